package kenes.decisions;

import static kenes.schema.generated.decisions.Tables.DECISION;
import static kenes.schema.generated.decisions.Tables.KIND;
import static kenes.schema.generated.decisions.Tables.STANDING;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.db.Tx;
import kenes.journal.Json;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** A body's decisions without their lives, those adopted last first: what a page of a long list is chosen from. */
public final class Headings {
  /** As many decisions of one title are looked at; after an offer a body hardly adopts its text twice. */
  private static final int NAMESAKES = 50;

  private final Tx tx;
  private final String body;

  Headings(Tx tx, String body) {
    this.tx = tx;
    this.body = body;
  }

  /** The place of a decision in the list. @param index of its adoption in the journal */
  public record Place(LocalDate on, long index) implements Comparable<Place> {
    /** Later decisions stand before earlier ones in the list; this compares by time. */
    @Override
    public int compareTo(Place other) {
      return Comparator.comparing(Place::on).thenComparing(Place::index).compare(this, other);
    }
  }

  /**
   * What is looked for; null or empty: anything.
   *
   * @param year of adoption @param kind its code @param state in which it stands @param words that stand in its number or titles, whatever the letters' case
   */
  public record Filter(Integer year, String kind, State state, Collection<String> words) {
    private Condition condition() {
      Condition all = year == null ? DSL.noCondition() : DECISION.ADOPTED_ON.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      all = kind == null ? all : all.and(DECISION.KIND.eq(kind));
      return all.and(DSL.and(words.stream().map(word -> DECISION.WORDS.contains(word.toLowerCase(Locale.ROOT))).toList()));
    }
  }

  /** A decision as others refer to it. @param on day of adoption */
  public record Heading(String number, LocalDate on) {}

  /** Rows to look through, with the columns of their place, which an index keeps in order. */
  private record Part(Table<?> from, Condition where, Field<LocalDate> on, Field<Long> adopted) {}

  private record Found(UUID id, Place place) {}

  /** How many fit, but at most so many. @param today the day of their state */
  public int count(Filter filter, LocalDate today, int most) {
    return Math.min(most, parts(filter, today).stream().mapToInt(part ->
        tx.sql().selectCount().from(tx.sql().select(DSL.inline(1)).from(part.from()).where(part.where()).limit(most)).fetchSingle().value1()).sum());
  }

  /** The next ones that fit after a place, or from the beginning when it is null. @param today the day of their state */
  public List<UUID> find(Filter filter, LocalDate today, Place after, int limit) {
    return parts(filter, today).stream().flatMap(part -> {
      Condition rest = after == null ? DSL.noCondition() : DSL.row(part.on(), part.adopted()).lessThan(after.on(), after.index());
      return tx.sql().select(DECISION.ID, part.on(), part.adopted()).from(part.from()).where(part.where(), rest)
          .orderBy(part.on().desc(), part.adopted().desc()).limit(limit).fetch(row -> new Found(row.value1(), new Place(row.value2(), row.value3()))).stream();
    }).sorted(Comparator.comparing(Found::place).reversed()).limit(limit).map(Found::id).toList();
  }

  /** Most stand as they do without an end, in the order of the list; the few whose day of change is known and has not come are read whole. */
  private List<Part> parts(Filter filter, LocalDate today) {
    if (filter.state() == null) {
      return List.of(new Part(DECISION, DECISION.BODY.eq(body).and(filter.condition()), DECISION.ADOPTED_ON, DECISION.ADOPTED));
    }
    Table<?> from = STANDING.join(DECISION).on(DECISION.BODY.eq(STANDING.BODY), DECISION.ID.eq(STANDING.DECISION));
    Condition where = STANDING.BODY.eq(body).and(STANDING.STATE.eq(filter.state().name())).and(STANDING.SINCE.le(today)).and(filter.condition());
    return List.of(new Part(from, where.and(STANDING.UNTIL.isNull()), STANDING.ADOPTED_ON, STANDING.ADOPTED),
        new Part(from, where.and(STANDING.UNTIL.gt(today)), STANDING.ADOPTED_ON, STANDING.ADOPTED));
  }

  /** The decisions made by these votes, by the votes; those that made none are left out. */
  public Map<UUID, Heading> made(Collection<UUID> polls) {
    return tx.sql().select(DECISION.POLL, DECISION.NUMBER, DECISION.ADOPTED_ON).from(DECISION).where(DECISION.BODY.eq(body), DECISION.POLL.eq(DSL.any(polls.toArray(UUID[]::new))))
        .fetchMap(DECISION.POLL, row -> new Heading(row.value2(), row.value3()));
  }

  /** The lives of those with this title, adopted on or after the day, the latest first: no life of another is read. */
  public List<DecisionLife> titled(String title, LocalDate day) {
    return lives(DecisionsTables.ids(tx, DECISION.BODY.eq(body).and(DECISION.ADOPTED_ON.ge(day)).and(DECISION.WORDS.contains(title.strip().toLowerCase(Locale.ROOT))), NAMESAKES));
  }

  /** The lives of the latest ones, at most so many. */
  public List<DecisionLife> latest(int limit) {
    return lives(DecisionsTables.ids(tx, DECISION.BODY.eq(body), limit));
  }

  /** The lives of these, in this order. */
  public List<DecisionLife> lives(List<UUID> decisions) {
    return new Lives(tx, body).list(decisions);
  }

  /** The lives of those of which something may still have to be done, those adopted last first: signing, registration, publication, control, replies. */
  public List<DecisionLife> unsettled() {
    return new Lives(tx, body).list(DECISION.UNSETTLED.isTrue());
  }

  /** The years from the first to the last decision, the last first. */
  public List<Integer> years() {
    Record span = tx.sql().select(DSL.min(DECISION.ADOPTED_ON), DSL.max(DECISION.ADOPTED_ON)).from(DECISION).where(DECISION.BODY.eq(body)).fetchSingle();
    return Optional.ofNullable(span.get(1, LocalDate.class)).map(last -> IntStream.rangeClosed(span.get(0, LocalDate.class).getYear(), last.getYear())
        .boxed().toList().reversed()).orElse(List.of());
  }

  /** The kinds that have occurred, by their codes. */
  public List<DecisionsAct.Kind> kinds() {
    return tx.sql().select(KIND.KIND_).from(KIND).where(KIND.BODY.eq(body)).orderBy(KIND.CODE).fetch(row -> Json.read(row.value1().data(), DecisionsAct.Kind.class));
  }
}
