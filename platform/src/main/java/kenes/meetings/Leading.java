package kenes.meetings;

import java.util.Collections;
import java.util.Set;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.accounts.Role;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.register.Register;

/**
 * Who may convene and conduct: the chair of whoever sits; until a council has a chair, the first session of its term is led
 * by the one whom the law names.
 */
final class Leading {
  private static final Set<String> CHAIRS = Set.of("chair", "deputy_chair");

  private final Permissions permissions;
  private final Register register;

  Leading(Permissions permissions, Register register) {
    this.permissions = permissions;
    this.register = register;
  }

  /** @param kind of the session @throws Refused {@code NOT_ALLOWED} */
  void requireConvene(Tx tx, Caller caller, String body, String kind) {
    permissions.require(tx, caller, body, kind.equals(Convening.FIRST) ? Permission.CONVENE_FIRST : Permission.CONVENE);
  }

  /** @throws Refused {@code NOT_ALLOWED} */
  void requireConduct(Tx tx, Caller caller, Meeting meeting) {
    permissions.require(tx, caller, meeting.body(), conduct(tx, meeting));
    if (!mayConduct(tx, caller, meeting)) {
      throw new Refused(AccountsCode.NOT_ALLOWED);
    }
  }

  boolean mayConduct(Tx tx, Caller caller, Meeting meeting) {
    boolean own = meeting.series() == 0 ? meeting.kind().equals(Convening.FIRST) || !onlyPresiding(tx, caller, meeting)
        : caller.person() == null || chairs(tx, caller, meeting);
    return own && permissions.may(tx, caller, meeting.body(), conduct(tx, meeting));
  }

  /** Who opens first sessions leads no other. */
  private boolean onlyPresiding(Tx tx, Caller caller, Meeting meeting) {
    Set<Role> roles = permissions.roles(tx, caller, meeting.body());
    return roles.contains(Role.PRESIDING) && Collections.disjoint(roles, Set.of(Role.CHAIR, Role.DEPUTY_CHAIR));
  }

  /** A commission is led by its own chair, not by another's. */
  private boolean chairs(Tx tx, Caller caller, Meeting meeting) {
    return register.members(tx, meeting.body(), meeting.organization(), register.today(tx, meeting.body())).stream()
        .anyMatch(member -> member.person().id().equals(caller.person()) && CHAIRS.contains(member.role()));
  }

  private Permission conduct(Tx tx, Meeting meeting) {
    if (meeting.series() > 0) {
      return Permission.CONDUCT_COMMISSION;
    }
    boolean chaired = register.chairOn(tx, meeting.body(), register.today(tx, meeting.body())).isPresent();
    return meeting.kind().equals(Convening.FIRST) && !chaired ? Permission.CONDUCT_FIRST : Permission.CONDUCT;
  }
}
