package kenes.commissions;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.register.Membership;
import kenes.register.Organization;
import kenes.register.Person;
import kenes.register.Register;
import kenes.rules.Rule;

/** Who may belong to an association of deputies, and how many it needs. */
final class GroupChecks {
  static final String FACTION = "faction";

  private final Permissions permissions;
  private final Register register;
  private final Limits limits;

  GroupChecks(Permissions permissions, Register register, Limits limits) {
    this.permissions = permissions;
    this.register = register;
    this.limits = limits;
  }

  /** How many members the kind needs. @throws Refused {@code GROUP_KIND_UNKNOWN} */
  Rule minimum(Tx tx, String body, LocalDate day, String kind) {
    return limits.find(tx, body, day, "groups.minimum." + kind).filter(rule -> kind != null).orElseThrow(() -> Refused.field("kind", CommissionsCode.GROUP_KIND_UNKNOWN));
  }

  /** Each of them may belong to it, and they are enough. @throws Refused with the fields {@code members}, {@code leader} */
  int requireMembers(Tx tx, String body, LocalDate day, String kind, UUID leader, List<UUID> members) {
    Rule minimum = minimum(tx, body, day, kind);
    members.forEach(person -> requireFree(tx, body, day, kind, person, "members"));
    if (leader == null || !members.contains(leader)) {
      throw Refused.field("leader", CommissionsCode.LEADER_NOT_MEMBER);
    }
    if (members.size() < Limits.number(minimum)) {
      throw Refused.field("members", CommissionsCode.TOO_FEW_MEMBERS, members.size(), Limits.number(minimum), minimum.basis());
    }
    return Limits.number(minimum);
  }

  /** A deputy who is not shut out, and in no other faction. */
  void requireFree(Tx tx, String body, LocalDate day, String kind, UUID person, String field) {
    Text name = (person == null ? java.util.Optional.<Person>empty() : register.findPerson(tx, person)).map(Person::names)
        .orElseThrow(() -> Refused.field(field, CommissionsCode.NOT_A_DEPUTY, Text.of("–", "–", "–")));
    if (register.findSeatOf(tx, body, person, day).isEmpty()) {
      throw Refused.field(field, CommissionsCode.NOT_A_DEPUTY, name);
    }
    limits.barred(tx, body, person, day, "groups.barred").ifPresent(who -> {
      throw Refused.field(field, CommissionsCode.MEMBER_BARRED, name, who, limits.basis(tx, body, day, "groups.barred"));
    });
    if (kind.equals(FACTION) && limits.says(tx, body, day, "groups.one_faction_only")) {
      of(tx, body, day, person, FACTION).findFirst().ifPresent(other -> {
        throw Refused.field(field, CommissionsCode.IN_ANOTHER_FACTION, name, other.name(), limits.basis(tx, body, day, "groups.one_faction_only"));
      });
    }
  }

  /** The associations of a kind to which the person belongs beyond this day. */
  private Stream<Organization> of(Tx tx, String body, LocalDate day, UUID person, String kind) {
    return register.memberships(tx, person).stream().filter(membership -> membership.body().equals(body) && lasts(membership, day))
        .map(membership -> register.organization(tx, body, membership.organization())).filter(organization -> organization.kind().equals(kind));
  }

  /** Whether the membership has begun and goes on after this day. */
  static boolean lasts(Membership membership, LocalDate day) {
    return membership.valid().contains(day) && !day.equals(membership.valid().to());
  }

  /** A deputy acts for himself or herself; staff for others, by what was signed on paper. */
  void requireOwn(Tx tx, Caller caller, String body, UUID person, boolean onPaper) {
    boolean self = caller.person() != null && caller.person().equals(person);
    permissions.require(tx, caller, body, self ? Permission.JOIN_GROUP : Permission.KEEP_GROUPS);
    if (!self && !onPaper) {
      throw Refused.field("onPaper", CommissionsCode.SIGNATURE_MISSING);
    }
  }
}
