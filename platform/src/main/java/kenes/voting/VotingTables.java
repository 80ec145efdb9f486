package kenes.voting;

import static kenes.schema.generated.voting.Tables.BALLOT;
import static kenes.schema.generated.voting.Tables.HANDS;
import static kenes.schema.generated.voting.Tables.POLL;
import static kenes.schema.generated.voting.Tables.ROLL;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Digest;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import kenes.meetings.Meeting;
import kenes.rules.MajorityRule;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** The tables of votes: the only SQL of this module. */
final class VotingTables implements Projection {
  private static final Condition CLOSED = POLL.CLOSED_AT.isNotNull().and(POLL.VALIDITY.eq(Validity.VALID.name()));

  @Override
  public Class<? extends Act> acts() {
    return VotingAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((VotingAct) entry.act()) {
      case VotingAct.PollOpened act -> opened(tx, entry, act);
      case VotingAct.BallotCast act -> tx.sql().insertInto(BALLOT).set(BALLOT.BODY, entry.body()).set(BALLOT.POLL, act.poll())
          .set(BALLOT.SEAT, act.seat()).set(BALLOT.PERSON, act.person()).set(BALLOT.CHOICE, act.choice().name())
          .set(BALLOT.AT, entry.at()).set(BALLOT.INDEX, entry.index()).execute();
      case VotingAct.HandsCounted act -> CountTables.counted(tx, entry, act);
      case VotingAct.PollClosed act -> closed(tx, entry, act.poll());
      case VotingAct.PollAbandoned act -> {
        closed(tx, entry, act.poll());
        judged(tx, entry, act.poll(), Validity.ABANDONED, act.reason());
      }
      case VotingAct.PollVoided act -> judged(tx, entry, act.poll(), Validity.VOID, act.reason());
      case VotingAct.CastingVoteGiven act -> CountTables.tieDecided(tx, entry, act.poll(), act.person(), act.choice());
      case VotingAct.LotDrawn act -> CountTables.tieDecided(tx, entry, act.poll(), null, act.choice());
      case VotingAct.InterestDeclared act -> CountTables.declared(tx, entry, act);
      case VotingAct.InterestWithdrawn act -> CountTables.withdrawn(tx, entry, act);
    }
  }

  private static void closed(Tx tx, Entry entry, UUID poll) {
    tx.sql().update(POLL).set(POLL.CLOSED_AT, entry.at()).set(POLL.CLOSED_INDEX, entry.index())
        .where(POLL.BODY.eq(entry.body()), POLL.ID.eq(poll)).execute();
  }

  private static void judged(Tx tx, Entry entry, UUID poll, Validity validity, Text reason) {
    tx.sql().update(POLL).set(POLL.VALIDITY, validity.name()).set(POLL.VALIDITY_REASON, JSONB.valueOf(Json.write(reason)))
        .where(POLL.BODY.eq(entry.body()), POLL.ID.eq(poll)).execute();
  }

  private static void opened(Tx tx, Entry entry, VotingAct.PollOpened act) {
    tx.sql().insertInto(POLL).set(POLL.BODY, entry.body()).set(POLL.ID, act.poll()).set(POLL.MEETING, act.meeting())
        .set(POLL.ITEM, act.item()).set(POLL.NUMBER, act.number()).set(POLL.QUESTION, JSONB.valueOf(Json.write(act.question())))
        .set(POLL.TERMS, JSONB.valueOf(Json.write(act.terms()))).set(POLL.VALIDITY, Validity.VALID.name())
        .set(POLL.RULE, JSONB.valueOf(Json.write(act.rule()))).set(POLL.PAPERS, JSONB.valueOf(Json.write(act.papers())))
        .set(POLL.PRESENCE_KNOWN, act.presenceKnown()).set(POLL.OPENED_AT, entry.at()).set(POLL.OPENED_INDEX, entry.index())
        .execute();
    if (!act.roll().isEmpty()) {
      var roll = tx.sql().insertInto(ROLL, ROLL.BODY, ROLL.POLL, ROLL.SEAT, ROLL.PERSON, ROLL.PRESENT, ROLL.RECUSED);
      for (VotingAct.RollSeat seat : act.roll()) {
        roll = roll.values(entry.body(), act.poll(), seat.seat(), seat.person(), seat.present(), seat.recused());
      }
      roll.execute();
    }
  }

  /** A shared lock: ballots of one vote do not wait for each other here, closing waits for all of them. */
  static Optional<Poll> lockForBallot(Tx tx, String body, UUID poll) {
    return tx.sql().selectFrom(POLL).where(POLL.BODY.eq(body), POLL.ID.eq(poll)).forShare().fetchOptional(VotingTables::poll);
  }

  /** The vote for this transaction alone: waits for the ballots under way, and nobody counts, closes or replaces it meanwhile. */
  static Poll lock(Tx tx, String body, UUID poll) {
    return tx.sql().selectFrom(POLL).where(POLL.BODY.eq(body), POLL.ID.eq(poll)).forUpdate().fetchOptional(VotingTables::poll)
        .orElseThrow(() -> new Refused(VotingCode.POLL_UNKNOWN));
  }

  /** Whether a roll has been frozen with this person recused, in any vote on the item. */
  static boolean recusedBefore(Tx tx, String body, UUID item, UUID person) {
    return tx.sql().fetchExists(DSL.selectOne().from(ROLL).join(POLL).on(POLL.BODY.eq(ROLL.BODY), POLL.ID.eq(ROLL.POLL))
        .where(POLL.BODY.eq(body), POLL.ITEM.eq(item), ROLL.PERSON.eq(person), ROLL.RECUSED.isTrue()));
  }

  /** The voter's own place on the roll, locked: two devices of one deputy follow one another. */
  static Optional<VotingAct.RollSeat> lockSeat(Tx tx, String body, UUID poll, UUID person) {
    return tx.sql().selectFrom(ROLL).where(ROLL.BODY.eq(body), ROLL.POLL.eq(poll), ROLL.PERSON.eq(person)).forUpdate()
        .fetchOptional(row -> new VotingAct.RollSeat(row.getSeat(), row.getPerson(), row.getPresent(), row.getRecused()));
  }

  static OptionalLong findBallot(Tx tx, String body, UUID poll, int seat) {
    Long index = tx.sql().select(BALLOT.INDEX).from(BALLOT)
        .where(BALLOT.BODY.eq(body), BALLOT.POLL.eq(poll), BALLOT.SEAT.eq(seat)).fetchOne(BALLOT.INDEX);
    return index == null ? OptionalLong.empty() : OptionalLong.of(index);
  }

  static Optional<Receipt> findReceipt(Tx tx, String body, UUID poll, UUID person) {
    return tx.sql().selectFrom(BALLOT).where(BALLOT.BODY.eq(body), BALLOT.POLL.eq(poll), BALLOT.PERSON.eq(person))
        .fetchOptional(row -> new Receipt(row.getIndex(), Choice.valueOf(row.getChoice()), row.getAt()));
  }

  static Optional<Poll> find(Tx tx, String body, UUID poll) {
    return tx.sql().selectFrom(POLL).where(POLL.BODY.eq(body), POLL.ID.eq(poll)).fetchOptional(VotingTables::poll);
  }

  static List<Poll> list(Tx tx, Condition condition) {
    return tx.sql().selectFrom(POLL).where(condition).orderBy(POLL.OPENED_INDEX).fetch(VotingTables::poll);
  }

  /** The newest closed votes of these sittings that count. */
  static List<Poll> newestClosed(Tx tx, Collection<Meeting> meetings, int limit) {
    return tx.sql().selectFrom(POLL).where(DSL.row(POLL.BODY, POLL.MEETING).in(meetings.stream().map(meeting -> DSL.row(meeting.body(), meeting.id())).toList()),
        CLOSED).orderBy(POLL.CLOSED_AT.desc()).limit(limit).fetch(VotingTables::poll);
  }

  /** The newest closed votes of these bodies on whose roll the person stands. */
  static List<Poll> newestClosedOf(Tx tx, UUID person, Collection<String> bodies, int limit) {
    return tx.sql().selectFrom(POLL).where(POLL.BODY.in(bodies), CLOSED, DSL.exists(DSL.selectOne().from(ROLL)
            .where(ROLL.BODY.eq(POLL.BODY), ROLL.POLL.eq(POLL.ID), ROLL.PERSON.eq(person))))
        .orderBy(POLL.CLOSED_AT.desc()).limit(limit).fetch(VotingTables::poll);
  }

  static int nextNumber(Tx tx, String body, UUID item) {
    return tx.sql().fetchCount(POLL, POLL.BODY.eq(body), POLL.ITEM.eq(item)) + 1;
  }

  /** A seat of the roll beside its ballot, when there is one. */
  record RollBallot(int seat, UUID person, boolean present, boolean recused, Choice choice, Long index) {
    /** Was there when the vote opened, and is not recused. */
    boolean mayVote() {
      return person != null && present && !recused;
    }
  }

  static List<RollBallot> roll(Tx tx, String body, UUID poll) {
    return rolls(tx, List.of(body), List.of(poll)).getOrDefault(poll, List.of());
  }

  /** The rolls of several votes in the order of the seats, by vote. */
  static Map<UUID, List<RollBallot>> rolls(Tx tx, Collection<String> bodies, Collection<UUID> polls) {
    return tx.sql().select(ROLL.POLL, ROLL.SEAT, ROLL.PERSON, ROLL.PRESENT, ROLL.RECUSED, BALLOT.CHOICE, BALLOT.INDEX).from(ROLL).leftJoin(BALLOT)
        .on(BALLOT.BODY.eq(ROLL.BODY), BALLOT.POLL.eq(ROLL.POLL), BALLOT.SEAT.eq(ROLL.SEAT))
        .where(ROLL.BODY.in(bodies), ROLL.POLL.eq(DSL.any(polls.toArray(UUID[]::new)))).orderBy(ROLL.SEAT)
        .fetchGroups(ROLL.POLL, row -> new RollBallot(row.value2(), row.value3(), row.value4(), row.value5(),
            row.value6() == null ? null : Choice.valueOf(row.value6()), row.value7()));
  }

  /** The first ballot, or the first count of hands, of any running vote of the body. */
  static OptionalLong firstRunningBallot(Tx tx, String body) {
    Condition running = POLL.BODY.eq(body).and(POLL.CLOSED_AT.isNull());
    return Stream.of(
        tx.sql().select(DSL.min(BALLOT.INDEX)).from(BALLOT).join(POLL).on(POLL.BODY.eq(BALLOT.BODY), POLL.ID.eq(BALLOT.POLL)).where(running),
        tx.sql().select(DSL.min(HANDS.INDEX)).from(HANDS).join(POLL).on(POLL.BODY.eq(HANDS.BODY), POLL.ID.eq(HANDS.POLL)).where(running))
        .map(query -> query.fetchSingle().value1()).filter(Objects::nonNull).mapToLong(Long::longValue).min();
  }

  private static Poll poll(kenes.schema.generated.voting.tables.records.PollRecord row) {
    return new Poll(row.getBody(), row.getId(), row.getMeeting(), row.getItem(), row.getNumber(),
        Json.read(row.getQuestion().data(), Text.class), Json.read(row.getTerms().data(), PollTerms.class),
        Json.read(row.getRule().data(), MajorityRule.class),
        Json.readList(row.getPapers().data(), Digest.class), row.getPresenceKnown(), row.getOpenedAt(), row.getOpenedIndex(),
        row.getClosedAt(), row.getClosedIndex(), Validity.valueOf(row.getValidity()),
        row.getValidityReason() == null ? null : Json.read(row.getValidityReason().data(), Text.class));
  }
}
