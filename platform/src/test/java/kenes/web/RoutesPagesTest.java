package kenes.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kenes.kit.TestKenes;
import kenes.routes.Routes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes as readers meet them. */
class RoutesPagesTest {
  @TempDir
  static Path keys;
  private static TestKenes kenes;
  private static CouncilSite site;

  @BeforeAll
  static void open() {
    kenes = TestKenes.seeded();
    site = new CouncilSite(kenes, keys);
  }

  @AfterAll
  static void close() {
    site.close();
    kenes.close();
  }

  @Test
  void theListTellsWhichRouteHeldWhen() {
    String page = site.get("/en/routes");
    assertInOrder(page, "A maslikhat's proposal on its way to a law (until 30 June 2026)", "1 July 2026", "in force now");
    assertTrue(page.contains("href=\"/en/routes/kz-law-a/1\""), page);
    assertTrue(page.contains("30 June 2026"), page);
  }

  @Test
  void aRouteTellsItsStepsWithWhatTheyNeedAndWhatFollows() {
    String page = site.get("/ru/routes/kz-law-b/1");
    assertInOrder(page, "id=\"sent-to-president\"", "Срок: 1 месяц.", "По истечении срока следующий шаг наступает сам: Подписано Президентом.", "href=\"#signed\"", "href=\"#objections\"");
    assertInOrder(page, "id=\"before-commission\"", "Шаг делает: постоянная комиссия маслихата", "Нужно: заключение комиссии или комитета", "возврат");
    assertTrue(page.contains("href=\"/ru/routes/kz-law-a/1\""), "the route whose place it took");
    assertFalse(page.contains("id=\"successor\""), page);
  }

  @Test
  void aRouteThatHasEndedTellsWhereEachStepGoesOn() {
    String page = site.get("/kk/routes/kz-law-a/1");
    assertInOrder(page, "мерзімі аяқталған", "2026 жылғы 1 шілде", "href=\"/kk/routes/kz-law-b/1\"", "id=\"successor\"", "Заң қолданысқа енгізілді: жалғастыратын ештеңе қалған жоқ.");
    assertTrue(page.contains("Бұл маршрут құжаттардан қорытылған"), page);
  }

  @Test
  void theTextIsTheAdoptedOneAndAnythingElseIsNoPage() {
    assertArrayEquals(Routes.shipped("kz-law-b"), site.get("/en/routes/kz-law-b/1/text").getBytes(StandardCharsets.UTF_8));
    assertEquals(404, site.ask("/en/routes/kz-law-b/2").statusCode());
    assertEquals(404, site.ask("/en/routes/nothing/1/text").statusCode());
  }

  private static void assertInOrder(String page, String... parts) {
    int at = 0;
    for (String part : parts) {
      int found = page.indexOf(part, at);
      assertTrue(found >= 0, () -> "not there, or not after what stands before: " + part);
      at = found;
    }
  }
}
