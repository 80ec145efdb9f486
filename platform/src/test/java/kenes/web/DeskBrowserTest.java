package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk of secretary, staff and administrator in a browser: axe, the narrowest phone, and arrivals without loading the page anew. */
class DeskBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  @TempDir Path keys;

  @BeforeEach
  void needsChromium() {
    if (!Files.isExecutable(CHROMIUM)) {
      System.err.println("NO CHROMIUM at " + CHROMIUM + ": the desk is not checked in a browser");
      assertFalse(System.getenv().containsKey("CI"), "CI needs Chromium");
      Assumptions.abort("no Chromium");
    }
  }

  @Test
  void axeFindsNothingNothingIsCutAndArrivalsAreQuick() {
    try (TestKenes kenes = TestKenes.seeded();
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox")))) {
      TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
      new TestSitting(kenes, council, "default").arrive(1, 16).open().openItem(1).closeItem(1).close();
      new TestSitting(kenes, council, "default").arrive(1, 13);
      try (CouncilSite site = new CouncilSite(kenes, keys)) {
        Page secretary = page(kenes, browser, site, council.secretary());
        List<String> found = new ArrayList<>();
        look(secretary, List.of("/desk", "/desk/b/KZ-TEST/convene", "/desk/b/KZ-TEST/8/2", "/desk/b/KZ-TEST/8/2/papers/1",
            "/desk/b/KZ-TEST/8/1/minutes", "/desk/b/KZ-TEST/register", "/desk/b/KZ-TEST/register/5"), found);
        look(page(kenes, browser, site, council.administrator()), List.of("/desk/accounts", "/desk/b/KZ-TEST/register/21?find=Synak"), found);
        secretary.navigate(base(secretary) + "/ru/desk/b/KZ-TEST/convene");
        secretary.click("#do-convene");
        check(secretary, "convening refused", found);
        assertEquals(List.of(), found);
        arrive(secretary);
      }
    }
  }

  private static Page page(TestKenes kenes, Browser browser, CouncilSite site, Caller caller) {
    BrowserContext context = browser.newContext(new Browser.NewContextOptions().setBaseURL("http://127.0.0.1:" + site.port));
    context.addCookies(List.of(new Cookie("kenes_session", new DeskVisitor(kenes, site.port, caller).sessionToken())
        .setUrl("http://127.0.0.1:" + site.port)));
    Page page = context.newPage();
    page.setViewportSize(320, 800);
    page.navigate("http://127.0.0.1:" + site.port + "/kk/desk");
    return page;
  }

  private static String base(Page page) {
    return page.url().replaceAll("(https?://[^/]+).*", "$1");
  }

  private static void look(Page page, List<String> paths, List<String> found) {
    String base = base(page);
    for (Lang lang : Lang.values()) {
      for (String path : paths) {
        page.navigate(base + "/" + lang.code() + path);
        check(page, lang.code() + path, found);
      }
    }
  }

  private static void check(Page page, String where, List<String> found) {
    new AxeBuilder(page).analyze().getViolations().forEach(violation -> found.add(where + ": " + violation.getId() + " "
        + violation.getNodes().stream().map(node -> node.getHtml()).limit(3).toList()));
    int wide = (int) page.evaluate("document.documentElement.scrollWidth");
    if (wide > 320) {
      found.add(where + " is " + wide + " wide: " + page.evaluate("[...document.querySelectorAll('body *')].filter(e => "
          + "e.getBoundingClientRect().right > 321).slice(0, 3).map(e => e.outerHTML.slice(0, 120))"));
    }
    Object small = page.evaluate("[...document.querySelectorAll('main .button, main summary')].filter(e => e.getBoundingClientRect().height > 0 && "
        + "e.getBoundingClientRect().height < 43.5).slice(0, 3).map(e => e.outerHTML.slice(0, 120))");
    if (!((List<?>) small).isEmpty()) {
      found.add(where + " has too small targets: " + small);
    }
  }

  /** The lamp turns without the page being loaded anew. */
  private static void arrive(Page page) {
    page.navigate(base(page) + "/ru/desk/b/KZ-TEST/8/2");
    page.evaluate("window.stays = true");
    page.click("#arrive-14");
    page.waitForSelector("#more-14 >> text=Уход из зала");
    page.waitForFunction("document.querySelector('#sitting-quorum').textContent.includes('кворум есть')");
    assertTrue((boolean) page.evaluate("window.stays === true"), "the page was loaded anew");
    page.click("#arrive-15");
    page.waitForSelector("#more-15 >> text=Уход из зала");
  }
}
