package kenes.web.live;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import kenes.db.Db;
import kenes.journal.Journal;
import kenes.web.Access;
import kenes.web.Request;
import kenes.web.Route;

/**
 * Event streams. Each stands for one {@link Topic}; its events carry rendered fragments, and ids of the form
 * {@code body:index}, so that a browser that lost its connection gets exactly what has changed since. Thread-safe.
 */
public final class LiveHub implements AutoCloseable {
  private static final long HEARTBEAT_SECONDS = 15;

  private final ToLongFunction<String> latest;
  private final Renderer renderer;
  private final Map<Topic, LiveTopic> topics = new ConcurrentHashMap<>();
  private final Map<String, LiveView> views = new ConcurrentHashMap<>();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("live heartbeat").factory());

  /** Renders a topic from one snapshot. */
  interface Renderer {
    Rendering render(Topic topic);
  }

  /** Follows the journal: a topic is rendered again after each commit in its body. */
  public LiveHub(Db db, Journal journal) {
    this.latest = body -> journal.knownSize(body) - 1;
    this.renderer = topic -> db.read(tx -> {
      Long size = journal.sizes(tx).get(topic.body());
      return new Rendering(size == null ? -1 : size - 1,
          views.get(topic.kind()).fragments(tx, topic.body(), topic.meeting(), topic.lang()));
    });
    journal.onCommit(this::changed);
    beginToBeat();
  }

  LiveHub(ToLongFunction<String> latest, Renderer renderer) {
    this.latest = latest;
    this.renderer = renderer;
    beginToBeat();
  }

  /**
   * Makes a kind of view watchable: the pages name {@code /<lang>/live/<kind>/<body>/<meeting>} in {@code data-live}.
   *
   * @param access checked whenever somebody connects
   */
  public Route route(String kind, Access access, LiveView view) {
    views.put(kind, view);
    return Route.stream("/:lang/live/" + kind + "/:body/:meeting", access, (request, http, loop) -> open(kind, request, http, loop));
  }

  private void open(String kind, Request request, HttpServerRequest http, Context loop) {
    Topic topic = new Topic(kind, request.path("body"), request.id("meeting"), request.lang());
    LiveTopic live = topics.compute(topic, (asked, there) -> {
      LiveTopic joined = there == null ? new LiveTopic(asked, renderer) : there;
      joined.touch();
      return joined;
    });
    live.ensure(latest.applyAsLong(topic.body()));
    String from = request.headers().getOrDefault("last-event-id", request.query("from"));
    Watcher watcher = new Watcher(live, loop, http.response(), known(from, topic.body(), live.state().index()));
    loop.runOnContext(any -> watcher.begin());
  }

  /** The index in an event id, pairs of body and index with commas between; whatever cannot be is taken as nothing known. */
  private static long known(String id, String body, long latest) {
    for (String pair : id.split(",")) {
      if (pair.startsWith(body + ":") && pair.substring(body.length() + 1).matches("-1|[0-9]{1,18}")) {
        long index = Long.parseLong(pair.substring(body.length() + 1));
        return index <= latest ? index : Long.MIN_VALUE;
      }
    }
    return Long.MIN_VALUE;
  }

  /** The body has new entries. Returns at once. */
  void changed(String body) {
    topics.values().stream().filter(live -> live.topic().body().equals(body)).forEach(LiveTopic::changed);
  }

  /** How many connections follow something now. */
  public int watched() {
    return topics.values().stream().mapToInt(LiveTopic::watched).sum();
  }

  private void beginToBeat() {
    heart.scheduleAtFixedRate(this::beat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
  }

  /** Atomic for each topic: nobody joins one that is just being forgotten. */
  private void beat() {
    topics.keySet().forEach(topic -> topics.computeIfPresent(topic, (key, live) -> live.beat() ? null : live));
  }

  @Override
  public void close() {
    heart.shutdownNow();
  }
}
