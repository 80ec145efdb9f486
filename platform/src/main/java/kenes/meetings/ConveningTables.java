package kenes.meetings;

import static kenes.schema.generated.meetings.Tables.AGENDA_ITEM;
import static kenes.schema.generated.meetings.Tables.CONTINUED_ITEM;
import static kenes.schema.generated.meetings.Tables.INVITED_STAY;
import static kenes.schema.generated.meetings.Tables.MEETING;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import org.jooq.JSONB;

/** Writes what happens to sittings besides their conduct; reads the stays of those who were invited. */
final class ConveningTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return ConveningAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((ConveningAct) entry.act()) {
      case ConveningAct.MeetingFailed act -> {
        tx.sql().update(MEETING).set(MEETING.CLOSED_AT, entry.at()).set(MEETING.FAILED, true)
            .where(MEETING.BODY.eq(entry.body()), MEETING.ID.eq(act.meeting())).execute();
        MeetingsTables.quorum(tx, entry, act.meeting(), null, act.quorum());
      }
      case ConveningAct.MeetingAdjourned act -> adjourned(tx, entry, act);
      case ConveningAct.HoldersInvited act -> change(tx, entry, act.meeting(), setting -> invited(setting, act));
      case ConveningAct.InvitedSentAnother act -> change(tx, entry, act.meeting(), setting -> with(setting, setting.invited().stream().map(guest -> !guest.invited().equals(act.invited()) ? guest
          : new MeetingsAct.Invited(guest.invited(), guest.name(), guest.office(), guest.mustCome(), guest.from(), act.name())).toList(), setting.vacant()));
      case ConveningAct.InvitedArrived act -> tx.sql().insertInto(INVITED_STAY).set(INVITED_STAY.BODY, entry.body())
          .set(INVITED_STAY.MEETING, act.meeting()).set(INVITED_STAY.INVITED, act.invited()).set(INVITED_STAY.ARRIVED, entry.index())
          .set(INVITED_STAY.ARRIVED_AT, entry.at()).execute();
      case ConveningAct.InvitedLeft act -> tx.sql().update(INVITED_STAY).set(INVITED_STAY.LEFT_AT, entry.at())
          .where(INVITED_STAY.BODY.eq(entry.body()), INVITED_STAY.MEETING.eq(act.meeting()), INVITED_STAY.INVITED.eq(act.invited()),
              INVITED_STAY.LEFT_AT.isNull()).execute();
    }
  }

  private static void change(Tx tx, Entry entry, UUID meeting, UnaryOperator<MeetingsAct.Setting> change) {
    MeetingsAct.Setting before = tx.sql().select(MEETING.SETTING).from(MEETING).where(MEETING.BODY.eq(entry.body()), MEETING.ID.eq(meeting))
        .fetchSingle(row -> Json.read(row.value1().data(), MeetingsAct.Setting.class));
    tx.sql().update(MEETING).set(MEETING.SETTING, JSONB.valueOf(Json.write(change.apply(before)))).where(MEETING.BODY.eq(entry.body()), MEETING.ID.eq(meeting)).execute();
  }

  private static MeetingsAct.Setting invited(MeetingsAct.Setting setting, ConveningAct.HoldersInvited act) {
    Stream<MeetingsAct.Vacant> still = setting.vacant().stream().filter(post -> act.invited().stream().noneMatch(guest -> guest.holds(post.body(), post.role()))
        && act.vacant().stream().noneMatch(again -> again.body().equals(post.body()) && again.role().equals(post.role())));
    return with(setting, Stream.concat(setting.invited().stream().filter(guest -> !act.replaced().contains(guest.invited())), act.invited().stream()).toList(),
        Stream.concat(still, act.vacant().stream()).toList());
  }

  private static MeetingsAct.Setting with(MeetingsAct.Setting setting, List<MeetingsAct.Invited> invited, List<MeetingsAct.Vacant> vacant) {
    return new MeetingsAct.Setting(setting.form(), setting.closed(), setting.closing(), invited, setting.partners(), vacant);
  }

  private static void adjourned(Tx tx, Entry entry, ConveningAct.MeetingAdjourned act) {
    tx.sql().update(MEETING).set(MEETING.CONTINUED_IN, act.next())
        .where(MEETING.BODY.eq(entry.body()), MEETING.ID.eq(act.meeting())).execute();
    for (UUID item : act.items()) {
      tx.sql().insertInto(CONTINUED_ITEM, CONTINUED_ITEM.BODY, CONTINUED_ITEM.MEETING, CONTINUED_ITEM.ITEM, CONTINUED_ITEM.OPENED_AT, CONTINUED_ITEM.CLOSING)
          .select(tx.sql().select(AGENDA_ITEM.BODY, AGENDA_ITEM.MEETING, AGENDA_ITEM.ID, AGENDA_ITEM.OPENED_AT, AGENDA_ITEM.CLOSING).from(AGENDA_ITEM)
              .where(AGENDA_ITEM.BODY.eq(entry.body()), AGENDA_ITEM.ID.eq(item))).execute();
      tx.sql().update(AGENDA_ITEM).set(AGENDA_ITEM.MEETING, act.next()).setNull(AGENDA_ITEM.OPENED_AT)
          .where(AGENDA_ITEM.BODY.eq(entry.body()), AGENDA_ITEM.ID.eq(item)).execute();
    }
    AgendaTables.version(tx, entry, act.next(), null);
  }

  static List<InvitedStay> stays(Tx tx, String body, UUID meeting) {
    return tx.sql().selectFrom(INVITED_STAY).where(INVITED_STAY.BODY.eq(body), INVITED_STAY.MEETING.eq(meeting))
        .orderBy(INVITED_STAY.ARRIVED).fetch(row -> new InvitedStay(row.getInvited(), row.getArrivedAt(), row.getLeftAt()));
  }
}
