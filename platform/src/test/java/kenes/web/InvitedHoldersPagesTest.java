package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenes.accounts.Caller;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.register.Registrar;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secretary invites the chairs of other councils over HTTP: shown first, then invited, offered anew when they change. */
class InvitedHoldersPagesTest {
  private static final Caller INIT = Caller.installation();
  @TempDir Path keys;
  private TestKenes kenes;
  private TestCouncil council;
  private TestCouncil one;
  private CouncilSite site;
  private DeskVisitor secretary;

  @BeforeEach
  void start() {
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, "KZ-TEST", 9, 8);
    one = new TestCouncil(kenes, "KZ-ONE", 5, 4);
    new TestCouncil(kenes, TestCouncil.body("KZ-VACANT", "KZ-ONE"), TestCouncil.TERM, TestCouncil.BEGAN, 5, 4, false);
    site = new CouncilSite(kenes, keys);
    secretary = new DeskVisitor(kenes, site.port, council.secretary());
  }

  @AfterEach
  void stop() {
    site.close();
    kenes.close();
  }

  private static Element form(Document page) {
    return page.selectFirst("form:has(#do-convene)");
  }

  private Map<String, String> filled() {
    Map<String, String> filled = new HashMap<>(Map.of("kind", "regular", "form", "EXTENDED", "holderPost", "chair", "holderSorts", "maslikhat.district", "holderRegion", "KZ-ONE"));
    filled.put("startsAt", LocalDateTime.ofInstant(kenes.clock.instant().plus(Duration.ofDays(12)), ZoneId.of("Asia/Almaty")).withSecond(0).withNano(0).toString());
    for (String lang : List.of("kk", "ru")) {
      filled.putAll(Map.of("title." + lang, "Кеңейтілген отырыс", "place." + lang, "Астана", "agenda[0].title." + lang, "Ауыз су туралы"));
    }
    return filled;
  }

  @Test
  void theyAreShownByNameBodyAndPostThenInvitedAndOfferedAnewWhenTheyChange() {
    DeskVisitor.Answer unseen = secretary.send(form(secretary.get("/ru/desk/b/KZ-TEST/convene").page()), filled());
    assertEquals(422, unseen.status());
    assertTrue(unseen.page().text().contains("Проверьте, кто будет приглашён из реестра"), unseen.page()::text);
    Element box = unseen.page().selectFirst("input[name=holders][value=KZ-ONE.chair]");
    assertTrue(box.hasAttr("checked"));
    assertEquals("Депутатов Сынак 1, Маслихат Сынакского района, председатель", box.nextElementSibling().text());
    Element vacant = unseen.page().selectFirst("input[name=holders][value=KZ-VACANT.chair]");
    assertTrue(!vacant.hasAttr("checked") && vacant.nextElementSibling().text().endsWith("должность вакантна"));
    Document shown = secretary.send(form(secretary.get("/ru/desk/b/KZ-TEST/convene").page()), with(filled(), "add", "holders")).page();
    assertNotNull(shown.selectFirst("input[name=holders][value=KZ-ONE.chair][checked]"), "shown by the button, too");
    DeskVisitor.Answer convened = secretary.send(form(shown), filled());
    assertEquals(303, convened.status(), () -> convened.page().text());
    String desk = convened.location();
    assertTrue(secretary.get(desk).page().getElementById("invited").parent().text().contains("Депутатов Сынак 1, Маслихат Сынакского района, председатель"));
    LocalDate today = kenes.db.read(tx -> kenes.register.today(tx, one.code()));
    kenes.registrar.endMembership(INIT, one.code(), kenes.key(), one.membership(1), today);
    kenes.registrar.beginMembership(INIT, one.code(), kenes.key(), new Registrar.NewMembership(one.newPerson(40), one.plenary(), "chair", null, TestCouncil.TERM, 1, null, today.plusDays(1), null));
    Element changed = secretary.get(desk).page().selectFirst("form[action$=/invite-holders]");
    assertTrue(changed.text().contains("Сейчас эту должность занимает: Депутатов Сынак 40."), changed::text);
    assertEquals(303, secretary.send(changed, Map.of()).status());
    Document after = secretary.get(desk).page();
    assertEquals(0, after.select("form[action$=/invite-holders]").size());
    assertTrue(after.text().contains("Депутатов Сынак 40, Маслихат Сынакского района") && !after.getElementById("invited").parent().text().contains("Депутатов Сынак 1, Маслихат"));
    another(desk);
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    Map<String, String> all = new HashMap<>(fields);
    all.put(name, value);
    return all;
  }

  private void another(String desk) {
    Element form = secretary.get(desk).page().selectFirst("form[action$=/invited-sent]");
    DeskVisitor.Answer back = secretary.send(form, Map.of("name.kk", "Сынақ Орынбасарова"));
    assertEquals(422, back.status());
    assertTrue(back.page().html().contains("value=\"Сынақ Орынбасарова\""), "what was typed is kept");
    assertEquals(303, secretary.send(form, Map.of("name.kk", "Сынақ Орынбасарова", "name.ru", "Сынак Орынбасарова")).status());
    String page = site.get(desk.replace("/desk", "").replaceFirst("^/ru", "/ru"));
    assertTrue(page.contains("вместо него прибыл другой: Сынак Орынбасарова"), page);
  }
}
