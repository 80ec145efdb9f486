package kenes.decisions;

import static kenes.schema.generated.decisions.Tables.DECISION;
import static kenes.schema.generated.decisions.Tables.KIND;
import static kenes.schema.generated.decisions.Tables.STANDING;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Span;
import kenes.db.Tx;
import kenes.journal.Json;
import org.jooq.Condition;
import org.jooq.JSONB;

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

  /** After it was adopted. */
  void begin(Step adoption) {
    begin(DecisionLife.of(Decision.of(body, adoption), List.of(adoption), lives::get));
  }

  private void begin(DecisionLife life) {
    Decision decision = life.decision();
    DecisionsAct.Kind kind = decision.kind();
    tx.sql().update(DECISION).set(DECISION.WORDS, words(decision)).set(DECISION.KIND, kind.code()).set(DECISION.UNSETTLED, life.isUnsettled()).where(is(decision.id())).execute();
    if (kind.code() != null) {
      tx.sql().insertInto(KIND).set(KIND.BODY, body).set(KIND.CODE, kind.code()).set(KIND.KIND_, JSONB.valueOf(Json.write(kind))).onConflictDoNothing().execute();
    }
    insert(decision, Turn.spans(life));
  }

  private static String words(Decision decision) {
    return Stream.concat(Stream.of(decision.number()), decision.wordings().stream().map(DecisionsAct.Wording::title)).filter(Objects::nonNull)
        .collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
  }

  /** After a later act: the day on which a decision enters into force is also the one on which what it changes or ends does so. */
  void keep(DecisionsAct act) {
    DecisionLife life = lives.get(act.decision());
    if (Turn.moves(act)) {
      write(life);
      DecisionLife before = DecisionLife.of(life.decision(), life.steps().subList(0, life.steps().size() - 1), lives::get);
      if (!Objects.equals(before.inForceFrom(), life.inForceFrom())) {
        touched(act.decision());
      }
    }
    if (!life.isUnsettled() || Turn.of(act).isEmpty()) { // a step on the way leaves what is unsettled so
      tx.sql().update(DECISION).set(DECISION.UNSETTLED, life.isUnsettled()).where(is(act.decision())).execute();
    }
  }

  private void touched(UUID by) {
    DecisionsTables.touchedBy(tx, body, by).forEach(decision -> {
      write(lives.get(decision));
      touched(decision);
    });
  }

  private void write(DecisionLife life) {
    UUID id = life.decision().id();
    List<Span<State>> before = tx.sql().selectFrom(STANDING).where(STANDING.BODY.eq(body), STANDING.DECISION.eq(id)).orderBy(STANDING.SINCE)
        .fetch(row -> new Span<>(State.valueOf(row.getState()), row.getSince(), row.getUntil()));
    List<Span<State>> now = Turn.spans(life);
    if (!before.equals(now)) {
      tx.sql().deleteFrom(STANDING).where(STANDING.BODY.eq(body), STANDING.DECISION.eq(id)).execute();
      insert(life.decision(), now);
    }
  }

  private void insert(Decision decision, List<Span<State>> spans) {
    var insert = tx.sql().insertInto(STANDING, STANDING.BODY, STANDING.DECISION, STANDING.STATE, STANDING.SINCE, STANDING.UNTIL, STANDING.ADOPTED_ON, STANDING.ADOPTED);
    for (Span<State> span : spans) {
      insert = insert.values(body, decision.id(), span.state().name(), span.since(), span.until(), decision.on(), decision.index());
    }
    insert.execute();
  }

  private Condition is(UUID decision) {
    return DECISION.BODY.eq(body).and(DECISION.ID.eq(decision));
  }

  /** Goes through the decisions that were there before anything was kept of them. */
  static void complete(Tx tx) {
    tx.sql().select(DECISION.BODY, DECISION.ID).from(DECISION).where(DECISION.WORDS.isNull()).orderBy(DECISION.BODY, DECISION.ADOPTED).forEach(row -> {
      Standings standings = new Standings(tx, row.value1());
      tx.sql().deleteFrom(STANDING).where(STANDING.BODY.eq(row.value1()), STANDING.DECISION.eq(row.value2())).execute();
      standings.begin(standings.lives.get(row.value2()));
    });
  }
}
