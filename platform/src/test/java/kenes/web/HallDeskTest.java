package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.journal.Actor;
import kenes.kit.Refusals;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.register.Registrar;
import kenes.voting.Choice;
import kenes.web.desk.HallLive;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sitting through the desks in the hall, over HTTP: the whole vote, and every way in which a ballot is refused. */
class HallDeskTest {
  private static final String DESK = "/desk/b/KZ-TEST/8/1/";

  @TempDir Path keys;
  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
  private TestSitting sitting;
  private CouncilSite site;
  private DeskVisitor chair;

  @BeforeEach
  void convened() {
    site = new CouncilSite(kenes, keys);
    sitting = new TestSitting(kenes, council, "default", "present");
    chair = visitor(council.chair());
  }

  @AfterEach
  void close() {
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

  /** Sends the form with this action from the page as it stands. */
  private DeskVisitor.Answer press(DeskVisitor visitor, Lang lang, String desk, String action, Map<String, String> filled) {
    Element form = page(visitor, lang, desk).selectFirst("form[action$=/" + desk + "/" + action + "]");
    assertNotNull(form, () -> "no form " + action + " in " + page(visitor, lang, desk).text());
    return visitor.send(form, filled);
  }

  private void done(DeskVisitor.Answer answer) {
    assertEquals(303, answer.status(), () -> answer.page().text());
  }

  @Test
  void devicesMatterOnlyWhileAVoteMayCome() {
    sitting.arrive(1, 15).open();
    assertTrue(page(chair, Lang.KK, "chair/devices").text().contains("0 / 15 байланыста"));
    sitting.close();
    assertEquals("", page(chair, Lang.KK, "chair/devices").text());
  }

  @Test
  void twentyDeputiesVoteThroughTheirDesks() {
    assertEquals("do-open", page(chair, Lang.KK, "chair").selectFirst("#step .button[disabled]").id());
    assertTrue(page(chair, Lang.RU, "chair").selectFirst("#why-open").text().contains("Присутствуют: 0, необходимо: 14."));
    List<DeskVisitor> deputies = IntStream.rangeClosed(1, 20).mapToObj(seat -> visitor(council.deputy(seat))).toList();
    deputies.forEach(deputy -> done(press(deputy, Lang.KK, "seat", "arrive", Map.of())));
    assertTrue(page(chair, Lang.KK, "chair").selectFirst("#sitting-quorum").text().contains("20 / 21 2/3 = 14 кворум бар"));
    done(press(chair, Lang.KK, "chair", "open", Map.of()));
    done(press(chair, Lang.KK, "chair", "open-item", Map.of()));
    done(press(chair, Lang.KK, "chair", "give-floor", Map.of("person", council.person(3).toString(), "kind", "report")));
    assertTrue(page(deputies.get(5), Lang.RU, "seat").selectFirst("#now").text().contains("Депутатов Сынак 3, доклад"));
    done(press(chair, Lang.KK, "chair", "end-floor", Map.of()));
    Document before = page(chair, Lang.RU, "chair");
    assertEquals(List.of("Мәселе 1", "Вопрос 1"), before.select("#open-vote textarea").eachText());
    assertTrue(before.selectFirst("#open-vote").text().contains("не менее 11 голосов"), before.selectFirst("#open-vote")::text);
    assertTrue(before.selectFirst("#open-vote .basis").text().contains("пункт 3 статьи 11"));
    done(press(chair, Lang.KK, "chair", "open-vote", Map.of("question.kk", "Қабылдансын ба?", "question.ru", "Принять?")));
    for (int seat = 1; seat <= 19; seat++) {
      String choice = seat <= 12 ? "FOR" : seat <= 16 ? "AGAINST" : "ABSTAIN";
      done(press(deputies.get(seat - 1), Lang.KK, "seat", "vote", Map.of("choice", choice)));
    }
    Document running = page(chair, Lang.RU, "chair");
    assertTrue(running.selectFirst("#progress").text().contains("19 / 20"));
    assertEquals(List.of("Депутатов Сынак 20"), running.select("#progress .waiting li").eachText());
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer early = press(chair, Lang.RU, "chair", "close-vote", Map.of());
      assertEquals(422, early.status());
      assertTrue(early.page().selectFirst(".errors a[href=#field-confirm]").text().contains("Число ещё не проголосовавших: 1."));
    });
    done(press(chair, Lang.RU, "chair", "close-vote", Map.of("confirm", "yes")));
    Document result = page(chair, Lang.EN, "chair");
    assertTrue(result.selectFirst("#result").text().contains("The decision is adopted."));
    assertTrue(result.selectFirst("#result blockquote[lang=kk]").text().contains("Шешім қабылданды."));
    assertTrue(result.selectFirst("#result blockquote[lang=ru]").text().contains("За – 12, против – 4, воздержались – 3, не голосовали – 1."));
    assertEquals("do-close-item", result.selectFirst("#step .button").id());
    done(press(chair, Lang.KK, "chair", "close-item", Map.of()));
    done(press(chair, Lang.KK, "chair", "open-item", Map.of()));
    done(press(chair, Lang.KK, "chair", "close-item", Map.of()));
    done(press(chair, Lang.KK, "chair", "close", Map.of()));
    assertTrue(page(chair, Lang.KK, "chair").select("#step form").isEmpty());
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void theChairTakesTheItemIntoClosedSession() {
    sitting.arrive(1, 15).open().openItem(1);
    done(press(chair, Lang.RU, "chair", "vote-closing", Map.of()));
    UUID poll = kenes.db.read(tx -> kenes.voting.findOpen(tx, "KZ-TEST", sitting.meeting())).orElseThrow().id();
    sitting.cast(poll, 1, 15, Choice.FOR).closePoll(poll);
    assertNotNull(page(chair, Lang.KK, "chair").selectFirst("#open-vote"), "the item itself has not been voted on");
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer few = press(chair, Lang.RU, "chair", "close-to-public", Map.of("initiator", "DEPUTIES"));
      assertEquals(422, few.status());
      assertTrue(few.page().selectFirst(".errors").text().contains("Инициаторов недостаточно: 0. Необходимо не менее 5"), few.page()::text);
    });
    done(press(chair, Lang.RU, "chair", "close-to-public", Map.of("initiator", "CHAIR")));
    assertTrue(page(chair, Lang.RU, "chair").select("#close-to-public, #do-vote-closing").isEmpty());
    String item = Jsoup.parse(site.get("/ru/b/KZ-TEST/8/1/1")).text();
    assertTrue(item.contains("Так решила сессия: голосование № 1. Предложение внесено: председатель маслихата."), item);
    assertTrue(page(chair, Lang.EN, "chair").select("form[action$=/repeat]").text().contains("Once it is void the item is open at once"));
    done(press(chair, Lang.RU, "chair", "repeat", Map.of("again-reason", "Один депутат голосовал за другого")));
    String open = Jsoup.parse(site.get("/ru/b/KZ-TEST/8/1/1")).text();
    assertFalse(open.contains("Вопрос рассматривается на закрытом заседании."), open);
    String agenda = Jsoup.parse(site.get("/ru/b/KZ-TEST/8/1/agenda")).text();
    assertTrue(agenda.contains("вопрос снова рассматривается открыто") && agenda.contains("Один депутат голосовал за другого"), agenda);
    ReplayCheck.assertReplays(kenes);
  }

  @Test
  void theReceiptStaysAndLeadsToItsProofOncePublished() {
    UUID poll = running();
    DeskVisitor deputy = visitor(council.deputy(3));
    done(press(deputy, Lang.KK, "seat", "vote", Map.of("choice", "AGAINST")));
    long number = kenes.db.read(tx -> kenes.voting.ballots().findReceipt(tx, "KZ-TEST", poll, council.person(3)).orElseThrow()).number();
    for (Lang lang : Lang.values()) {
      Element receipt = page(deputy, lang, "seat").selectFirst("#receipt");
      assertTrue(receipt.text().contains(Words.of(lang).text("layout.no") + " " + Words.of(lang).number(number)), receipt::text);
      assertTrue(receipt.text().contains(Map.of(Lang.KK, "Қарсы", Lang.RU, "Против", Lang.EN, "Against").get(lang)), receipt::text);
      assertTrue(receipt.select("a[href=/log/KZ-TEST/proof/" + number + "]").isEmpty(), "not published while the vote runs");
    }
    sitting.closePoll(poll);
    site.checkpointer.checkpointNow("KZ-TEST");
    Document after = page(deputy, Lang.KK, "seat");
    assertNotNull(after.selectFirst("#receipt a[href=/log/KZ-TEST/proof/" + number + "]"), after::text);
    assertTrue(after.selectFirst("#result").text().contains("Шешім қабылданбады."));
  }

  private UUID running() {
    sitting.arrive(1, 16).open().openItem(1);
    return sitting.openPoll(1);
  }

  private Map<String, String> ballot(DeskVisitor deputy, Lang lang) {
    Map<String, String> fields = new HashMap<>();
    page(deputy, lang, "seat").select("#ballot input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
    return fields;
  }

  private DeskVisitor.Answer vote(DeskVisitor deputy, Lang lang, Map<String, String> fields, Choice choice) {
    Map<String, String> all = new HashMap<>(fields);
    if (choice != null) {
      all.put("choice", choice.name());
    }
    return deputy.post("/" + lang.code() + DESK + "seat/vote", all);
  }

  /** Sends a ballot in three languages: each time refused with this status and these words, and nothing changes. */
  private void assertRefused(DeskVisitor deputy, Map<String, String> fields, Choice choice, int status, String kk, String ru, String en) {
    Map<Lang, String> words = Map.of(Lang.KK, kk, Lang.RU, ru, Lang.EN, en);
    for (Lang lang : Lang.values()) {
      Refusals.assertUnchanged(kenes, () -> {
        DeskVisitor.Answer answer = vote(deputy, lang, fields, choice);
        assertEquals(status, answer.status(), () -> answer.page().text());
        assertTrue(answer.page().text().contains(words.get(lang)), () -> lang + ": " + answer.page().text());
        assertEquals(lang.code(), answer.page().selectFirst("html").attr("lang"));
      });
    }
  }

  private static Map<String, String> fresh(UUID poll) {
    return Map.of("poll", poll.toString(), "key", UUID.randomUUID().toString());
  }

  @Test
  void sameKeyGivesTheSameReceiptAndAnotherChoiceIsRefused() {
    UUID poll = running();
    DeskVisitor deputy = visitor(council.deputy(3));
    Map<String, String> form = ballot(deputy, Lang.KK);
    done(vote(deputy, Lang.KK, form, Choice.FOR));
    String receipt = page(deputy, Lang.KK, "seat").selectFirst("#receipt").outerHtml();
    Refusals.assertUnchanged(kenes, () -> done(vote(deputy, Lang.KK, form, Choice.FOR)));
    assertEquals(receipt, page(deputy, Lang.KK, "seat").selectFirst("#receipt").outerHtml());
    assertRefused(deputy, form, Choice.AGAINST, 409, "Бұл нысан бұрын басқа мазмұнмен жіберілген.",
        "Эта форма уже была отправлена с другим содержанием.", "This form was sent before with other content.");
    assertEquals(receipt, vote(deputy, Lang.KK, form, Choice.AGAINST).page().selectFirst("#receipt").outerHtml());
    long number = kenes.db.read(tx -> kenes.voting.ballots().findReceipt(tx, "KZ-TEST", poll, council.person(3)).orElseThrow()).number();
    assertRefused(deputy, fresh(poll), Choice.AGAINST, 409, "Дауысыңыз бұрын қабылданған. Жазбадағы нөмірі: " + number,
        "Ваш голос уже принят. Номер в записи: " + number, "Your vote has been accepted already. Its number in the record: " + number);
    sitting.closePoll(poll);
    Refusals.assertUnchanged(kenes, () -> done(vote(deputy, Lang.KK, form, Choice.FOR)));
  }

  @Test
  void doubleClickIsOneBallot() {
    UUID poll = running();
    DeskVisitor deputy = visitor(council.deputy(3));
    Map<String, String> form = ballot(deputy, Lang.KK);
    var clicks = IntStream.range(0, 2).mapToObj(click -> CompletableFuture.supplyAsync(() -> vote(deputy, Lang.KK, form, Choice.FOR))).toList();
    clicks.forEach(click -> done(click.join()));
    int voted = kenes.db.read(tx -> kenes.voting.ballots().progress(tx, kenes.voting.get(tx, "KZ-TEST", poll)).voted());
    assertEquals(1, voted);
  }

  @Test
  void aBallotWithoutAChoiceComesBackWithTheErrorBesideIt() {
    UUID poll = running();
    DeskVisitor deputy = visitor(council.deputy(3));
    assertRefused(deputy, fresh(poll), null, 422, "Таңдауыңызды белгілеңіз", "Отметьте свой выбор", "Mark your choice");
    Document page = vote(deputy, Lang.RU, fresh(poll), null).page();
    assertNotNull(page.selectFirst(".errors a[href=#field-choice]"));
    assertEquals("field-choice-error", page.selectFirst("#field-choice").attr("aria-describedby"));
  }

  @Test
  void aClosedVoteTakesNoBallot() {
    UUID poll = running();
    DeskVisitor deputy = visitor(council.deputy(3));
    Map<String, String> form = ballot(deputy, Lang.KK);
    sitting.closePoll(poll);
    assertRefused(deputy, form, Choice.FOR, 409, "Дауыс беру аяқталған.", "Голосование завершено.", "The vote is closed.");
    assertTrue(page(deputy, Lang.RU, "seat").selectFirst("#why-not").text().contains("Вашего голоса в этом голосовании нет."));
  }

  @Test
  void whoCameLaterOrLeftIsToldWhyTheyCannotVote() {
    UUID poll = running();
    DeskVisitor late = visitor(council.deputy(18));
    done(press(late, Lang.KK, "seat", "arrive", Map.of()));
    assertNull(page(late, Lang.KK, "seat").selectFirst("#ballot"));
    assertTrue(page(late, Lang.KK, "seat").selectFirst("#why-not").text().contains("Дауыс беру ашылған кезде сіз отырыс залында болмадыңыз."));
    assertRefused(late, fresh(poll), Choice.FOR, 409, "Дауыс беру ашылған кезде сіз отырыс залында болмадыңыз.",
        "При открытии голосования вас не было в зале.", "You were not in the hall when the vote opened.");
    DeskVisitor gone = visitor(council.deputy(4));
    Map<String, String> form = ballot(gone, Lang.KK);
    kenes.clock.advance(Duration.ofMinutes(2));
    done(press(gone, Lang.KK, "seat", "leave", Map.of()));
    assertTrue(page(gone, Lang.EN, "seat").selectFirst("#why-not").text().contains("You are registered as absent"));
    assertRefused(gone, form, Choice.FOR, 409, "Сіз отырыс залында емессіз деп тіркелгенсіз",
        "Вы зарегистрированы как отсутствующий", "You are registered as absent");
    done(press(gone, Lang.KK, "seat", "arrive", Map.of()));
    done(vote(gone, Lang.KK, form, Choice.FOR));
  }

  @Test
  void whoIsNotOnTheRollIsRefused() {
    UUID poll = running();
    UUID person = council.newPerson(21);
    kenes.registrar.beginMembership(Caller.installation(), "KZ-TEST", kenes.key(), new Registrar.NewMembership(person, council.plenary(),
        "member", null, TestCouncil.TERM, 21, "№ 21", LocalDate.of(2026, 11, 1), null));
    UUID account = kenes.accounts.create("Deputy 21", person, false, false);
    DeskVisitor deputy = visitor(new Caller(Actor.account(account, false), account, person, false));
    assertTrue(page(deputy, Lang.RU, "seat").selectFirst("#why-not").text().contains("Вас нет в списке этого голосования."));
    assertRefused(deputy, fresh(poll), Choice.FOR, 403, "Сіз бұл дауыс берудің тізімінде жоқсыз.",
        "Вас нет в списке этого голосования.", "You are not on the roll of this vote.");
  }

  @Test
  void anotherDeputysBallotTouchesNothingOfMine() {
    UUID poll = running();
    DeskVisitor deputy = visitor(council.deputy(3));
    String form = mine(deputy);
    Map<String, String> events = events(Lang.KK);
    sitting.cast(poll, 5, Choice.FOR);
    assertEquals(form, mine(deputy));
    Map<String, String> after = events(Lang.KK);
    assertFalse(after.get("progress").equals(events.get("progress")));
    after.put("progress", events.get("progress"));
    assertEquals(events, after);
    assertFalse(events.get("progress").contains(council.person(5).toString()) || after.toString().contains("Сынақ 5"), "who has voted is not told");
    sitting.closePoll(poll);
    assertFalse(events(Lang.KK).get("vote-state").equals(events.get("vote-state")));
  }

  /** My own region, but for the keys that are new in every form. */
  private static String mine(DeskVisitor deputy) {
    Document region = deputy.get("/kk" + DESK + "seat/mine").page();
    assertNotNull(region.selectFirst("#ballot"));
    region.select("input[name=key]").attr("value", "");
    return region.outerHtml();
  }

  private Map<String, String> events(Lang lang) {
    return kenes.db.read(tx -> new HashMap<>(HallLive.ofSeat(site.parts).fragments(tx, "KZ-TEST", sitting.meeting(), lang)));
  }

  @Test
  void theChairsFormsComeBackWithWhatWasTyped() {
    sitting.arrive(1, 16).open().openItem(1);
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer vote = press(chair, Lang.RU, "chair", "open-vote", Map.of("question.kk", " ", "question.ru", "Принять?"));
      assertEquals(422, vote.status());
      assertTrue(vote.page().selectFirst(".errors a[href=#field-question.kk]").text().contains("Заполните вопрос на казахском языке."));
      assertEquals("Принять?", vote.page().getElementById("field-question.ru").wholeText());
      DeskVisitor.Answer both = press(chair, Lang.KK, "chair", "give-floor",
          Map.of("person", council.person(2).toString(), "speaker.kk", "Әкім", "speaker.ru", "Аким", "kind", "report"));
      assertEquals(422, both.status());
      assertEquals("Әкім", both.page().getElementById("field-speaker.kk").val());
      assertTrue(both.page().getElementById("field-speaker.kk-error").text().contains("сөз бір адамға ғана беріледі"));
      assertEquals(council.person(2).toString(), both.page().selectFirst("#field-person option[selected]").val());
      DeskVisitor.Answer nobody = press(chair, Lang.EN, "chair", "give-floor", Map.of());
      assertTrue(nobody.page().getElementById("field-speaker.kk-error").text().contains("Say who speaks"));
      DeskVisitor.Answer absent = press(chair, Lang.RU, "chair", "give-floor", Map.of("person", council.person(19).toString()));
      assertEquals(409, absent.status());
      assertTrue(absent.page().getElementById("field-person-error").text().contains("не зарегистрирован"));
    });
    done(press(chair, Lang.KK, "chair", "give-floor", Map.of("speaker.kk", "Әкім", "speaker.ru", "Аким", "kind", "report")));
    assertTrue(page(chair, Lang.RU, "chair").selectFirst("#now").text().contains("Аким"));
  }

  @Test
  void withoutQuorumTheChairIsToldWhy() {
    sitting.arrive(1, 12);
    assertTrue(page(chair, Lang.KK, "chair").selectFirst("#why-open").text().contains("Қатысып отырған депутаттар: 12, қажеті: 14."));
    Refusals.assertUnchanged(kenes, () -> {
      DeskVisitor.Answer answer = press(chair, Lang.EN, "chair", "open", Map.of());
      assertEquals(409, answer.status());
      assertTrue(answer.page().selectFirst(".errors").text().contains("Present: 12, needed: 14."));
    });
  }

  @Test
  void strangersAndOtherDesksAreRefused() {
    DeskVisitor deputy = visitor(council.deputy(3));
    assertEquals(403, deputy.get("/ru" + DESK + "chair").status());
    assertEquals(403, visitor(council.secretary()).get("/ru" + DESK + "seat").status());
    TestCouncil other = new TestCouncil(kenes, "KZ-ELSE", 9, 3);
    assertEquals(403, visitor(other.chair()).get("/ru" + DESK + "chair").status());
    assertEquals(403, visitor(other.deputy(2)).get("/ru" + DESK + "seat").status());
    DeskVisitor otherChair = visitor(other.chair());
    Refusals.assertUnchanged(kenes, () ->
        assertEquals(403, otherChair.post("/ru" + DESK + "chair/open", Map.of("key", "another-council")).status()));
    assertEquals(404, deputy.get("/ru/desk/b/KZ-TEST/8/9/seat").status());
  }
}
