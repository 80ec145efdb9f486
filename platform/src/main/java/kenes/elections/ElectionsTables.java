package kenes.elections;

import static kenes.schema.generated.elections.Tables.CANDIDACY;
import static kenes.schema.generated.elections.Tables.ELECTION;
import static kenes.schema.generated.elections.Tables.HANDS;
import static kenes.schema.generated.elections.Tables.NOMINATION;
import static kenes.schema.generated.elections.Tables.ROLL;
import static kenes.schema.generated.elections.Tables.ROUND;
import static kenes.schema.generated.elections.Tables.VOTE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import kenes.schema.generated.elections.tables.records.CandidacyRecord;
import org.jooq.JSONB;
import org.jooq.Query;
import org.jooq.TableField;

/** Writes the tables of elections from their acts. Reading is in {@link ElectionsQueries}. */
final class ElectionsTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return ElectionsAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((ElectionsAct) entry.act()) {
      case ElectionsAct.ElectionCalled act -> called(tx, entry, act);
      case ElectionsAct.CandidateNominated act -> nominated(tx, entry, act);
      case ElectionsAct.CandidacyAccepted act -> stamp(tx, entry, act.election(), act.person(), CANDIDACY.CONSENTED_AT);
      case ElectionsAct.CandidacyWithdrawn act -> stamp(tx, entry, act.election(), act.person(), CANDIDACY.WITHDRAWN_AT);
      case ElectionsAct.ListClosed act -> listed(tx, entry, act);
      case ElectionsAct.RoundOpened act -> opened(tx, entry, act);
      case ElectionsAct.VoteGiven act -> tx.sql().insertInto(VOTE).set(VOTE.BODY, entry.body()).set(VOTE.ROUND, act.round())
          .set(VOTE.SEAT, act.seat()).set(VOTE.PERSON, act.person()).set(VOTE.CANDIDATES, json(act.candidates()))
          .set(VOTE.INDEX, entry.index()).set(VOTE.AT, entry.at()).execute();
      case ElectionsAct.HandsCounted act -> tx.sql().insertInto(HANDS).set(HANDS.BODY, entry.body()).set(HANDS.ROUND, act.round())
          .set(HANDS.ATTEMPT, act.attempt()).set(HANDS.TELLER, act.teller()).set(HANDS.VOTES, json(act.votes()))
          .set(HANDS.INDEX, entry.index()).set(HANDS.AT, entry.at()).execute();
      case ElectionsAct.RoundAnnounced act -> closed(tx, entry, act.round(), null);
      case ElectionsAct.RoundAbandoned act -> closed(tx, entry, act.round(), json(act.reason()));
      case ElectionsAct.RoundVoided act -> tx.sql().update(ROUND).set(ROUND.VOIDED, json(act.reason())).set(ROUND.VOIDED_INDEX, entry.index())
          .set(ROUND.VOIDED_AT, entry.at()).where(ROUND.BODY.eq(entry.body()), ROUND.ID.eq(act.round())).execute();
      case ElectionsAct.TieDecided act -> tx.sql().update(ROUND).set(ROUND.CHOSEN, json(act.chosen()))
          .where(ROUND.BODY.eq(entry.body()), ROUND.ID.eq(act.round())).execute();
    }
  }

  private static void called(Tx tx, Entry entry, ElectionsAct.ElectionCalled act) {
    tx.sql().insertInto(ELECTION).set(ELECTION.BODY, entry.body()).set(ELECTION.ID, act.election()).set(ELECTION.MEETING, act.meeting())
        .set(ELECTION.ITEM, act.item()).set(ELECTION.KIND, act.kind()).set(ELECTION.TITLE, json(act.title())).set(ELECTION.PLACES, act.places())
        .set(ELECTION.ORGANIZATION, act.organization()).set(ELECTION.ROLE, act.role()).set(ELECTION.POST, act.post())
        .set(ELECTION.CALLED_INDEX, entry.index()).set(ELECTION.CALLED_AT, entry.at()).execute();
  }

  private static void nominated(Tx tx, Entry entry, ElectionsAct.CandidateNominated act) {
    tx.sql().insertInto(CANDIDACY).set(CANDIDACY.BODY, entry.body()).set(CANDIDACY.ELECTION, act.election()).set(CANDIDACY.PERSON, act.person())
        .set(CANDIDACY.INDEX, entry.index()).set(CANDIDACY.NAME, json(act.name())).onConflictDoNothing().execute();
    tx.sql().insertInto(NOMINATION).set(NOMINATION.BODY, entry.body()).set(NOMINATION.ELECTION, act.election())
        .set(NOMINATION.INDEX, entry.index()).set(NOMINATION.PERSON, act.person()).set(NOMINATION.NOMINATOR, act.nominator())
        .set(NOMINATION.OFFICE, act.office()).set(NOMINATION.AT, entry.at()).execute();
  }

  private static void stamp(Tx tx, Entry entry, UUID election, UUID person, TableField<CandidacyRecord, Instant> field) {
    tx.sql().update(CANDIDACY).set(field, entry.at())
        .where(CANDIDACY.BODY.eq(entry.body()), CANDIDACY.ELECTION.eq(election), CANDIDACY.PERSON.eq(person)).execute();
  }

  private static void listed(Tx tx, Entry entry, ElectionsAct.ListClosed act) {
    tx.sql().update(ELECTION).set(ELECTION.LIST_CLOSED_AT, entry.at())
        .where(ELECTION.BODY.eq(entry.body()), ELECTION.ID.eq(act.election())).execute();
    for (int place = 1; place <= act.candidates().size(); place++) {
      tx.sql().update(CANDIDACY).set(CANDIDACY.LISTED, place).where(CANDIDACY.BODY.eq(entry.body()), CANDIDACY.ELECTION.eq(act.election()),
          CANDIDACY.PERSON.eq(act.candidates().get(place - 1))).execute();
    }
  }

  private static void opened(Tx tx, Entry entry, ElectionsAct.RoundOpened act) {
    tx.sql().insertInto(ROUND).set(ROUND.BODY, entry.body()).set(ROUND.ID, act.round()).set(ROUND.ELECTION, act.election())
        .set(ROUND.MEETING, act.meeting()).set(ROUND.NUMBER, act.number()).set(ROUND.STAGE, act.stage()).set(ROUND.PLACES, act.places())
        .set(ROUND.METHOD, act.method().name()).set(ROUND.RULE, json(act.rule())).set(ROUND.CANDIDATES, json(act.candidates()))
        .set(ROUND.TELLERS, json(act.tellers())).set(ROUND.CHOSEN, json(List.of())).set(ROUND.OPENED_INDEX, entry.index())
        .set(ROUND.OPENED_AT, entry.at()).execute();
    List<Query> roll = new ArrayList<>();
    for (ElectionsAct.RollSeat seat : act.roll()) {
      roll.add(tx.sql().insertInto(ROLL).set(ROLL.BODY, entry.body()).set(ROLL.ROUND, act.round()).set(ROLL.SEAT, seat.seat())
          .set(ROLL.PERSON, seat.person()).set(ROLL.PRESENT, seat.present()));
    }
    tx.sql().batch(roll).execute();
  }

  private static void closed(Tx tx, Entry entry, UUID round, JSONB abandoned) {
    tx.sql().update(ROUND).set(ROUND.CLOSED_AT, entry.at()).set(ROUND.CLOSED_INDEX, entry.index()).set(ROUND.ABANDONED, abandoned)
        .where(ROUND.BODY.eq(entry.body()), ROUND.ID.eq(round)).execute();
  }

  private static JSONB json(Object value) {
    return JSONB.valueOf(Json.write(value));
  }
}
