package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kenes.base.Lang;

/** From the invitation to the quorum: the secretary convenes, publishes papers and registers who arrives. */
final class Preparing {
  private final Cast on;

  Preparing(Cast cast) {
    on = cast;
  }

  void convenes() {
    on.secretary = on.signIn(on.council.secretary(), Lang.KK, Chromium.DESKTOP, on.node.origin());
    on.secretary.click("a[href='/kk/desk/b/" + Cast.BODY + "/convene']");
    Map<String, String> typed = Map.of("title.ru", "Очередная сессия", "place.kk", "Мәслихаттың мәжіліс залы", "place.ru", "Зал заседаний маслихата",
        "startsAt", "2026-11-27T12:00", "agenda[0].title.kk", "Аудандық бюджет туралы", "agenda[0].title.ru", "О районном бюджете",
        "agenda[1].title.kk", "Әртүрлі мәселелер", "agenda[1].title.ru", "Разное");
    typed.forEach((name, value) -> on.secretary.fill("[name='" + name + "']", value));
    Map<String, Long> before = on.kenes.db.read(on.kenes.journal::sizes);
    on.secretary.click("#do-convene");
    on.secretary.waitForSelector("#errors");
    assertEquals("Қазақша мәтінді жазыңыз.", on.secretary.locator("[id='field-title.kk-error']").innerText().replaceFirst("^[^:]*: *", "").strip());
    assertEquals("true", on.secretary.getAttribute("[name='title.kk']", "aria-invalid"));
    typed.forEach((name, value) -> assertEquals(value, on.secretary.inputValue("[name='" + name + "']"), name));
    assertEquals(before, on.kenes.db.read(on.kenes.journal::sizes), "a form with a mistake records nothing");
    on.chromium.judge(on.secretary, "the form of convening with a mistake");
    on.secretary.fill("[name='title.kk']", "Кезекті сессия");
    on.secretary.click("#do-convene");
    on.secretary.waitForURL("**/kk" + Cast.DESK);
  }

  void publishesPapers() {
    on.secretary.navigate(on.node.origin() + "/kk" + Cast.DESK);
    on.secretary.click("a[href='/kk" + Cast.DESK + "/papers/1']");
    for (Lang lang : List.of(Lang.KK, Lang.RU)) {
      on.secretary.fill("[name='title." + lang.code() + "']", lang == Lang.KK ? "Шешімнің жобасы" : "Проект решения");
      on.secretary.setInputFiles("[name='file." + lang.code() + "']", new FilePayload("decision-" + lang.code() + ".txt", "text/plain",
          (lang == Lang.KK ? "Бюджет бекітілсін." : "Утвердить бюджет.").getBytes(StandardCharsets.UTF_8)));
    }
    on.secretary.click("main form[enctype] button:not(.button-quiet)");
    on.secretary.waitForSelector(".papers a:text-is('Проект решения')");
    Page reader = on.chromium.device(Chromium.PHONE);
    reader.navigate(on.node.origin() + "/ru" + Cast.SITTING);
    String paper = reader.getAttribute(".papers a:text-is('Проект решения')", "href");
    assertEquals("Утвердить бюджет.", reader.request().get(on.node.origin() + paper).text());
  }

  /** Fourteen of twenty-one make the quorum: one short, the lamp is dark. */
  void registers() {
    on.kenes.clock.set(Instant.parse("2026-11-27T06:50:00Z"));
    on.hall = on.chromium.device(Chromium.DESKTOP);
    on.hall.navigate(on.node.origin() + "/kk/hall/" + Cast.BODY + "/8/1");
    on.hall.evaluate("window.unbroken = true");
    on.lossy = deputy(3, on.relayed());
    on.steady = deputy(4, on.node.origin());
    on.lossy.click("#arrive");
    on.lossy.waitForSelector("#leave");
    on.secretary = on.signIn(on.council.secretary(), Lang.KK, Chromium.DESKTOP, on.node.origin());
    on.secretary.navigate(on.node.origin() + "/kk" + Cast.DESK);
    for (int seat : new int[] {1, 5, 6, 7, 8, 9, 10}) {
      on.secretary.click("#arrive-" + seat);
      on.secretary.waitForSelector("#more-" + seat + " form[action$='/leave']", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    }
    for (int seat = 11; seat <= 15; seat++) {
      on.seats.arrive(seat);
    }
    on.hall.waitForSelector(".quorum-missing .quorum-count:text-is('13 / 21')");
    on.steady.click("#arrive");
    on.hall.waitForSelector(".quorum-held .lamp-light");
    assertEquals("14 / 21", on.hall.innerText(".quorum-count"));
    assertTrue((boolean) on.hall.evaluate("window.unbroken"), "the display was not loaded again");
    on.chromium.judge(on.hall, "the hall with a quorum");
    explainsAnAbsence();
    on.chromium.judge(on.secretary, "the secretary's desk at registration");
  }

  /** Somebody arrives while the secretary has a form open: the roll is fetched anew, the form stays open. */
  private void explainsAnAbsence() {
    on.secretary.click("#more-20 summary");
    on.seats.arrive(16);
    on.secretary.waitForSelector("#more-16 form[action$='/leave']", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
    on.secretary.click("#more-20 button");
    on.secretary.waitForSelector("#errors");
    on.secretary.fill("[name='reason-20']", "Іссапарда");
    on.secretary.click("#more-20 button");
    on.secretary.waitForSelector("#seat-20:not(:has(details))");
  }

  private Page deputy(int seat, String origin) {
    Page page = on.signIn(on.council.deputy(seat), Lang.KK, Chromium.PHONE, origin);
    page.click("a[href='/kk" + Cast.DESK + "/seat']");
    page.waitForSelector("#arrive");
    return page;
  }
}
