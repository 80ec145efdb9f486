package kenes.meetings;

import static kenes.schema.generated.meetings.Tables.MEETING;
import static kenes.schema.generated.meetings.Tables.SESSION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Accounts;
import kenes.accounts.Caller;
import kenes.accounts.Permissions;
import kenes.base.Digest;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.register.Register;
import kenes.register.Seat;
import kenes.rules.Rules;

/**
 * Sessions and sittings: the commands that conduct them, and the questions about them.
 * Every command takes the caller, the body, an idempotency key, and a record of what is asked.
 */
public final class Meetings {
  /** The kind of session that is an exercise: marked everywhere, and numbered apart from real sessions. */
  public static final String TRAINING = "training";

  public record Attend(UUID meeting, UUID person) {}

  public record ExplainAbsence(UUID meeting, UUID person, String reason) {}

  private final Leading leading;
  private final Rolls rolls;
  private final QuorumCount quorum;
  private final Presiding presiding;
  private final Attending attending;
  private final Conducting conducting;
  private final OpenVotes openVotes;

  public Meetings(Journal journal, Permissions permissions, Accounts accounts, Register register, Rules rules, OpenVotes openVotes) {
    this.leading = new Leading(permissions, register);
    this.rolls = new Rolls(register, rules);
    this.quorum = new QuorumCount(register, rules);
    this.presiding = new Presiding(journal, accounts, register);
    this.attending = new Attending(journal, permissions, rolls, quorum);
    this.openVotes = openVotes;
    this.conducting = new Conducting(journal, leading, quorum, openVotes);
  }

  public static Projection projection() {
    return new MeetingsTables();
  }

  /** A deputy comes in: registered by staff, or by the deputy's own device. */
  public Recorded arrive(Caller caller, String body, String key, Attend input) {
    return attending.arrive(caller, body, key, input);
  }

  public Recorded leave(Caller caller, String body, String key, Attend input) {
    return attending.leave(caller, body, key, input);
  }

  public Recorded explainAbsence(Caller caller, String body, String key, ExplainAbsence input) {
    return attending.explainAbsence(caller, body, key, input);
  }

  /** Opens the sitting. @throws Refused {@code NO_QUORUM} with the numbers when too few are there */
  public Recorded open(Caller caller, String body, String key, UUID meeting) {
    return conducting.open(caller, body, key, meeting);
  }

  public Recorded close(Caller caller, String body, String key, UUID meeting) {
    return conducting.close(caller, body, key, meeting);
  }

  public Recorded openItem(Caller caller, String body, String key, UUID meeting, UUID item) {
    return conducting.openItem(caller, body, key, meeting, item);
  }

  public Recorded closeItem(Caller caller, String body, String key, UUID meeting, UUID item) {
    return conducting.closeItem(caller, body, key, meeting, item);
  }

  /** Leading a sitting is for its chair; at the first session, until one is elected, for whoever convened it. @throws Refused {@code NOT_ALLOWED} */
  public void requireConduct(Tx tx, Caller caller, Meeting meeting) {
    leading.requireConduct(tx, caller, meeting);
  }

  /** Who has led the sitting, in order: who opened it and, at a first session, whom it elected to the chair; empty before it opens. */
  public List<Presider> presiding(Tx tx, Meeting meeting) {
    return presiding.list(tx, meeting);
  }

  /** Whether the caller may lead the sitting today. */
  public boolean mayConduct(Tx tx, Caller caller, Meeting meeting) {
    return leading.mayConduct(tx, caller, meeting);
  }

  /** Whether a vote or a round of an election runs in the sitting. */
  public boolean voteRuns(Tx tx, String body, UUID meeting) {
    return openVotes.anyIn(tx, body, meeting);
  }

  /** Takes the sitting's row lock within a transaction: whoever holds it sees attendance stand still. */
  public void lock(Tx tx, String body, UUID meeting) {
    MeetingsQueries.lock(tx, body, meeting);
  }

  public Meeting get(Tx tx, String body, UUID meeting) {
    return MeetingsQueries.find(tx, body, meeting).orElseThrow(() -> new Refused(MeetingsCode.MEETING_UNKNOWN));
  }

  /** The sitting of the same session with which this one goes on. */
  public Optional<Meeting> findBefore(Tx tx, Meeting meeting) {
    return MeetingsQueries.list(tx, MEETING.BODY.eq(meeting.body()).and(MEETING.CONTINUED_IN.eq(meeting.id())), 1).stream().findFirst();
  }

  /** By its id alone, for machine addresses. */
  public Optional<Meeting> find(Tx tx, UUID meeting) {
    return MeetingsQueries.findAnywhere(tx, meeting);
  }

  /** By its id alone, for machine addresses. */
  public Optional<AgendaItem> findItem(Tx tx, UUID item) {
    return MeetingsQueries.findItemAnywhere(tx, item);
  }

  /** @param address as {@link Meeting#address} writes it */
  public Optional<Meeting> find(Tx tx, String body, int term, String address) {
    return MeetingsQueries.findByAddress(tx, body, term, address);
  }

  /** Sittings of a body, newest first. */
  public List<Meeting> list(Tx tx, String body, int limit) {
    return MeetingsQueries.list(tx, MEETING.BODY.eq(body), limit);
  }

  /** Either the exercises of a body or its real sittings, newest first. */
  public List<Meeting> list(Tx tx, String body, boolean training, int limit) {
    return MeetingsQueries.list(tx, MEETING.BODY.eq(body).and(SESSION.TRAINING.eq(training)), limit);
  }

  public List<AgendaItem> items(Tx tx, String body, UUID meeting) {
    return MeetingsQueries.items(tx, body, meeting);
  }

  public AgendaItem getItem(Tx tx, String body, UUID item) {
    return MeetingsQueries.findItem(tx, body, item).orElseThrow(() -> new Refused(MeetingsCode.ITEM_UNKNOWN));
  }

  public List<Attendance> attendance(Tx tx, String body, UUID meeting) {
    return MeetingsQueries.attendance(tx, body, meeting);
  }

  public boolean isPresent(Tx tx, String body, UUID meeting, UUID person) {
    return MeetingsQueries.isPresent(tx, body, meeting, person);
  }

  /** When those who were invited were in the hall, in order. */
  public List<InvitedStay> invitedStays(Tx tx, String body, UUID meeting) {
    return ConveningTables.stays(tx, body, meeting);
  }

  /** Who has given a reason of absence: the reason's digest. Its text is read with {@link Journal#findSealed}. */
  public Map<UUID, Digest> absences(Tx tx, String body, UUID meeting) {
    return MeetingsQueries.absences(tx, body, meeting);
  }

  /** Who sits in it: the seats of the plenary, the members of a commission, all together in a joint sitting; vacant seats included. */
  public List<Seat> roll(Tx tx, Meeting meeting) {
    return rolls.of(tx, meeting);
  }

  /** The quorum now, by the sitting's frozen rule. @throws Refused {@code SEATS_UNKNOWN} */
  public MeetingsAct.Quorum quorum(Tx tx, Meeting meeting) {
    return quorum.count(tx, meeting, null, true);
  }

  /** The quorums written down in the record, in order. */
  public List<QuorumReading> quorumReadings(Tx tx, String body, UUID meeting) {
    return MeetingsQueries.quorum(tx, body, meeting);
  }
}
