package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.motions.Amendment;
import kenes.motions.Change;
import kenes.motions.Proceedings;
import kenes.voting.Choice;
import kenes.voting.Voting;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Text and amendments over HTTP, without script: the secretary enters the draft, deputies edit its paragraphs, the chair arranges. */
class MotionsPagesTest {
  private static final String ITEM = "/b/KZ-TEST/8/1/1";
  private static final String DESK = "/desk/b/KZ-TEST/8/1/motions/1";

  @TempDir Path keys;
  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
  private UUID item;
  private CouncilSite site;
  private DeskVisitor chair;
  private DeskVisitor secretary;
  private DeskVisitor third;
  private DeskVisitor fourth;

  @BeforeEach
  void aDraftIsEntered() {
    site = new CouncilSite(kenes, keys);
    item = new TestSitting(kenes, council, "default", "present").arrive(1, 16).open().openItem(1).item(1);
    chair = visitor(council.chair());
    secretary = visitor(council.secretary());
    third = visitor(council.deputy(3));
    fourth = visitor(council.deputy(4));
    done(secretary.send(page(secretary, "/kk" + DESK + "/text").selectFirst("form[action$=/text]"),
        Map.of("text.kk", "Бірінші.\r\nЕкінші 200.\r\nҮшінші.", "text.ru", "Первый.\r\nВторой 200.\r\nТретий.")));
  }

  @AfterEach
  void close() {
    site.close();
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private DeskVisitor visitor(Caller caller) {
    return new DeskVisitor(kenes, site.port, caller);
  }

  private static Document page(DeskVisitor visitor, String path) {
    DeskVisitor.Answer answer = visitor.get(path);
    assertEquals(200, answer.status(), answer.page()::text);
    return answer.page();
  }

  private static void done(DeskVisitor.Answer answer) {
    assertEquals(303, answer.status(), () -> answer.page().text());
  }

  private static DeskVisitor.Answer press(DeskVisitor visitor, String action, Map<String, String> filled) {
    Element form = page(visitor, "/ru" + DESK).selectFirst("form[action$=/" + action + "]");
    assertNotNull(form, () -> "no form " + action + " in " + page(visitor, "/ru" + DESK).text());
    return visitor.send(form, filled);
  }

  private DeskVisitor.Answer table(DeskVisitor visitor, Map<String, String> filled) {
    return visitor.send(page(visitor, "/ru" + DESK + "/table").selectFirst("form[action$=/table]"), filled);
  }

  private Proceedings now() {
    return kenes.db.read(tx -> kenes.motions.get(tx, "KZ-TEST", item));
  }

  private static void assertHas(String text, String part) {
    assertTrue(text.contains(part), text);
  }

  @Test
  void whatADeputyChangesInTheParagraphsIsTheAmendment() {
    done(table(third, Map.of("paragraph2.kk", "Екінші 240.", "paragraph2.ru", "Второй 240.", "after3.kk", "Төртінші.", "after3.ru", "Четвёртый.", "reason", "Подорожало")));
    Amendment amendment = now().amendments().getFirst();
    assertEquals(List.of(Change.Kind.REPLACE, Change.Kind.INSERT), amendment.changes().stream().map(Change::kind).toList());
    assertEquals(List.of(council.person(3)), amendment.authors());
    Element shown = page(third, "/ru" + ITEM).selectFirst("#amendment-1");
    assertHas(shown.text(), "Поправка № 1 внесена Автор: Депутатов Сынак 3");
    assertEquals(List.of("200"), shown.selectFirst("dl").select("del").stream().map(one -> one.ownText()).toList());
    assertEquals(List.of("240", "Четвёртый."), shown.selectFirst("dl").select("ins").stream().map(one -> one.ownText()).toList());
    assertHas(page(third, "/kk" + ITEM).selectFirst("#amendment-1").text(), "№ 1 түзету енгізілді");
  }

  @Test
  void oneLanguageAloneIsRefusedAndNothingTypedIsLost() {
    DeskVisitor.Answer back = table(third, Map.of("paragraph2.kk", "", "paragraph3.ru", "Третий иначе.\nИ ещё.", "reason", "Потому"));
    assertEquals(422, back.status());
    assertHas(back.page().selectFirst("#field-paragraph2\\.kk-error").text(), "Напишите текст и на этом языке");
    assertHas(back.page().selectFirst("#field-paragraph3\\.kk-error").text(), "Число пунктов в языках различается");
    assertEquals("Третий иначе.\nИ ещё.", back.page().selectFirst("textarea[name=paragraph3.ru]").wholeText().strip());
    assertEquals("Потому", back.page().selectFirst("textarea[name=reason]").wholeText().strip());
    assertEquals(0, now().amendments().size());
  }

  @Test
  void whatWasTypedAgainstAReplacedDraftIsKeptOnTheNewOne() {
    Element form = page(third, "/ru" + DESK + "/table").selectFirst("form[action$=/table]");
    done(secretary.send(page(secretary, "/kk" + DESK + "/text").selectFirst("form[action$=/text]"),
        Map.of("text.kk", "Бірінші жаңа.\nЕкінші 200.", "text.ru", "Первый новый.\nВторой 200.")));
    DeskVisitor.Answer back = third.send(form, Map.of("paragraph2.kk", "Екінші 240.", "paragraph2.ru", "Второй 240.", "paragraph3.ru", "Третий мой.", "reason", "Так"));
    assertEquals(409, back.status());
    assertHas(back.page().selectFirst(".errors").text(), "проект заменён новой редакцией");
    assertEquals("Первый новый.", back.page().selectFirst("textarea[name=paragraph1.ru]").wholeText().strip(), "untouched: the new words");
    assertEquals("Второй 240.", back.page().selectFirst("textarea[name=paragraph2.ru]").wholeText().strip());
    assertEquals("Третий мой.", back.page().selectFirst("textarea[name=after2.ru]").wholeText().strip(), "its paragraph is gone");
  }

  @Test
  void collisionsArePointedOutAndEachSeesWhatTheyMayDo() {
    done(table(third, Map.of("paragraph2.kk", "Екінші 240.", "paragraph2.ru", "Второй 240.", "reason", "Так")));
    done(table(secretary, Map.of("paragraph2.kk", "", "paragraph2.ru", "", "reason", "Иначе", "author", council.person(4).toString())));
    assertHas(page(fourth, "/ru" + ITEM).selectFirst("#amendment-1 .collision").text(), "Противоречит поправке № 2, пункт 2.");
    assertEquals("#amendment-1", page(fourth, "/ru" + ITEM).selectFirst("#amendment-2 .collision a").attr("href"));
    assertNull(page(third, "/ru" + DESK).selectFirst("#do-withdraw-2"), "another's");
    assertNotNull(page(fourth, "/ru" + DESK).selectFirst("#do-withdraw-2"));
    assertNull(page(third, "/ru" + DESK).selectFirst("#do-block"));
    done(press(fourth, "withdraw", Map.of()));
    assertHas(page(fourth, "/kk" + ITEM).selectFirst("#amendment-2").text(), "автор кері қайтарып алды");
    assertNull(page(fourth, "/ru" + ITEM).selectFirst("#amendment-1 .collision"));
  }

  @Test
  void theChairPutsSeveralTogetherAndADeputyPullsOneOut() {
    done(table(third, Map.of("paragraph1.kk", "Бірінші!", "paragraph1.ru", "Первый!", "reason", "Так")));
    done(table(fourth, Map.of("paragraph3.kk", "Үшінші!", "paragraph3.ru", "Третий!", "reason", "Так")));
    DeskVisitor.Answer few = press(chair, "block", Map.of("amendment", now().amendments().getFirst().id().toString()));
    assertEquals(422, few.status());
    assertHas(few.page().selectFirst("#field-do-block-amendment-error").text(), "не менее двух");
    DeskVisitor.Answer reasonless = press(chair, "order", Map.of());
    assertHas(reasonless.page().selectFirst("#field-do-order-2-reason-error").text(), "Напишите обоснование");
    done(press(chair, "order", Map.of("reason", "Докладчик уходит")));
    assertHas(page(third, "/ru" + ITEM).selectFirst("#item-motions").text(), "Председательствующий поставил поправку № 2 вне очереди. Причина: Докладчик уходит");
    kenes.motions.formBlock(council.chair(), "KZ-TEST", kenes.key(), new kenes.motions.Motions.FormBlock(item, now().amendments().stream().map(Amendment::id).toList()));
    assertHas(page(third, "/ru" + DESK).selectFirst("#amendment-1").text(), "Ставится на голосование списком вместе с: № 2");
    done(press(third, "pull-out", Map.of()));
    assertNull(page(third, "/ru" + DESK).selectFirst("form[action$=/pull-out]"));
  }

  private DeskVisitor.Answer put() {
    return chair.send(page(chair, "/ru/desk/b/KZ-TEST/8/1/chair").selectFirst("#open-vote"), Map.of("method", "NAMED"));
  }

  private void count(int votesFor) {
    UUID poll = kenes.db.read(tx -> kenes.voting.listOfItem(tx, "KZ-TEST", item)).getLast().id();
    for (int seat = 1; seat <= votesFor; seat++) {
      kenes.voting.cast(council.deputy(seat), "KZ-TEST", kenes.key(), new Voting.Cast(poll, council.person(seat), Choice.FOR));
    }
    kenes.voting.close(council.chair(), "KZ-TEST", kenes.key(), poll);
  }

  @Test
  void theChairIsLedFromTheBasisToTheWholeWithOneButton() {
    done(table(third, Map.of("paragraph2.kk", "Екінші 240.", "paragraph2.ru", "Второй 240.", "reason", "Так")));
    done(table(fourth, Map.of("paragraph2.kk", "", "paragraph2.ru", "", "reason", "Так")));
    Document before = page(chair, "/ru/desk/b/KZ-TEST/8/1/chair");
    assertHas(before.selectFirst("#open-vote").text(), "Следующий шаг: принятие проекта за основу");
    assertEquals("Шешім жобасы негізге алынсын ба?", before.selectFirst("#open-vote textarea[name=question.kk]").wholeText().strip());
    done(put());
    count(12);
    assertHas(page(third, "/ru" + ITEM).selectFirst("#vote-1-outcome").text(), "Проект принят за основу.");
    Element form = page(chair, "/ru/desk/b/KZ-TEST/8/1/chair").selectFirst("#open-vote");
    assertHas(form.text(), "Следующий шаг: поправка № 1 Поправка № 1 · Автор: Депутатов Сынак 3 Пункт 2 в новой редакции");
    done(put());
    assertEquals("Shall amendment No. 1 be adopted?", kenes.db.read(tx -> kenes.voting.listOfItem(tx, "KZ-TEST", item)).getLast().question().en());
    assertEquals("240", page(third, "/ru/desk/b/KZ-TEST/8/1/seat").selectFirst("#mine ins").ownText());
    assertEquals(List.of("240", "240"), page(third, "/kk/hall/KZ-TEST/8/1").select("#hall ins").stream().map(Element::ownText).toList(), "in both languages");
    assertHas(page(third, "/kk" + ITEM).selectFirst("#amendment-1").text(), "дауысқа салынды");
    count(12);
    assertHas(page(third, "/ru" + ITEM).selectFirst("#vote-2-outcome").text(), "Поправка принята.");
    assertHas(page(fourth, "/ru" + ITEM).selectFirst("#amendment-2").text(), "отпала Автор: Депутатов Сынак 4 Принята поправка № 1, которая меняет тот же пункт иначе.");
    Element whole = page(chair, "/ru/desk/b/KZ-TEST/8/1/chair").selectFirst("#open-vote");
    assertEquals(2, whole.selectFirst("input[name=texts]").val().split(" ").length, "bound to the text in each language");
    DeskVisitor.Answer forged = chair.send(whole, Map.of("method", "NAMED", "texts", "0".repeat(64)));
    assertEquals(409, forged.status());
    assertHas(forged.page().selectFirst(".errors").text(), "текст изменился");
  }

  @Test
  void aSeparateVoteIsAskedForAndTakenBack() {
    done(press(third, "separate", Map.of("paragraph", "3")));
    assertHas(page(third, "/ru" + ITEM).selectFirst("#item-motions").text(), "Раздельное голосование: пункт 3. Просьбу заявил депутат: Депутатов Сынак 3 ожидает голосования");
    DeskVisitor.Answer twice = press(fourth, "separate", Map.of("paragraph", "3"));
    assertHas(twice.page().selectFirst("#field-do-separate-paragraph-error").text(), "уже запрошено");
    assertNull(page(fourth, "/ru" + DESK).selectFirst("form[action$=/unask]"));
    done(press(third, "unask", Map.of()));
    DeskVisitor.Answer nobody = press(secretary, "separate", Map.of("paragraph", "2"));
    assertHas(nobody.page().selectFirst("#field-do-separate-person-error").text(), "Выберите депутата");
  }
}
