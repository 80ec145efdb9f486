package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kenes.kit.Refusals;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator loads a rulebook: checked, shown in words, confirmed. */
class RulesDeskTest {
  private static final String DESK = "/ru/desk/b/KZ-TEST/rules";
  private static final String REGULATION = """
      format: kenes-rules/2
      code: synak
      title: {kk: "Сынақ аудандық мәслихатының регламенті", ru: "Регламент маслихата Сынакского района", en: "Regulation of the Synak maslikhat"}
      extends: kz-maslikhat
      valid_from: 2026-01-01
      sources:
        own: {title: {kk: "Регламент", ru: "Регламент", en: "Regulation"}}
      rules:
        debate.minutes.report: {value: 25, basis: {source: own, article: {kk: "7-тармақ", ru: "пункт 7", en: "paragraph 7"}}}
        own.anthem: {type: flag, title: {kk: "Әнұран орындалады", ru: "Исполняется гимн", en: "The anthem is played"}, value: true, basis: {source: own, article: {kk: "1-тармақ", ru: "пункт 1", en: "paragraph 1"}}}
      """;
  @TempDir Path keys;
  private TestKenes kenes;
  private TestCouncil council;
  private CouncilSite site;
  private DeskVisitor administrator;

  @BeforeEach
  void start() {
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, "KZ-TEST", 3, 2);
    site = new CouncilSite(kenes, keys);
    administrator = new DeskVisitor(kenes, site.port, council.administrator());
  }

  @AfterEach
  void stop() {
    site.close();
    kenes.close();
  }

  private DeskVisitor.Answer check(String path, String yaml) {
    return administrator.send(administrator.get(path).page().selectFirst("#rulebook"), Map.of("yaml", yaml, "step", "check"));
  }

  private int rulesLoaded() {
    return kenes.db.read(tx -> kenes.rules.list(tx, "KZ-TEST")).size();
  }

  @Test
  void aRulebookIsShownInWordsThenLoadedAsItWasTyped() {
    assertTrue(administrator.get("/ru/desk").page().select("a[href=/ru/desk/rules]").hasText());
    assertTrue(administrator.get("/ru/desk/rules").page().select("a[href=" + DESK + "]").hasText());
    DeskVisitor.Answer[] shown = new DeskVisitor.Answer[1];
    Refusals.assertUnchanged(kenes, () -> shown[0] = check(DESK, REGULATION.replace("\n", "\r\n")));
    assertEquals(200, shown[0].status());
    Element preview = shown[0].page().getElementById("preview");
    assertTrue(preview.text().contains("«Регламент маслихата Сынакского района». Правил в своде: 2."), preview.text());
    assertTrue(preview.text().contains("Сравнивается с тем, что действует: «Правила работы маслихата», с 1 января 2023 г."));
    assertTrue(preview.text().contains("Исполняется гимн Новое: да Правовое основание: Регламент, пункт 1"), preview.text());
    assertEquals(2, preview.select("dt").size(), "what the model says stays as it is");
    Element form = shown[0].page().selectFirst("#rulebook");
    assertEquals(303, administrator.send(form, Map.of("step", "load")).status());
    assertEquals(REGULATION, kenes.db.read(tx -> new String(kenes.rules.text(tx, kenes.rules.list(tx, "KZ-TEST").getFirst().content()), StandardCharsets.UTF_8)));
    assertEquals(303, administrator.send(form, Map.of("step", "load")).status(), "sent twice, loaded once");
    assertEquals(1, rulesLoaded());
    Document page = Jsoup.parse(site.get("/ru/b/KZ-TEST/rules"));
    assertTrue(page.getElementById("rule-own.anthem").nextElementSibling().text().startsWith("да"));
    assertEquals(3, page.select("#books ~ .timeline").first().select("li").size(), "the country, the kind, the body");
    assertTrue(page.getElementById("rule-quorum").nextElementSibling().text().contains("свод: «Правила работы маслихата»"));
    assertTrue(administrator.get(DESK).page().select("#loaded ~ ul").text().contains("Регламент маслихата Сынакского района"));
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void everyMistakeIsListedWithItsLineAndTheTextStays() {
    String wrong = REGULATION.replace("value: 25", "value: 25 minutes").replace("own.anthem", "anthem").replace("extends: kz-maslikhat", "extends: kz-council");
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer answer = check(DESK, wrong);
      assertEquals(422, answer.status());
      assertNull(answer.page().getElementById("preview"));
      assertEquals(wrong, answer.page().selectFirst("textarea").wholeText().strip() + "\n");
      List<String> mistakes = answer.page().select("#mistakes li").eachText();
      assertEquals(2, mistakes.size(), mistakes::toString);
      assertTrue(mistakes.get(0).contains(" 9: debate.minutes.report: {value: 25 minutes,"), mistakes.get(0));
      assertTrue(mistakes.get(1).startsWith("Правила с таким именем нет. Строка: 10, имя: anthem.") && mistakes.get(1).contains(" 10: anthem: {type: flag,"), mistakes.get(1));
      assertEquals(2, answer.page().select(".errors li a[href=#field-yaml]").size());
      DeskVisitor.Answer parent = check(DESK, REGULATION.replace("extends: kz-maslikhat", "extends: kz-council"));
      assertTrue(parent.page().select("#mistakes").text().contains("код: kz-council"));
      DeskVisitor.Answer other = check("/kk/desk/b/KZ-TEST/rules", REGULATION.replace("valid_from", "applies_to: maslikhat\nvalid_from"));
      assertEquals("Қағидалар осы кеңестің өзіне ғана қолданылады. Кеңестің кодын немесе тізілімде кеңестердің түрін көрсетіңіз.", other.page().select("#mistakes li").text());
      assertEquals(422, check(DESK, "").status());
    });
  }

  @Test
  void aTextChangedAfterItWasShownIsShownAgain() {
    Element form = check(DESK, REGULATION).page().selectFirst("#rulebook");
    DeskVisitor.Answer again = administrator.send(form, Map.of("step", "load", "yaml", REGULATION.replace("value: 25", "value: 30")));
    assertEquals(200, again.status());
    assertTrue(again.page().getElementById("preview").text().contains("30"));
    assertEquals(0, rulesLoaded());
    assertEquals(303, administrator.send(again.page().selectFirst("#rulebook"), Map.of("step", "load")).status());
    assertEquals(1, rulesLoaded());
  }

  @Test
  void aFileIsReadIntoTheFieldAndAKindOfBodiesIsServedByTheRegistry() {
    Element form = administrator.get("/kk/desk/b/KZ/rules").page().selectFirst("#rulebook");
    String kind = REGULATION.replace("extends: kz-maslikhat\n", "extends: kz-maslikhat\napplies_to: maslikhat\n");
    DeskVisitor.Answer shown = administrator.upload("/kk/desk/b/KZ/rules", Map.of("key", form.selectFirst("[name=key]").attr("value"), "yaml", "", "step", "check"),
        "file", "rules.yaml", kind.getBytes(StandardCharsets.UTF_8));
    assertEquals(200, shown.status());
    assertTrue(shown.page().selectFirst("textarea").wholeText().contains("own.anthem"));
    assertNotNull(shown.page().getElementById("preview"));
    assertEquals(303, administrator.send(shown.page().selectFirst("#rulebook"), Map.of("step", "load")).status());
    assertNotNull(Jsoup.parse(site.get("/en/b/KZ-TEST/rules")).getElementById("rule-own.anthem"));
  }

  @Test
  void nobodyElseLoadsOrSees() {
    for (var caller : List.of(council.secretary(), council.chair(), council.deputy(2), council.staff())) {
      DeskVisitor visitor = new DeskVisitor(kenes, site.port, caller);
      assertEquals(403, visitor.get(DESK).status());
      assertEquals(403, visitor.get("/ru/desk/rules").status());
      assertFalse(visitor.get("/ru/desk").page().select("a[href=/ru/desk/rules]").hasText());
      Refusals.assertUnchanged(kenes, () -> assertEquals(403, visitor.post(DESK, Map.of("yaml", REGULATION, "step", "load", "key", kenes.key())).status()));
    }
  }
}
