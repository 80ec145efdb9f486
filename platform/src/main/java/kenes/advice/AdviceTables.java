package kenes.advice;

import static kenes.schema.generated.advice.Tables.ANSWER;
import static kenes.schema.generated.advice.Tables.ENDING;
import static kenes.schema.generated.advice.Tables.RECOMMENDATION;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.db.Tx;
import kenes.decisions.Answered;
import kenes.decisions.DecisionsAct;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import kenes.schema.generated.advice.tables.records.AnswerRecord;
import kenes.schema.generated.advice.tables.records.EndingRecord;
import kenes.schema.generated.advice.tables.records.RecommendationRecord;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** The tables of recommendations that have arrived. */
final class AdviceTables implements Projection {
  /** Of whom and which decision. */
  private record Source(String sender, UUID decision) {}

  @Override
  public Class<? extends Act> acts() {
    return AdviceAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((AdviceAct) entry.act()) {
      case AdviceAct.AdviceArrived act -> tx.sql().insertInto(RECOMMENDATION).set(RECOMMENDATION.BODY, entry.body()).set(RECOMMENDATION.ID, act.advice())
          .set(RECOMMENDATION.SENDER, act.from()).set(RECOMMENDATION.DECISION, act.decision()).set(RECOMMENDATION.ADDRESSEE, act.addressee())
          .set(RECOMMENDATION.NUMBER, act.number()).set(RECOMMENDATION.ADOPTED_ON, act.adoptedOn()).set(RECOMMENDATION.WORDINGS, JSONB.valueOf(Json.write(act.wordings())))
          .set(RECOMMENDATION.SENT_ON, act.on()).set(RECOMMENDATION.REPLY_BY, act.replyBy()).set(RECOMMENDATION.INDEX, entry.index()).execute();
      case AdviceAct.AdviceAnswered act -> tx.sql().insertInto(ANSWER).set(ANSWER.BODY, entry.body()).set(ANSWER.RECOMMENDATION, act.advice())
          .set(ANSWER.VERSION, act.version()).set(ANSWER.ANSWER_, act.answer().name()).set(ANSWER.REPLY, act.reply()).set(ANSWER.OWN, act.own())
          .set(ANSWER.OWN_NUMBER, act.ownNumber()).set(ANSWER.GIVEN_ON, act.on()).set(ANSWER.REASON, act.reason()).set(ANSWER.INDEX, entry.index()).execute();
      case AdviceAct.AdviceEnded act -> tx.sql().insertInto(ENDING).set(ENDING.BODY, entry.body()).set(ENDING.SENDER, act.from()).set(ENDING.DECISION, act.decision())
          .set(ENDING.HOW, act.how().name()).set(ENDING.ENDED_ON, act.on()).set(ENDING.REASON, act.reason()).set(ENDING.INDEX, entry.index()).execute();
    }
  }

  static Condition is(String body, UUID advice) {
    return RECOMMENDATION.BODY.eq(body).and(RECOMMENDATION.ID.eq(advice));
  }

  /** Takes the row locks: answers to one recommendation, and its end, follow one another. */
  static void lock(Tx tx, Condition condition) {
    tx.sql().select(RECOMMENDATION.ID).from(RECOMMENDATION).where(condition).orderBy(RECOMMENDATION.ID).forUpdate().execute();
  }

  static Condition of(String body, String sender, UUID decision) {
    return RECOMMENDATION.BODY.eq(body).and(RECOMMENDATION.SENDER.eq(sender)).and(RECOMMENDATION.DECISION.eq(decision));
  }

  /** No answer and no end yet. */
  static Condition due(String body) {
    return RECOMMENDATION.BODY.eq(body)
        .andNotExists(DSL.selectOne().from(ANSWER).where(ANSWER.BODY.eq(RECOMMENDATION.BODY), ANSWER.RECOMMENDATION.eq(RECOMMENDATION.ID)))
        .andNotExists(DSL.selectOne().from(ENDING).where(ENDING.BODY.eq(RECOMMENDATION.BODY), ENDING.SENDER.eq(RECOMMENDATION.SENDER), ENDING.DECISION.eq(RECOMMENDATION.DECISION)));
  }

  /** Of one body; those that came last first. */
  static List<Advised> list(Tx tx, String body, Condition condition, int limit) {
    List<RecommendationRecord> rows = tx.sql().selectFrom(RECOMMENDATION).where(RECOMMENDATION.BODY.eq(body), condition).orderBy(RECOMMENDATION.INDEX.desc()).limit(limit).fetch();
    Map<UUID, List<Advised.Given>> answers = tx.sql().selectFrom(ANSWER).where(ANSWER.BODY.eq(body), ANSWER.RECOMMENDATION.eq(DSL.any(rows.stream().map(RecommendationRecord::getId).toArray(UUID[]::new))))
        .orderBy(ANSWER.VERSION).fetch().stream().collect(Collectors.groupingBy(AnswerRecord::getRecommendation, Collectors.mapping(AdviceTables::given, Collectors.toList())));
    Map<Source, Advised.Ending> endings = tx.sql().selectFrom(ENDING).where(ENDING.BODY.eq(body), ENDING.DECISION.eq(DSL.any(rows.stream().map(RecommendationRecord::getDecision).toArray(UUID[]::new))))
        .fetch().stream().collect(Collectors.toMap(row -> new Source(row.getSender(), row.getDecision()), AdviceTables::ending));
    return rows.stream().map(row -> new Advised(body, row.getId(), row.getSender(), row.getDecision(), row.getAddressee(), row.getNumber(), row.getAdoptedOn(),
        Json.readList(row.getWordings().data(), DecisionsAct.Wording.class), row.getSentOn(), row.getReplyBy(), row.getIndex(),
        answers.getOrDefault(row.getId(), List.of()), endings.get(new Source(row.getSender(), row.getDecision())))).toList();
  }

  private static Advised.Given given(AnswerRecord row) {
    return new Advised.Given(row.getVersion(), Answered.valueOf(row.getAnswer()), row.getReply(), row.getOwn(), row.getOwnNumber(), row.getGivenOn(), row.getReason(), row.getIndex());
  }

  private static Advised.Ending ending(EndingRecord row) {
    return new Advised.Ending(DecisionsAct.How.valueOf(row.getHow()), row.getEndedOn(), row.getReason());
  }
}
