package kenes.meetings;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kenes.db.Tx;
import kenes.register.Register;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/** Which rulebook governs a sitting that is asked for: a commission has rules of its own. */
final class Governing {
  private final Register register;
  private final Rules rules;
  private final InstantSource clock;

  Governing(Register register, Rules rules, InstantSource clock) {
    this.register = register;
    this.rules = rules;
    this.clock = clock;
  }

  /** What governs the sitting on its day; while the day is missing, today. */
  Optional<Rulebook> find(Tx tx, String body, Convening.Convene input) {
    LocalDate day = LocalDate.ofInstant(input.startsAt() == null ? clock.instant() : input.startsAt(), register.zone(tx, body));
    String kind = register.getBody(tx, body).kind();
    return isPlenary(tx, body, input) ? rules.inForce(tx, body, kind, input.kind(), day) : rules.inForceForCommissions(tx, body, kind, input.kind(), day);
  }

  static boolean isPlenary(Register register, Tx tx, String body, UUID organization) {
    return register.organizations(tx, body, register.today(tx, body)).stream().noneMatch(one -> one.id().equals(organization) && !one.kind().equals("plenary"));
  }

  /** Where nothing else is said, the plenary sits. */
  boolean isPlenary(Tx tx, String body, Convening.Convene input) {
    return isPlenary(register, tx, body, input.organization());
  }
}
