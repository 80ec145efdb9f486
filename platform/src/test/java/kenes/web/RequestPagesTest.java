package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestRequest;
import kenes.requests.RequestAnswers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deputies' requests over HTTP: written, sent and judged by the deputy, answered by the office, read by everybody. */
class RequestPagesTest {
  private static final String DESK = "/ru/desk/b/KZ-TEST/requests";
  @TempDir Path keys;
  private TestKenes kenes;
  private TestCouncil council;
  private CouncilSite site;
  private DeskVisitor deputy;
  private DeskVisitor staff;

  @BeforeEach
  void start() {
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, "KZ-TEST", 5, 5);
    site = new CouncilSite(kenes, keys);
    deputy = new DeskVisitor(kenes, site.port, council.deputy(2));
    staff = new DeskVisitor(kenes, site.port, council.staff());
  }

  @AfterEach
  void stop() {
    site.close();
    kenes.close();
  }

  @Test
  void fromTheFirstLetterToTheOpinion() {
    String draft = deputy.get(DESK + "/new").location();
    Map<String, String> typed = new HashMap<>(Map.of("title.ru", "О ремонте водопровода", "office.ru", "Аким Сынакского района"));
    assertEquals(200, deputy.post(draft + "/keep", typed).status(), "kept as it is typed");
    assertEquals("О ремонте водопровода", deputy.get(draft).page().selectFirst("[name=title.ru]").attr("value"), "there after a reload");
    typed.putAll(Map.of("kind", "OTHER", "text.ru", "Когда будет отремонтирован водопровод?", "do", "send"));
    DeskVisitor.Answer other = deputy.send(form(deputy.get(draft), "#draft"), typed);
    assertEquals(422, other.status());
    assertTrue(other.page().selectFirst("#errors").text().contains("статья 21-1"), other.page()::text);
    assertEquals("Когда будет отремонтирован водопровод?", other.page().selectFirst("[name=text.ru]").wholeText(), "nothing typed is lost");
    typed.put("kind", "AKIM");
    DeskVisitor.Answer sent = deputy.send(form(other, "#draft"), typed);
    assertEquals(303, sent.status());
    assertEquals(303, deputy.get(draft).status(), "the draft is a request now");
    Document open = Jsoup.parse(site.get("/ru/b/KZ-TEST/requests/2026/1"));
    assertEquals("ожидается ответ", open.selectFirst("main .tag").text());
    assertTrue(open.text().contains("Последний день для ответа: 17 декабря 2026 г. Осталось: 31 день."), open::text);
    Element answer = form(staff.get(sent.location()), "#form-answer form");
    Map<String, String> given = new HashMap<>(Map.of("answer-on", "2026-11-16", "answer-signedName", "Б. Жауапов", "answer-signedPost", "Аким района", "answer-text.ru", "В декабре."));
    DeskVisitor.Answer unsigned = staff.send(answer, given);
    assertEquals(422, unsigned.status());
    assertEquals("В декабре.", unsigned.page().selectFirst("[name=answer-text.ru]").wholeText());
    given.put("answer-signatory", "HEAD");
    assertEquals(303, staff.send(form(unsigned, "#form-answer form"), given).status());
    assertTrue(deputy.get("/ru/desk").page().select(".dues").text().contains("Автору следует оценить ответ"));
    assertEquals(303, deputy.send(form(deputy.get(sent.location()), "#form-judge form"), Map.of("judge-opinion", "PARTLY", "judge-words", "Срок не назван.")).status());
    Document page = Jsoup.parse(site.get("/ru/b/KZ-TEST/requests/2026/1"));
    assertTrue(page.text().contains("ответ удовлетворяет частично") && page.text().contains("Срок не назван."), page::text);
    assertTrue(page.select(".timeline").text().contains("Аким района, Б. Жауапов"));
    Document person = Jsoup.parse(site.get("/ru/p/" + council.person(2)));
    assertTrue(person.text().contains("Всего: 1 запрос. Ответ дан в срок: 1; с опозданием: 0; срок истёк, ответа нет: 0."), person::text);
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void theListIsFilteredAndWhatIsClosedStaysClosed() {
    TestRequest first = new TestRequest(kenes, council, 2);
    kenes.clock.advance(Duration.ofDays(35));
    TestRequest second = new TestRequest(kenes, council, 3);
    assertEquals(List.of("№ 2", "№ 1"), numbers("/ru/b/KZ-TEST/requests"));
    assertEquals(List.of("№ 1"), numbers("/ru/b/KZ-TEST/requests/find?state=OVERDUE"));
    assertEquals(List.of("№ 2", "№ 1"), numbers("/kk/b/KZ-TEST/requests/find?state=OPEN&addressee=akim"));
    assertEquals(List.of("№ 2"), numbers("/ru/b/KZ-TEST/requests/find?deputy=" + council.person(3)));
    assertEquals(List.of(), numbers("/ru/b/KZ-TEST/requests/find?q=nothing"));
    RequestAnswers.Receive good = first.receive("HEAD");
    kenes.requests.answers().receive(council.staff(), "KZ-TEST", kenes.key(), new RequestAnswers.Receive(good.request(), good.on(), good.signatory(), good.writings(), List.of(), false,
        "Содержит сведения о частной жизни", null));
    Document page = Jsoup.parse(site.get("/ru/b/KZ-TEST/requests/2026/1"));
    assertFalse(page.text().contains("до 1 декабря"), "the answer is not public");
    assertTrue(page.text().contains("Содержит сведения о частной жизни") && page.text().contains("с опозданием на 4 дня"), page::text);
    assertTrue(visitor(council.staff()).get(DESK + "/" + first.id()).page().text().contains("до 1 декабря"), "the desk reads it");
    assertEquals(404, site.ask("/ru/b/KZ-TEST/requests/2026/9").statusCode());
    assertEquals(403, new DeskVisitor(kenes, site.port, council.stranger()).get(DESK + "/" + second.id()).status());
    assertEquals(404, visitor(council.staff()).post(DESK + "/" + second.id() + "/step/explode", Map.of("key", kenes.key())).status());
  }

  @Test
  void theOfficeRegistersAndTheChairControls() {
    var draft = kenes.requests.drafts().save(council.deputy(2), "KZ-TEST", null, TestRequest.compose(council, null, 2));
    kenes.requests.drafts().handIn(council.deputy(2), "KZ-TEST", draft);
    assertEquals(1, staff.get("/ru/desk").page().select("a[href=" + DESK + "/drafts/" + draft + "]").size());
    DeskVisitor.Answer registered = staff.send(form(staff.get(DESK + "/drafts/" + draft), "#form-register form"), Map.of("number", "01-12/7", "on", "2026-11-16"));
    assertEquals(303, registered.status());
    assertEquals(List.of("№ 01-12/7"), numbers("/ru/b/KZ-TEST/requests"));
    DeskVisitor chair = new DeskVisitor(kenes, site.port, council.chair());
    assertEquals(303, chair.send(form(chair.get(registered.location()), "#form-put-on form"), Map.of()).status());
    assertEquals(303, chair.send(form(chair.get(registered.location()), "#form-remind form"), Map.of("remind-words", "Просим ответить в срок.")).status());
    kenes.clock.advance(Duration.ofDays(40));
    DeskVisitor later = visitor(council.chair());
    assertTrue(later.get("/ru/desk").page().select(".dues").text().contains("№ 01-12/7: Ответа нет: нужно напомнить адресату."));
    for (Lang lang : Lang.values()) {
      assertTrue(Jsoup.parse(site.get("/" + lang.code() + "/b/KZ-TEST/requests/2026/1")).select(".timeline .step-overdue").hasText());
      assertEquals(200, later.get("/" + lang.code() + "/desk/b/KZ-TEST/requests").status());
    }
  }

  /** Somebody who has signed in just now. */
  private DeskVisitor visitor(Caller caller) {
    return new DeskVisitor(kenes, site.port, caller);
  }

  private List<String> numbers(String path) {
    return Jsoup.parse(site.get(path)).select("tbody td:first-child").eachText();
  }

  private static Element form(DeskVisitor.Answer answer, String selector) {
    Element form = answer.page().selectFirst(selector);
    assertNotNull(form, () -> selector + " is not in: " + answer.page().text());
    return form;
  }
}
