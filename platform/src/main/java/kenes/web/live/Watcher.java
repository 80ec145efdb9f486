package kenes.web.live;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/**
 * One connection that follows a topic. Its fields belong to its event loop. A connection that takes nothing is left out
 * until it does, and then gets the latest state only: memory does not grow with slow readers.
 */
final class Watcher {
  private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");

  private final LiveTopic topic;
  private final Context loop;
  private final HttpServerResponse response;
  private long known;
  private boolean waiting;

  /** @param known the index up to which the reader knows everything; {@link Long#MIN_VALUE} when nothing */
  Watcher(LiveTopic topic, Context loop, HttpServerResponse response, long known) {
    this.topic = topic;
    this.loop = loop;
    this.response = response;
    this.known = known;
  }

  /** Begins the stream. On the event loop. */
  void begin() {
    response.putHeader("Content-Type", "text/event-stream").putHeader("Cache-Control", "no-store")
        .putHeader("X-Accel-Buffering", "no").setChunked(true);
    response.closeHandler(closed -> topic.remove(this));
    response.exceptionHandler(broken -> topic.remove(this));
    response.write("retry: 1000\n\n");
    topic.add(this);
    push();
  }

  /** There is something new. From any thread. */
  void wake() {
    loop.runOnContext(any -> push());
  }

  /** Keeps proxies from closing a quiet stream. From any thread. */
  void beat() {
    loop.runOnContext(any -> {
      if (!response.closed() && !response.writeQueueFull()) {
        response.write(HEARTBEAT);
      }
    });
  }

  private void push() {
    LiveState state = topic.state();
    if (response.closed() || state.index() <= known) {
      return;
    }
    if (response.writeQueueFull()) {
      waitForRoom();
      return;
    }
    Buffer events = state.since(known);
    if (events.length() > 0) {
      response.write(events);
    }
    known = state.index();
  }

  private void waitForRoom() {
    if (!waiting) {
      waiting = true;
      response.drainHandler(drained -> {
        waiting = false;
        push();
      });
    }
  }
}
