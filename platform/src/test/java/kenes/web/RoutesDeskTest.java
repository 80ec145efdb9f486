package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kenes.kit.Refusals;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.routes.Routes;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator adopts a route: checked, shown in words, confirmed. */
class RoutesDeskTest {
  private static final String DESK = "/ru/desk/b/KZ/routes";
  private static final String NEXT = new String(Routes.shipped("municipal-motion"), StandardCharsets.UTF_8).replace("\r\n", "\n").strip()
      .replace("version: 1\n", "version: 2\n").replace("valid_from: 2000-01-01", "valid_from: 2027-01-01") + "\n";
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

  private DeskVisitor.Answer check(String yaml) {
    return administrator.send(administrator.get(DESK).page().selectFirst("#route"), Map.of("yaml", yaml, "step", "check"));
  }

  private List<String> motions() {
    return kenes.db.read(tx -> kenes.routes.list(tx)).stream().filter(route -> route.id().equals("municipal-motion"))
        .map(route -> route.version() + " " + route.valid().from() + " " + route.valid().to()).toList();
  }

  @Test
  void aRouteIsShownInWordsThenAdoptedAsItWasTyped() {
    assertTrue(administrator.get("/ru/desk/rules").page().select("a[href=" + DESK + "]").hasText(), "it is found beside the rulebooks");
    DeskVisitor.Answer[] shown = new DeskVisitor.Answer[1];
    Refusals.assertUnchanged(kenes, () -> shown[0] = check(NEXT.replace("\n", "\r\n")));
    assertEquals(200, shown[0].status());
    Element preview = shown[0].page().getElementById("preview");
    assertTrue(preview.text().contains("Нынешняя версия (номер: 1) закончится в этот день: 31 декабря 2026 г."), preview::text);
    assertEquals(9, preview.select(".timeline > li").size());
    assertTrue(preview.select(".timeline").text().contains("Передано в комитет"), preview::text);
    Element form = shown[0].page().selectFirst("#route");
    assertEquals(DESK + "#adopted-routes", administrator.send(form, Map.of("step", "adopt")).location());
    assertEquals(303, administrator.send(form, Map.of("step", "adopt")).status(), "sent twice, adopted once");
    assertEquals(List.of("2 2027-01-01 null", "1 2000-01-01 2026-12-31"), motions());
    assertEquals(NEXT, kenes.db.read(tx -> new String(kenes.routes.text(tx, kenes.routes.findOn(tx, "municipal-motion", LocalDate.of(2027, 2, 1)).orElseThrow().digest()), StandardCharsets.UTF_8)));
    assertTrue(administrator.get(DESK).page().select("#adopted-routes ~ ul").text().contains("Версия 2."), () -> administrator.get(DESK).page().text());
    assertTrue(site.get("/ru/routes/municipal-motion/2").contains("Передано в комитет"));
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void everyMistakeIsListedWithItsLineAndTheTextStays() {
    String wrong = NEXT.replace("start: [handed-in]", "start: [handed-out]");
    int line = (int) wrong.substring(0, wrong.indexOf("start:")).lines().count() + 1;
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer answer = check(wrong);
      assertEquals(422, answer.status());
      assertNull(answer.page().getElementById("preview"));
      assertEquals(wrong, answer.page().selectFirst("textarea").wholeText().strip() + "\n");
      assertTrue(answer.page().select("#mistakes li").first().text().contains("Такого шага нет."), answer.page()::text);
      assertTrue(answer.page().select("#mistakes li .code").first().text().startsWith(line + ": start: [handed-out]"), answer.page()::text);
      assertEquals(422, check("").status());
      assertTrue(check(NEXT.replace("version: 2", "version: 1")).page().select("#mistakes").hasText(), "a version is adopted once");
      DeskVisitor.Answer circle = check(NEXT.replace("      - {to: referred}\n", "      - {to: referred}\n      - {to: handed-in}\n"));
      assertEquals(422, circle.status());
    });
  }

  @Test
  void aTextChangedAfterItWasShownIsShownAgain() {
    Element form = check(NEXT).page().selectFirst("#route");
    DeskVisitor.Answer again = administrator.send(form, Map.of("step", "adopt", "yaml", NEXT.replace("2027-01-01", "2027-03-01")));
    assertEquals(200, again.status());
    assertTrue(again.page().getElementById("preview").text().contains("28 февраля 2027 г."), again.page()::text);
    assertEquals(1, motions().size());
    assertEquals(303, administrator.send(again.page().selectFirst("#route"), Map.of("step", "adopt")).status());
    assertEquals(2, motions().size());
  }

  @Test
  void aFileIsReadAndNobodyElseComesIn() {
    String key = administrator.get(DESK).page().selectFirst("#route [name=key]").attr("value");
    DeskVisitor.Answer shown = administrator.upload(DESK, Map.of("key", key, "yaml", "", "step", "check"), "file", "route.yaml", NEXT.getBytes(StandardCharsets.UTF_8));
    assertEquals(200, shown.status());
    assertEquals(NEXT, shown.page().selectFirst("textarea").wholeText().strip() + "\n");
    assertEquals(403, new DeskVisitor(kenes, site.port, council.secretary()).get(DESK).status());
    assertEquals(404, administrator.get("/ru/desk/b/KZ-TEST/routes").status(), "routes are the registry's");
  }
}
