package kenes.register;

import static kenes.schema.generated.register.Tables.STAFF;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kenes.accounts.Caller;
import kenes.accounts.Role;
import kenes.db.Tx;

/** What somebody is in a body by dated posts of the register. */
final class OfficeRoles {
  private OfficeRoles() {}

  static Set<Role> of(Register register, Tx tx, Caller caller, String body, Instant at) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Optional<LocalDate> date = RegisterTables.zone(tx, body).map(zone -> LocalDate.ofInstant(at, zone));
    if (date.isPresent() && caller.person() != null) {
      RegisterTables.rolesIn(tx, "plenary", body, caller.person(), date.get()).forEach(role -> roles.addAll(inPlenary(role)));
      RegisterTables.rolesIn(tx, "commission", body, caller.person(), date.get()).stream().filter(role -> !role.equals("member"))
          .forEach(role -> roles.add(Role.COMMISSION_CHAIR));
    }
    if (date.isPresent() && caller.account() != null) {
      RegisterTables.staff(tx, STAFF.BODY.eq(body).and(STAFF.ACCOUNT.eq(caller.account())).and(RegisterTables.staffOn(date.get())))
          .forEach(staff -> roles.addAll(ofStaff(register, tx, body, staff, date.get())));
    }
    return roles;
  }

  /** Who presides over a first session does so until there is a chair. */
  private static Set<Role> ofStaff(Register register, Tx tx, String body, Staff staff, LocalDate date) {
    return switch (staff.role()) {
      case "secretary" -> EnumSet.of(Role.SECRETARY);
      case "presiding" -> register.chairOn(tx, body, date).isPresent() ? EnumSet.noneOf(Role.class) : EnumSet.of(Role.PRESIDING);
      default -> EnumSet.of(Role.STAFF);
    };
  }

  private static Set<Role> inPlenary(String role) {
    return switch (role) {
      case "chair" -> EnumSet.of(Role.CHAIR, Role.DEPUTY);
      case "deputy_chair" -> EnumSet.of(Role.DEPUTY_CHAIR, Role.DEPUTY);
      default -> EnumSet.of(Role.DEPUTY);
    };
  }
}
