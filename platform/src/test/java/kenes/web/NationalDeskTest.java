package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestNational;
import kenes.register.RegisterAct;
import kenes.register.Registrar;
import kenes.sources.PolicySources;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desks of a national body over HTTP: members from other bodies, recommendations, policy sources. */
class NationalDeskTest {
  private static final Caller INIT = Caller.installation();
  private static final String DELEGATES = "/desk/b/KZ-NATIONAL/delegates";
  private static final String SOURCES = "/desk/b/KZ/sources";

  @TempDir Path keys;
  private TestKenes kenes;
  private TestCouncil council;
  private TestCouncil other;
  private TestNational national;
  private CouncilSite site;

  @BeforeEach
  void start() {
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, "KZ-TEST", 9, 8);
    other = new TestCouncil(kenes, "KZ-OTHER", 5, 4);
    national = new TestNational(kenes, council);
    site = new CouncilSite(kenes, keys);
  }

  @AfterEach
  void stop() {
    ReplayCheck.assertReplays(kenes);
    site.close();
    kenes.close();
  }

  private DeskVisitor administrator() {
    return new DeskVisitor(kenes, site.port, council.administrator());
  }

  private static Element form(DeskVisitor.Answer answer, String id) {
    Element form = answer.page().getElementById(id);
    assertNotNull(form, () -> id + " is not in: " + answer.page().text());
    return form;
  }

  @Test
  void whatNoLongerFitsIsCarriedOverByOneButton() {
    DeskVisitor desk = administrator();
    assertTrue(desk.get("/ru" + DELEGATES).page().text().contains("Все членства соответствуют"));
    kenes.registrar.endMembership(INIT, council.code(), kenes.key(), council.membership(1), LocalDate.of(2026, 11, 10));
    DeskVisitor.Answer page = desk.get("/ru" + DELEGATES);
    assertTrue(page.page().getElementById("misfits").text().contains("Сейчас должность свободна."), page.page()::text);
    Element button = page.page().selectFirst("#misfits form");
    assertEquals(303, desk.send(button, Map.of()).status());
    assertTrue(desk.get("/ru" + DELEGATES).page().text().contains("Все членства соответствуют"));
    assertEquals(409, desk.send(button, new HashMap<>(Map.of("key", "another-key-1"))).status(), "there is nothing to carry over any more");
  }

  @Test
  void somebodyIsAddedByOfficeAndByDecision() {
    UUID post = kenes.registrar.createPost(INIT, other.code(), kenes.key(), new Registrar.NewPost(other.plenary(), "chair",
        Text.of("мәслихат төрағасы", "председатель маслихата", "chair of the maslikhat"))).act(RegisterAct.PostCreated.class).post();
    DeskVisitor desk = administrator();
    DeskVisitor.Answer chosen = desk.send(form(desk.get("/ru" + DELEGATES), "choose"), Map.of("of", other.code()));
    assertEquals("/ru" + DELEGATES + "?of=KZ-OTHER#add", chosen.location());
    DeskVisitor.Answer page = desk.get("/ru" + DELEGATES + "?of=KZ-OTHER");
    Map<String, String> office = Map.of("holder", post + " " + other.person(1), "quota", "chairs", "seat", "7", "from", "2026-11-16");
    assertEquals(303, desk.send(form(page, "office"), office).status());
    DeskVisitor.Answer full = desk.send(form(desk.get("/ru" + DELEGATES + "?of=KZ-OTHER"), "send"),
        Map.of("person", other.person(2).toString(), "document", "№ 7, 02.11.2026", "quota", "delegates", "seat", "8", "from", "2026-11-16"));
    assertEquals(409, full.status());
    assertTrue(full.page().text().contains("Все места этой квоты (5) заняты."), full.page()::text);
    assertEquals("№ 7, 02.11.2026", form(full, "send").selectFirst("[name=document]").val(), "what was typed is not lost");
    assertTrue(site.get("/ru/b/KZ-NATIONAL").contains("по должности: председатель маслихата, "));
  }

  @Test
  void aSourceIsEnteredAndLinkedOnTheDesk() {
    UUID poll = national.openVote();
    national.adopt(poll);
    UUID decision = national.draw(poll);
    DeskVisitor desk = administrator();
    Map<String, String> source = new HashMap<>(Map.of("code", "ADDRESS-2022", "kind", "address", "title.kk", "Жолдау", "title.ru", "Послание", "on", "2022-09-01", "url", "address.example"));
    DeskVisitor.Answer wrong = desk.send(form(desk.get("/ru" + SOURCES), "enter"), source);
    assertEquals(422, wrong.status());
    assertEquals("Послание", form(wrong, "enter").selectFirst("[name=title.ru]").val());
    source.put("url", "https://address.example");
    assertEquals(303, desk.send(form(wrong, "enter"), source).status());
    String one = "/ru" + SOURCES + "/ADDRESS-2022";
    assertEquals(303, desk.send(form(desk.get(one), "add"), Map.of("number", "3", "text.kk", "Қызмет", "text.ru", "Услуги", "words", "summary")).status());
    assertTrue(site.get("/ru/sources/ADDRESS-2022/3").contains("По этому пункту пока ничего не отмечено"));
    DeskVisitor.Answer chosen = desk.send(form(desk.get(one), "choose-3"), Map.of("kind", "decision", "of", "KZ-NATIONAL"));
    assertEquals(one + "?paragraph=3&kind=decision&of=KZ-NATIONAL#paragraph-3", chosen.location());
    DeskVisitor.Answer page = desk.get(one + "?paragraph=3&kind=decision&of=KZ-NATIONAL");
    assertEquals(303, desk.send(form(page, "link-3"), Map.of("thing", decision.toString())).status());
    assertEquals(303, desk.send(form(desk.get(one), "law-3"), Map.of("title.kk", "Заң", "title.ru", "Закон", "article", "12", "on", "2023-04-20", "url", "https://law.example")).status());
    String came = site.get("/ru/sources/ADDRESS-2022/3");
    assertTrue(came.contains("Решений: 1") && came.contains("Законов: 1") && came.contains("Закон, статья 12"), came);
    assertTrue(site.get("/ru/b/KZ-NATIONAL/decisions/1/1-1").contains("/ru/sources/ADDRESS-2022/3"));
    UUID link = kenes.db.read(tx -> PolicySources.listOf(tx, decision)).getFirst().id();
    assertEquals(303, desk.send(form(desk.get(one), "withdraw-" + link), Map.of("reason", "Решение относится к другому пункту")).status());
    assertTrue(!site.get("/ru/sources/ADDRESS-2022/3").contains("Решений: 1"));
  }

  @Test
  void anAgendaItemIsLinkedOnTheDeskAndSaysSoOnTheAgenda() {
    UUID poll = national.openVote();
    UUID item = kenes.db.read(tx -> kenes.voting.get(tx, TestNational.CODE, poll)).item();
    kenes.sources.enter(INIT, kenes.key(), new PolicySources.Enter("KZ", "ADDRESS-2022", "address", Text.of("Жолдау", "Послание", "Address"), LocalDate.of(2022, 9, 1), "https://address.example"));
    kenes.sources.addParagraph(INIT, kenes.key(), new PolicySources.AddParagraph("KZ", "ADDRESS-2022", "3", Text.of("Қызмет", "Услуги", null), false));
    String one = "/ru" + SOURCES + "/ADDRESS-2022";
    String agenda = "/ru/b/KZ-NATIONAL/1/1";
    assertTrue(!site.get(agenda).contains("Программная основа"));
    DeskVisitor desk = administrator();
    assertEquals(303, desk.send(form(desk.get(one), "choose-3"), Map.of("kind", "item", "of", "KZ-NATIONAL")).status());
    Element link = form(desk.get(one + "?paragraph=3&kind=item&of=KZ-NATIONAL"), "link-3");
    assertTrue(link.select("option").text().contains("Расширенное заседание · О рекомендации"), link::text);
    DeskVisitor.Answer unknown = desk.send(link, Map.of("thing", UUID.randomUUID().toString()));
    assertEquals(422, unknown.status());
    assertTrue(unknown.page().text().contains("У этого органа такого документа или вопроса нет."), unknown.page()::text);
    assertEquals(303, desk.send(form(unknown, "link-3"), Map.of("thing", item.toString())).status());

    String came = Jsoup.parse(site.get("/ru/sources/ADDRESS-2022/3")).text();
    assertTrue(came.contains("Вопросов повестки дня: 1") && came.contains("Образцовый совет, Расширенное заседание") && came.contains("рассматривается"), came);
    assertTrue(site.get("/ru/sources/ADDRESS-2022/3").contains("href=\"" + agenda + "/1\""));
    for (String page : new String[] {agenda, agenda + "/1", agenda + "/agenda"}) {
      assertEquals("Послание, пункт 3", Jsoup.parse(site.get(page)).selectFirst("main a[href=/ru/sources/ADDRESS-2022/3]").text(), page);
    }
    UUID linked = kenes.db.read(tx -> PolicySources.listOf(tx, item)).getFirst().id();
    assertTrue(desk.get(one).page().text().contains("вопрос повестки дня · Расширенное заседание, "), desk.get(one).page()::text);
    assertEquals(303, desk.send(form(desk.get(one), "withdraw-" + linked), Map.of("reason", "Вопрос относится к другому пункту")).status());
    assertTrue(!site.get(agenda).contains("Программная основа"));
    national.adopt(poll);
  }
}
