package kenes.meetings;

import static kenes.schema.generated.meetings.Tables.FLOOR_REQUEST;
import static kenes.schema.generated.meetings.Tables.QUEUE_MOVE;
import static kenes.schema.generated.meetings.Tables.RECORDING;
import static kenes.schema.generated.meetings.Tables.SPEECH;

import java.util.UUID;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import org.jooq.JSONB;

/** Writes the tables of the floor from its acts. Reading is in {@link FloorQueries}. */
final class FloorTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return FloorAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((FloorAct) entry.act()) {
      case FloorAct.FloorRequested act -> tx.sql().insertInto(FLOOR_REQUEST).set(FLOOR_REQUEST.BODY, entry.body())
          .set(FLOOR_REQUEST.ID, act.request()).set(FLOOR_REQUEST.MEETING, act.meeting()).set(FLOOR_REQUEST.ITEM, act.item())
          .set(FLOOR_REQUEST.PERSON, act.person()).set(FLOOR_REQUEST.SPEAKER, json(act.speaker()))
          .set(FLOOR_REQUEST.KIND, act.kind().name()).set(FLOOR_REQUEST.INDEX, entry.index()).set(FLOOR_REQUEST.AT, entry.at())
          .set(FLOOR_REQUEST.WAITING, true).execute();
      case FloorAct.RequestWithdrawn act -> served(tx, entry.body(), act.request());
      case FloorAct.QueueReordered act -> tx.sql().insertInto(QUEUE_MOVE).set(QUEUE_MOVE.BODY, entry.body())
          .set(QUEUE_MOVE.ITEM, act.item()).set(QUEUE_MOVE.INDEX, entry.index()).set(QUEUE_MOVE.REQUEST, act.request())
          .set(QUEUE_MOVE.PLACES, json(act.order())).set(QUEUE_MOVE.REASON, json(act.reason())).execute();
      case FloorAct.FloorGiven act -> given(tx, entry, act);
      case FloorAct.TimeExtended act -> tx.sql().update(SPEECH).set(SPEECH.EXTENDED, SPEECH.EXTENDED.plus(act.minutes()))
          .where(SPEECH.BODY.eq(entry.body()), SPEECH.MEETING.eq(act.meeting()), SPEECH.ENDED_AT.isNull()).execute();
      case FloorAct.FloorEnded act -> tx.sql().update(SPEECH).set(SPEECH.ENDED_AT, entry.at())
          .where(SPEECH.BODY.eq(entry.body()), SPEECH.MEETING.eq(act.meeting()), SPEECH.ENDED_AT.isNull()).execute();
      case FloorAct.RecordingLinked act -> tx.sql().insertInto(RECORDING).set(RECORDING.BODY, entry.body())
          .set(RECORDING.MEETING, act.meeting()).set(RECORDING.ADDRESS, act.address()).set(RECORDING.OFFSET_SECONDS, act.offset())
          .onConflict(RECORDING.BODY, RECORDING.MEETING).doUpdate()
          .set(RECORDING.ADDRESS, act.address()).set(RECORDING.OFFSET_SECONDS, act.offset()).execute();
    }
  }

  private static void given(Tx tx, Entry entry, FloorAct.FloorGiven act) {
    tx.sql().insertInto(SPEECH).set(SPEECH.BODY, entry.body()).set(SPEECH.MEETING, act.meeting()).set(SPEECH.INDEX, entry.index())
        .set(SPEECH.ITEM, act.item()).set(SPEECH.PERSON, act.person()).set(SPEECH.SPEAKER, json(act.speaker()))
        .set(SPEECH.KIND, act.kind().name()).set(SPEECH.BEGAN_AT, entry.at()).execute();
    if (act.request() != null) {
      served(tx, entry.body(), act.request());
    }
  }

  private static void served(Tx tx, String body, UUID request) {
    tx.sql().update(FLOOR_REQUEST).set(FLOOR_REQUEST.WAITING, false)
        .where(FLOOR_REQUEST.BODY.eq(body), FLOOR_REQUEST.ID.eq(request)).execute();
  }

  private static JSONB json(Object value) {
    return JSONB.valueOf(Json.write(value));
  }
}
