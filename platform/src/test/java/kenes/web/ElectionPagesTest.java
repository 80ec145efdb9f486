package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.elections.ElectionDay;
import kenes.elections.ElectionState;
import kenes.elections.Elections;
import kenes.elections.ElectionsAct;
import kenes.kit.ReplayCheck;
import kenes.kit.TestKenes;
import kenes.voting.PollMethod;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The election of a chair over HTTP, without script: named on the own device, counted on the commission's phone, announced by who presides. */
class ElectionPagesTest {
  private static final String SITTING = "/b/KZ-TEST/8/1";
  private static final String DESK = "/desk" + SITTING + "/elections";

  @TempDir Path keys;
  private final TestKenes kenes = TestKenes.seeded();
  private final ElectionDay day = new ElectionDay(kenes);
  private CouncilSite site;
  private DeskVisitor presiding;
  private DeskVisitor second;
  private DeskVisitor counter;

  @BeforeEach
  void open() {
    site = new CouncilSite(kenes, keys);
    presiding = visitor(day.presiding);
    second = visitor(day.deputy(2));
    counter = visitor(day.deputy(21));
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

  private static DeskVisitor.Answer press(DeskVisitor visitor, String path, String form, Map<String, String> filled) {
    Element found = page(visitor, path).selectFirst("form[action$=/" + form + "]");
    assertNotNull(found, () -> "no form " + form + " in " + page(visitor, path).text());
    Map<String, String> fields = new HashMap<>();
    found.select("input[type=number], input[type=text]").forEach(input -> fields.put(input.attr("name"), ""));
    fields.putAll(filled);
    return visitor.send(found, fields);
  }

  private static void done(DeskVisitor.Answer answer) {
    assertEquals(303, answer.status(), () -> answer.page().text());
  }

  private static void assertHas(String text, String part) {
    assertTrue(text.contains(part), text);
  }

  @Test
  void aChairIsElectedByPaperOnThePages() {
    day.commission();
    DeskVisitor.Answer even = press(presiding, "/ru" + DESK, "form-commission", Map.of("members", day.person(5).toString(), "chair", day.person(5).toString()));
    assertEquals(422, even.status());
    assertHas(even.page().selectFirst(".errors").text(), "В счётной комиссии нечётное число членов, не менее трёх. Выбрано: 1.");
    done(press(presiding, "/kk" + DESK, "call", Map.of("title.kk", "Төрағаны сайлау", "title.ru", "Избрание председателя", "title.en", "Election of the chair",
        "places", "1", "organization", day.council.plenary() + ":chair", "kind", "chair")));
    UUID election = kenes.db.read(tx -> kenes.elections.listOfMeeting(tx, day.body, day.meeting)).getFirst().id();
    done(press(second, "/ru" + DESK, "nominate", Map.of("candidate", day.person(2).toString())));
    assertHas(page(second, "/ru" + DESK).text(), "Кем предложена кандидатура: Депутатов Сынак 2. Согласия пока нет.");
    done(press(second, "/ru" + DESK, "accept", Map.of()));
    assertNull(page(second, "/ru" + DESK).selectFirst("form[action$=/close-list]"), "a deputy does not close the list");
    done(press(presiding, "/kk" + DESK, "close-list", Map.of()));
    DeskVisitor.Answer missing = press(presiding, "/kk" + DESK, "open-round", Map.of());
    assertEquals(422, missing.status());
    assertHas(missing.page().selectFirst(".errors").text(), "Дауыс беру тәсілін таңдаңыз.");
    done(press(presiding, "/kk" + DESK, "open-round", Map.of("method", "SECRET")));
    assertNotNull(page(second, "/kk/desk" + SITTING + "/seat").selectFirst("#mine a[href*=/elections]"));
    assertHas(page(presiding, "/kk/desk" + SITTING + "/chair").text(), "Сайлау туры жүріп жатыр");
    assertHas(page(second, "/kk/hall/KZ-TEST/8/1").text(), "Сайлау: № 1 тур. Дауыс беру жүріп жатыр");
    UUID round = kenes.db.read(tx -> kenes.elections.rounds(tx, kenes.elections.get(tx, day.body, election))).getFirst().id();
    countOnThePhone("/kk" + DESK + "/paper/" + round, round);
    done(press(presiding, "/kk" + DESK, "announce", Map.of()));
    assertEquals(ElectionState.ELECTED, day.state(election));
    thePublicReads(round);
  }

  private void countOnThePhone(String desk, UUID round) {
    DeskVisitor.Answer few = press(counter, desk, "prepare", Map.of("forms", "3"));
    assertEquals(422, few.status());
    assertHas(few.page().selectFirst(".errors").text(), "25 мен 1 000 аралығында");
    assertEquals("3", few.page().selectFirst("input[name=forms]").attr("value"), "what was typed stays");
    done(press(counter, desk, "prepare", Map.of("forms", "27")));
    for (int seat = 1; seat <= 25; seat++) {
      done(counter.send(page(counter, desk).getElementById("issue-" + day.person(seat)), Map.of()));
    }
    Element back = page(counter, desk).getElementById("take-back");
    assertEquals(422, counter.send(back, Map.of("person", day.person(7).toString(), "reason", "")).status());
    done(counter.send(back, Map.of("person", day.person(7).toString(), "reason", "қате")));
    done(counter.send(page(counter, desk).getElementById("issue-" + day.person(7)), Map.of()));
    done(press(counter, desk, "exchange", Map.of("person", day.person(9).toString())));
    assertHas(page(counter, desk).text(), "Бүлініп, ауыстырылғаны 1");
    assertHas(page(counter, desk).getElementById("person-" + day.person(9)).text(), "бюллетень берілді, ауыстырылды: 1");
    DeskVisitor.Answer none = press(counter, desk, "exchange", Map.of("person", day.person(9).toString()));
    assertEquals(409, none.status());
    assertHas(none.page().selectFirst(".errors").text(), "Бұл депутат бюллетенін ауыстырып алды");
    done(press(counter, desk, "destroy", Map.of("forms", "1")));
    done(press(counter, desk, "open-box", Map.of()));
    String option = "votes." + day.person(2);
    DeskVisitor.Answer wrong = press(counter, desk, "count", Map.of("found", "25", "spoiled", "1", option, "20", "votes.AGAINST", "5"));
    assertEquals(422, wrong.status());
    assertHas(wrong.page().selectFirst(".errors").text(), "Дауыстардың қосындысы – 25, ал жарамды бюллетеньдер – 24.");
    done(press(counter, desk, "count", Map.of("found", "25", "spoiled", "1", option, "20", "votes.AGAINST", "4")));
    done(press(counter, desk, "sign", Map.of()));
    assertNull(page(counter, desk).selectFirst("form[action$=/sign]"));
    assertEquals(404, visitor(day.deputy(3)).get("/kk" + SITTING + "/count/" + round).status(), "one signature is not enough");
    done(press(visitor(day.deputy(22)), desk, "sign", Map.of()));
  }

  private void thePublicReads(UUID round) {
    String item = page(second, "/ru" + SITTING + "/1").getElementById("item-elections").text();
    assertHas(item, "избрание состоялось");
    assertHas(item, "Обнаружено в ящике: 25, из них недействительных: 1.");
    assertHas(item, "Кто как голосовал, не записано нигде.");
    String minutes = page(second, "/kk" + SITTING + "/count/" + round).text();
    assertHas(minutes, "Жәшіктен шыққаны 25 Оның ішінде жарамсызы 1 Жәшікке салынбағаны 0");
    assertHas(minutes, "Отмечено по ошибке, бюллетень возвращён: Депутатов Сынак 7. Причина: қате");
    assertHas(minutes, "Бүлінген бюллетень жойылып, орнына басқасы берілді: Депутатов Сынақ 9.");
    assertHas(minutes, "Подготовлено бюллетеней 27 Выдано под подпись 26 Из них испорчено и заменено (уничтожено) 1 Осталось (уничтожено) 1 Обнаружено в ящике 25");
    assertEquals(404, second.get("/kk" + SITTING + "/count/" + UUID.randomUUID()).status());
  }

  @Test
  void aVoidRoundIsSaidToBeVoidEverywhere() {
    UUID election = day.listed(2, 3);
    UUID round = day.open(election, PollMethod.NAMED);
    day.cast(round, 1, 25, 2);
    day.announce(round);
    assertNull(page(visitor(day.deputy(3)), "/ru" + DESK).selectFirst("form[action$=/declare-void]"), "only who presides");
    DeskVisitor.Answer silent = press(second, "/ru" + DESK, "declare-void", Map.of("reason", ""));
    assertEquals(422, silent.status());
    assertHas(silent.page().selectFirst(".errors").text(), "Укажите причину.");
    done(press(second, "/ru" + DESK, "declare-void", Map.of("reason", "Голосовали посторонние")));
    assertNull(page(presiding, "/ru" + DESK).selectFirst("form[action$=/declare-void]"), "nothing more to declare void");
    assertNotNull(page(presiding, "/ru" + DESK).selectFirst("form[action$=/open-round]"), "the round may be held again");
    String words = "Результат тура признан недействительным из-за нарушения порядка голосования, голоса не учитываются. Причина: Голосовали посторонние";
    assertHas(page(presiding, "/ru" + DESK).text(), words);
    assertHas(page(second, "/ru" + SITTING + "/1").getElementById("item-elections").text(), "Результат недействителен " + words);
    assertHas(page(second, "/ru/hall/KZ-TEST/8/1").text(), "Выборы: результат тура № 1 признан недействительным. Причина: Голосовали посторонние");
  }

  @Test
  void severalPlacesAreFilledByHandsOnThePages() {
    kenes.meetings.closeItem(day.presiding, day.body, kenes.key(), day.meeting, day.item);
    UUID other = kenes.db.read(tx -> kenes.meetings.items(tx, day.body, day.meeting)).getLast().id();
    kenes.meetings.openItem(day.presiding, day.body, kenes.key(), day.meeting, other);
    UUID election = kenes.elections.call(day.council.secretary(), day.body, kenes.key(),
        new Elections.Call(other, "commission_members", ElectionDay.TITLE, 2, day.council.commission(), "member", null)).act(ElectionsAct.ElectionCalled.class).election();
    day.candidates(election, 5, 6, 7);
    done(press(presiding, "/ru" + DESK, "close-list", Map.of()));
    done(press(presiding, "/ru" + DESK, "open-round", Map.of("method", "HANDS", "tellers", day.person(8).toString(), "teller2", day.person(9).toString())));
    assertHas(page(presiding, "/ru" + DESK).text(), "Кандидатов ставят на голосование по очереди. Каждый депутат поднимает руку не более чем за 2.");
    Map<String, String> hands = Map.of("votes." + day.person(5), "20", "votes." + day.person(6), "14", "votes." + day.person(7), "9");
    Map<String, String> many = new HashMap<>(hands);
    many.put("votes." + day.person(7), "25");
    DeskVisitor.Answer wrong = press(visitor(day.deputy(8)), "/ru" + DESK, "count-hands", many);
    assertEquals(422, wrong.status());
    assertHas(wrong.page().selectFirst(".errors").text(), "Присутствуют: 25; каждый поднимает руку не более чем за 2.");
    done(press(visitor(day.deputy(8)), "/ru" + DESK, "count-hands", hands));
    done(press(visitor(day.deputy(9)), "/ru" + DESK, "count-hands", hands));
    done(press(presiding, "/ru" + DESK, "announce", Map.of()));
    assertEquals(ElectionState.ELECTED, day.state(election));
  }

  @Test
  void whatIsPrintedHasNoMarkAndTheListHasEveryName() throws IOException {
    day.commission();
    UUID round = day.open(day.listed(2, 3), PollMethod.SECRET);
    day.prepare(round, 25);
    String forms = pdf("/kk" + DESK + "/paper/" + round + "/forms.pdf", counter);
    assertEquals(50, forms.split("БЮЛЛЕТЕНЬ", -1).length - 1, "25 forms, each in two languages");
    assertFalse(forms.contains(day.person(5).toString()) || forms.contains("№"), "nothing tells one form from another");
    assertFalse(forms.matches("(?s).*[0-9]+ / [0-9]+.*"), "not even the number of its page");
    done(press(counter, "/kk" + DESK + "/paper/" + round, "add", Map.of("more", "3")));
    assertEquals(6, pdf("/kk" + DESK + "/paper/" + round + "/forms.pdf?batch=2", counter).split("БЮЛЛЕТЕНЬ", -1).length - 1, "only what was added is printed");
    assertEquals(404, counter.get("/kk" + DESK + "/paper/" + round + "/forms.pdf?batch=3").status());
    String list = pdf("/kk" + DESK + "/paper/" + round + "/list.pdf", counter);
    IntStream.rangeClosed(1, 25).forEach(seat -> assertHas(list, "Сынақ " + seat));
    assertEquals(403, second.get("/kk" + DESK + "/paper/" + round + "/forms.pdf").status(), "only the commission prints");
    assertEquals(403, second.get("/kk" + DESK + "/paper/" + round).status());
    day.issue(round, 1, 25).box(round, 3).counted(day.count(round, 25, 0, 2, 15, 3, 10));
    assertHas(pdf("/ru" + SITTING + "/count/" + round + "/minutes.pdf", second), "Протокол счётной комиссии");
  }

  private String pdf(String path, DeskVisitor visitor) throws IOException {
    try (PDDocument document = Loader.loadPDF(visitor.file(path))) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void deputiesVoteByNameOnTheirOwnPage() {
    UUID election = day.listed(2, 3);
    UUID round = day.open(election, PollMethod.NAMED);
    for (int seat = 1; seat <= 14; seat++) {
      done(press(visitor(day.deputy(seat)), "/en" + DESK, "vote", Map.of("candidates", day.person(3).toString())));
    }
    assertNull(page(second, "/en" + DESK).selectFirst("form[action$=/vote]"), "nobody votes twice");
    assertHas(page(presiding, "/en" + DESK).text(), "Voted: 14 of 25.");
    DeskVisitor.Answer none = press(visitor(day.deputy(15)), "/" + Lang.EN.code() + DESK, "vote", Map.of());
    assertEquals(422, none.status());
    done(press(presiding, "/en" + DESK, "announce", Map.of()));
    assertEquals(ElectionState.ELECTED, day.state(election));
    assertHas(page(second, "/en" + SITTING + "/1").getElementById("item-elections").text(), "Who voted for whom (14)");
    assertHas(page(second, "/en/hall/KZ-TEST/8/1").text(), "Synak Deputatov 3");
    assertEquals(14, day.result(round).votes().size());
  }
}
