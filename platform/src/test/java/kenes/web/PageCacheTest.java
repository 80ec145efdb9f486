package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PageCacheTest {
  private final Map<String, Long> sizes = new ConcurrentHashMap<>(Map.of("KZ-10", 5L, "KZ-11", 7L));
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-21T10:00:00Z"));
  private final PageCache cache = new PageCache(sizes::get, now::get, 100_000);

  private CachedPage page(int bytes, Instant validUntil, String... bodies) {
    Map<String, Long> read = new ConcurrentHashMap<>();
    for (String body : bodies) {
      read.put(body, sizes.get(body));
    }
    byte[] html = new byte[bytes];
    new java.util.Random(bytes).nextBytes(html);
    return new CachedPage(html, read, validUntil);
  }

  @Test
  void holdsUntilAJournalThatItReadGrows() {
    KeptPage kept = cache.load("/kk/", () -> page(10, Instant.MAX, "KZ-10"));
    sizes.put("KZ-11", 8L);
    assertSame(kept, cache.find("/kk/"), "another journal has grown");
    sizes.put("KZ-10", 6L);
    assertNull(cache.find("/kk/"));
    assertNull(cache.find("/ru/"), "each language is a page of its own");
  }

  @Test
  void pageThatReadMoreThanIsKnownHereHolds() {
    cache.load("/kk/", () -> new CachedPage(new byte[1], Map.of("KZ-10", 6L), Instant.MAX));
    assertNotNull(cache.find("/kk/"));
    sizes.put("KZ-10", 6L);
    assertNotNull(cache.find("/kk/"), "this is the entry that it has read");
    sizes.put("KZ-10", 7L);
    assertNull(cache.find("/kk/"));
  }

  @Test
  void holdsUntilTheClockReachesItsEnd() {
    cache.load("/kk/", () -> page(10, Instant.parse("2026-03-21T10:00:10Z"), "KZ-10"));
    now.set(Instant.parse("2026-03-21T10:00:09.999Z"));
    assertNotNull(cache.find("/kk/"));
    now.set(Instant.parse("2026-03-21T10:00:10Z"));
    assertNull(cache.find("/kk/"));
  }

  @Test
  void manyWhoAskAtOnceWaitForOneRendering() throws InterruptedException {
    AtomicInteger rendered = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(20);
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int reader = 0; reader < 20; reader++) {
        readers.submit(() -> {
          begun.countDown();
          return cache.load("/kk/", () -> {
            rendered.incrementAndGet();
            await(begun);
            return page(10, Instant.MAX, "KZ-10");
          });
        });
      }
    }
    assertEquals(1, rendered.get());
  }

  @Test
  void whoAsksAfterAnEntryNeverGetsTheRenderingFromBeforeIt() {
    KeptPage[] second = new KeptPage[1];
    Thread[] waiting = new Thread[1];
    KeptPage first = cache.load("/kk/", () -> {
      CachedPage early = page(10, Instant.MAX, "KZ-10");
      sizes.put("KZ-10", 6L);
      waiting[0] = Thread.ofVirtual().start(() -> second[0] = cache.load("/kk/", () -> page(11, Instant.MAX, "KZ-10")));
      return early;
    });
    join(waiting[0]);
    assertEquals(5, first.sizes()[0]);
    assertEquals(6, second[0].sizes()[0]);
  }

  @Test
  void memoryIsBoundedAndTheLongestUnaskedGoFirst() {
    for (int number = 0; number < 40; number++) {
      cache.load("/page/" + number, () -> page(4000, Instant.MAX, "KZ-10"));
      assertNotNull(cache.find("/page/0"), "it is asked for all the time");
      assertTrue(cache.bytes() <= 100_000, () -> cache.bytes() + " bytes are kept");
    }
    assertNull(cache.find("/page/1"));
    assertNotNull(cache.find("/page/39"));
  }

  @Test
  void pageTooLargeIsServedButNotKept() {
    assertNotNull(cache.load("/kk/large", () -> page(60_000, Instant.MAX, "KZ-10")));
    assertNull(cache.find("/kk/large"));
    assertEquals(0, cache.bytes());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
