package kenes.rules;

/**
 * The second half of a double majority: enough of the groups must agree, each by a threshold of its own.
 *
 * @param grouping by what the voters are grouped: {@code region}, {@code language}
 * @param within what a group needs to agree, counted within the group; a tie within a group is no agreement
 * @param groups the fraction of all groups that must agree
 * @param groupsStrict true: more than that fraction; false: at least that fraction
 */
public record GroupRule(String grouping, Threshold within, Fraction groups, boolean groupsStrict) {
  /** @throws IllegalArgumentException when a part is missing, or for more than all groups */
  public GroupRule {
    if (grouping == null || within == null || groups == null) {
      throw new IllegalArgumentException("a double majority needs a grouping, a threshold within a group and a fraction of the groups");
    }
    if (groupsStrict && groups.whole()) {
      throw new IllegalArgumentException("more than all groups never agree");
    }
  }

  /** How many of so many groups must agree. */
  public long needed(long of) {
    return new Threshold(Base.SEATS, groups, groupsStrict).needed(of);
  }
}
