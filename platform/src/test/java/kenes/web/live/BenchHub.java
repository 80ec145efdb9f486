package kenes.web.live;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kenes.web.Access;
import kenes.web.Response;
import kenes.web.Route;

/** A stream whose one fragment is 2 kB long and changes with every entry. */
public final class BenchHub {
  private static LiveHub hub;

  private BenchHub() {}

  public static Route route(AtomicLong size) {
    hub = new LiveHub(body -> size.get() - 1,
        topic -> new Rendering(size.get() - 1, Map.of("result", "<p>" + size.get() + "</p>".repeat(400))));
    return hub.route("bench", Access.anyone(), (tx, body, meeting, lang) -> Map.of());
  }

  public static Response entry(AtomicLong size) {
    size.incrementAndGet();
    hub.changed("KZ-10");
    return Response.of("text/plain", Long.toString(hub.watched()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
