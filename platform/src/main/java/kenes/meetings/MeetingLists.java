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

/** Lists of sittings: of one body page by page, and of all bodies. */
public final class MeetingLists {
  private MeetingLists() {}

  /** Real sittings of a body, newest first. @param before those that stand after this one in the list; null: from the beginning */
  public static List<Meeting> real(Tx tx, String body, Meeting before, int limit) {
    Condition rest = before == null ? DSL.noCondition() : DSL.row(MEETING.STARTS_AT, MEETING.ID).lessThan(before.startsAt(), before.id());
    return MeetingsQueries.list(tx, MEETING.BODY.eq(body).and(SESSION.TRAINING.isFalse()).and(rest), limit);
  }

  /** Sittings that are open now, anywhere. */
  public static List<Meeting> open(Tx tx) {
    return MeetingsQueries.list(tx, MEETING.OPENED_AT.isNotNull().and(MEETING.CLOSED_AT.isNull()), 100);
  }

  /** Sittings convened and not yet opened, anywhere, the latest start first. */
  public static List<Meeting> convened(Tx tx, int limit) {
    return MeetingsQueries.list(tx, MEETING.OPENED_AT.isNull().and(MEETING.CLOSED_AT.isNull()), limit);
  }

  /** Real sittings that are open or closed, anywhere, newest first; exercises are left out. */
  public static List<Meeting> held(Tx tx, int limit) {
    return MeetingsQueries.list(tx, MEETING.OPENED_AT.isNotNull().and(SESSION.TRAINING.isFalse()), limit);
  }

  /** At how many of these sittings the person was there, for however long. */
  public static int attended(Tx tx, String body, UUID person, Collection<UUID> meetings) {
    return tx.sql().select(DSL.countDistinct(ATTENDANCE.MEETING)).from(ATTENDANCE)
        .where(ATTENDANCE.BODY.eq(body), ATTENDANCE.MEETING.in(meetings), ATTENDANCE.PERSON.eq(person)).fetchSingle().value1();
  }
}
