package kenes.proposals;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

/** A day until which the next step is expected, named by a body where the route sets none. */
class ProposalTermTest {
  private static final String KURULTAI = "KZ-KURULTAI";
  private static final LocalDate NAMED = LocalDate.of(2026, 8, 3);
  private static int homes;
  private static TestKenes kenes;

  private TestCouncil home;

  @BeforeAll
  static void install() {
    kenes = TestKenes.seeded();
  }

  @AfterAll
  static void end() {
    kenes.close();
  }

  @BeforeEach
  void found() {
    kenes.clock.set(Instant.parse("2026-07-06T06:00:00Z"));
    home = new TestCouncil(kenes, "KZ-TERM-" + ++homes, 5, 5);
  }

  @AfterEach
  void replay() {
    kenes.couriers.deliverNow();
    ReplayCheck.assertReplays(kenes);
  }

  private LocalDate today() {
    return kenes.db.read(tx -> kenes.register.today(tx, home.code()));
  }

  private void step(TestProposal proposal, String step, LocalDate expected) {
    kenes.proposals.course().step(home.secretary(), home.code(), kenes.key(), take(proposal, step, expected));
  }

  private static Take take(TestProposal proposal, String step, LocalDate expected) {
    return new Take(proposal.id(), step, null, null, "Хат № 5", "Қадам жасалды, себебі осы", Set.of(Need.CARRIER, Need.NO_BUDGET_EFFECT), null, List.of(), expected);
  }

  private Set<Stuck> stuck(TestProposal proposal) {
    return kenes.db.read(tx -> kenes.proposals.proposals().stuck(tx, proposal.life(), today()));
  }

  private List<Proposals.Listed> listedStuck() {
    return kenes.db.read(tx -> kenes.proposals.proposals().list(tx, new Proposals.Filter(home.code(), null, null, null, null, true, null, null), today(), null, 50));
  }

  @Test
  void aDayThatItsHomeNamesMakesAStepOverdueAndNothingElse() {
    TestProposal proposal = new TestProposal(kenes, home, 2, "kz-law-b");
    step(proposal, "drafted", NAMED);
    assertEquals(NAMED, proposal.life().now().due());
    assertEquals(home.code(), proposal.life().now().dueBy());
    kenes.clock.set(Instant.parse("2026-08-03T12:00:00Z"));
    assertEquals(Set.of(), stuck(proposal), "the day itself is in time");
    kenes.clock.set(Instant.parse("2026-08-04T06:00:00Z"));
    assertEquals(Set.of(Stuck.OVERDUE), stuck(proposal));
    assertEquals(List.of(proposal.id()), listedStuck().stream().map(Proposals.Listed::id).toList());
    kenes.clock.set(Instant.parse("2026-12-04T06:00:00Z"));
    kenes.proposals.clock().round();
    assertEquals("drafted", proposal.stands(), "nothing follows by itself");
    proposal.step("before-commission");
    assertNull(proposal.life().now().due(), "a day holds for one step");
    assertEquals(Set.of(), stuck(proposal));
  }

  @Test
  void aDayNamedWithASendingGoesToTheReceiverAndHoldsUntilItsStep() {
    TestProposal proposal = new TestProposal(kenes, home, 2, "kz-law-b").adopt();
    kenes.proposals.carrying().send(home.secretary(), home.code(), kenes.key(), new ProposalCarrying.Send(proposal.id(), KURULTAI, take(proposal, "sent", NAMED)));
    proposal.deliver();
    assertEquals(Optional.of(NAMED), proposal.visit(KURULTAI).due());
    proposal.report(KURULTAI, take(proposal, "registered", NAMED.plusDays(10)));
    assertEquals(NAMED.plusDays(10), proposal.life().now().due());
    assertEquals(KURULTAI, proposal.life().now().dueBy());
    assertEquals(Optional.of(NAMED.plusDays(10)), proposal.visit(KURULTAI).due());
    kenes.clock.set(Instant.parse("2026-08-14T06:00:00Z"));
    assertEquals(Set.of(Stuck.OVERDUE), stuck(proposal));
    proposal.report(KURULTAI, "carrier-found", Need.CARRIER);
    assertEquals(Optional.empty(), proposal.visit(KURULTAI).due());
    assertNull(proposal.life().now().dueBy());
  }

  @Test
  void fromWhereItStandsTheDayIsNamedWithTheSendingItself() {
    TestProposal proposal = new TestProposal(kenes, home, 2, "kz-law-b").adopt();
    step(proposal, "sent", NAMED.minusDays(9));
    kenes.proposals.carrying().send(home.secretary(), home.code(), kenes.key(), new ProposalCarrying.Send(proposal.id(), KURULTAI, null, NAMED));
    proposal.deliver();
    assertEquals(NAMED, proposal.life().now().due(), "the later word of its home");
    assertEquals(home.code(), proposal.life().now().dueBy());
    assertEquals(Optional.of(NAMED), proposal.visit(KURULTAI).due());
  }

  @Test
  void aDayThatMayNotBeNamedIsRefused() {
    TestProposal proposal = new TestProposal(kenes, home, 2, "kz-law-b");
    assertRefused(kenes, ProposalsCode.DATE_TOO_EARLY, "expected", () -> step(proposal, "drafted", today().minusDays(1)));
    proposal.adopt();
    assertRefused(kenes, ProposalsCode.DATE_TOO_EARLY, "expected", () -> kenes.proposals.carrying().send(home.secretary(), home.code(), kenes.key(),
        new ProposalCarrying.Send(proposal.id(), KURULTAI, take(proposal, "sent", today().minusDays(1)))));
    proposal.sendTo(KURULTAI).report(KURULTAI, "registered").report(KURULTAI, "carrier-found", Need.CARRIER).report(KURULTAI, "introduced", Need.NO_BUDGET_EFFECT);
    var office = TestProposal.office(kenes, KURULTAI);
    var byLaw = assertRefused(kenes, ProposalsCode.TERM_BY_LAW, "expected", () -> kenes.proposals.carrying().report(office, KURULTAI, kenes.key(),
        take(proposal, "priority", NAMED)));
    assertTrue(byLaw.toString().contains("21"), "the article is named");
    assertRefused(kenes, ProposalsCode.NOTHING_FOLLOWS, "expected", () -> kenes.proposals.carrying().report(office, KURULTAI, kenes.key(), take(proposal, "rejected", NAMED)));
  }
}
