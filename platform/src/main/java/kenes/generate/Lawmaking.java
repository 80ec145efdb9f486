package kenes.generate;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.files.Files;
import kenes.proposals.ProposalsAct;
import kenes.routes.Route;
import kenes.routes.RouteStep;
import kenes.routes.Routes;

/**
 * What all generated proposals share: the routes to the law before and since 1 July 2026, and the versions of the texts. The routes are the
 * shipped ones under other names: nobody of this past sits in the national bodies, so their steps are entered at home, with a document.
 */
final class Lawmaking {
  static final int VERSIONS = 3;
  private static final LocalDate CHANGE = LocalDate.parse("2026-07-01");

  private record Stood(String route, String step, LocalDate on) {}

  final Invented invented;
  private final Db db;
  private final Routes routes;
  private final Route before;
  private final Route since;
  private final List<List<List<ProposalsAct.Wording>>> texts;
  private final Map<Stood, Optional<LocalDate>> dues = new ConcurrentHashMap<>();

  private Lawmaking(Db db, Routes routes, Invented invented, List<List<List<ProposalsAct.Wording>>> texts) {
    this.db = db;
    this.routes = routes;
    this.invented = invented;
    this.texts = texts;
    this.before = db.read(tx -> routes.findOn(tx, "generated-law-a", CHANGE.minusDays(1)).orElseThrow());
    this.since = db.read(tx -> routes.findOn(tx, "generated-law-b", CHANGE).orElseThrow());
  }

  /** Adopts the routes and keeps the texts. */
  static Lawmaking keep(Db db, Routes routes, Files files, Invented invented) {
    Stream.of("kz-law-b", "kz-law-a").forEach(name -> routes.adopt(Caller.installation(), "generated-" + name, text(name).getBytes(StandardCharsets.UTF_8)));
    return new Lawmaking(db, routes, invented, db.write(tx -> IntStream.range(0, invented.subjects()).mapToObj(subject -> versions(tx, files, invented, subject)).toList()));
  }

  private static String text(String name) {
    return new String(Routes.shipped(name), StandardCharsets.UTF_8).replace("kz-law-", "generated-law-").replace("[DECISION]", "[SOURCE]")
        .replace("    kind: BODY\n", "    kind: OUTSIDE\n").replaceAll("    bodies: .*\n", "");
  }

  private static List<List<ProposalsAct.Wording>> versions(Tx tx, Files files, Invented invented, int subject) {
    List<List<ProposalsAct.Wording>> versions = new ArrayList<>();
    for (int version = 1; version <= VERSIONS; version++) {
      int one = version;
      versions.add(Stream.of(Lang.KK, Lang.RU).map(lang -> new ProposalsAct.Wording(lang, invented.proposed(subject).exact(lang),
          files.store(tx, invented.claim(subject, one, lang).getBytes(StandardCharsets.UTF_8)))).toList());
    }
    return versions;
  }

  Route route(LocalDate day) {
    return day.isBefore(CHANGE) ? before : since;
  }

  /** Where a proposal goes on that stood at this step of the route before. */
  String continued(String step) {
    return before.successor().orElseThrow().steps().get(step);
  }

  /** @param version 1, 2, … */
  List<ProposalsAct.Wording> wordings(int subject, int version) {
    return texts.get(subject).get(version - 1);
  }

  /** Until when the step should be over, or null. */
  LocalDate due(Route route, RouteStep step, LocalDate on) {
    return step.due().isEmpty() ? null : dues.computeIfAbsent(new Stood(route.id(), step.id(), on), any -> db.read(tx -> routes.findDue(tx, route, step, on))).orElse(null);
  }
}
