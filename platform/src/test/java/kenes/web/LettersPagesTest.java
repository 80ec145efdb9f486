package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import kenes.base.Lang;
import kenes.kit.Refusals;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.notices.LetterState;
import kenes.notices.PlantedLetter;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The secretary looks after the letters over HTTP. */
class LettersPagesTest {
  private static final String LETTERS = "/desk/b/KZ-TEST/letters";
  private static final String ADDRESSES = "/desk/b/KZ-TEST/addresses";
  @TempDir Path keys;
  private TestKenes kenes;
  private TestCouncil council;
  private CouncilSite site;
  private UUID meeting;
  private UUID byHand;

  @BeforeEach
  void start() {
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, "KZ-TEST", 5, 4);
    site = new CouncilSite(kenes, keys);
    meeting = new TestSitting(kenes, council, "default").meeting();
    byHand = PlantedLetter.in(kenes, "KZ-TEST", meeting, council.person(2), null);
    PlantedLetter.in(kenes, "KZ-TEST", meeting, council.person(3), "deputy3@synak.example");
  }

  @AfterEach
  void stop() {
    site.close();
    kenes.close();
  }

  private DeskVisitor secretary() {
    return new DeskVisitor(kenes, site.port, council.secretary());
  }

  private LetterState state(UUID letter) {
    return kenes.db.read(tx -> kenes.outbox.get(tx, "KZ-TEST", letter)).state();
  }

  @Test
  void theDeskSaysHowTheLettersFareAndLeadsToThem() {
    DeskVisitor secretary = secretary();
    assertTrue(secretary.get("/ru/desk").page().select(".dues").text().contains("Часть писем не отправлена."));
    Element desk = secretary.get("/ru/desk/b/KZ-TEST/8/1").page();
    assertTrue(desk.text().contains("Нет адреса, приглашение нужно вручить лично: 1."), desk::text);
    assertTrue(desk.text().contains("Ждут отправки: 1."), desk::text);
    Element list = secretary.get("/ru" + LETTERS + "?meeting=" + meeting).page();
    assertEquals(2, list.select("tbody tr").size());
    assertNotNull(list.getElementById("do-again"));
    assertNull(secretary.get("/ru" + LETTERS).page().getElementById("do-again"));
    assertTrue(list.selectFirst(".lead").text().contains("почтовому серверу"));
  }

  @Test
  void aLetterIsReadTakenAlongAndSentToAnAddressGivenNow() {
    DeskVisitor secretary = secretary();
    String path = "/kk" + LETTERS + "/" + byHand;
    assertEquals("Кімге: Сынақ Депутатов\n", secretary.get(path).page().getElementById("letter").wholeText());
    assertEquals(200, secretary.get(path + "/letter.eml").status());
    assertEquals(200, secretary.get(path + "/sitting.ics").status());
    assertEquals(303, secretary.send(secretary.get(path).page().getElementById("send"), Map.of("address", "deputy2@synak.example")).status());
    assertEquals(LetterState.WAITING, state(byHand));
    assertTrue(secretary.get("/kk" + ADDRESSES).page().getElementById("field-address." + council.person(2)).val().equals("deputy2@synak.example"));
    assertEquals(303, secretary.post("/kk" + LETTERS + "/again", Map.of("meeting", meeting.toString())).status());
  }

  @Test
  void aWrongAddressIsRefusedInWordsAndNothingTypedIsLost() {
    DeskVisitor secretary = secretary();
    Map<Lang, String> words = Map.of(Lang.KK, "мекенжайы емес", Lang.RU, "не адрес электронной почты", Lang.EN, "no e-mail address");
    String field = "address." + council.person(2);
    Refusals.assertUnchanged(kenes, () -> words.forEach((lang, said) -> {
      String letter = "/" + lang.code() + LETTERS + "/" + byHand;
      DeskVisitor.Answer one = secretary.send(secretary.get(letter).page().getElementById("send"), Map.of("address", "deputy at synak"));
      assertEquals(422, one.status());
      assertTrue(one.page().getElementById("field-address-error").text().contains(said), one.page()::text);
      assertEquals("deputy at synak", one.page().getElementById("field-address").val());
      DeskVisitor.Answer all = secretary.send(secretary.get("/" + lang.code() + ADDRESSES).page().getElementById("addresses"),
          Map.of("address." + council.person(1), "deputy1@synak.example", field, "deputy2@"));
      assertEquals(422, all.status());
      assertTrue(all.page().getElementById("field-" + field + "-error").text().contains(said), all.page()::text);
      assertEquals("deputy1@synak.example", all.page().getElementById("field-address." + council.person(1)).val());
    }));
    assertTrue(kenes.db.read(tx -> kenes.outbox.addresses(tx, "KZ-TEST")).isEmpty());
  }

  @Test
  void lettersOfAnotherCouncilAreNotFound() {
    TestCouncil other = new TestCouncil(kenes, "KZ-ELSE", 3, 2);
    DeskVisitor stranger = new DeskVisitor(kenes, site.port, other.secretary());
    assertEquals(403, stranger.get("/ru" + LETTERS + "/" + byHand).status());
    DeskVisitor.Answer own = stranger.get("/ru/desk/b/KZ-ELSE/letters/" + byHand);
    assertEquals(404, own.status());
    assertTrue(own.page().text().contains("Такого письма нет."), own.page()::text);
    assertFalse(stranger.get("/ru/desk/b/KZ-ELSE/letters").page().text().contains("Депутатов"));
  }
}
