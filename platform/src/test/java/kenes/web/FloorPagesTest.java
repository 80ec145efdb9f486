package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.kit.Refusals;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.meetings.Floor;
import kenes.meetings.FloorQueue;
import kenes.meetings.SpeechKind;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The floor over HTTP, without script: deputies ask from their seats, the secretary puts down the akim, the chair conducts. */
class FloorPagesTest {
  private static final String SITTING = "/b/KZ-TEST/8/1";
  private static final String DESK = "/desk" + SITTING;

  @TempDir Path keys;
  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
  private TestSitting sitting;
  private CouncilSite site;
  private DeskVisitor chair;
  private DeskVisitor secretary;
  private DeskVisitor third;
  private DeskVisitor fourth;

  @BeforeEach
  void onTheFirstItem() {
    site = new CouncilSite(kenes, keys);
    sitting = new TestSitting(kenes, council, "default", "present").arrive(1, 16).open().openItem(1);
    chair = visitor(council.chair());
    secretary = visitor(council.secretary());
    third = visitor(council.deputy(3));
    fourth = visitor(council.deputy(4));
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

  private static Document page(DeskVisitor visitor, Lang lang, String desk) {
    DeskVisitor.Answer answer = visitor.get("/" + lang.code() + DESK + "/" + desk);
    assertEquals(200, answer.status(), answer.page()::text);
    return answer.page();
  }

  private static DeskVisitor.Answer press(DeskVisitor visitor, Lang lang, String desk, String action, Map<String, String> filled) {
    Element form = page(visitor, lang, desk).selectFirst("form[action$=/" + desk + "/" + action + "]");
    assertNotNull(form, () -> "no form " + action + " in " + page(visitor, lang, desk).text());
    return visitor.send(form, filled);
  }

  private static void done(DeskVisitor.Answer answer) {
    assertEquals(303, answer.status(), () -> answer.page().text());
  }

  private void assertHas(String text, String part) {
    assertTrue(text.contains(part), text);
  }

  @Test
  void aDeputyAsksFromTheOwnSeatAndSeesTheOwnPlace() {
    done(press(third, Lang.KK, "seat", "ask", Map.of("kind", "debate")));
    done(press(fourth, Lang.KK, "seat", "ask", Map.of("kind", "point-of-order")));
    assertHas(page(third, Lang.KK, "seat").selectFirst("#my-floor").text(), "Кезектегі орныңыз: 2. Сөздің түрі: жарыссөз. осы мәселе бойынша бірінші рет сөйлейді · сөз сұраған уақыты: 12:00");
    assertHas(page(third, Lang.RU, "seat").selectFirst("#my-floor").text(), "Ваше место в очереди: 2. Вид выступления: прения. первое выступление по этому вопросу · слово запрошено в 12:00");
    assertHas(page(third, Lang.EN, "seat").selectFirst("#queue").text(), "1. Synak Deputatov 4, point of order point of order – out of turn · asked at 12:00");
    DeskVisitor.Answer again = press(third, Lang.RU, "seat", "ask", Map.of("kind", "debate"));
    assertEquals(409, again.status());
    assertHas(again.page().selectFirst(".errors").text(), "место в очереди уже есть");
    done(press(third, Lang.KK, "seat", "withdraw", Map.of()));
    assertNull(page(third, Lang.KK, "seat").selectFirst("form[action$=/seat/withdraw]"));
  }

  @Test
  void whoIsNotRegisteredOrHasNoItemIsToldWhy() {
    assertHas(page(visitor(council.deputy(20)), Lang.KK, "seat").selectFirst("#my-floor").text(), "Сөз сұрау үшін алдымен отырыс залында тіркеліңіз.");
    sitting.closeItem(1);
    assertHas(page(third, Lang.RU, "seat").selectFirst("#my-floor").text(), "Попросить слово можно, когда вопрос рассматривается.");
    assertNull(page(third, Lang.RU, "seat").selectFirst("#ask-floor"));
    assertNull(page(chair, Lang.RU, "chair").selectFirst("#give-floor"));
  }

  @Test
  void theChairGivesTheFloorInTurnAndTheClockIsShownEverywhere() {
    done(press(third, Lang.KK, "seat", "ask", Map.of("kind", "debate")));
    done(press(secretary, Lang.KK, "floor", "queue", Map.of("speaker.kk", "Аудан әкімінің орынбасары", "speaker.ru", "Заместитель акима района", "kind", "report")));
    Document before = page(chair, Lang.KK, "chair");
    assertEquals(1, before.select("form[action$=/chair/give-next]").size(), "only the next one");
    assertHas(before.selectFirst("#floor .list").text(), "1. Аудан әкімінің орынбасары, баяндама баяндама жарыссөзден бұрын тыңдалады");
    assertHas(before.selectFirst("#floor .basis").text(), "Негізі:");
    done(press(chair, Lang.KK, "chair", "give-next", Map.of()));
    assertHas(page(chair, Lang.RU, "chair").selectFirst("#floor").text(), "Заместитель акима района, доклад, с 12:00 Отведено: 20 минут. Окончание: 12:20.");
    done(press(chair, Lang.RU, "chair", "extend-time", Map.of("minutes", "5")));
    String words = "Отведено: 25 минут. Окончание: 12:25. В том числе добавлено председательствующим: 5 минут.";
    for (String at : List.of("/ru/hall/KZ-TEST/8/1", "/ru" + SITTING)) {
      Element clock = Jsoup.parse(site.get(at)).selectFirst(".clock");
      assertHas(clock.text(), words);
      assertEquals(kenes.clock.instant().plus(Duration.ofMinutes(25)).toString(), clock.selectFirst("[data-until]").attr("data-until"));
    }
    assertHas(Jsoup.parse(site.get("/kk/hall/KZ-TEST/8/1")).selectFirst(".hall-next").text(), "Депутатов Сынақ 3, жарыссөз");
    done(press(chair, Lang.KK, "chair", "end-floor", Map.of()));
    done(press(chair, Lang.KK, "chair", "give-next", Map.of()));
    assertHas(page(third, Lang.KK, "seat").selectFirst("#my-floor .notice").text(), "Сөз сізде: жарыссөз, басталғаны: 12:00 Берілген уақыты: 5 минут. Аяқталуы: 12:05.");
    assertEquals(kenes.clock.instant().toString(), site.get("/time"));
  }

  @Test
  void theQueueIsChangedWithAReasonThatEverybodySees() {
    done(press(third, Lang.KK, "seat", "ask", Map.of("kind", "debate")));
    done(press(fourth, Lang.KK, "seat", "ask", Map.of("kind", "debate")));
    FloorQueue.Place last = kenes.db.read(tx -> kenes.floor.queue(tx, kenes.meetings.get(tx, "KZ-TEST", sitting.meeting()))).places().getLast();
    Map<String, String> move = Map.of("request", last.request().id().toString(), "place", "1");
    for (Map.Entry<Lang, String> words : Map.of(Lang.KK, "Кезекті өзгерту себебін жазыңыз", Lang.RU, "Укажите причину изменения очереди", Lang.EN, "Write why the queue is changed").entrySet()) {
      Refusals.assertUnchanged(kenes, () -> {
        DeskVisitor.Answer refused = press(chair, words.getKey(), "chair", "reorder", move);
        assertEquals(422, refused.status());
        assertHas(refused.page().selectFirst(".errors a[href=#field-reason]").text(), words.getValue());
        assertEquals(last.request().id().toString(), refused.page().selectFirst("#field-request option[selected]").val());
      });
    }
    done(press(chair, Lang.RU, "chair", "reorder", Map.of("request", last.request().id().toString(), "place", "1", "reason", "Разъяснение комиссии")));
    Element first = page(third, Lang.KK, "seat").selectFirst("#queue li");
    assertHas(first.text(), "1. Депутатов Сынақ 4, жарыссөз");
    assertHas(first.text(), "төраға орнын өзгертті: Разъяснение комиссии");
    assertEquals("ru", first.select("[lang]").last().attr("lang"));
    sitting.leave(4);
    assertHas(page(chair, Lang.KK, "chair").selectFirst("#floor .list").text(), "залда жоқ");
    done(press(chair, Lang.KK, "chair", "give-next", Map.of()));
    assertHas(page(chair, Lang.KK, "chair").selectFirst("#floor .lead").text(), "Депутатов Сынақ 3");
  }

  @Test
  void everyTurnOfSpeechLeadsToItsMoment() {
    kenes.clock.advance(Duration.ofMinutes(2));
    kenes.floor.giveFloor(council.chair(), "KZ-TEST", kenes.key(), new Floor.GiveFloor(sitting.meeting(), null, null,
        Text.of("Әкім", "Аким", null), SpeechKind.REPORT));
    kenes.clock.advance(Duration.ofSeconds(95));
    kenes.floor.endFloor(council.chair(), "KZ-TEST", kenes.key(), sitting.meeting());
    assertHas(Jsoup.parse(site.get("/kk" + SITTING + "/1")).selectFirst("#item-floor").text(), "12:02–12:03 Әкім баяндама · 1 мин 35 с");
    DeskVisitor.Answer wrong = press(secretary, Lang.KK, "floor", "recording", Map.of("address", "video.example/27", "offset", "0:02:35"));
    assertEquals(422, wrong.status());
    assertEquals("video.example/27", wrong.page().getElementById("field-address").val());
    assertHas(wrong.page().getElementById("field-address-error").text(), "https:// деп басталатын толық мекенжайды жазыңыз.");
    DeskVisitor.Answer late = press(secretary, Lang.RU, "floor", "recording", Map.of("address", "https://video.example/27", "offset", "2:75"));
    assertHas(late.page().getElementById("field-offset-error").text(), "0:02:35");
    done(press(secretary, Lang.KK, "floor", "recording", Map.of("address", "https://video.example/27", "offset", "0:02:35")));
    Element watch = Jsoup.parse(site.get("/ru" + SITTING + "/1")).selectFirst("#item-floor a[rel]");
    assertEquals("https://video.example/27?t=275", watch.attr("href"));
    assertHas(watch.text(), "Смотреть в записи");
    assertNotNull(Jsoup.parse(site.get("/en" + SITTING)).selectFirst("a[href=https://video.example/27]"));
    assertEquals("0:02:35", page(secretary, Lang.KK, "floor").getElementById("field-offset").val());
  }

  @Test
  void deputiesDoNotConduct() {
    assertEquals(403, third.get("/kk" + DESK + "/floor").status());
    for (String action : List.of("chair/give-next", "chair/reorder", "floor/queue", "floor/recording")) {
      Refusals.assertUnchanged(kenes, () -> assertEquals(403, third.post("/kk" + DESK + "/" + action, Map.of("key", "a-deputy-conducts")).status()));
    }
  }
}
