package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Lang;
import kenes.joint.JointDecision;
import kenes.kit.Refusals;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two councils make a joint decision over HTTP, and the public follows their letters. */
class JointPagesTest {
  private static final String ONE = "KZ-TEST";
  private static final String OTHER = "KZ-OTHER";
  @TempDir Path keys;
  private TestKenes kenes;
  private TestCouncil ours;
  private TestCouncil theirs;
  private CouncilSite site;

  @BeforeEach
  void start() {
    kenes = TestKenes.seeded();
    ours = new TestCouncil(kenes, ONE, 5, 5);
    theirs = new TestCouncil(kenes, OTHER, 5, 5);
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

  private static Map<String, String> offer(String partner) {
    Map<String, String> fields = new HashMap<>(Map.of("partner", partner));
    TestDecision.wordings(100).forEach(wording -> fields.putAll(Map.of("title." + wording.lang().code(), wording.title(), "text." + wording.lang().code(), wording.text())));
    return fields;
  }

  private UUID offered() {
    DeskVisitor secretary = visitor(ours);
    assertEquals(303, secretary.send(form(secretary.get("/ru/desk/b/" + ONE + "/joint").page(), "new-offer"), offer(OTHER)).status());
    kenes.couriers.deliverNow();
    return kenes.db.read(tx -> kenes.joint.list(tx, ONE)).getFirst().id();
  }

  private static Element form(Document page, String id) {
    Element form = page.getElementById(id);
    assertNotNull(form, page::text);
    return form;
  }

  @Test
  void bothAdoptItAndBothPagesSaySo() {
    UUID joint = offered();
    for (TestCouncil council : List.of(ours, theirs)) {
      DeskVisitor secretary = visitor(council);
      String desk = "/kk/desk/b/" + council.code() + "/joint/" + joint;
      assertNull(secretary.get(desk).page().getElementById("adopt"), "there is no decision with this text yet");
      new TestDecision(kenes, council, "OTHER").sign();
      DeskVisitor later = visitor(council);
      assertEquals(303, later.send(form(later.get(desk).page(), "adopt"), Map.of()).status());
      kenes.couriers.deliverNow();
      assertTrue(later.get("/ru/b/" + ONE + "/joint/" + joint).page().text().contains(council == ours ? "принято этим органом, вторым ещё нет" : "принято обоими"));
      Element half = half(later, joint);
      assertTrue(half.text().contains(council == ours ? "Пока второй орган не принял решение" : "Решение второго органа: № "), half::text);
      assertEquals("/ru/b/" + ONE + "/joint/" + joint, half.selectFirst("a").attr("href"));
    }
    for (String body : List.of(ONE, OTHER)) {
      Document page = visitor(ours).get("/ru/b/" + body + "/joint/" + joint).page();
      assertTrue(page.text().contains("принято обоими"), page::text);
      page.select(".list a[href*=/decisions/]").forEach(link -> assertEquals(200, visitor(ours).get(link.attr("href")).status()));
      assertEquals(2, page.select(".list a[href*=/decisions/]").size());
    }
  }

  /** What the page of our own decision says of the joint one. */
  private Element half(DeskVisitor visitor, UUID joint) {
    String own = visitor.get("/ru/b/" + ONE + "/joint/" + joint).page().selectFirst(".list a[href^=/ru/b/" + ONE + "/decisions/]").attr("href");
    Element half = visitor.get(own).page().selectFirst("section[aria-labelledby=joint]");
    assertNotNull(half, own);
    return half;
  }

  @Test
  void aDecisionOfOneBodyAloneIsNoHalf() {
    new TestDecision(kenes, ours, "OTHER").sign();
    DeskVisitor visitor = visitor(ours);
    String decision = visitor.get("/ru/b/" + ONE + "/decisions").page().selectFirst("a[href^=/ru/b/" + ONE + "/decisions/8]").attr("href");
    assertNull(visitor.get(decision).page().getElementById("joint"));
  }

  @Test
  void anOfferThatCannotBeMadeComesBackWithEverythingTyped() {
    Map<Lang, String> words = Map.of(Lang.KK, "басқа органға ұсынылады", Lang.RU, "предлагают другому органу", Lang.EN, "offered to another body");
    DeskVisitor secretary = visitor(ours);
    Refusals.assertUnchanged(kenes, () -> words.forEach((lang, said) -> {
      String desk = "/" + lang.code() + "/desk/b/" + ONE + "/joint";
      DeskVisitor.Answer back = secretary.send(form(secretary.get(desk).page(), "new-offer"), offer(ONE));
      assertEquals(422, back.status());
      assertTrue(back.page().getElementById("field-new-offer-partner-error").text().contains(said), back.page()::text);
      assertEquals(TestDecision.wordings(100).getFirst().text(), back.page().getElementById("field-new-offer-text.kk").wholeText().strip());
    }));
  }

  @Test
  void aRefusalNeedsAReasonAndComesBackToTheOther() {
    UUID joint = offered();
    DeskVisitor secretary = visitor(theirs);
    String desk = "/kk/desk/b/" + OTHER + "/joint/" + joint;
    DeskVisitor.Answer back = secretary.send(form(secretary.get(desk).page(), "refuse"), Map.of("reason", "жоқ"));
    assertEquals(422, back.status());
    assertEquals("жоқ", back.page().getElementById("field-refuse-reason").wholeText().strip());
    assertEquals(303, secretary.send(form(back.page(), "refuse"), Map.of("reason", "Ауданның есебі ескерілмеген.")).status());
    kenes.couriers.deliverNow();
    assertEquals(JointDecision.State.REFUSED, kenes.db.read(tx -> kenes.joint.get(tx, ONE, joint)).state());
    assertTrue(visitor(ours).get("/kk/desk/b/" + ONE + "/joint/" + joint).page().text().contains("Ауданның есебі ескерілмеген."));
  }

  @Test
  void lettersAreSeenByBothHalfDoneAndStuckInWords() {
    UUID joint = offered();
    kenes.joint.refuse(theirs.secretary(), OTHER, kenes.key(), new kenes.joint.Joint.Refuse(joint, "Ауданның есебі ескерілмеген."));
    DeskVisitor secretary = visitor(ours);
    for (String body : List.of(ONE, OTHER)) {
      Document page = secretary.get("/ru/b/" + body + "/correspondence").page();
      assertEquals(2, page.select("table").size(), page::text);
      assertTrue(page.selectFirst("tbody").text().contains("отправлено, ещё не получено"), page::text);
      assertEquals(2, page.select("table").last().select("tbody tr").size());
    }
    kenes.clock.advance(Duration.ofHours(2));
    Document stuck = visitor(ours).get("/ru/b/" + OTHER + "/correspondence").page();
    assertTrue(stuck.selectFirst("tbody").text().contains("задержалось: не получено"), stuck::text);
    kenes.couriers.deliverNow();
    Document after = visitor(ours).get("/ru/b/" + ONE + "/correspondence").page();
    assertEquals(1, after.select("table").size());
    after.select("td a").forEach(link -> assertEquals(200, visitor(ours).get(link.attr("href")).status(), link::outerHtml));
    assertEquals(6, after.select("td a").size());
    assertEquals(404, secretary.get("/ru/b/" + ONE + "/correspondence/page/2").status());
    assertEquals(404, secretary.get("/ru/b/" + ONE + "/correspondence/page/x").status());
  }
}
