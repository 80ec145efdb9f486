package kenes.web.decisions;

import java.util.List;
import java.util.Map;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.decisions.TextVersion;
import kenes.texts.Comparison;
import kenes.texts.Row;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.sitting.SittingParts;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** One version of a decision's text, with what it changed in the one before. */
final class DecisionTextPage {
  private final SittingParts parts;

  DecisionTextPage(SittingParts parts) {
    this.parts = parts;
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      DecisionFacts facts = DecisionFacts.read(parts, tx, address);
      String asked = address.parameter("version");
      int number = asked.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(asked) : 0;
      if (number < 1 || number > facts.life().versions().size() || !facts.open()) {
        throw new Refused(WebCode.NO_PAGE);
      }
      byte[] html = Templates.render("decision/text.jte", Map.of("w", facts.w(), "view", view(facts, number)));
      return parts.page(tx, html, facts.body().code(), facts.validUntil());
    });
  }

  private static DecisionTextView view(DecisionFacts facts, int number) {
    Words w = facts.w();
    List<TextVersion> versions = facts.life().versions();
    TextVersion version = versions.get(number - 1);
    TextVersion before = number == 1 ? version : versions.get(number - 2);
    String heading = w.text(number == 1 ? "decision.version-first" : "decision.version", number);
    Comparison kk = compare(facts, before, version, Lang.KK);
    Comparison ru = compare(facts, before, version, Lang.RU);
    String since = version.lapsed() ? w.text("decision.lapsed") : version.from() == null ? w.text("decision.not-yet") : w.text("decision.text-since", w.date(version.from()));
    List<LinkView> others = versions.stream().filter(one -> one.number() != number).map(one -> new LinkView(
        w.text(one.number() == 1 ? "decision.version-first" : "decision.version", one.number()), "/" + w.lang().code() + facts.path() + "/text/" + one.number())).toList();
    return new DecisionTextView(facts.page("/text/" + number, heading, heading), heading, TextView.of(facts.life().decision().title(), w.lang()), since,
        number == 1 ? null : counts(w, w.lang() == Lang.RU ? ru : kk), kk, ru, others);
  }

  private static Comparison compare(DecisionFacts facts, TextVersion before, TextVersion after, Lang lang) {
    return Comparison.of(facts.parts().decisions().text(facts.tx(), before.text(lang)), facts.parts().decisions().text(facts.tx(), after.text(lang)));
  }

  private static String counts(Words w, Comparison comparison) {
    return w.text("decision.counts", count(comparison, Row.Kind.CHANGED), count(comparison, Row.Kind.ADDED), count(comparison, Row.Kind.REMOVED));
  }

  private static long count(Comparison comparison, Row.Kind kind) {
    return comparison.rows().stream().filter(row -> row.kind() == kind).count();
  }
}
