package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Lang;
import kenes.journal.Json;
import kenes.kit.OfficeFiles;
import kenes.meetings.Papers;
import kenes.meetings.PapersAct;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.meetings.Convening;
import kenes.meetings.Floor;
import kenes.files.Content;
import kenes.meetings.SpeechKind;
import kenes.minutes.Minutes;
import kenes.voting.Choice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the public reads of a sitting at each step, over HTTP, in three languages. */
class SittingPagesTest {
  private static final String PAGE = "/b/KZ-TEST/8/1";
  private static final List<Lang> LANGS = List.of(Lang.KK, Lang.RU, Lang.EN);

  @TempDir Path keys;
  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
  private TestSitting sitting;
  private CouncilSite site;

  @BeforeEach
  void convened() {
    site = new CouncilSite(kenes, keys);
    sitting = new TestSitting(kenes, council, "default", "present");
  }

  @AfterEach
  void close() {
    site.close();
    kenes.close();
  }

  private Document page(Lang lang, String path) {
    return Jsoup.parse(site.get("/" + lang.code() + path));
  }

  private void assertText(String path, String selector, String kk, String ru, String en) {
    Map<Lang, String> expected = Map.of(Lang.KK, kk, Lang.RU, ru, Lang.EN, en);
    for (Lang lang : LANGS) {
      Element element = page(lang, path).selectFirst(selector);
      assertTrue(element != null && element.text().contains(expected.get(lang)),
          () -> lang + " " + path + " " + selector + ": " + expected.get(lang) + " is not in: " + (element == null ? null : element.text()));
    }
  }

  @Test
  void beforeItOpensThePageSaysWhenAndWhetherNoticeWasInTime() {
    assertText(PAGE, "h1", "Кезекті сессия", "Очередная сессия", "Regular session");
    assertText(PAGE, "#sitting-state", "Отырыс шақырылды. Басталатын уақыты: 2026 жылғы 27 қараша, 12:00.",
        "Заседание созвано. Начало: 27 ноября 2026 г., 12:00.", "The sitting is convened. It begins: 27 November 2026, 12:00.");
    assertText(PAGE, ".facts", "Отырысқа дейінгі мерзім – 11 күн, талап – кемінде 10 күн. Мерзім сақталған.",
        "срок до заседания – 11 дней, требуется не менее 10 дней. Срок соблюдён.", "11 days before the sitting; the rule asks for at least 10 days.");
    assertText(PAGE, ".facts", "10-баптың 3-тармағы", "пункт 3 статьи 10", "article 10, paragraph 3");
    assertText(PAGE, "#sitting-attending", "Депутаттарды тіркеу әлі басталған жоқ.", "Регистрация депутатов ещё не началась.",
        "The registration of deputies has not begun yet.");
    assertText(PAGE, ".facts", "VIII шақырылым, кезекті сессия, № 1", "VIII созыв, очередная сессия, № 1", "Convocation VIII, regular session, No. 1");
  }

  @Test
  void shortNoticeSaysByHowMuch() {
    kenes.convening.convene(council.secretary(), "KZ-TEST", kenes.key(), new Convening.Convene("regular", null, council.plenary(),
        TestSitting.QUESTION, TestSitting.QUESTION, kenes.clock.instant().plus(Duration.ofDays(7)),
        List.of(new Convening.NewItem(TestSitting.QUESTION, "default"))));
    assertText("/b/KZ-TEST/8/2", ".facts", "Мерзім сақталмаған: 3 күн жетпейді.", "Срок не соблюдён: не хватает 3 дней.",
        "It was late: 3 days short.");
  }

  @Test
  void theQuorumTurnsAsDeputiesArrive() {
    sitting.arrive(1, 13);
    assertText(PAGE, "#sitting-quorum", "13 / 21 2/3 = 14 кворум жоқ", "13 / 21 2/3 = 14 кворума нет", "13 / 21 2/3 = 14 there is no quorum");
    kenes.clock.advance(Duration.ofMinutes(5));
    sitting.arrive(14, 17);
    assertText(PAGE, "#sitting-quorum", "17 / 21 2/3 = 14 кворум бар", "17 / 21 2/3 = 14 кворум есть", "17 / 21 2/3 = 14 there is a quorum");
    assertText(PAGE, "#sitting-quorum .day", "12:00–12:05: кворум жоқ", "12:00–12:05: кворума нет", "12:00–12:05: there was no quorum");
    assertText("/hall/KZ-TEST/8/1", "#hall", "Депутаттарды тіркеу жүріп жатыр", "Идёт регистрация депутатов", "Deputies are registering");
    assertEquals(17, page(Lang.KK, PAGE).select("#sitting-attending .mark-present").size());
  }

  @Test
  void theFloorAndTheItemAreShownAsTheyChange() {
    sitting.arrive(1, 17).open().openItem(1);
    kenes.floor.giveFloor(council.chair(), "KZ-TEST", kenes.key(), new Floor.GiveFloor(sitting.meeting(), null, council.person(3), null, SpeechKind.REPORT));
    assertText(PAGE, "#sitting-now", "Сөз берілді: Депутатов Сынақ 3, баяндама, басталғаны: 12:00",
        "Слово предоставлено: Депутатов Сынак 3, доклад, с 12:00", "Has the floor: Synak Deputatov 3, report, since 12:00");
    assertText("/hall/KZ-TEST/8/1", "#hall h1", "Мәселе 1 Вопрос 1", "Мәселе 1 Вопрос 1", "Мәселе 1 Вопрос 1");
    assertText(PAGE, "#sitting-agenda", "қаралып жатыр", "рассматривается", "under consideration");
  }

  @Test
  void whileAVoteRunsOnlyProgressIsShown() {
    sitting.arrive(1, 17).open().openItem(1);
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 6, Choice.FOR).cast(poll, 7, 8, Choice.AGAINST);
    assertText(PAGE, "#sitting-now", "Дауыс бергендер – 8, дауыс беруге қатысатындар – 17.", "Проголосовали – 8, участвуют в голосовании – 17.",
        "Voted – 8, taking part in the vote – 17.");
    assertText("/hall/KZ-TEST/8/1", "#hall .hall-clock", "8 / 17", "8 / 17", "8 / 17");
    for (Lang lang : LANGS) {
      for (String path : List.of(PAGE, PAGE + "/1", "/hall/KZ-TEST/8/1")) {
        assertNothingOfABallot(path, site.get("/" + lang.code() + path));
      }
      assertNothingOfABallot("sitting", site.stream("sitting", lang, "KZ-TEST", sitting.meeting(), "never"));
      assertNothingOfABallot("hall", site.stream("hall", lang, "KZ-TEST", sitting.meeting(), "never"));
      assertNothingOfABallot("item", site.stream("item", lang, "KZ-TEST", sitting.item(1), "never"));
    }
  }

  /** No mark of a choice, and nobody told from another: who has voted looks like who has not. */
  private static void assertNothingOfABallot(String where, String bytes) {
    for (String mark : List.of("mark-for", "mark-against", "mark-abstained", "mark-voted", "BallotCast", "outcome-word")) {
      assertFalse(bytes.contains(mark), where + " holds " + mark);
    }
  }

  @Test
  void swappedChoicesGiveTheSameBytesWhileTheVoteRuns() {
    sitting.arrive(1, 17).open().openItem(1);
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, Choice.FOR);
    String one = site.get("/kk" + PAGE) + site.get("/kk" + PAGE + "/1") + site.get("/kk/hall/KZ-TEST/8/1");
    try (TestKenes other = TestKenes.seeded()) {
      TestSitting same = new TestSitting(other, new TestCouncil(other, "KZ-TEST", 21, 20), "default", "present").arrive(1, 17).open().openItem(1);
      same.cast(same.openPoll(1), 5, Choice.AGAINST);
      try (CouncilSite second = new CouncilSite(other, keys.resolve("other"))) {
        String two = second.get("/kk" + PAGE) + second.get("/kk" + PAGE + "/1") + second.get("/kk/hall/KZ-TEST/8/1");
        assertEquals(withoutIds(one), withoutIds(two));
      }
    }
  }

  private static String withoutIds(String html) {
    return html.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id").replaceAll("record/\\d+|№ \\d+ ?", "n").replaceAll("№.\\d+", "n");
  }

  @Test
  void theResultIsExplainedToTheLastSeat() {
    sitting.arrive(1, 17).open().openItem(1);
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 10, Choice.FOR).cast(poll, 11, 14, Choice.AGAINST).cast(poll, 15, 15, Choice.ABSTAIN).closePoll(poll);
    assertText(PAGE + "/1", "#vote-1-outcome", "Шешім қабылданбады. 21 орынның жартысынан көбі керек: 11. Жақтап: 10.",
        "Решение не принято. Требуется более половины от 21 места: 11. За: 10.", "The decision is not adopted. More than half of 21 seats is needed: 11. For: 10.");
    Document page = page(Lang.RU, PAGE + "/1");
    assertEquals("Решение не принято.", page.selectFirst("main .outcome-word").text());
    assertEquals(List.of("10", "4", "1", "2", "3", "0", "1", "21"), page.select("#vote-1 > .columns table .figure").eachText().stream().skip(1).toList());
    assertEquals(21, page.select("#vote-1-seats tbody tr").size());
    assertEquals(15, page.select("#vote-1-seats tbody a[href*=/record/]").size(), "each ballot beside its number in the record");
    assertTrue(page.text().contains("пункт 3 статьи 11"));
    assertEquals(3, page.select("#vote-1 dd[lang]").size(), "to be read out in three languages");
    assertText("/hall/KZ-TEST/8/1", "#hall", "Шешім қабылданбады.", "Решение не принято.", "The decision is not adopted.");
    assertText(PAGE, "#sitting-votes", "Шешім қабылданбады.", "Решение не принято.", "The decision is not adopted.");
    sitting.closeItem(1).openItem(2);
    assertText("/hall/KZ-TEST/8/1", "#hall h1", "Мәселе 2", "Вопрос 2", "Мәселе 2");
    assertTrue(page(Lang.KK, "/hall/KZ-TEST/8/1").select(".outcome").isEmpty(), "the next item takes the result's place");
  }

  @Test
  void theProofChipTurnsWhenTheLogIsSigned() {
    sitting.arrive(1, 17).open();
    assertText(PAGE, ".proof summary", "қол қойылуда", "ожидает подписи", "being signed");
    site.checkpointer.checkpointNow("KZ-TEST");
    kenes.clock.advance(Duration.ofSeconds(3));
    assertText(PAGE, ".proof summary", "тексерілді", "проверено", "checked");
    sitting.close();
    assertText(PAGE, "#sitting-state", "Отырыс жабылды:", "Заседание закрыто:", "The sitting was closed:");
  }

  @Test
  void liveFragmentsAreThePagesOwn() {
    sitting.arrive(1, 17).open().openItem(1);
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 17, Choice.FOR).closePoll(poll);
    for (Lang lang : LANGS) {
      assertSame(lang, PAGE, Map.of("sitting-state", "", "sitting-agenda", "", "sitting-votes", "", "sitting-attending", "", "sitting-quorum", ""),
          site.stream("sitting", lang, "KZ-TEST", sitting.meeting(), "never"));
      assertSame(lang, PAGE + "/1", Map.of("item-results", ""), site.stream("item", lang, "KZ-TEST", sitting.item(1), "never"));
      assertSame(lang, "/hall/KZ-TEST/8/1", Map.of("hall", ""), site.stream("hall", lang, "KZ-TEST", sitting.meeting(), "never"));
    }
  }

  private void assertSame(Lang lang, String path, Map<String, String> targets, String events) {
    Document page = page(lang, path);
    Map<String, String> sent = new java.util.HashMap<>();
    events.lines().filter(line -> line.startsWith("data: ")).map(line -> Json.read(line.substring(6), Map.class))
        .forEach(event -> sent.put((String) event.get("target"), (String) event.get("html")));
    for (String target : targets.keySet()) {
      assertEquals(page.getElementById(target).outerHtml(), Jsoup.parse(sent.get(target).replace('\u00a0', ' ')).getElementById(target).outerHtml(), target);
    }
  }

  @Test
  void papersAreServedSafelyAndConversationsHold() throws IOException {
    byte[] pdf = OfficeFiles.pdf("Draft decision", null);
    UUID paper = kenes.papers.publishPaper(council.secretary(), "KZ-TEST", kenes.key(), new Papers.PublishPaper(sitting.item(1), null,
        List.of(new Papers.File(Lang.KK, "Шешім жобасы", "жоба.pdf", Content.of(pdf))), false, null, null)).act(PapersAct.PaperPublished.class).paper();
    Element link = page(Lang.RU, PAGE).selectFirst("#sitting-agenda .papers a");
    assertEquals("Шешім жобасы", link.text());
    assertEquals("kk", link.attr("lang"));
    assertTrue(link.attr("href").contains(paper.toString()));
    var answer = site.ask(link.attr("href"));
    assertEquals("application/pdf", answer.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(answer.headers().firstValue("Content-Disposition").orElseThrow().startsWith("inline"));
    assertEquals(List.of("default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"), answer.headers().allValues("Content-Security-Policy"));
    assertEquals(List.of("SAMEORIGIN"), answer.headers().allValues("X-Frame-Options"));
    assertEquals("nosniff", answer.headers().firstValue("X-Content-Type-Options").orElseThrow());
    assertEquals(304, site.ask(link.attr("href"), "If-None-Match", answer.headers().firstValue("ETag").orElseThrow()).statusCode());
    assertEquals(List.of(), site.hold("sitting.http"));
  }

  @Test
  void minutesStandInBothLanguagesOnceTheyArePublished() {
    sitting.arrive(1, 17).open().openItem(1);
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 17, Choice.FOR).closePoll(poll).closeItem(1).close();
    assertText(PAGE + "/minutes", ".empty", "Хаттама әлі жарияланған жоқ", "Протокол ещё не опубликован", "have not been published yet");
    assertEquals(404, site.ask("/kk" + PAGE + "/minutes.pdf").statusCode());
    kenes.minutes.submit(council.secretary(), "KZ-TEST", kenes.key(), sitting.meeting());
    kenes.minutes.sign(council.secretary(), "KZ-TEST", kenes.key(), new Minutes.Sign(sitting.meeting(), 1, Minutes.Signatory.SECRETARY));
    kenes.minutes.sign(council.chair(), "KZ-TEST", kenes.key(), new Minutes.Sign(sitting.meeting(), 1, Minutes.Signatory.CHAIR));
    assertText(PAGE, "#sitting-minutes", "Хаттама әлі жарияланған жоқ.", "Протокол ещё не опубликован.", "have not been published yet");
    kenes.minutes.publish(council.secretary(), "KZ-TEST", kenes.key(), new Minutes.Publish(sitting.meeting(), 1));
    assertText(PAGE, "#sitting-minutes a", "Хаттаманы оқу", "Читать протокол", "Read the minutes");
    assertText(PAGE + "/minutes", ".pair-kk", "ХАТТАМА Сынақ аудандық мәслихаты", "ХАТТАМА Сынақ аудандық мәслихаты", "ХАТТАМА Сынақ аудандық мәслихаты");
    assertText(PAGE + "/minutes", ".pair-ru", "ПРОТОКОЛ Маслихат Сынакского района", "ПРОТОКОЛ", "ПРОТОКОЛ");
    var pdf = site.ask(page(Lang.EN, PAGE + "/minutes").selectFirst("a[href*=minutes.pdf]").attr("href"));
    assertEquals("application/pdf", pdf.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(pdf.body().startsWith("%PDF-"));
    for (String address : List.of("/minutes.pdf", "/minutes.docx", "/minutes.xml", "/votes/1/1.pdf", "/votes/1/1.docx", "/attendance/" + council.person(3) + ".pdf",
        "/attendance/" + council.person(3) + ".docx")) {
      var file = site.askBytes("/ru" + PAGE + address);
      assertEquals(200, file.statusCode(), address);
      String begins = new String(file.body(), 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1);
      assertEquals(address.endsWith("pdf") ? "%PDF-" : address.endsWith("docx") ? "PK\u0003\u0004" : "<?xml", address.endsWith("docx") ? begins.substring(0, 4) : begins, address);
    }
    assertEquals(404, site.ask("/ru" + PAGE + "/votes/2/1").statusCode());
    assertEquals(404, site.ask("/ru" + PAGE + "/attendance/" + council.person(18)).statusCode());
    assertEquals("/kk" + PAGE + "/votes/1/1", page(Lang.KK, PAGE + "/1").selectFirst("a[href*=/votes/]").attr("href"));
    assertEquals("/kk" + PAGE + "/attendance/" + council.person(3), page(Lang.KK, PAGE).selectFirst("a[href$=" + council.person(3) + "][href*=/attendance/]").attr("href"));
    ReplayCheck.assertReplays(kenes);
  }
}
