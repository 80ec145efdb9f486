package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.kit.Refusals;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.meetings.AgendaItem;
import kenes.meetings.WorkPlan;
import kenes.meetings.WorkPlanAct;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secretary writes the plan of work without script, convenes a session from it, and everybody sees what became of it. It is 16 November 2026. */
class PlanPagesTest {
  private static final String DESK = "/desk/b/KZ-TEST/plan/2026";

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 5, 5);
  private CouncilSite site;
  private DeskVisitor secretary;

  @BeforeEach
  void open(@TempDir Path keys) {
    site = new CouncilSite(kenes, keys);
    secretary = new DeskVisitor(kenes, site.port, council.secretary());
  }

  @AfterEach
  void close() {
    ReplayCheck.assertReplays(kenes);
    site.close();
    kenes.close();
  }

  private static Map<String, String> line(int row, int number, String term, String kk, String ru) {
    String name = "lines[" + row + "].";
    return Map.of(name + "number", String.valueOf(number), name + "section", "SESSION", name + "term", term, name + "title.kk", kk, name + "title.ru", ru);
  }

  private Map<String, String> two() {
    Map<String, String> fields = new HashMap<>(Map.of("base", "0", "key", kenes.key()));
    fields.putAll(line(0, 1, "q4", "Ауыз су туралы", "О питьевой\r\n воде"));
    fields.putAll(line(4, 2, "m10", "Жолдар туралы", "О дорогах"));
    return fields;
  }

  private DeskVisitor.Answer send(String path, Map<String, String> fields) {
    return secretary.upload(path, fields, Map.of(), "");
  }

  private WorkPlan plan(int year) {
    return kenes.db.read(tx -> kenes.workPlans.find(tx, "KZ-TEST", null, year)).orElseThrow();
  }

  private Document page(String path) {
    return Jsoup.parse(site.ask(path).body());
  }

  @Test
  void aPlanIsWrittenReadInThreeLanguagesAndCorrected() {
    assertEquals("/ru/b/KZ-TEST/plan/2026", send("/ru" + DESK, two()).location());
    assertEquals("О питьевой воде", plan(2026).lines().getFirst().title().ru(), "a title is one line");
    for (Lang lang : Lang.values()) {
      Document page = page("/" + lang.code() + "/b/KZ-TEST/plan/2026");
      assertEquals(2, page.select(".plan-dots a").size());
      assertEquals(page.select("tr[id]").eachAttr("id"), List.of("line-1", "line-2"));
      assertEquals(1, page.select(".plan-year > [aria-current=date]").size());
    }
    assertTrue(page("/ru/b/KZ-TEST/plan/2026").selectFirst("#line-2").text().contains("Срок прошёл"));
    assertTrue(page("/ru/b/KZ-TEST").select("a[href=/ru/b/KZ-TEST/plan/2026]").hasText());
    Element form = secretary.get("/ru" + DESK).page().selectFirst("#plan");
    assertEquals("О дорогах", form.selectFirst("[name=lines[1].title.ru]").wholeText());
    Map<String, String> changed = typed(form);
    changed.putAll(Map.of("lines[1].term", "q4", "reason.kk", "Комиссияның ұсынысы", "reason.ru", "Предложение комиссии"));
    assertEquals(303, send("/ru" + DESK, changed).status());
    Document second = page("/ru/b/KZ-TEST/plan/2026");
    assertTrue(second.text().contains("Изменён срок") && second.text().contains("Было: октябрь"), second::text);
    assertEquals(plan(2026).lines().get(1).item().toString(), changed.get("lines[1].item"), "the line is still the same one");
    assertTrue(page("/kk/b/KZ-TEST/plan/2026/1").select(".plan-dots").isEmpty(), "an earlier version shows no progress");
    for (String none : List.of("/plan/2019", "/plan/2026/3", "/plan/2026-x", "/plan/26")) {
      assertEquals(404, site.ask("/ru/b/KZ-TEST" + none).statusCode(), none);
    }
  }

  /** What a browser would send. */
  private static Map<String, String> typed(Element form) {
    Map<String, String> fields = new HashMap<>();
    form.select("input[name]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
    form.select("textarea").forEach(area -> fields.put(area.attr("name"), area.wholeText()));
    form.select("option[selected]").forEach(option -> fields.put(option.closest("select").attr("name"), option.attr("value")));
    return fields;
  }

  @Test
  void whatIsWrongIsSaidBesideItsFieldWithNothingTypedLost() {
    Map<String, String> fields = two();
    fields.putAll(Map.of("lines[4].number", "1", "lines[0].title.kk", "", "lines[0].term", ""));
    for (Lang lang : Lang.values()) {
      Refusals.assertUnchanged(kenes, () -> {
        DeskVisitor.Answer answer = send("/" + lang.code() + DESK, fields);
        assertEquals(422, answer.status());
        assertEquals(List.of("#field-lines[0].title.kk", "#field-lines[0].term", "#field-lines[1].number").stream().sorted().toList(),
            answer.page().select(".errors a").eachAttr("href").stream().sorted().toList());
        assertEquals("Жолдар туралы", answer.page().selectFirst("[name=lines[1].title.kk]").wholeText());
        assertEquals(fields.get("key"), answer.page().selectFirst("#plan [name=key]").val());
      });
    }
    Map<String, String> empty = Map.of("base", "0", "key", kenes.key());
    assertEquals("#field-lines", send("/kk" + DESK, empty).page().selectFirst(".errors a").attr("href"));
    assertEquals("#field-year", send("/kk/desk/b/KZ-TEST/plan/2020", two()).page().selectFirst(".errors a").attr("href"));
  }

  @Test
  void whoSavesSecondKeepsEverythingTypedAndIsTold() {
    send("/ru" + DESK, two());
    Map<String, String> late = two();
    late.put("lines[0].title.ru", "О воде, иначе");
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer answer = send("/ru" + DESK, late);
      assertEquals(409, answer.status());
      assertTrue(answer.page().selectFirst("#errors").text().contains("версия 1"));
      assertEquals("О воде, иначе", answer.page().selectFirst("[name=lines[0].title.ru]").wholeText());
    });
  }

  @Test
  void rowsAreAddedWithoutScriptAndLastYearsPlanIsATemplate() {
    Map<String, String> more = new HashMap<>(two());
    more.put("add", "rows");
    Document grown = send("/ru" + DESK, more).page();
    assertEquals(5, grown.select(".plan-row").size());
    assertEquals("О дорогах", grown.selectFirst("[name=lines[1].title.ru]").wholeText());
    assertEquals("3", grown.selectFirst("[name=lines[2].number]").val());
    send("/ru" + DESK, two());
    assertEquals(1, secretary.get("/ru/desk/b/KZ-TEST/plan").page().select("a[href=/ru/desk/b/KZ-TEST/plan/2027?from=2026]").size());
    Element form = secretary.get("/ru/desk/b/KZ-TEST/plan/2027?from=2026").page().selectFirst("#plan");
    Map<String, String> copy = typed(form);
    assertFalse(copy.containsKey("lines[0].item"), "the lines of another year are other lines");
    assertEquals(303, send("/ru/desk/b/KZ-TEST/plan/2027", copy).status());
    assertEquals(plan(2026).lines().stream().map(WorkPlanAct.Line::title).toList(), plan(2027).lines().stream().map(WorkPlanAct.Line::title).toList());
    assertEquals(plan(2026).lines().stream().map(line -> line.term().in(2027)).toList(), plan(2027).lines().stream().map(WorkPlanAct.Line::term).toList());
  }

  @Test
  void plannedLinesAreTickedAndBecomeItemsWithNothingTypedTwice() {
    send("/ru" + DESK, two());
    UUID water = plan(2026).lines().getFirst().item();
    assertTrue(secretary.get("/ru/desk").page().text().contains("Пункт 2, срок прошёл"));
    Document convene = secretary.get("/ru/desk/b/KZ-TEST/convene").page();
    assertEquals(2, convene.select("[name=planned]").size());
    Map<String, String> fields = new HashMap<>(Map.of("key", kenes.key(), "kind", "regular", "title.kk", "Сессия", "title.ru", "Сессия", "place.kk", "Зал",
        "place.ru", "Зал", "startsAt", "2026-12-04T10:00", "planned", water.toString(), "form", "ORDINARY"));
    fields.putAll(Map.of("agenda[0].title.kk", "Әртүрлі", "agenda[0].title.ru", "Разное", "agenda[0].decisionKind", "default"));
    Map<String, String> taking = new HashMap<>(fields);
    taking.put("add", "planned");
    Document taken = secretary.post("/ru/desk/b/KZ-TEST/convene", taking).page();
    assertEquals("О питьевой воде", taken.selectFirst("[name=agenda[1].title.ru]").val());
    assertEquals(water.toString(), taken.selectFirst("[name=agenda[1].planned]").val());
    assertEquals(1, taken.select("[type=checkbox][name=planned]").size(), "what stands in a row is offered no more");
    Map<String, String> removed = new HashMap<>(fields);
    removed.put("planned", council.person(1).toString());
    Refusals.assertUnchanged(kenes, () -> assertEquals("#field-planned",
        secretary.post("/ru/desk/b/KZ-TEST/convene", removed).page().selectFirst(".errors a").attr("href")));
    String location = secretary.post("/ru/desk/b/KZ-TEST/convene", fields).location();
    assertEquals("/ru/desk/b/KZ-TEST/8/1", location);
    List<AgendaItem> items = kenes.db.read(tx -> kenes.meetings.items(tx, "KZ-TEST", kenes.meetings.find(tx, "KZ-TEST", 8, "1").orElseThrow().id()));
    assertEquals(Text.of("Ауыз су туралы", "О питьевой воде", null), items.get(1).title());
    assertEquals(water, items.get(1).planned());
    Element line = page("/ru/b/KZ-TEST/plan/2026").selectFirst("#line-1");
    assertTrue(line.text().contains("В повестке дня"));
    assertEquals("/ru/b/KZ-TEST/8/1/2", line.selectFirst("a").attr("href"));
  }

  @Test
  void onlyTheOfficeKeepsThePlan() {
    for (var caller : List.of(council.deputy(2), council.chair(), council.stranger())) {
      DeskVisitor visitor = new DeskVisitor(kenes, site.port, caller);
      Refusals.assertUnchanged(kenes, () -> assertEquals(403, visitor.upload("/ru" + DESK, two(), Map.of(), "").status()));
    }
    assertEquals(403, new DeskVisitor(kenes, site.port, council.chair()).get("/ru" + DESK).status());
  }
}
