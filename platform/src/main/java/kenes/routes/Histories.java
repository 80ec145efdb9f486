package kenes.routes;

import java.util.List;
import java.util.Optional;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Digest;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Entry;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.register.Register;

/** Histories of papers from foreign records, walked along a route and kept as they were. Thread-safe. */
public final class Histories {
  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final Routes routes;

  public Histories(Journal journal, Permissions permissions, Register register, Routes routes) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.routes = routes;
  }

  /** Whether the route for papers of foreign records is adopted. */
  public boolean isReady(Tx tx) {
    return routes.list(tx).stream().anyMatch(route -> route.id().equals(Routes.PAPERS));
  }

  /** Whoever enters such papers adopts their route first. @throws Refused as {@link Routes#adopt} */
  public Recorded adoptRoute(Caller caller) {
    byte[] yaml = Routes.shipped(Routes.PAPERS);
    return routes.adopt(caller, "papers-" + Digest.of(yaml).hex(), yaml);
  }

  /** What is asked for by {@link #enter}. */
  private record Entering(Digest route, List<Paper> papers) {}

  /**
   * Enters papers into a body's record, each with all its steps. What breaks the route is entered too, and marked.
   *
   * @param route digest of an adopted route for which the source's words come with Kenes
   * @throws Refused {@code BODY_UNKNOWN}, {@code NO_ROUTE}, {@code PAPER_TAKEN}
   */
  public Recorded enter(Caller caller, String body, String key, Digest route, List<Paper> papers) {
    return journal.command(caller.signedIn(), body, key, new Entering(route, papers), recorder -> {
      Tx tx = recorder.tx();
      permissions.require(tx, caller, body, Permission.KEEP_ARCHIVE);
      register.getBody(tx, body);
      Route known = routes.get(tx, route);
      PaperWalk walk = new PaperWalk(known, PaperWords.shipped(known.id()));
      for (Paper paper : papers) {
        if (find(tx, body, paper.reference()).isPresent()) {
          throw new Refused(RoutesCode.PAPER_TAKEN, paper.reference());
        }
        recorder.record(new RoutesAct.HistoryEntered(paper.reference(), paper.title(), route, walk.walk(paper).steps()));
      }
    });
  }

  /** The paper's history in the body's record. */
  public Optional<History> find(Tx tx, String body, String paper) {
    return RoutesTables.findHistory(tx, body, paper);
  }

  /** Every history as the entries of the body's journal tell it, in the order in which they were entered: no table is asked. */
  public List<History> rebuild(Tx tx, String body) {
    return journal.list(tx, body, 0, Long.MAX_VALUE).stream().map(Entry::act).filter(RoutesAct.HistoryEntered.class::isInstance).map(RoutesAct.HistoryEntered.class::cast)
        .map(act -> new History(act.paper(), act.title(), act.route(), act.steps())).toList();
  }

  /** The same by reference, as the table knows it. */
  public List<History> list(Tx tx, String body) {
    return RoutesTables.histories(tx, body);
  }
}
