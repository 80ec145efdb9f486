package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.advice.Advised;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.decisions.Recommendations;
import kenes.kit.Refusals;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestNational;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recommendation arrives at two councils, one answers over HTTP, and everybody sees who has and who has not. */
class AdvicePagesTest {
  private static final Caller INIT = Caller.installation();
  private static final String ONE = "KZ-ONE";
  private static final String TWO = "KZ-TWO";
  @TempDir Path keys;
  private TestKenes kenes;
  private TestCouncil one;
  private TestCouncil two;
  private UUID decision;
  private CouncilSite site;

  @BeforeEach
  void start() {
    kenes = TestKenes.seeded();
    one = new TestCouncil(kenes, ONE, 9, 6);
    two = new TestCouncil(kenes, TWO, 5, 5);
    TestNational national = new TestNational(kenes, one);
    UUID poll = national.openVote();
    national.adopt(poll);
    decision = national.draw(poll);
    kenes.decisions.sign(one.deputy(1), TestNational.CODE, kenes.key(), decision);
    LocalDate today = kenes.db.read(tx -> kenes.register.today(tx, TestNational.CODE));
    for (TestCouncil council : List.of(one, two)) {
      kenes.decisions.recommendations().recommend(INIT, TestNational.CODE, kenes.key(), new Recommendations.Send(decision,
          Text.of(council.code() + " мәслихаты", "Маслихат " + council.code(), null), council.code(), today.plusDays(5)));
    }
    kenes.couriers.deliverNow();
    site = new CouncilSite(kenes, keys);
  }

  @AfterEach
  void stop() {
    site.close();
    kenes.close();
  }

  private DeskVisitor visitor(TestCouncil council) {
    return new DeskVisitor(kenes, site.port, council.secretary());
  }

  private Advised at(TestCouncil council) {
    return kenes.db.read(tx -> kenes.advice.find(tx, council.code(), decision)).orElseThrow();
  }

  private static Element form(Document page) {
    return page.selectFirst("form[action$=/answer]");
  }

  private String sender() {
    String number = kenes.db.read(tx -> kenes.decisions.get(tx, TestNational.CODE, decision)).decision().key();
    return "/ru/b/" + TestNational.CODE + "/decisions/1/" + number;
  }

  @Test
  void itStandsOnTheDeskIsAnsweredThereAndTheAnswerIsSeenOnBothSides() {
    DeskVisitor secretary = visitor(one);
    String address = "/ru/desk/b/" + ONE + "/recommendations/" + at(one).id();
    assertTrue(secretary.get("/ru/desk").page().select("a[href=" + address + "]").text().contains("Ответьте на рекомендацию"), () -> secretary.get("/ru/desk").page().text());
    Document desk = secretary.get(address).page();
    assertTrue(desk.text().contains("Рекомендация никого не обязывает"), desk::text);
    assertEquals(303, secretary.send(form(desk), Map.of("answer", "PARTLY", "reply", "График утверждён, средства на дорогу искать некому.")).status());
    assertEquals(List.of(), visitor(one).get("/ru/desk").page().select("a[href=" + address + "]"));
    kenes.couriers.deliverNow();
    Document there = secretary.get("/ru/b/" + ONE + "/recommendations/" + decision).page();
    assertTrue(there.text().contains("принята частично") && there.text().contains("График утверждён"), there::text);
    assertTrue(there.text().contains("Мөлшерлеме 5"), "its text is there: " + there.text());
    there.select(".list a").forEach(link -> assertEquals(200, secretary.get(link.attr("href")).status(), link::outerHtml));
    kenes.clock.advance(Duration.ofDays(6));
    Document sent = visitor(one).get(sender()).page();
    assertTrue(sent.text().contains("Получено ответов: 1 из 2. Срок прошёл: 1"), sent::text);
    assertTrue(sent.text().contains("приняли – 0, приняли частично – 1, отклонили – 0"), sent::text);
    assertTrue(sent.text().contains("Не ответили в срок: Маслихат KZ-TWO."), sent::text);
    assertEquals("/ru/b/" + ONE + "/recommendations/" + decision, sent.selectFirst("td a[href*=/recommendations/]").attr("href"));
    DeskVisitor other = visitor(two);
    assertTrue(other.get("/ru/desk").page().text().contains("Срок ответа на рекомендацию прошёл"));
    assertTrue(other.get("/ru/b/" + TWO + "/recommendations").page().text().contains("срок ответа прошёл"));
  }

  @Test
  void anAnswerThatSaysNothingComesBackWithEverythingTyped() {
    Map<Lang, String> words = Map.of(Lang.KK, "Не істелетінін немесе себебін жазыңыз", Lang.RU, "Напишите, что делается, или причину", Lang.EN, "Write what is done, or the reason");
    DeskVisitor secretary = visitor(one);
    Refusals.assertUnchanged(kenes, () -> words.forEach((lang, said) -> {
      String address = "/" + lang.code() + "/desk/b/" + ONE + "/recommendations/" + at(one).id();
      DeskVisitor.Answer back = secretary.send(form(secretary.get(address).page()), Map.of("answer", "DECLINED", "reply", "жоқ"));
      assertEquals(422, back.status());
      assertTrue(back.page().getElementById("field-answer-reply-error").text().contains(said), back.page()::text);
      assertEquals("жоқ", back.page().getElementById("field-answer-reply").wholeText().strip());
    }));
  }

  @Test
  void theSenderEntersNoReplyForABodyAndMayTakeItBack() {
    // the operator of the test council acts as the national council's secretary
    kenes.registrar.assignStaff(INIT, TestNational.CODE, kenes.key(), new kenes.register.Registrar.NewStaff(one.secretary().account(), "secretary", LocalDate.of(2026, 1, 12)));
    DeskVisitor secretary = visitor(one);
    String desk = "/ru/desk/b/" + TestNational.CODE + "/decisions/" + decision;
    Document page = secretary.get(desk).page();
    assertNull(page.selectFirst("form[action$=step/reply]"), "both answer by letter");
    assertEquals(303, secretary.send(page.selectFirst("form[action$=step/take-back]"), Map.of("take-back-reason", "Рекомендация вошла в новую программу.")).status());
    kenes.couriers.deliverNow();
    Document there = visitor(two).get("/ru/b/" + TWO + "/recommendations/" + decision).page();
    assertTrue(there.text().contains("Рекомендация отозвана") && there.text().contains("Рекомендация вошла в новую программу."), there::text);
    assertNull(form(visitor(two).get("/ru/desk/b/" + TWO + "/recommendations/" + at(two).id()).page()));
    assertTrue(visitor(two).get(sender()).page().text().contains("ответ не нужен"));
  }
}
