package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kenes.accounts.Caller;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.rules.Rule;
import kenes.rules.Rules;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All rules of a body on a day, where they come from and what changed. */
class RulesPagesTest {
  private static final String RULES = "/b/KZ-TEST/rules";
  @TempDir Path keys;
  private TestKenes kenes;
  private CouncilSite site;

  @BeforeEach
  void start() {
    kenes = TestKenes.seeded();
    new TestCouncil(kenes, "KZ-TEST", 3, 2);
    site = new CouncilSite(kenes, keys);
  }

  @AfterEach
  void stop() {
    site.close();
    kenes.close();
  }

  private Document page(String path) {
    return Jsoup.parse(site.get(path));
  }

  @Test
  void everyRuleStandsOnceWithArticleAndDatesInThreeLanguages() {
    var rules = kenes.db.read(tx -> kenes.rules.inForce(tx, "KZ-TEST", "maslikhat", null, kenes.register.today(tx, "KZ-TEST"))).orElseThrow().rules();
    for (Lang lang : Lang.values()) {
      String html = site.get("/" + lang.code() + RULES);
      Document page = Jsoup.parse(html);
      long sent = site.ask("/" + lang.code() + RULES, "Accept-Encoding", "gzip").headers().firstValueAsLong("Content-Length").orElseThrow();
      assertTrue(sent < 50_000, () -> "bytes on the wire: " + sent);
      List<String> shown = page.select("dt[id^=rule-]").eachAttr("id");
      assertEquals(rules.keySet(), shown.stream().map(id -> id.substring("rule-".length())).collect(Collectors.toSet()));
      assertEquals(rules.size(), shown.size());
      for (Rule rule : rules.values()) {
        Element says = page.getElementById("rule-" + rule.key()).nextElementSibling();
        Element reference = says.selectFirst("a[href^=#source-]");
        assertTrue(reference.text().startsWith((rule.article() == null ? rule.source() : rule.article()).in(lang)), rule.key());
        Element act = page.getElementById(reference.attr("href").substring(1));
        assertTrue(act != null && act.text().contains(rule.source().in(lang)), rule.key());
        assertEquals(rule.link() == null ? "" : rule.link(), act.select("a").attr("href"), rule.key());
        assertEquals(rule.inferred(), !says.select(".tag-unconfirmed").isEmpty(), rule.key());
        assertTrue(rule.note() == null || says.text().contains(rule.note().in(lang).strip().replaceAll("\\s+", " ")), rule.key());
      }
      Set<String> targets = page.select("nav:not(.crumbs) .regions a[href^=#]").stream().map(link -> link.attr("href").substring(1)).collect(Collectors.toCollection(HashSet::new));
      targets.removeIf(id -> page.getElementById(id) != null);
      assertEquals(Set.of(), targets, "every line of the contents leads somewhere");
    }
    Element quorum = page("/kk" + RULES).getElementById("rule-quorum").nextElementSibling();
    assertTrue(quorum.text().startsWith("депутаттардың жалпы санының кемінде 2/3"), quorum.text());
    assertTrue(page("/ru" + RULES).getElementById("rule-quorum").nextElementSibling().text().endsWith("с 1 января 2023 г."));
    assertTrue(page("/ru" + RULES).select("dd").text().contains("· свод: «"), "rules of the country say so");
    assertTrue(page("/kk/b/KZ-TEST").select("a[href=/kk/b/KZ-TEST/rules]").hasText());
    assertEquals("Правила работы: Маслихат Сынакского района", page("/ru" + RULES).selectFirst("h1").text());
  }

  @Test
  void theWayOfInheritanceLeadsToTheTextAsLoadedAndToTheEntry() {
    Document page = page("/ru" + RULES);
    assertEquals(List.of("Общие положения", "Для органов этого вида"),
        page.select("#books ~ .timeline").first().select(".step-when").stream().map(line -> line.text().replaceAll(" · .*", "")).toList());
    Element text = page.select("#books ~ .timeline").first().select("a[href*=/rules/text/]").last();
    HttpResponse<String> loaded = site.ask(text.attr("href"));
    assertEquals(new String(Rules.shipped("kz-maslikhat"), StandardCharsets.UTF_8), loaded.body());
    assertTrue(text.parent().text().contains(Digest.of(Rules.shipped("kz-maslikhat")).hex()));
    assertEquals("sandbox", loaded.headers().allValues("Content-Security-Policy").getLast());
    String entry = page.select("#books ~ .timeline").first().select("a[href*=/record/]").last().attr("href");
    assertTrue(page(entry).text().contains("Введён в действие свод правил"));
    String digest = Digest.of(Rules.shipped("kz-maslikhat")).hex();
    for (String nowhere : List.of("/ru/b/KZ-TEST/rules/text/" + digest + ".yaml", "/ru/b/KZ/rules/text/" + digest, "/ru/b/KZ/rules/text/" + "0".repeat(64) + ".yaml", "/ru/b/KZ-NO/rules")) {
      assertEquals(404, site.ask(nowhere).statusCode(), nowhere);
    }
  }

  @Test
  void anotherDayShowsTheRulesOfThatDayAndWhatChanged() {
    Document then = page("/ru" + RULES + "/on?date=2022-06-01");
    assertEquals("Правила на дату: 1 июня 2022 г.", then.selectFirst(".lead").text());
    assertEquals("2022-06-01", then.selectFirst("#field-date").attr("value"));
    Document now = page("/ru" + RULES);
    assertTrue(now.select(".ways a").eachText().contains("1 января 2023 г."), now.select(".ways").text());
    Element chair = now.select("#history ~ details dt").stream().filter(title -> title.text().equals("Должность руководителя")).findFirst().orElseThrow();
    assertTrue(chair.nextElementSibling().text().contains("Было: секретарь маслихата"), chair.nextElementSibling().text());
    assertTrue(chair.nextElementSibling().text().contains("Станет: председатель маслихата"));
    HttpResponse<String> wrong = site.ask("/kk" + RULES + "/on?date=2022-13-45");
    assertEquals(422, wrong.statusCode());
    assertEquals("2022-13-45", Jsoup.parse(wrong.body()).selectFirst("#field-date").attr("value"));
    assertTrue(Jsoup.parse(wrong.body()).select(".errors li").text().startsWith("Күнді толық көрсетіңіз"));
    Document early = page("/en" + RULES + "/on?date=1990-01-01");
    assertEquals("No rules are loaded for this day", early.selectFirst(".empty-title").text());
  }

  @Test
  void anEndedBodyKeepsTheRulesOfItsTime() {
    Document body = page("/kk/b/KZ-SENATE-COUNCIL");
    assertTrue(body.text().contains("Орган қызметінің соңғы күніндегі қағидалар"));
    assertFalse(body.select("h2:contains(соңғы күніндегі) ~ dl dd").isEmpty());
    Document rules = page("/ru/b/KZ-SENATE-COUNCIL/rules");
    assertEquals("Правила на дату: 30 июня 2026 г.", rules.selectFirst(".lead").text());
    assertTrue(rules.select(".notice").text().startsWith("Орган прекратил деятельность."));
    assertTrue(rules.select("dt[id^=rule-]").size() > 5);
  }

  @Test
  void sessionsWithRulesOfTheirOwnAreShownApartAndALoadIsSeenAtOnce() {
    assertTrue(page("/ru" + RULES).select("#special").isEmpty());
    kenes.rules.load(Caller.installation(), "KZ-TEST", kenes.key(), Rules.shipped("demo-training"));
    Document page = page("/ru" + RULES);
    assertEquals("К чему относится: учебное заседание", page.selectFirst("#special + h3").text());
    assertEquals("срок не установлен", page.getElementById("rule-training-notice.training").nextElementSibling().ownText());
    assertEquals(0, page("/ru/b/KZ/rules").select("dt[id^=rule-]").size());
    assertEquals("На эту дату правила не введены", page("/ru/b/KZ/rules").selectFirst(".empty-title").text());
  }

  @Test
  void thePageTurnsWithTheDay() {
    String today = page("/ru" + RULES).selectFirst(".lead").text();
    kenes.clock.advance(Duration.ofDays(1));
    assertFalse(page("/ru" + RULES).selectFirst(".lead").text().equals(today));
  }
}
