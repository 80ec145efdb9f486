package kenes.meetings;

import static kenes.schema.generated.meetings.Tables.ATTENDANCE;
import static kenes.schema.generated.meetings.Tables.MEETING;
import static kenes.schema.generated.meetings.Tables.SESSION;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import kenes.db.Tx;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Long lists of sittings, read page by page. */
public final class MeetingLists {
  private MeetingLists() {}

  /** Real sittings of a body, newest first. @param before those that stand after this one in the list; null: from the beginning */
  public static List<Meeting> real(Tx tx, String body, Meeting before, int limit) {
    Condition rest = before == null ? DSL.noCondition() : DSL.row(MEETING.STARTS_AT, MEETING.ID).lessThan(before.startsAt(), before.id());
    return MeetingsQueries.list(tx, MEETING.BODY.eq(body).and(SESSION.TRAINING.isFalse()).and(rest), limit);
  }

  /** At how many of these sittings the person was there, for however long. */
  public static int attended(Tx tx, String body, UUID person, Collection<UUID> meetings) {
    return tx.sql().select(DSL.countDistinct(ATTENDANCE.MEETING)).from(ATTENDANCE)
        .where(ATTENDANCE.BODY.eq(body), ATTENDANCE.MEETING.in(meetings), ATTENDANCE.PERSON.eq(person)).fetchSingle().value1();
  }
}
