package kenes.requests;

import static kenes.schema.generated.requests.Tables.AUTHOR;
import static kenes.schema.generated.requests.Tables.READ_OUT;
import static kenes.schema.generated.requests.Tables.REQUEST;
import static kenes.schema.generated.requests.Tables.STEP;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kenes.db.Tx;
import kenes.decisions.NumberKey;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import kenes.schema.generated.requests.tables.records.StepRecord;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** The official tables of requests: with those of {@link DraftTables} the only SQL of this module. */
final class RequestsTables implements Projection {
  private static final Map<String, Class<?>> TYPES = Arrays.stream(RequestsAct.class.getPermittedSubclasses())
      .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  @Override
  public Class<? extends Act> acts() {
    return RequestsAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    RequestsAct act = (RequestsAct) entry.act();
    if (act instanceof RequestsAct.RequestSent sent) {
      send(tx, entry, sent);
    } else if (act instanceof RequestsAct.RequestReadOut read) {
      tx.sql().insertInto(READ_OUT).set(READ_OUT.BODY, entry.body()).set(READ_OUT.MEETING, read.meeting()).set(READ_OUT.REQUEST, read.request())
          .set(READ_OUT.ITEM, read.item()).set(READ_OUT.INDEX, entry.index()).execute();
    }
    tx.sql().insertInto(STEP).set(STEP.BODY, entry.body()).set(STEP.REQUEST, act.request()).set(STEP.INDEX, entry.index()).set(STEP.AT, entry.at())
        .set(STEP.TYPE, act.getClass().getSimpleName()).set(STEP.ACT, JSONB.valueOf(Json.write(act))).execute();
  }

  @Override
  public void settle(Tx tx, List<Entry> entries) {
    List<RequestsAct> acts = entries.stream().map(entry -> (RequestsAct) entry.act()).toList();
    Set<UUID> sent = acts.stream().filter(RequestsAct.RequestSent.class::isInstance).map(RequestsAct::request).collect(Collectors.toSet());
    Standings.keep(tx, lives(tx, entries.getFirst().body(), acts.stream().map(RequestsAct::request).distinct().toList()), sent);
  }

  private static void send(Tx tx, Entry entry, RequestsAct.RequestSent sent) {
    tx.sql().insertInto(REQUEST).set(REQUEST.BODY, entry.body()).set(REQUEST.ID, sent.request()).set(REQUEST.YEAR, sent.number().year())
        .set(REQUEST.RUNNING, sent.number().running()).set(REQUEST.NUMBER, sent.number().number())
        .set(REQUEST.NUMBER_KEY, NumberKey.of(sent.number().number())).set(REQUEST.SENT_ON, sent.on()).set(REQUEST.FOLLOWS, sent.follows())
        .set(REQUEST.SENT, entry.index()).execute();
    for (int position = 1; position <= sent.authors().size(); position++) {
      tx.sql().insertInto(AUTHOR).set(AUTHOR.BODY, entry.body()).set(AUTHOR.REQUEST, sent.request()).set(AUTHOR.PERSON, sent.authors().get(position - 1))
          .set(AUTHOR.POSITION, position).execute();
    }
  }

  /** Takes the request's row lock: commands on one request follow one another. @return whether there is one */
  static boolean lock(Tx tx, String body, UUID request) {
    return tx.sql().select(REQUEST.ID).from(REQUEST).where(REQUEST.BODY.eq(body), REQUEST.ID.eq(request)).forUpdate().fetch().isNotEmpty();
  }

  /** Requests of one year are numbered one after another. */
  static void lockYear(Tx tx, String body, int year) {
    tx.sql().execute("select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("requests " + body + " " + year));
  }

  static int lastRunning(Tx tx, String body, int year) {
    Integer last = tx.sql().select(DSL.max(REQUEST.RUNNING)).from(REQUEST).where(REQUEST.BODY.eq(body), REQUEST.YEAR.eq(year)).fetchSingle().value1();
    return last == null ? 0 : last;
  }

  static boolean isTaken(Tx tx, String body, int year, String number) {
    return tx.sql().fetchExists(REQUEST, REQUEST.BODY.eq(body), REQUEST.YEAR.eq(year), REQUEST.NUMBER_KEY.eq(NumberKey.of(number)));
  }

  static Optional<UUID> find(Tx tx, String body, int year, int running) {
    return tx.sql().select(REQUEST.ID).from(REQUEST).where(REQUEST.BODY.eq(body), REQUEST.YEAR.eq(year), REQUEST.RUNNING.eq(running)).fetchOptional(REQUEST.ID);
  }

  static Optional<String> bodyOf(Tx tx, UUID request) {
    return tx.sql().select(REQUEST.BODY).from(REQUEST).where(REQUEST.ID.eq(request)).fetchOptional(REQUEST.BODY);
  }

  /** In which bodies the person has asked, in the order of their codes. */
  static List<String> bodiesOf(Tx tx, UUID person) {
    return tx.sql().selectDistinct(AUTHOR.BODY).from(AUTHOR).where(AUTHOR.PERSON.eq(person)).orderBy(AUTHOR.BODY).fetch(AUTHOR.BODY);
  }

  static SelectConditionStep<Record1<UUID>> by(String body, UUID person) {
    return DSL.select(AUTHOR.REQUEST).from(AUTHOR).where(AUTHOR.BODY.eq(body), AUTHOR.PERSON.eq(person));
  }

  /** The lives of these requests, those sent last first. */
  static List<RequestLife> lives(Tx tx, String body, Condition condition) {
    return lives(tx, body, ids(tx, REQUEST.BODY.eq(body).and(condition), Integer.MAX_VALUE));
  }

  /** Those sent last first. */
  static List<UUID> ids(Tx tx, Condition condition, int limit) {
    return tx.sql().select(REQUEST.ID).from(REQUEST).where(condition).orderBy(REQUEST.SENT_ON.desc(), REQUEST.SENT.desc()).limit(limit).fetch(REQUEST.ID);
  }

  /** The lives of these, in this order. */
  static List<RequestLife> lives(Tx tx, String body, List<UUID> ids) {
    Map<UUID, List<Step>> steps = tx.sql().selectFrom(STEP).where(STEP.BODY.eq(body), STEP.REQUEST.eq(DSL.any(ids.toArray(UUID[]::new)))).orderBy(STEP.INDEX).fetch().stream()
        .collect(Collectors.groupingBy(StepRecord::getRequest, LinkedHashMap::new, Collectors.mapping(RequestsTables::step, Collectors.toList())));
    return ids.stream().map(id -> RequestLife.of(body, steps.get(id))).toList();
  }

  static boolean isReadOut(Tx tx, String body, UUID meeting, UUID request) {
    return tx.sql().fetchExists(READ_OUT, READ_OUT.BODY.eq(body), READ_OUT.MEETING.eq(meeting), READ_OUT.REQUEST.eq(request));
  }

  /** In the order of reading. */
  static List<ReadOut> readOut(Tx tx, String body, UUID meeting) {
    return tx.sql().selectFrom(READ_OUT).where(READ_OUT.BODY.eq(body), READ_OUT.MEETING.eq(meeting)).orderBy(READ_OUT.INDEX).fetch().stream()
        .map(row -> new ReadOut(lives(tx, body, REQUEST.ID.eq(row.getRequest())).getFirst(), meeting, row.getItem(), row.getIndex())).toList();
  }

  private static Step step(StepRecord row) {
    return new Step(row.getIndex(), row.getAt(), (RequestsAct) Json.read(row.getAct().data(), TYPES.get(row.getType())));
  }
}
