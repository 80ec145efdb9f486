package kenes.web.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kenes.base.Fields;
import kenes.rules.Base;
import kenes.rules.ElectionRule;
import kenes.rules.Threshold;
import kenes.rules.Tie;
import kenes.voting.Candidacy;
import kenes.voting.Contest;
import kenes.voting.Election;
import kenes.voting.ElectionOutcome;
import kenes.voting.Tally;

/** The first round of an election that nobody held: the same votes under the rule in force and under another. */
record TriedElection(ElectionOutcome inForce, ElectionOutcome changed) {
  static final String PLURALITY = "plurality";
  static final int CANDIDATES = 6;
  private static final int MOST_PLACES = 100;

  /** @throws kenes.base.Refused with every wrong field */
  static TriedElection of(ElectionRule rule, Asked asked) {
    ElectionRule other = other(rule, asked);
    int places = asked.number("places", 1, MOST_PLACES);
    List<Candidacy> candidates = new ArrayList<>();
    int votes = 0;
    for (int at = 1; at <= CANDIDATES; at++) {
      int own = asked.number("candidate_" + at, 0, Asked.LARGEST, -1);
      if (own >= 0) {
        candidates.add(new Candidacy(String.valueOf(at), own));
        votes += own;
      }
    }
    int ballots = asked.number("ballots", 0, Asked.LARGEST, votes);
    int against = rule.againstAll() ? asked.number("against_all", 0, Asked.LARGEST, 0) : 0;
    asked.fields().refuseIf(candidates.isEmpty(), "candidate_1", WhatIfCode.NO_CANDIDATES);
    Tally tally = asked.tally("ballots", ballots, against, 0);
    check(asked.fields(), candidates, votes, ballots, places);
    Contest contest = new Contest(1, places, tally, candidates, Set.of());
    return new TriedElection(Election.judge(rule, contest), Election.judge(other, contest));
  }

  private static void check(Fields fields, List<Candidacy> candidates, int votes, int ballots, int places) {
    candidates.forEach(one -> fields.refuseIf(one.votes() > ballots, "candidate_" + one.candidate(), WhatIfCode.MORE_THAN_BALLOTS, ballots));
    fields.refuseIf(votes < ballots || votes > (long) ballots * places, "ballots", WhatIfCode.VOTES_DO_NOT_FIT, votes, ballots, places).check();
  }

  private static ElectionRule other(ElectionRule rule, Asked asked) {
    boolean plurality = asked.form().value("base").equals(PLURALITY);
    boolean again = asked.form().value("second_round").equals("yes");
    Threshold threshold = asked.threshold(asked.choice("base", Base.SEATS));
    asked.fields().refuseIf(plurality && again, "second_round", WhatIfCode.SECOND_ROUND_NEEDS_MAJORITY).check();
    Tie tie = asked.choice("tie", Tie.NOT_ADOPTED);
    return new ElectionRule(rule.key(), rule.title(), plurality ? null : threshold, rule.againstAll(), again, again && rule.secondRound() ? rule.second() : null,
        tie == Tie.ADOPTED ? Tie.NOT_ADOPTED : tie, tie == Tie.CASTING_VOTE ? TriedVote.caster(rule.castingVote()) : null, rule.methods(), rule.legalBasis(), rule.link());
  }

  boolean sameRule() {
    ElectionRule one = inForce.rule();
    ElectionRule other = changed.rule();
    return Objects.equals(one.threshold(), other.threshold()) && one.secondRound() == other.secondRound() && one.tie() == other.tie();
  }
}
