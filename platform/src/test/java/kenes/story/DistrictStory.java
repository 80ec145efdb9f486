package kenes.story;

import static kenes.kit.Refusals.assertRefused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.commissions.Groups;
import kenes.decisions.DecisionControl;
import kenes.decisions.DecisionsCode;
import kenes.kit.DistrictYear;
import kenes.kit.Gathering;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.meetings.Absences;
import kenes.meetings.Agenda;
import kenes.meetings.Convening;
import kenes.meetings.Convening.NewItem;
import kenes.meetings.Meetings;
import kenes.meetings.MissedRow;
import kenes.meetings.PlanSection;
import kenes.meetings.PlanTerm;
import kenes.meetings.WorkPlan;
import kenes.meetings.WorkPlans;
import kenes.register.Registrar;
import kenes.voting.PollSubject;

/** What happened in the district in 2026, as its secretary would tell it: four regular sessions, two extraordinary ones, and what commissions did before them. */
final class DistrictStory {
  static final String BODY = DistrictYear.BODY;
  /** Words that only those who sat in the closed part may read, each said in another way. */
  static final List<String> CLOSED = List.of("Үшбұлақ", "Ушбулак", "Тасөткел", "Таскечу", "Шолақсай", "Шолаксай", "Қоржын", "Коржын", "Жетіқұдық", "Жетикудук");
  static final Text REPORT = t("2025 жылғы аудандық бюджеттің атқарылуы туралы", "Об исполнении районного бюджета за 2025 год");
  static final Text CHANGES = t("2026–2028 жылдарға арналған аудандық бюджетке өзгерістер енгізу туралы", "О внесении изменений в районный бюджет на 2026–2028 годы");
  static final Text WATER = t("Ауылдарды ауыз сумен қамтамасыз ету туралы", "Об обеспечении сёл питьевой водой");
  static final Text SCHOOLS = t("Мектептердің жаңа оқу жылына дайындығы туралы", "О готовности школ к новому учебному году");
  static final Text BUDGET = t("2027–2029 жылдарға арналған аудандық бюджет туралы", "О районном бюджете на 2027–2029 годы");
  static final Text NEXT_PLAN = t("Мәслихаттың 2027 жылға арналған жұмыс жоспары туралы", "О плане работы маслихата на 2027 год");
  static final Text RESERVE = t("Азаматтық қорғаныс қоры туралы", "О резерве гражданской обороны");
  static final Text FLOOD = t("Су тасқынына қарсы шаралар туралы", "О противопаводковых мерах");
  static final Text CHAIR = t("Мәслихат төрағасын сайлау туралы", "Об избрании председателя маслихата");
  static final Text SECRET_REASON = t("Мемлекеттік құпиялар туралы заңнама бойынша", "По законодательству о государственных секретах");
  private static final Text BASIS = t("Жоба негізге алынсын ба?", "Принять проект за основу?");
  private static final Text AMENDMENT = t("Түзету қабылдансын ба?", "Принять поправку?");
  private static final Text WHOLE = t("Шешім тұтастай қабылдансын ба?", "Принять решение в целом?");
  private static final Text FINANCE = t("қаржы бөлімінің басшысы", "руководитель отдела финансов");

  final TestKenes kenes;
  final DistrictYear year;
  final TestCouncil council;
  final Map<String, Gathering> sittings = new HashMap<>();
  final Map<String, UUID> decisions = new HashMap<>();
  final Requests2026 requests;
  /** Who had missed too many sittings in a row by the end of August. */
  List<MissedRow> flagged;

  DistrictStory(TestKenes kenes) {
    this.kenes = kenes;
    this.year = new DistrictYear(kenes);
    this.council = year.council;
    this.requests = new Requests2026(year);
  }

  static Text t(String kk, String ru) {
    return Text.of(kk, ru, null);
  }

  DistrictStory tell() {
    plan();
    requests.february();
    march();
    requests.spring();
    april();
    requests.early();
    june();
    requests.summer();
    august();
    flagged = kenes.db.read(tx -> kenes.absences.rows(tx, BODY));
    september();
    requests.autumn();
    december();
    requests.winter();
    return this;
  }

  /** The plan of work names what the sessions of the year consider; three deputies found a faction. */
  private void plan() {
    year.on("2026-01-14T10:00");
    List<Text> titles = List.of(REPORT, CHANGES, WATER, SCHOOLS, BUDGET, NEXT_PLAN);
    List<Integer> quarters = List.of(1, 1, 2, 3, 4, 4);
    List<WorkPlans.NewLine> lines = new ArrayList<>(IntStream.range(0, titles.size()).mapToObj(line -> new WorkPlans.NewLine(null, line + 1, PlanSection.SESSION, titles.get(line),
        new PlanTerm(PlanTerm.Unit.QUARTER, LocalDate.of(2026, quarters.get(line) * 3, 1)), FINANCE, "default")).toList());
    lines.add(new WorkPlans.NewLine(null, 7, PlanSection.EVENT, t("Сайлаушылармен кездесулер", "Встречи с избирателями"), new PlanTerm(PlanTerm.Unit.YEAR, LocalDate.of(2026, 1, 1)), null, null));
    kenes.workPlans.publishWorkPlan(council.secretary(), BODY, kenes.key(), new WorkPlans.Publish(null, 2026, 0, lines, t("2025 жылғы 24 желтоқсандағы шешім", "решение от 24 декабря 2025 года"), null));
    kenes.groups.giveNotice(council.deputy(4), BODY, kenes.key(), new Groups.GiveNotice("faction", t("«Бірлік» фракциясы", "Фракция «Бірлік»"), year.person(4), year.people(4, 5, 6), false));
    UUID notice = kenes.db.read(tx -> kenes.groups.list(tx, BODY)).getFirst().notice();
    kenes.groups.signNotice(council.deputy(5), BODY, kenes.key(), notice);
    kenes.groups.signNotice(council.deputy(6), BODY, kenes.key(), notice);
  }

  WorkPlan plan2026() {
    return kenes.db.read(tx -> kenes.workPlans.find(tx, BODY, null, 2026)).orElseThrow();
  }

  private NewItem planned(Text title) {
    return new NewItem(title, "default", plan2026().lines().stream().filter(line -> line.title().ru().equals(title.ru())).findFirst().orElseThrow().item(), null);
  }

  private static NewItem item(Text title) {
    return new NewItem(title, "default");
  }

  /** A commission that everybody named comes to concludes on an item of the session, and signs at once. */
  private Gathering conclude(Gathering sitting, String start, List<Integer> against, Integer... seats) {
    year.on(start);
    sitting.come(seats).open().hear(1, FINANCE, seats[1]).vote(1, against, List.of());
    sitting.done(1).close().signConclusions().publishMinutes();
    return sitting;
  }

  /** The regular session of the first quarter: a report, changes of the budget with amendments, the social commission's chair. The tenth is ill; the ninth leaves early. */
  private void march() {
    year.on("2026-03-16T10:00");
    Text chair = t("Әлеуметтік мәселелер комиссиясының төрағасын сайлау туралы", "Об избрании председателя комиссии по социальным вопросам");
    Gathering session = year.session("regular", "2026-03-27T10:00", council.chair(), null, t("Сегізінші шақырылым, кезекті сессия", "Очередная сессия восьмого созыва"), planned(REPORT), planned(CHANGES), item(chair));
    Gathering budget = year.commission(year.budget, "2026-03-19T11:00", 2, session, 1, "ADOPT");
    Gathering social = year.commission(year.social, "2026-03-19T15:00", 8, session, 2, "ADOPT_AMENDED");
    UUID draft = session.draft(2, t("1. Кірістер 9 800 000 мың теңге болып бекітілсін.\n2. Жол жөндеуге 120 000 мың теңге бөлінсін.\n3. Шешім 2026 жылғы 1 қаңтардан бастап қолданысқа енгізілсін.",
        "1. Утвердить доходы в сумме 9 800 000 тыс. тенге.\n2. Выделить на ремонт дорог 120 000 тыс. тенге.\n3. Решение вводится в действие с 1 января 2026 года."));
    conclude(budget, "2026-03-19T11:00", List.of(), 2, 3, 4, 6);
    conclude(social, "2026-03-19T15:00", List.of(9), 8, 7, 9, 10);
    UUID roads = session.amend(2, draft, 5, t("Көктемгі жөндеуге", "На весенний ремонт"), 2, t("2. Жол жөндеуге 140 000 мың теңге бөлінсін.", "2. Выделить на ремонт дорог 140 000 тыс. тенге."));
    UUID parks = session.amend(2, draft, 6, t("Саябаққа", "На парк"), 2, t("2. Саябаққа 60 000 мың теңге бөлінсін.", "2. Выделить на парк 60 000 тыс. тенге."));
    session.withdraw(parks, 6);
    year.on("2026-03-27T09:50");
    kenes.meetings.explainAbsence(council.staff(), BODY, kenes.key(), new Meetings.ExplainAbsence(session.id(), year.person(10), "Ауырып жатыр"));
    session.come(1, 2, 3, 4, 5, 6, 7, 8, 9).open();
    UUID faction = kenes.db.read(tx -> kenes.groups.list(tx, BODY)).getFirst().organization();
    kenes.groups.announceGroup(council.chair(), BODY, kenes.key(), new Groups.Announce(faction, session.id()));
    UUID report = session.hear(1, FINANCE, 2, 4).vote(1, List.of(), List.of(8));
    session.done(1).hear(2, FINANCE, 5);
    session.step(2, PollSubject.Kind.BASIS, draft, BASIS, List.of());
    session.step(2, PollSubject.Kind.AMENDMENT, roads, AMENDMENT, List.of(2, 8));
    UUID changes = session.step(2, PollSubject.Kind.WHOLE, draft, WHOLE, List.of(8));
    session.done(2).leave(9).hear(3, null);
    session.electByName(session.nominate(3, "commission_chair", year.social, 7, 8), Map.of(7, List.of(1, 2, 3, 4, 5, 6, 7), 8, List.of(8))).done(3);
    requests.readOut("landfill", session);
    session.close();
    decisions.put("report", year.decide(report, "OTHER", REPORT, t("1. Есеп назарға алынсын.", "1. Отчёт принять к сведению.")));
    decisions.put("changes", year.decide(changes, "NORMATIVE", CHANGES, session.text(2)));
    decisions.values().forEach(session::sign);
    year.on("2026-03-31T10:00");
    session.word("item-1-speech-1", t("Депутат есепті қолдады.", "Депутат поддержал отчёт.")).publishMinutes();
    year.publish(decisions.get("report")).register(decisions.get("changes"), "114-05");
    year.on("2026-04-06T10:00");
    kenes.absences.enterReason(council.staff(), BODY, kenes.key(), new Absences.EnterReason(session.id(), year.person(10), "ILLNESS", "№ 17 анықтама"));
    session.word("item-1-speech-1", t("Депутат есепті қолдап, жол сапасына назар аударды.", "Депутат поддержал отчёт и обратил внимание на качество дорог."))
        .correctMinutes(t("Сөз толық жазылмаған.", "Речь записана не полностью."));
    sittings.putAll(Map.of("march", session, "budget-march", budget, "social-march", social));
  }

  /** Four deputies ask for an extraordinary session: the flood in the open, the reserve behind closed doors. */
  private void april() {
    year.on("2026-04-20T09:00");
    Gathering session = year.session("extraordinary", "2026-04-24T11:00", council.chair(), new Convening.Asked("DEPUTIES", year.people(4, 5, 6, 9)),
        t("Сегізінші шақырылым, кезектен тыс сессия", "Внеочередная сессия восьмого созыва"), item(FLOOD), item(RESERVE));
    UUID draft = session.draft(2, t("1. Қордың қоймасы Үшбұлақ ауылында орналастырылсын.\n2. Жұмыс тобы құрылсын.", "1. Разместить склад резерва в селе Ушбулак.\n2. Создать рабочую группу."));
    UUID amendment = session.amend(2, draft, 3, t("Шолақсай алыс", "Шолаксай далеко"), 2, t("2. Тасөткел көпірі күзетке алынсын.", "2. Взять под охрану мост Таскечу."));
    new Papers2026(year).publishClosed(session.item(2), "Қоржын тізімі", "Список Коржын");
    new Papers2026(year).opinion(session.item(2), "Жетіқұдық қоймасы тексерілсін. Проверить склад Жетикудук.");
    kenes.agenda.announceClosed(council.secretary(), BODY, kenes.key(), new Agenda.AnnounceClosed(session.id(), session.item(2), SECRET_REASON));
    year.on("2026-04-24T10:50");
    UUID flood = session.come(1, 2, 3, 4, 5, 6, 7, 8, 9).open().hear(1, t("төтенше жағдайлар бөлімінің басшысы", "руководитель отдела чрезвычайных ситуаций"), 9).vote(1, List.of(), List.of());
    session.done(1).hear(2, null, 3, 4);
    session.step(2, PollSubject.Kind.BASIS, draft, BASIS, List.of());
    session.step(2, PollSubject.Kind.AMENDMENT, amendment, AMENDMENT, List.of(7));
    UUID reserve = session.step(2, PollSubject.Kind.WHOLE, draft, WHOLE, List.of(7));
    session.done(2).close();
    decisions.put("flood", year.decide(flood, "OTHER", FLOOD, t("1. Бөгеттер нығайтылсын.\n2. Бақылау бюджет комиссиясына жүктелсін.", "1. Укрепить дамбы.\n2. Контроль возложить на бюджетную комиссию.")));
    decisions.put("reserve", year.decide(reserve, "OTHER", RESERVE, session.text(2)));
    session.sign(decisions.get("flood")).sign(decisions.get("reserve"));
    control("flood", t("аудан әкімі", "аким района"), t("Бөгеттерді нығайту", "Укрепить дамбы"), LocalDate.of(2026, 9, 1));
    // What is said of a decision's control stands open in the record: not of one whose text is closed.
    assertRefused(kenes, DecisionsCode.CLOSED_TO_PUBLIC, () -> control("reserve", t("Тасөткел бөлімшесі", "отделение Таскечу"), t("Үшбұлақ қоймасын дайындау", "Подготовить склад Ушбулак"),
        LocalDate.of(2026, 10, 1)));
    year.on("2026-04-27T10:00");
    session.publishMinutes();
    year.publish(decisions.get("flood"));
    sittings.put("april", session);
  }

  private void control(String decision, Text responsible, Text task, LocalDate due) {
    kenes.decisionControl.putOn(council.secretary(), BODY, kenes.key(), new DecisionControl.PutOn(decisions.get(decision), responsible, task, due));
  }

  /** The chair lays down the post; the chair of the social commission acts, and a new chair is elected by secret ballot in two rounds: from then on no member of a commission. */
  private void june() {
    year.on("2026-06-12T10:00");
    Caller acting = council.deputy(7);
    Gathering session = year.session("regular", "2026-06-26T10:00", acting, null, t("Сегізінші шақырылым, кезекті сессия", "Очередная сессия восьмого созыва"),
        new NewItem(CHAIR, "elect_chair"), planned(WATER));
    Gathering social = year.commission(year.social, "2026-06-18T11:00", 7, session, 2, "ADOPT");
    year.on("2026-06-15T09:00");
    kenes.registrar.endMembership(council.secretary(), BODY, kenes.key(), council.membership(1), LocalDate.of(2026, 6, 14));
    serve(1, "member", 1, null);
    serve(7, "deputy_chair", null, LocalDate.of(2026, 6, 30));
    conclude(social, "2026-06-18T11:00", List.of(), 7, 8, 9);
    year.on("2026-06-26T09:50");
    session.come(1, 2, 3, 4, 5, 6, 7, 8, 9).open().hear(1, null);
    List<Integer> counters = List.of(4, 5, 6);
    session.counters(1, counters);
    UUID election = session.nominate(1, "chair", council.plenary(), 2, 3, 8);
    session.electByPaper(election, counters, 1, Map.of(2, 4, 8, 3, 3, 1)).electByPaper(election, counters, 0, Map.of(2, 6, 8, 3));
    UUID water = session.done(1).hear(2, t("тұрғын үй-коммуналдық шаруашылық бөлімінің басшысы", "руководитель отдела жилищно-коммунального хозяйства"), 7, 1)
        .hands(2, List.of(5, 9), 7, 1, 1);
    session.done(2).close();
    decisions.put("water", year.decide(water, "OTHER", WATER, t("1. Үш ауылға су құбыры тартылсын.", "1. Провести водопровод в три села.")));
    session.sign(decisions.get("water"));
    year.on("2026-06-30T10:00");
    session.publishMinutes();
    year.publish(decisions.get("water"));
    sittings.putAll(Map.of("june", session, "social-june", social));
  }

  private void serve(int person, String role, Integer seat, LocalDate to) {
    kenes.registrar.beginMembership(council.secretary(), BODY, kenes.key(), new Registrar.NewMembership(year.person(person), council.plenary(), role, null, TestCouncil.TERM, seat,
        null, LocalDate.of(2026, 6, 15), to));
  }

  /** The akim asks for an extraordinary session in the holidays; too few come, and it is held two days later. */
  private void august() {
    year.on("2026-08-06T09:00");
    Text repair = t("Мектеп жөндеуіне қаражат бөлу туралы", "О выделении средств на ремонт школы");
    Gathering session = year.session("extraordinary", "2026-08-12T10:00", council.deputy(2), new Convening.Asked("AKIM", List.of()),
        t("Сегізінші шақырылым, кезектен тыс сессия", "Внеочередная сессия восьмого созыва"), item(repair));
    year.on("2026-08-12T09:50");
    session.come(2, 3, 4, 5, 7, 8);
    year.on("2026-08-12T10:30");
    Gathering second = session.adjourn(Duration.ofDays(2));
    session.publishMinutes();
    year.on("2026-08-14T09:50");
    UUID vote = second.come(1, 2, 3, 4, 5, 6, 7, 8).open().hear(1, FINANCE).vote(1, List.of(), List.of(6));
    second.done(1);
    requests.readOut("bridge", second);
    second.close();
    decisions.put("repair", year.decide(vote, "OTHER", repair, t("1. Мектеп жөндеуіне 35 000 мың теңге бөлінсін.", "1. Выделить на ремонт школы 35 000 тыс. тенге.")));
    second.sign(decisions.get("repair")).publishMinutes();
    year.publish(decisions.get("repair"));
    sittings.putAll(Map.of("august", session, "august-2", second));
  }

  /** The budget commission, which lost its chair, lacks a quorum at first; the session elects its new chair by hands. */
  private void september() {
    year.on("2026-09-11T10:00");
    Text head = t("Бюджет комиссиясының төрағасын сайлау туралы", "Об избрании председателя бюджетной комиссии");
    Text bridge = t("Көпір жөндеу жөніндегі депутаттық сауал туралы", "О депутатском запросе по ремонту моста");
    Gathering session = year.session("regular", "2026-09-25T10:00", council.deputy(2), null, t("Сегізінші шақырылым, кезекті сессия", "Очередная сессия восьмого созыва"),
        planned(SCHOOLS), new NewItem(head, "elect_commission_chair"), item(bridge));
    Gathering social = year.commission(year.social, "2026-09-16T11:00", 7, session, 1, "ADOPT");
    Gathering failed = year.commission(year.budget, "2026-09-17T11:00", 3, session, 3, "ADOPT");
    conclude(social, "2026-09-16T11:00", List.of(), 7, 8, 9, 10);
    year.on("2026-09-17T10:50");
    failed.come(3, 4);
    year.on("2026-09-17T11:20");
    Gathering second = failed.adjourn(Duration.ofDays(1));
    failed.publishMinutes();
    conclude(second, "2026-09-18T10:50", List.of(), 3, 4, 5);
    year.on("2026-09-25T09:50");
    UUID schools = session.come(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).open().hear(1, t("білім бөлімінің басшысы", "руководитель отдела образования"), 8, 10).vote(1, List.of(), List.of());
    session.done(1).hear(2, null);
    session.electByHands(session.nominate(2, "commission_chair", year.budget, 3, 5), List.of(6, 8), Map.of(3, 7, 5, 3)).done(2);
    UUID vote = session.hear(3, null, 3).vote(3, List.of(), List.of());
    session.done(3).close();
    decisions.put("schools", year.decide(schools, "OTHER", SCHOOLS, t("1. Ақпарат назарға алынсын.", "1. Информацию принять к сведению.")));
    decisions.put("bridge", year.decide(vote, "OTHER", bridge, t("1. Көпір бір ай ішінде жөнделсін.", "1. Отремонтировать мост в течение месяца.")));
    session.sign(decisions.get("schools")).sign(decisions.get("bridge"));
    year.on("2026-09-29T10:00");
    session.publishMinutes();
    Stream.of("schools", "bridge").map(decisions::get).forEach(year::publish);
    requests.examine("bridge", decisions.get("bridge"));
    sittings.putAll(Map.of("september", session, "social-september", social, "budget-failed", failed, "budget-second", second));
  }

  /** Both commissions sit together on the new budget; the session adopts it, plans the next year, and takes the flood off control. */
  private void december() {
    year.on("2026-11-27T10:00");
    Text flood = t("«Су тасқынына қарсы шаралар туралы» шешімді бақылаудан алу туралы", "О снятии с контроля решения «О противопаводковых мерах»");
    Gathering session = year.session("regular", "2026-12-11T10:00", council.deputy(2), null, t("Сегізінші шақырылым, кезекті сессия", "Очередная сессия восьмого созыва"),
        planned(BUDGET), planned(NEXT_PLAN), item(flood));
    Gathering joint = year.commission(year.budget, "2026-12-04T11:00", 3, session, 1, "ADOPT", year.social);
    year.on("2026-12-04T10:50");
    joint.come(3, 4, 5, 7, 8, 9).open().hear(1, FINANCE, 4, 8).vote(1, List.of(), List.of(9));
    joint.done(1).close().signConclusions();
    UUID conclusion = kenes.db.read(tx -> kenes.decisions.listOfMeeting(tx, BODY, joint.id())).getFirst().decision().id();
    kenes.decisions.sign(council.deputy(7), BODY, kenes.key(), conclusion);
    joint.publishMinutes(7);
    UUID draft = session.draft(1, t("1. Кірістер 10 400 000 мың теңге болып бекітілсін.\n2. Шығындар 10 400 000 мың теңге болып бекітілсін.\n3. Шешім 2027 жылғы 1 қаңтардан бастап қолданысқа енгізілсін.",
        "1. Утвердить доходы в сумме 10 400 000 тыс. тенге.\n2. Утвердить затраты в сумме 10 400 000 тыс. тенге.\n3. Решение вводится в действие с 1 января 2027 года."));
    UUID amendment = session.amend(1, draft, 8, t("Резервке", "В резерв"), 2, t("2. Шығындар 10 450 000 мың теңге болып бекітілсін.", "2. Утвердить затраты в сумме 10 450 000 тыс. тенге."));
    year.on("2026-12-11T09:50");
    session.come(1, 2, 3, 4, 5, 6, 7, 8, 10).open().hear(1, t("аудан әкімі", "аким района"), 3, 8);
    session.step(1, PollSubject.Kind.BASIS, draft, BASIS, List.of());
    session.step(1, PollSubject.Kind.AMENDMENT, amendment, AMENDMENT, List.of(1, 2, 3, 4, 5));
    UUID budget = session.step(1, PollSubject.Kind.WHOLE, draft, WHOLE, List.of(8));
    UUID plan = session.done(1).hear(2, null).vote(2, List.of(), List.of());
    UUID off = session.done(2).hear(3, null).hands(3, List.of(5, 7), 9, 0, 0);
    session.done(3).close();
    decisions.put("budget", year.decide(budget, "NORMATIVE", BUDGET, session.text(1)));
    decisions.put("plan", year.decide(plan, "OTHER", NEXT_PLAN, t("1. Жұмыс жоспары бекітілсін.", "1. Утвердить план работы.")));
    decisions.put("off", year.decide(off, "OTHER", flood, t("1. Шешім бақылаудан алынсын.", "1. Снять решение с контроля.")));
    Stream.of("budget", "plan", "off").map(decisions::get).forEach(session::sign);
    kenes.decisionControl.takeOff(council.secretary(), BODY, kenes.key(), new DecisionControl.TakeOff(decisions.get("flood"), off));
    year.on("2026-12-15T10:00");
    session.publishMinutes();
    year.register(decisions.get("budget"), "482-12");
    Stream.of("plan", "off").map(decisions::get).forEach(year::publish);
    kenes.workPlans.publishWorkPlan(council.secretary(), BODY, kenes.key(), new WorkPlans.Publish(null, 2027, 0, List.of(new WorkPlans.NewLine(null, 1, PlanSection.REPORT,
        t("2026 жылғы аудандық бюджеттің атқарылуы туралы", "Об исполнении районного бюджета за 2026 год"), new PlanTerm(PlanTerm.Unit.QUARTER, LocalDate.of(2027, 3, 1)), FINANCE, null)),
        t("2026 жылғы 11 желтоқсандағы шешім", "решение от 11 декабря 2026 года"), null));
    year.on("2026-12-28T18:00");
    sittings.putAll(Map.of("december", session, "joint", joint));
  }
}
