package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.decisions.DecisionChanges;
import kenes.kit.Refusals;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.voting.Choice;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions over HTTP: drawn up and moved on at the desk, read by everybody. */
class DecisionPagesTest {
  private static final String DESK = "/ru/desk/b/KZ-TEST/decisions";
  @TempDir Path keys;
  private TestKenes kenes;
  private TestCouncil council;
  private CouncilSite site;

  @BeforeEach
  void start() {
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, "KZ-TEST", 5, 5);
    site = new CouncilSite(kenes, keys);
  }

  @AfterEach
  void stop() {
    site.close();
    kenes.close();
  }

  @Test
  void fromTheVoteToThePublicPage() {
    UUID poll = TestDecision.poll(kenes, council, Choice.FOR);
    DeskVisitor secretary = new DeskVisitor(kenes, site.port, council.secretary());
    DeskVisitor chair = new DeskVisitor(kenes, site.port, council.chair());
    assertFalse(secretary.get("/ru/desk").page().text().contains("решение не оформлено"), "nothing was put to the vote in writing");
    assertEquals(1, secretary.get("/ru/desk").page().select("a[href=" + DESK + "]").size());
    assertEquals(1, secretary.get(DESK).page().select("a[href=" + DESK + "/new/" + poll + "]").size());
    Element form = form(secretary.get(DESK + "/new/" + poll), "#adopt");
    assertEquals("Вопрос 1", form.selectFirst("[name=title.ru]").attr("value"), "the item's title is there");
    Map<String, String> filled = new HashMap<>(Map.of("kind", "NORMATIVE", "text.kk", "1. Мөлшерлеме 5 теңге.", "text.ru", "1. Ставка 6 тенге."));
    DeskVisitor.Answer[] wrong = new DeskVisitor.Answer[1];
    Refusals.assertUnchanged(kenes, () -> wrong[0] = secretary.send(form, filled));
    assertEquals(422, wrong[0].status());
    assertTrue(wrong[0].page().selectFirst("#errors").text().contains("не соответствуют"));
    assertEquals("1. Ставка 6 тенге.", wrong[0].page().selectFirst("[name=text.ru]").wholeText(), "nothing typed is lost");
    filled.put("text.ru", "1. Ставка 5 тенге.");
    DeskVisitor.Answer made = secretary.send(form(wrong[0], "#adopt"), filled);
    assertEquals(303, made.status());
    assertNull(secretary.get(made.location()).page().selectFirst("#form-sign"), "the chair signs");
    assertTrue(chair.get("/ru/desk").page().select(".dues").text().contains("№ 8С-1-1: Должен подписать председатель."));
    assertEquals(303, chair.send(form(chair.get(made.location()), "#form-sign form"), Map.of()).status());
    assertEquals(303, secretary.send(form(secretary.get(made.location()), "#form-send form"), dates("send-on")).status());
    DeskVisitor.Answer early = secretary.send(form(secretary.get(made.location()), "#form-register form"), Map.of("register-number", "", "register-on", "2020-01-01"));
    assertEquals(422, early.status());
    assertEquals(2, early.page().select("#form-register .wrong").size());
    assertEquals(303, secretary.send(form(secretary.get(made.location()), "#form-register form"), dates("register-on", "register-number", "7777")).status());
    assertEquals(303, secretary.send(form(secretary.get(made.location()), "#form-publish form"), dates("publish-on.kk", "publish-on.ru", null)).status());
    Document page = Jsoup.parse(site.get("/ru/b/KZ-TEST/decisions/8/8c-1-1"));
    assertEquals("Вопрос 1", page.selectFirst("h1").text());
    assertEquals("опубликовано, ещё не введено в действие", page.selectFirst("main .tag").text());
    assertTrue(page.select(".timeline").text().contains("№ 7777"), page::text);
    assertTrue(page.text().contains("проходит календарных дней: 10;"), page::text);
    assertEquals("1. Мөлшерлеме 5 теңге.", page.selectFirst(".pair-kk").text());
    assertTrue(page.select(".outcome-word").text().contains("принято"));
    kenes.clock.advance(Duration.ofDays(11));
    assertEquals("действует", Jsoup.parse(site.get("/ru/b/KZ-TEST/decisions/8/8c-1-1")).selectFirst("main .tag").text());
    assertTrue(Jsoup.parse(site.get("/ru/b/KZ-TEST/8/1/1")).select("a[href=/ru/b/KZ-TEST/decisions/8/8c-1-1]").hasText());
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void theListIsSearchedAndFiltered() {
    new TestDecision(kenes, council, "OTHER").sign();
    TestDecision second = new TestDecision(kenes, council, "NORMATIVE");
    kenes.decisionChanges.annulByCourt(council.secretary(), "KZ-TEST", kenes.key(), new DecisionChanges.AnnulByCourt(second.id(),
        Text.of("Сот", "Суд", null), "1", second.today(), second.today(), null));
    assertEquals(List.of("№ 8С-2-1", "№ 8С-1-1"), numbers("/kk/b/KZ-TEST/decisions"));
    assertEquals(List.of("№ 8С-1-1"), numbers("/kk/b/KZ-TEST/decisions/find?kind=other"));
    assertEquals(List.of("№ 8С-2-1"), numbers("/ru/b/KZ-TEST/decisions/find?state=ANNULLED_BY_COURT"));
    assertEquals(List.of("No. 8С-2-1", "No. 8С-1-1"), numbers("/en/b/KZ-TEST/decisions/find?q=%D0%9C%D3%A8%D0%9B%D0%A8%D0%95%D0%A0&year=2026"), "words in capitals find titles in Kazakh");
    assertEquals(List.of(), numbers("/ru/b/KZ-TEST/decisions/find?year=2025"));
    assertTrue(Jsoup.parse(site.get("/ru/b/KZ-TEST/decisions/find?q=nothing")).text().contains("Ничего не найдено"));
  }

  @Test
  void aChangedTextIsComparedWithTheOneBefore() {
    TestDecision first = new TestDecision(kenes, council, "OTHER").sign();
    TestDecision later = new TestDecision(kenes, council, "OTHER").sign();
    DeskVisitor secretary = new DeskVisitor(kenes, site.port, council.secretary());
    Element form = form(secretary.get(DESK + "/" + first.id()), "#form-amend form");
    assertTrue(form.selectFirst("[name=amend-text.ru]").wholeText().contains("100 тенге"));
    Map<String, String> texts = Map.of("amend-by", later.id().toString(), "amend-text.kk", TestDecision.wordings(7).get(0).text(), "amend-text.ru", TestDecision.wordings(7).get(1).text());
    assertEquals(303, secretary.send(form, texts).status());
    Document text = Jsoup.parse(site.get("/ru/b/KZ-TEST/decisions/8/8c-1-1/text/2"));
    assertEquals("100", text.selectFirst(".pair-ru del").text());
    assertEquals("7", text.selectFirst(".pair-ru ins").text());
    assertTrue(text.text().contains("Изменено абзацев: 1, добавлено: 0, исключено: 0."), text::text);
    assertEquals(1, Jsoup.parse(site.get("/ru/b/KZ-TEST/decisions/8/8c-2-1")).select("a[href=/ru/b/KZ-TEST/decisions/8/8c-1-1/text/2]").size());
    assertTrue(Jsoup.parse(site.get("/ru/b/KZ-TEST/decisions/8/8c-1-1")).selectFirst(".pair-ru").text().contains("7 тенге"));
    for (String wrong : List.of("/ru/b/KZ-TEST/decisions/8/8c-1-1/text/3", "/ru/b/KZ-TEST/decisions/8/8c-9-9", "/ru/b/KZ-TEST/decisions/x/8c-1-1", "/ru/b/KZ-NONE/decisions")) {
      assertEquals(404, site.ask(wrong).statusCode(), wrong);
    }
  }

  @Test
  void everyLanguageHasItsWords() {
    TestDecision decision = new TestDecision(kenes, council, "NORMATIVE").sign().send();
    DeskVisitor secretary = new DeskVisitor(kenes, site.port, council.secretary());
    for (Lang lang : Lang.values()) {
      Document page = Jsoup.parse(site.get("/" + lang.code() + "/b/KZ-TEST/decisions/8/8c-1-1"));
      assertFalse(page.select(".timeline .step-now").isEmpty());
      assertEquals(200, secretary.get("/" + lang.code() + "/desk/b/KZ-TEST/decisions/" + decision.id()).status());
    }
    assertEquals(403, new DeskVisitor(kenes, site.port, council.stranger()).get(DESK).status());
    assertEquals(404, secretary.post(DESK + "/" + decision.id() + "/step/explode", Map.of("key", kenes.key())).status());
  }

  private List<String> numbers(String path) {
    return Jsoup.parse(site.get(path)).select("tbody td:first-child").eachText();
  }

  private static Element form(DeskVisitor.Answer answer, String selector) {
    Element form = answer.page().selectFirst(selector);
    assertNotNull(form, () -> selector + " is not in: " + answer.page().text());
    return form;
  }

  /** Today in each of these fields; after a field of words stands its value. */
  private Map<String, String> dates(String... fields) {
    String today = LocalDate.ofInstant(kenes.clock.instant(), ZoneId.of("Asia/Almaty")).toString();
    Map<String, String> filled = new HashMap<>(Map.of(fields[0], today));
    if (fields.length == 3) {
      filled.put(fields[1], fields[2] == null ? today : fields[2]);
    }
    if (fields[0].startsWith("publish")) {
      filled.putAll(Map.of("publish-place.kk", "Банк", "publish-place.ru", "Банк"));
    }
    return filled;
  }
}
