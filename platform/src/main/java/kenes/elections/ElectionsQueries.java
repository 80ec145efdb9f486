package kenes.elections;

import static kenes.schema.generated.elections.Tables.CANDIDACY;
import static kenes.schema.generated.elections.Tables.ELECTION;
import static kenes.schema.generated.elections.Tables.HANDS;
import static kenes.schema.generated.elections.Tables.NOMINATION;
import static kenes.schema.generated.elections.Tables.ROLL;
import static kenes.schema.generated.elections.Tables.ROUND;
import static kenes.schema.generated.elections.Tables.VOTE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Json;
import kenes.rules.ElectionRule;
import kenes.schema.generated.elections.tables.records.RoundRecord;
import kenes.voting.PollMethod;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** Reads the tables of elections. */
final class ElectionsQueries {
  private ElectionsQueries() {}

  static List<HeldElection> elections(Tx tx, Condition condition) {
    return tx.sql().selectFrom(ELECTION).where(condition).orderBy(ELECTION.CALLED_INDEX).fetch().map(row -> new HeldElection(row.getBody(), row.getId(),
        row.getMeeting(), row.getItem(), row.getKind(), text(row.getTitle()), row.getPlaces(), row.getOrganization(), row.getRole(), row.getPost(),
        row.getCalledAt(), row.getCalledIndex(), row.getListClosedAt(), candidates(tx, row.getBody(), row.getId())));
  }

  static HeldElection election(Tx tx, String body, UUID id) {
    return elections(tx, ELECTION.BODY.eq(body).and(ELECTION.ID.eq(id))).stream().findFirst()
        .orElseThrow(() -> new Refused(ElectionsCode.ELECTION_UNKNOWN));
  }

  private static List<Candidate> candidates(Tx tx, String body, UUID election) {
    Map<UUID, List<Candidate.Nomination>> nominations = tx.sql().selectFrom(NOMINATION).where(NOMINATION.BODY.eq(body), NOMINATION.ELECTION.eq(election))
        .orderBy(NOMINATION.INDEX).fetchGroups(NOMINATION.PERSON,
            row -> new Candidate.Nomination(row.get(NOMINATION.NOMINATOR), row.get(NOMINATION.OFFICE), row.get(NOMINATION.AT), row.get(NOMINATION.INDEX)));
    return tx.sql().selectFrom(CANDIDACY).where(CANDIDACY.BODY.eq(body), CANDIDACY.ELECTION.eq(election)).orderBy(CANDIDACY.INDEX)
        .fetch(row -> new Candidate(row.getPerson(), text(row.getName()), nominations.getOrDefault(row.getPerson(), List.of()), row.getConsentedAt(),
            row.getWithdrawnAt(), row.getListed()));
  }

  static List<Round> rounds(Tx tx, Condition condition) {
    return tx.sql().selectFrom(ROUND).where(condition).orderBy(ROUND.OPENED_INDEX).fetch(ElectionsQueries::round);
  }

  static List<Round> roundsOf(Tx tx, String body, UUID election) {
    return rounds(tx, ROUND.BODY.eq(body).and(ROUND.ELECTION.eq(election)));
  }

  static Optional<Round> findRound(Tx tx, String body, UUID round) {
    return rounds(tx, ROUND.BODY.eq(body).and(ROUND.ID.eq(round))).stream().findFirst();
  }

  /** A shared lock: votes do not wait for each other here, announcing waits for all of them. */
  static Round lockForVote(Tx tx, String body, UUID round) {
    return tx.sql().selectFrom(ROUND).where(ROUND.BODY.eq(body), ROUND.ID.eq(round)).forShare().fetchOptional(ElectionsQueries::round)
        .orElseThrow(() -> new Refused(ElectionsCode.ROUND_UNKNOWN));
  }

  static Round lock(Tx tx, String body, UUID round) {
    return tx.sql().selectFrom(ROUND).where(ROUND.BODY.eq(body), ROUND.ID.eq(round)).forUpdate().fetchOptional(ElectionsQueries::round)
        .orElseThrow(() -> new Refused(ElectionsCode.ROUND_UNKNOWN));
  }

  private static Round round(RoundRecord row) {
    return new Round(row.getBody(), row.getId(), row.getElection(), row.getMeeting(), row.getNumber(), row.getStage(), row.getPlaces(),
        PollMethod.valueOf(row.getMethod()), Json.read(row.getRule().data(), ElectionRule.class), Json.readList(row.getCandidates().data(), UUID.class),
        Json.readList(row.getTellers().data(), UUID.class), row.getOpenedAt(), row.getOpenedIndex(), row.getClosedAt(), row.getClosedIndex(),
        text(row.getAbandoned()), row.getVoided() == null ? null : new Round.Voided(text(row.getVoided()), row.getVoidedAt(), row.getVoidedIndex()), Json.readList(row.getChosen().data(), UUID.class));
  }

  static List<ElectionsAct.RollSeat> roll(Tx tx, String body, UUID round) {
    return tx.sql().selectFrom(ROLL).where(ROLL.BODY.eq(body), ROLL.ROUND.eq(round)).orderBy(ROLL.SEAT)
        .fetch(row -> new ElectionsAct.RollSeat(row.getSeat(), row.getPerson(), row.getPresent()));
  }

  /** The voter's own place on the roll, locked: two devices of one deputy follow one another. */
  static Optional<ElectionsAct.RollSeat> lockSeat(Tx tx, String body, UUID round, UUID person) {
    return tx.sql().selectFrom(ROLL).where(ROLL.BODY.eq(body), ROLL.ROUND.eq(round), ROLL.PERSON.eq(person)).forUpdate()
        .fetchOptional(row -> new ElectionsAct.RollSeat(row.getSeat(), row.getPerson(), row.getPresent()));
  }

  static List<NamedVote> votes(Tx tx, String body, UUID round) {
    return tx.sql().selectFrom(VOTE).where(VOTE.BODY.eq(body), VOTE.ROUND.eq(round)).orderBy(VOTE.SEAT).fetch(row -> new NamedVote(row.getSeat(),
        row.getPerson(), Json.readList(row.getCandidates().data(), UUID.class), row.getAt(), row.getIndex()));
  }

  static List<HandsCount> hands(Tx tx, String body, UUID round) {
    return tx.sql().selectFrom(HANDS).where(HANDS.BODY.eq(body), HANDS.ROUND.eq(round)).orderBy(HANDS.ATTEMPT, HANDS.INDEX).fetch(row -> {
      TreeMap<String, Long> votes = new TreeMap<>();
      Json.read(row.getVotes().data(), Map.class).forEach((who, number) -> votes.put((String) who, ((Number) number).longValue()));
      return new HandsCount(row.getAttempt(), row.getTeller(), votes);
    });
  }

  static boolean anyOpen(Tx tx, String body, UUID meeting) {
    return tx.sql().fetchExists(ROUND, ROUND.BODY.eq(body), ROUND.MEETING.eq(meeting), ROUND.CLOSED_AT.isNull());
  }

  /** The first named vote, or the first count of hands, of any running round of the body. */
  static OptionalLong firstRunningVote(Tx tx, String body) {
    Long vote = tx.sql().select(DSL.min(VOTE.INDEX)).from(VOTE).join(ROUND).on(ROUND.BODY.eq(VOTE.BODY), ROUND.ID.eq(VOTE.ROUND))
        .where(ROUND.BODY.eq(body), ROUND.CLOSED_AT.isNull()).fetchSingle().value1();
    Long hands = tx.sql().select(DSL.min(HANDS.INDEX)).from(HANDS).join(ROUND).on(ROUND.BODY.eq(HANDS.BODY), ROUND.ID.eq(HANDS.ROUND))
        .where(ROUND.BODY.eq(body), ROUND.CLOSED_AT.isNull()).fetchSingle().value1();
    return Stream.of(vote, hands).filter(Objects::nonNull).mapToLong(Long::longValue).min();
  }

  private static Text text(JSONB json) {
    return json == null ? null : Json.read(json.data(), Text.class);
  }
}
