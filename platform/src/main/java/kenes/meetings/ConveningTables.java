package kenes.meetings;

import static kenes.schema.generated.meetings.Tables.INVITED_STAY;

import java.util.List;
import java.util.UUID;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Projection;

/** All SQL of those who were invited. */
final class ConveningTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return ConveningAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((ConveningAct) entry.act()) {
      case ConveningAct.InvitedArrived act -> tx.sql().insertInto(INVITED_STAY).set(INVITED_STAY.BODY, entry.body())
          .set(INVITED_STAY.MEETING, act.meeting()).set(INVITED_STAY.INVITED, act.invited()).set(INVITED_STAY.ARRIVED, entry.index())
          .set(INVITED_STAY.ARRIVED_AT, entry.at()).execute();
      case ConveningAct.InvitedLeft act -> tx.sql().update(INVITED_STAY).set(INVITED_STAY.LEFT_AT, entry.at())
          .where(INVITED_STAY.BODY.eq(entry.body()), INVITED_STAY.MEETING.eq(act.meeting()), INVITED_STAY.INVITED.eq(act.invited()),
              INVITED_STAY.LEFT_AT.isNull()).execute();
    }
  }

  static List<InvitedStay> stays(Tx tx, String body, UUID meeting) {
    return tx.sql().selectFrom(INVITED_STAY).where(INVITED_STAY.BODY.eq(body), INVITED_STAY.MEETING.eq(meeting))
        .orderBy(INVITED_STAY.ARRIVED).fetch(row -> new InvitedStay(row.getInvited(), row.getArrivedAt(), row.getLeftAt()));
  }
}
