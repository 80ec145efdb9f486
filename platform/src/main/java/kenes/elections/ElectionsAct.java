package kenes.elections;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Text;
import kenes.journal.Act;
import kenes.rules.ElectionRule;
import kenes.voting.PollMethod;

/** All acts of elections, in the journal of the body that elects. */
public sealed interface ElectionsAct extends Act {
  /**
   * An election begins: candidates may be named.
   *
   * @param kind key of the election in the rulebook, for example {@code chair}
   * @param organization in which the elected serve, or null where the register knows no such post
   * @param role of the elected in that organization, or null @param post of the register, or null
   */
  record ElectionCalled(UUID election, UUID meeting, UUID item, String kind, Text title, int places, UUID organization, String role,
      UUID post) implements ElectionsAct {}

  /** @param person the candidate @param nominator the deputy who names them, or null @param office code of who else may, or null */
  record CandidateNominated(UUID election, UUID person, Text name, UUID nominator, String office) implements ElectionsAct {}

  /** The candidate agrees to stand. */
  record CandidacyAccepted(UUID election, UUID person) implements ElectionsAct {}

  /** The candidate declines, or does not stand any more. */
  record CandidacyWithdrawn(UUID election, UUID person) implements ElectionsAct {}

  /** @param candidates in the order in which every form names them */
  record ListClosed(UUID election, List<UUID> candidates) implements ElectionsAct {}

  /** A seat on the frozen roll. @param person who holds it, null when vacant @param present whether they were there when the round opened */
  record RollSeat(int seat, UUID person, boolean present) {}

  /**
   * A round of voting begins.
   *
   * @param number 1-based within the election @param stage 1, or 2 between the best of the first
   * @param rule as it stood at this moment; a candidate who stands alone is voted for or against
   * @param tellers the two who count hands; empty with another method
   */
  record RoundOpened(UUID round, UUID election, UUID meeting, int number, int stage, int places, PollMethod method, ElectionRule rule,
      Digest rulebook, List<UUID> candidates, List<UUID> tellers, List<RollSeat> roll) implements ElectionsAct {}

  /** A deputy votes by name. @param candidates whom the deputy votes for; none: against */
  record VoteGiven(UUID round, int seat, UUID person, List<UUID> candidates) implements ElectionsAct {}

  /** What one teller counted. @param attempt 1-based: both count again where they differ @param votes by candidate */
  record HandsCounted(UUID round, int attempt, UUID teller, SortedMap<String, Long> votes) implements ElectionsAct {}

  /** The result of the round is announced. @param elected as the hall was told; the outcome is computed on every read */
  record RoundAnnounced(UUID round, List<UUID> elected) implements ElectionsAct {}

  /** The round is broken off: it stays in the record and counts nowhere. */
  record RoundAbandoned(UUID round, Text reason) implements ElectionsAct {}

  /** The procedure of an announced round was broken: its result stays in the record and counts nowhere. */
  record RoundVoided(UUID round, Text reason) implements ElectionsAct {}

  /** The casting vote or the lot chooses among those with equal votes. */
  record TieDecided(UUID round, List<UUID> chosen) implements ElectionsAct {}
}
