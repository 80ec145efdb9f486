package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertFalse;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;

/** One Chromium, and everything that was wrong on the pages it showed: script errors, breaches of the policy, axe, overflow. */
final class Chromium implements AutoCloseable {
  static final int PHONE = 360;
  static final int DESKTOP = 1280;
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync");
  /** Said by the browser, not by the page, when the network is cut or a page is refused on purpose. */
  private static final List<String> EXPECTED = List.of("net::ERR_", "htmx:sendError", "htmx:afterRequest", "status of 403", "Error Code 403", "status of 404", "status of 422", "status of 409", "status of 413", "status of 400");

  private final Playwright playwright;
  private final Browser browser;
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();

  /** Skips the calling test with a loud line where there is no Chromium, and fails it where CI is set. */
  Chromium(String unchecked) {
    if (!Files.isExecutable(PROGRAM)) {
      System.err.println("NO CHROMIUM at " + PROGRAM + ": not checked: " + unchecked);
      assertFalse(System.getenv().containsKey("CI"), "CI needs Chromium");
      Assumptions.abort("no Chromium");
    }
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(PROGRAM).setArgs(ARGUMENTS));
  }

  /** A device of its own, with nobody signed in. @param width of its screen in pixels */
  Page device(int width) {
    BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setReducedMotion(
        com.microsoft.playwright.options.ReducedMotion.REDUCE));
    Page page = context.newPage();
    page.onPageError(error -> faults.add(page.url() + " script: " + error));
    page.onConsoleMessage(message -> heard(page, message));
    return page;
  }

  /** The same, signed in by a session that exists. */
  Page device(int width, String origin, String session) {
    Page page = device(width);
    page.context().addCookies(List.of(new Cookie("kenes_session", session).setUrl(origin)));
    return page;
  }

  private void heard(Page page, ConsoleMessage message) {
    boolean bad = message.type().equals("error") || message.type().equals("warning");
    if (bad && EXPECTED.stream().noneMatch(message.text()::contains)) {
      faults.add(page.url() + " console: " + message.text());
    }
  }

  /** Judges the page as it stands: axe, no id twice, and nothing wider than the screen. With {@code -Dpictures=folder} it leaves a picture of it. */
  void judge(Page page, String what) {
    String pictures = System.getProperty("pictures", "");
    if (!pictures.isEmpty() && !what.contains("/")) {
      page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setCaret(ScreenshotCaret.INITIAL).setPath(Path.of(pictures, "stories", what + ".png")));
    }
    new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().forEach(violation -> faults.add(what + ": " + violation.getId() + " "
        + violation.getNodes().stream().map(node -> node.getHtml()).limit(3).toList()));
    Object twice = page.evaluate("(seen => [...document.querySelectorAll('[id]')].map(e => e.id).filter(id => seen.has(id) || !seen.add(id)))(new Set())");
    if (!((List<?>) twice).isEmpty()) {
      faults.add(what + " has ids twice: " + twice);
    }
    int width = page.viewportSize().width;
    int wide = (int) page.evaluate("document.documentElement.scrollWidth");
    if (wide > width) {
      faults.add(what + " is " + wide + " wide: " + page.evaluate("[...document.querySelectorAll('body *')].filter(e => "
          + "e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 120))"));
    }
  }

  void fault(String sentence) {
    faults.add(sentence);
  }

  /** Where each device stands and what it shows: for the report of a story that went no further. */
  String screens() {
    return browser.contexts().stream().flatMap(context -> context.pages().stream())
        .map(page -> "\n== " + page.url() + "\n" + page.innerText("body")).collect(Collectors.joining());
  }

  /** Everything that was wrong so far. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
