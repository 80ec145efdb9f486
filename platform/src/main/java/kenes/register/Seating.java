package kenes.register;

import static kenes.schema.generated.register.Tables.BODY;
import static kenes.schema.generated.register.Tables.MEMBERSHIP;

import java.time.LocalDate;
import java.util.UUID;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Recorder;
import kenes.rules.Rules;

/** What follows when somebody takes a seat or a post: who leads the plenary leaves the commissions that the rules bar, and comes back when it was void. */
final class Seating {
  private final Rules rules;

  Seating(Rules rules) {
    this.rules = rules;
  }

  /** @return the membership's id */
  UUID begin(Recorder command, String body, Registrar.NewMembership membership) {
    Tx tx = command.tx();
    RegisterAct.MembershipBegan act = begun(tx, body, membership);
    Holders.begin(command, body, act);
    if (BodyChecks.organization(tx, body, act.organization()).kind().equals("plenary") && !act.role().equals("member")) {
      rules.inForce(tx, body, kind(tx, body), "regular", act.from()).ifPresent(rulebook -> Leaving.began(command, rulebook, body, act));
    }
    return act.membership();
  }

  /** Who leads the plenary joins no standing commission where the rules of that day say so. */
  private RegisterAct.MembershipBegan begun(Tx tx, String body, Registrar.NewMembership membership) {
    RegisterAct.MembershipBegan act = MembershipChecks.begin(tx, body, membership);
    if (BodyChecks.organization(tx, body, act.organization()).kind().equals("commission")) {
      rules.inForce(tx, body, kind(tx, body), "regular", act.from()).ifPresent(rulebook ->
          Barred.find(tx, rulebook, Barred.COMMISSIONS, body, act.person(), act.from(), act.to()).ifPresent(who -> {
            throw Refused.field("person", RegisterCode.PERSON_BARRED, who, rulebook.find(Barred.COMMISSIONS).orElseThrow().basis());
          }));
    }
    return act;
  }

  private static String kind(Tx tx, String body) {
    return RegisterTables.bodies(tx, BODY.CODE.eq(body)).getFirst().kind();
  }

  static void annul(Recorder command, String body, UUID person, UUID organization, String role, LocalDate from) {
    RegisterTables.memberships(command.tx(), MEMBERSHIP.BODY.eq(body).and(MEMBERSHIP.ORGANIZATION.eq(organization)).and(MEMBERSHIP.PERSON.eq(person))
            .and(MEMBERSHIP.ROLE.eq(role)).and(MEMBERSHIP.VALID_FROM.ge(from)))
        .forEach(found -> {
          Holders.annul(command, found);
          Leaving.annulled(command, body, found);
        });
  }
}
