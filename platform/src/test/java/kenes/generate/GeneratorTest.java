package kenes.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kenes.base.Digest;
import kenes.journal.Checkpointer;
import kenes.journal.LogFiles;
import kenes.journal.SigningKey;
import kenes.kit.ReplayCheck;
import kenes.kit.TestKenes;
import kenes.ledger.Verify;
import kenes.meetings.Meeting;
import kenes.voting.Poll;
import kenes.voting.Result;
import kenes.voting.VotingAct;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
  private static final Plan PLAN = new Plan(7, 3, 17);
  private static final int MOST_STATEMENTS = 400;

  @TempDir Path keys;

  private static Generator generator(TestKenes kenes) {
    return new Generator(kenes.db, kenes.journal, kenes.register, kenes.rules, kenes.files, TestKenes.REGISTRY);
  }

  private static Map<String, Digest> roots(TestKenes kenes, List<String> councils) {
    return kenes.db.read(tx -> {
      Map<String, Digest> roots = new HashMap<>();
      councils.forEach(council -> roots.put(council, kenes.journal.root(tx, council)));
      return roots;
    });
  }

  @Test
  void thePastIsATrueRecord() throws IOException {
    try (TestKenes kenes = TestKenes.seeded()) {
      Generator generator = generator(kenes);
      List<String> councils = generator.run(PLAN);
      assertEquals(PLAN.sittings(), generator.progress().sittings());
      assertEquals(List.of("KZ-GEN-001", "KZ-GEN-002", "KZ-GEN-003"), councils);
      ReplayCheck.assertReplays(kenes);
      assertVerified(kenes, councils);
      councils.forEach(council -> assertJudgedAsShown(kenes, council));
    }
  }

  private void assertVerified(TestKenes kenes, List<String> councils) throws IOException {
    SigningKey key = SigningKey.create(keys, "generated.example");
    for (String council : councils) {
      new Checkpointer(kenes.db, key, keys, (tx, body) -> OptionalLong.empty(), kenes.clock).checkpointNow(council);
      Verify.Report report = Verify.log(new LogFiles(kenes.db).reader(council), key.verifier(council), Optional.empty());
      assertEquals(List.of(), report.problems());
      assertEquals(kenes.db.read(kenes.journal::sizes).get(council), report.entries());
    }
  }

  /** What the hall was shown is what the platform itself makes of the ballots; what was adopted became a decision. */
  private static void assertJudgedAsShown(TestKenes kenes, String council) {
    kenes.db.read(tx -> {
      List<UUID> sittings = kenes.meetings.list(tx, council, 100).stream().map(Meeting::id).toList();
      assertTrue(sittings.size() >= PLAN.sittings() / PLAN.bodies());
      for (Poll poll : sittings.stream().flatMap(sitting -> kenes.voting.listOfMeeting(tx, council, sitting).stream()).toList()) {
        VotingAct.PollClosed closed = (VotingAct.PollClosed) kenes.journal.get(tx, council, poll.closedIndex()).act();
        Result result = kenes.voting.result(tx, poll);
        assertEquals(closed.shown().votesFor(), result.outcome().tally().votesFor());
        assertEquals(closed.shown().absent(), result.outcome().absent());
        assertEquals(closed.shown().decision(), result.outcome().decision());
        assertEquals(result.outcome().adopted(), kenes.decisions.findOfPoll(tx, council, poll.id()).isPresent());
      }
      return null;
    });
  }

  @Test
  void theSameSeedGivesTheSameJournalsAndAnotherSeedOthers() {
    Plan small = new Plan(7, 2, 3);
    try (TestKenes one = TestKenes.seeded(); TestKenes two = TestKenes.seeded(); TestKenes other = TestKenes.seeded()) {
      two.clock.set(two.clock.instant().plusSeconds(86_400));
      List<String> councils = generator(one).run(small);
      generator(two).run(small);
      generator(other).run(new Plan(8, 2, 3));
      assertEquals(roots(one, councils), roots(two, councils));
      councils.forEach(council -> assertNotEquals(roots(one, councils).get(council), roots(other, councils).get(council)));
    }
  }

  @Test
  void whatWasInterruptedGoesOnAndEndsAsIfNothingHadHappened() {
    AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    ExecuteListener cut = new ExecuteListener() {
      @Override
      public void executeStart(ExecuteContext context) {
        if (left.getAndDecrement() <= 0) {
          throw new IllegalStateException("cut");
        }
      }
    };
    try (TestKenes whole = TestKenes.seeded(); TestKenes cutOff = TestKenes.seeded(cut)) {
      List<String> councils = generator(whole).run(PLAN);
      left.set(MOST_STATEMENTS);
      Generator interrupted = generator(cutOff);
      assertThrows(IllegalStateException.class, () -> interrupted.run(PLAN));
      left.set(Integer.MAX_VALUE);
      assertTrue(interrupted.progress().sittings() < PLAN.sittings());
      generator(cutOff).run(PLAN);
      assertEquals(roots(whole, councils), roots(cutOff, councils));
      ReplayCheck.assertReplays(cutOff);
    }
  }

  @Test
  void aCountryHasTheSizeThatIsPublished() {
    Plan whole = Plan.scaled(Plan.SEED, 1);
    assertEquals("seed 20261122, 228 bodies, 20000 sittings", whole.written());
    assertEquals(20_000, java.util.stream.IntStream.range(0, 228).map(whole::sittingsOf).sum());
    assertEquals(2_000, Plan.scaled(Plan.SEED, 0.1).sittings());
    assertThrows(IllegalArgumentException.class, () -> new Plan(1, 2, 1));
  }
}
