package kenes.routes;

import static kenes.schema.generated.routes.Tables.HISTORY;
import static kenes.schema.generated.routes.Tables.ROUTE;

import java.util.List;
import java.util.Optional;
import kenes.base.DateSpan;
import kenes.base.Digest;
import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.journal.Projection;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** All SQL of the routes. */
final class RoutesTables implements Projection {
  /** That a route was adopted, and the days on which it holds. */
  record Adopted(String id, int version, Digest content, DateSpan valid) {}

  @Override
  public Class<? extends Act> acts() {
    return RoutesAct.class;
  }

  @Override
  public void apply(Tx tx, Entry entry) {
    switch ((RoutesAct) entry.act()) {
      case RoutesAct.RouteAdopted act -> adopted(tx, entry, act);
      case RoutesAct.HistoryEntered act -> tx.sql().insertInto(HISTORY)
          .set(HISTORY.BODY, entry.body())
          .set(HISTORY.PAPER, act.paper())
          .set(HISTORY.TITLE, act.title())
          .set(HISTORY.ROUTE, act.route().bytes())
          .set(HISTORY.STEPS, JSONB.valueOf(Json.write(act.steps())))
          .set(HISTORY.BREACHES, (int) act.steps().stream().filter(step -> step.breach() != null).count())
          .set(HISTORY.RECORDED, entry.index()).execute();
    }
  }

  private static void adopted(Tx tx, Entry entry, RoutesAct.RouteAdopted act) {
    tx.sql().update(ROUTE).set(ROUTE.VALID_TO, act.from().minusDays(1))
        .where(ROUTE.BODY.eq(entry.body()), ROUTE.ID.eq(act.route()), ROUTE.VALID_TO.isNull()).execute();
    tx.sql().insertInto(ROUTE)
        .set(ROUTE.BODY, entry.body())
        .set(ROUTE.ID, act.route())
        .set(ROUTE.VERSION, act.version())
        .set(ROUTE.SHA256, act.content().bytes())
        .set(ROUTE.NAME, JSONB.valueOf(Json.write(act.name())))
        .set(ROUTE.VALID_FROM, act.from())
        .set(ROUTE.VALID_TO, act.to())
        .set(ROUTE.RECORDED, entry.index()).execute();
  }

  /** Adoptions of routes follow one another. */
  static void lock(Tx tx, String body) {
    tx.sql().execute("select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("routes " + body));
  }

  /** By id, then the newest first. */
  static List<Adopted> list(Tx tx, String body) {
    return fetch(tx, ROUTE.BODY.eq(body));
  }

  static List<Adopted> versions(Tx tx, String body, String id) {
    return fetch(tx, ROUTE.BODY.eq(body).and(ROUTE.ID.eq(id)));
  }

  static Optional<Adopted> find(Tx tx, String body, Digest content) {
    return fetch(tx, ROUTE.BODY.eq(body).and(ROUTE.SHA256.eq(content.bytes()))).stream().findFirst();
  }

  private static List<Adopted> fetch(Tx tx, Condition condition) {
    return tx.sql().selectFrom(ROUTE).where(condition).orderBy(ROUTE.ID, ROUTE.VERSION.desc())
        .fetch(row -> new Adopted(row.getId(), row.getVersion(), Digest.fromBytes(row.getSha256()), new DateSpan(row.getValidFrom(), row.getValidTo())));
  }

  static Optional<History> findHistory(Tx tx, String body, String paper) {
    return histories(tx, HISTORY.BODY.eq(body).and(HISTORY.PAPER.eq(paper))).stream().findFirst();
  }

  static List<History> histories(Tx tx, String body) {
    return histories(tx, HISTORY.BODY.eq(body));
  }

  private static List<History> histories(Tx tx, Condition condition) {
    return tx.sql().selectFrom(HISTORY).where(condition).orderBy(HISTORY.PAPER).fetch(row -> new History(row.getPaper(), row.getTitle(),
        Digest.fromBytes(row.getRoute()), Json.readList(row.getSteps().data(), PaperStep.class)));
  }
}
