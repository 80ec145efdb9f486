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

  private void advise(Verdict verdict, String words, Attached... files) {
    kenes.proposals.opinions().advise(expert, EXPERT, kenes.key(), new ProposalOpinions.Advise(proposal.id(), verdict, words, List.of(files)));
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
    kenes.proposals.texts().revise(home.deputy(2), home.code(), kenes.key(), new ProposalTexts.Revise(proposal.id(), TestProposal.wordings(20), "Мерзім қысқартылды"));
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
}
