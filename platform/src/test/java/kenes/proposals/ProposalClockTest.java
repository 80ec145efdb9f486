package kenes.proposals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestProposal;
import kenes.routes.Need;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Terms after which a step follows by itself: one that fails, letters under way, days of grace, several terms on one day. */
class ProposalClockTest {
  private static final AtomicInteger COUNCILS = new AtomicInteger();
  private static final Instant JULY = Instant.parse("2026-07-06T06:00:00Z");
  private static final String KURULTAI = "KZ-KURULTAI";
  /** Two steps follow one another by themselves, each after a day. */
  private static final String QUICK = """
      format: kenes-routes/1
      id: quick
      version: 1
      name: {kk: Жедел, ru: Быстрый, en: Quick}
      valid_from: 2026-07-01
      sources: {charter: {title: {kk: Жарғы, ru: Устав, en: Charter}}}
      basis: {source: charter, inferred: true}
      carriers:
        mover: {kind: HOME, name: {kk: автор, ru: автор, en: mover}}
      start: [one]
      steps:
        one: {name: {kk: Бір, ru: Один, en: One}, carrier: mover, due: {days: 1, then: two}, next: [{to: two}]}
        two: {name: {kk: Екі, ru: Два, en: Two}, carrier: mover, due: {days: 1, then: three}, next: [{to: three, kind: LAPSE}]}
        three: {name: {kk: Үш, ru: Три, en: Three}, carrier: mover, end: LAPSED}
      """;
  private static TestKenes kenes;

  private TestCouncil home;

  @BeforeAll
  static void install() {
    kenes = TestKenes.seeded();
    kenes.clock.set(JULY);
    kenes.routes.adopt(Caller.installation(), kenes.key(), QUICK.getBytes(StandardCharsets.UTF_8));
  }

  @AfterAll
  static void end() {
    kenes.close();
  }

  @BeforeEach
  void found() {
    kenes.clock.set(JULY);
    home = new TestCouncil(kenes, "KZ-TERM-" + COUNCILS.incrementAndGet(), 5, 5);
  }

  @AfterEach
  void replay() {
    kenes.couriers.deliverNow();
    ReplayCheck.assertReplays(kenes);
  }

  /** Before the President: silence for a month is a signature. */
  private TestProposal sent() {
    return new TestProposal(kenes, home, 2, "kz-law-b").adopt().sendTo(KURULTAI).report(KURULTAI, "registered").report(KURULTAI, "carrier-found", Need.CARRIER)
        .report(KURULTAI, "introduced", Need.NO_BUDGET_EFFECT).report(KURULTAI, "bureau").report(KURULTAI, "committee")
        .report(KURULTAI, "adopted-by-kurultai", Need.COMMITTEE_CONCLUSION, Need.DECISION).report(KURULTAI, "sent-to-president");
  }

  private static void set(LocalDate day) {
    kenes.clock.set(Instant.parse(day + "T06:00:00Z"));
  }

  @Test
  void theDaysOfGraceAreWaitedForAndTheStepIsDatedByTheTerm() {
    TestProposal proposal = sent();
    LocalDate last = proposal.life().now().due();
    set(last.plusDays(3));
    assertEquals(0, kenes.proposals.clock().round(), "what was done on the last day may still come");
    set(last.plusDays(4));
    assertEquals(1, kenes.proposals.clock().round());
    assertEquals(List.of("signed", Reached.How.RAN_OUT, last.plusDays(1)), List.of(proposal.stands(), proposal.life().now().how(), proposal.life().now().on()));
    assertEquals(0, kenes.proposals.clock().round(), "once");
  }

  @Test
  void nothingRunsOutWhileALetterOfTheCarrierIsUnderWay() {
    TestProposal proposal = sent();
    LocalDate last = proposal.life().now().due();
    set(last);
    kenes.proposals.carrying().report(TestProposal.office(kenes, KURULTAI), KURULTAI, kenes.key(), new Take(proposal.id(), "objections", null, null, "Хат № 9",
        "Президент қарсылық білдірді", Set.of(), null, List.of()));
    set(last.plusDays(9));
    assertEquals(0, kenes.proposals.clock().round(), "the courier was down");
    assertEquals("sent-to-president", proposal.stands());
    proposal.deliver();
    assertEquals(0, kenes.proposals.clock().round());
    assertEquals(List.of("objections", last), List.of(proposal.stands(), proposal.life().now().on()));
  }

  @Test
  void oneThatFailsDoesNotHoldUpTheOthers() {
    List<TestProposal> both = Stream.of(sent(), sent()).sorted((one, other) -> one.id().toString().compareTo(other.id().toString())).toList();
    set(LocalDate.of(2026, 9, 1));
    kenes.asOwner("update proposals.step set type = 'Broken' where type = 'StepTaken' and proposal = '" + both.getFirst().id() + "'");
    assertEquals(1, kenes.proposals.clock().round(), "the second one of two, the first is broken");
    assertEquals("signed", both.getLast().stands());
    kenes.asOwner("update proposals.step set type = 'StepTaken' where type = 'Broken'");
    assertEquals("sent-to-president", both.getFirst().stands());
    assertEquals(1, kenes.proposals.clock().round(), "it is tried again");
    assertEquals("signed", both.getFirst().stands());
  }

  @Test
  void twoTermsOfOneProposalRunOutOnOneDay() {
    TestProposal proposal = new TestProposal(kenes, home, 2, "quick");
    set(LocalDate.of(2026, 7, 20));
    assertEquals(1, kenes.proposals.clock().round());
    assertEquals(1, kenes.proposals.clock().round(), "the next term began and ended in the past");
    assertEquals(List.of("three", LocalDate.of(2026, 7, 10)), List.of(proposal.stands(), proposal.life().now().on()));
    assertEquals(0, kenes.proposals.clock().round());
  }
}
