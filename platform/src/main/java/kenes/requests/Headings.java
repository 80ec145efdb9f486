package kenes.requests;

import static kenes.schema.generated.requests.Tables.ADDRESSEE;
import static kenes.schema.generated.requests.Tables.AUTHOR;
import static kenes.schema.generated.requests.Tables.REQUEST;
import static kenes.schema.generated.requests.Tables.STANDING;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Json;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** A body's requests without their lives, those sent last first: what a page of a long list is chosen from. */
public final class Headings {
  /** Beyond it nobody counts on. */
  private static final int MOST = 10_000;

  private final Tx tx;
  private final String body;

  Headings(Tx tx, String body) {
    this.tx = tx;
    this.body = body;
  }

  /** The place of a request in the list. @param index of its sending in the journal */
  public record Place(LocalDate on, long index) {}

  /**
   * What is looked for; null or empty: anything.
   *
   * @param states in one of which it stands @param deputy among its authors @param addressee code of their kind
   * @param words that stand in its number, titles or addressee, whatever the letters' case
   */
  public record Filter(Set<State> states, UUID deputy, String addressee, Collection<String> words) {
    public static Filter in(State... states) {
      return new Filter(Set.of(states), null, null, List.of());
    }

    public static Filter by(UUID deputy) {
      return new Filter(Set.of(), deputy, null, List.of());
    }

    private Condition condition(String body) {
      Condition all = deputy == null ? DSL.noCondition() : REQUEST.ID.in(RequestsTables.by(body, deputy));
      all = addressee == null ? all : all.and(REQUEST.ADDRESSEE.eq(addressee));
      return all.and(DSL.and(words.stream().map(word -> REQUEST.WORDS.contains(word.toLowerCase(Locale.ROOT))).toList()));
    }
  }

  /** Rows to look through, with the columns of their place, which an index keeps in order. */
  private record Part(Table<?> from, Condition where, Field<LocalDate> on, Field<Long> sent) {}

  private record Found(UUID id, Place place) {}

  /** How many fit, but at most ten thousand in each state. @param today the day of their state */
  public int count(Filter filter, LocalDate today) {
    return parts(filter, today).stream().mapToInt(part ->
        tx.sql().selectCount().from(tx.sql().select(DSL.inline(1)).from(part.from()).where(part.where()).limit(MOST)).fetchSingle().value1()).sum();
  }

  /** How many stand how today, counted like {@link #count}. */
  public Counts counts(LocalDate today) {
    Map<State, Integer> numbers = new EnumMap<>(State.class);
    EnumSet.allOf(State.class).forEach(state -> numbers.put(state, count(Filter.in(state), today)));
    return new Counts(numbers);
  }

  /** The next ones that fit after a place, or from the beginning when it is null. @param today the day of their state */
  public List<UUID> find(Filter filter, LocalDate today, Place after, int limit) {
    return parts(filter, today).stream().flatMap(part -> {
      Condition rest = after == null ? DSL.noCondition() : DSL.row(part.on(), part.sent()).lessThan(after.on(), after.index());
      return tx.sql().select(REQUEST.ID, part.on(), part.sent()).from(part.from()).where(part.where(), rest)
          .orderBy(part.on().desc(), part.sent().desc()).limit(limit).fetch(row -> new Found(row.value1(), new Place(row.value2(), row.value3()))).stream();
    }).sorted(Comparator.comparing((Found found) -> found.place().on()).thenComparing(found -> found.place().index()).reversed()).limit(limit).map(Found::id).toList();
  }

  /** In each state most stand without an end, in the order of the list; those whose term runs are few. */
  private List<Part> parts(Filter filter, LocalDate today) {
    if (filter.states().isEmpty()) {
      return List.of(new Part(REQUEST, REQUEST.BODY.eq(body).and(filter.condition(body)), REQUEST.SENT_ON, REQUEST.SENT));
    }
    Table<?> from = STANDING.join(REQUEST).on(REQUEST.BODY.eq(STANDING.BODY), REQUEST.ID.eq(STANDING.REQUEST));
    return filter.states().stream().map(state -> STANDING.BODY.eq(body).and(STANDING.STATE.eq(state.name())).and(STANDING.SINCE.le(today)).and(filter.condition(body)))
        .flatMap(where -> Stream.of(where.and(STANDING.UNTIL.isNull()), where.and(STANDING.UNTIL.gt(today))))
        .map(where -> new Part(from, where, STANDING.SENT_ON, STANDING.SENT)).toList();
  }

  /** The lives of these, in this order. */
  public List<RequestLife> lives(List<UUID> requests) {
    return RequestsTables.lives(tx, body, requests);
  }

  /** The lives of those sent last, at most so many. */
  public List<RequestLife> latest(int limit) {
    return lives(RequestsTables.ids(tx, REQUEST.BODY.eq(body), limit));
  }

  /** Those of which something must still be done, at most so many: no answer that counts has come, or it is on control. */
  public List<RequestLife> unsettled(int limit) {
    return lives(RequestsTables.ids(tx, REQUEST.BODY.eq(body).and(REQUEST.UNSETTLED.isTrue()), limit));
  }

  /** Everybody who has asked. */
  public List<UUID> deputies() {
    return tx.sql().selectDistinct(AUTHOR.PERSON).from(AUTHOR).where(AUTHOR.BODY.eq(body)).fetch(AUTHOR.PERSON);
  }

  /** The kinds of addressees that were asked, by their codes. */
  public Map<String, Text> addressees() {
    return tx.sql().selectFrom(ADDRESSEE).where(ADDRESSEE.BODY.eq(body)).orderBy(ADDRESSEE.KIND).fetch().stream()
        .collect(Collectors.toMap(row -> row.getKind(), row -> Json.read(row.getTitle().data(), Text.class), (one, same) -> one, LinkedHashMap::new));
  }
}
