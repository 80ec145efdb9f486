package kenes.voting;

import java.util.List;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Text;
import kenes.journal.Act;
import kenes.journal.Sealed;
import kenes.rules.MajorityRule;

/** All acts of voting, in the journal of the body that votes. */
public sealed interface VotingAct extends Act {
  /**
   * A seat on the frozen roll.
   *
   * @param person who holds it, null when vacant
   * @param present whether they were there when the vote opened
   * @param recused whether they may not vote because of a personal interest
   */
  record RollSeat(int seat, UUID person, boolean present, boolean recused) {}

  /**
   * A vote begins.
   *
   * @param number 1-based among the votes on this item
   * @param terms how it is held
   * @param rule the majority rule as it stood at this moment
   * @param rulebook the rulebook that the rule was read from
   * @param papers every paper voted on
   * @param presenceKnown false for imported votes whose source does not tell absent from not voting
   */
  record PollOpened(UUID poll, UUID meeting, UUID item, int number, Text question, PollTerms terms, MajorityRule rule, Digest rulebook,
      List<Digest> papers, boolean presenceKnown, List<RollSeat> roll) implements VotingAct {}

  /** One deputy's vote; its index in the journal is the receipt's number. */
  record BallotCast(UUID poll, int seat, UUID person, Choice choice) implements VotingAct {}

  /** What one of the two tellers counted. @param round 1 and, after counts that differ, more @param teller 1 or 2, as the opening names them */
  record HandsCounted(UUID poll, int round, int teller, int votesFor, int against, int abstained) implements VotingAct {}

  /** What the hall was shown when the vote closed. The outcome itself is computed from what was counted on every read. */
  record Shown(int votesFor, int against, int abstained, int didNotVote, int absent, int vacant, int recused, Decision decision) {}

  /** No ballot after this. */
  record PollClosed(UUID poll, Shown shown) implements VotingAct {}

  /** The vote ends without a result: another method takes its place. @param reason in the chair's language */
  record PollAbandoned(UUID poll, Text reason) implements VotingAct {}

  /** The procedure was broken, so the result of a closed vote counts no more. @param reason in the chair's language */
  record PollVoided(UUID poll, Text reason) implements VotingAct {}

  /** Who presides decided a tie. @param person null when the record was made by no person */
  record CastingVoteGiven(UUID poll, UUID person, Choice choice) implements VotingAct {}

  /** The lot drawn in the hall decided a tie. */
  record LotDrawn(UUID poll, Choice choice) implements VotingAct {}

  /** A deputy has a personal interest in an item and does not vote on it; the reason does not stand open in the record. */
  record InterestDeclared(UUID meeting, UUID item, UUID person, Sealed reason) implements VotingAct {}

  /** A declared interest is taken back before the vote. */
  record InterestWithdrawn(UUID meeting, UUID item, UUID person) implements VotingAct {}
}
