package kenes.meetings;

import static kenes.schema.generated.meetings.Tables.ABSENCE;
import static kenes.schema.generated.meetings.Tables.AGENDA_ITEM;
import static kenes.schema.generated.meetings.Tables.ARCHIVED_EVENT;
import static kenes.schema.generated.meetings.Tables.ATTENDANCE;
import static kenes.schema.generated.meetings.Tables.CONTINUED_ITEM;
import static kenes.schema.generated.meetings.Tables.MEETING;
import static kenes.schema.generated.meetings.Tables.QUORUM;
import static kenes.schema.generated.meetings.Tables.SESSION;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Json;
import kenes.journal.Recorder;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;

/** Reads the tables of sittings. */
final class MeetingsQueries {
  private static final Pattern ADDRESS = Pattern.compile("(?:c([1-9][0-9]{0,2})-)?(t)?([1-9][0-9]{0,5})(?:-([2-9]|[1-9][0-9]))?");

  private MeetingsQueries() {}

  /** Takes the sitting's row lock: commands on one sitting follow one another. */
  static void lock(Tx tx, String body, UUID meeting) {
    tx.sql().select(MEETING.ID).from(MEETING).where(MEETING.BODY.eq(body), MEETING.ID.eq(meeting)).forUpdate().fetch();
  }

  /** The sitting with its row locked. @throws Refused {@code MEETING_UNKNOWN}, {@code MEETING_CLOSED} */
  static Meeting locked(Recorder command, String body, UUID id) {
    lock(command.tx(), body, id);
    Meeting meeting = find(command.tx(), body, id).orElseThrow(() -> new Refused(MeetingsCode.MEETING_UNKNOWN));
    if (meeting.closedAt() != null) {
      throw new Refused(MeetingsCode.MEETING_CLOSED);
    }
    return meeting;
  }

  static Optional<Meeting> find(Tx tx, String body, UUID meeting) {
    return select(tx).where(MEETING.BODY.eq(body), MEETING.ID.eq(meeting)).fetchOptional(MeetingsQueries::meeting);
  }

  /** The id alone, whatever the body. */
  static Optional<Meeting> findAnywhere(Tx tx, UUID meeting) {
    return select(tx).where(MEETING.ID.eq(meeting)).fetchOptional(MeetingsQueries::meeting);
  }

  static Optional<AgendaItem> findItemAnywhere(Tx tx, UUID item) {
    return tx.sql().selectFrom(AGENDA_ITEM).where(AGENDA_ITEM.ID.eq(item)).fetchOptional(MeetingsQueries::item);
  }

  /** @param address as {@link Meeting#address} writes it */
  static Optional<Meeting> findByAddress(Tx tx, String body, int term, String address) {
    Matcher parts = ADDRESS.matcher(address);
    return !parts.matches() ? Optional.empty() : select(tx).where(MEETING.BODY.eq(body), SESSION.TERM.eq(term), SESSION.SERIES.eq(number(parts.group(1), 0)),
        SESSION.TRAINING.eq(parts.group(2) != null), SESSION.NUMBER.eq(number(parts.group(3), 0)), MEETING.SITTING.eq(number(parts.group(4), 1)))
        .fetchOptional(MeetingsQueries::meeting);
  }

  private static int number(String digits, int missing) {
    return digits == null ? missing : Integer.parseInt(digits);
  }

  /** Newest first. */
  static List<Meeting> list(Tx tx, Condition condition, int limit) {
    return select(tx).where(condition).orderBy(MEETING.STARTS_AT.desc(), MEETING.ID.desc()).limit(limit)
        .fetch(MeetingsQueries::meeting);
  }

  private static SelectOnConditionStep<Record> select(Tx tx) {
    return columns(tx).from(MEETING).join(SESSION).on(SESSION.BODY.eq(MEETING.BODY), SESSION.ID.eq(MEETING.SESSION));
  }

  /** What {@link #meeting} reads. */
  static SelectSelectStep<Record> columns(Tx tx) {
    return tx.sql().select(MEETING.asterisk(), SESSION.TERM, SESSION.SERIES, SESSION.NUMBER, SESSION.KIND, SESSION.TRAINING, SESSION.CALL);
  }

  static Meeting meeting(Record row) {
    return new Meeting(row.get(MEETING.BODY), row.get(MEETING.ID), row.get(MEETING.SESSION), row.get(SESSION.TERM), row.get(SESSION.SERIES),
        row.get(SESSION.NUMBER), row.get(SESSION.KIND), row.get(SESSION.TRAINING), row.get(MEETING.ORGANIZATION),
        text(row.get(MEETING.TITLE)), text(row.get(MEETING.PLACE)), row.get(MEETING.STARTS_AT), row.get(MEETING.NOTICE_AT),
        Json.read(row.get(MEETING.NOTICE).data(), MeetingsAct.Notice.class), Digest.fromBytes(row.get(MEETING.RULEBOOK)),
        row.get(MEETING.OPENED_AT), row.get(MEETING.CLOSED_AT), row.get(MEETING.SITTING),
        Json.read(row.get(SESSION.CALL).data(), MeetingsAct.Call.class), Json.read(row.get(MEETING.SETTING).data(), MeetingsAct.Setting.class),
        row.get(MEETING.FAILED), row.get(MEETING.CONTINUED_IN));
  }

  /** The numbering that an organization's sessions have had so far, or the next free one. */
  static int series(Tx tx, String body, UUID organization) {
    Integer own = tx.sql().select(DSL.max(SESSION.SERIES)).from(MEETING).join(SESSION).on(SESSION.BODY.eq(MEETING.BODY), SESSION.ID.eq(MEETING.SESSION))
        .where(MEETING.BODY.eq(body), MEETING.ORGANIZATION.eq(organization)).fetchSingle().value1();
    Integer last = tx.sql().select(DSL.max(SESSION.SERIES)).from(SESSION).where(SESSION.BODY.eq(body)).fetchSingle().value1();
    return own != null ? own : last == null ? 1 : last + 1;
  }

  static int nextNumber(Tx tx, String body, int term, int series, boolean training) {
    Integer last = tx.sql().select(DSL.max(SESSION.NUMBER)).from(SESSION)
        .where(SESSION.BODY.eq(body), SESSION.TERM.eq(term), SESSION.SERIES.eq(series), SESSION.TRAINING.eq(training)).fetchSingle().value1();
    return last == null ? 1 : last + 1;
  }

  /** The sitting's agenda; what it left to the next sitting stands as it stood when it was left. */
  static List<AgendaItem> items(Tx tx, String body, UUID meeting) {
    List<AgendaItem> items = new ArrayList<>(tx.sql().selectFrom(AGENDA_ITEM)
        .where(AGENDA_ITEM.BODY.eq(body), AGENDA_ITEM.MEETING.eq(meeting), AGENDA_ITEM.WITHDRAWN_AT.isNull()).fetch(MeetingsQueries::item));
    tx.sql().select(AGENDA_ITEM.asterisk(), CONTINUED_ITEM.OPENED_AT, CONTINUED_ITEM.CLOSING).from(CONTINUED_ITEM).join(AGENDA_ITEM)
        .on(AGENDA_ITEM.BODY.eq(CONTINUED_ITEM.BODY), AGENDA_ITEM.ID.eq(CONTINUED_ITEM.ITEM))
        .where(CONTINUED_ITEM.BODY.eq(body), CONTINUED_ITEM.MEETING.eq(meeting)).forEach(row -> {
          AgendaItem now = item(row.into(AGENDA_ITEM));
          items.add(new AgendaItem(body, now.id(), meeting, now.position(), now.title(), now.decisionKind(), row.get(CONTINUED_ITEM.OPENED_AT), null, true, now.planned(),
              closing(row.get(CONTINUED_ITEM.CLOSING))));
        });
    items.sort(Comparator.comparing(AgendaItem::position));
    return items;
  }

  static Optional<AgendaItem> findItem(Tx tx, String body, UUID item) {
    return tx.sql().selectFrom(AGENDA_ITEM).where(AGENDA_ITEM.BODY.eq(body), AGENDA_ITEM.ID.eq(item))
        .fetchOptional(MeetingsQueries::item);
  }

  static AgendaItem item(kenes.schema.generated.meetings.tables.records.AgendaItemRecord row) {
    return new AgendaItem(row.getBody(), row.getId(), row.getMeeting(), row.getPosition(), text(row.getTitle()),
        row.getDecisionKind(), row.getOpenedAt(), row.getClosedAt(), false, row.getPlanned(),
        closing(row.getClosing()));
  }

  private static ItemClosing closing(JSONB json) {
    return json == null ? null : Json.read(json.data(), ItemClosing.class);
  }

  /** Items of real sittings that came from these lines of plans and were not withdrawn, by line. */
  static Map<UUID, List<PlanFate.Link>> planned(Tx tx, String body, List<UUID> lines) {
    Map<UUID, List<PlanFate.Link>> links = new HashMap<>();
    tx.sql().selectFrom(AGENDA_ITEM).where(AGENDA_ITEM.BODY.eq(body), AGENDA_ITEM.PLANNED.in(lines), AGENDA_ITEM.WITHDRAWN_AT.isNull()).fetch(MeetingsQueries::item)
        .forEach(item -> find(tx, body, item.meeting()).filter(meeting -> !meeting.training())
            .ifPresent(meeting -> links.computeIfAbsent(item.planned(), any -> new ArrayList<>()).add(new PlanFate.Link(item, meeting))));
    return links;
  }

  static List<Attendance> attendance(Tx tx, String body, UUID meeting) {
    return tx.sql().selectFrom(ATTENDANCE).where(ATTENDANCE.BODY.eq(body), ATTENDANCE.MEETING.eq(meeting))
        .orderBy(ATTENDANCE.ARRIVED)
        .fetch(row -> new Attendance(row.getPerson(), row.getArrivedAt(), row.getLeftAt()));
  }

  static boolean isPresent(Tx tx, String body, UUID meeting, UUID person) {
    return tx.sql().fetchExists(ATTENDANCE, ATTENDANCE.BODY.eq(body), ATTENDANCE.MEETING.eq(meeting),
        ATTENDANCE.PERSON.eq(person), ATTENDANCE.LEFT_AT.isNull());
  }

  static Map<UUID, Digest> absences(Tx tx, String body, UUID meeting) {
    Map<UUID, Digest> reasons = new HashMap<>();
    tx.sql().selectFrom(ABSENCE).where(ABSENCE.BODY.eq(body), ABSENCE.MEETING.eq(meeting))
        .forEach(row -> reasons.put(row.getPerson(), Digest.fromBytes(row.getReason())));
    return reasons;
  }

  static List<QuorumReading> quorum(Tx tx, String body, UUID meeting) {
    return tx.sql().selectFrom(QUORUM).where(QUORUM.BODY.eq(body), QUORUM.MEETING.eq(meeting)).orderBy(QUORUM.INDEX)
        .fetch(row -> new QuorumReading(row.getIndex(), row.getAt(), row.getCause(), row.getItem(),
            new MeetingsAct.Quorum(row.getPresent(), row.getBase(), row.getNeeded(), row.getHeld(),
                Json.readList(row.getParts().data(), MeetingsAct.QuorumPart.class))));
  }

  static List<ArchivedEvent> archived(Tx tx, String body) {
    return tx.sql().selectFrom(ARCHIVED_EVENT).where(ARCHIVED_EVENT.BODY.eq(body)).orderBy(ARCHIVED_EVENT.HELD.desc())
        .fetch(row -> new ArchivedEvent(row.getId(), row.getKind(), row.getHeld(), text(row.getTitle()),
            text(row.getSummary()), Json.readList(row.getSources().data(), MeetingsAct.Source.class)));
  }

  private static Text text(JSONB json) {
    return Json.read(json.data(), Text.class);
  }
}
