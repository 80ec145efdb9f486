package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kenes.TestNode;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.calendar.Calendars;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.register.RegisterAct;
import kenes.register.Seed;
import kenes.rules.Rules;
import kenes.voting.Choice;

/** An invented district maslikhat on the real node, on some day of its life. */
final class District implements AutoCloseable {
  static final String BODY = "KZ-BEREKE";
  /** Thursday morning, twelve days before the regular session. */
  static final Instant BEGINNING = Instant.parse("2019-03-28T04:00:00Z");
  static final int QUORUM = 14;

  final TestKenes kenes = TestKenes.empty();
  final TestCouncil council;
  final Chromium chromium;
  final TestNode node;

  /**
   * The spring of 2019 in its sixth term: 21 seats, 20 of them filled. The law of 2019 was not read, so the story is played by the
   * rulebook and the calendar of later years, dated back.
   */
  District(Chromium chromium, Path folder) {
    this(chromium, folder, BEGINNING, 6, LocalDate.of(2016, 3, 24), 21, 20, true);
  }

  /** The spring of 2023, two days into its eighth term: 25 deputies were elected, and nobody chairs them yet. */
  static District ofANewTerm(Chromium chromium, Path folder) {
    return new District(chromium, folder, Instant.parse("2023-03-30T04:00:00Z"), 8, LocalDate.of(2023, 3, 28), 25, 25, false);
  }

  private District(Chromium chromium, Path folder, Instant beginning, int term, LocalDate began, int seats, int filled, boolean chaired) {
    this.chromium = chromium;
    kenes.clock.set(beginning);
    new Seed(kenes.registrar).load(Caller.installation());
    for (String rules : List.of("kz", "kz-maslikhat")) {
      kenes.rules.load(Caller.installation(), TestKenes.REGISTRY, kenes.key(), dated(Rules.shipped(rules), "valid_from: 2023-01-01", "valid_from: 2016-01-01"));
    }
    kenes.calendars.load(Caller.installation(), kenes.key(), dated(Calendars.shipped("kz"), "from: 2023-01-01", "from: 2016-01-01"));
    council = new TestCouncil(kenes, new RegisterAct.BodyRegistered(BODY, TestKenes.REGISTRY, "maslikhat", "district",
        Text.of("Береке аудандық мәслихаты", "Маслихат Берекинского района", "Bereke District Maslikhat"),
        Text.of("Береке ауданы", "Берекинский район", "Bereke District"), null, null, "Asia/Almaty", null, null, null, null, null,
        Map.of(), null, true), term, began, seats, filled, chaired);
    node = new TestNode(kenes, folder);
  }

  private static byte[] dated(byte[] yaml, String day, String earlier) {
    return new String(yaml, StandardCharsets.UTF_8).replaceFirst("(?m)^" + day, earlier).getBytes(StandardCharsets.UTF_8);
  }

  /** The day and hour in the district, which was six hours ahead of UTC. */
  void itIs(String dayAndHour) {
    kenes.clock.set(Instant.parse(dayAndHour + ":00+06:00"));
  }

  /** Somebody takes a device and opens the one-time link on it. */
  Page signIn(Caller caller, Lang lang, int width) {
    Page page = chromium.device(width);
    page.navigate(desk(lang) + "/sign-in/" + kenes.accounts.signInLink(caller.account(), Duration.ofHours(1)));
    page.click("main form button");
    page.waitForURL(desk(lang));
    return page;
  }

  /** Somebody at a device who is not signed in. */
  Page reader(Lang lang, String path) {
    Page page = chromium.device(Chromium.PHONE);
    open(page, lang, path);
    return page;
  }

  String desk(Lang lang) {
    return node.origin() + "/" + lang.code() + "/desk";
  }

  void open(Page page, Lang lang, String path) {
    page.navigate(node.origin() + "/" + lang.code() + path);
  }

  /** The secretary ticks off who comes in. */
  void arrive(Page secretary, int fromSeat, int toSeat) {
    for (int seat = fromSeat; seat <= toSeat; seat++) {
      secretary.click("#arrive-" + seat);
      secretary.waitForSelector("#arrive-" + seat, new Page.WaitForSelectorOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }
  }

  /** Everybody in these seats votes the same from a device without script. */
  void vote(Seats seats, int fromSeat, int toSeat, Choice choice) {
    for (int seat = fromSeat; seat <= toSeat; seat++) {
      seats.vote(seat, choice);
    }
  }

  /** What a page must say, with plain blanks instead of hard ones. */
  static void says(Page page, String selector, String... words) {
    page.waitForSelector(selector);
    String text = String.join(" ", page.locator(selector).allInnerTexts()).replace('\u00a0', ' ');
    for (String one : words) {
      assertTrue(text.contains(one), () -> "«" + one + "» is not in: " + text);
    }
  }

  /** A form that comes back: these words beside the field, and nothing on record. */
  void refused(Page page, String button, String field, String words) {
    Map<String, Long> before = kenes.db.read(kenes.journal::sizes);
    page.click(button);
    page.waitForSelector("#errors");
    says(page, "[id^='field-'][id$='" + field + "-error']", words);
    assertEquals(before, kenes.db.read(kenes.journal::sizes), "nothing was recorded");
  }

  @Override
  public void close() throws IOException {
    node.close();
    kenes.close();
  }
}
