package kenes.voting;

import java.util.List;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Text;
import kenes.journal.Act;
import kenes.rules.MajorityRule;

/** All acts of voting, in the journal of the body that votes. */
public sealed interface VotingAct extends Act {
  /** A seat on the frozen roll. @param person who holds it, null when vacant @param present whether they were there when the vote opened */
  record RollSeat(int seat, UUID person, boolean present) {}

  /**
   * A roll-call vote begins.
   *
   * @param number 1-based among the votes on this item
   * @param rule the majority rule as it stood at this moment
   * @param rulebook the rulebook that the rule was read from
   * @param papers every paper voted on
   * @param presenceKnown false for imported votes whose source does not tell absent from not voting
   */
  record PollOpened(UUID poll, UUID meeting, UUID item, int number, Text question, MajorityRule rule, Digest rulebook,
      List<Digest> papers, boolean presenceKnown, List<RollSeat> roll) implements VotingAct {}

  /** One deputy's vote; its index in the journal is the receipt's number. */
  record BallotCast(UUID poll, int seat, UUID person, Choice choice) implements VotingAct {}

  /** What the hall was shown when the vote closed. The outcome itself is computed from the ballots on every read. */
  record Shown(int votesFor, int against, int abstained, int didNotVote, int absent, int vacant, Decision decision) {}

  /** No ballot after this. */
  record PollClosed(UUID poll, Shown shown) implements VotingAct {}
}
