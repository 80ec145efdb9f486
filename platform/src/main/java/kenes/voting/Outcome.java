package kenes.voting;

import java.util.List;
import kenes.rules.MajorityRule;

/**
 * The result of a vote with its whole reasoning: “needs more than half of 30 seats = 16; for 15; not adopted”.
 *
 * @param arithmetic of the majority of all
 * @param groups of a double majority, in the order of their names; empty when the rule asks for none
 * @param groupsNeeded how many groups must agree, 0 when the rule asks for none
 * @param tie what became of a tie; a tie counts only when enough groups agree, for otherwise no voice could help
 */
public record Outcome(MajorityRule rule, Count count, Arithmetic arithmetic, List<GroupOutcome> groups, long groupsNeeded, TieState tie,
    Decision decision) {

  /** Judges a vote in which everybody has one vote. */
  public static Outcome of(MajorityRule rule, Tally tally) {
    return of(rule, Count.of(tally));
  }

  /**
   * Judges a vote by a rule: pure arithmetic on whole numbers.
   *
   * @throws IllegalArgumentException when weights were counted that the rule does not know, or no groups though it asks for them
   */
  public static Outcome of(MajorityRule rule, Count count) {
    if (rule.weights() == null && !count.weighed().equals(count.heads())) {
      throw new IllegalArgumentException("the rule " + rule.key() + " gives everybody one vote");
    }
    if (rule.eachGroup() != null && count.groups().isEmpty()) {
      throw new IllegalArgumentException("the rule " + rule.key() + " asks for groups, and none were counted");
    }
    Arithmetic all = Arithmetic.of(rule.threshold(), rule.abstentions(), count.weighed());
    List<GroupOutcome> groups = rule.eachGroup() == null ? List.of() : count.groups().entrySet().stream().map(group -> new GroupOutcome(
        group.getKey(), Arithmetic.of(rule.eachGroup().within(), rule.abstentions(), group.getValue()))).toList();
    long groupsNeeded = rule.eachGroup() == null ? 0 : rule.eachGroup().needed(groups.size());
    boolean groupsAgree = agreeing(groups) >= groupsNeeded;
    TieState tie = groupsAgree && all.tied() ? tie(rule, count.casting()) : TieState.NONE;
    Decision decision = switch (tie) {
      case NONE -> groupsAgree && all.reached() ? Decision.ADOPTED : Decision.NOT_ADOPTED;
      case FOR -> Decision.ADOPTED;
      case AGAINST -> Decision.NOT_ADOPTED;
      case AWAITED -> Decision.UNDECIDED;
    };
    return new Outcome(rule, count, all, groups, groupsNeeded, tie, decision);
  }

  private static TieState tie(MajorityRule rule, Choice casting) {
    return switch (rule.tie()) {
      case NOT_ADOPTED -> TieState.AGAINST;
      case ADOPTED -> TieState.FOR;
      case REPEAT_VOTE -> TieState.AWAITED;
      case CASTING_VOTE, LOT -> casting == null ? TieState.AWAITED : casting == Choice.FOR ? TieState.FOR : TieState.AGAINST;
    };
  }

  private static long agreeing(List<GroupOutcome> groups) {
    return groups.stream().filter(group -> group.arithmetic().reached()).count();
  }

  /** How many groups agree. */
  public long groupsReached() {
    return agreeing(groups);
  }

  /** How many voters did what. */
  public Tally tally() {
    return count.heads();
  }

  /** How many were there, might have voted and did not. */
  public long didNotVote() {
    return tally().didNotVote() - (count.recused().inBase() ? count.recused().present() : 0);
  }

  /** How many were not there, but for the recused. */
  public long absent() {
    return tally().absent() - (count.recused().inBase() ? count.recused().seats() - count.recused().present() : 0);
  }

  /** The size of what the rule's fraction is taken of. */
  public long base() {
    return arithmetic.base();
  }

  /** The smallest number of votes for with which it is adopted. */
  public long needed() {
    return arithmetic.needed();
  }

  /** Whether it is adopted; false too while a tie is undecided. */
  public boolean adopted() {
    return decision == Decision.ADOPTED;
  }
}
