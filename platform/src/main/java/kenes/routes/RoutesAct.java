package kenes.routes;

import java.time.LocalDate;
import java.util.List;
import kenes.base.Digest;
import kenes.base.Text;
import kenes.journal.Act;

/** All acts of the routes. A route's text (YAML) is kept by digest and never changes. */
public sealed interface RoutesAct extends Act {
  /** The route holds on the days that it names; an open version before it ends the day before. In the registry's journal. */
  record RouteAdopted(Digest content, String route, int version, Text name, LocalDate from, LocalDate to) implements RoutesAct {}

  /**
   * The history of a paper as a foreign record tells it, walked along a route. What broke the route stands with its step.
   *
   * @param paper the source's own reference
   * @param route digest of the route
   */
  record HistoryEntered(String paper, String title, Digest route, List<PaperStep> steps) implements RoutesAct {}
}
