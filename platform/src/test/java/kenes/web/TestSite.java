package kenes.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Role;
import kenes.accounts.SignedIn;
import kenes.base.Refused;
import kenes.journal.Actor;

/**
 * The real server with the real table of addresses and a few example pages; accounts live in memory. The session token
 * {@code session-<role>} belongs to somebody with that role in the body {@code KZ-OWN} and none in {@code KZ-OTHER}.
 */
final class TestSite implements AutoCloseable {
  static final String OWN = "KZ-OWN";
  static final UUID THING = UUID.fromString("01970000-0000-7000-8000-000000000001");

  final AtomicLong journalSize = new AtomicLong(3);
  final AtomicLong rendered = new AtomicLong();
  final List<String> done = java.util.Collections.synchronizedList(new ArrayList<>());
  private final Map<String, UUID> accounts = new ConcurrentHashMap<>();
  private final Set<String> links = ConcurrentHashMap.newKeySet();
  private final WebServer server;
  final int port;

  TestSite() {
    this(List.of());
  }

  /** @param more routes beside those of the site and the examples */
  TestSite(List<Route> more) {
    links.addAll(List.of("link-one", "link-two"));
    WebParts parts = parts(new PageCache(body -> journalSize.get(), InstantSource.system(), 1 << 20));
    List<Route> routes = new ArrayList<>(Site.routes(parts));
    routes.addAll(examples());
    routes.addAll(more);
    server = new WebServer(parts, routes);
    port = server.start(0);
  }

  /** What the web is made of, without a database. */
  WebParts parts(PageCache cache) {
    Sessions sessions = new Sessions(token -> signedIn(token, null), this::useLink, token -> done.add("signed out " + token));
    PublicLog log = new PublicLog(body -> only(body, "checkpoint of " + body), (body, path) -> only(body, path),
        (body, index) -> index < 3 ? only(body, "proof of " + index) : Optional.empty(),
        body -> body.equals(OWN) ? Optional.of("test/KZ-OWN+abcd") : Optional.empty());
    return new WebParts(new WebSettings("127.0.0.1", "http://127.0.0.1", 1 << 20, java.nio.file.Path.of("target/uploads"), 1 << 20),
        sessions, this::roles, cache, () -> true, id -> id.equals(THING) ? Optional.of("/b/KZ-OWN") : Optional.empty(), log);
  }

  private static Optional<byte[]> only(String body, String text) {
    return body.equals(OWN) ? Optional.of(text.getBytes(StandardCharsets.UTF_8)) : Optional.empty();
  }

  private Set<Role> roles(Caller caller, String body) {
    String role = accounts.entrySet().stream().filter(entry -> entry.getValue().equals(caller.account())).findFirst().orElseThrow().getKey();
    return caller.administrator() || body.equals(OWN) ? Set.of(Role.valueOf(role)) : Set.of();
  }

  private SignedIn useLink(String token) {
    if (!links.remove(token)) {
      throw new Refused(AccountsCode.LINK_INVALID);
    }
    return signedIn("session-secretary", "session-secretary").orElseThrow();
  }

  private Optional<SignedIn> signedIn(String token, String session) {
    String role = token.replace("session-", "").toUpperCase(java.util.Locale.ROOT);
    if (!token.startsWith("session-") || java.util.Arrays.stream(Role.values()).noneMatch(known -> known.name().equals(role))) {
      return Optional.empty();
    }
    UUID account = accounts.computeIfAbsent(role, any -> UUID.randomUUID());
    Caller caller = new Caller(Actor.account(account, false), account, null, role.equals("ADMINISTRATOR"));
    return Optional.of(new SignedIn(caller, role, "csrf-" + role, session));
  }

  /** One example of each sort of route. */
  private List<Route> examples() {
    return List.of(
        Route.cached("/:lang/example/cached/:name", this::cached),
        Route.get("/:lang/example/convene/:body", Access.granted(Permission.CONVENE), request -> text("may convene")),
        Route.get("/:lang/example/signed-in", Access.signedIn(), request -> text(request.signedIn().name())),
        Route.post("/:lang/example/form", Access.signedIn(), this::form),
        Route.upload("/:lang/example/upload", Access.signedIn(), request ->
            text("got " + request.findUpload("paper").map(Upload::bytes).map(bytes -> bytes.length).orElse(0))),
        Route.get("/:lang/example/fault", Access.anyone(), request -> {
          throw new IllegalStateException("secret detail");
        }));
  }

  private CachedPage cached(Address address) {
    String html = "<!doctype html><title>" + address.parameter("name") + "</title>" + "rendering ".repeat(100)
        + rendered.incrementAndGet();
    return new CachedPage(html.getBytes(StandardCharsets.UTF_8), Map.of(OWN, journalSize.get()), Instant.MAX);
  }

  private Response form(Request request) {
    return Forms.submit(request, () -> {
      if (request.field("title").isEmpty()) {
        throw Refused.field("title", AccountsCode.NAME_MISSING);
      }
      done.add(request.key() + " " + request.field("title"));
      return Response.redirect("/" + request.lang().code() + "/example/signed-in");
    }, form -> text("note=" + form.value("note") + " key=" + form.key() + " error=" + form.error("title", request.words())));
  }

  private static Response text(String text) {
    return Response.of("text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.close();
  }
}
