package kenes.web;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The HTTP server: one event loop for each core, virtual threads for everything that may block. */
public final class WebServer implements AutoCloseable {
  private static final int IDLE_SECONDS = 45;
  private static final int LARGEST_HEADERS = 16 << 10;

  private final WebParts parts;
  private final List<Route> routes;
  private final SecurityHeaders security;
  private final Vertx vertx = Vertx.vertx();

  /** @param routes normally {@link Site#routes} */
  public WebServer(WebParts parts, List<Route> routes) {
    this.parts = parts;
    this.routes = List.copyOf(routes);
    this.security = new SecurityHeaders(parts.settings().secure());
  }

  /**
   * Begins to listen.
   *
   * @param port to listen at; 0 takes any free one
   * @return the port that it listens at
   * @throws IllegalStateException when the port is taken
   */
  public int start(int port) {
    // a negative port is a free one that all of them share
    int shared = port == 0 ? -1 : port;
    Listener first = new Listener(shared);
    deploy(first);
    int loops = Math.min(8, Runtime.getRuntime().availableProcessors());
    for (int loop = 1; loop < loops; loop++) {
      deploy(new Listener(shared));
    }
    return first.server.actualPort();
  }

  /** Ends all connections and waits until they are closed. */
  @Override
  public void close() {
    await(vertx.close());
  }

  private void deploy(Listener listener) {
    await(vertx.deployVerticle(listener, new DeploymentOptions()));
  }

  private static void await(Future<?> future) {
    try {
      future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException failed) {
      throw new IllegalStateException(failed.getCause().getMessage(), failed.getCause());
    } catch (java.util.concurrent.TimeoutException slow) {
      throw new IllegalStateException("the web server does not answer", slow);
    }
  }

  private HttpServerOptions options(int port) {
    return new HttpServerOptions().setHost(parts.settings().host()).setPort(port)
        .setIdleTimeout(IDLE_SECONDS).setMaxHeaderSize(LARGEST_HEADERS).setHandle100ContinueAutomatically(true)
        .setMaxFormAttributeSize((int) WebSettings.FORM_BYTES).setMaxFormBufferedBytes((int) WebSettings.FORM_BYTES)
        .setMaxFormFields(4096).setHttp2ClearTextEnabled(false);
  }

  /** One event loop's share of the connections. */
  private final class Listener extends VerticleBase {
    private final int port;
    private HttpServer server;

    Listener(int port) {
      this.port = port;
    }

    @Override
    public Future<?> start() {
      Router router = new Routing(vertx, parts, routes, security).router();
      server = vertx.createHttpServer(options(port)).requestHandler(fromCache(router));
      return server.listen();
    }
  }

  /** A page that is kept goes out before any routing: that is what most readers ask for. */
  private Handler<HttpServerRequest> fromCache(Router router) {
    return request -> {
      KeptPage page = request.method() == HttpMethod.GET ? parts.cache().find(request.path()) : null;
      if (page == null) {
        router.handle(request);
      } else {
        page.send(request, security);
      }
    };
  }
}
