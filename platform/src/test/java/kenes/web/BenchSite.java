package kenes.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kenes.web.live.BenchHub;

/** A server to be measured from outside: a kept page of 30 kB, and a stream that {@code POST /bench/entry} moves on. */
final class BenchSite {
  private BenchSite() {}

  /** @param arguments the port */
  public static void main(String[] arguments) {
    AtomicLong size = new AtomicLong(1);
    StringBuilder html = new StringBuilder("<!doctype html><title>Kenes</title>");
    while (html.length() < 30_000) {
      html.append("<p>").append(html.length() * 7919L).append("</p>");
    }
    byte[] page = html.toString().getBytes(StandardCharsets.UTF_8);
    PageCache cache = new PageCache(body -> size.get(), InstantSource.system(), 1 << 24);
    List<Route> routes = List.of(
        Route.cached("/:lang/page", address -> new CachedPage(page, Map.of("KZ-10", size.get()), Instant.MAX)),
        BenchHub.route(size),
        Route.post("/bench/entry", Access.anyone(), request -> BenchHub.entry(size)));
    try (TestSite site = new TestSite()) {
      new WebServer(site.parts(cache), routes).start(Integer.parseInt(arguments[0]));
      Thread.currentThread().join();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
