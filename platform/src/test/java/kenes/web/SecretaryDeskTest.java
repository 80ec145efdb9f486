package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.kit.Refusals;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.meetings.Meeting;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk of secretary and staff over HTTP: convening, registration, papers; every refusal keeps what was typed and changes nothing. */
class SecretaryDeskTest {
  private static final String BODY = "/desk/b/KZ-TEST";
  @TempDir Path keys;
  private TestKenes kenes;
  private TestCouncil council;
  private CouncilSite site;
  private DeskVisitor secretary;

  @BeforeEach
  void start() {
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
    site = new CouncilSite(kenes, keys);
    secretary = visitor(council.secretary());
  }

  @AfterEach
  void stop() {
    site.close();
    kenes.close();
  }

  /** Eleven days pass until it begins: the secretary signs in anew. */
  private TestSitting sitting() {
    TestSitting sitting = new TestSitting(kenes, council, "default");
    secretary = visitor(council.secretary());
    return sitting;
  }

  private DeskVisitor visitor(Caller caller) {
    return new DeskVisitor(kenes, site.port, caller);
  }

  /** A form of convening that is right, but for what is given here. */
  private static Map<String, String> convening(Map<String, String> changed) {
    Map<String, String> fields = new HashMap<>(Map.of("kind", "regular", "title.kk", "Сессия отырысы", "title.ru", "Заседание сессии",
        "place.kk", "Мәслихат залы", "place.ru", "Зал маслихата", "startsAt", "2026-12-01T10:00",
        "agenda[0].title.kk", "Бюджет туралы", "agenda[0].title.ru", "О бюджете", "agenda[0].decisionKind", "default"));
    fields.put("key", UUID.randomUUID().toString());
    fields.putAll(changed);
    return fields;
  }

  /** The form comes back with this status and these words at this field, in three languages; what was typed stands in it. */
  private void assertConveningRefused(Map<String, String> changed, int status, String field, String kk, String ru, String en) {
    Map<Lang, String> words = Map.of(Lang.KK, kk, Lang.RU, ru, Lang.EN, en);
    Map<String, String> fields = convening(changed);
    for (Lang lang : Lang.values()) {
      Refusals.assertUnchanged(kenes, () -> {
        DeskVisitor.Answer answer = secretary.post("/" + lang.code() + BODY + "/convene", fields);
        Document page = answer.page();
        assertEquals(status, answer.status(), page::text);
        assertNotNull(page.selectFirst(".errors a[href=#field-" + field + "]"), () -> page.select(".errors").outerHtml());
        assertTrue(page.getElementById("field-" + field + "-error").text().contains(words.get(lang)), () -> page.getElementById("field-" + field + "-error").text());
        assertTyped(page, fields, List.of("title.kk", "title.ru", "place.kk", "place.ru", "startsAt"));
      });
    }
  }

  private static void assertTyped(Document page, Map<String, String> fields, List<String> names) {
    names.forEach(name -> assertEquals(fields.getOrDefault(name, ""), page.getElementById("field-" + name).val(), name));
  }

  @Test
  void aSessionIsConvenedOnceHoweverOftenItIsSent() {
    Map<String, String> fields = convening(Map.of("agenda[2].title.kk", "Есеп", "agenda[2].title.ru", "Отчёт", "agenda[2].decisionKind", "present"));
    assertEquals("/kk/desk/b/KZ-TEST/8/1", secretary.post("/kk" + BODY + "/convene", fields).location());
    Refusals.assertUnchanged(kenes, () -> assertEquals("/kk/desk/b/KZ-TEST/8/1", secretary.post("/kk" + BODY + "/convene", fields).location()));
    Document desk = secretary.get("/kk/desk/b/KZ-TEST/8/1").page();
    assertEquals(List.of("1. Бюджет туралы", "2. Есеп"), desk.select(".list-title").eachText(), "the empty row is left out");
    assertTrue(secretary.get("/ru/desk").page().select(".dues").text().contains("Вопрос № 2: документы не опубликованы."));
    assertTrue(secretary.get("/ru/desk").page().select(".dues").text().contains("Срок материалов: 26 ноября 2026 г. (четверг), до 18:00. Осталось: 10 дней."),
        () -> secretary.get("/ru/desk").page().select(".dues").text());
    assertTrue(secretary.get("/kk/b/KZ-TEST/8/1").page().select("#sitting-terms").text().contains("мерзімінде Жарияланған күні: 2026 жылғы 16 қараша."),
        () -> secretary.get("/kk/b/KZ-TEST/8/1").page().select("#sitting-terms").text());
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void aSessionBeginsAsTheLastOfItsKindWas() {
    Map<String, String> usual = Map.of("agenda[1].title.kk", "Әртүрлі мәселелер", "agenda[1].title.ru", "Разное", "agenda[1].decisionKind", "present", "form", "EXTENDED",
        "invited[0].name.kk", "Айдос Сынақов", "invited[0].name.ru", "Айдос Сынаков", "invited[0].office.kk", "аудан әкімі", "invited[0].office.ru", "аким района");
    assertEquals(303, secretary.post("/kk" + BODY + "/convene", convening(usual)).status());
    Map<String, String> second = new HashMap<>(usual);
    second.putAll(Map.of("startsAt", "2026-12-15T15:30", "agenda[0].title.kk", "Салық туралы", "agenda[0].title.ru", "О налогах"));
    assertEquals(303, secretary.post("/kk" + BODY + "/convene", convening(second)).status());
    Document plain = secretary.get("/kk" + BODY + "/convene").page();
    assertEquals("Мәслихат залы", plain.getElementById("field-place.kk").val());
    assertEquals("", plain.getElementById("field-title.kk").val());
    Document form = secretary.get(plain.selectFirst("#templates a:contains(кезекті)").attr("href")).page();
    assertTyped(form, Map.of("title.kk", "Сессия отырысы", "place.ru", "Зал маслихата", "startsAt", "2026-12-01T15:30", "agenda[0].title.kk", "Әртүрлі мәселелер",
        "agenda[1].title.kk", "", "invited[0].name.ru", "Айдос Сынаков", "invited[0].office.kk", "аудан әкімі"), List.of("title.kk", "place.ru", "startsAt",
        "agenda[0].title.kk", "agenda[1].title.kk", "invited[0].name.ru", "invited[0].office.kk"));
    assertEquals("present", form.selectFirst("[name='agenda[0].decisionKind'] option[selected]").val());
    assertEquals("EXTENDED", form.selectFirst("[name=form][checked]").val());
  }

  @Test
  void whatIsWrongStandsBesideItsField() {
    assertConveningRefused(Map.of("title.kk", " "), 422, "title.kk", "Қазақша мәтінді жазыңыз.", "Заполните текст на казахском языке", "Kazakh");
    assertConveningRefused(Map.of("agenda[0].title.kk", "", "agenda[0].title.ru", ""), 422, "agenda", "Күн тәртібінде бірде-бір мәселе жоқ.", "В повестке дня нет ни одного вопроса", "The agenda has no items.");
    assertConveningRefused(Map.of("startsAt", "2026-11-01T10:00"), 422, "startsAt", "Отырыстың уақыты өтіп кеткен.", "Время заседания уже прошло", "in the past");
    assertConveningRefused(Map.of("startsAt", ""), 422, "startsAt", "Отырыстың күні мен уақытын көрсетіңіз.", "Укажите дату и время заседания", "Give the date and time");
    assertConveningRefused(Map.of("agenda[4].title.ru", "Без казахского"), 422, "agenda[1].title.kk", "Қазақша мәтінді жазыңыз.", "на казахском", "Kazakh");
    assertConveningRefused(Map.of("startsAt", "2026-11-20T10:00"), 422, "shortNotice", "Хабарлау мерзіміне 6 күн жетпейді: кемінде 10 күн қажет.",
        "не хватает 6 дней: требуется не менее 10 дней", "short by 6 days");
  }

  @Test
  void anItemIsClosedToThePublicWithItsReasonInTheFormOfConvening() {
    assertConveningRefused(Map.of("agenda[0].closed", "yes"), 422, "agenda[0].closed.kk", "Қазақша мәтінді жазыңыз.", "Заполните текст на казахском языке", "Kazakh");
    Map<String, String> closed = Map.of("agenda[0].closed", "yes", "agenda[0].closed.kk", "Құпия мәліметтер", "agenda[0].closed.ru", "Секретные сведения");
    Map<String, String> late = new HashMap<>(closed);
    late.putAll(Map.of("startsAt", "2026-11-17T10:00", "kind", "training"));
    assertConveningRefused(late, 422, "shortNotice", "мерзіміне", "закрытом рассмотрении вопроса", "or an item is closed");
    Document back = secretary.post("/ru" + BODY + "/convene", convening(late)).page();
    assertTrue(back.getElementById("field-agenda[0].closed").hasAttr("checked"), "the tick stays");
    assertEquals("Секретные сведения", back.getElementById("field-agenda[0].closed.ru").val());
    assertEquals(303, secretary.post("/ru" + BODY + "/convene", convening(closed)).status());
    String item = secretary.get("/ru/b/KZ-TEST/8/1/1").page().text();
    assertTrue(item.contains("Вопрос рассматривается на закрытом заседании.") && item.contains("Секретные сведения"), item);
    assertTrue(secretary.get("/kk/b/KZ-TEST/8/1/notice").page().text().contains("1. Бюджет туралы (жабық отырыста қаралады)"));
    assertFalse(secretary.get("/ru/b/KZ-TEST/8/1/agenda").page().text().contains("Рассматривается на закрытом заседании"), "that is no change since the notice");
  }

  @Test
  void aReasonWithoutTheTickClosesTheItemToo() {
    Map<String, String> closed = convening(Map.of("agenda[0].closed.kk", "Құпия мәліметтер", "agenda[0].closed.ru", "Секретные сведения"));
    assertEquals(303, secretary.post("/ru" + BODY + "/convene", closed).status());
    assertTrue(secretary.get("/ru/b/KZ-TEST/8/1/1").page().text().contains("Вопрос рассматривается на закрытом заседании."));
  }

  @Test
  void shortNoticeIsConfirmedAndStandsInTheRecord() {
    Map<String, String> hurried = convening(Map.of("startsAt", "2026-11-20T10:00", "shortNotice", "yes"));
    assertEquals(303, secretary.post("/ru" + BODY + "/convene", hurried).status());
    Meeting meeting = kenes.db.read(tx -> kenes.meetings.find(tx, "KZ-TEST", 8, "1")).orElseThrow();
    assertFalse(meeting.notice().met());
    assertTrue(secretary.get("/ru/desk").page().select(".dues").text().contains("Срок извещения не соблюдён: не хватает 6 дней."));
  }

  @Test
  void anotherRowKeepsWhatWasTyped() {
    Map<String, String> fields = convening(Map.of("add", "row", "agenda[2].title.ru", "Третий"));
    Refusals.assertUnchanged(kenes, () -> {
      Document page = secretary.post("/kk" + BODY + "/convene", fields).page();
      assertEquals(4, page.select("fieldset[id^=row-]").size());
      assertTyped(page, fields, List.of("title.kk", "place.ru", "startsAt", "agenda[0].title.kk"));
      assertEquals("Третий", page.getElementById("field-agenda[1].title.ru").val());
      assertEquals(fields.get("key"), page.selectFirst("#convene input[name=key]").val());
      assertNull(page.selectFirst(".errors"));
    });
  }

  @Test
  void othersCannotConveneRegisterOrPublish() {
    sitting();
    TestCouncil other = new TestCouncil(kenes, "KZ-ELSE", 9, 3);
    for (Caller caller : List.of(council.deputy(3), council.staff(), other.secretary(), council.administrator())) {
      DeskVisitor visitor = visitor(caller);
      Refusals.assertUnchanged(kenes, () -> assertEquals(403, visitor.post("/ru" + BODY + "/convene", convening(Map.of())).status()));
    }
    DeskVisitor stranger = visitor(other.secretary());
    DeskVisitor chair = visitor(council.chair());
    Map<String, String> arrival = Map.of("key", UUID.randomUUID().toString(), "person", council.person(3).toString(), "seat", "3");
    Refusals.assertUnchanged(kenes, () -> {
      assertEquals(403, stranger.post("/kk" + BODY + "/8/1/arrive", arrival).status());
      assertEquals(403, chair.post("/kk" + BODY + "/8/1/arrive", arrival).status());
      assertEquals(403, stranger.get("/kk" + BODY + "/8/1").status());
      assertEquals(404, secretary.get("/kk" + BODY + "/8/9").status());
    });
  }

  @Test
  void arrivalsTurnTheLamp() {
    sitting().arrive(1, 13);
    Document before = secretary.get("/ru" + BODY + "/8/1").page();
    assertTrue(before.selectFirst("#sitting-quorum").text().contains("кворума нет"));
    Element form = before.selectFirst("#seat-14 form");
    DeskVisitor.Answer arrived = secretary.send(form, Map.of());
    assertEquals("/ru/desk/b/KZ-TEST/8/1#seat-14", arrived.location());
    Document after = secretary.get("/ru" + BODY + "/8/1").page();
    assertTrue(after.selectFirst("#sitting-quorum").text().contains("кворум есть"));
    assertTrue(after.selectFirst("#seat-14").text().contains("в зале"));
    assertFalse(before.selectFirst("#roll-state").text().equals(after.selectFirst("#roll-state").text()));
    assertEquals(after.selectFirst("#roll-state").text(), after.selectFirst("#roll [data-state]").attr("data-state"));
    Refusals.assertUnchanged(kenes, () -> assertEquals(303, secretary.send(form, Map.of()).status(), "a second sending changes nothing"));
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer again = secretary.send(form, Map.of("key", UUID.randomUUID().toString()));
      assertEquals(409, again.status());
      assertTrue(again.page().selectFirst(".errors").text().contains("Депутат уже зарегистрирован как присутствующий."));
    });
    assertEquals(303, secretary.send(after.selectFirst("#more-14 form"), Map.of()).status());
    assertTrue(secretary.get("/kk" + BODY + "/8/1").page().selectFirst("#seat-14").text().contains("залдан шықты"));
  }

  @Test
  void aReasonOfAbsenceIsSealed() {
    sitting().arrive(1, 3);
    Element form = secretary.get("/ru" + BODY + "/8/1").page().selectFirst("#more-5 form");
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer blank = secretary.send(form, Map.of("reason-5", " "));
      assertEquals(422, blank.status());
      assertTrue(blank.page().getElementById("field-reason-5-error").text().contains("Укажите причину отсутствия."));
      assertTrue(blank.page().getElementById("more-5").hasAttr("open"));
    });
    assertEquals(303, secretary.send(form, Map.of("reason-5", "Ауырып қалды")).status());
    String page = secretary.get("/ru" + BODY + "/8/1").page().outerHtml();
    assertTrue(page.contains("причина отсутствия известна"));
    assertFalse(page.contains("Ауырып қалды"));
  }

  @Test
  void anItemIsAddedInBothLanguagesOrNotAtAll() {
    sitting();
    Map<String, String> fields = new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "title.ru", "Новый вопрос", "item.decisionKind", "present"));
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer answer = secretary.post("/ru" + BODY + "/8/1/add-item", fields);
      assertEquals(422, answer.status());
      assertNotNull(answer.page().selectFirst(".errors a[href=#field-title.kk]"));
      assertEquals("Новый вопрос", answer.page().getElementById("field-title.ru").val());
      assertEquals("present", answer.page().selectFirst("select[name=item.decisionKind] option[selected]").val());
    });
    fields.put("title.kk", "Жаңа мәселе");
    fields.put("closed", "yes");
    fields.put("closed.ru", "Секретные сведения");
    Refusals.assertUnchanged(kenes, () -> {
      Document page = secretary.post("/ru" + BODY + "/8/1/add-item", fields).page();
      assertNotNull(page.selectFirst(".errors a[href=#field-closed.kk]"));
      assertEquals("Секретные сведения", page.getElementById("field-closed.ru").val());
    });
    fields.put("closed.kk", "Құпия мәліметтер");
    assertEquals(303, secretary.post("/ru" + BODY + "/8/1/add-item", fields).status());
    assertTrue(secretary.get("/kk" + BODY + "/8/1").page().select(".list-title").eachText().contains("2. Жаңа мәселе"));
    assertTrue(secretary.get("/ru/b/KZ-TEST/8/1/2").page().text().contains("Вопрос рассматривается на закрытом заседании."));
  }

  @Test
  void theFormForAnotherDayIsThereBeforeTheHourAndSaysSince() {
    assertEquals(303, secretary.post("/ru" + BODY + "/convene", convening(Map.of("startsAt", "2026-11-16T20:00", "shortNotice", "yes"))).status());
    Element form = secretary.get("/ru" + BODY + "/8/1").page().selectFirst("form[action$=/adjourn]");
    assertTrue(form.text().contains("начиная с этого времени: 16 ноября 2026 г., 20:00"), form::text);
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer early = secretary.send(form, Map.of("startsAt", "2026-11-17T10:00"));
      assertEquals(409, early.status());
      assertTrue(early.page().selectFirst(".errors").text().contains("Время начала заседания ещё не наступило."), early.page()::text);
      assertEquals("2026-11-17T10:00", early.page().selectFirst("form[action$=/adjourn] [name=startsAt]").val());
    });
    kenes.clock.set(Instant.parse("2026-11-16T15:30:00Z"));
    assertEquals(303, secretary.send(form, Map.of("startsAt", "2026-11-17T10:00")).status(), "the page that was open before the hour still sends it");
    assertTrue(kenes.db.read(tx -> kenes.meetings.find(tx, "KZ-TEST", 8, "1")).orElseThrow().failed());
  }

  @Test
  void whoIsNotSignedInIsToldHow() {
    for (Lang lang : Lang.values()) {
      var answer = site.ask("/" + lang.code() + "/desk");
      assertEquals(200, answer.statusCode());
      assertTrue(answer.body().contains(Words.of(lang).text("today.sign-in")));
    }
    assertEquals(401, site.ask("/kk" + BODY + "/convene").statusCode());
    assertTrue(visitor(council.stranger()).get("/ru/desk").page().text().contains("не закреплено обязанностей"));
  }
}
