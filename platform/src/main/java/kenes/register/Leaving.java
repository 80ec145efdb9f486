package kenes.register;

import static kenes.register.RegisterTables.overlaps;
import static kenes.schema.generated.register.Tables.MEMBERSHIP;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.base.Id;
import kenes.journal.Recorder;
import kenes.rules.Rulebook;
import org.jooq.Condition;

/** Whoever comes to lead the plenary leaves the commissions that the rules bar that leader from, and is back on them when the election is void. */
final class Leaving {
  private Leaving() {}

  /** That day is the last one on them: what a commission did in the morning was done by those who sat on it. */
  static void began(Recorder command, Rulebook rulebook, String body, RegisterAct.MembershipBegan led) {
    if (Barred.find(command.tx(), rulebook, Barred.COMMISSIONS, body, led.person(), led.from(), led.to()).isPresent()) {
      commissions(command, body, led.person(), MEMBERSHIP.VALID_FROM.le(led.from()).and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(led.from()))))
          .forEach(left -> Holders.end(command, left, led.from()));
    }
  }

  /** From the day after, in the same role; not in the chair that another has taken meanwhile. */
  static void annulled(Recorder command, String body, Membership led) {
    LocalDate from = led.valid().from().plusDays(1);
    commissions(command, body, led.person(), MEMBERSHIP.VALID_TO.eq(led.valid().from())).stream()
        .filter(left -> organization(command, left).valid().contains(from))
        .filter(left -> !left.role().equals("chair") || !isChaired(command, left, from))
        .forEach(left -> Holders.begin(command, body, again(left, from, organization(command, left).valid().to(), led.valid().to())));
  }

  private static RegisterAct.MembershipBegan again(Membership left, LocalDate from, LocalDate commissionEnds, LocalDate termEnds) {
    return new RegisterAct.MembershipBegan(Id.next(), left.person(), left.organization(), left.role(), left.post(), left.term(), null, left.constituency(), from,
        commissionEnds == null ? termEnds : commissionEnds);
  }

  private static Organization organization(Recorder command, Membership membership) {
    return BodyChecks.organization(command.tx(), membership.body(), membership.organization());
  }

  private static boolean isChaired(Recorder command, Membership left, LocalDate from) {
    return !RegisterTables.memberships(command.tx(), MEMBERSHIP.BODY.eq(left.body()).and(MEMBERSHIP.ORGANIZATION.eq(left.organization()))
        .and(MEMBERSHIP.ROLE.eq("chair")).and(overlaps(MEMBERSHIP.VALID_FROM, MEMBERSHIP.VALID_TO, from, null))).isEmpty();
  }

  private static List<Membership> commissions(Recorder command, String body, UUID person, Condition days) {
    return RegisterTables.memberships(command.tx(), MEMBERSHIP.BODY.eq(body).and(MEMBERSHIP.PERSON.eq(person)).and(days)).stream()
        .filter(membership -> organization(command, membership).kind().equals("commission")).toList();
  }
}
