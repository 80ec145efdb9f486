package kenes.proposals;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.couriers.Letter;
import kenes.files.Content;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestProposal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A home asks other bodies for opinions on a version of its text; they answer, decline or keep silent. */
class ProposalOpinionsTest {
  private static final String EXPERT = "KZ-HALYK-KENESI";
  private static final String REASON = "Қорытынды енді қажет емес";
  private TestKenes kenes;
  private TestCouncil home;
  private TestProposal proposal;
  private Caller expert;

  @BeforeEach
  void found() {
    kenes = TestKenes.seeded();
    kenes.clock.set(Instant.parse("2026-07-06T06:00:00Z"));
    home = new TestCouncil(kenes, "KZ-ADVISED", 5, 5);
    proposal = new TestProposal(kenes, home, 2, "kz-law-b");
    expert = TestProposal.office(kenes, EXPERT);
  }

  @AfterEach
  void end() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private LocalDate today() {
    return kenes.db.read(tx -> kenes.register.today(tx, home.code()));
  }

  private void consult(Caller caller, String to, LocalDate due, String question) {
    kenes.proposals.opinions().consult(caller, home.code(), kenes.key(), new ProposalOpinions.Consult(proposal.id(), to, question, due));
  }

  private long advise(Verdict verdict, String words, Attached... files) {
    return kenes.proposals.opinions().advise(expert, EXPERT, kenes.key(), new ProposalOpinions.Advise(proposal.id(), verdict, words, List.of(files))).entries().getFirst().index();
  }

  private void consult() {
    consult(home.secretary(), EXPERT, today().plusDays(9), null);
  }

  private void withdraw(Caller caller, String from, int version, String reason) {
    kenes.proposals.opinions().withdrawRequest(caller, home.code(), kenes.key(), new ProposalOpinions.WithdrawRequest(proposal.id(), from, version, reason));
  }

  private void withdraw() {
    withdraw(home.secretary(), EXPERT, 1, REASON);
  }

  private Letter letter(long index) {
    return kenes.db.read(tx -> kenes.couriers.find(tx, EXPERT, index, home.code())).orElseThrow();
  }

  private void revise() {
    kenes.proposals.texts().revise(home.deputy(2), home.code(), kenes.key(), new ProposalTexts.Revise(proposal.id(), TestProposal.wordings(20), "Мерзім қысқартылды"));
  }

  private List<String> verdicts() {
    return proposal.life().advice().stream().map(one -> one.version() + " " + (one.withdrawn() != null ? "withdrawn" : one.given() == null ? "silent" : one.given().verdict())).toList();
  }

  @Test
  void anOpinionComesBackOnTheVersionThatItWasAskedAbout() {
    assertRefused(kenes, ProposalsCode.BODY_UNKNOWN, "to", () -> consult(home.secretary(), null, today().plusDays(9), null));
    assertRefused(kenes, ProposalsCode.BODY_IS_HOME, "to", () -> consult(home.secretary(), home.code(), today().plusDays(9), null));
    assertRefused(kenes, ProposalsCode.BODY_ENDED, "to", () -> consult(home.secretary(), "KZ-SENATE", today().plusDays(9), null));
    assertRefused(kenes, ProposalsCode.DATE_MISSING, "due", () -> consult(home.secretary(), EXPERT, null, null));
    assertRefused(kenes, ProposalsCode.DATE_PAST, "due", () -> consult(home.secretary(), EXPERT, today(), null));
    assertRefused(kenes, ProposalsCode.HIDDEN_DATA, "question", () -> consult(home.secretary(), EXPERT, today().plusDays(9), "ИИН 900130300104"));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> consult(home.deputy(2), EXPERT, today().plusDays(9), null));
    consult(home.secretary(), EXPERT, today().plusDays(9), "Мерзімі дұрыс па?");
    assertRefused(kenes, ProposalsCode.ASKED_ALREADY, "to", () -> consult(home.secretary(), EXPERT, today().plusDays(9), null));
    proposal.deliver();
    assertTrue(proposal.visit(EXPERT).isWaiting(), "it stands on that body's desk");
    assertEquals("Мерзімі дұрыс па?", proposal.visit(EXPERT).consulted().orElseThrow().question());
    assertRefused(kenes, ProposalsCode.FIELD_MISSING, "verdict", () -> advise(null, "Қолдауға болады"));
    assertRefused(kenes, ProposalsCode.FIELD_MISSING, "words", () -> advise(Verdict.FOR, " "));
    kenes.clock.advance(Duration.ofDays(20));
    assertTrue(proposal.life().advice().getFirst().isLate(today()), "silent, and late");
    advise(Verdict.REMARKS, "Мерзім жұмыс күнімен есептелсін", new Attached(null, "түзету.txt", Content.of("Түзету".getBytes(StandardCharsets.UTF_8))));
    proposal.deliver();
    Advice advice = proposal.life().advice().getFirst();
    assertEquals(List.of(EXPERT, 1, Verdict.REMARKS, 1), List.of(advice.body(), advice.version(), advice.given().verdict(), advice.given().documents().size()));
    assertFalse(advice.isLate(today()) || proposal.visit(EXPERT).isWaiting());
    assertRefused(kenes, ProposalsCode.OPINION_GIVEN, () -> advise(Verdict.FOR, "Тағы бір рет"));
  }

  @Test
  void anotherVersionIsAnotherQuestionAndABodyMayDecline() {
    TestCouncil supporter = new TestCouncil(kenes, "KZ-ASIDE", 5, 5);
    proposal.ask(null, supporter);
    assertRefused(kenes, ProposalsCode.NOT_CONSULTED, () -> kenes.proposals.opinions().advise(supporter.secretary(), supporter.code(), kenes.key(),
        new ProposalOpinions.Advise(proposal.id(), Verdict.FOR, "Қолдаймыз", List.of())));
    assertRefused(kenes, ProposalsCode.PROPOSAL_UNKNOWN, () -> advise(Verdict.FOR, "Қолдаймыз"));
    consult(home.secretary(), EXPERT, today().plusDays(9), null);
    proposal.deliver();
    advise(Verdict.DECLINED, "Бұл мәселе біздің құзыретімізге кірмейді");
    revise();
    consult(home.secretary(), EXPERT, today().plusDays(9), null);
    proposal.deliver();
    assertTrue(proposal.visit(EXPERT).isConsulted(), "about the second version");
    advise(Verdict.FOR, "Енді қолдауға болады");
    proposal.deliver();
    assertEquals(List.of("1 DECLINED", "2 FOR"), proposal.life().advice().stream().map(one -> one.version() + " " + one.given().verdict()).toList());
    proposal.step("lapsed");
    proposal.deliver();
    assertTrue(proposal.visit(EXPERT).ended() != null, "whoever was asked is told of the end");
  }

  @Test
  void aRequestThatWasWithdrawnNeedsNoAnswer() {
    consult();
    proposal.deliver();
    assertTrue(proposal.visit(EXPERT).isWaiting());
    kenes.clock.advance(Duration.ofDays(20));
    assertTrue(proposal.life().advice().getFirst().isLate(today()));
    String key = kenes.key();
    ProposalOpinions.WithdrawRequest input = new ProposalOpinions.WithdrawRequest(proposal.id(), EXPERT, 1, REASON);
    kenes.proposals.opinions().withdrawRequest(home.secretary(), home.code(), key, input);
    assertTrue(kenes.proposals.opinions().withdrawRequest(home.secretary(), home.code(), key, input).repeated());
    assertTrue(proposal.visit(EXPERT).isConsulted(), "its letter is under way");
    proposal.deliver().deliver();
    Visit visit = proposal.visit(EXPERT);
    assertFalse(visit.isConsulted() || visit.isWaiting(), "nothing is due");
    assertEquals(List.of(REASON, today()), List.of(visit.withdrawn().orElseThrow().reason(), visit.withdrawn().orElseThrow().on()));
    assertEquals(1, visit.steps().stream().filter(step -> step.act() instanceof ProposalsAct.OpinionRequestEnded).count(), "told once");
    assertRefused(kenes, ProposalsCode.OPINION_REQUEST_WITHDRAWN, () -> advise(Verdict.FOR, "Қолдаймыз"));
    assertEquals(List.of("1 withdrawn"), verdicts());
    assertFalse(proposal.life().advice().getFirst().isLate(today()), "nobody waits for it");
    proposal.step("lapsed");
    proposal.deliver();
    assertTrue(proposal.visit(EXPERT).ended() != null, "whoever was asked is told of the end");
  }

  @Test
  void onlyWhatWasAskedAndNotAnsweredIsWithdrawnWithAReason() {
    assertRefused(kenes, ProposalsCode.NOT_CONSULTED, "from", this::withdraw);
    consult();
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> withdraw(home.deputy(2), EXPERT, 1, REASON));
    assertRefused(kenes, ProposalsCode.FIELD_MISSING, "from", () -> withdraw(home.secretary(), null, 1, REASON));
    assertRefused(kenes, ProposalsCode.BODY_IS_HOME, "from", () -> withdraw(home.secretary(), home.code(), 1, REASON));
    assertRefused(kenes, ProposalsCode.NOT_CONSULTED, "from", () -> withdraw(home.secretary(), EXPERT, 2, REASON));
    assertRefused(kenes, ProposalsCode.FIELD_MISSING, "reason", () -> withdraw(home.secretary(), EXPERT, 1, " "));
    assertRefused(kenes, ProposalsCode.REASON_TOO_SHORT, "reason", () -> withdraw(home.secretary(), EXPERT, 1, "жоқ"));
    assertRefused(kenes, ProposalsCode.HIDDEN_DATA, "reason", () -> withdraw(home.secretary(), EXPERT, 1, "ИИН 900130300104"));
    withdraw();
    assertRefused(kenes, ProposalsCode.OPINION_REQUEST_WITHDRAWN, "from", this::withdraw);
    consult();
    proposal.deliver();
    advise(Verdict.FOR, "Қолдаймыз");
    proposal.deliver();
    assertRefused(kenes, ProposalsCode.OPINION_GIVEN, "from", this::withdraw);
    assertEquals(List.of("1 withdrawn", "1 FOR"), verdicts());
    revise();
    consult();
    proposal.step("lapsed");
    assertRefused(kenes, ProposalsCode.PROPOSAL_ENDED, () -> withdraw(home.secretary(), EXPERT, 2, REASON));
  }

  @Test
  void anOpinionThatComesAfterTheWithdrawalIsTurnedBack() {
    consult();
    proposal.deliver();
    long crossing = advise(Verdict.AGAINST, "Қолдауға болмайды");
    withdraw();
    proposal.deliver().deliver();
    assertEquals(Letter.State.TURNED_BACK, letter(crossing).state());
    assertEquals("ProposalsCode.OPINION_REQUEST_WITHDRAWN", letter(crossing).arrival().code());
    assertEquals(List.of("1 withdrawn"), verdicts());
    Visit visit = proposal.visit(EXPERT);
    assertEquals(List.of(true, false, true), List.of(visit.withdrawn().isPresent(), visit.isWaiting(), visit.opinion().isEmpty()));
    assertRefused(kenes, ProposalsCode.OPINION_REQUEST_WITHDRAWN, () -> advise(Verdict.FOR, "Қолдаймыз"));
  }

  @Test
  void anOpinionThatCameBeforeTheWithdrawalWasTaken() {
    consult();
    proposal.deliver();
    long before = advise(Verdict.AGAINST, "Қолдауға болмайды");
    proposal.deliver();
    assertRefused(kenes, ProposalsCode.OPINION_GIVEN, "from", this::withdraw);
    proposal.deliver();
    assertEquals(Letter.State.DELIVERED, letter(before).state());
    assertEquals(List.of("1 AGAINST"), verdicts());
    assertTrue(proposal.visit(EXPERT).withdrawn().isEmpty());
  }

  @Test
  void anOpinionOnAWithdrawnRequestIsNoneOnTheNextOne() {
    consult();
    proposal.deliver();
    long late = advise(Verdict.AGAINST, "Бұрынғы сұраққа жауап");
    withdraw();
    consult(home.secretary(), EXPERT, today().plusDays(19), "Мерзімі дұрыс па?");
    proposal.deliver();
    assertEquals(Letter.State.TURNED_BACK, letter(late).state());
    assertEquals("ProposalsCode.OPINION_REQUEST_WITHDRAWN", letter(late).arrival().code());
    Visit visit = proposal.visit(EXPERT);
    assertTrue(visit.isConsulted() && visit.withdrawn().isEmpty(), "it was asked again");
    assertEquals("Мерзімі дұрыс па?", visit.consulted().orElseThrow().question());
    long next = advise(Verdict.FOR, "Жаңа сұраққа жауап");
    proposal.deliver();
    assertEquals(Letter.State.DELIVERED, letter(next).state());
    assertEquals(List.of("1 withdrawn", "1 FOR"), verdicts());
    assertFalse(proposal.visit(EXPERT).isConsulted());
  }

  @Test
  void aRequestAboutAnotherVersionStands() {
    consult();
    revise();
    consult();
    proposal.deliver();
    withdraw(home.secretary(), EXPERT, 2, REASON);
    proposal.deliver();
    Visit visit = proposal.visit(EXPERT);
    assertEquals(1, visit.consulted().orElseThrow().dossier().version(), "the first version is still asked about");
    assertTrue(visit.isConsulted() && visit.withdrawn().isPresent());
    advise(Verdict.REMARKS, "Бірінші редакция бойынша");
    proposal.deliver();
    assertEquals(List.of("1 REMARKS", "2 withdrawn"), verdicts());
  }
}
