package kenes.proposals;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.register.Body;
import kenes.register.Register;
import kenes.routes.Ending;

/** What every command on a proposal does first: permission, a body that still exists, row lock, the life as it stands. */
final class Working {
  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final Course course;

  Working(Journal journal, Permissions permissions, Register register, Course course) {
    this.course = course;
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
  }

  /** A command at work on a proposal in its home. */
  record Work(Recorder command, Caller caller, String body, ProposalLife life, LocalDate today) {
    Tx tx() {
      return command.tx();
    }

    UUID id() {
      return life.id();
    }

    void record(ProposalsAct act) {
      command.record(act);
    }

    /** @throws Refused {@code CARRIED_ELSEWHERE} */
    void requireAtHome(Register register) {
      requireHere(register, ProposalsCode.CARRIED_ELSEWHERE);
    }

    /** A body that has ended carries nothing. @throws Refused with this code where another body carries it */
    void requireHere(Register register, ProposalsCode otherwise) {
      carrier(tx(), register, life, today).ifPresent(body -> {
        throw new Refused(otherwise, body.name());
      });
    }
  }

  /** The body that carries it and exists today. */
  static Optional<Body> carrier(Tx tx, Register register, ProposalLife life, LocalDate today) {
    return life.carrier().map(carrier -> register.getBody(tx, carrier.body())).filter(body -> body.valid().to() == null || !today.isAfter(body.valid().to()));
  }

  /** A command at work on a proposal of another home. */
  record Visiting(Recorder command, String body, Visit visit, LocalDate today) {
    Tx tx() {
      return command.tx();
    }

    /** @throws Refused {@code NOT_CARRIER}, {@code RECALLED} */
    void requireCarrier() {
      if (visit.carried() == null) {
        throw visit.recalled().map(recall -> new Refused(ProposalsCode.RECALLED, recall.on())).orElseGet(() -> new Refused(ProposalsCode.NOT_CARRIER));
      }
    }
  }

  /** In the home, on a proposal whose way goes on; by the office, or by an author where the author may. */
  Recorded command(Caller caller, String body, String key, Object payload, UUID proposal, Permission permission, Consumer<Work> decide) {
    return any(caller, body, key, payload, proposal, permission, work -> {
      course.requireGoesOn(work.tx(), work.life());
      decide.accept(work);
    });
  }

  /** In the home, on a proposal that may have ended. */
  Recorded any(Caller caller, String body, String key, Object payload, UUID proposal, Permission permission, Consumer<Work> decide) {
    return command(caller, body, key, payload, permission, (command, today) -> {
      ProposalLife life = locked(command.tx(), body, proposal);
      requireAuthor(command.tx(), caller, body, permission, life);
      decide.accept(new Work(command, caller, body, life, today));
    });
  }

  /** Deputies do with their own proposals only what the office does with all. */
  private void requireAuthor(Tx tx, Caller caller, String body, Permission permission, ProposalLife life) {
    if (permission == Permission.WRITE_PROPOSAL && !permissions.may(tx, caller, body, Permission.KEEP_PROPOSALS)
        && (caller.person() == null || !life.opened().origin().authors().contains(caller.person()))) {
      throw new Refused(ProposalsCode.NOT_AUTHOR);
    }
  }

  Recorded visiting(Caller caller, String body, String key, Object payload, UUID proposal, Permission permission, Consumer<Visiting> decide) {
    return command(caller, body, key, payload, permission, (command, today) -> {
      if (!ProposalsTables.lockVisit(command.tx(), body, proposal)) {
        throw new Refused(ProposalsCode.PROPOSAL_UNKNOWN);
      }
      Visit visit = ProposalsTables.visit(command.tx(), body, proposal).orElseThrow();
      if (visit.isOwn()) {
        throw new Refused(ProposalsCode.BODY_IS_HOME);
      }
      if (visit.ended() != null) {
        throw ended(visit.ended().ending(), visit.ended().on());
      }
      decide.accept(new Visiting(command, body, visit, today));
    });
  }

  Recorded command(Caller caller, String body, String key, Object payload, Permission permission, BiConsumer<Recorder, LocalDate> decide) {
    return journal.command(caller.signedIn(), body, key, payload, command -> {
      permissions.require(command.tx(), caller, body, permission);
      LocalDate today = register.today(command.tx(), body);
      requireExists(register.getBody(command.tx(), body), today);
      decide.accept(command, today);
    });
  }

  /** @throws Refused {@code BODY_ENDED} */
  static void requireExists(Body body, LocalDate on) {
    if (body.valid().to() != null && on.isAfter(body.valid().to())) {
      throw new Refused(ProposalsCode.BODY_ENDED, body.name(), body.valid().to());
    }
  }

  /** @throws Refused {@code PROPOSAL_UNKNOWN} */
  static ProposalLife locked(Tx tx, String body, UUID proposal) {
    if (!ProposalsTables.lock(tx, body, proposal)) {
      throw new Refused(ProposalsCode.PROPOSAL_UNKNOWN);
    }
    return ProposalsTables.life(tx, body, proposal).orElseThrow();
  }

  /** Why nothing more is done with it. */
  static Refused ended(Ending ending, LocalDate on) {
    return new Refused(ending == Ending.WITHDRAWN ? ProposalsCode.PROPOSAL_WITHDRAWN : ProposalsCode.PROPOSAL_ENDED, on);
  }
}
