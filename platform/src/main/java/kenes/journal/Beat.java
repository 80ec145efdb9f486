package kenes.journal;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one piece of work again and again on a virtual thread: when signalled, and at the latest after {@code poll}. A
 * failure is logged and tried again, each time after a longer pause.
 */
public final class Beat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Beat.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);

  private final String name;
  private final Duration poll;
  private final Duration interval;
  private final Runnable work;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Thread thread;
  private boolean closed;
  private long asked;
  private long started;
  private long done;
  private Throwable failure;

  /** @param poll the longest time between rounds @param interval the shortest time between the beginnings of two rounds */
  public Beat(String name, Duration poll, Duration interval, Runnable work) {
    this.name = name;
    this.poll = poll;
    this.interval = interval;
    this.work = work;
  }

  public void start() {
    thread = Thread.ofVirtual().name(name).start(this::run);
  }

  /** Asks for a round soon. Returns at once. */
  public void signal() {
    change(() -> asked++);
  }

  /** Waits until a round that began after this call has ended well. */
  public void awaitRound(Duration limit) {
    lock.lock();
    try {
      long wanted = started + 1;
      asked++;
      changed.signalAll();
      long left = limit.toNanos();
      while (done < wanted) {
        if (left <= 0 || closed) {
          throw new IllegalStateException(name + " has not caught up within " + limit, failure);
        }
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stop);
    } finally {
      lock.unlock();
    }
  }

  /** Lets a running round end and starts no other. */
  @Override
  public void close() {
    change(() -> closed = true);
    try {
      if (thread != null) {
        thread.join();
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    Duration pause = FIRST_PAUSE;
    while (!isClosed()) {
      long began = System.nanoTime();
      long answered = begin();
      try {
        work.run();
        end();
        pause = FIRST_PAUSE;
        waitUnlessAsked(answered, poll);
        rest(interval.minusNanos(System.nanoTime() - began));
      } catch (RuntimeException | Error failed) {
        LOG.warn("{} failed and tries again in {} ms", name, pause.toMillis(), failed);
        change(() -> failure = failed);
        rest(pause);
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
      }
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private long begin() {
    long[] answered = new long[1];
    change(() -> {
      started++;
      answered[0] = asked;
    });
    return answered[0];
  }

  private void end() {
    change(() -> {
      done = started;
      failure = null;
    });
  }

  private void change(Runnable change) {
    lock.lock();
    try {
      change.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void waitUnlessAsked(long answered, Duration limit) {
    await(limit, () -> asked == answered);
  }

  /** Waits, whatever is asked meanwhile, unless the work ends for good. */
  private void rest(Duration limit) {
    await(limit, () -> true);
  }

  private void await(Duration limit, java.util.function.BooleanSupplier still) {
    lock.lock();
    try {
      long left = limit.toNanos();
      while (left > 0 && !closed && still.getAsBoolean()) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException stop) {
      closed = true;
    } finally {
      lock.unlock();
    }
  }
}
