package kenes.history;

import java.util.Arrays;
import java.util.List;

/**
 * Something wrong with a row of a data set.
 *
 * @param args what its words need, in the order that {@link Kind} names
 */
public record Fault(Kind kind, Place place, List<String> args) {
  /** What can be wrong. */
  public enum Kind {
    /** The row cannot be read: the reason. */
    BROKEN_ROW(false),
    /** The file ends in the middle: the reason. What stands before is used. */
    FILE_BROKEN_OFF(false),
    /** The row lacks a field, or its value has the wrong form: the field, the value. */
    FIELD_WRONG(false),
    /** The row's identifier stood in an earlier row: the identifier. */
    ROW_TWICE(false),
    /** No vote has the identifier of this row: the identifier. */
    NO_SUCH_VOTE(false),
    /** The votes of the members are missing. */
    NO_BALLOTS(false),
    /** The descriptor gives this value no rule: the value. */
    UNKNOWN_RULE(false),
    /** The rulebook has no such rule on the day of the vote: rulebook, rule, day. */
    NO_RULE(false),
    /** The descriptor does not say what this option means: the option. */
    UNKNOWN_OPTION(false),
    /** The descriptor does not say what this published result means: the result. */
    UNKNOWN_RESULT(false),
    /** The rule counts from a number that the data set does not give: the base. */
    BASE_UNKNOWN(false),
    /** More votes than members: the votes, the members. */
    IMPOSSIBLE_TALLY(false),
    /** One member gave two different votes: the member, the options. */
    VOTED_DIFFERENTLY(false),
    /** One member's vote stands twice and was counted once: the member, the option. */
    VOTED_TWICE(true),
    /** The list of members does not have this one, whose vote was counted: the member. */
    UNKNOWN_MEMBER(true),
    /** The votes of the members and the printed tally differ; the members' votes were counted: the former, the latter. */
    TALLY_DIFFERS(true),
    /** The printed tally has more votes than members: the votes, the members. */
    IMPOSSIBLE_PRINTED_TALLY(true),
    /** A casting vote is given though there is no tie, and has no effect: the option. */
    CASTING_VOTE_WITHOUT_TIE(true),
    /** One printed name stands several times; every entry was counted: the name, how many members have it by the list. */
    SAME_NAME(true);

    private final boolean judged;

    Kind(boolean judged) {
      this.judged = judged;
    }

    /** Whether the row was judged in spite of it. */
    public boolean judged() {
      return judged;
    }
  }

  /** Whether the row was judged in spite of it. */
  boolean judged() {
    return kind.judged();
  }

  static Fault of(Kind kind, Place place, Object... args) {
    return new Fault(kind, place, Arrays.stream(args).map(String::valueOf).toList());
  }
}
