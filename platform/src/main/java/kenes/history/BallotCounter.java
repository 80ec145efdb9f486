package kenes.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts the votes of the members, one vote after the other, and notices who stands there twice or is unknown. */
final class BallotCounter {
  private final boolean byName;
  private final boolean anyMember;
  private final Map<String, Member> members = new HashMap<>();
  private Place place;
  private Map<String, Integer> counts;
  private List<Fault> faults;
  private int entries;
  private int vote;
  private long total;

  /** What is known of a member, and what this member gave in the vote that is counted now. */
  private static final class Member {
    private int namesakes;
    private int vote;
    private int times;
    private String option;
  }

  /**
   * @param byName members are told apart by their printed names only, which two of them may share
   * @param known the members, or null when the data set has no list of them
   */
  BallotCounter(boolean byName, List<String> known) {
    this.byName = byName;
    this.anyMember = known == null;
    if (known != null) {
      known.forEach(name -> members.computeIfAbsent(name, unused -> new Member()).namesakes++);
    }
  }

  /** Votes of members counted so far, in all votes. */
  long total() {
    return total;
  }

  void begin(Place at) {
    place = at;
    counts = new LinkedHashMap<>();
    faults = new ArrayList<>();
    entries = 0;
    vote++;
  }

  /** @param at where this entry stands */
  void entry(Place at, String name, String option) {
    place = at;
    entry(name, option);
  }

  void entry(String name, String option) {
    total++;
    Member member = members.computeIfAbsent(name, unused -> new Member());
    if (member.vote != vote) {
      member.vote = vote;
      member.times = 0;
      member.option = option;
      if (!anyMember && member.namesakes == 0) {
        faults.add(Fault.of(Fault.Kind.UNKNOWN_MEMBER, place, name));
      }
    }
    member.times++;
    if (member.times > 1 && !byName) {
      twice(name, member, option);
      return;
    }
    if (member.times == 2) {
      faults.add(Fault.of(Fault.Kind.SAME_NAME, place, name, anyMember ? "?" : member.namesakes));
    }
    entries++;
    counts.merge(option, 1, Integer::sum);
  }

  private void twice(String name, Member member, String option) {
    boolean same = option.equals(member.option);
    faults.add(same ? Fault.of(Fault.Kind.VOTED_TWICE, place, name, option)
        : Fault.of(Fault.Kind.VOTED_DIFFERENTLY, place, name, member.option + ", " + option));
  }

  /** @param more faults found beside the entries */
  Ballots end(List<Fault> more) {
    faults.addAll(more);
    return new Ballots(counts, entries, List.copyOf(faults));
  }
}
