package kenes.decisions;

import static kenes.schema.generated.decisions.Tables.DECISION;
import static kenes.schema.generated.decisions.Tables.KIND;
import static kenes.schema.generated.decisions.Tables.STANDING;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.db.Tx;
import kenes.journal.Json;
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

  /** After an act on the decision: its day of entry into force is also the one on which what it changes or ends does so. */
  void keep(UUID decision, DecisionsAct act) {
    boolean turns = Standing.Turn.of(act).isPresent();
    switch (act) {
      case DecisionsAct.DecisionAdopted any -> begin(lives.get(decision));
      case DecisionsAct.DecisionRepealed any -> stands(decision);
      case DecisionsAct.DecisionAnnulledByCourt any -> stands(decision);
      case DecisionsAct any when turns -> stands(decision);
      default -> { }
    }
    boolean unsettled = lives.get(decision).isUnsettled();
    if (!unsettled || !turns) { // a step on the way leaves what is unsettled so
      tx.sql().update(DECISION).set(DECISION.UNSETTLED, unsettled).where(DECISION.BODY.eq(body), DECISION.ID.eq(decision)).execute();
    }
  }

  /** What a decision is found by that never changes, then how it stands. */
  private void begin(DecisionLife life) {
    DecisionsAct.Kind kind = life.decision().kind();
    tx.sql().update(DECISION).set(DECISION.WORDS, words(life.decision())).set(DECISION.KIND, kind.code())
        .where(DECISION.BODY.eq(body), DECISION.ID.eq(life.decision().id())).execute();
    if (kind.code() != null) {
      tx.sql().insertInto(KIND).set(KIND.BODY, body).set(KIND.CODE, kind.code()).set(KIND.KIND_, JSONB.valueOf(Json.write(kind))).onConflictDoNothing().execute();
    }
    write(life);
  }

  private static String words(Decision decision) {
    return Stream.concat(Stream.of(decision.number()), decision.wordings().stream().map(DecisionsAct.Wording::title)).filter(Objects::nonNull)
        .collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
  }

  private void stands(UUID decision) {
    if (write(lives.get(decision))) {
      DecisionsTables.touchedBy(tx, body, decision).forEach(this::stands);
    }
  }

  /** @return whether its first day in force is another one now */
  private boolean write(DecisionLife life) {
    UUID id = life.decision().id();
    List<Standing> before = tx.sql().selectFrom(STANDING).where(STANDING.BODY.eq(body), STANDING.DECISION.eq(id)).orderBy(STANDING.SINCE)
        .fetch(row -> new Standing(State.valueOf(row.getState()), row.getSince(), row.getUntil()));
    List<Standing> now = Standing.of(life);
    before.stream().filter(one -> !now.contains(one))
        .forEach(one -> tx.sql().deleteFrom(STANDING).where(STANDING.BODY.eq(body), STANDING.DECISION.eq(id), STANDING.SINCE.eq(one.since())).execute());
    now.stream().filter(one -> !before.contains(one)).forEach(one -> tx.sql().insertInto(STANDING).set(STANDING.BODY, body).set(STANDING.DECISION, id)
        .set(STANDING.STATE, one.state().name()).set(STANDING.SINCE, one.since()).set(STANDING.UNTIL, one.until())
        .set(STANDING.ADOPTED_ON, life.decision().on()).set(STANDING.ADOPTED, life.decision().index()).execute());
    return !inForce(before).equals(inForce(now));
  }

  private static List<LocalDate> inForce(List<Standing> all) {
    return all.stream().filter(one -> one.state() == State.IN_FORCE).map(Standing::since).toList();
  }

  /** Goes through the decisions that were there before anything was kept of them. */
  static void complete(Tx tx) {
    tx.sql().select(DECISION.BODY, DECISION.ID).from(DECISION).where(DECISION.WORDS.isNull()).forEach(row -> {
      Standings standings = new Standings(tx, row.value1());
      standings.keep(row.value2(), (DecisionsAct) standings.lives.get(row.value2()).steps().getFirst().act());
    });
  }
}
