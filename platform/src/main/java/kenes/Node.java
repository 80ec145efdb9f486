package kenes;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kenes.accounts.SignedIn;
import kenes.db.Db;
import kenes.decisions.Decisions;
import kenes.demo.Simulator;
import kenes.elections.Elections;
import kenes.journal.Checkpointer;
import kenes.journal.Followers;
import kenes.journal.LogFiles;
import kenes.journal.SigningKey;
import kenes.notices.LetterFollower;
import kenes.notices.Recipients;
import kenes.notices.Sender;
import kenes.ops.Config;
import kenes.ops.OperatorError;
import kenes.requests.Requests;
import kenes.web.commissions.CommissionParts;
import kenes.web.commissions.OrganizationPages;
import kenes.web.PageCache;
import kenes.web.PublicLog;
import kenes.web.Route;
import kenes.web.Sessions;
import kenes.web.Site;
import kenes.web.WebParts;
import kenes.web.WebServer;
import kenes.web.WebSettings;
import kenes.web.calendar.CalendarPages;
import kenes.web.calendar.CalendarParts;
import kenes.web.decisions.DecisionPages;
import kenes.web.desk.CalendarDesk;
import kenes.web.desk.DecisionsDesk;
import kenes.web.desk.Desk;
import kenes.web.desk.DeskParts;
import kenes.web.desk.HallDesk;
import kenes.web.desk.RequestsDesk;
import kenes.web.desk.RulesDesk;
import kenes.web.desk.SourcesDesk;
import kenes.web.live.LiveHub;
import kenes.web.portal.Portal;
import kenes.web.portal.PortalParts;
import kenes.web.record.RecordParts;
import kenes.web.requests.RequestPages;
import kenes.web.routes.RoutePages;
import kenes.web.routes.RoutesParts;
import kenes.web.rules.RulePages;
import kenes.web.rules.RuleParts;
import kenes.web.sources.SourcePages;
import kenes.web.sources.SourceParts;
import kenes.web.proposals.ProposalPages;
import kenes.web.sitting.PackFolder;
import kenes.web.sitting.SittingLetters;
import kenes.web.sitting.SittingParts;
import kenes.web.sitting.Sittings;
import kenes.web.sitting.Things;

/** A node that serves a database that was set up: the modules, what follows their journals, and the web. */
final class Node implements AutoCloseable {
  private final Db db;
  private final SigningKey key;
  private final Modules modules;
  private final LogFiles logs;
  private final Followers followers;
  private final Checkpointer checkpointer;
  private final List<Route> routes;
  private final WebServer web;
  private final LiveHub hub;
  private final Optional<Simulator> simulator;
  private final Sender sender;
  private final String address;

  /** @param demo whether invented people play @throws OperatorError when the port is taken */
  Node(Config config, Db db, SigningKey key, InstantSource clock, boolean demo) {
    this.db = db;
    this.key = key;
    modules = new Modules(db, clock, config.uploadBytes(), URI.create(config.publicUrl(config.port())), config.mail().isPresent());
    db.change(Decisions::complete);
    db.change(Requests::complete);
    logs = new LogFiles(db);
    followers = new Followers(db, modules.journal);
    checkpointer = new Checkpointer(db, key, config.keys(), Elections::firstRunningBallot, clock);
    hub = new LiveHub(db, modules.journal);
    PageCache cache = new PageCache(modules.journal::knownSize, clock, config.cacheBytes());
    simulator = demo ? Optional.of(new Simulator(modules.facades(db), clock, new Readers(hub::watched, cache::asked, clock)))
        : Optional.empty();
    SittingParts sittings = new SittingParts(db, modules.journal, logs, modules.accounts, modules.register, modules.rules, modules.files,
        modules.meetings, modules.convening, modules.agenda, modules.workPlans, modules.papers, modules.floor, modules.voting, modules.elections, modules.paperBallots, modules.motions,
        modules.decisions, modules.decisionControl, modules.decisionChanges, modules.requests, modules.minutes, clock, config.publicUrl(config.port()), Modules.REGISTRY);
    sender = new Sender(db, clock, config.mail().orElse(null));
    WebParts parts = parts(config, cache, new Things(sittings));
    routes = List.copyOf(routes(parts, sittings, new PackFolder(config.data().resolve("packs")), config.uploadBytes()));
    web = new WebServer(parts, routes);
    modules.journal.refresh();
    address = config.publicUrl(listen(config));
    checkpointer.start(modules.journal, config.checkpointInterval());
    followers.watchOtherProcesses();
    followers.addFromNow(new LetterFollower(modules.meetings, new Recipients(modules.register), new SittingLetters(sittings)), LetterFollower::hold);
    sender.start();
    modules.couriers.start();
    modules.proposals.clock().start();
    modules.joint.clock().start();
    simulator.ifPresent(Simulator::start);
  }

  private List<Route> routes(WebParts parts, SittingParts sittings, PackFolder packs, long paperBytes) {
    InstantSource clock = sittings.clock();
    String origin = sittings.origin();
    List<Route> routes = new ArrayList<>(Site.routes(parts));
    routes.addAll(new Portal(new PortalParts(db, modules.journal, modules.register, modules.meetings, modules.workPlans, modules.voting,
        modules.rules, modules.requests, clock, origin, Modules.REGISTRY, this::verifierKey, simulator.map(playing -> playing::takeSeat))).routes());
    RecordParts record = new RecordParts(db, modules.journal, logs, Elections::firstRunningBallot, modules.register, modules.couriers,
        this::verifierKey, clock, origin, Modules.REGISTRY);
    routes.addAll(new RulePages(new RuleParts(db, modules.journal, modules.register, modules.rules, origin, Modules.REGISTRY)).routes());
    routes.addAll(new RoutePages(new RoutesParts(db, modules.journal, modules.register, modules.routes, origin, Modules.REGISTRY)).routes());
    routes.addAll(DecisionPages.routes(sittings, modules.joint));
    routes.addAll(RequestPages.routes(sittings));
    routes.addAll(Sittings.routes(sittings, hub, packs));
    routes.addAll(new HallDesk(sittings, hub).routes());
    routes.addAll(new CalendarPages(new CalendarParts(db, modules.journal, modules.register, modules.calendars, origin)).routes());
    CommissionParts commissions = new CommissionParts(modules.commissions, modules.conclusions, modules.groups, modules.absences);
    routes.addAll(0, OrganizationPages.routes(sittings, commissions));
    DeskParts desk = new DeskParts(sittings, modules.permissions, modules.accounts, modules.registrar, modules.delegations, modules.outbox, commissions, RecordRoutes.proposals(modules, sittings), modules.advice, paperBytes);
    routes.addAll(0, RecordRoutes.routes(modules, sittings, desk, record));
    routes.addAll(new DecisionsDesk(desk).routes());
    routes.addAll(new RequestsDesk(desk).routes());
    routes.addAll(new SourcesDesk(desk, modules.policySources).routes());
    routes.addAll(new Desk(desk, hub).routes());
    routes.addAll(SourcePages.routes(new SourceParts(db, modules.journal, modules.register, modules.policySources, origin, Modules.REGISTRY)));
    routes.addAll(new RulesDesk(desk).routes());
    routes.addAll(new CalendarDesk(desk, modules.calendars).routes());
    return routes;
  }

  private int listen(Config config) {
    try {
      return web.start(config.port());
    } catch (IllegalStateException taken) {
      web.close();
      throw new OperatorError("Port " + config.port() + " cannot be listened at (" + taken.getMessage() + "): choose another with --port");
    }
  }

  private WebParts parts(Config config, PageCache cache, Things things) {
    Path uploads = config.data().resolve("uploads");
    WebSettings settings = new WebSettings(config.host(), config.publicUrl(config.port()), config.uploadBytes() + WebSettings.FORM_BYTES, uploads, config.cacheBytes());
    return new WebParts(settings, sessions(),
        (caller, body) -> db.read(tx -> modules.permissions.roles(tx, caller, body)),
        cache, this::isHealthy, id -> things.findAddress(id).or(() -> ProposalPages.findAddress(db, modules.proposals.proposals(), id)), publicLog());
  }

  /** In the demonstration every request of a visitor keeps the seat that they took. */
  private Sessions sessions() {
    Sessions sessions = Sessions.of(modules.accounts);
    return simulator.map(playing -> new Sessions(token -> {
      Optional<SignedIn> found = sessions.find().apply(token);
      found.ifPresent(signedIn -> playing.seen(signedIn.caller().account()));
      return found;
    }, sessions.signIn(), sessions.signOut())).orElse(sessions);
  }

  private PublicLog publicLog() {
    return new PublicLog(logs::checkpoint, logs::tile, logs::proof, this::verifierKey);
  }

  private Optional<String> verifierKey(String body) {
    return logs.checkpoint(body).map(published -> key.verifier(body).vkey());
  }

  private boolean isHealthy() {
    try {
      return db.read(tx -> tx.sql().fetchOne("select true").get(0, Boolean.class));
    } catch (RuntimeException broken) {
      return false;
    }
  }

  /** Where readers find it, without a slash at the end. */
  String address() {
    return address;
  }

  /** Every address that is served. */
  List<Route> routes() {
    return routes;
  }

  /** First no more requests, then no more followers; the database is closed by whoever opened it. */
  @Override
  public void close() {
    simulator.ifPresent(Simulator::close);
    hub.close();
    web.close();
    followers.close();
    sender.close();
    modules.joint.clock().close();
    modules.proposals.clock().close();
    modules.couriers.close();
    checkpointer.close();
  }
}
