package kenes.decisions;

import java.time.LocalDate;
import static kenes.schema.generated.decisions.Tables.DECISION;
import static kenes.schema.generated.decisions.Tables.STEP;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kenes.db.Tx;
import kenes.journal.Json;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** A body's decisions without their lives, those adopted last first: what a page of a long list is chosen from. */
public final class Headings {
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

  /** @param kind its code, or null @param titles in every language there is */
  public record Heading(UUID id, Place place, String number, String kind, List<String> titles) {
    /** Whether the words stand in its number or titles, whatever the letters' case. */
    public boolean holds(Collection<String> words) {
      String all = (number + " " + String.join(" ", titles)).toLowerCase(Locale.ROOT);
      return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).allMatch(all::contains);
    }
  }

  public int count() {
    return tx.sql().fetchCount(DECISION, DECISION.BODY.eq(body));
  }

  /** The ids of the next ones after a place; from the beginning when it is null. */
  public List<UUID> after(Place place, int limit) {
    Condition rest = place == null ? DSL.noCondition()
        : DSL.row(DECISION.ADOPTED_ON, DECISION.ADOPTED).lessThan(place.on(), place.index());
    return DecisionsTables.ids(tx, DECISION.BODY.eq(body).and(rest), limit);
  }

  /** Those of the votes by which a decision was made. */
  public Set<UUID> decided(Collection<UUID> polls) {
    return tx.sql().select(DECISION.POLL).from(DECISION).where(DECISION.BODY.eq(body), DECISION.POLL.eq(DSL.any(polls.toArray(UUID[]::new)))).fetchSet(DECISION.POLL);
  }

  /** The lives of those adopted on or after this day, at most so many, the latest first. */
  public List<DecisionLife> since(LocalDate day, int limit) {
    return lives(DecisionsTables.ids(tx, DECISION.BODY.eq(body).and(DECISION.ADOPTED_ON.ge(day)), limit));
  }

  /** The lives of these, in this order. */
  public List<DecisionLife> lives(List<UUID> decisions) {
    return new Lives(tx, body).list(decisions);
  }

  /** The lives of those of which something may still have to be done, those adopted last first: signing, registration, publication, control, replies. */
  public List<DecisionLife> unsettled() {
    List<UUID> open = tx.sql().select(STEP.DECISION).from(STEP).where(STEP.BODY.eq(body)).groupBy(STEP.DECISION)
        .having("not (bool_or(type = 'DecisionSigned') and not bool_or(type in ('ControlBegan', 'RecommendationSent'))"
            + " and (bool_or(type = 'DecisionRegistered') or not bool_or(type = 'DecisionAdopted' and act #> '{kind,registrar}' is not null))"
            + " and (bool_or(type = 'DecisionPublished') or not bool_or(type = 'DecisionAdopted' and act #> '{kind,publication}' = 'true')))")
        .fetch(STEP.DECISION);
    return new Lives(tx, body).list(DECISION.ID.eq(DSL.any(open.toArray(UUID[]::new))));
  }

  /** The years from the first to the last decision, the last first. */
  public List<Integer> years() {
    Record span = tx.sql().select(DSL.min(DECISION.ADOPTED_ON), DSL.max(DECISION.ADOPTED_ON)).from(DECISION).where(DECISION.BODY.eq(body)).fetchSingle();
    return Optional.ofNullable(span.get(1, LocalDate.class)).map(last -> IntStream.rangeClosed(span.get(0, LocalDate.class).getYear(), last.getYear())
        .boxed().toList().reversed()).orElse(List.of());
  }

  /** The kinds that have occurred, by their codes. */
  public List<DecisionsAct.Kind> kinds() {
    return tx.sql().selectDistinct(DSL.field("{0} -> 'kind'", JSONB.class, STEP.ACT)).from(STEP)
        .where(STEP.BODY.eq(body), STEP.TYPE.eq(DecisionsAct.DecisionAdopted.class.getSimpleName())).fetch().stream()
        .map(row -> Json.read(row.value1().data(), DecisionsAct.Kind.class)).filter(kind -> kind.code() != null)
        .collect(Collectors.toMap(DecisionsAct.Kind::code, kind -> kind, (one, same) -> one, java.util.TreeMap::new)).values().stream().toList();
  }

  /** Every one that fits. @param year of adoption, or null: any */
  public List<Heading> list(Integer year, Predicate<Heading> wanted) {
    Condition inYear = year == null ? DSL.noCondition() : DECISION.ADOPTED_ON.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    return tx.sql().select(DECISION.ID, DECISION.ADOPTED_ON, DECISION.ADOPTED, DECISION.NUMBER, DSL.field("{0} #>> '{kind,code}'", String.class, STEP.ACT),
            DSL.field("{0} -> 'wordings'", JSONB.class, STEP.ACT)).from(DECISION)
        .join(STEP).on(STEP.BODY.eq(DECISION.BODY), STEP.DECISION.eq(DECISION.ID), STEP.INDEX.eq(DECISION.ADOPTED))
        .where(DECISION.BODY.eq(body), inYear).orderBy(DECISION.ADOPTED_ON.desc(), DECISION.ADOPTED.desc())
        .fetch(row -> new Heading(row.value1(), new Place(row.value2(), row.value3()), row.value4(), row.value5(),
            Json.readList(row.value6().data(), DecisionsAct.Wording.class).stream().map(DecisionsAct.Wording::title).toList()))
        .stream().filter(wanted).toList();
  }
}
