package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.elections.ElectionState;
import kenes.elections.HeldElection;
import kenes.journal.Actor;
import kenes.meetings.Meeting;
import kenes.register.Registrar;
import kenes.voting.Choice;

/** The session of Monday, 3 April 2023: the chair of the election commission presides until the deputies have elected their own. */
final class FirstSession {
  private static final String SESSION = "/b/" + District.BODY + "/8/1";
  private static final String DESK = "/desk" + SESSION;
  private static final String ELECTIONS = DESK + "/elections";

  private final District in;
  private final Seats seats;
  private final Caller commissionsChair;
  private Page presiding;
  private Page secretary;
  private Page counting;
  private Page member;
  private Page second;
  private Page third;

  FirstSession(District district) {
    in = district;
    UUID account = in.kenes.accounts.create("Сайлауова Сынақ", null, false, false);
    in.kenes.registrar.assignStaff(Caller.installation(), District.BODY, in.kenes.key(), new Registrar.NewStaff(account, "presiding", LocalDate.of(2023, 3, 28)));
    seats = new Seats(in.kenes, in.node, in.council, "/kk" + DESK);
    commissionsChair = new Caller(Actor.account(account, false), account, null, false);
  }

  void theElectionCommissionsChairConvenesIt() {
    presiding = in.signIn(commissionsChair, Lang.RU, Chromium.DESKTOP);
    presiding.click("a[href='/ru/desk/b/" + District.BODY + "/convene']");
    presiding.check("[name=kind][value=first]");
    fill(presiding, "title.kk", "Бірінші сессия", "title.ru", "Первая сессия", "place.kk", "Мәслихат залы", "place.ru", "Зал маслихата", "startsAt", "2023-04-03T10:00",
        "agenda[0].title.kk", "Есеп комиссиясын құру туралы", "agenda[0].title.ru", "Об образовании счётной комиссии",
        "agenda[1].title.kk", "Мәслихат төрағасын сайлау туралы", "agenda[1].title.ru", "Об избрании председателя маслихата");
    presiding.selectOption("[name='agenda[0].decisionKind']", "procedural");
    presiding.selectOption("[name='agenda[1].decisionKind']", "elect_chair");
    in.refused(presiding, "#do-convene", "convener.ru", "на русском");
    fill(presiding, "convener.kk", "Сынақ Сайлауова", "convener.ru", "Сынак Сайлауова");
    in.chromium.judge(presiding, "convening the first session");
    presiding.click("#do-convene");
    presiding.waitForURL("**/ru" + DESK);
    District.says(in.reader(Lang.KK, SESSION + "/notice"), "main", "2023 жылғы 3 сәуір, 10:00", "Сынақ Сайлауова", "Мәслихат төрағасын сайлау туралы");
  }

  private static void fill(Page page, String... namesAndValues) {
    for (int at = 0; at < namesAndValues.length; at += 2) {
      page.fill("[name='" + namesAndValues[at] + "']", namesAndValues[at + 1]);
    }
  }

  void allTwentyFiveArriveAndItIsOpened() {
    presiding.close();
    in.itIs("2023-04-03T09:40");
    takeTheirPlaces();
    in.open(presiding, Lang.RU, DESK + "/chair");
    assertTrue(presiding.isDisabled("#do-open"), "without a quorum nothing is opened");
    in.open(second, Lang.KK, DESK + "/seat");
    second.click("#arrive");
    second.waitForSelector("#leave");
    in.open(secretary, Lang.KK, DESK);
    in.arrive(secretary, 1, 1);
    in.arrive(secretary, 3, 25);
    in.itIs("2023-04-03T10:00");
    presiding.waitForSelector("#do-open:enabled");
    presiding.click("#do-open");
    presiding.waitForSelector("#do-open-item");
  }

  private void takeTheirPlaces() {
    presiding = in.signIn(commissionsChair, Lang.RU, Chromium.DESKTOP);
    secretary = in.signIn(in.council.secretary(), Lang.KK, Chromium.DESKTOP);
    counting = in.signIn(in.council.deputy(21), Lang.KK, Chromium.PHONE);
    member = in.signIn(in.council.deputy(22), Lang.RU, Chromium.PHONE);
    second = in.signIn(in.council.deputy(2), Lang.KK, Chromium.PHONE);
    third = in.signIn(in.council.deputy(3), Lang.RU, Chromium.PHONE);
  }

  void theDeputiesVoteForACountingCommission() {
    presiding.click("#do-open-item");
    presiding.fill("[name='question.kk']", "Депутаттар Сынақ 21, Сынақ 22 және Сынақ 23 есеп комиссиясына сайлансын ба?");
    presiding.fill("[name='question.ru']", "Избрать в счётную комиссию депутатов Сынак 21, Сынак 22 и Сынак 23?");
    presiding.click("#do-open-vote");
    presiding.waitForSelector("#do-close-vote");
    in.vote(seats, 1, 25, Choice.FOR);
    presiding.waitForSelector("#progress:has-text('25 / 25')");
    presiding.click("#do-close-vote");
    presiding.waitForSelector("#result .read-out");
  }

  void anEvenNumberOfMembersIsRefused() {
    presiding.click(".desk-bar a[href$='/elections']");
    presiding.click("#fold-form-commission > summary");
    presiding.check(member(21));
    presiding.check(member(22));
    presiding.selectOption("[name=chair]", in.council.person(21).toString());
    in.refused(presiding, "#do-form-commission", "members", "нечётное число членов, не менее трёх. Выбрано: 2.");
    in.chromium.judge(presiding, "a counting commission of two");
    presiding.check(member(23));
    presiding.click("#do-form-commission");
    presiding.waitForSelector("#commission dt:has-text('Председатель комиссии') + dd:has-text('Депутатов Сынак 21')");
    in.open(presiding, Lang.RU, DESK + "/chair");
    presiding.click("#do-close-item");
    presiding.click("#do-open-item");
    presiding.waitForSelector("#now:has-text('Об избрании председателя маслихата')");
  }

  private String member(int seat) {
    return "[name=members][value='" + in.council.person(seat) + "']";
  }

  void theSecretaryCallsTheElectionOfTheChair() {
    in.open(secretary, Lang.KK, DESK);
    secretary.click("nav a[href$='/elections']");
    secretary.click("#fold-call-election > summary");
    secretary.selectOption("[name=kind]", "chair");
    fill(secretary, "title.kk", "Мәслихат төрағасын сайлау", "title.ru", "Избрание председателя маслихата", "places", "1");
    secretary.selectOption("[name=organization]", in.council.plenary() + ":chair");
    secretary.click("#do-call-election");
    secretary.waitForSelector(".tag:has-text('кандидаттар ұсынылып жатыр')");
    presiding.click("#step a[href$='/elections']");
    presiding.waitForSelector(".tag:has-text('выдвигаются кандидаты')");
  }

  void candidatesAreNamedAndAnswerForThemselves() {
    Page nominator = in.signIn(in.council.deputy(10), Lang.KK, Chromium.PHONE);
    in.open(second, Lang.KK, ELECTIONS);
    in.open(third, Lang.RU, ELECTIONS);
    in.open(nominator, Lang.KK, ELECTIONS);
    for (int seat : List.of(2, 3, 4, 5)) {
      nominator.selectOption("select[name=candidate]", in.council.person(seat).toString());
      nominator.click("button[id^='do-nominate-']");
      nominator.waitForSelector(row(seat));
    }
    in.chromium.judge(nominator, "candidates are named");
    nominator.close();
    second.click("#do-accept-" + in.council.person(2));
    third.click("#do-accept-" + in.council.person(3));
    secretary.click("#do-accept-" + in.council.person(4));
    secretary.waitForSelector(row(4) + ":has-text('Сайлауға келісті.')");
    secretary.click("#do-withdraw-" + in.council.person(5));
    presiding.waitForSelector(row(2) + ":has-text('Согласие дано.')");
    presiding.waitForSelector(row(3) + ":has-text('Согласие дано.')");
    presiding.waitForSelector(row(5) + ":has-text('Самоотвод.')");
  }

  private String row(int seat) {
    return "li[id$='" + in.council.person(seat) + "']";
  }

  void whoCountsIsNoCandidate() {
    secretary.selectOption("select[name=candidate]", in.council.person(22).toString());
    secretary.selectOption("select[name=nominator]", in.council.person(12).toString());
    in.refused(secretary, "button[id^='do-nominate-']", "candidate", "Есеп комиссиясының мүшесі кандидат бола алмайды.");
    in.open(secretary, Lang.KK, ELECTIONS);
    secretary.click("button:has-text('Жазғанымды өшіру')");
  }

  void theListIsClosed() {
    presiding.click("button[id^='do-close-list-']");
    presiding.waitForSelector(".tag:has-text('список кандидатов закрыт')");
    secretary.waitForSelector("main:not(:has(button[id^='do-nominate-']))");
  }

  SecretRound theFirstRoundBegins() {
    openRound();
    in.open(counting, Lang.KK, DESK + "/seat");
    counting.click("#mine a[href*='/elections']");
    counting.click("a[href*='/paper/']:has-text('№ 1 тур')");
    return round(List.of(2, 3, 4));
  }

  private void openRound() {
    presiding.check("[name=method][value=SECRET]");
    presiding.click("button[id^='do-open-round-']");
    presiding.waitForSelector(".tag:has-text('идёт голосование')");
  }

  private SecretRound round(List<Integer> candidates) {
    UUID round = in.kenes.db.read(tx -> in.kenes.elections.rounds(tx, election())).getLast().id();
    in.open(member, Lang.RU, ELECTIONS + "/paper/" + round);
    return new SecretRound(in, counting, member, ELECTIONS + "/paper/" + round, round, candidates);
  }

  private HeldElection election() {
    return in.kenes.db.read(tx -> {
      Meeting meeting = in.kenes.meetings.list(tx, District.BODY, 1).getFirst();
      return in.kenes.elections.listOfMeeting(tx, District.BODY, meeting.id()).getFirst();
    });
  }

  void nothingIsAnnouncedBeforeTheMembersHaveSigned() {
    Map<String, Long> before = in.kenes.db.read(in.kenes.journal::sizes);
    presiding.click("button[id^='do-announce-']");
    District.says(presiding, "#errors", "Протокол ещё не подписан более чем половиной членов счётной комиссии.");
    assertEquals(before, in.kenes.db.read(in.kenes.journal::sizes));
    in.open(presiding, Lang.RU, ELECTIONS);
  }

  void nobodyHasTheMajority() {
    presiding.click("button[id^='do-announce-']");
    presiding.waitForSelector(".tag:has-text('предстоит второй тур')");
    District.says(presiding, "main", "Тур № 1, тайное голосование бюллетенями", "Во второй тур проходят: Депутатов Сынак 2, Депутатов Сынак 3.", "Депутатов Сынак 2 – 12, Депутатов Сынак 3 – 9, Депутатов Сынак 4 – 3");
    in.chromium.judge(presiding, "the first round is announced");
    third.waitForSelector(".tag:has-text('предстоит второй тур')");
    Page hall = in.reader(Lang.KK, "/hall" + SESSION.substring(2));
    District.says(hall, "main", "Депутатов Сынақ 2");
    hall.close();
  }

  SecretRound theSecondRoundIsBetweenTheTwoBest() {
    openRound();
    in.open(counting, Lang.KK, ELECTIONS);
    counting.click("a[href*='/paper/']:has-text('№ 2 тур')");
    return round(List.of(2, 3));
  }

  void theChairIsElected() {
    presiding.click("button[id^='do-announce-']");
    presiding.waitForURL("**/ru" + SESSION);
    assertEquals(ElectionState.ELECTED, in.kenes.db.read(tx -> in.kenes.elections.state(tx, election())));
    District.says(in.reader(Lang.RU, SESSION + "/2"), "#item-elections", "избрание состоялось", "Депутатов Сынак 3 – 14");
    in.open(presiding, Lang.RU, DESK + "/chair");
    District.says(presiding, "main", "Это действие вам не разрешено.");
    presiding.close();
  }

  void theNewChairPresidesFromThenOn() {
    third.waitForSelector(".tag:has-text('избрание состоялось')");
    in.open(third, Lang.RU, "/desk");
    third.click("main a[href$='/chair']");
    District.says(third, "#step", "По вопросу № 2 голосование проведено");
    third.click("#do-close-item");
    third.click("#do-close");
    third.waitForSelector("#step:not(:has(#do-close))");
  }

  void theRegisterHasThePost() {
    District.says(in.reader(Lang.KK, "/b/" + District.BODY + "/people"), "main", "Депутатов Сынақ 3");
    District.says(in.reader(Lang.RU, "/p/" + in.council.person(3)), "main", "председатель", "3 апреля 2023");
  }

  void everybodyReadsWhatTheSystemKnowsAndWhatItDoesNot() {
    for (Lang lang : Lang.values()) {
      Page reader = in.reader(lang, SESSION + "/2");
      String known = lang == Lang.KK ? "Кім қалай дауыс бергені еш жерде жазылмайды." : lang == Lang.RU ? "Кто как голосовал, не записано нигде." : "Who voted how is written nowhere.";
      District.says(reader, "#item-elections", known);
      assertEquals(0, reader.locator("#item-elections details").count(), "there is no list of who voted how");
      in.chromium.judge(reader, "the election in " + lang);
      reader.close();
    }
  }

  void theCountingCommissionsMinutesTellIt() {
    Page reader = in.reader(Lang.RU, SESSION + "/2");
    reader.locator("#item-elections a[href*='/count/']").last().click();
    District.says(reader, "main", "Протокол счётной комиссии", "Подготовлено бюллетеней\t27", "Осталось (уничтожено)\t2", "Обнаружено в ящике\t25", "Из них недействительных\t1",
        "Депутатов Сынак 21", "Подписано", "Есеп комиссиясының хаттамасы");
    in.chromium.judge(reader, "the minutes of the counting commission");
  }

  void theMinutesOfTheSittingTellIt() {
    in.open(secretary, Lang.KK, DESK + "/minutes");
    secretary.click("#do-submit");
    secretary.click("#do-sign-secretary");
    in.open(third, Lang.RU, DESK + "/minutes");
    third.click("#do-sign-chair");
    third.waitForSelector("main:not(:has(#do-sign-chair))");
    secretary.reload();
    secretary.click("#do-publish");
    secretary.waitForSelector("main:not(:has(#do-publish))");
    Page reader = in.reader(Lang.RU, SESSION + "/minutes");
    District.says(reader, "main", "Сынак Сайлауова", "Тур № 1. Способ голосования: тайное, бюллетенями.",
        "РЕЗУЛЬТАТ ВЫБОРОВ: во второй тур вышли – Депутатов Сынак 2, Депутатов Сынак 3.", "РЕЗУЛЬТАТ ВЫБОРОВ: избрание состоялось – Депутатов Сынак 3.");
    in.chromium.judge(reader, "the minutes of the first session");
  }
}
