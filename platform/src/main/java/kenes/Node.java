package kenes;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kenes.db.Db;
import kenes.journal.Checkpointer;
import kenes.journal.Followers;
import kenes.journal.LogFiles;
import kenes.journal.SigningKey;
import kenes.ops.Config;
import kenes.ops.OperatorError;
import kenes.voting.Voting;
import kenes.web.PageCache;
import kenes.web.PublicLog;
import kenes.web.Sessions;
import kenes.web.Route;
import kenes.web.Site;
import kenes.web.WebParts;
import kenes.web.WebServer;
import kenes.web.WebSettings;
import kenes.web.portal.Portal;
import kenes.web.portal.PortalParts;

/** A node that serves a database that was set up: the modules, what follows their journals, and the web. */
final class Node implements AutoCloseable {
  private final Db db;
  private final SigningKey key;
  private final Modules modules;
  private final LogFiles logs;
  private final Followers followers;
  private final Checkpointer checkpointer;
  private final WebServer web;
  private final String address;

  /** @throws OperatorError when the port is taken */
  Node(Config config, Db db, SigningKey key, InstantSource clock) {
    this.db = db;
    this.key = key;
    modules = new Modules(db, clock, config.uploadBytes());
    logs = new LogFiles(db);
    followers = new Followers(db, modules.journal);
    checkpointer = new Checkpointer(db, key, config.keys(), Voting::firstRunningBallot, clock);
    WebParts parts = parts(config, clock);
    List<Route> routes = new ArrayList<>(Site.routes(parts));
    routes.addAll(new Portal(portal(parts, clock)).routes());
    web = new WebServer(parts, routes);
    modules.journal.refresh();
    address = config.publicUrl(listen(config));
    checkpointer.start(modules.journal, config.checkpointInterval());
    followers.watchOtherProcesses();
  }

  private int listen(Config config) {
    try {
      return web.start(config.port());
    } catch (IllegalStateException taken) {
      web.close();
      throw new OperatorError("Port " + config.port() + " cannot be listened at (" + taken.getMessage() + "): choose another with --port");
    }
  }

  private WebParts parts(Config config, InstantSource clock) {
    Path uploads = config.data().resolve("uploads");
    WebSettings settings = new WebSettings(config.host(), config.publicUrl(config.port()), config.uploadBytes(), uploads, config.cacheBytes());
    return new WebParts(settings, Sessions.of(modules.accounts),
        (caller, body) -> db.read(tx -> modules.permissions.roles(tx, caller, body)),
        new PageCache(modules.journal::knownSize, clock, config.cacheBytes()), this::isHealthy, id -> Optional.empty(), publicLog());
  }

  private PortalParts portal(WebParts parts, InstantSource clock) {
    return new PortalParts(db, modules.journal, modules.register, modules.meetings, modules.voting, modules.rules, clock,
        parts.settings().origin(), Modules.REGISTRY, parts.log().verifierKey(), Optional.empty());
  }

  private PublicLog publicLog() {
    return new PublicLog(logs::checkpoint, logs::tile, logs::proof,
        body -> logs.checkpoint(body).map(published -> key.verifier(body).vkey()));
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

  /** First no more requests, then no more followers; the database is closed by whoever opened it. */
  @Override
  public void close() {
    web.close();
    followers.close();
    checkpointer.close();
  }
}
