package kenes.sources;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.meetings.Agenda;
import kenes.meetings.Convening;
import kenes.meetings.Form;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.rules.Rules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A paragraph of an address is entered, linked with a decision and an article of a law, and tells what came of it. */
class SourcesStoryTest {
  private static final Caller INIT = Caller.installation();
  private static final String CODE = "ADDRESS-2022";
  private static final Text TITLE = Text.of("Жолдау", "Послание", "Address");
  private static final Text WORDS = Text.of("Өңірлердегі қызметті жақсарту", "Улучшить услуги в регионах", "Better services in the regions");
  private static final LocalDate ISSUED = LocalDate.of(2022, 9, 1);
  private static final String URL = "https://www.akorda.kz/address";

  private TestKenes kenes;

  @BeforeEach
  void seed() {
    kenes = TestKenes.seeded();
  }

  @AfterEach
  void replayAndClose() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  @Test
  void whatCameOfAParagraph() {
    TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 5, 4);
    UUID decision = new TestDecision(kenes, council, "other").id();
    enter();
    kenes.sources.addParagraph(INIT, kenes.key(), paragraph("3"));
    kenes.sources.addParagraph(INIT, kenes.key(), paragraph("3.1"));
    kenes.sources.link(INIT, "trace-once-1", trail("3", decision));
    assertTrue(kenes.sources.link(INIT, "trace-once-1", trail("3", decision)).repeated());
    kenes.sources.linkLaw(INIT, kenes.key(), new PolicySources.LinkLaw("KZ", CODE, "3", law("12-бап")));
    kenes.db.change(tx -> {
      List<Link> links = PolicySources.links(tx, CODE, "3");
      assertEquals(List.of(TraceKind.DECISION, TraceKind.LAW), links.stream().map(Link::kind).toList());
      Trace trace = kenes.sources.trace(tx, links.getFirst()).orElseThrow();
      assertEquals("decision.state-adopted", trace.state());
      assertTrue(trace.path().startsWith("/b/KZ-TEST/decisions/"), trace.path());
      assertEquals(Optional.empty(), kenes.sources.trace(tx, links.getLast()));
      assertEquals(List.of("3"), PolicySources.listOf(tx, decision).stream().map(Link::paragraph).toList());
      assertEquals(List.of(), PolicySources.links(tx, CODE, "3.1"));
    });
    assertRefused(kenes, SourcesCode.LINKED_ALREADY, "thing", () -> kenes.sources.link(INIT, kenes.key(), trail("3", decision)));
    assertRefused(kenes, SourcesCode.LINKED_ALREADY, "article", () -> kenes.sources.linkLaw(INIT, kenes.key(), new PolicySources.LinkLaw("KZ", CODE, "3", law("12-бап"))));

    UUID link = kenes.db.read(tx -> PolicySources.listOf(tx, decision)).getFirst().id();
    assertRefused(kenes, SourcesCode.SOURCE_REASON_WRONG, "reason", () -> kenes.sources.withdrawLink(INIT, kenes.key(), new PolicySources.Withdraw("KZ", link, "қате")));
    kenes.sources.withdrawLink(INIT, kenes.key(), new PolicySources.Withdraw("KZ", link, "Шешім басқа тармаққа қатысты"));
    assertRefused(kenes, SourcesCode.LINK_UNKNOWN, () -> kenes.sources.withdrawLink(INIT, kenes.key(), new PolicySources.Withdraw("KZ", link, "Шешім басқа тармаққа қатысты")));
    assertEquals(1, (int) kenes.db.read(tx -> PolicySources.links(tx, CODE, "3").size()));
  }

  @Test
  void anAgendaItemThatAParagraphRaised() {
    TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 5, 4);
    TestSitting sitting = new TestSitting(kenes, council, "default", "default");
    enter();
    kenes.sources.addParagraph(INIT, kenes.key(), paragraph("3"));
    kenes.sources.link(INIT, kenes.key(), item("KZ-TEST", sitting.item(1)));
    kenes.sources.link(INIT, kenes.key(), item("KZ-TEST", sitting.item(2)));
    assertState("source.item-waiting", "/b/KZ-TEST/8/1/1", sitting.item(1));
    assertRefused(kenes, SourcesCode.LINKED_ALREADY, "thing", () -> kenes.sources.link(INIT, kenes.key(), item("KZ-TEST", sitting.item(1))));
    assertEquals(Map.of("3", Map.of(TraceKind.ITEM, 2)), kenes.db.read(tx -> PolicySources.counts(tx, CODE)));

    Text why = Text.of("Материалдар дайын емес", "Материалы не готовы", null);
    kenes.agenda.withdrawItem(council.secretary(), "KZ-TEST", kenes.key(), new Agenda.WithdrawItem(sitting.meeting(), sitting.item(2), why));
    assertState("source.item-withdrawn", "/b/KZ-TEST/8/1/agenda", sitting.item(2));
    sitting.arrive(1, 4).open().openItem(1);
    assertState("source.item-open", "/b/KZ-TEST/8/1/1", sitting.item(1));
    sitting.closeItem(1).close();
    assertState("source.item-done", "/b/KZ-TEST/8/1/1", sitting.item(1));

    UUID link = kenes.db.read(tx -> PolicySources.listOf(tx, sitting.item(2))).getFirst().id();
    kenes.sources.withdrawLink(INIT, kenes.key(), new PolicySources.Withdraw("KZ", link, "Мәселе басқа тармаққа қатысты"));
    assertEquals(Map.of("3", Map.of(TraceKind.ITEM, 1)), kenes.db.read(tx -> PolicySources.counts(tx, CODE)));
    assertRefused(kenes, SourcesCode.THING_WITHDRAWN, "thing", () -> kenes.sources.link(INIT, kenes.key(), item("KZ-TEST", sitting.item(2))));
  }

  @Test
  void whatThePublicMayNotFollowIsNeitherOfferedNorLinked() {
    TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 5, 4);
    new TestCouncil(kenes, "KZ-OTHER", 5, 4);
    enter();
    kenes.sources.addParagraph(INIT, kenes.key(), paragraph("3"));
    TestSitting first = new TestSitting(kenes, council, "default", "default");
    UUID later = convene(council, false).agenda().getFirst().item();
    MeetingsAct.MeetingConvened closed = convene(council, true);
    MeetingsAct.MeetingConvened partly = convene(council, false);
    UUID shut = partly.agenda().getFirst().item();
    kenes.sources.link(INIT, kenes.key(), item("KZ-TEST", shut));
    kenes.agenda.announceClosed(council.secretary(), "KZ-TEST", kenes.key(), new Agenda.AnnounceClosed(partly.meeting(), shut, WORDS));
    UUID exercise = training(council);
    assertState("source.item-closed", "/b/KZ-TEST/8/4/1", shut);
    UUID link = kenes.db.read(tx -> PolicySources.listOf(tx, shut)).getFirst().id();
    kenes.sources.withdrawLink(INIT, kenes.key(), new PolicySources.Withdraw("KZ", link, "Мәселе жабық отырысқа кетті"));
    assertRefused(kenes, SourcesCode.THING_CLOSED, "thing", () -> kenes.sources.link(INIT, kenes.key(), item("KZ-TEST", shut)));
    assertRefused(kenes, SourcesCode.THING_CLOSED, "thing", () -> kenes.sources.link(INIT, kenes.key(), item("KZ-TEST", closed.agenda().getFirst().item())));
    assertRefused(kenes, SourcesCode.THING_UNKNOWN, "thing", () -> kenes.sources.link(INIT, kenes.key(), item("KZ-TEST", UUID.randomUUID())));
    assertRefused(kenes, SourcesCode.THING_UNKNOWN, "thing", () -> kenes.sources.link(INIT, kenes.key(), item("KZ-OTHER", first.item(1))));
    assertRefused(kenes, SourcesCode.THING_UNKNOWN, "thing", () -> kenes.sources.link(INIT, kenes.key(), item("KZ-TEST", exercise)));
    assertEquals(List.of(later, first.item(1), first.item(2)), kenes.db.read(tx -> kenes.sources.choices(tx, TraceKind.ITEM, "KZ-TEST")).stream().map(Trace::id).toList());
    assertEquals(List.of(), kenes.db.read(tx -> kenes.sources.choices(tx, TraceKind.ITEM, "KZ-OTHER")));
  }

  @Test
  void anItemFollowsItsSittingWhateverBecomesOfIt() {
    TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 5, 4);
    enter();
    kenes.sources.addParagraph(INIT, kenes.key(), paragraph("3"));
    TestSitting failed = new TestSitting(kenes, council, "default");
    kenes.sources.link(INIT, kenes.key(), item("KZ-TEST", failed.item(1)));
    kenes.convening.fail(council.secretary(), "KZ-TEST", kenes.key(), failed.meeting());
    assertState("source.item-failed", "/b/KZ-TEST/8/1/1", failed.item(1));
    kenes.convening.adjourn(council.secretary(), "KZ-TEST", kenes.key(), new Convening.Adjourn(failed.meeting(), kenes.clock.instant().plus(Duration.ofDays(1)), null));
    assertState("source.item-waiting", "/b/KZ-TEST/8/1-2/1", failed.item(1));
    TestSitting over = new TestSitting(kenes, council, "default", "default").arrive(1, 4).open().openItem(1).closeItem(1).close();
    kenes.sources.link(INIT, kenes.key(), item("KZ-TEST", over.item(2)));
    assertState("source.item-not-taken-up", "/b/KZ-TEST/8/2/2", over.item(2));
  }

  /** How the item stands, asked for by itself and with others. */
  private void assertState(String state, String path, UUID item) {
    kenes.db.change(tx -> {
      Link link = PolicySources.listOf(tx, item).getFirst();
      Trace trace = kenes.sources.trace(tx, link).orElseThrow();
      assertEquals(List.of(state, path), List.of(trace.state(), trace.path()));
      assertEquals(trace, kenes.sources.traces(tx, PolicySources.links(tx, CODE, "3")).get(item));
    });
  }

  /** Each a day later than the one before. */
  private MeetingsAct.MeetingConvened convene(TestCouncil council, boolean closed) {
    kenes.clock.advance(Duration.ofDays(1));
    return kenes.convening.convene(council.secretary(), council.code(), kenes.key(), new Convening.Convene("regular", null, council.plenary(), TITLE, TITLE,
        kenes.clock.instant().plus(Duration.ofDays(30)), List.of(new Convening.NewItem(WORDS, "default")), closed ? WORDS : null, null,
        new Convening.Setting(Form.ORDINARY, closed, List.of(), List.of()))).act(MeetingsAct.MeetingConvened.class);
  }

  /** An exercise's item. */
  private UUID training(TestCouncil council) {
    kenes.rules.load(INIT, council.code(), kenes.key(), Rules.shipped("demo-training"));
    return kenes.convening.convene(council.secretary(), council.code(), kenes.key(), new Convening.Convene(Meetings.TRAINING, null, council.plenary(), TITLE, TITLE,
        kenes.clock.instant().plus(Duration.ofDays(1)), List.of(new Convening.NewItem(WORDS, "default")))).act(MeetingsAct.MeetingConvened.class).agenda().getFirst().item();
  }

  private static PolicySources.Trail item(String body, UUID thing) {
    return new PolicySources.Trail("KZ", CODE, "3", TraceKind.ITEM, body, thing);
  }

  @Test
  void ofTwoWhoEnterTheSameCodeAtOnceOneIsToldThatItIsTaken() throws Exception {
    List<Callable<String>> both = Stream.of(1, 2).map(one -> (Callable<String>) () -> {
      try {
        enter();
        return "entered";
      } catch (Refused refused) {
        return refused.fields().getFirst().code().toString();
      }
    }).toList();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<String> ends = new ArrayList<>();
      for (Future<String> end : workers.invokeAll(both)) {
        ends.add(end.get());
      }
      assertEquals(List.of("SOURCE_CODE_TAKEN", "entered"), ends.stream().sorted().toList());
    }
  }

  @Test
  void whatIsWrongIsRefused() {
    assertRefused(kenes, SourcesCode.SOURCE_UNKNOWN, () -> kenes.sources.addParagraph(INIT, kenes.key(), paragraph("1")));
    assertRefused(kenes, SourcesCode.SOURCE_CODE_WRONG, "code", () -> kenes.sources.enter(INIT, kenes.key(), new PolicySources.Enter("KZ", "жолдау", "address", TITLE, ISSUED, URL)));
    assertRefused(kenes, SourcesCode.SOURCE_URL_WRONG, "url", () -> kenes.sources.enter(INIT, kenes.key(), new PolicySources.Enter("KZ", CODE, "address", TITLE, ISSUED, "http://x")));
    assertRefused(kenes, SourcesCode.SOURCE_DATE_IN_FUTURE, "on",
        () -> kenes.sources.enter(INIT, kenes.key(), new PolicySources.Enter("KZ", CODE, "address", TITLE, LocalDate.of(2027, 1, 1), URL)));
    enter();
    assertRefused(kenes, SourcesCode.SOURCE_CODE_TAKEN, "code", this::enter);
    assertRefused(kenes, SourcesCode.PARAGRAPH_NUMBER_WRONG, "number", () -> kenes.sources.addParagraph(INIT, kenes.key(), paragraph("III")));
    assertRefused(kenes, SourcesCode.SOURCE_TEXT_TOO_LONG, "text.kk", () -> kenes.sources.addParagraph(INIT, kenes.key(),
        new PolicySources.AddParagraph("KZ", CODE, "2", Text.of("ә".repeat(601), "а", null), true)));
    assertRefused(kenes, SourcesCode.SOURCE_TEXT_PRIVATE, "text.ru", () -> kenes.sources.addParagraph(INIT, kenes.key(),
        new PolicySources.AddParagraph("KZ", CODE, "2", Text.of("Тармақ", "Заявитель, ИИН 900130300104.", null), true)));
    kenes.sources.addParagraph(INIT, kenes.key(), paragraph("2"));
    assertRefused(kenes, SourcesCode.PARAGRAPH_TAKEN, "number", () -> kenes.sources.addParagraph(INIT, kenes.key(), paragraph("2")));
    assertRefused(kenes, SourcesCode.THING_UNKNOWN, "thing", () -> kenes.sources.link(INIT, kenes.key(), trail("2", UUID.randomUUID())));
    assertRefused(kenes, SourcesCode.PARAGRAPH_UNKNOWN, () -> kenes.sources.link(INIT, kenes.key(), trail("9", UUID.randomUUID())));
    assertRefused(kenes, SourcesCode.TRACE_KIND_UNKNOWN, "kind", () -> kenes.sources.link(INIT, kenes.key(),
        new PolicySources.Trail("KZ", CODE, "2", TraceKind.LAW, "KZ-TEST", UUID.randomUUID())));
  }

  @Test
  void aCorrectionIsAnotherActAndSaysWhy() {
    enter();
    kenes.sources.addParagraph(INIT, kenes.key(), paragraph("2"));
    PolicySources.Correct correction = new PolicySources.Correct("KZ", CODE, "2", Text.of("Түзетілген", "Исправлено", null), true, "Тармақ мәтіні қате енгізілген еді");
    kenes.sources.correctParagraph(INIT, kenes.key(), correction);
    kenes.db.change(tx -> {
      Paragraph corrected = PolicySources.findParagraph(tx, CODE, "2").orElseThrow();
      assertEquals("Түзетілген", corrected.text().kk());
      assertEquals(1, corrected.corrections());
    });
  }

  @Test
  void onlyTheRegistryAndNationalBodiesEnter() {
    TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 5, 4);
    assertRefused(kenes, SourcesCode.NOT_NATIONAL, () -> kenes.sources.enter(council.secretary(), kenes.key(), new PolicySources.Enter("KZ-TEST", CODE, "address", TITLE, ISSUED, URL)));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.sources.enter(council.secretary(), kenes.key(), new PolicySources.Enter("KZ", CODE, "address", TITLE, ISSUED, URL)));
    kenes.sources.enter(council.administrator(), kenes.key(), new PolicySources.Enter("KZ", CODE, "address", TITLE, ISSUED, URL));
    assertEquals(1, (int) kenes.db.read(tx -> PolicySources.list(tx).size()));
  }

  private void enter() {
    kenes.sources.enter(INIT, kenes.key(), new PolicySources.Enter("KZ", CODE, "address", TITLE, ISSUED, URL));
  }

  private static PolicySources.AddParagraph paragraph(String number) {
    return new PolicySources.AddParagraph("KZ", CODE, number, WORDS, false);
  }

  private static PolicySources.Trail trail(String paragraph, UUID thing) {
    return new PolicySources.Trail("KZ", CODE, paragraph, TraceKind.DECISION, "KZ-TEST", thing);
  }

  private static SourcesAct.Law law(String article) {
    return new SourcesAct.Law(Text.of("Заң", "Закон", "Law"), article, LocalDate.of(2023, 4, 20), "https://adilet.zan.kz/kaz/docs/K2300000000");
  }
}
