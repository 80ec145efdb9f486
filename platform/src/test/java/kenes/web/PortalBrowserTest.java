package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kenes.base.Lang;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Looks at the public pages with a browser: axe, and nothing wider than a narrow phone, in three languages. */
class PortalBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  @Test
  void axeFindsNothingAndNothingIsCut() {
    if (!Files.isExecutable(CHROMIUM)) {
      System.err.println("NO CHROMIUM at " + CHROMIUM + ": the public pages are not checked in a browser");
      assertFalse(System.getenv().containsKey("CI"), "CI needs Chromium");
      Assumptions.abort("no Chromium");
    }
    List<String> found = new ArrayList<>();
    try (PortalStory story = new PortalStory();
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
            .setArgs(List.of("--no-sandbox")));
        Page page = browser.newPage()) {
      for (Lang lang : Lang.values()) {
        for (String path : List.of("/", "/bodies", "/bodies/find?q=a", "/b/KZ-10", "/b/" + PortalStory.COUNCIL, "/b/" + PortalStory.OTHER,
            "/b/KZ-SENATE-COUNCIL", "/b/" + PortalStory.COUNCIL + "/people?date=x", "/p/" + story.council.person(1), "/about", "/check",
            "/b/KZ-NOWHERE")) {
          look(page, "http://127.0.0.1:" + story.port + "/" + lang.code() + path, found);
        }
      }
    }
    assertEquals(List.of(), found);
  }

  private static void look(Page page, String address, List<String> found) {
    page.setViewportSize(320, 800);
    page.navigate(address);
    new AxeBuilder(page).analyze().getViolations().forEach(violation -> found.add(address + ": " + violation.getId() + " "
        + violation.getNodes().stream().map(node -> node.getHtml()).limit(3).toList()));
    int wide = (int) page.evaluate("document.documentElement.scrollWidth");
    if (wide > 320) {
      found.add(address + " is " + wide + " wide: " + page.evaluate("[...document.querySelectorAll('main *')].filter(e => "
          + "e.getBoundingClientRect().right > 321).slice(0, 3).map(e => e.outerHTML.slice(0, 120))"));
    }
  }
}
