package kenes.meetings;

import static kenes.schema.generated.meetings.Tables.FLOOR_REQUEST;
import static kenes.schema.generated.meetings.Tables.QUEUE_MOVE;
import static kenes.schema.generated.meetings.Tables.RECORDING;
import static kenes.schema.generated.meetings.Tables.SPEECH;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Json;
import kenes.rules.Rulebook;
import org.jooq.JSONB;

/** Reads the tables of the floor. */
final class FloorQueries {
  private FloorQueries() {}

  /** In the order in which the floor was given. */
  static List<Speech> speeches(Tx tx, String body, UUID meeting) {
    return tx.sql().selectFrom(SPEECH).where(SPEECH.BODY.eq(body), SPEECH.MEETING.eq(meeting)).orderBy(SPEECH.INDEX)
        .fetch(row -> new Speech(row.getIndex(), row.getItem(), row.getPerson(), text(row.getSpeaker()), SpeechKind.valueOf(row.getKind()),
            row.getBeganAt(), row.getEndedAt(), row.getExtended()));
  }

  static Optional<Speech> speaking(Tx tx, String body, UUID meeting) {
    return speeches(tx, body, meeting).stream().filter(speech -> speech.endedAt() == null).findFirst();
  }

  /** The queue of an item: empty once the item is closed. */
  static FloorQueue queue(Tx tx, AgendaItem item, Rulebook rulebook) {
    if (!item.isOpen()) {
      return new FloorQueue(List.of());
    }
    Set<UUID> present = MeetingsQueries.attendance(tx, item.body(), item.meeting()).stream().filter(stay -> stay.leftAt() == null)
        .map(Attendance::person).collect(Collectors.toSet());
    List<Speech> speeches = speeches(tx, item.body(), item.meeting()).stream().filter(speech -> item.id().equals(speech.item())).toList();
    return FloorQueue.of(FloorQueue.policy(rulebook), waiting(tx, item), speeches,
        request -> request.person() == null || present.contains(request.person()), moves(tx, item));
  }

  private static List<FloorRequest> waiting(Tx tx, AgendaItem item) {
    return tx.sql().selectFrom(FLOOR_REQUEST).where(FLOOR_REQUEST.BODY.eq(item.body()), FLOOR_REQUEST.ITEM.eq(item.id()), FLOOR_REQUEST.WAITING.isTrue())
        .fetch(row -> new FloorRequest(row.getId(), row.getItem(), row.getPerson(), text(row.getSpeaker()), SpeechKind.valueOf(row.getKind()),
            row.getIndex(), row.getAt()));
  }

  private static List<FloorQueue.Move> moves(Tx tx, AgendaItem item) {
    return tx.sql().selectFrom(QUEUE_MOVE).where(QUEUE_MOVE.BODY.eq(item.body()), QUEUE_MOVE.ITEM.eq(item.id())).orderBy(QUEUE_MOVE.INDEX)
        .fetch(row -> new FloorQueue.Move(row.getRequest(), Json.readList(row.getPlaces().data(), UUID.class), text(row.getReason())));
  }

  static Optional<Recording> findRecording(Tx tx, String body, UUID meeting) {
    return tx.sql().selectFrom(RECORDING).where(RECORDING.BODY.eq(body), RECORDING.MEETING.eq(meeting))
        .fetchOptional(row -> new Recording(row.getAddress(), row.getOffsetSeconds()));
  }

  private static Text text(JSONB json) {
    return Json.read(json.data(), Text.class);
  }
}
