package kenes.sources;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
