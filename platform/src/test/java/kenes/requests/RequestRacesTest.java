package kenes.requests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import kenes.base.Refused;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestRequest;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.Test;

/** Two at once on one request, one draft, one year: the second waits, sees the first, and is refused or numbered after it. */
class RequestRacesTest {
  private static final String CODE = "KZ-TEST";

  private final CountDownLatch firstHasChecked = new CountDownLatch(1);
  private final CountDownLatch secondIsAtTheLock = new CountDownLatch(1);

  @Test
  void aDraftIsSentOnceThoughDeputyAndOfficeSendItAtOnce() throws Exception {
    try (TestKenes kenes = TestKenes.seeded(new Order())) {
      TestCouncil council = new TestCouncil(kenes, CODE, 3, 3);
      UUID draft = kenes.requests.drafts().save(council.deputy(2), CODE, null, TestRequest.compose(council, null, 2));
      kenes.requests.drafts().handIn(council.deputy(2), CODE, draft);
      assertEquals(List.of("sent", "DRAFT_UNKNOWN"), both(
          () -> kenes.requests.requests().send(council.deputy(2), CODE, "key-first", new Requests.Send(draft, null)),
          () -> kenes.requests.requests().register(council.staff(), CODE, "key-second", new Requests.Register(draft, null, kenes.db.read(tx -> kenes.register.today(tx, CODE)), null))));
      ReplayCheck.assertReplays(kenes);
    }
  }

  @Test
  void twoRequestsHaveTwoNumbers() throws Exception {
    try (TestKenes kenes = TestKenes.seeded(new Order())) {
      TestCouncil council = new TestCouncil(kenes, CODE, 3, 3);
      UUID one = kenes.requests.drafts().save(council.deputy(2), CODE, null, TestRequest.compose(council, null, 2));
      UUID other = kenes.requests.drafts().save(council.deputy(3), CODE, null, TestRequest.compose(council, null, 3));
      assertEquals(List.of("sent", "sent"), both(
          () -> kenes.requests.requests().send(council.deputy(2), CODE, "key-first", new Requests.Send(one, null)),
          () -> kenes.requests.requests().send(council.deputy(3), CODE, "key-second", new Requests.Send(other, null))));
      assertEquals(List.of("2", "1"), kenes.db.read(tx -> kenes.requests.requests().list(tx, CODE)).stream().map(life -> life.request().number().number()).toList());
      ReplayCheck.assertReplays(kenes);
    }
  }

  @Test
  void anAnswerAndAWithdrawalDoNotBothCome() throws Exception {
    try (TestKenes kenes = TestKenes.seeded(new Order())) {
      TestCouncil council = new TestCouncil(kenes, CODE, 3, 3);
      TestRequest request = new TestRequest(kenes, council, 2);
      assertEquals(List.of("sent", "ANSWER_CAME"), both(
          () -> kenes.requests.answers().receive(council.staff(), CODE, "key-first", request.receive("HEAD")),
          () -> kenes.requests.requests().withdraw(council.deputy(2), CODE, "key-second", new Requests.Withdraw(request.id(), "Вопрос решён на месте"))));
      ReplayCheck.assertReplays(kenes);
    }
  }

  private List<String> both(Runnable first, Runnable second) throws Exception {
    List<String> ended = new ArrayList<>();
    FutureTask<Void> one = begin("first", first);
    assertTrue(firstHasChecked.await(30, TimeUnit.SECONDS));
    FutureTask<Void> other = begin("second", second);
    for (FutureTask<Void> task : List.of(one, other)) {
      try {
        task.get(30, TimeUnit.SECONDS);
        ended.add("sent");
      } catch (ExecutionException refused) {
        ended.add(((Refused) refused.getCause()).code().name());
      }
    }
    return ended;
  }

  private static FutureTask<Void> begin(String thread, Runnable command) {
    FutureTask<Void> task = new FutureTask<>(command, null);
    Thread.ofPlatform().name(thread).start(task);
    return task;
  }

  /** Holds the first after its checks until the second has come to a lock. */
  private final class Order implements ExecuteListener {
    private static final long serialVersionUID = 1;

    @Override
    public void executeStart(ExecuteContext context) {
      String thread = Thread.currentThread().getName();
      if (thread.equals("first") && context.sql().startsWith("update \"journal\".\"head\"")) {
        firstHasChecked.countDown();
        await(secondIsAtTheLock);
      } else if (thread.equals("second") && (context.sql().contains("for update") || context.sql().contains("pg_advisory_xact_lock(hashtextextended"))) {
        secondIsAtTheLock.countDown();
      }
    }

    private static void await(CountDownLatch latch) {
      try {
        assertTrue(latch.await(30, TimeUnit.SECONDS));
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }
  }
}
