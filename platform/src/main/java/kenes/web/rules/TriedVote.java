package kenes.web.rules;

import java.util.Collections;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.rules.Abstentions;
import kenes.rules.Base;
import kenes.rules.MajorityRule;
import kenes.rules.Threshold;
import kenes.rules.Tie;
import kenes.voting.Choice;
import kenes.voting.Count;
import kenes.voting.Outcome;
import kenes.voting.Tally;

/** A vote that nobody held: the same numbers under the rule in force and under another. */
record TriedVote(Outcome inForce, Outcome changed) {
  /** @throws kenes.base.Refused with every wrong field */
  static TriedVote of(MajorityRule rule, Asked asked) {
    Threshold threshold = asked.threshold(asked.choice("base", Base.SEATS));
    int votesFor = asked.number("for", 0, Asked.LARGEST);
    int against = asked.number("against", 0, Asked.LARGEST);
    int abstained = asked.number("abstained", 0, Asked.LARGEST);
    Tally tally = asked.tally("for", votesFor, against, abstained);
    String cast = asked.form().value("casting");
    Choice casting = cast.equals("for") ? Choice.FOR : cast.equals("against") ? Choice.AGAINST : null;
    Count count = new Count(tally, tally, Collections.emptySortedMap(), casting);
    Tie tie = asked.choice("tie", Tie.NOT_ADOPTED);
    MajorityRule other = new MajorityRule(rule.key(), rule.title(), threshold, asked.choice("abstentions", Abstentions.AS_THE_BASE_SAYS), tie,
        tie == Tie.CASTING_VOTE ? caster(rule.castingVote()) : null, rule.methods(), null, null, rule.legalBasis(), rule.link());
    return new TriedVote(Outcome.of(heads(rule), count), Outcome.of(other, count));
  }

  /** Nobody types weights and groups here: heads alone are counted. */
  static MajorityRule heads(MajorityRule rule) {
    return new MajorityRule(rule.key(), rule.title(), rule.threshold(), rule.abstentions(), rule.tie(), rule.castingVote(), rule.methods(), null, null,
        rule.legalBasis(), rule.link());
  }

  static Text caster(Text inForce) {
    String key = "what-if.presiding";
    return inForce != null ? inForce : Text.of(Words.of(Lang.KK).text(key), Words.of(Lang.RU).text(key), Words.of(Lang.EN).text(key));
  }

  boolean sameRule() {
    return inForce.rule().threshold().equals(changed.rule().threshold()) && inForce.rule().abstentions() == changed.rule().abstentions()
        && inForce.rule().tie() == changed.rule().tie();
  }
}
