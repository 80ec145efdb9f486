package kenes.web.live;

import io.vertx.core.buffer.Buffer;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import kenes.journal.Json;

/** A topic at one index: its fragments, each with the index at which its bytes last changed. Immutable. */
final class LiveState {
  private final String body;
  private final long index;
  private final Map<String, Fragment> fragments;
  private final Map<Long, Buffer> since = new ConcurrentHashMap<>();

  private record Fragment(String html, long changed) {}

  private LiveState(String body, long index, Map<String, Fragment> fragments) {
    this.body = body;
    this.index = index;
    this.fragments = fragments;
  }

  /** @param before the state that this follows, or null: then every fragment counts as changed now */
  static LiveState after(LiveState before, String body, Rendering rendering) {
    Map<String, Fragment> fragments = new TreeMap<>();
    if (before != null) {
      // what is no longer there becomes empty, also for those who come back later
      before.fragments.forEach((target, old) -> fragments.put(target,
          old.html().isEmpty() ? old : new Fragment("", rendering.index())));
    }
    rendering.fragments().forEach((target, html) -> {
      Fragment old = before == null ? null : before.fragments.get(target);
      fragments.put(target, old != null && old.html().equals(html) ? old : new Fragment(html, rendering.index()));
    });
    return new LiveState(body, rendering.index(), fragments);
  }

  long index() {
    return index;
  }

  /**
   * The events that bring a reader who knows everything up to {@code known} up to this state; empty when nothing has
   * changed for them. Made once for all who stand at the same index. Only the last event carries the id: one who loses the
   * connection between two of them gets all of them again.
   */
  Buffer since(long known) {
    return since.computeIfAbsent(known, this::events);
  }

  private Buffer events(long known) {
    Buffer events = Buffer.buffer();
    Iterator<Map.Entry<String, Fragment>> changed =
        fragments.entrySet().stream().filter(entry -> entry.getValue().changed() > known).iterator();
    while (changed.hasNext()) {
      Map.Entry<String, Fragment> entry = changed.next();
      events.appendString("event: fragment\n");
      if (!changed.hasNext()) {
        events.appendString("id: " + body + ":" + index + "\n");
      }
      events.appendString("data: " + Json.write(Map.of("target", entry.getKey(), "html", entry.getValue().html())) + "\n\n");
    }
    return events;
  }
}
