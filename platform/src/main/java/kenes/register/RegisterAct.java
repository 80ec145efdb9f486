package kenes.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kenes.base.Text;
import kenes.journal.Act;
import kenes.journal.Addressed;

/** All acts of the register. The first two stand in the registry body's journal, the others in each body's own. */
public sealed interface RegisterAct extends Act {
  /**
   * A council as an institution.
   *
   * @param code its key and address, for example {@code KZ-10}
   * @param kind maslikhat, council, parliament, chamber, consultative, registry
   * @param level national, oblast, capital, city_republican, city, district
   * @param territoryCode code in the official classifier of territorial units (KATO), or null
   * @param isoCode ISO 3166-2, or null
   * @param seats number of seats fixed by law, or null when no source for it was read
   * @param sources public references of each fact, parted by a space: keys name, territory, seats, legal_basis; a missing
   *     key: unconfirmed
   * @param demo true for an invented council
   */
  record BodyRegistered(String code, String parent, String kind, String level, Text name, Text territory,
      String territoryCode, String isoCode, String timeZone, Integer seats, LocalDate from, LocalDate to,
      Text legalBasis, Text note, Map<String, String> sources, String successor, boolean demo) implements RegisterAct {}

  /** A public office-holder. @param invented true for people of the demo, who do not exist */
  record PersonRegistered(UUID person, String nameKk, String nameRu, String nameLatin, boolean invented) implements RegisterAct {}

  /** A term (созыв) of the body. @param seats the number of seats fixed by law for this term */
  record TermRegistered(int number, int seats, String seatsSource, LocalDate from, LocalDate to) implements RegisterAct {}

  /** The plenary, a commission, an office, an association of deputies. @param kind plenary, commission, office, faction, deputies_group */
  record OrganizationFormed(UUID organization, String kind, Text name, LocalDate from, LocalDate to) implements RegisterAct {}

  /** The organization's last day. */
  record OrganizationEnded(UUID organization, LocalDate to) implements RegisterAct {}

  /** A post (Popolo) that people hold one after another. @param role chair, deputy_chair, member, secretary, staff */
  record PostCreated(UUID post, UUID organization, String role, Text label) implements RegisterAct {}

  /**
   * A person becomes a member of an organization.
   *
   * @param role chair, deputy_chair, member
   * @param seat the seat in the plenary (1 to the term's seats), else null
   */
  record MembershipBegan(UUID membership, UUID person, UUID organization, String role, UUID post, Integer term,
      Integer seat, String constituency, LocalDate from, LocalDate to) implements RegisterAct {}

  /** The membership's last day. */
  record MembershipEnded(UUID membership, LocalDate to) implements RegisterAct {}

  /** The membership never was: the election that it came of has been declared void. */
  record MembershipAnnulled(UUID membership) implements RegisterAct {}

  /**
   * On behalf of which body somebody belongs to this one; recorded right after the membership began.
   *
   * @param membership in this body
   */
  record MembershipOnBehalf(UUID membership, OnBehalf onBehalf) implements RegisterAct {}

  /**
   * Another holds a post, or nobody: told to the bodies whose members come by it; recorded right after what changed it.
   *
   * @param on the first day on which it is so
   */
  record HolderChanged(UUID post, LocalDate on, List<String> bodies) implements RegisterAct, Addressed {
    @Override
    public Set<String> to() {
      return Set.copyOf(bodies);
    }
  }

  /** An account works for the body; staff are not named in the record. @param role secretary, staff, presiding @param organization whom in the body it serves, or null for the body as a whole */
  record StaffAssigned(UUID assignment, UUID account, String role, UUID organization, LocalDate from) implements RegisterAct {}

  /** The assignment's last day. */
  record StaffReleased(UUID assignment, LocalDate to) implements RegisterAct {}
}
