package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kenes.accounts.Permission;
import kenes.accounts.Role;
import kenes.journal.Journal;
import kenes.web.calendar.CalendarPages;
import kenes.web.desk.AdviceDesk;
import kenes.web.desk.CalendarDesk;
import kenes.web.commissions.OrganizationPages;
import kenes.web.decisions.AdvicePages;
import kenes.web.decisions.DecisionPages;
import kenes.web.decisions.JointPages;
import kenes.web.desk.CorrespondenceDesk;
import kenes.web.desk.DecisionsDesk;
import kenes.web.desk.Desk;
import kenes.web.desk.HallDesk;
import kenes.web.desk.JointDesk;
import kenes.web.desk.ProposalsDesk;
import kenes.web.desk.RequestsDesk;
import kenes.web.desk.RulesDesk;
import kenes.web.desk.SourcesDesk;
import kenes.web.live.LiveHub;
import kenes.web.portal.Portal;
import kenes.web.record.Records;
import kenes.web.proposals.ProposalPages;
import kenes.web.requests.RequestPages;
import kenes.web.routes.RoutePages;
import kenes.web.rules.RulePages;
import kenes.web.sitting.Sittings;
import kenes.web.sources.SourcePages;
import org.junit.jupiter.api.Test;

/** Every route of the site has a row in access-matrix.txt that says who may use it, and lets in nobody else. */
class AccessMatrixTest {
  private static final List<String> WHO = List.of("anonymous", "deputy", "secretary", "staff", "chair", "administrator");

  @Test
  void everyRouteIsAsItsRowSays() throws IOException {
    TestSite site = new TestSite();
    try (site; LiveHub hub = new LiveHub(null, new Journal(null, null, null))) {
      List<Route> routes = new ArrayList<>(Site.routes(site.parts(new PageCache(body -> 0, InstantSource.system(), 0))));
      routes.addAll(new Portal(null).routes());
      routes.addAll(Records.routes(null));
      routes.addAll(new RulePages(null).routes());
      routes.addAll(new RoutePages(null).routes());
      routes.addAll(DecisionPages.routes(null, null));
      routes.addAll(AdvicePages.routes(null, null));
      routes.addAll(JointPages.routes(null, null));
      routes.addAll(OrganizationPages.routes(null, null));
      routes.addAll(Sittings.routes(null, hub, null));
      routes.addAll(new HallDesk(null, hub).routes());
      routes.addAll(new DecisionsDesk(null).routes());
      routes.addAll(RequestPages.routes(null));
      routes.addAll(ProposalPages.routes(null));
      routes.addAll(new RequestsDesk(null).routes());
      routes.addAll(new ProposalsDesk(null).routes());
      routes.addAll(new SourcesDesk(null, null).routes());
      routes.addAll(SourcePages.routes(null));
      routes.addAll(new Desk(null, hub).routes());
      routes.addAll(new RulesDesk(null).routes());
      routes.addAll(new CorrespondenceDesk(null, null).routes());
      routes.addAll(new AdviceDesk(null, null).routes());
      routes.addAll(new JointDesk(null, null).routes());
      routes.addAll(new CalendarPages(null).routes());
      routes.addAll(new CalendarDesk(null, null).routes());
      assertEquals(List.of(), faults(routes, rows(new String(
          AccessMatrixTest.class.getResourceAsStream("/access-matrix.txt").readAllBytes(), StandardCharsets.UTF_8))));
    }
  }

  @Test
  void theElectionCommissionsChairReachesTheFirstSessionsDesks() throws IOException {
    try (LiveHub hub = new LiveHub(null, new Journal(null, null, null))) {
      List<Route> routes = new ArrayList<>(new HallDesk(null, hub).routes());
      routes.addAll(new Desk(null, hub).routes());
      List<String> reached = routes.stream().filter(route -> reach(route, "presiding").equals("own")).map(Route::path)
          .map(path -> path.replaceFirst("/:term/:session/chair.*", "/chair")).distinct().toList();
      assertTrue(reached.containsAll(List.of("/:lang/desk/b/:body/chair", "/:lang/desk/b/:body/convene", "/:lang/desk/b/:body/:term/:session/adjourn")));
      assertEquals(List.of(), reached.stream().filter(path -> path.matches(".*/(papers|register|minutes|seat|letters|arrive|change-item|add-item)(/.*)?")).toList());
    }
  }

  @Test
  void plantedFaultsAreFound() {
    List<Route> routes = List.of(
        Route.get("/:lang/new", Access.anyone(), request -> null),
        Route.get("/:lang/desk/:body", Access.granted(Permission.CONVENE), request -> null));
    assertEquals(List.of("no row for GET /:lang/new", "GET /:lang/desk/:body: deputy is no, but the row says own",
        "no route for GET /:lang/gone"), faults(routes, rows("""
        GET /:lang/desk/:body   no own own no own no
        GET /:lang/gone         all all all all all all
        """)));
  }

  private static List<String> faults(List<Route> routes, Map<String, List<String>> rows) {
    List<String> faults = new ArrayList<>();
    Map<String, List<String>> unused = new LinkedHashMap<>(rows);
    for (Route route : routes) {
      String name = route.method() + " " + route.path();
      List<String> row = unused.remove(name);
      if (row == null) {
        faults.add("no row for " + name);
        continue;
      }
      for (int place = 0; place < WHO.size(); place++) {
        String found = reach(route, WHO.get(place));
        if (!found.equals(row.get(place))) {
          faults.add(name + ": " + WHO.get(place) + " is " + found + ", but the row says " + row.get(place));
        }
      }
    }
    unused.keySet().forEach(name -> faults.add("no route for " + name));
    return faults;
  }

  /** {@code all}: in every body, or the address names none; {@code own}: in the body where the role is held; {@code no}. */
  private static String reach(Route route, String who) {
    boolean signedIn = !who.equals("anonymous");
    Set<Role> here = signedIn ? Set.of(Role.valueOf(who.toUpperCase(java.util.Locale.ROOT))) : Set.of();
    Set<Role> elsewhere = who.equals("administrator") ? here : Set.of();
    boolean own = route.access().allows(signedIn, here);
    boolean other = route.access().allows(signedIn, elsewhere);
    return own && other ? "all" : own ? "own" : other ? "other only" : "no";
  }

  private static Map<String, List<String>> rows(String text) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
      List<String> cells = List.of(line.strip().split("\\s+"));
      rows.put(cells.get(0) + " " + cells.get(1), cells.subList(2, cells.size()));
    });
    return rows;
  }
}
