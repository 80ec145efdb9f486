package kenes.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.db.Db;
import kenes.decisions.DecisionsAct;
import kenes.files.Files;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.rules.Rules;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * What all generated sittings share: one edition of the rules, and the texts that are decided.
 *
 * @param frozen digest of the rules
 * @param texts digests of the texts by subject, Kazakh then Russian
 * @param places where decisions are published
 */
record Frame(Invented invented, Rulebook rules, Digest frozen, DecisionsAct.Kind normative, DecisionsAct.Kind other, List<List<Digest>> texts, Text place) {
  /** Keeps the rules and the texts. */
  static Frame keep(Db db, Rules rules, Files files, Invented invented, String registry, LocalDate day) {
    return db.write(tx -> {
      Rulebook rulebook = rules.inForce(tx, registry, "maslikhat", "regular", day).orElseThrow();
      List<List<Digest>> texts = new ArrayList<>();
      for (int subject = 0; subject < invented.subjects(); subject++) {
        int one = subject;
        texts.add(List.of(Lang.KK, Lang.RU).stream().map(lang -> files.store(tx, invented.text(one, lang).getBytes(StandardCharsets.UTF_8))).toList());
      }
      return new Frame(invented, rulebook, rules.freeze(tx, rulebook), kind(rulebook, "NORMATIVE", true), kind(rulebook, "OTHER", false), texts,
          items(rulebook, "publication.places.normative").getFirst().title());
    });
  }

  private static DecisionsAct.Kind kind(Rulebook rulebook, String code, boolean registered) {
    Text title = items(rulebook, "decisions.classes").stream().filter(item -> item.code().equals(code)).findFirst().orElseThrow().title();
    return new DecisionsAct.Kind(code.toLowerCase(java.util.Locale.ROOT), title,
        registered ? items(rulebook, "registration.by.normative").getFirst().title() : null, registered);
  }

  private static List<RuleValue.Item> items(Rulebook rulebook, String key) {
    return rulebook.find(key).map(rule -> ((RuleValue.Items) rule.value()).items()).orElse(List.of());
  }
}
