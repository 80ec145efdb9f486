package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenes.base.Lang;
import kenes.calendar.Calendars;
import kenes.kit.Refusals;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The working-day calendar for everybody, and on the administrator's desk. */
class CalendarPagesTest {
  private static final Map<String, String> TRANSFER = Map.of("kind", "OFF", "date", "2026-12-18", "instead", "2026-12-19", "holiday", "",
      "reason.kk", "Демалыс күні ауыстырылды", "reason.ru", "Перенос дня отдыха", "reason.en", "A transfer",
      "basis.kk", "Бұйрық", "basis.ru", "Приказ", "basis.en", "Order");
  @TempDir Path keys;
  private TestKenes kenes;
  private TestCouncil council;
  private CouncilSite site;

  @BeforeEach
  void start() {
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, "KZ-TEST", 3, 2);
    site = new CouncilSite(kenes, keys);
  }

  @AfterEach
  void stop() {
    site.close();
    kenes.close();
  }

  private Document page(String path) {
    return Jsoup.parse(site.get(path));
  }

  @Test
  void aYearIsDrawnWithEveryDayOnceAndEveryMarkExplained() {
    for (Lang lang : Lang.values()) {
      Document year = page("/" + lang.code() + "/calendar/KZ/2026");
      assertEquals(12, year.select("table.month").size());
      List<Element> dates = year.select("table.month tbody td").stream().filter(cell -> !cell.text().isBlank()).toList();
      assertEquals(365, dates.size());
      assertEquals(365 - 247, year.select(".month .date").size(), "days off of 2026");
      assertEquals(List.of("date-rest", "date-holiday", "date-moved"), year.select(".legend .date").eachAttr("class").stream()
          .map(names -> names.replace("date ", "")).toList(), "a legend of the marks that are there");
      assertEquals(1 + 14 + 5, year.select("table.stack tr").size(), "the heading, the holidays with the weekend ones, the moved days");
      assertTrue(site.get("/" + lang.code() + "/calendar/KZ/2026").length() < 100_000);
    }
    assertEquals("Қаңтар жұмыс күндері: 19", page("/kk/calendar/KZ/2026").selectFirst(".month caption").text());
    assertEquals("2026 жылғы жұмыс күндері күнтізбесі", page("/kk/calendar/KZ/2026").selectFirst("h1").text());
    assertTrue(page("/ru/calendar/KZ/2026").select(".stack").text()
        .contains("9 марта 2026 г. понедельник Праздник совпал с днём отдыха, поэтому день отдыха перенесён. Праздник: Международный женский день, 8 марта 2026 г."));
    assertTrue(page("/en/calendar/KZ/2026").select(".month .date-holiday").text().contains("25: Republic Day"));
  }

  @Test
  void theSixDayWeekAndThePreliminaryDayAreShown() {
    Document six = page("/ru/calendar/KZ/2024/six_days");
    assertTrue(six.text().contains("Шестидневная рабочая неделя. Рабочих дней в году:"));
    assertFalse(six.text().contains("8 мая"), "that order was for five-day weeks");
    assertEquals("/ru/calendar/KZ/2024", six.selectFirst("nav a:contains(Пятидневная)").attr("href"));
    Document later = page("/kk/calendar/KZ/2027");
    assertEquals("16: Құрбан айттың бірінші күні, алдын ала", later.select(".month .date-maybe").text());
    assertEquals(1, later.select(".stack .tag-unconfirmed").size());
    assertEquals(200, site.ask("/kk/calendar/KZ/2023").statusCode());
    for (String nowhere : List.of("/kk/calendar/KZ/2022", "/kk/calendar/KZ/2074", "/kk/calendar/de/2026", "/kk/calendar/KZ/abcd", "/kk/calendar/KZ/20266", "/kk/calendar/de/count")) {
      assertEquals(404, site.ask(nowhere).statusCode(), nowhere);
    }
    assertEquals("/kk/calendar/KZ/2026", site.ask("/kk/calendar").headers().firstValue("Location").orElseThrow());
  }

  @Test
  void aTermIsCountedWithEverySkippedDay() {
    Document counted = page("/kk/calendar/KZ/count?start=2026-02-27&amount=15&unit=working_days&week=five_days");
    assertEquals("2026 жылғы 26 наурыз, бейсенбі", counted.select("#result .lead").text());
    assertEquals(12, counted.select("table.stack tbody tr").size());
    assertTrue(counted.select("table.stack").text().contains("2026 жылғы 24 наурыз сейсенбі Мереке демалыс күніне тура келді"));
    assertTrue(counted.select("#result").text().contains("Мерзім: 15 жұмыс күні. Бес күндік жұмыс аптасы."));
    assertEquals("2026-02-27", counted.selectFirst("#field-start").attr("value"));
    assertEquals("/kk/calendar/KZ/2026", counted.selectFirst("main a:contains(Күнтізбені)").attr("href"));
    Document month = page("/ru/calendar/KZ/count?start=2025-10-31&amount=1&unit=months&week=five_days");
    assertTrue(month.select("#result").text().contains("В последнем месяце нет соответствующего числа, поэтому срок истёк в последний день месяца: 30 ноября 2025 г., воскресенье."));
    assertTrue(month.select("#result").text().contains("Окончание срока пришлось на день отдыха: 30 ноября 2025 г., воскресенье. Срок истекает в следующий рабочий день: 1 декабря 2025 г., понедельник."));
    assertTrue(page("/ru/calendar/KZ/count?start=2026-01-31&amount=1&unit=weeks&week=five_days&registered=yes").select("#result").text()
        .contains("Документ поступил в день отдыха: 31 января 2026 г., суббота. Днём поступления считается следующий рабочий день: 2 февраля 2026 г., понедельник"));
    Document plain = page("/ru/calendar/KZ/count?start=2026-01-31&amount=1&unit=months&week=five_days");
    assertEquals("2 марта 2026 г., понедельник", plain.select("#result .lead").text(), "28 February, a Saturday");
    assertFalse(plain.selectFirst("[name=registered]").hasAttr("checked"));
    assertTrue(page("/ru/calendar/KZ/count").selectFirst("[name=registered]").hasAttr("checked"), "as the country's appeals are counted");
    Document ait = page("/ru/calendar/KZ/count?start=2027-05-12&amount=5&unit=working_days&week=five_days");
    assertTrue(ait.select("#result").text().contains("ещё не объявлен, поэтому срок может измениться"));
    assertFalse(counted.select("#result").text().contains("алдын ала"));
  }

  @Test
  void aTermThatCannotBeCountedLosesNothing() {
    Map<String, String> wrong = Map.of("start=&amount=15&unit=weeks&week=six_days", "Укажите день.",
        "start=2022-05-01&amount=15&unit=days&week=five_days", "Календарь охватывает период с 1 января 2023 г. по 1 января 2073 г. включительно. Укажите день из этого периода.",
        "start=2026-05-01&amount=1.5&unit=days&week=five_days", "Укажите срок целым числом. Наибольшее: 3 650.",
        "start=2026-05-01&amount=11&unit=years&week=five_days", "Укажите срок целым числом. Наибольшее: 10.");
    wrong.forEach((query, words) -> {
      HttpResponse<String> answer = site.ask("/ru/calendar/KZ/count?" + query);
      assertEquals(422, answer.statusCode(), query);
      Document page = Jsoup.parse(answer.body());
      assertEquals(words, page.select(".errors li").text().replace(' ', ' ').replace(' ', ' '));
      for (String part : query.split("&")) {
        String[] field = part.split("=", -1);
        assertEquals(field[1], page.selectFirst("[name=" + field[0] + "]").is("select")
            ? page.selectFirst("[name=" + field[0] + "] option[selected]").attr("value") : page.selectFirst("[name=" + field[0] + "]").attr("value"));
      }
    });
  }

  @Test
  void theAdministratorTransfersADayAndTakesItBack() {
    DeskVisitor administrator = new DeskVisitor(kenes, site.port, council.administrator());
    assertEquals("/ru/desk/calendar/KZ/2026", administrator.get("/ru/desk/calendar").location());
    assertTrue(administrator.get("/ru/desk").page().select("a[href=/ru/desk/calendar]").hasText());
    String desk = "/ru/desk/calendar/KZ/2026";
    assertFalse(page("/ru/calendar/KZ/2026").text().contains("18 декабря"), "kept before the change");
    Element form = administrator.get(desk).page().selectFirst("#exception");
    assertEquals(303, administrator.send(form, TRANSFER).status());
    Document after = administrator.get(desk).page();
    assertTrue(after.select("table:has(form)").text().contains("18 декабря 2026 г. День отдыха. Рабочий день вместо него: 19 декабря 2026 г. Перенос дня отдыха Приказ"));
    assertEquals(List.of("18", "19"), List.of(number(page("/ru/calendar/KZ/2026"), ".date-given"), number(page("/ru/calendar/KZ/2026"), ".date-worked")));
    assertEquals("21 декабря 2026 г., понедельник", page("/ru/calendar/KZ/count?start=2026-12-17&amount=2&unit=working_days&week=five_days").select("#result .lead").text());
    assertEquals(303, administrator.send(after.selectFirst("form[action$=/withdraw]"), Map.of()).status());
    assertTrue(administrator.get(desk).page().select(".tag-ended").text().contains("отменено"));
    assertEquals(0, page("/ru/calendar/KZ/2026").select(".date-given").size());
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void aFaultyExceptionComesBackAsTyped() {
    DeskVisitor administrator = new DeskVisitor(kenes, site.port, council.administrator());
    String desk = "/kk/desk/calendar/KZ/2026";
    Element form = administrator.get(desk).page().selectFirst("#exception");
    Map<String, String> typed = new HashMap<>(TRANSFER);
    typed.putAll(Map.of("date", "2026-12-16", "basis.en", "", "instead", "19.12.2026"));
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer garbled = administrator.send(form, typed);
      assertEquals(422, garbled.status());
      assertEquals("19.12.2026", garbled.page().selectFirst("#field-instead").attr("value"));
      typed.put("instead", "");
      DeskVisitor.Answer incomplete = administrator.send(form, typed);
      assertEquals("Осы тілдегі мәтінді енгізіңіз.", incomplete.page().select(".errors li").text());
      assertEquals("Перенос дня отдыха", incomplete.page().selectFirst("[name=reason.ru]").attr("value"));
      assertNotNull(incomplete.page().selectFirst("input[value=OFF][checked]"));
      typed.put("basis.en", "Order");
      DeskVisitor.Answer already = administrator.send(form, typed);
      assertEquals(409, already.status());
      assertEquals("Бұл күн онсыз да осындай: 2026 жылғы 16 желтоқсан. Басқа күнді немесе ерекше күннің басқа түрін таңдаңыз.", already.page().select(".errors li").text());
    });
  }

  @Test
  void anotherCountrysFileIsLoaded() {
    DeskVisitor administrator = new DeskVisitor(kenes, site.port, council.administrator());
    String load = "/ru/desk/calendar/KZ/2026/file";
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer none = administrator.upload(load, Map.of("key", kenes.key()), "file", "", new byte[0]);
      assertEquals("Выберите файл.", none.page().select(".errors li").text());
      DeskVisitor.Answer broken = administrator.upload(load, Map.of("key", kenes.key()), "file", "x.yaml", "a: [".getBytes(StandardCharsets.UTF_8));
      assertEquals(422, broken.status());
      assertTrue(broken.page().select(".errors").text().contains("Файл календаря не читается. Строка: 1."));
    });
    DeskVisitor.Answer loaded = administrator.upload(load, Map.of("key", kenes.key()), "file", "de-st.yaml", Calendars.shipped("de-st"));
    assertEquals("/ru/desk/calendar/DE-ST/2026", loaded.location());
    Document desk = administrator.get(loaded.location()).page();
    assertTrue(desk.select("table.stack").text().contains("День германского единства"));
    assertEquals("/ru/desk/calendar/KZ/2026", desk.selectFirst("nav a:contains(Республики Казахстан)").attr("href"));
    assertTrue(page("/kk/calendar/DE-ST/2026").text().contains("Герман бірлігі күні"));
  }

  @Test
  void onlyAnAdministratorOfTheInstallationSeesTheDesk() {
    for (var caller : List.of(council.secretary(), council.chair(), council.deputy(2))) {
      DeskVisitor visitor = new DeskVisitor(kenes, site.port, caller);
      assertEquals(403, visitor.get("/ru/desk/calendar").status());
      assertEquals(403, visitor.get("/ru/desk/calendar/KZ/2026").status());
      Refusals.assertUnchanged(kenes, () -> assertEquals(403, visitor.post("/ru/desk/calendar/KZ/2026", TRANSFER).status()));
    }
    assertEquals(404, new DeskVisitor(kenes, site.port, council.administrator()).get("/ru/desk/calendar/KZ/1999").status());
  }

  private static String number(Document page, String mark) {
    return page.selectFirst(".month " + mark).ownText();
  }
}
