package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.kit.Refusals;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.voting.Choice;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hands, falling back, repeating, interests and the casting vote through the desks, over HTTP, without script. */
class MethodsDeskTest {
  private static final String DESK = "/desk/b/KZ-TEST/8/1/";

  @TempDir Path keys;
  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 10, 10);
  private TestSitting sitting;
  private CouncilSite site;
  private DeskVisitor chair;
  private DeskVisitor deputy;
  private DeskVisitor staff;

  @BeforeEach
  void anOpenItem() {
    site = new CouncilSite(kenes, keys);
    sitting = new TestSitting(kenes, council, "default", "close_session").arrive(1, 10).open().openItem(1);
    chair = visitor(council.chair());
    deputy = visitor(council.deputy(4));
    staff = visitor(council.staff());
  }

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    site.close();
    kenes.close();
  }

  private DeskVisitor visitor(Caller caller) {
    return new DeskVisitor(kenes, site.port, caller);
  }

  private static Document page(DeskVisitor visitor, Lang lang, String desk) {
    DeskVisitor.Answer answer = visitor.get("/" + lang.code() + DESK + desk);
    assertEquals(200, answer.status(), answer.page()::text);
    return answer.page();
  }

  private static DeskVisitor.Answer press(DeskVisitor visitor, String desk, String action, Map<String, String> filled) {
    Element form = page(visitor, Lang.RU, desk).selectFirst("form[action$=/" + (action.isEmpty() ? desk : desk + "/" + action) + "]");
    assertNotNull(form, () -> "no form " + action + " in " + page(visitor, Lang.RU, desk).text());
    return visitor.send(form, filled);
  }

  private static void done(DeskVisitor.Answer answer) {
    assertEquals(303, answer.status(), () -> answer.page().text());
  }

  private Map<String, String> tellers(String prefix) {
    return Map.of(prefix + "method", "HANDS", prefix + "teller1", "p." + council.person(4), prefix + "teller2", "a." + council.staff().account());
  }

  private Document item(Lang lang) {
    return chair.get("/" + lang.code() + "/b/KZ-TEST/8/1/1").page();
  }

  @Test
  void twoPeopleCountTheHandsOnTheirOwnDevices() {
    Document desk = page(chair, Lang.KK, "chair");
    assertEquals(List.of("NAMED", "HANDS", "SECRET"), desk.select("#open-vote input[name=method]").eachAttr("value"));
    assertTrue(desk.select("#open-vote select[name=teller2] option").text().contains("Staff staff"), desk.select("#open-vote select")::text);
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer one = press(chair, "chair", "open-vote", Map.of("method", "HANDS", "teller1", "p." + council.person(4)));
      assertEquals(422, one.status());
      assertNotNull(one.page().selectFirst(".errors a[href=#field-teller1]"), one.page()::text);
      assertEquals("p." + council.person(4), one.page().selectFirst("select[name=teller1] option[selected]").attr("value"), "what was chosen stays");
    });
    done(press(chair, "chair", "open-vote", tellers("")));
    assertTrue(page(visitor(council.deputy(5)), Lang.KK, "seat").selectFirst("#why-not").text().contains("қол көтеріп"));
    assertNotNull(page(deputy, Lang.KK, "seat").selectFirst("#mine a[href$=/count]"));
    assertTrue(item(Lang.EN).text().contains("A vote by show of hands is in progress"), item(Lang.EN)::text);
    done(press(deputy, "count", "", Map.of("for", "7", "against", "2", "abstained", "1")));
    assertFalse(page(staff, Lang.RU, "count").selectFirst("#mine").text().contains("7"), "the other's numbers are not shown");
    assertNull(page(deputy, Lang.RU, "count").selectFirst("#count"));
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer wrong = press(staff, "count", "", Map.of("for", "seven", "against", "2", "abstained", "1"));
      assertEquals(List.of(422, "seven"), List.of(wrong.status(), wrong.page().selectFirst("#field-for").attr("value")));
    });
    done(press(staff, "count", "", Map.of("for", "6", "against", "3", "abstained", "1")));
    assertTrue(page(chair, Lang.RU, "chair").selectFirst("#close-vote").text().contains("разошлись"));
    assertEquals(409, press(chair, "chair", "close-vote", Map.of()).status());
    done(press(staff, "count", "", Map.of("for", "7", "against", "2", "abstained", "1")));
    done(press(deputy, "count", "", Map.of("for", "7", "against", "2", "abstained", "1")));
    done(press(chair, "chair", "close-vote", Map.of()));
    for (Lang lang : Lang.values()) {
      String text = item(lang).text();
      assertTrue(text.contains(Map.of(Lang.KK, "жүйе кімнің залда болғанын", Lang.RU, "не то, кто как голосовал", Lang.EN, "not who voted how").get(lang)), text);
    }
    assertTrue(page(visitor(council.deputy(5)), Lang.RU, "seat").text().contains("в системе не записано"));
  }

  @Test
  void oneButtonFallsBackAndTheItemIsNotLost() {
    done(press(chair, "chair", "open-vote", Map.of("method", "NAMED")));
    done(press(deputy, "seat", "vote", Map.of("choice", "FOR")));
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer bare = press(chair, "chair", "fall-back", tellers("instead-"));
      assertEquals(422, bare.status());
      assertNotNull(bare.page().selectFirst(".errors a[href=#field-instead-reason]"), bare.page()::text);
      assertTrue(bare.page().selectFirst("#fall-back-fold").hasAttr("open"));
    });
    Map<String, String> filled = new java.util.HashMap<>(tellers("instead-"));
    filled.put("instead-reason", "Нет связи");
    done(press(chair, "chair", "fall-back", filled));
    assertTrue(page(chair, Lang.RU, "chair").selectFirst("#close-vote").text().contains("Введено подсчётов"));
    assertTrue(item(Lang.RU).text().contains("Нет связи"), item(Lang.RU)::text);
    assertTrue(page(deputy, Lang.RU, "seat").selectFirst("#earlier-receipts").text().contains("не учитываются"));
  }

  @Test
  void aTieIsDecidedAndABrokenVoteRepeated() {
    var poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 5, Choice.FOR).cast(poll, 6, 10, Choice.AGAINST).closePoll(poll);
    Refusals.assertUnchanged(kenes, () -> assertEquals(422, press(chair, "chair", "casting-vote", Map.of()).status()));
    done(press(chair, "chair", "casting-vote", Map.of("casting-vote-choice", "FOR")));
    assertTrue(item(Lang.RU).text().contains("Решающий голос подан: Депутатов Сынак 1"), item(Lang.RU)::text);
    assertNull(page(chair, Lang.RU, "chair").selectFirst("#casting-vote-fold"));
    done(press(chair, "chair", "repeat", Map.of("again-reason", "Двое не были в зале")));
    String text = item(Lang.RU).text();
    assertTrue(text.contains("Результат недействителен") && text.contains("Двое не были в зале"), text);
  }

  @Test
  void anInterestIsDeclaredAndTakenBackOnOnesOwnDevice() {
    Refusals.assertUnchanged(kenes, () -> assertEquals(422, press(deputy, "seat", "interest", Map.of()).status()));
    done(press(deputy, "seat", "interest", Map.of("reason", "Родственник – подрядчик")));
    assertTrue(page(deputy, Lang.KK, "seat").selectFirst("#interest").text().contains("мәлімдедіңіз"));
    done(press(deputy, "seat", "no-interest", Map.of()));
    done(press(visitor(council.secretary()), "interests", "", Map.of("item", sitting.item(1).toString(), "person", council.person(4).toString(), "reason", "Объявлено в зале")));
    assertTrue(page(staff, Lang.RU, "interests").text().contains("Объявлено в зале"));
    assertTrue(page(chair, Lang.RU, "chair").selectFirst("#open-vote").text().contains("Депутатов Сынак 4"));
    done(press(chair, "chair", "open-vote", Map.of("method", "NAMED")));
    assertTrue(page(deputy, Lang.RU, "seat").selectFirst("#why-not").text().contains("конфликт интересов"));
    assertFalse(item(Lang.RU).text().contains("Объявлено в зале"), "the reason is not published");
  }
}
