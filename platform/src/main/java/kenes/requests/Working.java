package kenes.requests;

import java.time.LocalDate;
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
import kenes.register.Register;
import kenes.rules.Rules;
import kenes.schema.generated.requests.Tables;

/** What every command on a request does first: permission, row lock, the life as it stands. */
final class Working {
  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final Rules rules;

  Working(Journal journal, Permissions permissions, Register register, Rules rules) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.rules = rules;
  }

  /** A command at work on one request. @param book the rules that govern it */
  record Work(Recorder command, Caller caller, String body, RequestLife life, Book book, LocalDate today) {
    Tx tx() {
      return command.tx();
    }

    UUID id() {
      return life.request().id();
    }

    void record(RequestsAct act) {
      command.record(act);
    }

    /** @throws Refused {@code REQUEST_WITHDRAWN} */
    void requireStanding() {
      if (life.on(today) == State.WITHDRAWN) {
        throw new Refused(RequestsCode.REQUEST_WITHDRAWN);
      }
    }

    /** The person behind the caller, who must be an author still. @throws Refused {@code NOT_AUTHOR} */
    UUID requireAuthor() {
      if (caller.person() == null || !life.authorsLeft(today).contains(caller.person())) {
        throw new Refused(RequestsCode.NOT_AUTHOR);
      }
      return caller.person();
    }
  }

  Recorded command(Caller caller, String body, String key, Object payload, UUID request, Permission permission, Consumer<Work> decide) {
    return command(caller, body, key, payload, permission, (command, today) -> {
      if (!RequestsTables.lock(command.tx(), body, request)) {
        throw new Refused(RequestsCode.REQUEST_UNKNOWN);
      }
      RequestLife life = RequestsTables.lives(command.tx(), body, Tables.REQUEST.ID.eq(request)).getFirst();
      decide.accept(new Work(command, caller, body, life, new Book(rules.get(command.tx(), life.request().rules())), today));
    });
  }

  Recorded command(Caller caller, String body, String key, Object payload, Permission permission, BiConsumer<Recorder, LocalDate> decide) {
    return journal.command(caller.signedIn(), body, key, payload, command -> {
      permissions.require(command.tx(), caller, body, permission);
      decide.accept(command, register.today(command.tx(), body));
    });
  }
}
