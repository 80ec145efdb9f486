package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestProposal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One button moves every proposal of an ended route to the one that took its place; what cannot be moved is told with its reason. */
class StrandedPageTest {
  private static final String PAGE = "/ru/desk/b/KZ-TEST/proposals/stranded";
  @TempDir Path keys;

  @Test
  void oneButtonMovesAllThatCanBeMoved() {
    try (TestKenes kenes = TestKenes.seeded()) {
      kenes.clock.set(Instant.parse("2026-05-04T06:00:00Z"));
      TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 5, 5);
      TestProposal.adoptDeadRoute(kenes);
      List<TestProposal> moved = List.of(new TestProposal(kenes, council, 2, "kz-law-a"), new TestProposal(kenes, council, 3, "kz-law-a").step("drafted"));
      TestProposal dead = new TestProposal(kenes, council, 4, "dead");
      kenes.clock.set(Instant.parse("2026-07-06T06:00:00Z"));
      try (CouncilSite site = new CouncilSite(kenes, keys)) {
        DeskVisitor secretary = new DeskVisitor(kenes, site.port, council.secretary());
        assertTrue(secretary.get("/ru/desk").page().select(".dues").text().contains("Предложений на маршруте, который больше не действует: 3"));
        String open = Jsoup.parse(site.get("/ru/b/KZ-TEST/proposals")).text();
        assertTrue(open.contains("маршрут больше не действует"), open);
        DeskVisitor.Answer page = secretary.get(PAGE);
        assertTrue(page.page().text().contains("Будут переведены на новый маршрут: 2") && page.page().text().contains("Требуют отдельного решения: 1"), page.page()::text);
        DeskVisitor.Answer bare = secretary.send(form(page), Map.of("move-basis", "да"));
        assertEquals(422, bare.status(), "a basis is needed");
        assertTrue(bare.page().select("[name=move-basis]").size() == 1, bare.page()::outerHtml);
        assertEquals("да", bare.page().selectFirst("[name=move-basis]").wholeText(), "nothing typed is lost");
        moved.forEach(one -> assertEquals("kz-law-a", one.life().now().place().route(), "nothing changed"));
        Element form = form(bare);
        Map<String, String> typed = Map.of("move-basis", "Статья 59 Конституционного закона");
        assertEquals(303, secretary.send(form, typed).status());
        assertEquals(303, secretary.send(form, typed).status(), "the same form once more moves nothing twice");
        moved.forEach(one -> assertEquals(List.of("kz-law-b", 2L), List.of(one.life().now().place().route(),
            one.life().course().stream().map(reached -> reached.place().route()).distinct().count())));
        assertEquals("dead", dead.life().now().place().route());
        DeskVisitor.Answer after = secretary.get(PAGE);
        assertTrue(after.page().text().contains("Переведены сегодня: 2") && after.page().text().contains("Требуют отдельного решения: 1"), after.page()::text);
        assertEquals(0, after.page().select("#form-move").size(), "nothing is left to be moved");
        assertFalse(Jsoup.parse(site.get("/ru/b/KZ-TEST/proposals/2026/1")).text().contains("больше не действует"));
        assertTrue(Jsoup.parse(site.get("/ru/b/KZ-TEST/proposals/2026/3")).text().contains("Предложение не движется, пока его не переведут на новый маршрут"));
        assertEquals(403, new DeskVisitor(kenes, site.port, council.deputy(2)).get(PAGE).status());
      }
      ReplayCheck.assertReplays(kenes);
    }
  }

  @Test
  void aLongListIsCutAndTheButtonStillMovesAll() {
    try (TestKenes kenes = TestKenes.seeded()) {
      kenes.clock.set(Instant.parse("2026-05-04T06:00:00Z"));
      TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 5, 5);
      List<TestProposal> all = IntStream.range(0, 32).mapToObj(number -> new TestProposal(kenes, council, 2, "kz-law-a")).toList();
      kenes.clock.set(Instant.parse("2026-07-06T06:00:00Z"));
      try (CouncilSite site = new CouncilSite(kenes, keys)) {
        DeskVisitor secretary = new DeskVisitor(kenes, site.port, council.secretary());
        DeskVisitor.Answer page = secretary.get(PAGE);
        assertTrue(page.page().text().contains("Всего: 32. Здесь показаны самые давние, не более 30."), page.page()::text);
        assertEquals(30, page.page().select("ul.list li").size());
        assertEquals(303, secretary.send(form(page), Map.of("move-basis", "Статья 59 Конституционного закона")).status());
        all.forEach(one -> assertEquals("kz-law-b", one.life().now().place().route()));
        assertTrue(secretary.get(PAGE).page().text().contains("Переведены сегодня: 32"));
      }
    }
  }

  private static Element form(DeskVisitor.Answer answer) {
    return answer.page().selectFirst("#form-move form");
  }
}
