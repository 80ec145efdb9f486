package kenes.decisions;

import static kenes.schema.generated.decisions.Tables.DECISION;
import static kenes.schema.generated.decisions.Tables.KIND;
import static kenes.schema.generated.decisions.Tables.STANDING;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Span;
import kenes.db.Tx;
import kenes.journal.Json;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** Keeps what decisions are found by: words, kind, and how each stands on which days. */
final class Standings {
  private final Tx tx;
  private final String body;
  private final Lives lives;

  Standings(Tx tx, String body) {
    this.tx = tx;
    this.body = body;
    this.lives = new Lives(tx, body);
  }

  /**
   * After these acts. What changes nothing on the way is not written: the day on which a decision enters into force is also the one on which
   * what it changes or ends does so.
   */
  void keep(List<DecisionsAct> acts) {
    Map<UUID, List<DecisionsAct>> fresh = acts.stream().collect(Collectors.groupingBy(DecisionsAct::decision, LinkedHashMap::new, Collectors.toList()));
    List<DecisionLife> all = lives.list(List.copyOf(fresh.keySet()));
    begin(all.stream().filter(life -> fresh.get(life.decision().id()).getFirst() instanceof DecisionsAct.DecisionAdopted).toList());
    List<DecisionLife> moved = all.stream().filter(life -> fresh.get(life.decision().id()).stream().anyMatch(Turn::moves)).toList();
    write(moved);
    moved.stream().filter(life -> entersOtherwise(life, fresh.get(life.decision().id()).size())).forEach(life -> touched(life.decision().id()));
    all.forEach(life -> tx.sql().update(DECISION).set(DECISION.UNSETTLED, life.isUnsettled()).where(is(life.decision().id()), DECISION.UNSETTLED.ne(life.isUnsettled())).execute());
  }

  /** What a decision is found by that never changes. */
  private void begin(List<DecisionLife> adopted) {
    Map<String, DecisionsAct.Kind> kinds = new LinkedHashMap<>();
    for (DecisionLife life : adopted) {
      Decision decision = life.decision();
      tx.sql().update(DECISION).set(DECISION.WORDS, words(decision)).set(DECISION.KIND, decision.kind().code()).where(is(decision.id())).execute();
      kinds.putIfAbsent(decision.kind().code(), decision.kind());
    }
    kinds.remove(null);
    kinds.forEach((code, kind) -> tx.sql().insertInto(KIND).set(KIND.BODY, body).set(KIND.CODE, code).set(KIND.KIND_, JSONB.valueOf(Json.write(kind))).onConflictDoNothing().execute());
  }

  private static String words(Decision decision) {
    return Stream.concat(Stream.of(decision.number()), decision.wordings().stream().map(DecisionsAct.Wording::title)).filter(Objects::nonNull)
        .collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
  }

  /** Whether the first day in force is another one than before the last acts. */
  private boolean entersOtherwise(DecisionLife life, int fresh) {
    List<Step> before = life.steps().subList(0, life.steps().size() - fresh);
    return !Objects.equals(before.isEmpty() ? null : DecisionLife.of(life.decision(), before, lives::get).inForceFrom(), life.inForceFrom());
  }

  private void touched(UUID by) {
    DecisionsTables.touchedBy(tx, body, by).forEach(decision -> {
      write(List.of(lives.get(decision)));
      touched(decision);
    });
  }

  private void write(List<DecisionLife> lives) {
    UUID[] ids = lives.stream().map(life -> life.decision().id()).toArray(UUID[]::new);
    Map<UUID, List<Span<State>>> before = tx.sql().selectFrom(STANDING).where(STANDING.BODY.eq(body), STANDING.DECISION.eq(DSL.any(ids))).orderBy(STANDING.SINCE)
        .fetchGroups(STANDING.DECISION, row -> new Span<>(State.valueOf(row.getState()), row.getSince(), row.getUntil()));
    List<DecisionLife> changed = lives.stream().filter(life -> !Turn.spans(life).equals(before.get(life.decision().id()))).toList();
    changed.stream().map(life -> life.decision().id()).filter(before::containsKey)
        .forEach(id -> tx.sql().deleteFrom(STANDING).where(STANDING.BODY.eq(body), STANDING.DECISION.eq(id)).execute());
    changed.forEach(life -> Turn.spans(life).forEach(span -> insert(life.decision(), span)));
  }

  private void insert(Decision decision, Span<State> span) {
    tx.sql().insertInto(STANDING, STANDING.BODY, STANDING.DECISION, STANDING.STATE, STANDING.SINCE, STANDING.UNTIL, STANDING.ADOPTED_ON, STANDING.ADOPTED)
        .values(body, decision.id(), span.state().name(), span.since(), span.until(), decision.on(), decision.index()).execute();
  }

  private Condition is(UUID decision) {
    return DECISION.BODY.eq(body).and(DECISION.ID.eq(decision));
  }

  /** Goes through the decisions that were there before anything was kept of them. */
  static void complete(Tx tx) {
    tx.sql().select(DECISION.BODY, DECISION.ID).from(DECISION).where(DECISION.WORDS.isNull()).orderBy(DECISION.BODY, DECISION.ADOPTED).fetchGroups(DECISION.BODY, DECISION.ID)
        .forEach((body, ids) -> {
          Standings standings = new Standings(tx, body);
          standings.keep(standings.lives.list(ids).stream().flatMap(life -> life.steps().stream()).map(Step::act).toList());
        });
  }
}
