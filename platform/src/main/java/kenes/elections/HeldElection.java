package kenes.elections;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kenes.base.Text;

/**
 * An election on an item of a sitting.
 *
 * @param kind key of the election in the rulebook
 * @param places to be filled
 * @param organization in which the elected serve, or null @param role in it, or null @param post of the register, or null
 * @param listClosedAt null while candidates may be named
 * @param candidates everybody who was named, in order
 */
public record HeldElection(String body, UUID id, UUID meeting, UUID item, String kind, Text title, int places, UUID organization, String role,
    UUID post, Instant calledAt, long calledIndex, Instant listClosedAt, List<Candidate> candidates) {
  /** The closed list in the order of the forms; empty before. */
  public List<Candidate> list() {
    return candidates.stream().filter(one -> one.listed() != null).sorted(Comparator.comparing(Candidate::listed)).toList();
  }

  /** The name of a candidate, as it stands on the forms. */
  public Text name(UUID person) {
    return candidates.stream().filter(one -> one.person().equals(person)).map(Candidate::name).findFirst().orElseThrow();
  }
}
