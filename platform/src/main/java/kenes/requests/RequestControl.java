package kenes.requests;

import java.time.LocalDate;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.accounts.Role;
import kenes.base.Fields;
import kenes.base.Refused;
import kenes.decisions.DecisionLife;
import kenes.decisions.Decisions;
import kenes.journal.Recorded;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.register.Member;
import kenes.register.Organization;
import kenes.register.Register;

/**
 * What the body does about requests: its chair controls them, the chair of a commission those of the commission's members; they are
 * read out at a sitting, and the body may examine them and decide. Thread-safe.
 */
public final class RequestControl {
  /** @param note why, or null */
  public record PutOn(UUID request, String note) {}

  public record Remind(UUID request, String words) {}

  public record TakeOff(UUID request, String reason) {}

  /** @param item of the sitting's agenda, or null */
  public record ReadOutAt(UUID request, UUID meeting, UUID item) {}

  /** @param decision that the body made of it */
  public record Examine(UUID request, UUID decision) {}

  private final Working working;
  private final Permissions permissions;
  private final Register register;
  private final Meetings meetings;
  private final Decisions decisions;

  RequestControl(Working working, Permissions permissions, Register register, Meetings meetings, Decisions decisions) {
    this.working = working;
    this.permissions = permissions;
    this.register = register;
    this.meetings = meetings;
    this.decisions = decisions;
  }

  /** Puts a request on control, or again after it was taken off. */
  public Recorded putOn(Caller caller, String body, String key, PutOn input) {
    return control(caller, body, key, input, input.request(), (work, organization) -> {
      work.requireStanding();
      if (work.life().isOnControl()) {
        throw new Refused(RequestsCode.ON_CONTROL_ALREADY);
      }
      Fields fields = new Fields();
      String note = Checks.ON.optional(fields, "note", input.note(), Checks.LONGEST_WORDS);
      fields.check();
      work.record(new RequestsAct.ControlBegan(work.id(), organization, caller.person(), work.today(), note));
    });
  }

  /** Reminds the addressee; the words go on record. */
  public Recorded remind(Caller caller, String body, String key, Remind input) {
    return control(caller, body, key, input, input.request(), (work, organization) -> {
      requireOn(work);
      work.requireStanding();
      if (work.life().answer().isPresent()) {
        throw new Refused(RequestsCode.ANSWER_CAME);
      }
      Fields fields = new Fields();
      String words = Checks.ON.words(fields, "words", input.words(), Checks.LONGEST_WORDS);
      fields.check();
      work.record(new RequestsAct.AddresseeReminded(work.id(), caller.person(), work.today(), words));
    });
  }

  public Recorded takeOff(Caller caller, String body, String key, TakeOff input) {
    return control(caller, body, key, input, input.request(), (work, organization) -> {
      requireOn(work);
      Fields fields = new Fields();
      String reason = Checks.ON.reason(fields, "reason", input.reason());
      fields.check();
      work.record(new RequestsAct.ControlEnded(work.id(), caller.person(), work.today(), reason));
    });
  }

  private static void requireOn(Working.Work work) {
    if (!work.life().isOnControl()) {
      throw new Refused(RequestsCode.NOT_ON_CONTROL);
    }
  }

  /** What a controller does. @see #organization */
  private interface Controlling {
    void decide(Working.Work work, UUID organization);
  }

  private Recorded control(Caller caller, String body, String key, Object input, UUID request, Controlling controlling) {
    return working.command(caller, body, key, input, request, Permission.CONTROL_REQUESTS, work -> controlling.decide(work, organization(work)));
  }

  /** The commission by whose chair the caller controls this request; null: as chair of the body. @throws Refused {@code NOT_OF_COMMISSION} */
  private UUID organization(Working.Work work) {
    Caller caller = work.caller();
    if (caller.isInstallation() || caller.isImport() || permissions.roles(work.tx(), caller, work.body()).contains(Role.CHAIR)) {
      return null;
    }
    return register.organizations(work.tx(), work.body(), work.today()).stream().filter(organization -> organization.kind().equals("commission"))
        .filter(commission -> leads(work, commission) && hasAuthor(work, commission)).map(Organization::id).findFirst()
        .orElseThrow(() -> new Refused(RequestsCode.NOT_OF_COMMISSION));
  }

  private boolean leads(Working.Work work, Organization commission) {
    return register.members(work.tx(), work.body(), commission.id(), work.today()).stream()
        .anyMatch(member -> !member.role().equals("member") && member.person().id().equals(work.caller().person()));
  }

  private boolean hasAuthor(Working.Work work, Organization commission) {
    return register.members(work.tx(), work.body(), commission.id(), work.today()).stream().map(Member::person)
        .anyMatch(person -> work.life().request().authors().contains(person.id()));
  }

  /** Records that a request was read out at a sitting. */
  public Recorded readOut(Caller caller, String body, String key, ReadOutAt input) {
    return working.command(caller, body, key, input, input.request(), Permission.KEEP_REQUESTS, work -> {
      work.requireStanding();
      if (input.meeting() == null) {
        throw Refused.field("meeting", RequestsCode.FIELD_MISSING);
      }
      Meeting meeting = meetings.get(work.tx(), body, input.meeting());
      if (meeting.training() || meeting.openedAt() == null) {
        throw Refused.field("meeting", RequestsCode.MEETING_NOT_HELD);
      }
      LocalDate on = LocalDate.ofInstant(meeting.openedAt(), register.zone(work.tx(), body));
      if (on.isBefore(work.life().request().on())) {
        throw Refused.field("meeting", RequestsCode.MEETING_TOO_EARLY);
      }
      if (input.item() != null && !meetings.getItem(work.tx(), body, input.item()).meeting().equals(meeting.id())) {
        throw Refused.field("item", RequestsCode.ITEM_OF_OTHER_MEETING);
      }
      if (RequestsTables.isReadOut(work.tx(), body, meeting.id(), work.id())) {
        throw new Refused(RequestsCode.READ_OUT_ALREADY);
      }
      work.record(new RequestsAct.RequestReadOut(work.id(), meeting.id(), input.item(), on));
    });
  }

  /** Records the decision by which the body examined a request. */
  public Recorded examine(Caller caller, String body, String key, Examine input) {
    return working.command(caller, body, key, input, input.request(), Permission.KEEP_REQUESTS, work -> {
      work.requireStanding();
      if (input.decision() == null) {
        throw Refused.field("decision", RequestsCode.FIELD_MISSING);
      }
      DecisionLife decision = decisions.get(work.tx(), body, input.decision());
      if (decision.decision().on().isBefore(work.life().request().on())) {
        throw Refused.field("decision", RequestsCode.DECISION_TOO_EARLY);
      }
      if (work.life().acts(RequestsAct.RequestExamined.class).anyMatch(act -> act.decision().equals(input.decision()))) {
        throw new Refused(RequestsCode.EXAMINED_ALREADY);
      }
      work.record(new RequestsAct.RequestExamined(work.id(), input.decision(), decision.decision().on()));
    });
  }
}
