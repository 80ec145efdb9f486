package kenes.decisions;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Fields;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.meetings.Meetings;
import kenes.register.Register;
import kenes.voting.Poll;
import kenes.voting.Voting;

/** Control of the execution of decisions: put on, reported, extended, executed, taken off by a vote. Thread-safe. */
public final class DecisionControl {
  public record PutOn(UUID decision, Text responsible, Text task, LocalDate due) {}

  public record Report(UUID decision, LocalDate on, String report) {}

  public record Extend(UUID decision, LocalDate due, String reason) {}

  public record Execute(UUID decision, LocalDate on, String note) {}

  /** @param poll the adopted vote by which it is taken off control */
  public record TakeOff(UUID decision, UUID poll) {}

  private final Register register;
  private final Meetings meetings;
  private final Voting voting;
  private final Deciding deciding;

  public DecisionControl(Journal journal, Permissions permissions, Register register, Meetings meetings, Voting voting) {
    this.register = register;
    this.meetings = meetings;
    this.voting = voting;
    this.deciding = new Deciding(journal, permissions, register);
  }

  /** Puts a decision on control, or again after it was taken off. @throws Refused {@code CLOSED_TO_PUBLIC} while its text is closed, and others */
  public Recorded putOn(Caller caller, String body, String key, PutOn input) {
    return command(caller, body, key, input, input.decision(), work -> {
      if (work.life().on(work.today()).ended()) {
        throw new Refused(DecisionsCode.DECISION_ENDED);
      }
      if (work.life().control() != null && work.life().control().ended() == null) {
        throw new Refused(DecisionsCode.ON_CONTROL_ALREADY);
      }
      if (!Lives.isOpen(work.tx(), meetings, work.life())) {
        throw new Refused(DecisionsCode.CLOSED_TO_PUBLIC);
      }
      Fields fields = new Fields();
      Deciding.text(fields, "responsible", input.responsible(), work.life().decision().languages());
      Deciding.text(fields, "task", input.task(), work.life().decision().languages());
      due(fields, input.due(), work.today());
      fields.check();
      work.command().record(new DecisionsAct.ControlBegan(work.id(), work.today(), input.responsible(), input.task(), input.due()));
    });
  }

  public Recorded report(Caller caller, String body, String key, Report input) {
    return command(caller, body, key, input, input.decision(), work -> {
      String report = said(work, input.on(), "report", input.report());
      work.command().record(new DecisionsAct.ControlReported(work.id(), input.on(), report));
    });
  }

  public Recorded extend(Caller caller, String body, String key, Extend input) {
    return command(caller, body, key, input, input.decision(), work -> {
      Control control = unexecuted(work);
      Fields fields = new Fields();
      due(fields, input.due(), control.due().plusDays(1));
      String reason = Deciding.words(fields, "reason", input.reason(), Deciding.LONGEST_WORDS);
      fields.check();
      work.command().record(new DecisionsAct.ControlExtended(work.id(), work.today(), input.due(), reason));
    });
  }

  public Recorded execute(Caller caller, String body, String key, Execute input) {
    return command(caller, body, key, input, input.decision(), work -> {
      String note = said(work, input.on(), "note", input.note());
      work.command().record(new DecisionsAct.DecisionExecuted(work.id(), input.on(), note));
    });
  }

  /** Takes a decision off control by an adopted vote held since. */
  public Recorded takeOff(Caller caller, String body, String key, TakeOff input) {
    return command(caller, body, key, input, input.decision(), work -> {
      Control control = onControl(work);
      Poll poll = Adopting.adopted(work.tx(), voting, body, input.poll());
      LocalDate on = LocalDate.ofInstant(poll.closedAt(), register.zone(work.tx(), body));
      if (on.isBefore(control.began().on()) || poll.id().equals(work.life().decision().poll())) {
        throw new Refused(DecisionsCode.VOTE_TOO_EARLY);
      }
      work.command().record(new DecisionsAct.ControlEnded(work.id(), poll.id(), on));
    });
  }

  private static void due(Fields fields, LocalDate due, LocalDate earliest) {
    fields.refuseIf(due == null, "due", DecisionsCode.DATE_MISSING).refuseIf(due != null && due.isBefore(earliest), "due", DecisionsCode.DATE_TOO_EARLY, earliest);
  }

  /** What is told of the execution on a day, while the decision is on control. */
  private static String said(Deciding.Work work, LocalDate on, String field, String words) {
    Control control = unexecuted(work);
    Fields fields = new Fields();
    Deciding.day(fields, "on", on, control.began().on(), work.today());
    String said = Deciding.words(fields, field, words, Deciding.LONGEST_WORDS);
    fields.check();
    return said;
  }

  private static Control onControl(Deciding.Work work) {
    Control control = work.life().control();
    if (control == null || control.ended() != null) {
      throw new Refused(DecisionsCode.NOT_ON_CONTROL);
    }
    return control;
  }

  private static Control unexecuted(Deciding.Work work) {
    Control control = onControl(work);
    if (control.executed() != null) {
      throw new Refused(DecisionsCode.EXECUTED_ALREADY);
    }
    return control;
  }

  private Recorded command(Caller caller, String body, String key, Object input, UUID decision, Consumer<Deciding.Work> decide) {
    return deciding.command(caller, body, key, input, decision, Permission.KEEP_DECISIONS, decide);
  }
}
