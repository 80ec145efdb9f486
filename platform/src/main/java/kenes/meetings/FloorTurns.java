package kenes.meetings;

import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.register.Register;
import kenes.rules.Rules;

/** Turns of speech: given, lengthened, ended. */
final class FloorTurns {
  private static final int MOST_MINUTES = 30;

  private final Journal journal;
  private final Leading leading;
  private final Register register;
  private final Rules rules;
  private final OpenVotes openVotes;

  FloorTurns(Journal journal, Leading leading, Register register, Rules rules, OpenVotes openVotes) {
    this.journal = journal;
    this.leading = leading;
    this.register = register;
    this.rules = rules;
    this.openVotes = openVotes;
  }

  /** Payload: a class of its own, so that its key never equals another command's. */
  private record EndFloor(UUID meeting) {}

  Recorded give(Caller caller, String body, String key, Floor.GiveFloor input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      OpenFloor floor = lock(command, caller, body, input.meeting());
      if (FloorQueries.speaking(floor.tx(), body, input.meeting()).isPresent()) {
        throw new Refused(FloorCode.FLOOR_TAKEN);
      }
      if (openVotes.anyIn(floor.tx(), body, input.meeting())) {
        throw new Refused(MeetingsCode.VOTE_RUNS);
      }
      AgendaItem item = floor.item();
      FloorQueue queue = floor.queue(item);
      command.record(input.request() != null ? next(floor, item, queue, FloorRequests.place(queue, input.request())) : free(floor, item, queue, input));
    });
  }

  /** The floor for one in the queue, whose turn it must be. */
  private static FloorAct.FloorGiven next(OpenFloor floor, AgendaItem item, FloorQueue queue, FloorQueue.Place place) {
    FloorRequest request = place.request();
    Text speaker = floor.speaker(request.person(), request.speaker());
    if (queue.next().filter(place::equals).isEmpty()) {
      throw new Refused(FloorCode.NOT_NEXT);
    }
    return new FloorAct.FloorGiven(floor.meeting().id(), item.id(), request.id(), request.person(), speaker,
        floor.kind(item, request.person(), speaker, request.kind()));
  }

  /** The floor for somebody whom the chair calls; who waits for it in the queue is called in their turn. */
  private static FloorAct.FloorGiven free(OpenFloor floor, AgendaItem item, FloorQueue queue, Floor.GiveFloor input) {
    Text speaker = floor.speaker(input.person(), input.speaker());
    SpeechKind kind = floor.kind(item, input.person(), speaker, input.kind());
    Optional<FloorQueue.Place> waits = queue.find(input.person(), speaker, kind);
    return waits.map(place -> next(floor, item, queue, place))
        .orElseGet(() -> new FloorAct.FloorGiven(floor.meeting().id(), item.id(), null, input.person(), speaker, kind));
  }

  Recorded extend(Caller caller, String body, String key, Floor.ExtendTime input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      OpenFloor floor = lock(command, caller, body, input.meeting());
      Speech speech = speaking(floor);
      if (input.minutes() < 1 || input.minutes() > MOST_MINUTES) {
        throw Refused.field("minutes", FloorCode.MINUTES_WRONG, MOST_MINUTES);
      }
      if (speech.limit(floor.rulebook()).isEmpty()) {
        throw new Refused(FloorCode.NO_TIME_LIMIT);
      }
      command.record(new FloorAct.TimeExtended(input.meeting(), input.minutes()));
    });
  }

  Recorded end(Caller caller, String body, String key, UUID meeting) {
    return journal.command(caller.signedIn(), body, key, new EndFloor(meeting), command -> {
      speaking(lock(command, caller, body, meeting));
      command.record(new FloorAct.FloorEnded(meeting));
    });
  }

  private OpenFloor lock(Recorder command, Caller caller, String body, UUID meeting) {
    OpenFloor floor = OpenFloor.lock(command, register, rules, body, meeting);
    leading.requireConduct(command.tx(), caller, floor.meeting());
    return floor;
  }

  private static Speech speaking(OpenFloor floor) {
    return FloorQueries.speaking(floor.tx(), floor.meeting().body(), floor.meeting().id())
        .orElseThrow(() -> new Refused(FloorCode.FLOOR_FREE));
  }
}
