package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.Account;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.kit.Refusals;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.register.Seat;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Minutes, accounts and the register of seats over HTTP. */
class OfficeDeskTest {
  private static final String MINUTES = "/desk/b/KZ-TEST/8/1/minutes";
  private static final String SEATS = "/desk/b/KZ-TEST/register";
  @TempDir Path keys;
  private TestKenes kenes;
  private TestCouncil council;
  private CouncilSite site;

  @BeforeEach
  void start() {
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
    site = new CouncilSite(kenes, keys);
  }

  @AfterEach
  void stop() {
    site.close();
    kenes.close();
  }

  private DeskVisitor visitor(Caller caller) {
    return new DeskVisitor(kenes, site.port, caller);
  }

  private void closedSitting() {
    new TestSitting(kenes, council, "default").arrive(1, 16).open().openItem(1).closeItem(1).close();
  }

  private static Element form(DeskVisitor.Answer answer, String selector) {
    Element form = answer.page().selectFirst(selector);
    assertNotNull(form, () -> selector + " is not in: " + answer.page().text());
    return form;
  }

  @Test
  void minutesGoFromTheDraftToThePublicPage() {
    closedSitting();
    DeskVisitor secretary = visitor(council.secretary());
    DeskVisitor chair = visitor(council.chair());
    assertTrue(secretary.get("/ru/desk").page().select(".dues").text().contains("Протокол не представлен на подпись."));
    DeskVisitor.Answer draft = secretary.get("/kk" + MINUTES);
    assertEquals("Хаттама қол қоюға әлі берілмеген", draft.page().selectFirst("h1").text());
    Element area = draft.page().selectFirst("#draft-form textarea[name^=kk.]");
    assertEquals(303, secretary.send(form(draft, "#draft-form"), Map.of(area.attr("name"), "Хатшының сөзі.", "then", "submit")).status());
    assertTrue(chair.get("/ru/desk").page().select(".dues").text().contains("Протокол ожидает подписи секретаря заседания."));
    assertEquals(303, secretary.send(form(secretary.get("/ru" + MINUTES), "form:has(#do-sign-secretary)"), Map.of()).status());
    DeskVisitor.Answer toSign = chair.get("/ru" + MINUTES);
    assertNull(toSign.page().getElementById("draft-form"), "the chair reads and signs, and drafts nothing");
    assertTrue(toSign.page().text().contains("Хатшының сөзі."));
    assertEquals(303, chair.send(form(toSign, "form:has(#do-sign-chair)"), Map.of()).status());
    assertEquals(303, secretary.send(form(secretary.get("/ru" + MINUTES), "form:has(#do-publish)"), Map.of()).status());
    assertEquals("Протокол опубликован", secretary.get("/ru" + MINUTES).page().selectFirst("h1").text());
    assertTrue(site.get("/kk/b/KZ-TEST/8/1/minutes").contains("Хатшының сөзі."));
    assertFalse(secretary.get("/ru/desk").page().select(".dues").text().contains("Протокол"));
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void aWrongParagraphKeepsBothLanguagesUnsaved() {
    closedSitting();
    DeskVisitor secretary = visitor(council.secretary());
    DeskVisitor.Answer draft = secretary.get("/ru" + MINUTES);
    String name = draft.page().selectFirst("#draft-form textarea[name^=ru.]").attr("name");
    String other = "kk." + name.substring(3);
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer refused = secretary.send(form(draft, "#draft-form"), Map.of(name, " ", other, "Жаңа сөз", "then", "save"));
      assertEquals(422, refused.status());
      assertTrue(refused.page().getElementById("field-" + name + "-error").text().contains("Абзац пуст. Введите текст."));
      assertEquals("Жаңа сөз", refused.page().getElementById("field-" + other).wholeText());
    });
  }

  @Test
  void minutesAreRefusedInWordsWhileTheirTimeHasNotCome() {
    new TestSitting(kenes, council, "default");
    DeskVisitor secretary = visitor(council.secretary());
    DeskVisitor chair = visitor(council.chair());
    assertEquals("Заседание ещё не закрыто", secretary.get("/ru" + MINUTES).page().selectFirst("h1").text());
    Map<String, String> sent = Map.of("key", UUID.randomUUID().toString(), "version", "1");
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer early = secretary.post("/ru" + MINUTES + "/save", Map.of("key", UUID.randomUUID().toString(), "then", "submit"));
      assertEquals(409, early.status());
      assertTrue(early.page().selectFirst(".errors").text().contains("Протокол составляется после его закрытия."));
      assertEquals(403, chair.post("/ru" + MINUTES + "/sign-secretary", sent).status());
      assertEquals(403, secretary.post("/ru" + MINUTES + "/sign-chair", sent).status());
      assertEquals(401, site.ask("/ru" + MINUTES).statusCode());
    });
  }

  @Test
  void anAccountSignsInOnceByItsLinkUntilItIsDisabled() {
    DeskVisitor administrator = visitor(council.administrator());
    assertEquals(303, administrator.post("/ru/desk/accounts", Map.of("name", "Новый секретарь")).status());
    Account account = kenes.accounts.list().stream().filter(one -> one.name().equals("Новый секретарь")).findFirst().orElseThrow();
    DeskVisitor.Answer link = administrator.post("/ru/desk/accounts/" + account.id() + "/link", Map.of());
    String address = link.page().getElementById("field-link").val();
    assertTrue(address.startsWith("https://council.example.org/ru/desk/sign-in/"), address);
    assertFalse(administrator.get("/ru/desk/accounts").page().outerHtml().contains("/desk/sign-in/"), "shown once");
    assertNotNull(kenes.accounts.signIn(address.substring(address.lastIndexOf('/') + 1)));
    assertEquals(303, administrator.post("/ru/desk/accounts/" + account.id() + "/disable", Map.of()).status());
    assertTrue(administrator.get("/ru/desk/accounts").page().getElementById("account-" + account.id()).text().contains("отключена"));
  }

  @Test
  void accountsAreForTheAdministratorAndRefuseInWords() {
    DeskVisitor administrator = visitor(council.administrator());
    DeskVisitor secretary = visitor(council.secretary());
    UUID own = council.administrator().account();
    Map<Lang, String> words = Map.of(Lang.KK, "тек жүйе әкімшісіне ашық", Lang.RU, "только администратору системы", Lang.EN, "administrator of the installation only");
    Refusals.assertUnchanged(kenes, () -> {
      for (Lang lang : Lang.values()) {
        DeskVisitor.Answer refused = secretary.get("/" + lang.code() + "/desk/accounts");
        assertEquals(403, refused.status());
        assertTrue(refused.page().text().contains(words.get(lang)), refused.page()::text);
      }
      assertEquals(403, secretary.post("/ru/desk/accounts", Map.of("name", "Я")).status());
      assertEquals(403, secretary.post("/ru/desk/accounts/" + own + "/link", Map.of()).status());
      assertEquals(403, secretary.post("/ru/desk/accounts/" + own + "/disable", Map.of()).status());
      assertRefusedField(administrator.post("/ru/desk/accounts", Map.of("name", " ")), 422, "name", "Укажите имя учётной записи.");
      assertRefusedField(administrator.post("/ru/desk/accounts", Map.of("name", "deputy 3")), 409, "name", "уже есть");
      DeskVisitor.Answer twice = administrator.post("/ru/desk/accounts", Map.of("name", "Второй вход", "person", council.person(3).toString()));
      assertRefusedField(twice, 409, "name", "У этого человека уже есть учётная запись.");
      assertEquals("Второй вход", twice.page().getElementById("field-name").val());
      DeskVisitor.Answer self = administrator.post("/ru/desk/accounts/" + own + "/disable", Map.of());
      assertEquals(409, self.status());
      assertTrue(self.page().selectFirst(".errors").text().contains("под которой вы вошли"));
    });
  }

  private static void assertRefusedField(DeskVisitor.Answer answer, int status, String field, String words) {
    assertEquals(status, answer.status(), answer.page()::text);
    assertNotNull(answer.page().selectFirst(".errors a[href=#field-" + field + "]"), answer.page()::text);
    assertTrue(answer.page().getElementById("field-" + field + "-error").text().contains(words), answer.page()::text);
  }

  @Test
  void aSeatIsVacatedAndFilledWithAPersonRegisteredAnew() {
    DeskVisitor administrator = visitor(council.administrator());
    Map<String, String> person = Map.of("key", UUID.randomUUID().toString(), "name.kk", "Жаңа Депутат", "name.ru", "Новый Депутат", "name.latin", "Zhana Deputat");
    String chosen = administrator.post("/ru" + SEATS + "/21/person", person).location();
    DeskVisitor.Answer page = administrator.get(chosen.replace("#begin", ""));
    assertEquals(303, administrator.send(form(page, "#begin"), Map.of("from", "2026-11-16")).status());
    assertEquals("Новый Депутат", seat(21).holder().orElseThrow().nameRu());
    DeskVisitor secretary = visitor(council.secretary());
    assertEquals(303, secretary.send(form(secretary.get("/kk" + SEATS + "/20"), "#end"), Map.of("to", "2026-11-15")).status());
    assertTrue(seat(20).holder().isEmpty());
    assertTrue(secretary.get("/kk" + SEATS).page().select("tr").get(20).text().contains("бос орын"));
    ReplayCheck.assertReplays(kenes);
  }

  private Seat seat(int number) {
    return kenes.db.read(tx -> kenes.register.seats(tx, "KZ-TEST", kenes.register.today(tx, "KZ-TEST"))).get(number - 1);
  }

  @Test
  void theRegisterRefusesInWordsAndKeepsWhatWasTyped() {
    DeskVisitor secretary = visitor(council.secretary());
    DeskVisitor chair = visitor(council.chair());
    TestCouncil other = new TestCouncil(kenes, "KZ-ELSE", 9, 3);
    DeskVisitor stranger = visitor(other.secretary());
    Refusals.assertUnchanged(kenes, () -> {
      Element end = form(secretary.get("/ru" + SEATS + "/5"), "#end");
      assertRefusedField(secretary.send(end, Map.of("to", "")), 422, "to", "Укажите дату.");
      assertRefusedField(secretary.send(end, Map.of("to", "2020-01-01")), 422, "to", "Последний день раньше первого.");
      Map<String, String> begin = new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "person", council.person(3).toString(), "role", "member",
          "from", "2026-11-16", "constituency", "№ 21"));
      DeskVisitor.Answer seated = secretary.post("/ru" + SEATS + "/21/begin", begin);
      assertRefusedField(seated, 409, "from", "занимает другое депутатское место. Номер места: 3.");
      assertEquals("№ 21", seated.page().getElementById("field-constituency").val());
      begin.put("from", "");
      assertRefusedField(secretary.post("/ru" + SEATS + "/21/begin", begin), 422, "from", "Укажите дату.");
      assertEquals(403, secretary.post("/ru" + SEATS + "/21/person", Map.of("key", UUID.randomUUID().toString(), "name.kk", "А", "name.ru", "А",
          "name.latin", "A")).status(), "a person is registered by the administrator");
      assertEquals(403, stranger.post("/ru" + SEATS + "/21/begin", begin).status());
      assertEquals(403, chair.get("/ru" + SEATS).status());
      assertEquals(404, secretary.get("/ru" + SEATS + "/99").status());
    });
  }

  @Test
  void aNewPersonNeedsANameInEachScript() {
    DeskVisitor administrator = visitor(council.administrator());
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer refused = administrator.post("/kk" + SEATS + "/21/person",
          Map.of("key", UUID.randomUUID().toString(), "name.kk", "Жаңа Депутат", "name.ru", "", "name.latin", "Zhana"));
      assertEquals(422, refused.status());
      assertNotNull(refused.page().selectFirst(".errors a[href=#field-name.ru]"));
      assertEquals("Жаңа Депутат", refused.page().getElementById("field-name.kk").val());
      assertEquals(Words.plain(Lang.KK).text("seats.seat-title", 21), refused.page().selectFirst("h1").text());
    });
  }

  @Test
  void aPersonIsFoundByPartOfTheName() {
    Document found = visitor(council.secretary()).get("/en" + SEATS + "/21?find=Deputatov%2012").page();
    assertEquals(List.of("Synak Deputatov 12"), found.select(".names a").eachText());
    Document none = visitor(council.secretary()).get("/ru" + SEATS + "/21?find=%25").page();
    assertTrue(none.text().contains("Никто не найден."), "a percent sign is no pattern");
  }
}
