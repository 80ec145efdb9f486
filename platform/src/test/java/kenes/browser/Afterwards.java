package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kenes.base.Lang;

/** What everybody can read afterwards: the result, the minutes in both languages, and an entry with its proof. */
final class Afterwards {
  private static final String SPEECH_KK = "Баяндамашы бюджеттің кірісі мен шығысын түсіндірді.";
  private static final String SPEECH_RU = "Докладчик разъяснил доходы и расходы бюджета.";

  private final Cast on;

  Afterwards(Cast cast) {
    on = cast;
  }

  void readsTheResult() {
    Map<Lang, String> rule = Map.of(Lang.KK, "21 орынның жартысынан көбі керек: 11. Жақтап: 11.",
        Lang.RU, "Требуется более половины от 21 места: 11. За: 11.", Lang.EN, "More than half of 21 seats is needed: 11. For: 11.");
    on.readers.forEach((lang, reader) -> {
      reader.waitForSelector("#item-results .outcome");
      assertTrue((boolean) reader.evaluate("window.unbroken"), "the page was not loaded again");
      assertTrue(reader.innerText(".outcome-sentence").replace('\u00a0', ' ').contains(rule.get(lang)), reader.innerText(".outcome-sentence"));
      assertEquals(4, reader.locator(".vote ol li").count(), "the arithmetic in words, and what became of the abstention");
      assertEquals(21, reader.locator(".hemicycle tbody tr").count(), "every seat has an outcome");
      on.chromium.judge(reader, "the result in " + lang);
    });
    on.hall.waitForSelector(".hall-columns .outcome");
    on.steady.waitForSelector("#result .outcome");
  }

  void endsTheSitting() {
    on.chair.click("#do-close-item");
    on.chair.click("#do-open-item");
    on.chair.click("#do-close-item");
    on.kenes.clock.advance(Duration.ofMinutes(5));
    on.chair.click("#do-close");
    on.chair.waitForSelector("#step:not(:has(#do-close))");
    on.hall.waitForSelector("#hall:has-text('Отырыс жабылды')");
  }

  void drawsUpTheMinutes() {
    String minutes = Cast.DESK + "/minutes";
    on.secretary.navigate(on.node.origin() + "/kk" + minutes);
    assertNotEquals(0, on.secretary.locator("#draft-form textarea").count());
    on.secretary.locator("#draft-form textarea[lang=kk]").last().fill(SPEECH_KK);
    on.secretary.locator("#draft-form textarea[lang=ru]").last().fill("");
    on.secretary.click("#do-submit");
    on.secretary.waitForSelector("#errors");
    assertEquals(SPEECH_KK, on.secretary.locator("#draft-form textarea[lang=kk]").last().inputValue());
    on.secretary.locator("#draft-form textarea[lang=ru]").last().fill(SPEECH_RU);
    on.secretary.click("#do-save");
    on.secretary.waitForSelector("#draft-form .hint:text-is('хатшы өзгерткен')");
    on.chromium.judge(on.secretary, "the draft of the minutes");
    on.secretary.click("#do-submit");
    on.secretary.click("#do-sign-secretary");
    on.secretary.waitForSelector("main:not(:has(#do-sign-secretary))");
    on.chair.navigate(on.node.origin() + "/ru" + minutes);
    on.chromium.judge(on.chair, "the minutes before the chair");
    on.chair.click("#do-sign-chair");
    on.chair.waitForSelector("main:not(:has(#do-sign-chair))");
    on.secretary.navigate(on.node.origin() + "/kk" + minutes);
    on.secretary.click("#do-publish");
    on.secretary.waitForSelector("main:not(:has(#do-publish))");
  }

  void readsTheMinutes() {
    Map.of(Lang.KK, SPEECH_KK, Lang.RU, SPEECH_RU).forEach((lang, speech) -> {
      Page reader = on.readers.get(lang);
      reader.navigate(on.node.origin() + "/" + lang.code() + Cast.SITTING);
      reader.click("#sitting-minutes a");
      String text = reader.innerText(".pair-" + lang.code());
      assertTrue(text.contains(speech), text);
      on.chromium.judge(reader, "the minutes in " + lang);
      List<Locator> documents = reader.locator("main .actions a[href*='minutes.pdf']").all();
      assertEquals(2, documents.size());
      for (Locator document : documents) {
        byte[] bytes = reader.request().get(on.node.origin() + document.getAttribute("href")).body();
        assertEquals("%PDF-", new String(bytes, 0, 5, StandardCharsets.US_ASCII));
      }
    });
  }

  /** From the result to the entry that closed the vote, and offline from there. */
  void checksOneEntry(Stranger stranger) {
    on.node.sign(Cast.BODY);
    on.kenes.clock.advance(Duration.ofMinutes(1));
    Page reader = on.readers.get(Lang.EN);
    reader.navigate(on.node.origin() + "/en" + Cast.SITTING + "/1");
    reader.click(".vote .proof summary");
    reader.locator(".vote .proof a[href*='/record/']").last().click();
    reader.waitForURL("**/record/*");
    on.chromium.judge(reader, "an entry of the record");
    stranger.checks(reader.request().get(on.node.origin() + reader.getAttribute("a[href^='/log/" + Cast.BODY + "/proof/']", "href")).body(),
        reader.request().get(on.node.origin() + reader.getAttribute("a[href$='entry.json']", "href")).body());
  }
}
