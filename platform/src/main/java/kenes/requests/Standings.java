package kenes.requests;

import static kenes.schema.generated.requests.Tables.ADDRESSEE;
import static kenes.schema.generated.requests.Tables.REQUEST;
import static kenes.schema.generated.requests.Tables.STANDING;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Span;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Json;
import org.jooq.Condition;
import org.jooq.JSONB;

/** Keeps what requests are found by: words, addressee, and how each stands on which days. */
final class Standings {
  private Standings() {}

  /** After acts on these requests. @param sent those of them that were sent just now */
  static void keep(Tx tx, List<RequestLife> lives, Set<UUID> sent) {
    lives.stream().map(RequestLife::request).filter(request -> sent.contains(request.id())).forEach(request -> begin(tx, request));
    lives.forEach(life -> tx.sql().update(REQUEST).set(REQUEST.UNSETTLED, life.isUnsettled()).where(is(life.request())).execute());
    lives.forEach(life -> tx.sql().deleteFrom(STANDING).where(STANDING.BODY.eq(life.request().body()), STANDING.REQUEST.eq(life.request().id())).execute());
    lives.forEach(life -> spans(life).forEach(span -> insert(tx, life.request(), span)));
  }

  private static void insert(Tx tx, DeputyRequest request, Span<State> span) {
    tx.sql().insertInto(STANDING, STANDING.BODY, STANDING.REQUEST, STANDING.STATE, STANDING.SINCE, STANDING.UNTIL, STANDING.SENT_ON, STANDING.SENT)
        .values(request.body(), request.id(), span.state().name(), span.since(), span.until(), request.on(), request.index()).execute();
  }

  private static void begin(Tx tx, DeputyRequest request) {
    RequestsAct.Addressee addressee = request.addressee();
    tx.sql().update(REQUEST).set(REQUEST.WORDS, words(request)).set(REQUEST.ADDRESSEE, addressee.kind()).where(is(request)).execute();
    tx.sql().insertInto(ADDRESSEE).set(ADDRESSEE.BODY, request.body()).set(ADDRESSEE.KIND, addressee.kind()).set(ADDRESSEE.TITLE, JSONB.valueOf(Json.write(addressee.title())))
        .onConflictDoNothing().execute();
  }

  private static String words(DeputyRequest request) {
    Stream<String> texts = Stream.of(request.title(), request.addressee().office()).flatMap(Standings::written);
    return Stream.concat(Stream.of(request.number().number()), texts).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
  }

  private static Stream<String> written(Text text) {
    return Arrays.stream(Lang.values()).map(text::exact).filter(Objects::nonNull);
  }

  /** How it stands, as far as the acts tell, from the day of the last one; wherever on earth, that day has come. */
  static List<Span<State>> spans(RequestLife life) {
    TreeSet<LocalDate> days = new TreeSet<>(List.of(life.request().on()));
    if (life.due() != null) {
      days.add(life.due().day().plusDays(1));
    }
    life.answers().stream().filter(Answer::counts).forEach(answer -> days.add(answer.received().on()));
    life.acts(RequestsAct.RequestWithdrawn.class).forEach(act -> days.add(act.on()));
    return Span.list(days, life::on, LocalDate.ofInstant(life.steps().getLast().at(), ZoneOffset.ofHours(-12)));
  }

  private static Condition is(DeputyRequest request) {
    return REQUEST.BODY.eq(request.body()).and(REQUEST.ID.eq(request.id()));
  }

  /** Goes through the requests that were there before anything was kept of them. */
  static void complete(Tx tx) {
    tx.sql().select(REQUEST.BODY, REQUEST.ID).from(REQUEST).where(REQUEST.WORDS.isNull()).orderBy(REQUEST.BODY, REQUEST.SENT).fetchGroups(REQUEST.BODY, REQUEST.ID)
        .forEach((body, ids) -> keep(tx, RequestsTables.lives(tx, body, ids), Set.copyOf(ids)));
  }
}
