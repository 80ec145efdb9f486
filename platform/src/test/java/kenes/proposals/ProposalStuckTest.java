package kenes.proposals;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestProposal;
import kenes.routes.Ending;
import kenes.routes.RoutesCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds a proposal up besides a term that is over: its route has ended, its carrier has ended, a letter about it is stuck. */
class ProposalStuckTest {
  private static final String COUNCIL = "KZ-SENATE-COUNCIL";
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
    kenes.clock.set(Instant.parse("2026-05-04T06:00:00Z"));
    home = new TestCouncil(kenes, "KZ-STUCK-" + ++homes, 5, 5);
  }

  @AfterEach
  void replay() {
    kenes.couriers.deliverNow();
    ReplayCheck.assertReplays(kenes);
  }

  private static void july() {
    kenes.clock.set(Instant.parse("2026-07-06T06:00:00Z"));
  }

  private LocalDate today() {
    return kenes.db.read(tx -> kenes.register.today(tx, home.code()));
  }

  private Set<Stuck> stuck(TestProposal proposal) {
    Set<Stuck> own = kenes.db.read(tx -> kenes.proposals.proposals().stuck(tx, proposal.life(), today()));
    Proposals.Listed listed = list(false).stream().filter(one -> one.id().equals(proposal.id())).findFirst().orElseThrow();
    assertEquals(own, listed.stuck(), "the page and the list say the same");
    assertEquals(listed.isStuck(), list(true).stream().anyMatch(one -> one.id().equals(proposal.id())), "and so does the filter");
    return own;
  }

  private List<Proposals.Listed> list(boolean stuck) {
    return kenes.db.read(tx -> kenes.proposals.proposals().list(tx, new Proposals.Filter(home.code(), null, null, null, null, stuck, null, null), today(), null, 50));
  }

  private List<UUID> stranded() {
    return kenes.db.read(tx -> kenes.proposals.proposals().listStranded(tx, home.code(), today(), 50)).stream().map(Proposals.Listed::id).toList();
  }

  @Test
  void onARouteThatHasEndedNothingIsLeftButToMoveItOrToTakeItBack() {
    TestProposal moved = new TestProposal(kenes, home, 2, "kz-law-a").step("drafted");
    TestProposal back = new TestProposal(kenes, home, 3, "kz-law-a");
    assertEquals(Set.of(), stuck(moved));
    assertEquals(List.of(), stranded());
    july();
    TestProposal other = new TestProposal(kenes, home, 4, "kz-law-b");
    assertEquals(Set.of(Stuck.ROUTE_ENDED), stuck(moved));
    assertEquals(Set.of(moved.id(), back.id()), Set.copyOf(stranded()));
    assertEquals(Set.of(), stuck(other));
    assertRefused(kenes, RoutesCode.ROUTE_NOT_IN_FORCE, () -> moved.step("before-commission"));
    assertEquals("drafted", kenes.db.read(tx -> kenes.proposals.course().destination(tx, moved.life(), today())).step());
    kenes.proposals.course().reroute(home.secretary(), home.code(), kenes.key(), new ProposalCourse.Reroute(moved.id(), "Жаңа маршрут қолданысқа енгізілді"));
    kenes.proposals.course().withdraw(home.deputy(3), home.code(), kenes.key(), new ProposalCourse.Withdraw(back.id(), "Мәселе жергілікті жерде шешілді"));
    assertEquals(Set.of(), stuck(moved));
    assertEquals(Ending.WITHDRAWN, back.life().now().ending());
    assertEquals(List.of(), stranded());
    assertEquals(List.of(moved.id()), kenes.db.read(tx -> kenes.proposals.proposals().listRerouted(tx, home.code(), today(), 10)).stream().map(ProposalLife::id).toList());
    assertRefused(kenes, ProposalsCode.ROUTE_HOLDS, () -> kenes.proposals.course().reroute(home.secretary(), home.code(), kenes.key(),
        new ProposalCourse.Reroute(other.id(), "Жаңа маршрут қолданысқа енгізілді")));
  }

  @Test
  void aCarrierThatHasEndedHoldsItUp() {
    TestProposal proposal = new TestProposal(kenes, home, 2, "kz-law-a").adopt().sendTo(COUNCIL).report(COUNCIL, "registered");
    assertEquals(Set.of(), stuck(proposal));
    july();
    assertEquals(List.of(Stuck.ROUTE_ENDED, Stuck.CARRIER_ENDED), List.copyOf(stuck(proposal)), "the gravest first");
    kenes.proposals.course().reroute(home.secretary(), home.code(), kenes.key(), new ProposalCourse.Reroute(proposal.id(), "Жаңа маршрут қолданысқа енгізілді"));
    assertTrue(stuck(proposal).stream().allMatch(Stuck.LETTER::equals), "nobody carries it now");
  }

  @Test
  void aLetterThatDoesNotArriveHoldsItUp() {
    july();
    TestProposal proposal = new TestProposal(kenes, home, 2, "kz-law-b");
    TestCouncil other = new TestCouncil(kenes, "KZ-STUCK-OTHER", 5, 5);
    kenes.proposals.support().ask(home.secretary(), home.code(), kenes.key(), new ProposalSupport.Ask(proposal.id(), List.of(other.code()), null));
    assertEquals(Set.of(), stuck(proposal), "letters take a while");
    kenes.clock.advance(Duration.ofHours(2));
    assertEquals(Set.of(Stuck.LETTER), stuck(proposal));
    proposal.deliver();
    assertEquals(Set.of(), stuck(proposal));
  }
}
