package kenes.voting;

import static kenes.schema.generated.voting.Tables.COUNTING_COMMISSION;
import static kenes.schema.generated.voting.Tables.PAPER_BALLOT;
import static kenes.schema.generated.voting.Tables.PAPER_BATCH;
import static kenes.schema.generated.voting.Tables.PAPER_ISSUE;
import static kenes.schema.generated.voting.Tables.PAPER_SIGNATURE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import org.jooq.Condition;
import org.jooq.JSONB;

/** The tables of secret votes by paper: the only SQL about them. */
final class PaperTables implements Projection {
  @Override
  public Class<? extends Act> acts() {
    return SecretAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((SecretAct) entry.act()) {
      case SecretAct.CommissionFormed act -> tx.sql().insertInto(COUNTING_COMMISSION).set(COUNTING_COMMISSION.BODY, entry.body())
          .set(COUNTING_COMMISSION.ID, act.commission()).set(COUNTING_COMMISSION.MEETING, act.meeting())
          .set(COUNTING_COMMISSION.MEMBERS, json(act.members())).set(COUNTING_COMMISSION.CHAIR, act.chair())
          .set(COUNTING_COMMISSION.POLL, act.poll()).set(COUNTING_COMMISSION.INDEX, entry.index())
          .set(COUNTING_COMMISSION.AT, entry.at()).execute();
      case SecretAct.FormsPrepared act -> prepared(tx, entry, act);
      case SecretAct.FormsAdded act -> batch(tx, entry, act.ballot(), act.forms());
      case SecretAct.FormIssued act -> issued(tx, entry, act.ballot(), act.person());
      case SecretAct.FormTakenBack act -> tx.sql().update(PAPER_ISSUE).set(PAPER_ISSUE.TAKEN_BACK_AT, entry.at())
          .set(PAPER_ISSUE.REASON, json(act.reason())).where(held(entry.body(), act.ballot(), act.person())).execute();
      case SecretAct.FormExchanged act -> {
        tx.sql().update(PAPER_ISSUE).set(PAPER_ISSUE.EXCHANGED_AT, entry.at()).where(held(entry.body(), act.ballot(), act.person())).execute();
        issued(tx, entry, act.ballot(), act.person());
      }
      case SecretAct.FormsDestroyed act -> tx.sql().update(PAPER_BALLOT).set(PAPER_BALLOT.DESTROYED, act.forms())
          .set(PAPER_BALLOT.DESTROYED_AT, entry.at()).where(is(entry.body(), act.ballot())).execute();
      case SecretAct.BoxOpened act -> tx.sql().update(PAPER_BALLOT).set(PAPER_BALLOT.BOX_OPENED_AT, entry.at())
          .where(is(entry.body(), act.ballot())).execute();
      case SecretAct.FormsCounted act -> tx.sql().update(PAPER_BALLOT).set(PAPER_BALLOT.FOUND, act.found())
          .set(PAPER_BALLOT.SPOILED, act.spoiled()).set(PAPER_BALLOT.VOTES, json(act.votes()))
          .set(PAPER_BALLOT.COUNTED_INDEX, entry.index()).set(PAPER_BALLOT.COUNTED_AT, entry.at())
          .where(is(entry.body(), act.ballot())).execute();
      case SecretAct.CountSigned act -> signed(tx, entry, act.ballot(), act.counted(), act.person(), null);
      case SecretAct.CountDisputed act -> signed(tx, entry, act.ballot(), act.counted(), act.person(), act.reason());
    }
  }

  private static void prepared(Tx tx, Entry entry, SecretAct.FormsPrepared act) {
    tx.sql().insertInto(PAPER_BALLOT).set(PAPER_BALLOT.BODY, entry.body()).set(PAPER_BALLOT.ID, act.ballot()).set(PAPER_BALLOT.COMMISSION, act.commission())
        .set(PAPER_BALLOT.MEETING, act.meeting()).set(PAPER_BALLOT.FORM, json(act.form())).set(PAPER_BALLOT.PREPARED_INDEX, entry.index())
        .set(PAPER_BALLOT.PREPARED_AT, entry.at()).execute();
    batch(tx, entry, act.ballot(), act.prepared());
  }

  private static void batch(Tx tx, Entry entry, UUID ballot, long forms) {
    tx.sql().insertInto(PAPER_BATCH).set(PAPER_BATCH.BODY, entry.body()).set(PAPER_BATCH.BALLOT, ballot).set(PAPER_BATCH.INDEX, entry.index())
        .set(PAPER_BATCH.FORMS, forms).set(PAPER_BATCH.AT, entry.at()).execute();
  }

  private static void issued(Tx tx, Entry entry, UUID ballot, UUID person) {
    tx.sql().insertInto(PAPER_ISSUE).set(PAPER_ISSUE.BODY, entry.body()).set(PAPER_ISSUE.BALLOT, ballot).set(PAPER_ISSUE.INDEX, entry.index())
        .set(PAPER_ISSUE.PERSON, person).set(PAPER_ISSUE.AT, entry.at()).execute();
  }

  /** The form that somebody has now. */
  private static Condition held(String body, UUID ballot, UUID person) {
    return PAPER_ISSUE.BODY.eq(body).and(PAPER_ISSUE.BALLOT.eq(ballot)).and(PAPER_ISSUE.PERSON.eq(person))
        .and(PAPER_ISSUE.TAKEN_BACK_AT.isNull()).and(PAPER_ISSUE.EXCHANGED_AT.isNull());
  }

  private static void signed(Tx tx, Entry entry, UUID ballot, long counted, UUID person, Text dissent) {
    tx.sql().insertInto(PAPER_SIGNATURE).set(PAPER_SIGNATURE.BODY, entry.body()).set(PAPER_SIGNATURE.BALLOT, ballot)
        .set(PAPER_SIGNATURE.COUNTED_INDEX, counted).set(PAPER_SIGNATURE.PERSON, person).set(PAPER_SIGNATURE.AT, entry.at())
        .set(PAPER_SIGNATURE.INDEX, entry.index()).set(PAPER_SIGNATURE.DISSENT, dissent == null ? null : json(dissent)).execute();
  }

  /** Commands on one ballot follow one another. */
  static void lock(Tx tx, String body, UUID ballot) {
    tx.sql().select(PAPER_BALLOT.ID).from(PAPER_BALLOT).where(is(body, ballot)).forUpdate().fetch();
  }

  /** The commissions of a sitting in the order of their forming: the last one is at work. */
  static List<CountingCommission> commissions(Tx tx, String body, UUID meeting) {
    return tx.sql().selectFrom(COUNTING_COMMISSION).where(COUNTING_COMMISSION.BODY.eq(body), COUNTING_COMMISSION.MEETING.eq(meeting))
        .orderBy(COUNTING_COMMISSION.INDEX).fetch(row -> new CountingCommission(row.getId(), row.getMeeting(),
            Json.readList(row.getMembers().data(), UUID.class), row.getChair(), row.getPoll(), row.getIndex(), row.getAt()));
  }

  static Optional<PaperBallot> find(Tx tx, String body, UUID ballot) {
    return ballots(tx, is(body, ballot)).stream().findFirst();
  }

  static List<PaperBallot> ofMeeting(Tx tx, String body, UUID meeting) {
    return ballots(tx, PAPER_BALLOT.BODY.eq(body).and(PAPER_BALLOT.MEETING.eq(meeting)));
  }

  private static List<PaperBallot> ballots(Tx tx, Condition condition) {
    return tx.sql().selectFrom(PAPER_BALLOT).where(condition).orderBy(PAPER_BALLOT.PREPARED_INDEX).fetch().map(row -> {
      List<PaperBallot.Issue> issues = issues(tx, row.getBody(), row.getId());
      long issued = issues.stream().filter(PaperBallot.Issue::stands).count();
      long exchanged = issues.stream().filter(issue -> issue.exchangedAt() != null).count();
      List<PaperBallot.Batch> batches = batches(tx, row.getBody(), row.getId());
      long prepared = batches.stream().mapToLong(PaperBallot.Batch::forms).sum();
      PaperCount count = row.getFound() == null ? null
          : new PaperCount(prepared, issued, exchanged, row.getFound(), row.getSpoiled(), votes(row.getVotes()));
      return new PaperBallot(row.getId(), row.getCommission(), row.getMeeting(), Json.read(row.getForm().data(), PaperForm.class),
          batches, row.getDestroyed(), row.getDestroyedAt(), row.getBoxOpenedAt(), issues, count,
          row.getCountedIndex(), row.getCountedAt(), signatures(tx, row.getBody(), row.getId(), row.getCountedIndex()));
    });
  }

  private static List<PaperBallot.Batch> batches(Tx tx, String body, UUID ballot) {
    return tx.sql().selectFrom(PAPER_BATCH).where(PAPER_BATCH.BODY.eq(body), PAPER_BATCH.BALLOT.eq(ballot)).orderBy(PAPER_BATCH.INDEX)
        .fetch(row -> new PaperBallot.Batch(row.getForms(), row.getAt()));
  }

  private static List<PaperBallot.Issue> issues(Tx tx, String body, UUID ballot) {
    return tx.sql().selectFrom(PAPER_ISSUE).where(PAPER_ISSUE.BODY.eq(body), PAPER_ISSUE.BALLOT.eq(ballot)).orderBy(PAPER_ISSUE.INDEX)
        .fetch(row -> new PaperBallot.Issue(row.getPerson(), row.getAt(), row.getIndex(), row.getTakenBackAt(), text(row.getReason()), row.getExchangedAt()));
  }

  private static List<PaperBallot.Signature> signatures(Tx tx, String body, UUID ballot, Long counted) {
    return counted == null ? List.of() : tx.sql().selectFrom(PAPER_SIGNATURE).where(PAPER_SIGNATURE.BODY.eq(body), PAPER_SIGNATURE.BALLOT.eq(ballot),
            PAPER_SIGNATURE.COUNTED_INDEX.eq(counted)).orderBy(PAPER_SIGNATURE.INDEX)
        .fetch(row -> new PaperBallot.Signature(row.getPerson(), row.getAt(), row.getIndex(), text(row.getDissent())));
  }

  private static TreeMap<String, Long> votes(JSONB json) {
    TreeMap<String, Long> votes = new TreeMap<>();
    Json.read(json.data(), Map.class).forEach((option, marks) -> votes.put((String) option, ((Number) marks).longValue()));
    return votes;
  }

  private static Condition is(String body, UUID ballot) {
    return PAPER_BALLOT.BODY.eq(body).and(PAPER_BALLOT.ID.eq(ballot));
  }

  private static Text text(JSONB json) {
    return json == null ? null : Json.read(json.data(), Text.class);
  }

  private static JSONB json(Object value) {
    return JSONB.valueOf(Json.write(value));
  }
}
