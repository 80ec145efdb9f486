package kenes.web.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A topic that is watched: rendered again after its body's commits, however many come meanwhile. Thread-safe. */
final class LiveTopic {
  private static final Logger LOG = LoggerFactory.getLogger(LiveTopic.class);
  private static final long RETRY_MILLIS = 1000;

  private final Topic topic;
  private final LiveHub.Renderer renderer;
  private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean outdated = new AtomicBoolean();
  private final ReentrantLock rendering = new ReentrantLock();
  private volatile LiveState state;
  private volatile int idleBeats;

  LiveTopic(Topic topic, LiveHub.Renderer renderer) {
    this.topic = topic;
    this.renderer = renderer;
  }

  Topic topic() {
    return topic;
  }

  LiveState state() {
    return state;
  }

  /** Renders now unless the state already stands at this index. Blocks. @throws kenes.base.Refused from the view */
  void ensure(long index) {
    if (state == null || state.index() < index) {
      render();
    }
  }

  /** The body has a new entry. A burst of them costs one rendering after the one that runs. Returns at once. */
  void changed() {
    if (outdated.compareAndSet(false, true) && !watchers.isEmpty()) {
      start();
    }
  }

  private void start() {
    Thread.ofVirtual().name("live " + topic.body()).start(this::renderAndWake);
  }

  private void renderAndWake() {
    try {
      render();
    } catch (RuntimeException failed) {
      LOG.warn("{} could not be rendered; trying again", topic, failed);
      try {
        Thread.sleep(RETRY_MILLIS);
        changed();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void render() {
    rendering.lock();
    try {
      // cleared before reading: whoever commits from now on asks for another rendering
      outdated.set(false);
      Rendering next = renderer.render(topic);
      if (state == null || next.index() > state.index()) {
        state = LiveState.after(state, topic.body(), next);
      }
    } finally {
      rendering.unlock();
    }
    watchers.forEach(Watcher::wake);
  }

  /** Somebody is about to watch. */
  void touch() {
    idleBeats = 0;
  }

  /** An entry that came while nobody watched is rendered now. */
  void add(Watcher watcher) {
    watchers.add(watcher);
    if (outdated.get()) {
      start();
    }
  }

  void remove(Watcher watcher) {
    watchers.remove(watcher);
  }

  int watched() {
    return watchers.size();
  }

  /** @return true when nobody has watched for several beats: what has changed since when need not be remembered */
  boolean beat() {
    watchers.forEach(Watcher::beat);
    idleBeats = watchers.isEmpty() ? idleBeats + 1 : 0;
    return idleBeats > 8;
  }
}
