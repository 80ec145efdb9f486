package kenes.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kenes.base.Digest;
import kenes.couriers.CrossLinks;
import kenes.db.Tx;
import kenes.journal.Checkpointer;
import kenes.journal.LogFiles;
import kenes.journal.SigningKey;
import kenes.kit.ReplayCheck;
import kenes.kit.TestKenes;
import kenes.ledger.Verify;
import kenes.meetings.Meeting;
import kenes.proposals.ProposalLife;
import kenes.proposals.Proposals;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Reached;
import kenes.routes.Ending;
import kenes.routes.Need;
import kenes.routes.Taken;
import kenes.routes.Walk;
import kenes.voting.Poll;
import kenes.voting.Result;
import kenes.voting.VotingAct;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
  private static final Plan PLAN = new Plan(7, 3, 17, 9, 12);
  private static final int MOST_STATEMENTS = 400;

  @TempDir Path keys;

  private static Generator generator(TestKenes kenes) {
    return new Generator(kenes.db, kenes.journal, kenes.register, kenes.rules, kenes.files, kenes.routes, TestKenes.REGISTRY);
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
    Plan small = new Plan(7, 2, 3, 6, 6);
    try (TestKenes one = TestKenes.seeded(); TestKenes two = TestKenes.seeded(); TestKenes other = TestKenes.seeded()) {
      two.clock.set(two.clock.instant().plusSeconds(86_400));
      List<String> councils = generator(one).run(small);
      generator(two).run(small);
      generator(other).run(new Plan(8, 2, 3, 6, 6));
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
    assertEquals("seed 20261122, 228 bodies, 20000 sittings, 20000 proposals, 27360 requests", whole.written());
    assertEquals(20_000, java.util.stream.IntStream.range(0, 228).map(whole::sittingsOf).sum());
    assertEquals(20_000, java.util.stream.IntStream.range(0, 228).map(whole::proposalsOf).sum());
    assertEquals(2_000, Plan.scaled(Plan.SEED, 0.1).sittings());
    assertThrows(IllegalArgumentException.class, () -> new Plan(1, 2, 1, 0, 0));
  }

  @Test
  void proposalsTakeEveryWayThatTheirRouteAllowsAndNoOther() throws IOException {
    try (TestKenes kenes = TestKenes.seeded()) {
      List<String> councils = generator(kenes).run(new Plan(7, 4, 8, 200, 0));
      List<ProposalLife> lives = lives(kenes);
      assertEquals(200, lives.size());
      kenes.db.read(tx -> {
        lives.forEach(life -> assertWalks(kenes, tx, life));
        return null;
      });
      List.of(Ending.DONE, Ending.REJECTED, Ending.WITHDRAWN, Ending.LAPSED).forEach(ending ->
          assertTrue(lives.stream().anyMatch(life -> life.now().ending() == ending), ending + " is among them"));
      List.of(ProposalsAct.TextRevised.class, ProposalsAct.Rerouted.class, ProposalsAct.OpinionEntered.class, ProposalsAct.LawLinked.class, ProposalsAct.StanceReceived.class,
          ProposalsAct.AnswerReturned.class).forEach(type -> assertTrue(lives.stream().anyMatch(life -> life.acts(type).findAny().isPresent()), type + " is among them"));
      assertTrue(lives.stream().anyMatch(life -> life.opened().region().equals(councils.getFirst()) && !life.body().equals(councils.getFirst())));
      councils.forEach(council -> assertEquals(List.of(), kenes.db.read(tx -> kenes.couriers.listUnderWay(tx, council)), "the couriers have nothing left to carry"));
      councils.forEach(council -> assertEquals(List.of(), kenes.db.read(tx -> new CrossLinks(kenes.journal, tx).problems(council))));
      assertVerified(kenes, councils);
      ReplayCheck.assertReplays(kenes);
    }
  }

  private static List<ProposalLife> lives(TestKenes kenes) {
    Proposals proposals = kenes.proposals.proposals();
    return kenes.db.read(tx -> proposals.list(tx, Proposals.Filter.all(), LocalDate.parse("2026-11-16"), null, 1000).stream()
        .map(listed -> proposals.get(tx, listed.body(), listed.id())).toList());
  }

  /** From its opening, and from where it was taken onto another route, every step is one that the home might have taken on that day. */
  private static void assertWalks(TestKenes kenes, Tx tx, ProposalLife life) {
    Walk walk = null;
    for (Reached reached : life.course()) {
      if (reached.how() == Reached.How.OPENED || reached.how() == Reached.How.REROUTED) {
        walk = Walk.over(kenes.routes.get(tx, reached.place().content()), reached.how() == Reached.How.OPENED ? kenes.routes.right(tx, life.body()) : (carrier, holder, on) -> true);
        walk = reached.how() == Reached.How.OPENED ? walk.step(taken(reached)) : walk.enter(taken(reached));
      } else if (reached.how() == Reached.How.TAKEN) {
        walk = walk.step(taken(reached));
      } else {
        assertTrue(walk.open().stream().anyMatch(next -> next.to().equals(reached.place().step())), reached.how() + " of " + life.id());
      }
    }
  }

  private static Taken taken(Reached reached) {
    return new Taken(reached.place().step(), reached.on(), reached.holder(), reached.given() == null ? Set.of(Need.values()) : Set.copyOf(reached.given().needs()));
  }
}
