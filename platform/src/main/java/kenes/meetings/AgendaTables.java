package kenes.meetings;

import static kenes.schema.generated.meetings.Tables.AGENDA_ITEM;
import static kenes.schema.generated.meetings.Tables.AGENDA_VERSION;

import java.util.List;
import java.util.UUID;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** All SQL of agenda versions, and of the changes that make them. */
final class AgendaTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return AgendaAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((AgendaAct) entry.act()) {
      case AgendaAct.ItemWithdrawn act -> {
        tx.sql().update(AGENDA_ITEM).set(AGENDA_ITEM.WITHDRAWN_AT, entry.at())
            .where(AGENDA_ITEM.BODY.eq(entry.body()), AGENDA_ITEM.ID.eq(act.item())).execute();
        version(tx, entry, act.meeting(), act.reason());
      }
      case AgendaAct.ItemRetitled act -> {
        tx.sql().update(AGENDA_ITEM).set(AGENDA_ITEM.TITLE, JSONB.valueOf(Json.write(act.title())))
            .where(AGENDA_ITEM.BODY.eq(entry.body()), AGENDA_ITEM.ID.eq(act.item())).execute();
        version(tx, entry, act.meeting(), act.reason());
      }
      case AgendaAct.AgendaReordered act -> {
        List<Integer> places = MeetingsQueries.items(tx, entry.body(), act.meeting()).stream()
            .filter(item -> act.items().contains(item.id())).map(AgendaItem::position).toList();
        for (int place = 0; place < places.size(); place++) {
          tx.sql().update(AGENDA_ITEM).set(AGENDA_ITEM.POSITION, places.get(place))
              .where(AGENDA_ITEM.BODY.eq(entry.body()), AGENDA_ITEM.ID.eq(act.items().get(place))).execute();
        }
        version(tx, entry, act.meeting(), act.reason());
      }
      case AgendaAct.ItemAnnouncedClosed act -> {
        closed(tx, entry, act.item(), new ItemClosing(act.notice(), act.reason(), null, null));
        version(tx, entry, act.meeting(), act.reason());
      }
      case AgendaAct.ItemClosedToPublic act -> {
        closed(tx, entry, act.item(), new ItemClosing(null, null, act.poll(), act.proposal()));
        version(tx, entry, act.meeting(), null);
      }
      case AgendaAct.ItemOpenedToPublic act -> {
        closed(tx, entry, act.item(), null);
        version(tx, entry, act.meeting(), act.reason());
      }
    }
  }

  /** @param closing null: closed no more */
  private static void closed(Tx tx, Entry entry, UUID item, ItemClosing closing) {
    tx.sql().update(AGENDA_ITEM).set(AGENDA_ITEM.CLOSING, closing == null ? null : JSONB.valueOf(Json.write(closing)))
        .where(AGENDA_ITEM.BODY.eq(entry.body()), AGENDA_ITEM.ID.eq(item)).execute();
  }

  /** Keeps the agenda as it stands after this entry. */
  static void version(Tx tx, Entry entry, UUID meeting, Text reason) {
    Integer last = tx.sql().select(DSL.max(AGENDA_VERSION.VERSION)).from(AGENDA_VERSION)
        .where(AGENDA_VERSION.BODY.eq(entry.body()), AGENDA_VERSION.MEETING.eq(meeting)).fetchSingle().value1();
    List<AgendaVersion.Line> lines = MeetingsQueries.items(tx, entry.body(), meeting).stream()
        .map(item -> new AgendaVersion.Line(item.id(), item.position(), item.title(), item.closing() != null)).toList();
    tx.sql().insertInto(AGENDA_VERSION).set(AGENDA_VERSION.BODY, entry.body()).set(AGENDA_VERSION.MEETING, meeting)
        .set(AGENDA_VERSION.VERSION, last == null ? 1 : last + 1).set(AGENDA_VERSION.INDEX, entry.index()).set(AGENDA_VERSION.AT, entry.at())
        .set(AGENDA_VERSION.CAUSE, entry.act().getClass().getSimpleName())
        .set(AGENDA_VERSION.REASON, reason == null ? null : JSONB.valueOf(Json.write(reason)))
        .set(AGENDA_VERSION.ITEMS, JSONB.valueOf(Json.write(lines))).execute();
  }

  static List<AgendaVersion> versions(Tx tx, String body, UUID meeting) {
    return tx.sql().selectFrom(AGENDA_VERSION).where(AGENDA_VERSION.BODY.eq(body), AGENDA_VERSION.MEETING.eq(meeting))
        .orderBy(AGENDA_VERSION.VERSION).fetch(row -> new AgendaVersion(row.getVersion(), row.getIndex(), row.getAt(), row.getCause(),
            row.getReason() == null ? null : Json.read(row.getReason().data(), Text.class), Json.readList(row.getItems().data(), AgendaVersion.Line.class)));
  }
}
