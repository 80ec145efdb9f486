package kenes.meetings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.register.Register;
import kenes.rules.Rules;

/**
 * The floor of a sitting: who asks for it, who has it, in which order and for how long.
 * Every command takes the caller, the body, an idempotency key, and a record of what is asked.
 */
public final class Floor {
  private static final int LONGEST_OFFSET = 24 * 60 * 60;

  /** @param person the deputy who asks or is put down, or null @param speaker who it is when it is no deputy */
  public record RequestFloor(UUID meeting, UUID person, Text speaker, SpeechKind kind) {}

  public record WithdrawRequest(UUID meeting, UUID request) {}

  /** @param place 1-based, where the request shall stand @param reason in the language in which the chair gives it */
  public record ReorderQueue(UUID meeting, UUID request, int place, Text reason) {}

  /**
   * @param request that is answered: then the rest is not needed; or null
   * @param person a deputy in the hall, or null
   * @param speaker who speaks when it is no deputy
   */
  public record GiveFloor(UUID meeting, UUID request, UUID person, Text speaker, SpeechKind kind) {}

  /** @param minutes to add, 1 to 30 */
  public record ExtendTime(UUID meeting, int minutes) {}

  /** @param offset seconds from the beginning of the recording to the opening of the sitting */
  public record LinkRecording(UUID meeting, String address, int offset) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Rules rules;
  private final FloorRequests requests;
  private final FloorTurns turns;

  public Floor(Journal journal, Permissions permissions, Register register, Rules rules, OpenVotes openVotes) {
    this.journal = journal;
    this.permissions = permissions;
    this.rules = rules;
    this.requests = new FloorRequests(journal, permissions, register, rules);
    this.turns = new FloorTurns(journal, new Leading(permissions, register), register, rules, openVotes);
  }

  public static Projection projection() {
    return new FloorTables();
  }

  /** A deputy asks for the floor from the own device, or somebody is put down by staff or chair. */
  public Recorded requestFloor(Caller caller, String body, String key, RequestFloor input) {
    return requests.request(caller, body, key, input);
  }

  public Recorded withdrawRequest(Caller caller, String body, String key, WithdrawRequest input) {
    return requests.withdraw(caller, body, key, input);
  }

  /** The chair moves somebody in the queue, with a reason that is recorded. */
  public Recorded reorderQueue(Caller caller, String body, String key, ReorderQueue input) {
    return requests.reorder(caller, body, key, input);
  }

  /** Gives the floor to the next in the queue, or to somebody who is not in it. */
  public Recorded giveFloor(Caller caller, String body, String key, GiveFloor input) {
    return turns.give(caller, body, key, input);
  }

  public Recorded extendTime(Caller caller, String body, String key, ExtendTime input) {
    return turns.extend(caller, body, key, input);
  }

  public Recorded endFloor(Caller caller, String body, String key, UUID meeting) {
    return turns.end(caller, body, key, meeting);
  }

  /** Says where the sitting can be watched, at any time; the last address counts. */
  public Recorded linkRecording(Caller caller, String body, String key, LinkRecording input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      permissions.require(command.tx(), caller, body, Permission.LINK_RECORDING);
      MeetingsQueries.lock(command.tx(), body, input.meeting());
      MeetingsQueries.find(command.tx(), body, input.meeting()).orElseThrow(() -> new Refused(MeetingsCode.MEETING_UNKNOWN));
      String address = input.address() == null ? null : input.address().strip();
      if (!Recording.isAddress(address)) {
        throw Refused.field("address", FloorCode.RECORDING_ADDRESS_WRONG);
      }
      if (input.offset() < 0 || input.offset() > LONGEST_OFFSET) {
        throw Refused.field("offset", FloorCode.RECORDING_OFFSET_WRONG);
      }
      command.record(new FloorAct.RecordingLinked(input.meeting(), address, input.offset()));
    });
  }

  /** All turns of speech of a sitting, in order. */
  public List<Speech> speeches(Tx tx, String body, UUID meeting) {
    return FloorQueries.speeches(tx, body, meeting);
  }

  /** Who waits on the sitting's open item, by its frozen rules; empty without one. */
  public FloorQueue queue(Tx tx, Meeting meeting) {
    return MeetingsQueries.items(tx, meeting.body(), meeting.id()).stream().filter(AgendaItem::isOpen).findFirst()
        .map(item -> FloorQueries.queue(tx, item, rules.get(tx, meeting.rulebook()))).orElse(new FloorQueue(List.of()));
  }

  public Optional<Recording> findRecording(Tx tx, String body, UUID meeting) {
    return FloorQueries.findRecording(tx, body, meeting);
  }
}
