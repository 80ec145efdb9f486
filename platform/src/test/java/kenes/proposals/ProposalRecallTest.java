package kenes.proposals;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.couriers.Letter;
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

/** A home takes its proposal back from a body that carries it; letters that cross the recall; a step that its home did not take. */
class ProposalRecallTest {
  private static final String KENESI = "KZ-HALYK-KENESI";
  private static final String KURULTAI = "KZ-KURULTAI";
  private static final String REASON = "Үш ай бойы жауап болмады";
  private static int homes;
  private static TestKenes kenes;
  private static Caller office;

  private TestCouncil home;
  private TestProposal proposal;

  @BeforeAll
  static void install() {
    kenes = TestKenes.seeded();
    kenes.clock.set(Instant.parse("2026-07-05T06:00:00Z"));
    office = TestProposal.office(kenes, KENESI);
  }

  @AfterAll
  static void end() {
    kenes.close();
  }

  @BeforeEach
  void send() {
    kenes.clock.set(Instant.parse("2026-07-06T06:00:00Z"));
    home = new TestCouncil(kenes, "KZ-RECALL-" + ++homes, 5, 5);
    proposal = new TestProposal(kenes, home, 2, "kz-law-b").adopt().sendTo(KENESI);
  }

  @AfterEach
  void replay() {
    kenes.couriers.deliverNow();
    ReplayCheck.assertReplays(kenes);
  }

  private void recall() {
    recall(home.secretary(), REASON);
  }

  private void recall(Caller caller, String reason) {
    kenes.proposals.carrying().recall(caller, home.code(), kenes.key(), new ProposalCarrying.Recall(proposal.id(), reason));
  }

  /** Without a courier. */
  private long report(String step) {
    return kenes.proposals.carrying().report(office, KENESI, kenes.key(),
        new Take(proposal.id(), step, null, null, "Хаттама № 5", "Себебі: қадам заңда көзделген", Set.of(Need.CARRIER), null, List.of())).entries().getFirst().index();
  }

  private Letter letter(long index) {
    return kenes.db.read(tx -> kenes.couriers.find(tx, KENESI, index, home.code())).orElseThrow();
  }

  private List<Carrying.State> states() {
    return proposal.life().carryings().stream().map(Carrying::state).toList();
  }

  @Test
  void whatWasRecalledIsWithItsHomeAgain() {
    report("registered");
    proposal.deliver();
    recall();
    proposal.deliver();
    assertEquals("sent", proposal.stands(), "where it was sent from");
    assertEquals(Reached.How.RECALLED, proposal.life().now().how());
    assertEquals(REASON, proposal.life().now().words());
    assertEquals(List.of(Carrying.State.RECALLED), states());
    Visit visit = proposal.visit(KENESI);
    assertNull(visit.carried());
    assertEquals(REASON, visit.recalled().orElseThrow().reasons());
    assertRefused(kenes, ProposalsCode.RECALLED, () -> report("initiated"));
    assertRefused(kenes, ProposalsCode.RECALLED, () -> kenes.proposals.carrying().refuse(office, KENESI, kenes.key(), new ProposalCarrying.Refuse(proposal.id(), REASON)));
    assertRefused(kenes, ProposalsCode.NOT_SENT, this::recall);
    proposal.revise(10).send(KENESI, null);
    assertEquals(2, proposal.visit(KENESI).carried().dossier().version());
    assertTrue(proposal.visit(KENESI).recalled().isEmpty());
    report("registered");
    proposal.deliver();
    assertEquals("registered", proposal.stands());
    recall();
    proposal.send(KURULTAI, null).report(KURULTAI, "registered");
    assertEquals(List.of(Carrying.State.RECALLED, Carrying.State.RECALLED, Carrying.State.CARRIED), states());
  }

  @Test
  void whoeverSupportsItIsToldOfTheRecallOnce() {
    TestCouncil supporter = new TestCouncil(kenes, "KZ-RECALL-" + ++homes, 5, 5);
    TestCouncil opponent = new TestCouncil(kenes, "KZ-RECALL-" + ++homes, 5, 5);
    TestCouncil silent = new TestCouncil(kenes, "KZ-RECALL-" + ++homes, 5, 5);
    proposal.ask(null, supporter, opponent, silent).stance(supporter, Stance.SUPPORTS).stance(opponent, Stance.OPPOSES);
    assertRefused(kenes, ProposalsCode.REASON_TOO_SHORT, "reason", () -> recall(home.secretary(), "жоқ"));
    recall();
    proposal.deliver().deliver();
    List<ProposalsAct.AnswerArrived> told = toldOfRecall(supporter.code());
    assertEquals(1, told.size());
    assertEquals(List.of(home.code(), "sent", REASON), List.of(told.getFirst().from(), told.getFirst().step(), told.getFirst().words()));
    assertEquals(Stance.SUPPORTS, proposal.life().support().get(supporter.code()).stance(), "its support stands");
    assertEquals(List.of(), toldOfRecall(opponent.code()));
    assertEquals(List.of(), toldOfRecall(silent.code()));
    assertEquals(List.of(), toldOfRecall(KENESI), "it was told by the recall itself");
    assertTrue(proposal.visit(KENESI).recalled().isPresent());
  }

  private List<ProposalsAct.AnswerArrived> toldOfRecall(String body) {
    return proposal.visit(body).answers().stream().filter(answer -> answer.how() == Reached.How.RECALLED).toList();
  }

  @Test
  void aRecalledProposalMayBeWithdrawn() {
    recall();
    kenes.proposals.course().withdraw(home.deputy(2), home.code(), kenes.key(), new ProposalCourse.Withdraw(proposal.id(), "Мәселе жергілікті жерде шешілді"));
    proposal.deliver();
    assertTrue(proposal.life().isEnded());
    assertEquals(proposal.life().now().ending(), proposal.visit(KENESI).ended().ending());
  }

  @Test
  void aStepThatComesAfterTheRecallIsTurnedBack() {
    long crossing = report("registered");
    recall();
    proposal.deliver();
    assertEquals("sent", proposal.stands());
    assertEquals(Letter.State.TURNED_BACK, letter(crossing).state());
    assertEquals("ProposalsCode.RECALLED", letter(crossing).arrival().code());
    assertEquals(List.of(), proposal.visit(KENESI).taken(), "nothing is kept as taken");
    assertTrue(proposal.visit(KENESI).recalled().isPresent());
  }

  @Test
  void aStepThatCameBeforeTheRecallWasTaken() {
    long before = report("registered");
    proposal.deliver();
    recall();
    proposal.deliver();
    assertEquals(Letter.State.DELIVERED, letter(before).state());
    assertEquals(List.of("registered", "sent"), proposal.life().course().reversed().stream().limit(2).map(reached -> reached.place().step()).toList().reversed());
  }

  @Test
  void aLateStepOfAnEarlierSendingIsNotOneOfALaterSending() {
    long late = report("registered");
    recall();
    kenes.proposals.carrying().send(home.secretary(), home.code(), kenes.key(), new ProposalCarrying.Send(proposal.id(), KENESI, null));
    proposal.deliver();
    assertEquals(Letter.State.TURNED_BACK, letter(late).state());
    assertEquals("sent", proposal.stands());
    Visit visit = proposal.visit(KENESI);
    assertEquals(List.of(), visit.taken());
    report("registered");
    proposal.deliver();
    assertEquals("registered", proposal.stands(), "the new sending begins anew");
  }

  @Test
  void aRefusalThatCrossesTheRecallChangesNothing() {
    kenes.proposals.carrying().refuse(office, KENESI, kenes.key(), new ProposalCarrying.Refuse(proposal.id(), "Бұл мәселе біздің құзыретте емес"));
    recall();
    proposal.deliver();
    assertEquals(List.of(Carrying.State.RECALLED), states());
    assertTrue(proposal.visit(KENESI).recalled().isPresent());
  }

  @Test
  void aRecallThatMayNotBeIsRefused() {
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> recall(home.deputy(2), REASON));
    assertRefused(kenes, ProposalsCode.REASON_TOO_SHORT, "reason", () -> recall(home.secretary(), "жоқ"));
    recall();
    proposal.send(KURULTAI, null).report(KURULTAI, "registered").report(KURULTAI, "carrier-found", Need.CARRIER).report(KURULTAI, "introduced", Need.NO_BUDGET_EFFECT);
    assertRefused(kenes, ProposalsCode.RECALL_NOT_ALLOWED, this::recall);
  }

  @Test
  void aStepThatItsHomeDidNotTakeIsNotKeptAndAnotherFollowsAtOnce() {
    recall();
    proposal.send(KURULTAI, null).report(KURULTAI, "registered").report(KURULTAI, "carrier-found", Need.CARRIER).report(KURULTAI, "introduced", Need.NO_BUDGET_EFFECT)
        .report(KURULTAI, "bureau").report(KURULTAI, "committee").report(KURULTAI, "adopted-by-kurultai", Need.COMMITTEE_CONCLUSION, Need.DECISION)
        .report(KURULTAI, "sent-to-president");
    kenes.clock.set(Instant.parse(proposal.life().now().due().plusDays(5) + "T06:00:00Z"));
    assertEquals(1, kenes.proposals.clock().round(), "signed by silence; its carrier does not know yet");
    proposal.report(KURULTAI, "objections");
    assertEquals("signed", proposal.stands());
    Visit visit = proposal.visit(KURULTAI);
    Step back = visit.steps().stream().filter(step -> step.act() instanceof ProposalsAct.StepReported report && report.step().equals("objections")).findFirst().orElseThrow();
    assertTrue(visit.isTurnedBack(back));
    assertEquals("signed", visit.taken().getLast().step(), "what followed at home counts, what was turned back does not");
    assertTrue(visit.isWaiting());
    proposal.report(KURULTAI, new Take(proposal.id(), "in-force", null, null, "Заң № 1", null, Set.of(), TestProposal.law(LocalDate.of(2026, 7, 1)), List.of()));
    assertEquals("in-force", proposal.stands());
  }

  @Test
  void aRecallIsDoneOnce() {
    String key = kenes.key();
    ProposalCarrying.Recall input = new ProposalCarrying.Recall(proposal.id(), REASON);
    kenes.proposals.carrying().recall(home.secretary(), home.code(), key, input);
    assertTrue(kenes.proposals.carrying().recall(home.secretary(), home.code(), key, input).repeated());
    assertEquals(1, proposal.life().acts(ProposalsAct.CarryingRecalled.class).count());
  }
}
