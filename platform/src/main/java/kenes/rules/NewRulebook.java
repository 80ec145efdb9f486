package kenes.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kenes.base.Refused;
import kenes.db.Tx;

/** A text that is to be loaded: what is wrong with it, for whom it is, and what it would change. @param body in whose journal it would stand */
record NewRulebook(Rules rules, Tx tx, String registry, String body) {
  /** @throws Refused with every mistake as a wrong field {@code yaml} */
  RulebookFile check(byte[] yaml) {
    RulebookFile file = RulebookFile.read(yaml);
    List<Mistake> mistakes = RulebookFile.check(file, appliesTo(file) != null,
        (code, date) -> rules.findModel(tx, code, date).map(loaded -> rules.file(tx, loaded.content())));
    if (!mistakes.isEmpty()) {
      throw Refused.fields(mistakes.stream().map(Mistake::field).toList());
    }
    return file;
  }

  /** The kind of body, or the body; null: it is only to be extended. @throws Refused {@code APPLIES_TO_WRONG} */
  String appliesTo(RulebookFile file) {
    String named = file.appliesTo();
    if (named != null && !named.equals(body) && !body.equals(registry)) {
      throw Refused.field("yaml", RulesCode.APPLIES_TO_WRONG);
    }
    return body.equals(registry) ? named : body;
  }

  Rules.Preview preview(String kindOfBody, LocalDate today, byte[] yaml) {
    RulebookFile file = check(yaml);
    LocalDate first = file.valid().from();
    LocalDate day = file.valid().contains(today) ? today : first;
    Optional<LoadedRulebook> replaced = replaced(file, kindOfBody, day);
    List<RulebookFile> after = new ArrayList<>(List.of(file));
    if (file.extended() != null) {
      rules.findModel(tx, file.extended(), first).ifPresent(above -> after.addAll(rules.files(tx, above, first)));
    }
    return new Rules.Preview(file, replaced, replaced.map(loaded -> RulebookDiff.between(rules.files(tx, loaded, day), after)).orElse(List.of()));
  }

  private Optional<LoadedRulebook> replaced(RulebookFile file, String kindOfBody, LocalDate day) {
    String appliesTo = appliesTo(file);
    String session = file.sessions().stream().sorted().findFirst().orElse(null);
    return appliesTo == null ? rules.findModel(tx, file.code(), day)
        : rules.findInForce(tx, body, appliesTo.equals(body) ? kindOfBody : appliesTo, session, day);
  }
}
