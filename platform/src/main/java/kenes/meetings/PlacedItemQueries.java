package kenes.meetings;

import static kenes.schema.generated.meetings.Tables.AGENDA_ITEM;
import static kenes.schema.generated.meetings.Tables.MEETING;
import static kenes.schema.generated.meetings.Tables.SESSION;

import java.util.List;
import java.util.UUID;
import kenes.db.Tx;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** Reads items together with their sittings, one query for all of them. */
final class PlacedItemQueries {
  private PlacedItemQueries() {}

  static List<PlacedItem> listOpen(Tx tx, String body, int limit) {
    Condition open = DSL.condition("not coalesce(({0} ->> 'closed')::boolean, false)", MEETING.SETTING);
    return select(tx, AGENDA_ITEM.BODY.eq(body)).and(MEETING.BODY.eq(body)).and(AGENDA_ITEM.WITHDRAWN_AT.isNull()).and(AGENDA_ITEM.CLOSING.isNull()).and(open)
        .orderBy(MEETING.STARTS_AT.desc(), MEETING.ID.desc(), AGENDA_ITEM.POSITION).limit(limit).fetch(PlacedItemQueries::placed);
  }

  static List<PlacedItem> list(Tx tx, List<UUID> items) {
    return select(tx, AGENDA_ITEM.ID.in(items)).fetch(PlacedItemQueries::placed);
  }

  private static SelectConditionStep<Record> select(Tx tx, Condition condition) {
    return MeetingsQueries.columns(tx).select(AGENDA_ITEM.asterisk()).from(AGENDA_ITEM)
        .join(MEETING).on(MEETING.BODY.eq(AGENDA_ITEM.BODY), MEETING.ID.eq(AGENDA_ITEM.MEETING))
        .join(SESSION).on(SESSION.BODY.eq(MEETING.BODY), SESSION.ID.eq(MEETING.SESSION))
        .where(condition, SESSION.TRAINING.isFalse());
  }

  private static PlacedItem placed(Record row) {
    return new PlacedItem(MeetingsQueries.item(row.into(AGENDA_ITEM)), MeetingsQueries.meeting(row), row.get(AGENDA_ITEM.WITHDRAWN_AT) != null);
  }
}
