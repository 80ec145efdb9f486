package kenes.proposals;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.decisions.DecisionChanges;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.kit.TestProposal;
import kenes.routes.Ending;
import kenes.routes.Need;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was entered by mistake is taken back by a further act, and nothing is erased. */
class ProposalCorrectionsTest {
  private static final AtomicInteger COUNCILS = new AtomicInteger();
  private static final Instant JULY = Instant.parse("2026-07-06T06:00:00Z");
  private static final String ROUTE = "kz-law-b";
  private static final String KENESI = "KZ-HALYK-KENESI";
  private static final String WHY = "Қате енгізілген жазба";
  private static TestKenes kenes;

  private TestCouncil home;
  private TestProposal proposal;

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
    proposal = new TestProposal(kenes, home, 2, ROUTE);
  }

  @AfterEach
  void replay() {
    kenes.couriers.deliverNow();
    ReplayCheck.assertReplays(kenes);
  }

  private static TestCouncil council() {
    return new TestCouncil(kenes, "KZ-AMENDS-" + COUNCILS.incrementAndGet(), 5, 5);
  }

  private LocalDate today() {
    return kenes.db.read(tx -> kenes.register.today(tx, home.code()));
  }

  private void takeBack(Caller caller, Long act, String reason) {
    kenes.proposals.corrections().takeBack(caller, home.code(), kenes.key(), new ProposalCorrections.TakeBack(proposal.id(), act, reason));
  }

  private void takeBack(long act) {
    takeBack(home.secretary(), act, WHY);
  }

  /** The index of the last act of this type. */
  private long last(Class<? extends ProposalsAct> type) {
    return proposal.life().steps().stream().filter(step -> type.isInstance(step.act())).mapToLong(Step::index).max().orElseThrow();
  }

  private void link(String article) {
    ProposalsAct.LawArticle law = TestProposal.law(today());
    kenes.proposals.texts().linkLaw(home.secretary(), home.code(), kenes.key(),
        new ProposalTexts.LinkLaw(proposal.id(), new ProposalsAct.LawArticle(law.title(), article, law.date(), null)));
  }

  @Test
  void aWrongLawIsTakenBackAndWhoeverWasToldIsToldAgain() {
    TestCouncil told = council();
    TestCouncil later = council();
    proposal.ask(null, told);
    link("45-1");
    proposal.deliver().ask(null, later);
    assertRefused(kenes, ProposalsCode.LINKED_ALREADY, "article", () -> link("45-1"));
    link("46");
    assertRefused(kenes, ProposalsCode.REASON_TOO_SHORT, "reason", () -> takeBack(home.secretary(), last(ProposalsAct.LawLinked.class), "жоқ"));
    assertRefused(kenes, ProposalsCode.HIDDEN_DATA, "reason", () -> takeBack(home.secretary(), last(ProposalsAct.LawLinked.class), "Заявитель, ИИН 900130300104."));
    assertRefused(kenes, ProposalsCode.NOTHING_TO_TAKE_BACK, "act", () -> takeBack(home.secretary(), null, WHY));
    assertRefused(kenes, ProposalsCode.NOTHING_TO_TAKE_BACK, "act", () -> takeBack(last(ProposalsAct.ProposalOpened.class)));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> takeBack(home.deputy(2), last(ProposalsAct.LawLinked.class), WHY));
    long wrong = proposal.life().steps().stream().filter(step -> step.act() instanceof ProposalsAct.LawLinked).findFirst().orElseThrow().index();
    takeBack(wrong);
    proposal.deliver();
    assertEquals(List.of("46"), proposal.life().laws().stream().map(ProposalsAct.LawArticle::article).toList());
    assertEquals(WHY, proposal.life().takenBack().get(wrong).reason());
    ProposalsAct.AnswerArrived news = proposal.visit(told.code()).answers().getLast();
    assertEquals(List.of(true, "45-1", WHY), List.of(news.takenBack(), news.law().article(), news.words()));
    assertTrue(proposal.visit(later.code()).answers().stream().noneMatch(answer -> answer.takenBack() != null), "it had never been told of that article");
    assertRefused(kenes, ProposalsCode.TAKEN_BACK_ALREADY, "act", () -> takeBack(wrong));
    link("45-1");
    assertEquals(2, proposal.life().laws().size(), "linked again");
  }

  private List<String> changed(String council) {
    return kenes.db.read(tx -> LawChanges.list(tx, council, null, 50)).stream().filter(one -> one.proposal().equals(proposal.id()))
        .map(one -> one.law().article() + (one.ours() ? " ours " : " supported ") + one.supporters().size()).toList();
  }

  @Test
  void whatTheLawChangedIsListedForTheHomeTheSupportersAndAll() {
    TestCouncil supporter = council();
    TestCouncil opponent = council();
    proposal.ask(null, supporter, opponent).stance(opponent, Stance.OPPOSES);
    link("45-1");
    link("46");
    proposal.stance(supporter, Stance.SUPPORTS);
    assertEquals(List.of("46 ours 1", "45-1 ours 1"), changed(null));
    assertEquals(List.of("46 ours 1", "45-1 ours 1"), changed(home.code()));
    assertEquals(List.of("46 supported 1", "45-1 supported 1"), changed(supporter.code()), "also who decided after the link");
    assertEquals(List.of(), changed(opponent.code()));
    LawChanges.Changed first = kenes.db.read(tx -> LawChanges.list(tx, supporter.code(), null, 1)).getFirst();
    assertEquals(List.of("45-1"), kenes.db.read(tx -> LawChanges.list(tx, supporter.code(), first.mark(), 5)).stream().map(one -> one.law().article()).toList(), "the next page");
    takeBack(last(ProposalsAct.LawLinked.class));
    revoke(supporter, Stance.Ground.MISTAKE, WHY);
    proposal.deliver();
    assertEquals(List.of("45-1 ours 0"), changed(home.code()), "what was taken back is not among it");
    assertEquals(List.of(List.of(1, 0), List.of(0, 0)), List.of(home, supporter).stream().map(council -> kenes.db.read(tx -> List.of(LawChanges.count(tx, council.code(), true, 9),
        LawChanges.count(tx, council.code(), false, 9)))).toList());
    for (String council : new String[] {null, home.code()}) {
      String plan = kenes.db.read(tx -> {
        tx.sql().execute("set local enable_seqscan = off");
        tx.sql().execute("set local enable_sort = off");
        return tx.sql().explain(LawChanges.query(tx, council, first.mark(), 30)).plan();
      });
      assertTrue(plan.contains("Index Scan") && !plan.contains("Sort"), plan);
    }
  }

  @Test
  void whoeverStandsBehindItIsToldOfTheStepsBetweenByOneLetterEach() {
    TestCouncil supporter = council();
    TestCouncil opponent = council();
    TestCouncil silent = council();
    proposal.ask(null, supporter, opponent, silent).stance(supporter, Stance.SUPPORTS).stance(opponent, Stance.OPPOSES).adopt().sendTo(KENESI).report(KENESI, "registered")
        .report(KENESI, "on-agenda").report(KENESI, "returned-for-work");
    assertEquals(List.of("registered", "returned-for-work"), told(supporter.code()), "of what others did and of the return; the agenda is not told, and the home's own steps are not");
    assertEquals(List.of(), told(opponent.code()));
    assertEquals(List.of(), told(silent.code()));
    assertEquals(List.of(), told(KENESI), "it knows what it did");
    proposal.revise(20).sendTo("KZ-KURULTAI").report("KZ-KURULTAI", "registered").report("KZ-KURULTAI", "carrier-found", Need.CARRIER);
    assertEquals(List.of("registered", "carrier-found"), told(KENESI), "also whoever carried it before");
    proposal.report("KZ-KURULTAI", "rejected");
    assertEquals(List.of("rejected"), told(silent.code()), "of the end everybody who was asked");
    assertEquals(Ending.REJECTED, proposal.visit(supporter.code()).ended().ending());
    assertEquals(5, told(supporter.code()).size());
    ProposalsAct.AnswerArrived last = proposal.visit(supporter.code()).answers().getLast();
    assertEquals(List.of("KZ-KURULTAI", "rejected", ROUTE), List.of(last.from(), last.place().step(), last.place().route()));
  }

  private List<String> told(String body) {
    return proposal.visit(body).answers().stream().map(ProposalsAct.AnswerArrived::step).toList();
  }

  @Test
  void aWrongOpinionIsTakenBack() {
    kenes.proposals.texts().opine(home.staff(), home.code(), kenes.key(), new ProposalTexts.Opine(proposal.id(), ProposalsAct.OpinionEntered.Kind.OPINION,
        Text.of("Су ресурстары министрлігі", "Министерство водных ресурсов", null), today(), "Қолдауға болады", null, List.of()));
    takeBack(last(ProposalsAct.OpinionEntered.class));
    assertEquals(0, proposal.life().opinions().size());
    assertEquals(1, proposal.life().acts(ProposalsAct.OpinionEntered.class).count(), "nothing is erased");
  }

  @Test
  void onlyTheLastOwnStepOnWhichNothingStandsIsTakenBack() {
    proposal.adopt();
    long adopted = last(ProposalsAct.StepTaken.class);
    assertTrue(proposal.life().isSettled());
    assertRefused(kenes, ProposalsCode.STEP_NOT_LAST, "act", () -> takeBack(proposal.life().course().get(1).index()));
    takeBack(adopted);
    assertEquals("before-commission", proposal.stands());
    assertFalse(proposal.life().isSettled(), "its decision settles nothing any more");
    assertEquals(List.of("adopted-by-maslikhat"), proposal.life().undone().stream().map(reached -> reached.place().step()).toList());
    assertRefused(kenes, ProposalsCode.TAKEN_BACK_ALREADY, "act", () -> takeBack(adopted));
    UUID decision = new TestDecision(kenes, home, "OTHER").sign().id();
    kenes.proposals.course().step(home.secretary(), home.code(), kenes.key(), new Take(proposal.id(), "adopted-by-maslikhat", null, decision, "Хаттама № 4", null,
        Set.of(Need.COMMITTEE_CONCLUSION), null, List.of()));
    proposal.sendTo(KENESI);
    assertRefused(kenes, ProposalsCode.STEP_SENT, "act", () -> takeBack(last(ProposalsAct.StepTaken.class)));
    proposal.report(KENESI, "registered");
    assertRefused(kenes, ProposalsCode.STEP_OF_ANOTHER, "act", () -> takeBack(last(ProposalsAct.StepTaken.class)));
    assertEquals(List.of(), kenes.db.read(tx -> kenes.proposals.corrections().list(tx, proposal.life())), "nothing is offered");
  }

  @Test
  void whatAStepBroughtIsTakenBackFirstAndAnEndStays() {
    Take drafted = new Take(proposal.id(), "drafted", null, null, null, null, Set.of(), TestProposal.law(today()), List.of());
    kenes.proposals.course().step(home.secretary(), home.code(), kenes.key(), drafted);
    long step = last(ProposalsAct.StepTaken.class);
    assertRefused(kenes, ProposalsCode.STEP_LAW_STANDS, "act", () -> takeBack(step));
    takeBack(last(ProposalsAct.LawLinked.class));
    takeBack(step);
    assertEquals("idea", proposal.stands());
    proposal.adopt().sendTo(KENESI).report(KENESI, "registered").report(KENESI, "rejected").step("returned-for-work");
    assertRefused(kenes, ProposalsCode.STEP_TOLD, "act", () -> takeBack(last(ProposalsAct.StepTaken.class)));
    proposal.step("lapsed");
    assertRefused(kenes, ProposalsCode.STEP_ENDED_IT, "act", () -> takeBack(last(ProposalsAct.StepTaken.class)));
  }

  @Test
  void aStanceIsTakenBackWhenItsDecisionEndedOrItWasAMistake() {
    TestCouncil council = council();
    proposal.ask(today().plusDays(3), council);
    assertRefused(kenes, ProposalsCode.STANCE_NONE, () -> revoke(council, Stance.Ground.MISTAKE, WHY));
    proposal.stance(council, Stance.OPPOSES);
    UUID decision = proposal.visit(council.code()).stance().decision();
    assertRefused(kenes, ProposalsCode.FIELD_MISSING, "ground", () -> revoke(council, null, WHY));
    assertRefused(kenes, ProposalsCode.REASON_TOO_SHORT, "reason", () -> revoke(council, Stance.Ground.MISTAKE, "-"));
    assertRefused(kenes, ProposalsCode.DECISION_STANDS, "ground", () -> revoke(council, Stance.Ground.DECISION_ENDED, WHY));
    revoke(council, Stance.Ground.MISTAKE, WHY);
    kenes.proposals.support().state(council.secretary(), council.code(), kenes.key(), new ProposalSupport.State(proposal.id(), Stance.SUPPORTS, decision, null));
    proposal.deliver();
    assertEquals(Stance.SUPPORTS, proposal.life().support().get(council.code()).stance(), "the same decision, entered as it is");
    UUID end = new TestDecision(kenes, council, "OTHER").sign().id();
    kenes.decisionChanges.repeal(council.secretary(), council.code(), kenes.key(), new DecisionChanges.Repeal(decision, end, true));
    revoke(council, Stance.Ground.DECISION_ENDED, WHY);
    assertTrue(proposal.visit(council.code()).isWaiting(), "it may decide anew");
    proposal.deliver();
    assertEquals(Stance.SILENT, proposal.life().support().get(council.code()).stance());
    assertEquals(0, kenes.db.read(tx -> kenes.proposals.proposals().list(tx, new Proposals.Filter(home.code(), null, null, null, null, false, null, null), today(), null, 5))
        .getFirst().supporting());
    assertRefused(kenes, ProposalsCode.STANCE_NONE, () -> revoke(council, Stance.Ground.MISTAKE, WHY));
    proposal.stance(council, Stance.OPPOSES);
    assertEquals(List.of(Stance.OPPOSES, 2L), List.of(proposal.life().support().get(council.code()).stance(), proposal.life().acts(ProposalsAct.StanceCleared.class).count()));
  }

  private void revoke(TestCouncil council, Stance.Ground ground, String reason) {
    kenes.proposals.support().revoke(council.secretary(), council.code(), kenes.key(), new ProposalSupport.Revoke(proposal.id(), ground, reason));
  }
}
