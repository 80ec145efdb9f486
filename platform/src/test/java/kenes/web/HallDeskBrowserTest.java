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
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.voting.Choice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desks in the hall in a browser, over a network that can be cut. */
class HallDeskBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static Playwright playwright;
  private static Browser browser;

  @TempDir Path keys;
  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
  private TestSitting sitting;
  private CouncilSite site;
  private Relay relay;

  @BeforeAll
  static void launch() {
    if (!Files.isExecutable(CHROMIUM)) {
      System.err.println("NO CHROMIUM at " + CHROMIUM + ": the desks in the hall are not checked in a browser");
      assertFalse(System.getenv().containsKey("CI"), "CI needs Chromium");
      Assumptions.abort("no Chromium");
    }
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(List.of("--no-sandbox")));
  }

  @AfterAll
  static void quit() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @BeforeEach
  void convened() throws IOException {
    site = new CouncilSite(kenes, keys);
    relay = new Relay(site.port);
    sitting = new TestSitting(kenes, council, "default", "present");
    sitting.arrive(1, 16).open().openItem(1);
  }

  @AfterEach
  void close() {
    relay.close();
    site.close();
    kenes.close();
  }

  private Page desk(Caller caller, Lang lang, String desk, int width) {
    BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900));
    String token = new DeskVisitor(kenes, site.port, caller).sessionToken();
    context.addCookies(List.of(new Cookie("kenes_session", token).setUrl(origin())));
    Page page = context.newPage();
    page.onPageError(error -> errors.add(error));
    page.navigate(origin() + "/" + lang.code() + "/desk/b/KZ-TEST/8/1/" + desk);
    return page;
  }

  private final List<String> errors = new ArrayList<>();

  private String origin() {
    return "http://127.0.0.1:" + relay.port();
  }

  @Test
  void theBallotComesByItselfAndNobodyElseRepaintsIt() {
    Page page = desk(council.deputy(3), Lang.KK, "seat", 360);
    UUID poll = sitting.openPoll(1);
    page.waitForSelector("#ballot");
    page.check("input[value=FOR]");
    page.evaluate("window.form = document.getElementById('ballot')");
    sitting.cast(poll, 5, Choice.AGAINST);
    page.waitForSelector("#progress:has-text('1 / 16')");
    assertTrue((boolean) page.evaluate("window.form === document.getElementById('ballot') && window.form.choice.value === 'FOR'"));
    page.click(".ballot-send");
    page.waitForSelector("#receipt");
    String receipt = page.innerText("#receipt");
    page.reload();
    assertEquals(receipt, page.innerText("#receipt"));
    sitting.closePoll(poll);
    page.waitForSelector("#result .outcome");
    assertEquals(1, page.locator("#receipt").count());
    assertEquals(List.of(), errors);
  }

  @Test
  void aDeviceThatLostTheNetworkCatchesUpExactly() {
    Page page = desk(council.deputy(3), Lang.RU, "seat", 360);
    UUID poll = sitting.openPoll(1);
    page.waitForSelector("#ballot");
    relay.cut();
    page.waitForSelector("#connection:visible");
    sitting.cast(poll, 5, Choice.AGAINST);
    sitting.closePoll(poll);
    UUID second = sitting.openPoll(1);
    sitting.cast(second, 5, Choice.FOR);
    assertEquals(poll.toString(), page.inputValue("#ballot input[name=poll]"));
    relay.mend();
    page.waitForSelector("#ballot input[name=poll][value='" + second + "']", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    page.waitForSelector("#progress:has-text('1 / 16')");
    page.waitForSelector("#connection", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
  }

  @Test
  void theChairsDeskFollowsAndKeepsWhatIsTyped() {
    Page page = desk(council.chair(), Lang.RU, "chair", 1280);
    page.fill("textarea[name='question.ru']", "Своими словами");
    sitting.arrive(17, 17);
    page.waitForSelector("#sitting-quorum:has-text('17 / 21')");
    assertEquals("Своими словами", page.inputValue("textarea[name='question.ru']"));
    page.focus("#do-open-vote");
    page.keyboard().press("Enter");
    page.waitForSelector("#progress .waiting");
    UUID poll = kenes.db.read(tx -> kenes.voting.findOpen(tx, "KZ-TEST", sitting.meeting()).orElseThrow().id());
    sitting.cast(poll, 3, 17, Choice.FOR);
    page.waitForSelector("#progress .waiting li:nth-child(2):last-child");
    page.focus("#do-close-vote");
    page.keyboard().press("Enter");
    page.waitForSelector("#field-confirm");
    page.check("#field-confirm");
    page.click("#do-close-vote");
    page.waitForSelector("#result .read-out");
    assertEquals(List.of(), errors);
  }

  @Test
  void everyStateIsReadableByAllAndFitsAPhone() {
    List<String> found = new ArrayList<>();
    look("item", found);
    UUID poll = sitting.openPoll(1);
    look("vote", found);
    sitting.cast(poll, 1, 12, Choice.FOR).cast(poll, 13, 14, Choice.AGAINST);
    look("voted", found);
    sitting.closePoll(poll);
    look("result", found);
    assertEquals(List.of(), found);
  }

  private void look(String state, List<String> found) {
    for (Lang lang : Lang.values()) {
      for (String desk : List.of("seat", "chair")) {
        for (int width : new int[] {360, 1280}) {
          Page page = desk(desk.equals("seat") ? council.deputy(3) : council.chair(), lang, desk, width);
          String name = "hall-" + desk + "-" + state + "-" + lang.code() + "-" + width;
          page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/look", name + ".png")).setFullPage(true));
          if (width == 360) {
            new AxeBuilder(page).analyze().getViolations().forEach(violation -> found.add(name + ": " + violation.getId() + " "
                + violation.getNodes().stream().map(node -> node.getHtml()).limit(3).toList()));
          }
          int wide = (int) page.evaluate("document.documentElement.scrollWidth");
          if (wide > width) {
            found.add(name + " is " + wide + " wide");
          }
          Object small = page.evaluate("[...document.querySelectorAll('main button,main summary,main .input,main .ballot-choice')]"
              + ".filter(e => { const r = e.getBoundingClientRect(); return r.width > 0 && r.height < 44 }).map(e => e.outerHTML.slice(0, 90))");
          if (!small.equals(List.of())) {
            found.add(name + " small: " + small);
          }
          page.context().close();
        }
      }
    }
  }
}
