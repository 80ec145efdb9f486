package kenes.web;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Public pages as bytes, by their path. A page is served exactly while none of the journals that it read has grown and
 * the clock has not reached its end. Thread-safe; {@link #find} does not block.
 */
public final class PageCache {
  private final ToLongFunction<String> size;
  private final InstantSource clock;
  private final long maxBytes;
  private final Map<String, KeptPage> pages = new ConcurrentHashMap<>();
  private final Map<String, ReentrantLock> rendering = new ConcurrentHashMap<>();
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong use = new AtomicLong();

  /**
   * @param size how many entries a journal has, as known in this process ({@code journal::knownSize})
   * @param maxBytes the memory that pages may take; beyond it those go that were not asked for the longest
   */
  public PageCache(ToLongFunction<String> size, InstantSource clock, long maxBytes) {
    this.size = size;
    this.clock = clock;
    this.maxBytes = maxBytes;
  }

  /** The kept page, or null when there is none that still holds. */
  KeptPage find(String path) {
    KeptPage page = pages.get(path);
    if (page == null || !holds(page)) {
      return null;
    }
    page.used(use.incrementAndGet());
    return page;
  }

  /** The kept page, rendered now when there is none; several who ask at once wait for one rendering. */
  KeptPage load(String path, Supplier<CachedPage> render) {
    ReentrantLock lock = rendering.computeIfAbsent(path, any -> new ReentrantLock());
    lock.lock();
    try {
      KeptPage kept = find(path);
      return kept != null ? kept : keep(path, new KeptPage(render.get()));
    } finally {
      if (!lock.hasQueuedThreads()) {
        rendering.remove(path, lock);
      }
      lock.unlock();
    }
  }

  /** How often a page was asked for since the start: it grows while people read. */
  public long asked() {
    return use.get();
  }

  /** How many bytes are kept. */
  long bytes() {
    return bytes.get();
  }

  /** A page may have read more than this process knows yet: it is outdated only when less. */
  private boolean holds(KeptPage page) {
    for (int place = 0; place < page.bodies().length; place++) {
      if (size.applyAsLong(page.bodies()[place]) > page.sizes()[place]) {
        return false;
      }
    }
    return clock.instant().isBefore(page.validUntil());
  }

  private KeptPage keep(String path, KeptPage page) {
    page.used(use.incrementAndGet());
    if (page.weight() > maxBytes / 4) {
      return page;
    }
    KeptPage before = pages.put(path, page);
    if (bytes.addAndGet(page.weight() - (before == null ? 0 : before.weight())) > maxBytes) {
      makeRoom();
    }
    return page;
  }

  /** Drops a tenth more than needed, so that not every new page sorts the whole. */
  private synchronized void makeRoom() {
    List<Map.Entry<String, KeptPage>> oldestFirst = pages.entrySet().stream()
        .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(entry -> entry.getValue().lastUse())).toList();
    for (Map.Entry<String, KeptPage> entry : oldestFirst) {
      if (bytes.get() <= maxBytes - maxBytes / 10) {
        return;
      }
      if (pages.remove(entry.getKey(), entry.getValue())) {
        bytes.addAndGet(-entry.getValue().weight());
      }
    }
  }
}
