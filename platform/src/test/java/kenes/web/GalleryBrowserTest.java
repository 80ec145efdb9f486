package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kenes.base.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks at the gallery with a browser: axe, narrow screens, the size of targets, and what kenes.js does to a page. */
class GalleryBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final List<String> LOOKS = List.of("look", "dark", "strong", "night");
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    if (!Files.isExecutable(CHROMIUM)) {
      System.err.println("NO CHROMIUM at " + CHROMIUM + ": the look of the pages is not checked in a browser");
      assertFalse(System.getenv().containsKey("CI"), "CI needs Chromium");
      Assumptions.abort("no Chromium");
    }
    GalleryTest gallery = new GalleryTest();
    for (Lang lang : Lang.values()) {
      gallery.pageHoldsEveryFragment(lang);
      gallery.deskHoldsFormsAndTheBallot(lang);
      gallery.hallShowsNothingButTheSitting(lang);
    }
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM)
        .setArgs(List.of("--no-sandbox", "--allow-file-access-from-files")));
  }

  @AfterAll
  static void close() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @Test
  void axeFindsNothing() {
    List<String> found = new ArrayList<>();
    for (String kind : List.of("page", "desk", "hall")) {
      for (String look : LOOKS) {
        try (Page page = at(kind + "-ru-" + look, 768)) {
          page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })");
          new AxeBuilder(page).analyze().getViolations().forEach(violation -> found.add(kind + " " + look + ": "
              + violation.getId() + " " + violation.getNodes().stream().map(node -> node.getHtml()).limit(3).toList()));
        }
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void nothingIsCutOnANarrowPhone() {
    List<String> found = new ArrayList<>();
    for (Lang lang : Lang.values()) {
      for (String name : List.of("page-" + lang.code(), "desk-" + lang.code(), "hall-" + lang.code())) {
        for (int width : new int[] {320, 360, 768}) {
          try (Page page = at(name + "-look", width)) {
            int wide = (int) page.evaluate("document.documentElement.scrollWidth");
            if (wide > width) {
              found.add(name + " at " + width + " is " + wide + " wide");
            }
          }
        }
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void whatIsPressedIsAsLargeAsAFinger() {
    for (String name : List.of("page-kk-look", "desk-kk-look")) {
      try (Page page = at(name, 360)) {
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })");
        Object small = page.evaluate("[...document.querySelectorAll('button,.button,summary,.language,.tab,.brand,.look-choice,"
            + ".crumbs a,.proof a,.input,.choice,.pair-label,#seats .hit')].filter(e => { const r = e.getBoundingClientRect();"
            + " return r.width > 0 && (r.height < 44 || r.width < 24) }).map(e => e.outerHTML.slice(0, 90))");
        assertEquals(List.of(), small, name);
      }
    }
  }

  @Test
  void liveFragmentKeepsFocusAndWhatSomebodyTypes() {
    try (Page page = live("<section id='a' class='old'><a id='x' href='#1'>one</a></section>"
        + "<section id='b'><form id='f' data-keep><input id='t' name='t'></form><p>before</p></section>")) {
      page.focus("#x");
      send(page, "a", "<section id=\\\"a\\\" class=\\\"new\\\"><p>more</p><a id=\\\"x\\\" href=\\\"#1\\\">two</a></section>", "said");
      assertEquals("two", page.textContent("#x"));
      assertEquals("new", page.getAttribute("#a", "class"));
      assertEquals("x", page.evaluate("document.activeElement.id"));
      page.waitForFunction("document.getElementById('announce').textContent === 'said'");

      page.fill("#t", "typed");
      send(page, "b", "<form id=\\\"f\\\" data-keep><input id=\\\"t\\\" name=\\\"t\\\"></form><p>after</p>", "");
      assertEquals("typed", page.inputValue("#t"));
      assertEquals("t", page.evaluate("document.activeElement.id"));
      assertEquals("after", page.textContent("#b p"));

      send(page, "t", "<b>inside a kept form</b>", "");
      assertEquals("typed", page.inputValue("#t"));
      send(page, "f", "<p>closed</p>", "");
      assertEquals("closed", page.textContent("#f"));
    }
  }

  @Test
  void sameFragmentTouchesNothing() {
    try (Page page = live("<section id='a'><p>same</p></section>")) {
      page.evaluate("window.old = document.querySelector('#a p')");
      send(page, "a", "<section id=\\\"a\\\"><p>same</p></section>", "");
      assertTrue((boolean) page.evaluate("window.old === document.querySelector('#a p')"));
    }
  }

  @Test
  void lostConnectionIsSaidAndResumesAfterTheLastEvent() {
    try (Page page = live("<section id='a'></section>")) {
      send(page, "a", "<p>1</p>", "");
      assertFalse(page.isVisible("#connection"));
      page.evaluate("source.readyState = 2; source.fire('error', {})");
      assertTrue(page.isVisible("#connection"));
      page.waitForFunction("opened.length === 2");
      assertEquals("/live?from=7", page.evaluate("opened[1]"));
      page.evaluate("source.fire('open', {})");
      assertFalse(page.isVisible("#connection"));
    }
  }

  @Test
  void formIsSentOnce() {
    try (Page page = live("<form id='f'><button>go</button></form>")) {
      Object sent = page.evaluate("(() => { let n = 0; document.addEventListener('submit', e => { if (!e.defaultPrevented) n++;"
          + " e.preventDefault() }); const b = document.querySelector('button'); b.click(); b.click(); return n })()");
      assertEquals(1, sent);
    }
  }

  private static Page at(String name, int width) {
    Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
    page.navigate(Path.of("target/look", name + ".html").toUri().toString());
    page.waitForFunction("document.fonts.status === 'loaded'");
    return page;
  }

  /** A page whose EventSource is played by the test. */
  private static Page live(String main) {
    Page page = browser.newPage();
    page.route("http://kenes.test/**", route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
        .setContentType("text/html").setBody("<!doctype html><div id=announce></div><div id=connection hidden>lost</div>"
            + "<main data-live='/live'>" + main + "</main>")));
    page.addInitScript("window.opened = []; window.EventSource = class { static CLOSED = 2; constructor(url) { opened.push(url);"
        + " window.source = this; this.on = {}; this.readyState = 1 } addEventListener(n, f) { this.on[n] = f }"
        + " fire(n, e) { this.on[n](e) } close() {} }");
    page.navigate("http://kenes.test/");
    page.addScriptTag(new Page.AddScriptTagOptions().setPath(Path.of("src/main/resources/web/kenes.js")));
    return page;
  }

  private static void send(Page page, String target, String html, String say) {
    page.evaluate("source.fire('fragment', { lastEventId: '7', data: JSON.stringify({ target: '" + target + "', html: \""
        + html + "\", say: '" + say + "' }) })");
  }
}
