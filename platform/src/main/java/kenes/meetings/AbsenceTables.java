package kenes.meetings;

import static kenes.schema.generated.meetings.Tables.ABSENCE_REASON;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kenes.base.Digest;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Projection;

/** The table of reasons that were entered after a sitting. */
final class AbsenceTables implements Projection {
  /** Whether the reason is a good one, and the digest of what is sealed. */
  record Entered(boolean good, Digest reason) {}

  @Override
  public Class<? extends Act> acts() {
    return AbsenceAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    AbsenceAct.AbsenceReasonEntered act = (AbsenceAct.AbsenceReasonEntered) entry.act();
    tx.sql().insertInto(ABSENCE_REASON).set(ABSENCE_REASON.BODY, entry.body()).set(ABSENCE_REASON.MEETING, act.meeting()).set(ABSENCE_REASON.PERSON, act.person())
        .set(ABSENCE_REASON.GOOD, act.good()).set(ABSENCE_REASON.REASON, act.reason().digest().bytes()).set(ABSENCE_REASON.AT, entry.at())
        .onConflict(ABSENCE_REASON.BODY, ABSENCE_REASON.MEETING, ABSENCE_REASON.PERSON).doUpdate().set(ABSENCE_REASON.GOOD, act.good())
        .set(ABSENCE_REASON.REASON, act.reason().digest().bytes()).set(ABSENCE_REASON.AT, entry.at()).execute();
  }

  static Map<UUID, Entered> of(Tx tx, String body, UUID meeting) {
    Map<UUID, Entered> found = new HashMap<>();
    tx.sql().selectFrom(ABSENCE_REASON).where(ABSENCE_REASON.BODY.eq(body), ABSENCE_REASON.MEETING.eq(meeting))
        .forEach(row -> found.put(row.getPerson(), new Entered(row.getGood(), Digest.fromBytes(row.getReason()))));
    return found;
  }
}
