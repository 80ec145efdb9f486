package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kenes.base.Lang;
import kenes.kit.TestSitting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the secretary sees when an upload is too large, breaks off or is refused: the words, and everything still in the form. */
class UploadInTheBrowserTest {
  private static final String SEND = "form[data-limit] button.button:not(.button-quiet)";

  @TempDir Path folder;

  @Test
  void nothingIsChosenOrTypedTwice() throws IOException {
    try (Chromium chromium = new Chromium("uploads in the browser"); Cast on = new Cast(chromium, folder)) {
      new TestSitting(on.kenes, on.council, "default");
      Page secretary = on.signIn(on.council.secretary(), Lang.RU, Chromium.PHONE, on.node.origin());
      secretary.navigate(on.node.origin() + "/ru" + Cast.DESK + "/papers/1");
      secretary.fill("[name='title.ru']", "Проект решения");
      tooLargeIsSaidBeforeItIsSent(secretary);
      aCutConnectionLeavesTheForm(secretary);
      aRefusalLeavesTheChosenFile(secretary);
      secretary.fill("[name='title.ru']", "Проект решения");
      secretary.click(SEND);
      secretary.waitForSelector(".papers a:text-is('Проект решения')");
      assertEquals(List.of(), chromium.faults());
    }
  }

  private void tooLargeIsSaidBeforeItIsSent(Page secretary) throws IOException {
    Path scan = Files.write(folder.resolve("scan.txt"), new byte[(25 << 20) + 1]);
    secretary.setInputFiles("[name='file.ru']", scan);
    secretary.click(SEND);
    secretary.waitForSelector(".upload-note:has-text('не более 25 МБ')");
    assertEquals("1", secretary.evaluate("document.querySelector(\"[name='file.ru']\").files.length").toString());
    secretary.setInputFiles("[name='file.ru']", new FilePayload("decision.txt", "text/plain", "Утвердить бюджет.".getBytes(StandardCharsets.UTF_8)));
  }

  private static void aCutConnectionLeavesTheForm(Page secretary) {
    secretary.route("**/papers/1", way -> way.abort());
    secretary.click(SEND);
    secretary.waitForSelector(".upload-note:has-text('Связь прервалась')");
    assertTrue((boolean) secretary.evaluate("document.activeElement.className.includes('upload-note')"));
    assertFalse(secretary.isVisible("form[data-limit] progress"));
    secretary.unroute("**/papers/1");
  }

  private static void aRefusalLeavesTheChosenFile(Page secretary) {
    secretary.fill("[name='title.ru']", "");
    secretary.click(SEND);
    secretary.waitForSelector("#errors");
    assertEquals("errors", secretary.evaluate("document.activeElement.id"));
    assertEquals("decision.txt", secretary.evaluate("document.querySelector(\"[name='file.ru']\").files[0].name"));
  }
}
