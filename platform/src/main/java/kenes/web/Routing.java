package kenes.web;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.TimeoutHandler;
import java.util.List;
import java.util.stream.Collectors;
import kenes.base.Lang;
import kenes.base.Refused;

/** Turns the table of addresses into a router, and every failure into a page. */
final class Routing {
  private static final long ANSWER_MILLIS = 30_000;
  private static final long UPLOAD_MILLIS = 600_000;
  private static final String UPLOADS = "uploads";

  private final Vertx vertx;
  private final WebParts parts;
  private final List<Route> routes;
  private final SecurityHeaders security;
  private final Gate gate;
  private final ErrorPages errors;

  Routing(Vertx vertx, WebParts parts, List<Route> routes, SecurityHeaders security) {
    this.vertx = vertx;
    this.parts = parts;
    this.routes = routes;
    this.security = security;
    this.gate = new Gate(parts);
    this.errors = new ErrorPages(parts.settings());
  }

  Router router() {
    Router router = Router.router(vertx);
    router.route().handler(this::begin).failureHandler(this::failed);
    routes.forEach(route -> add(router, route));
    List.of(400, 404, 405, 500).forEach(status -> router.errorHandler(status, this::failed));
    return router;
  }

  private void begin(RoutingContext context) {
    security.add(context.response().headers());
    context.next();
  }

  private void add(Router router, Route route) {
    if (route.method() == HttpMethod.GET) {
      var read = router.route(route.path()).method(HttpMethod.GET).method(HttpMethod.HEAD);
      if (!(route.handler() instanceof Route.AsStream)) {
        read.handler(TimeoutHandler.create(ANSWER_MILLIS));
      }
      read.handler(context -> answer(context, route));
      return;
    }
    BodyHandler body = route.uploads()
        ? BodyHandler.create(parts.settings().uploads().toString()).setDeleteUploadedFilesOnEnd(true)
            .setBodyLimit(parts.settings().uploadBytes())
        : BodyHandler.create(false).setBodyLimit(WebSettings.FORM_BYTES);
    router.route(route.method(), route.path()).handler(context -> beforeBody(context, route));
    long millis = route.uploads() ? UPLOAD_MILLIS : ANSWER_MILLIS;
    Handler<RoutingContext> answered = context -> answer(context, route);
    router.route(route.method(), route.path()).handler(TimeoutHandler.create(millis));
    if (route.uploads()) {
      router.route(route.method(), route.path()).handler(new Oversized(parts.settings().uploadBytes(), answered));
    }
    router.route(route.method(), route.path()).handler(body).handler(answered);
  }

  private void beforeBody(RoutingContext context, Route route) {
    HttpServerRequest http = context.request();
    CrossSite.check(http.getHeader("Sec-Fetch-Site"), http.getHeader("Origin"), http.getHeader("Host"));
    context.put(UPLOADS, route.uploads());
    context.next();
  }

  private void answer(RoutingContext context, Route route) {
    if (route.path().startsWith("/:lang") && Lang.find(context.pathParam("lang")).isEmpty()) {
      context.next();
      return;
    }
    switch (route.handler()) {
      case Route.OnLoop direct -> {
        if (!direct.direct().answer(context.request())) {
          context.next();
        }
      }
      case Route.FromCache cached -> fromCache(context, cached.cached());
      case Route.OnThread page -> onThread(context, route, page.page());
      case Route.AsStream stream -> stream(context, route, stream.stream());
    }
  }

  private void onThread(RoutingContext context, Route route, Route.Page page) {
    Request asked = Reading.request(context);
    blocking(context, loop -> {
      Response response = Arrival.confirm(asked, page.answer(gate.admit(route, asked)));
      loop.runOnContext(any -> Writing.send(context.response(), response, asked.lang(), context.request().method() == HttpMethod.HEAD));
    });
  }

  private void fromCache(RoutingContext context, Route.Cached cached) {
    Address address = Reading.address(context);
    blocking(context, loop -> {
      KeptPage page = parts.cache().load(context.request().path(), () -> cached.render(address));
      loop.runOnContext(any -> {
        if (!context.response().ended()) {
          page.send(context.request(), security);
        }
      });
    });
  }

  private void stream(RoutingContext context, Route route, Route.Stream stream) {
    Request asked = Reading.request(context);
    blocking(context, loop -> stream.open(gate.admit(route, asked), context.request(), loop));
  }

  private interface Work {
    void run(Context loop);
  }

  /** Runs on a virtual thread; whatever it throws comes back to the loop as a failure. */
  private void blocking(RoutingContext context, Work work) {
    Context loop = vertx.getOrCreateContext();
    Thread.ofVirtual().name(context.request().method() + " " + context.request().path()).start(() -> {
      try {
        work.run(loop);
      } catch (Throwable failure) {
        loop.runOnContext(any -> context.fail(failure));
      }
    });
  }

  private void failed(RoutingContext context) {
    switch (context.statusCode()) {
      case 404 -> send(context, new Refused(WebCode.NO_PAGE));
      case 405 -> wrongMethod(context);
      case 413 -> send(context, tooLarge(context));
      case 503 -> send(context, new Refused(WebCode.TOO_SLOW));
      case 400, 414, 415, 431 -> send(context, new Refused(WebCode.MALFORMED));
      default -> send(context, isMalformed(context.request().path()) ? new Refused(WebCode.MALFORMED) : context.failure());
    }
  }

  /** A percent sign without two hexadecimal digits: no route can be found for such a path. */
  private static boolean isMalformed(String path) {
    return path.matches(".*%(?![0-9A-Fa-f]{2}).*");
  }

  private void wrongMethod(RoutingContext context) {
    String path = context.request().path();
    context.response().putHeader("Allow", routes.stream().filter(route -> route.matches(path))
        .map(route -> route.method().name()).distinct().sorted().collect(Collectors.joining(", ")));
    send(context, new Refused(WebCode.WRONG_METHOD));
  }

  private Refused tooLarge(RoutingContext context) {
    return Boolean.TRUE.equals(context.get(UPLOADS))
        ? new Refused(WebCode.UPLOAD_TOO_LARGE, parts.settings().uploadBytes() >> 20)
        : new Refused(WebCode.FORM_TOO_LARGE, WebSettings.FORM_BYTES >> 10);
  }

  private void send(RoutingContext context, Throwable failure) {
    Lang lang = Languages.of(context.request().path(), context.request().getHeader("Accept-Language"));
    if (!context.response().headers().contains("Content-Security-Policy")) {
      security.add(context.response().headers());
    }
    Writing.send(context.response(), errors.page(failure, lang, context.request().path()), lang, false);
  }
}
