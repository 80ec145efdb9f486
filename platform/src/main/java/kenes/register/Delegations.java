package kenes.register;

import static kenes.schema.generated.register.Tables.MEMBERSHIP;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Fields;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.rules.Rules;

/**
 * Members that come from other bodies: by an office held there, or sent by a decision taken there. Every command is recorded in the
 * journal of the body that is joined, and needs {@code KEEP_REGISTER} in it. How many come from where are the quotas of its rules.
 * Thread-safe.
 */
public final class Delegations {
  private static final int LONGEST_DOCUMENT = 300;

  /**
   * @param of code of the other body @param post of the other body @param person who holds it on the first day
   * @param organization of this body @param role there @param term needed with a seat @param seat as for any membership
   * @param quota code of a quota of this body's rules; null where they have none
   */
  public record ByOffice(String of, UUID post, UUID person, UUID organization, String role, Integer term, Integer seat, String quota, LocalDate from) {}

  /** @param decision of the other body in its record here, or null @param document the decision as it names itself, or null; one of the two */
  public record ByDelegation(String of, UUID decision, String document, UUID person, UUID organization, String role, Integer term, Integer seat, String quota,
      LocalDate from) {}

  /** @param membership one that fits no longer, or the last one of a post that somebody holds again */
  private record CarryOver(UUID membership) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final Registrar registrar;
  private final DelegationChecks checks;
  private final Fitting fitting;

  public Delegations(Journal journal, Permissions permissions, Register register, Registrar registrar, Rules rules, StandingDecision decisions) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.registrar = registrar;
    this.checks = new DelegationChecks(rules, decisions);
    this.fitting = new Fitting(register, decisions);
  }

  /** Whoever holds a post of another body becomes a member by it. @throws Refused {@code NOT_HOLDER}, {@code POST_SEATED}, {@code BODY_ENDED}, and as for any membership */
  public Recorded beginByOffice(Caller caller, String body, String key, ByOffice input) {
    return command(caller, body, key, input, command -> {
      Tx tx = command.tx();
      checks.sender(tx, body, input.of(), input.from());
      Post post = checks.post(tx, input.of(), input.post());
      checks.holds(tx, post, input.person(), input.from());
      checks.unseated(tx, body, input.of(), post, input.from());
      checks.quota(tx, body, input.quota(), input.from());
      begin(command, body, OnBehalf.office(input.of(), input.post(), input.quota()),
          new Registrar.NewMembership(input.person(), input.organization(), input.role(), null, input.term(), input.seat(), null, input.from(), null));
    });
  }

  /** Another body sends one of its members by a decision. @throws Refused {@code NOT_OF_BODY}, {@code BASIS_MISSING}, {@code BASIS_NOT_STANDING}, and as for any membership */
  public Recorded beginByDelegation(Caller caller, String body, String key, ByDelegation input) {
    return command(caller, body, key, input, command -> {
      Tx tx = command.tx();
      checks.sender(tx, body, input.of(), input.from());
      checks.belongs(tx, input.of(), input.person(), input.from());
      String document = document(input.document());
      boolean one = input.decision() == null != (document == null);
      new Fields().refuseIf(!one || document != null && document.length() > LONGEST_DOCUMENT, "document", RegisterCode.BASIS_MISSING, LONGEST_DOCUMENT).check();
      checks.standing(tx, input.of(), input.decision(), input.from());
      checks.quota(tx, body, input.quota(), input.from());
      begin(command, body, OnBehalf.delegation(input.of(), input.decision(), document, input.quota()),
          new Registrar.NewMembership(input.person(), input.organization(), input.role(), null, input.term(), input.seat(), null, input.from(), null));
    });
  }

  private static String document(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  private void begin(Recorder command, String body, OnBehalf onBehalf, Registrar.NewMembership membership) {
    command.record(new RegisterAct.MembershipOnBehalf(registrar.begin(command, body, membership), onBehalf));
  }

  /**
   * Carries over what has changed in the other body: the membership ends with the last day on which it fitted, or is annulled if it never
   * did, and whoever holds the
   * post now takes its place from the day on which they began to.
   *
   * @throws Refused {@code NOTHING_TO_CARRY}, {@code MEMBERSHIP_UNKNOWN}, and as for any membership
   */
  public Recorded carryOver(Caller caller, String body, String key, UUID membership) {
    return command(caller, body, key, new CarryOver(membership), command -> carry(command, body, membership));
  }

  /** The same within another command, which has asked who may. */
  public void carry(Recorder command, String body, UUID membership) {
    Tx tx = command.tx();
    register.membership(tx, body, membership);
    Misfit misfit = fitting.misfits(tx, body, null).stream().filter(one -> one.delegate().member().membership().id().equals(membership)).findFirst()
        .orElseThrow(() -> new Refused(RegisterCode.NOTHING_TO_CARRY));
    carry(command, body, misfit);
  }

  /** Takes the lock that {@link #follow} needs. */
  public void prepare(Tx tx, String body) {
    RegisterTables.lockBody(tx, body);
  }

  /**
   * Does what a letter asks for: who holds the post of the other body has changed, or changes on a day to come. Nothing is recorded where all
   * fits already, or where the membership had ended before the office did: then the body itself has ended it, and only somebody there begins another.
   */
  public void follow(Recorder command, String body, String of, UUID post, LocalDate on) {
    fitting.misfits(command.tx(), body, on).stream().filter(misfit -> misfit.delegate().onBehalf().of().equals(of) && post.equals(misfit.delegate().onBehalf().post()))
        .filter(misfit -> misfit.kind() != Misfit.Kind.POST_FILLED || endedWithOffice(command.tx(), misfit)).forEach(misfit -> carry(command, body, misfit));
  }

  private static boolean endedWithOffice(Tx tx, Misfit misfit) {
    return DelegationTables.lastHeld(tx, misfit.delegate().post(), misfit.delegate().member().person().id(), misfit.last()).filter(misfit.last()::equals).isPresent();
  }

  private void carry(Recorder command, String body, Misfit misfit) {
    Tx tx = command.tx();
    Membership old = misfit.delegate().member().membership();
    LocalDate last = misfit.last();
    if (last.isBefore(old.valid().from())) {
      Holders.annul(command, old);
    } else if (old.valid().to() == null || last.isBefore(old.valid().to())) {
      registrar.end(command, body, old.id(), last);
    }
    if (misfit.now() != null) {
      LocalDate began = misfit.now().membership().valid().from();
      LocalDate from = began.isAfter(last) ? began : last.plusDays(1);
      Integer term = old.term() == null ? null : register.termOn(tx, body, from).map(Term::number).orElse(old.term());
      begin(command, body, misfit.delegate().onBehalf(), new Registrar.NewMembership(misfit.now().person().id(), old.organization(), old.role(), null, term, old.seat(),
          old.constituency(), from, null));
    }
  }

  /** On behalf of whom somebody has this membership; empty for a membership of one's own. */
  public static Optional<Delegate> find(Tx tx, String body, UUID membership) {
    return DelegationTables.list(tx, body, MEMBERSHIP.ID.eq(membership)).stream().findFirst();
  }

  /** Those who belong to the body on behalf of others on the date, in the order of {@link Register#members}. */
  public static List<Delegate> list(Tx tx, String body, LocalDate date) {
    return DelegationTables.list(tx, body, RegisterTables.membershipOn(date));
  }

  /** Of this body's memberships, today: what no longer fits with the bodies that they come from. */
  public List<Misfit> misfits(Tx tx, String body) {
    return fitting.misfits(tx, body, null);
  }

  /** Who holds the post on the date; several where it is shared. */
  public static List<Member> holders(Tx tx, Post post, LocalDate date) {
    return DelegationTables.holders(tx, post, date);
  }

  /** The quotas of the body's rules on the date; none where they name none. */
  public static List<Quota> quotas(Tx tx, Rules rules, String body, LocalDate date) {
    return DelegationChecks.quotas(tx, rules, body, date);
  }

  private Recorded command(Caller caller, String body, String key, Object payload, Consumer<Recorder> decide) {
    return journal.command(caller.signedIn(), body, key, payload, command -> {
      permissions.require(command.tx(), caller, body, Permission.KEEP_REGISTER);
      RegisterTables.lockBody(command.tx(), body).orElseThrow(() -> new Refused(RegisterCode.BODY_UNKNOWN, body));
      decide.accept(command);
    });
  }
}
