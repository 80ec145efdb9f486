package kenes.meetings;

import static kenes.schema.generated.meetings.Tables.ABSENCE;
import static kenes.schema.generated.meetings.Tables.AGENDA_ITEM;
import static kenes.schema.generated.meetings.Tables.ARCHIVED_EVENT;
import static kenes.schema.generated.meetings.Tables.ATTENDANCE;
import static kenes.schema.generated.meetings.Tables.MEETING;
import static kenes.schema.generated.meetings.Tables.QUORUM;
import static kenes.schema.generated.meetings.Tables.SESSION;

import java.util.UUID;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import org.jooq.JSONB;

/** Writes the tables of sittings from their acts. Reading is in {@link MeetingsQueries}. */
final class MeetingsTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return MeetingsAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((MeetingsAct) entry.act()) {
      case MeetingsAct.SessionConvened act -> tx.sql().insertInto(SESSION)
          .set(SESSION.BODY, entry.body()).set(SESSION.ID, act.session()).set(SESSION.TERM, act.term()).set(SESSION.SERIES, act.series())
          .set(SESSION.NUMBER, act.number()).set(SESSION.KIND, act.kind()).set(SESSION.TRAINING, act.training())
          .set(SESSION.CALL, json(act.call())).execute();
      case MeetingsAct.MeetingConvened act -> convened(tx, entry, act);
      case MeetingsAct.AgendaItemAdded act -> {
        item(tx, entry.body(), act.meeting(), act.item());
        AgendaTables.version(tx, entry, act.meeting(), null);
      }
      case MeetingsAct.DeputyArrived act -> {
        tx.sql().insertInto(ATTENDANCE).set(ATTENDANCE.BODY, entry.body()).set(ATTENDANCE.MEETING, act.meeting())
            .set(ATTENDANCE.PERSON, act.person()).set(ATTENDANCE.ARRIVED, entry.index())
            .set(ATTENDANCE.ARRIVED_AT, entry.at()).execute();
        quorum(tx, entry, act.meeting(), null, act.quorum());
      }
      case MeetingsAct.DeputyLeft act -> {
        tx.sql().update(ATTENDANCE).set(ATTENDANCE.LEFT_AT, entry.at()).where(ATTENDANCE.BODY.eq(entry.body()),
            ATTENDANCE.MEETING.eq(act.meeting()), ATTENDANCE.PERSON.eq(act.person()), ATTENDANCE.LEFT_AT.isNull()).execute();
        quorum(tx, entry, act.meeting(), null, act.quorum());
      }
      case MeetingsAct.AbsenceExplained act -> tx.sql().insertInto(ABSENCE).set(ABSENCE.BODY, entry.body())
          .set(ABSENCE.MEETING, act.meeting()).set(ABSENCE.PERSON, act.person())
          .set(ABSENCE.REASON, act.reason().digest().bytes()).execute();
      case MeetingsAct.MeetingOpened act -> {
        tx.sql().update(MEETING).set(MEETING.OPENED_AT, entry.at())
            .where(MEETING.BODY.eq(entry.body()), MEETING.ID.eq(act.meeting())).execute();
        quorum(tx, entry, act.meeting(), null, act.quorum());
      }
      case MeetingsAct.MeetingClosed act -> {
        tx.sql().update(MEETING).set(MEETING.CLOSED_AT, entry.at())
            .where(MEETING.BODY.eq(entry.body()), MEETING.ID.eq(act.meeting())).execute();
        quorum(tx, entry, act.meeting(), null, act.quorum());
      }
      case MeetingsAct.ItemOpened act -> {
        tx.sql().update(AGENDA_ITEM).set(AGENDA_ITEM.OPENED_AT, entry.at())
            .where(AGENDA_ITEM.BODY.eq(entry.body()), AGENDA_ITEM.ID.eq(act.item())).execute();
        quorum(tx, entry, act.meeting(), act.item(), act.quorum());
      }
      case MeetingsAct.ItemClosed act -> {
        tx.sql().update(AGENDA_ITEM).set(AGENDA_ITEM.CLOSED_AT, entry.at())
            .where(AGENDA_ITEM.BODY.eq(entry.body()), AGENDA_ITEM.ID.eq(act.item())).execute();
        quorum(tx, entry, act.meeting(), act.item(), act.quorum());
      }
      case MeetingsAct.EventArchived act -> tx.sql().insertInto(ARCHIVED_EVENT).set(ARCHIVED_EVENT.BODY, entry.body())
          .set(ARCHIVED_EVENT.ID, act.event()).set(ARCHIVED_EVENT.KIND, act.kind()).set(ARCHIVED_EVENT.HELD, act.held())
          .set(ARCHIVED_EVENT.TITLE, json(act.title())).set(ARCHIVED_EVENT.SUMMARY, json(act.summary()))
          .set(ARCHIVED_EVENT.SOURCES, json(act.sources())).execute();
    }
  }

  private static void convened(Tx tx, Entry entry, MeetingsAct.MeetingConvened act) {
    tx.sql().insertInto(MEETING).set(MEETING.BODY, entry.body()).set(MEETING.ID, act.meeting())
        .set(MEETING.SESSION, act.session()).set(MEETING.SITTING, act.sitting()).set(MEETING.ORGANIZATION, act.organization())
        .set(MEETING.TITLE, json(act.title())).set(MEETING.PLACE, json(act.place()))
        .set(MEETING.STARTS_AT, act.startsAt()).set(MEETING.NOTICE_AT, entry.at()).set(MEETING.NOTICE, json(act.notice()))
        .set(MEETING.RULEBOOK, act.rulebook().bytes()).set(MEETING.SETTING, json(act.setting())).execute();
    act.agenda().forEach(item -> item(tx, entry.body(), act.meeting(), item));
    if (!act.agenda().isEmpty()) {
      AgendaTables.version(tx, entry, act.meeting(), null);
    }
  }

  private static void item(Tx tx, String body, UUID meeting, MeetingsAct.Item item) {
    tx.sql().insertInto(AGENDA_ITEM).set(AGENDA_ITEM.BODY, body).set(AGENDA_ITEM.ID, item.item())
        .set(AGENDA_ITEM.MEETING, meeting).set(AGENDA_ITEM.POSITION, item.position())
        .set(AGENDA_ITEM.TITLE, json(item.title())).set(AGENDA_ITEM.DECISION_KIND, item.decisionKind())
        .set(AGENDA_ITEM.PLANNED, item.planned())
        .set(AGENDA_ITEM.CLOSING, item.closing() == null ? null : json(new ItemClosing(item.closing().notice(), item.closing().reason(), null, null))).execute();
  }

  static void quorum(Tx tx, Entry entry, UUID meeting, UUID item, MeetingsAct.Quorum quorum) {
    tx.sql().insertInto(QUORUM).set(QUORUM.BODY, entry.body()).set(QUORUM.MEETING, meeting).set(QUORUM.INDEX, entry.index())
        .set(QUORUM.AT, entry.at()).set(QUORUM.CAUSE, entry.act().getClass().getSimpleName()).set(QUORUM.ITEM, item)
        .set(QUORUM.PRESENT, quorum.present()).set(QUORUM.BASE, quorum.base()).set(QUORUM.NEEDED, quorum.needed())
        .set(QUORUM.HELD, quorum.held()).set(QUORUM.PARTS, json(quorum.parts())).execute();
  }

  private static JSONB json(Object value) {
    return JSONB.valueOf(Json.write(value));
  }
}
