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

  /** After an act on the request. */
  static void keep(Tx tx, RequestLife life) {
    DeputyRequest request = life.request();
    if (life.steps().size() == 1) {
      begin(tx, request);
    }
    tx.sql().update(REQUEST).set(REQUEST.UNSETTLED, life.isUnsettled()).where(is(request)).execute();
    tx.sql().deleteFrom(STANDING).where(STANDING.BODY.eq(request.body()), STANDING.REQUEST.eq(request.id())).execute();
    var insert = tx.sql().insertInto(STANDING, STANDING.BODY, STANDING.REQUEST, STANDING.STATE, STANDING.SINCE, STANDING.UNTIL, STANDING.SENT_ON, STANDING.SENT);
    for (Span<State> span : spans(life)) {
      insert = insert.values(request.body(), request.id(), span.state().name(), span.since(), span.until(), request.on(), request.index());
    }
    insert.execute();
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
    tx.sql().select(REQUEST.BODY, REQUEST.ID).from(REQUEST).where(REQUEST.WORDS.isNull()).orderBy(REQUEST.BODY, REQUEST.SENT).forEach(row -> {
      UUID id = row.value2();
      RequestLife life = RequestsTables.lives(tx, row.value1(), List.of(id)).getFirst();
      begin(tx, life.request());
      keep(tx, life);
    });
  }
}
