package kenes.voting;

import static kenes.schema.generated.voting.Tables.HANDS;
import static kenes.schema.generated.voting.Tables.INTEREST;
import static kenes.schema.generated.voting.Tables.TIE_DECISION;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Digest;
import kenes.db.Tx;
import kenes.journal.Entry;
import org.jooq.impl.DSL;

/** The SQL of counted hands, of decided ties and of personal interests. */
final class CountTables {
  private CountTables() {}

  static void counted(Tx tx, Entry entry, VotingAct.HandsCounted act) {
    tx.sql().insertInto(HANDS).set(HANDS.BODY, entry.body()).set(HANDS.POLL, act.poll()).set(HANDS.ROUND, act.round())
        .set(HANDS.TELLER, act.teller()).set(HANDS.VOTES_FOR, act.votesFor()).set(HANDS.AGAINST, act.against())
        .set(HANDS.ABSTAINED, act.abstained()).set(HANDS.AT, entry.at()).set(HANDS.INDEX, entry.index()).execute();
  }

  static void tieDecided(Tx tx, Entry entry, UUID poll, UUID person, Choice choice) {
    tx.sql().insertInto(TIE_DECISION).set(TIE_DECISION.BODY, entry.body()).set(TIE_DECISION.POLL, poll).set(TIE_DECISION.PERSON, person)
        .set(TIE_DECISION.CHOICE, choice.name()).set(TIE_DECISION.AT, entry.at()).set(TIE_DECISION.INDEX, entry.index()).execute();
  }

  static void declared(Tx tx, Entry entry, VotingAct.InterestDeclared act) {
    tx.sql().insertInto(INTEREST).set(INTEREST.BODY, entry.body()).set(INTEREST.ITEM, act.item()).set(INTEREST.PERSON, act.person())
        .set(INTEREST.REASON, act.reason().digest().bytes()).set(INTEREST.AT, entry.at()).set(INTEREST.INDEX, entry.index()).execute();
  }

  static void withdrawn(Tx tx, Entry entry, VotingAct.InterestWithdrawn act) {
    tx.sql().deleteFrom(INTEREST).where(INTEREST.BODY.eq(entry.body()), INTEREST.ITEM.eq(act.item()), INTEREST.PERSON.eq(act.person())).execute();
  }

  static HandsCounting counting(Tx tx, String body, UUID poll) {
    return HandsCounting.of(tx.sql().selectFrom(HANDS).where(HANDS.BODY.eq(body), HANDS.POLL.eq(poll)).orderBy(HANDS.ROUND, HANDS.TELLER)
        .fetch(row -> new HandsCount(row.getRound(), row.getTeller(), row.getVotesFor(), row.getAgainst(), row.getAbstained(), row.getAt(), row.getIndex())));
  }

  static Optional<TieDecision> findTieDecision(Tx tx, String body, UUID poll) {
    return Optional.ofNullable(tieDecisions(tx, List.of(body), List.of(poll)).get(poll));
  }

  /** How ties were decided, by vote. */
  static Map<UUID, TieDecision> tieDecisions(Tx tx, Collection<String> bodies, Collection<UUID> polls) {
    return tx.sql().selectFrom(TIE_DECISION).where(TIE_DECISION.BODY.in(bodies), TIE_DECISION.POLL.eq(DSL.any(polls.toArray(UUID[]::new))))
        .fetchMap(TIE_DECISION.POLL, row -> new TieDecision(row.getPerson(), Choice.valueOf(row.getChoice()), row.getAt(), row.getIndex()));
  }

  static List<Interest> interests(Tx tx, String body, UUID item) {
    return tx.sql().selectFrom(INTEREST).where(INTEREST.BODY.eq(body), INTEREST.ITEM.eq(item)).orderBy(INTEREST.INDEX)
        .fetch(row -> new Interest(row.getItem(), row.getPerson(), Digest.fromBytes(row.getReason()), row.getAt(), row.getIndex()));
  }
}
