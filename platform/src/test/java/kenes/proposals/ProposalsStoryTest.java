package kenes.proposals;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kenes.accounts.AccountsCode;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.files.Content;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.kit.TestProposal;
import kenes.routes.Ending;
import kenes.routes.Need;
import kenes.routes.RoutesCode;
import kenes.texts.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of a proposal in its home: from the idea through its texts and steps to the decision of the council, and what ends it there. */
class ProposalsStoryTest {
  private static final AtomicInteger COUNCILS = new AtomicInteger();
  private static final String ROUTE = "kz-law-b";
  private static TestKenes kenes;

  private final String body = "KZ-IDEA-" + COUNCILS.incrementAndGet();
  private TestCouncil council;

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
    kenes.clock.set(TestKenes.NOON);
    council = new TestCouncil(kenes, body, 5, 5);
  }

  @AfterEach
  void replay() {
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void fromAnIdeaToTheDecisionOfTheCouncil() {
    TestProposal proposal = new TestProposal(kenes, council, 2, ROUTE);
    ProposalLife idea = proposal.life();
    assertEquals(new ProposalsAct.Number(2026, 1), idea.opened().number());
    assertEquals(body, idea.opened().region(), "right below the root: its own region");
    assertEquals("idea", proposal.stands());
    kenes.proposals.texts().revise(council.deputy(2), body, kenes.key(), new ProposalTexts.Revise(proposal.id(), TestProposal.wordings(20), "Мерзім қысқартылды"));
    Version revised = proposal.life().text();
    assertEquals(List.of(2, council.person(2), "Мерзім қысқартылды"), List.of(revised.number(), revised.person(), revised.reason()));
    List<Row> changes = kenes.db.read(tx -> kenes.proposals.proposals().compare(tx, idea.text(), revised, Lang.RU)).orElseThrow().changes();
    assertEquals(1, changes.size(), "one paragraph says another number of days");
    assertEquals(Optional.empty(), kenes.db.read(tx -> kenes.proposals.proposals().compare(tx, idea.text(), revised, Lang.EN)), "there is no English text");
    kenes.proposals.texts().opine(council.staff(), body, kenes.key(), new ProposalTexts.Opine(proposal.id(), ProposalsAct.OpinionEntered.Kind.OPINION,
        Text.of("Су ресурстары министрлігі", "Министерство водных ресурсов", null), today(), "Қолдауға болады", "Хат № 15", List.of(file("Қорытынды"))));
    proposal.adopt();
    assertEquals("adopted-by-maslikhat", proposal.stands());
    assertEquals(List.of("idea", "drafted", "before-commission", "adopted-by-maslikhat"), proposal.life().course().stream().map(one -> one.place().step()).toList());
    assertEquals(List.of(Optional.empty(), Optional.of("before-commission")), List.of(stood(proposal, idea.opened().on().minusDays(1)), stood(proposal, idea.opened().on())), "as on these days");
    assertEquals(List.of("қорытынды.txt"), proposal.life().opinions().getFirst().documents().stream().map(ProposalsAct.Document::title).toList());
    assertEquals(proposal.id(), kenes.db.read(tx -> kenes.proposals.proposals().find(tx, body, 2026, 1)).orElseThrow().id());
    assertEquals(proposal.id(), kenes.db.read(tx -> kenes.proposals.proposals().find(tx, proposal.id())).orElseThrow().id());
  }

  private static Optional<String> stood(TestProposal proposal, LocalDate date) {
    return proposal.life().on(date).map(reached -> reached.place().step());
  }

  private static Attached file(String text) {
    return new Attached(null, "қорытынды.txt", Content.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private LocalDate today() {
    return kenes.db.read(tx -> kenes.register.today(tx, body));
  }

  @Test
  void ideasComeFromDeputiesCommissionsAppealsAndForums() {
    ProposalsAct.Origin commission = entered(ProposalsAct.Origin.Kind.COMMISSION, council.commission(), null);
    assertEquals(council.commission(), commission.organization());
    assertEquals("Өтініш № 12", entered(ProposalsAct.Origin.Kind.APPEAL, null, " Өтініш № 12 ").reference());
    assertRefused(kenes, ProposalsCode.FIELD_MISSING, "reference", () -> entered(ProposalsAct.Origin.Kind.FORUM, null, " "));
    assertRefused(kenes, ProposalsCode.COMMISSION_MISSING, "organization", () -> entered(ProposalsAct.Origin.Kind.COMMISSION, council.plenary(), null));
    assertRefused(kenes, ProposalsCode.AUTHOR_MISSING, "authors", () -> entered(ProposalsAct.Origin.Kind.DEPUTY, null, null));
    assertRefused(kenes, ProposalsCode.ORIGIN_MISSING, "origin", () -> entered(null, null, null));
    UUID nobody = council.newPerson(40);
    ProposalTexts.Open good = TestProposal.open(council, 2, ROUTE);
    assertRefused(kenes, ProposalsCode.AUTHOR_NOT_DEPUTY, "authors", () -> open(with(good, List.of(nobody), ROUTE, good.wordings(), null)));
    assertRefused(kenes, ProposalsCode.NOT_AUTHOR, () -> kenes.proposals.texts().open(council.deputy(3), body, kenes.key(), good));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.proposals.texts().open(council.administrator(), body, kenes.key(), good));
  }

  private ProposalsAct.Origin entered(ProposalsAct.Origin.Kind kind, UUID organization, String reference) {
    return open(new ProposalTexts.Open(kind, List.of(), organization, reference, Topic.ROADS, List.of(), ROUTE, TestProposal.wordings(10), null)).origin();
  }

  private ProposalsAct.ProposalOpened open(ProposalTexts.Open input) {
    return kenes.proposals.texts().open(council.staff(), body, kenes.key(), input).act(ProposalsAct.ProposalOpened.class);
  }

  private static ProposalTexts.Open with(ProposalTexts.Open good, List<UUID> authors, String route, List<ProposalTexts.Wording> wordings, LocalDate on) {
    return new ProposalTexts.Open(good.origin(), authors, null, null, good.topic(), List.of(), route, wordings, on);
  }

  @Test
  void whatIsOpenedIsWholeAndInTime() {
    ProposalTexts.Open good = TestProposal.open(council, 2, ROUTE);
    Refused empty = assertRefused(kenes, ProposalsCode.TITLE_MISSING, "title.kk", () -> open(with(good, good.authors(), ROUTE, List.of(), null)));
    assertEquals(List.of("title.kk", "text.kk"), empty.fields().stream().map(Refused.Field::name).toList(), "both languages are missing: the first is asked for");
    assertRefused(kenes, ProposalsCode.TEXT_MISSING, "text.ru", () -> open(with(good, good.authors(), ROUTE, List.of(new ProposalTexts.Wording(Lang.RU, "О воде", null)), null)));
    assertRefused(kenes, ProposalsCode.TEXT_TOO_LONG, "title.ru", () -> open(with(good, good.authors(), ROUTE, List.of(new ProposalTexts.Wording(Lang.RU, "О".repeat(501), "1.")), null)));
    assertRefused(kenes, ProposalsCode.HIDDEN_DATA, "text.ru", () -> open(with(good, good.authors(), ROUTE, List.of(new ProposalTexts.Wording(Lang.RU, "О воде", "Заявитель, ИИН 900130300104.")), null)));
    assertRefused(kenes, ProposalsCode.ROUTE_UNKNOWN, "route", () -> open(with(good, good.authors(), "kz-law-a", good.wordings(), null)));
    assertRefused(kenes, ProposalsCode.ROUTE_UNKNOWN, "route", () -> open(with(good, good.authors(), null, good.wordings(), null)));
    assertRefused(kenes, ProposalsCode.DATE_IN_FUTURE, "on", () -> open(with(good, good.authors(), ROUTE, good.wordings(), today().plusDays(1))));
    assertRefused(kenes, ProposalsCode.DATE_TOO_EARLY, "on", () -> open(with(good, good.authors(), ROUTE, good.wordings(), TestCouncil.BEGAN.minusDays(1))));
    assertRefused(kenes, ProposalsCode.TOPIC_MISSING, "topic", () -> open(new ProposalTexts.Open(good.origin(), good.authors(), null, null, null, List.of(), ROUTE, good.wordings(), null)));
    assertEquals("kz-law-a", open(with(good, good.authors(), "kz-law-a", good.wordings(), LocalDate.of(2026, 2, 2))).place().route(), "entered later: by the route of its day");
  }

  @Test
  void aStepNeedsWhatTheRouteAsksFor() {
    ProposalTexts.Open good = TestProposal.open(council, 2, ROUTE);
    UUID kazakh = open(with(good, good.authors(), ROUTE, good.wordings().subList(0, 1), null)).proposal();
    assertRefused(kenes, RoutesCode.NEED_MISSING, "text", () -> step(Take.of(kazakh, "drafted", null)));
    TestProposal proposal = new TestProposal(kenes, council, 2, ROUTE);
    assertRefused(kenes, RoutesCode.NOT_ALLOWED_FROM, () -> step(Take.of(proposal.id(), "before-commission", null)));
    assertRefused(kenes, RoutesCode.UNKNOWN_STEP, () -> step(Take.of(proposal.id(), "moon", null)));
    proposal.step("drafted", "before-commission");
    TestDecision decision = new TestDecision(kenes, council, "OTHER");
    Take adopted = new Take(proposal.id(), "adopted-by-maslikhat", null, decision.id(), null, null, Set.of(), null, List.of());
    assertRefused(kenes, ProposalsCode.DECISION_NOT_STANDING, "decision", () -> step(adopted));
    decision.sign();
    assertRefused(kenes, RoutesCode.NEED_MISSING, "shown", () -> step(adopted));
    assertRefused(kenes, ProposalsCode.DECISION_TOO_LATE, "decision", () -> step(new Take(proposal.id(), "adopted-by-maslikhat", today().minusDays(1), decision.id(), "Хаттама № 1", null, Set.of(Need.COMMITTEE_CONCLUSION), null, List.of())));
    assertRefused(kenes, ProposalsCode.PROOF_MISSING, "source", () -> step(new Take(proposal.id(), "adopted-by-maslikhat", null, decision.id(), null, null, Set.of(Need.COMMITTEE_CONCLUSION), null, List.of())));
    assertRefused(kenes, RoutesCode.NEED_MISSING, "decision", () -> step(new Take(proposal.id(), "adopted-by-maslikhat", null, null, "Хаттама № 1", null, Set.of(Need.COMMITTEE_CONCLUSION, Need.DECISION), null, List.of())));
    assertRefused(kenes, RoutesCode.BEFORE_PREVIOUS, "on", () -> step(new Take(proposal.id(), "drafted", today().minusDays(30), null, null, "Қайта жазылсын деп шешілді", Set.of(), null, List.of())));
    assertRefused(kenes, ProposalsCode.DATE_IN_FUTURE, "on", () -> step(new Take(proposal.id(), "drafted", today().plusDays(1), null, null, null, Set.of(), null, List.of())));
    assertRefused(kenes, ProposalsCode.FILE_EMPTY, "file", () -> step(new Take(proposal.id(), "drafted", null, null, null, "Қайта жазылсын деп шешілді", Set.of(), null, List.of(file("")))));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.proposals.course().step(council.deputy(2), body, kenes.key(), Take.of(proposal.id(), "drafted", "Депутат өзі қадам жасамайды")));
    assertRefused(kenes, ProposalsCode.PROPOSAL_UNKNOWN, () -> step(Take.of(UUID.randomUUID(), "drafted", null)));
    step(new Take(proposal.id(), "adopted-by-maslikhat", null, decision.id(), null, null, Set.of(Need.COMMITTEE_CONCLUSION), null, List.of(file("Комиссияның қорытындысы"))));
    assertTrue(proposal.life().now().given().needs().containsAll(Set.of(Need.DECISION, Need.COMMITTEE_CONCLUSION, Need.SOURCE)));
  }

  private void step(Take take) {
    kenes.proposals.course().step(council.secretary(), body, kenes.key(), take);
  }

  @Test
  void itsAuthorTakesItBackAndNothingMoreIsDone() {
    TestProposal proposal = new TestProposal(kenes, council, 2, ROUTE);
    assertRefused(kenes, ProposalsCode.NOT_AUTHOR, () -> kenes.proposals.course().withdraw(council.deputy(3), body, kenes.key(), new ProposalCourse.Withdraw(proposal.id(), "Бұл менің ұсынысым емес")));
    assertRefused(kenes, ProposalsCode.REASON_TOO_SHORT, "reason", () -> withdraw(proposal, "Жоқ"));
    withdraw(proposal, "Мәселе басқа жолмен шешілді");
    assertEquals(List.of(Ending.WITHDRAWN, Reached.How.WITHDRAWN), List.of(proposal.life().now().ending(), proposal.life().now().how()));
    assertRefused(kenes, ProposalsCode.PROPOSAL_WITHDRAWN, () -> step(Take.of(proposal.id(), "drafted", null)));
    assertRefused(kenes, ProposalsCode.PROPOSAL_WITHDRAWN, () -> withdraw(proposal, "Тағы да қайтарып аламын"));
    assertRefused(kenes, ProposalsCode.PROPOSAL_WITHDRAWN, () -> kenes.proposals.texts().revise(council.deputy(2), body, kenes.key(), new ProposalTexts.Revise(proposal.id(), TestProposal.wordings(5), "Кеш қалған түзету")));
  }

  private void withdraw(TestProposal proposal, String reason) {
    kenes.proposals.course().withdraw(council.deputy(2), body, kenes.key(), new ProposalCourse.Withdraw(proposal.id(), reason));
  }

  @Test
  void aNewVersionSaysSomethingNewAndWhy() {
    TestProposal proposal = new TestProposal(kenes, council, 2, ROUTE);
    assertRefused(kenes, ProposalsCode.TEXT_SAME, "text.kk", () -> kenes.proposals.texts().revise(council.secretary(), body, kenes.key(), new ProposalTexts.Revise(proposal.id(), TestProposal.wordings(30), "Ештеңе өзгермеген")));
    assertRefused(kenes, ProposalsCode.FIELD_MISSING, "reason", () -> kenes.proposals.texts().revise(council.secretary(), body, kenes.key(), new ProposalTexts.Revise(proposal.id(), TestProposal.wordings(31), null)));
    assertRefused(kenes, ProposalsCode.FIELD_MISSING, "article", () -> kenes.proposals.texts().linkLaw(council.secretary(), body, kenes.key(), new ProposalTexts.LinkLaw(proposal.id(), null)));
    ProposalsAct.LawArticle law = TestProposal.law(today());
    assertRefused(kenes, ProposalsCode.URL_WRONG, "url", () -> kenes.proposals.texts().linkLaw(council.secretary(), body, kenes.key(), new ProposalTexts.LinkLaw(proposal.id(), new ProposalsAct.LawArticle(law.title(), "1", today(), "javascript:x"))));
    kenes.proposals.texts().linkLaw(council.secretary(), body, kenes.key(), new ProposalTexts.LinkLaw(proposal.id(), law));
    assertEquals(List.of(law), proposal.life().laws());
    assertFalse(proposal.life().isEnded());
  }

  @Test
  void nothingPrivateIsPublishedInAnyField() {
    String number = "ИИН 900130300104 заявителя";
    TestProposal proposal = new TestProposal(kenes, council, 2, ROUTE);
    assertRefused(kenes, ProposalsCode.HIDDEN_DATA, "reason", () -> kenes.proposals.texts().revise(council.secretary(), body, kenes.key(), new ProposalTexts.Revise(proposal.id(), TestProposal.wordings(12), number)));
    assertRefused(kenes, ProposalsCode.HIDDEN_DATA, "basis", () -> kenes.proposals.course().reroute(council.secretary(), body, kenes.key(), new ProposalCourse.Reroute(proposal.id(), number)));
    assertRefused(kenes, ProposalsCode.HIDDEN_DATA, "source", () -> step(new Take(proposal.id(), "drafted", null, null, number, null, Set.of(), null, List.of())));
    assertRefused(kenes, ProposalsCode.HIDDEN_DATA, "by", () -> opine(proposal, Text.of(null, number, null), "Хат № 2"));
    assertRefused(kenes, ProposalsCode.TEXT_TOO_LONG, "by", () -> opine(proposal, Text.of("Ө".repeat(501), null, null), "Хат № 2"));
    assertRefused(kenes, ProposalsCode.HIDDEN_DATA, "source", () -> opine(proposal, Text.of(null, "Министерство", null), number));
    assertRefused(kenes, ProposalsCode.HIDDEN_DATA, "title", () -> link(proposal, Text.of(null, number, null), "1"));
    assertRefused(kenes, ProposalsCode.TEXT_TOO_LONG, "title", () -> link(proposal, Text.of("Ө".repeat(501), null, null), "1"));
    assertRefused(kenes, ProposalsCode.HIDDEN_DATA, "article", () -> link(proposal, Text.of(null, "Водный кодекс", null), number));
    assertEquals(1, proposal.life().steps().size(), "nothing of it was kept");
  }

  private void opine(TestProposal proposal, Text by, String source) {
    kenes.proposals.texts().opine(council.staff(), body, kenes.key(), new ProposalTexts.Opine(proposal.id(), ProposalsAct.OpinionEntered.Kind.OPINION, by, today(), "Қолдаймыз", source, List.of()));
  }

  private void link(TestProposal proposal, Text title, String article) {
    kenes.proposals.texts().linkLaw(council.secretary(), body, kenes.key(), new ProposalTexts.LinkLaw(proposal.id(), new ProposalsAct.LawArticle(title, article, today(), null)));
  }

  @Test
  void aRouteThatHoldsIsNotChanged() {
    TestProposal proposal = new TestProposal(kenes, council, 2, ROUTE);
    assertRefused(kenes, ProposalsCode.ROUTE_HOLDS, () -> reroute(proposal));
    kenes.clock.set(Instant.parse("2026-03-02T05:00:00Z"));
    TestProposal old = new TestProposal(kenes, council, 2, "kz-law-a").step("drafted");
    kenes.clock.set(Instant.parse("2026-07-02T05:00:00Z"));
    assertRefused(kenes, RoutesCode.ROUTE_NOT_IN_FORCE, () -> step(Take.of(old.id(), "before-commission", null)));
    reroute(old);
    assertEquals(List.of(ROUTE, "drafted", Reached.How.REROUTED), List.of(old.life().now().place().route(), old.stands(), old.life().now().how()));
    old.step("before-commission");
    assertEquals("kz-law-a", old.life().on(LocalDate.of(2026, 6, 30)).orElseThrow().place().route(), "what was true then stays so");
  }

  private void reroute(TestProposal proposal) {
    kenes.proposals.course().reroute(council.secretary(), body, kenes.key(), new ProposalCourse.Reroute(proposal.id(), "Құрылтай туралы заңның 59-бабы"));
  }
}
