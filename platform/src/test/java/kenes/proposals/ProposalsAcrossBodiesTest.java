package kenes.proposals;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.couriers.Letter;
import kenes.couriers.NotYet;
import kenes.journal.Actor;
import kenes.journal.Entry;
import kenes.journal.Recorded;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.kit.TestProposal;
import kenes.register.RegisterAct;
import kenes.routes.Ending;
import kenes.routes.Need;
import kenes.routes.RoutesCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proposals between bodies: support by decision, carriers, refusals, what is turned back, and what each side knows meanwhile. */
class ProposalsAcrossBodiesTest {
  private static final AtomicInteger COUNCILS = new AtomicInteger();
  private static final Instant JULY = Instant.parse("2026-07-06T06:00:00Z");
  private static final String ROUTE = "kz-law-b";
  private static final String KENESI = "KZ-HALYK-KENESI";
  private static final String KURULTAI = "KZ-KURULTAI";
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
    kenes.clock.set(JULY);
    home = council();
  }

  @AfterEach
  void replay() {
    kenes.couriers.deliverNow();
    ReplayCheck.assertReplays(kenes);
  }

  private static TestCouncil council() {
    return new TestCouncil(kenes, "KZ-TOGETHER-" + COUNCILS.incrementAndGet(), 5, 5);
  }

  private LocalDate today() {
    return kenes.db.read(tx -> kenes.register.today(tx, home.code()));
  }

  @Test
  void councilsSupportOpposeAndKeepSilent() {
    TestCouncil first = council();
    TestCouncil second = council();
    TestCouncil silent = council();
    TestProposal proposal = new TestProposal(kenes, home, 2, ROUTE).ask(today().plusDays(15), first, second, silent);
    assertTrue(proposal.visit(first.code()).isWaiting());
    assertEquals(3, proposal.life().count(Stance.SILENT));
    proposal.stance(first, Stance.SUPPORTS).stance(second, Stance.OPPOSES);
    Map<String, Support> support = proposal.life().support();
    assertEquals(List.of(Stance.SUPPORTS, Stance.OPPOSES, Stance.SILENT), support.values().stream().map(Support::stance).toList());
    assertFalse(proposal.visit(first.code()).isWaiting());
    assertEquals(List.of(false, true), List.of(support.get(first.code()).isLate(today()), support.get(silent.code()).isLate(today())));
    assertRefused(kenes, ProposalsCode.DECISION_USED, "decision", () -> state(first, proposal, Stance.OPPOSES, proposal.visit(first.code()).stance().decision()));
    UUID again = new TestDecision(kenes, first, "OTHER").sign().id();
    assertRefused(kenes, ProposalsCode.STANCE_TAKEN, "stance", () -> state(first, proposal, Stance.SUPPORTS, again));
    state(first, proposal, Stance.OPPOSES, again);
    proposal.deliver();
    assertEquals(2, proposal.life().count(Stance.OPPOSES), "the last decision counts");
    assertRefused(kenes, ProposalsCode.ASKED_ALREADY, "bodies", () -> ask(proposal, first.code()));
    assertRefused(kenes, ProposalsCode.BODY_IS_HOME, "bodies", () -> ask(proposal, home.code()));
    assertRefused(kenes, ProposalsCode.BODY_UNKNOWN, "bodies", () -> ask(proposal, "KZ-NOWHERE"));
    assertRefused(kenes, ProposalsCode.BODY_ENDED, "bodies", () -> ask(proposal, "KZ-SENATE"));
    assertRefused(kenes, ProposalsCode.BODIES_MISSING, "bodies", () -> ask(proposal));
    Proposals.Listed listed = kenes.db.read(tx -> kenes.proposals.proposals().list(tx, filter(home.code()), today(), null, 5)).getFirst();
    assertEquals(List.of(3, 0, 2, 1), List.of(listed.asked(), listed.supporting(), listed.opposing(), listed.silent()));
    assertRefused(kenes, ProposalsCode.BODY_UNKNOWN, "bodies", () -> region(proposal, "KZ-NOWHERE"));
    region(proposal, "KZ-11");
    assertEquals(3 + 1 + kenes.db.read(tx -> kenes.register.children(tx, "KZ-11")).size(), proposal.life().support().size());
    assertRefused(kenes, ProposalsCode.BODIES_MISSING, "bodies", () -> region(proposal, "KZ-11"));
    proposal.deliver();
  }

  @Test
  void aTextIsWhatABodyDecidedOn() {
    TestCouncil supporter = council();
    TestProposal proposal = new TestProposal(kenes, home, 2, ROUTE).adopt().ask(null, supporter).stance(supporter, Stance.SUPPORTS);
    UUID adopted = proposal.life().decided().decision();
    assertRefused(kenes, ProposalsCode.TEXT_DECIDED, "decision", () -> revise(home.secretary(), proposal, null));
    assertRefused(kenes, ProposalsCode.DECISION_USED, "decision", () -> revise(home.secretary(), proposal, adopted));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> revise(home.deputy(2), proposal, adopted));
    assertEquals(1, proposal.life().text().number());
    proposal.revise(20);
    assertEquals(List.of(2, 1), List.of(proposal.life().decided().version(), proposal.life().support().get(supporter.code()).version()), "its support is for the first text");
    proposal.ask(null, supporter);
    assertTrue(proposal.visit(supporter.code()).isWaiting() && !proposal.life().support().get(supporter.code()).isAnswered(), "asked anew");
    assertEquals(1, proposal.life().count(Stance.SUPPORTS), "and what it decided before stays");
    proposal.stance(supporter, Stance.SUPPORTS);
    assertEquals(2, proposal.life().support().get(supporter.code()).version());
    assertRefused(kenes, ProposalsCode.ASKED_ALREADY, "bodies", () -> ask(proposal, supporter.code()));
    proposal.sendTo(KENESI).report(KENESI, "registered").report(KENESI, "on-agenda").report(KENESI, "recommended", Need.DECISION);
    assertEquals(List.of(2, 2), List.of(proposal.life().now().given().version(), proposal.life().decided().version()), "whoever carries it decides on the text that it has");
    UUID later = new TestDecision(kenes, home, "OTHER").sign().id();
    assertRefused(kenes, ProposalsCode.TEXT_CARRIED, () -> revise(home.secretary(), proposal, later));
  }

  private void revise(Caller caller, TestProposal proposal, UUID decision) {
    kenes.proposals.texts().revise(caller, home.code(), kenes.key(), new ProposalTexts.Revise(proposal.id(), TestProposal.wordings(15), "Мерзім қысқартылсын", decision));
  }

  private static Proposals.Filter filter(String body) {
    return new Proposals.Filter(body, null, null, null, null, false, null, null);
  }

  private void ask(TestProposal proposal, String... bodies) {
    kenes.proposals.support().ask(home.secretary(), home.code(), kenes.key(), new ProposalSupport.Ask(proposal.id(), List.of(bodies), null));
  }

  private void region(TestProposal proposal, String region) {
    kenes.proposals.support().ask(home.secretary(), home.code(), kenes.key(), new ProposalSupport.Ask(proposal.id(), List.of(), List.of(region), null));
  }

  private static Recorded state(TestCouncil council, TestProposal proposal, Stance stance, UUID decision) {
    return kenes.proposals.support().state(council.secretary(), council.code(), kenes.key(), new ProposalSupport.State(proposal.id(), stance, decision, null));
  }

  @Test
  void supportIsADecisionOfABodyThatWasAskedAndExists() {
    TestCouncil asked = council();
    UUID before = new TestDecision(kenes, asked, "OTHER").sign().id();
    kenes.clock.advance(Duration.ofDays(1));
    TestProposal proposal = new TestProposal(kenes, home, 2, ROUTE).ask(null, asked);
    assertRefused(kenes, ProposalsCode.DECISION_TOO_EARLY, "decision", () -> state(asked, proposal, Stance.SUPPORTS, before));
    assertRefused(kenes, ProposalsCode.DECISION_MISSING, "decision", () -> state(asked, proposal, Stance.SUPPORTS, null));
    assertRefused(kenes, ProposalsCode.STANCE_MISSING, "stance", () -> state(asked, proposal, Stance.SILENT, before));
    TestCouncil stranger = council();
    assertRefused(kenes, ProposalsCode.PROPOSAL_UNKNOWN, () -> state(stranger, proposal, Stance.SUPPORTS, before));
    RegisterAct.BodyRegistered facts = TestCouncil.body("KZ-ENDING-" + COUNCILS.incrementAndGet(), TestKenes.REGISTRY);
    TestCouncil ending = new TestCouncil(kenes, new RegisterAct.BodyRegistered(facts.code(), facts.parent(), facts.kind(), facts.level(), facts.name(), facts.territory(),
        null, null, facts.timeZone(), null, TestCouncil.BEGAN, today().plusDays(12), null, null, Map.of(), null, true), TestCouncil.TERM, TestCouncil.BEGAN, 5, 5);
    proposal.ask(null, ending);
    UUID decision = new TestDecision(kenes, ending, "OTHER").sign().id();
    kenes.clock.advance(Duration.ofDays(2));
    assertRefused(kenes, ProposalsCode.BODY_ENDED, () -> state(ending, proposal, Stance.SUPPORTS, decision));
    assertEquals(Stance.SILENT, proposal.life().support().get(ending.code()).stance());
  }

  @Test
  void afterARejectionTheHomeTakesItBackToWorkItselfWhereTheRouteGoesOn() {
    TestCouncil supporter = council();
    TestProposal proposal = new TestProposal(kenes, home, 2, ROUTE).ask(null, supporter).adopt().sendTo(KENESI).report(KENESI, "registered").report(KENESI, "rejected");
    assertEquals(Ending.REJECTED, proposal.life().now().ending());
    assertEquals(Ending.REJECTED, proposal.visit(supporter.code()).ended().ending());
    assertRefused(kenes, RoutesCode.NEED_MISSING, "words", () -> kenes.proposals.course().step(home.secretary(), home.code(), kenes.key(), Take.of(proposal.id(), "returned-for-work", null)));
    assertRefused(kenes, RoutesCode.CARRIER_LACKS_RIGHT, () -> kenes.proposals.course().step(home.secretary(), home.code(), kenes.key(),
        new Take(proposal.id(), "carrier-found", null, null, null, "Заң жобасы қайта ұсынылады", Set.of(Need.CARRIER), null, List.of())));
    proposal.step("returned-for-work").deliver();
    assertEquals("returned-for-work", proposal.stands());
    assertEquals(home.code(), proposal.life().now().holder());
    assertEquals(Carrying.State.OVER, proposal.life().carryings().getLast().state(), "the body that rejected it gave nothing back");
    assertTrue(proposal.visit(supporter.code()).isWaiting(), "who was asked knows that it goes on");
    assertEquals(null, proposal.visit(KENESI).ended());
    proposal.sendTo(KENESI).report(KENESI, "registered");
    assertEquals("registered", proposal.stands());
    TestProposal elsewhere = new TestProposal(kenes, home, 2, "municipal-motion").step("on-agenda");
    UUID decision = new TestDecision(kenes, home, "OTHER").sign().id();
    kenes.proposals.course().step(home.secretary(), home.code(), kenes.key(), new Take(elsewhere.id(), "rejected", null, decision, null, null, Set.of(), null, List.of()));
    assertRefused(kenes, ProposalsCode.PROPOSAL_ENDED, () -> elsewhere.step("on-agenda"));
  }

  @Test
  void aCarrierTakesItOnGivesItBackAndGetsItBetter() {
    TestProposal proposal = new TestProposal(kenes, home, 2, ROUTE).adopt();
    kenes.proposals.carrying().send(home.secretary(), home.code(), kenes.key(), new ProposalCarrying.Send(proposal.id(), KENESI,
        new Take(proposal.id(), "sent", null, null, "Хат № 1", null, Set.of(), null, List.of())));
    long sent = proposal.life().carrier().orElseThrow().sent();
    assertEquals(Letter.State.SENT, kenes.db.read(tx -> kenes.couriers.find(tx, home.code(), sent, KENESI)).orElseThrow().state(), "half done: sent, not yet there");
    assertEquals(Carrying.State.SENT, proposal.life().carrier().orElseThrow().state());
    proposal.deliver().report(KENESI, "registered");
    assertEquals(List.of("registered", Carrying.State.CARRIED), List.of(proposal.stands(), proposal.life().carrier().orElseThrow().state()));
    assertRefused(kenes, ProposalsCode.CARRIED_ELSEWHERE, () -> proposal.step("withdrawn"));
    Caller office = TestProposal.office(kenes, KENESI);
    assertRefused(kenes, RoutesCode.NEED_MISSING, "words", () -> report(office, KENESI, Take.of(proposal.id(), "returned-for-work", null)));
    proposal.report(KENESI, "returned-for-work");
    assertEquals(Carrying.State.RETURNED, proposal.life().carryings().getLast().state());
    assertFalse(proposal.visit(KENESI).isWaiting());
    assertRefused(kenes, ProposalsCode.NOT_CARRIER, () -> report(office, KENESI, Take.of(proposal.id(), "sent", null)));
    kenes.proposals.texts().revise(home.deputy(2), home.code(), kenes.key(), new ProposalTexts.Revise(proposal.id(), TestProposal.wordings(20), "Пысықталды"));
    assertRefused(kenes, ProposalsCode.TEXT_NOT_DECIDED, () -> proposal.sendTo(KENESI));
    assertEquals(Carrying.State.RETURNED, proposal.life().carryings().getLast().state(), "nothing was sent");
    proposal.revise(10).sendTo(KENESI);
    assertEquals(3, proposal.visit(KENESI).last().dossier().version(), "it has the improved text");
    kenes.proposals.carrying().refuse(office, KENESI, kenes.key(), new ProposalCarrying.Refuse(proposal.id(), "Мәселе Құрылтайдың құзыретінде"));
    proposal.deliver();
    assertEquals(List.of(Carrying.State.REFUSED, "Мәселе Құрылтайдың құзыретінде"), List.of(proposal.life().carryings().getLast().state(), proposal.life().carryings().getLast().ended()));
    proposal.send(KURULTAI, null).report(KURULTAI, "registered");
    assertEquals(KURULTAI, proposal.life().carrier().orElseThrow().body());
  }

  private static void report(Caller caller, String body, Take take) {
    kenes.proposals.carrying().report(caller, body, kenes.key(), take);
  }

  @Test
  void onlyWhoHasTheRightOnThatDayCarries() {
    TestProposal proposal = new TestProposal(kenes, home, 2, ROUTE).adopt();
    TestCouncil other = council();
    assertRefused(kenes, ProposalsCode.NOT_A_CARRIER, "to", () -> proposal.sendTo(other.code()));
    assertRefused(kenes, ProposalsCode.BODY_ENDED, "to", () -> proposal.sendTo("KZ-SENATE-COUNCIL"));
    kenes.proposals.course().step(home.secretary(), home.code(), kenes.key(), new Take(proposal.id(), "sent", null, null, "Хат № 1", null, Set.of(), null, List.of()));
    assertRefused(kenes, RoutesCode.CARRIER_LACKS_RIGHT, () -> kenes.proposals.course().step(home.secretary(), home.code(), kenes.key(),
        new Take(proposal.id(), "registered", null, null, "Хат № 2", null, Set.of(), null, List.of())));
  }

  @Test
  void moneyNeedsAConclusionAndOneCarrierHandsOnToAnother() {
    TestProposal proposal = new TestProposal(kenes, home, 2, ROUTE).adopt().sendTo(KENESI).report(KENESI, "registered").report(KENESI, "initiated")
        .report(KENESI, "kenesi-committees").report(KENESI, "kenesi-adopted", Need.COMMITTEE_CONCLUSION, Need.DECISION);
    Caller office = TestProposal.office(kenes, KENESI);
    Take introduced = new Take(proposal.id(), "introduced", null, null, "№ 77", null, Set.of(), null, List.of());
    assertRefused(kenes, RoutesCode.NEED_MISSING, "shown", () -> report(office, KENESI, introduced));
    proposal.report(KENESI, "government-conclusion");
    assertRefused(kenes, RoutesCode.NEED_MISSING, "shown", () -> report(office, KENESI, introduced));
    assertRefused(kenes, RoutesCode.CARRIER_LACKS_RIGHT, () -> report(office, KENESI, new Take(proposal.id(), "introduced", null, null, "№ 77", null,
        Set.of(Need.FINANCIAL_CONCLUSION), null, List.of())));
    assertRefused(kenes, ProposalsCode.NOT_A_CARRIER, "next", () -> passOn(office, proposal, home.code()));
    assertRefused(kenes, ProposalsCode.BODY_UNKNOWN, "next", () -> passOn(office, proposal, KENESI));
    passOn(office, proposal, KURULTAI);
    proposal.deliver().report(KURULTAI, "introduced", Need.FINANCIAL_CONCLUSION);
    assertEquals(List.of(KENESI, KURULTAI), proposal.life().carryings().stream().map(Carrying::body).toList());
    assertEquals(KENESI, proposal.life().carrier().orElseThrow().by());
    assertRefused(kenes, ProposalsCode.NOT_CARRIER, () -> report(office, KENESI, Take.of(proposal.id(), "committee", null)));
    proposal.report(KURULTAI, "bureau").report(KURULTAI, "committee").report(KURULTAI, "adopted-by-kurultai", Need.COMMITTEE_CONCLUSION, Need.DECISION).report(KURULTAI, "sent-to-president");
    assertEquals(0, kenes.proposals.clock().round(), "the month runs");
    kenes.clock.advance(Duration.ofDays(40));
    assertTrue(proposal.life().stuckSince(today()).isPresent());
    assertEquals(1, kenes.proposals.clock().round(), "silence is consent");
    assertEquals(List.of("signed", Reached.How.RAN_OUT), List.of(proposal.stands(), proposal.life().now().how()));
    proposal.deliver().report(KURULTAI, new Take(proposal.id(), "in-force", null, null, "Қаулы", null, Set.of(), TestProposal.law(today()), List.of()));
    assertEquals(Ending.DONE, proposal.life().now().ending());
    assertEquals(Ending.DONE, proposal.visit(KENESI).ended().ending(), "whoever carried it before is told");
    assertRefused(kenes, ProposalsCode.PROPOSAL_ENDED, () -> report(office, KENESI, Take.of(proposal.id(), "committee", null)));
  }

  private static void passOn(Caller office, TestProposal proposal, String next) {
    kenes.proposals.carrying().passOn(office, KENESI, kenes.key(), new ProposalCarrying.PassOn(proposal.id(), next, null));
  }

  @Test
  void anAnswerToAWithdrawnProposalIsTurnedBack() {
    TestCouncil supporter = council();
    TestProposal proposal = new TestProposal(kenes, home, 2, ROUTE).ask(null, supporter).adopt().sendTo(KENESI);
    Caller office = TestProposal.office(kenes, KENESI);
    Entry registered = kenes.proposals.carrying().report(office, KENESI, kenes.key(), new Take(proposal.id(), "registered", null, null, "Кіріс № 4", null, Set.of(), null, List.of())).last();
    kenes.proposals.course().withdraw(home.deputy(2), home.code(), kenes.key(), new ProposalCourse.Withdraw(proposal.id(), "Мәселе шешімін тапты"));
    proposal.deliver();
    Letter letter = kenes.db.read(tx -> kenes.couriers.find(tx, KENESI, registered.index(), home.code())).orElseThrow();
    assertEquals(List.of(Letter.State.TURNED_BACK, "ProposalsCode.PROPOSAL_WITHDRAWN"), List.of(letter.state(), letter.arrival().code()));
    assertEquals("withdrawn", proposal.stands());
    assertRefused(kenes, ProposalsCode.PROPOSAL_WITHDRAWN, () -> kenes.proposals.carrying().answer(office, KENESI, kenes.key(), new ProposalCarrying.Answer(proposal.id(), "Кеш келген жауап", List.of())));
    UUID late = new TestDecision(kenes, supporter, "OTHER").sign().id();
    assertRefused(kenes, ProposalsCode.PROPOSAL_WITHDRAWN, () -> state(supporter, proposal, Stance.SUPPORTS, late));
    assertEquals("Мәселе шешімін тапты", proposal.visit(supporter.code()).ended().words());
  }

  private record Overtaking(long index) {}

  @Test
  void whatACarrierAnswersGoesToEveryoneAndLettersWaitForEachOther() {
    TestCouncil supporter = council();
    TestProposal proposal = new TestProposal(kenes, home, 2, ROUTE).ask(null, supporter).adopt().sendTo(KENESI);
    Caller office = TestProposal.office(kenes, KENESI);
    kenes.proposals.carrying().report(office, KENESI, kenes.key(), new Take(proposal.id(), "registered", null, null, "Кіріс № 4", null, Set.of(), null, List.of()));
    Entry answer = kenes.proposals.carrying().answer(office, KENESI, kenes.key(), new ProposalCarrying.Answer(proposal.id(), "Комитеттерде талқыланады", List.of())).last();
    assertThrows(NotYet.class, () -> kenes.journal.command(new Actor(Actor.Kind.CLOCK, "test"), home.code(), kenes.key(), new Overtaking(answer.index()),
        command -> kenes.proposals.reception().receive(command, home.code(), KENESI, answer)), "the registration has not arrived yet");
    proposal.deliver();
    assertEquals("Комитеттерде талқыланады", proposal.life().answers().getLast().words());
    assertEquals("Комитеттерде талқыланады", proposal.visit(supporter.code()).answers().getLast().words());
    assertEquals(List.of(KENESI), kenes.db.read(tx -> kenes.proposals.proposals().listVisits(tx, supporter.code(), false, 0, 10)).stream()
        .map(visit -> visit.answers().getLast().from()).toList());
  }
}
