package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.meetings.PlanSection;
import kenes.meetings.PlanTerm;
import kenes.meetings.WorkPlans;
import kenes.voting.Choice;

/** Session 45 of the sixth term: a regular one, on 9 April 2019 at eleven, in the hall of the akimat. */
final class RegularSession {
  private static final String SESSION = "/b/" + District.BODY + "/6/45";
  private static final String DESK = "/desk" + SESSION;
  private static final String SEND = "form[data-limit] button.button:not(.button-quiet)";

  private final District in;
  private final List<Text> agenda;
  private final DistrictTexts.Planned planned = DistrictTexts.planOfTheSecondQuarter().getFirst();
  private Page secretary;
  private Page chair;
  private Page deputy;
  private Page hall;

  RegularSession(District district) throws IOException {
    in = district;
    agenda = DistrictTexts.agenda();
  }

  /** Five things for the second quarter of 2019, as the real plan has them. */
  void thePlanOfTheYearIsOnRecord() throws IOException {
    PlanTerm quarter = new PlanTerm(PlanTerm.Unit.QUARTER, LocalDate.of(2019, 4, 1));
    List<WorkPlans.NewLine> lines = DistrictTexts.planOfTheSecondQuarter().stream().map(line -> new WorkPlans.NewLine(null, line.number(), PlanSection.SESSION,
        line.title(), quarter, null, "default")).toList();
    in.kenes.workPlans.publishWorkPlan(in.council.secretary(), District.BODY, in.kenes.key(), new WorkPlans.Publish(null, 2019, 0, lines, null, null));
  }

  void theSecretaryConvenesItAndTheTermOfNoticeIsWatched() {
    secretary = in.signIn(in.council.secretary(), Lang.KK, Chromium.DESKTOP);
    secretary.click("a[href='/kk/desk/b/" + District.BODY + "/convene']");
    fill("number", "45", "title.kk", "Кезекті сессия", "title.ru", "Очередная сессия", "place.kk", "Аудан әкімдігінің мәжіліс залы",
        "place.ru", "Зал заседаний районного акимата", "startsAt", "2019-04-05T11:00");
    secretary.locator("label", new Page.LocatorOptions().setHasText(planned.title().kk())).click();
    secretary.click("button[value=planned]");
    secretary.waitForSelector("#row-1 .tag");
    assertEquals(planned.title().ru(), secretary.inputValue("[name='agenda[0].title.ru']"), "what the plan says is not typed again");
    fill("agenda[1].title.kk", agenda.getFirst().kk(), "agenda[1].title.ru", agenda.getFirst().ru(),
        "agenda[2].title.kk", agenda.getLast().kk(), "agenda[2].title.ru", agenda.getLast().ru());
    in.refused(secretary, "#do-convene", "shortNotice", "2 күн жетпейді");
    fill("startsAt", "2019-04-09T11:00");
    secretary.click("#do-convene");
    secretary.waitForURL("**/kk" + DESK);
    assertEquals(3, secretary.locator("#agenda + .list li").count());
  }

  private void fill(String... namesAndValues) {
    for (int at = 0; at < namesAndValues.length; at += 2) {
      secretary.fill("[name='" + namesAndValues[at] + "']", namesAndValues[at + 1]);
    }
  }

  void theDeskTellsWhatIsDueAndWhatIsMissing() {
    in.open(secretary, Lang.KK, "/desk");
    District.says(secretary, ".dues", "№ 3 мәселе: құжаттар жарияланбаған", "2019 жылғы 4 сәуір", "7 күн");
    in.chromium.judge(secretary, "the secretary's desk before the session");
  }

  void theInhabitantsReadTheNoticeInBothLanguages() {
    Page kazakh = in.reader(Lang.KK, SESSION + "/notice");
    District.says(kazakh, "main", "2019 жылғы 9 сәуір, 11:00", "Аудан әкімдігінің мәжіліс залы", agenda.getLast().kk());
    Page russian = in.reader(Lang.RU, SESSION + "/notice");
    District.says(russian, "main", "9 апреля 2019 г., 11:00", "Зал заседаний районного акимата", agenda.getLast().ru());
    in.chromium.judge(russian, "the notice of the regular session");
  }

  void papersArePublishedOnceBothLanguagesSayTheSame() {
    upload(1, "Қорытынды есеп", "Итоговый отчёт", "1. Түсімдер 12 500,4 миллион теңге.", "1. Поступления 12 500,4 миллиона тенге.");
    secretary.waitForSelector(".papers a:text-is('Итоговый отчёт')");
    upload(3, "Шешімнің жобасы", "Проект решения", "1. 2018 жылғы аудандық бюджеттің атқарылуы туралы есеп бекітілсін.",
        "1. Утвердить отчёт об исполнении районного бюджета за 2017 год.");
    secretary.waitForSelector("#publish");
    District.says(secretary, ".parity", "2018", "2017");
    in.chromium.judge(secretary, "a pair of papers that differs");
    secretary.click("#publish + form button");
    secretary.waitForSelector("#errors");
    secretary.fill("[name=parityReason]", "Орысша мәтіндегі жыл сессияға дейін түзетіледі");
    secretary.click("#publish + form button");
    secretary.waitForSelector(".papers a:text-is('Проект решения')");
    Page reader = in.reader(Lang.KK, SESSION + "/3");
    District.says(reader, "main", "Орысша мәтіндегі жыл сессияға дейін түзетіледі");
  }

  private void upload(int item, String kazakhName, String russianName, String kazakh, String russian) {
    in.open(secretary, Lang.KK, DESK + "/papers/" + item);
    fill("title.kk", kazakhName, "title.ru", russianName);
    secretary.setInputFiles("[name='file.kk']", new FilePayload("kk.txt", "text/plain", kazakh.getBytes(StandardCharsets.UTF_8)));
    secretary.setInputFiles("[name='file.ru']", new FilePayload("ru.txt", "text/plain", russian.getBytes(StandardCharsets.UTF_8)));
    secretary.click(SEND);
  }

  void deputiesAreRegisteredUntilThereIsAQuorum() {
    secretary.close();
    in.itIs("2019-04-09T10:40");
    secretary = in.signIn(in.council.secretary(), Lang.KK, Chromium.DESKTOP);
    chair = in.signIn(in.council.chair(), Lang.RU, Chromium.DESKTOP);
    deputy = in.signIn(in.council.deputy(4), Lang.KK, Chromium.PHONE);
    hall = in.chromium.device(Chromium.DESKTOP);
    in.open(hall, Lang.KK, "/hall" + SESSION.substring(2));
    in.open(deputy, Lang.KK, DESK + "/seat");
    deputy.click("#arrive");
    deputy.waitForSelector("#leave");
    in.open(secretary, Lang.KK, DESK);
    in.arrive(secretary, 5, 16);
    hall.waitForSelector(".quorum-missing .quorum-count:text-is('13 / 21')");
    in.open(chair, Lang.RU, DESK + "/chair");
    assertEquals(true, chair.isDisabled("#do-open"), "without a quorum nothing is opened");
    District.says(chair, "#why-open", "13", "14");
    in.arrive(secretary, 1, 1);
    hall.waitForSelector(".quorum-held .lamp-light");
  }

  void theChairOpensAndTheReportsAreHeard() {
    in.itIs("2019-04-09T11:00");
    chair.waitForSelector("#do-open:enabled");
    chair.click("#do-open");
    chair.click("#do-open-item");
    chair.click("#invited > summary");
    chair.fill("[name='speaker.kk']", "Болат Қаржыбаев, аудандық қаржы бөлімінің басшысы");
    chair.fill("[name='speaker.ru']", "Болат Каржыбаев, руководитель районного отдела финансов");
    chair.selectOption("#give-floor select[name=kind]", "report");
    chair.click("#do-give-floor");
    hall.waitForSelector(".hall-speaker:has-text('Болат Қаржыбаев')");
    in.itIs("2019-04-09T11:15");
    chair.click("#do-end-floor");
  }

  void aDeputyAsksAQuestionFromAPhone() {
    deputy.waitForSelector("#do-ask");
    deputy.selectOption("#ask-floor select[name=kind]", "question");
    deputy.click("#do-ask");
    deputy.waitForSelector("#my-floor form[action$='/withdraw']");
    in.chromium.judge(deputy, "a deputy who asks for the floor");
    chair.waitForSelector("#do-give-next");
    chair.click("#do-give-next");
    hall.waitForSelector(".hall-speaker:has-text('Депутатов Сынақ 4')");
    in.itIs("2019-04-09T11:18");
    chair.click("#do-end-floor");
    chair.waitForSelector("#do-give-floor", new Page.WaitForSelectorOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    chair.click("#do-close-item");
    chair.click("#do-open-item");
    chair.click("#do-close-item");
  }

  void theDecisionIsVotedOnAndTheResultExplained() {
    Seats seats = new Seats(in.kenes, in.node, in.council, "/kk" + DESK);
    in.itIs("2019-04-09T11:40");
    chair.click("#do-open-item");
    chair.click("#do-open-vote");
    chair.waitForSelector("#progress .waiting");
    deputy.waitForSelector("#ballot");
    deputy.check("input[value=FOR]");
    deputy.click(".ballot-send");
    deputy.waitForSelector("#receipt");
    seats.vote(1, Choice.FOR);
    in.vote(seats, 5, 13, Choice.FOR);
    in.vote(seats, 14, 15, Choice.AGAINST);
    seats.vote(16, Choice.ABSTAIN);
    in.itIs("2019-04-09T11:45");
    chair.waitForSelector("#do-close-vote");
    chair.click("#do-close-vote");
    chair.waitForSelector("#result .read-out");
    hall.waitForSelector(".hall-columns .outcome");
    District.says(deputy, ".outcome-sentence", "21 орынның жартысынан көбі керек: 11. Жақтап: 11.");
    chair.click("#do-close-item");
    chair.click("#do-close");
    chair.waitForSelector("#step:not(:has(#do-close))");
  }

  void aStrangerReadsWhatHappened() {
    List.of(secretary, chair, deputy, hall).forEach(Page::close);
    for (Lang lang : Lang.values()) {
      Page stranger = in.reader(lang, SESSION);
      String met = lang == Lang.KK ? "мерзімінде" : lang == Lang.RU ? "в срок" : "in time";
      District.says(stranger, "#sitting-terms", met);
      in.chromium.judge(stranger, "the regular session in " + lang);
      in.open(stranger, lang, SESSION + "/3");
      assertEquals(21, stranger.locator(".hemicycle tbody tr").count(), "every seat has its ballot or its absence");
      in.chromium.judge(stranger, "the decision in " + lang);
    }
    Page plan = in.reader(Lang.KK, "/b/" + District.BODY + "/plan/2019");
    District.says(plan, "main", planned.title().kk(), "Қаралды");
  }
}
