package kenes.story;

import static kenes.kit.Refusals.assertRefused;
import static kenes.story.DistrictStory.t;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.kit.DistrictYear;
import kenes.kit.Gathering;
import kenes.requests.Opinion;
import kenes.requests.RequestAnswers;
import kenes.requests.RequestControl;
import kenes.requests.RequestFacades;
import kenes.requests.RequestLife;
import kenes.requests.Requests;
import kenes.requests.RequestsAct;
import kenes.requests.RequestsCode;
import kenes.requests.State;

/** The twelve requests of the district's deputies in 2026: what came of each, by the code under which the story knows it. */
final class Requests2026 {
  private static final String BODY = DistrictYear.BODY;
  private static final Text AKIM = t("Аудан әкімі", "Аким района");

  private final DistrictYear year;
  private final RequestFacades facades;
  private final Map<String, UUID> sent = new LinkedHashMap<>();

  Requests2026(DistrictYear year) {
    this.year = year;
    this.facades = year.kenes.requests;
  }

  private void ask(String code, String kind, Text office, Text title, String follows, int... seats) {
    sent.put(code, year.ask(kind, office, title, title, follows == null ? null : sent.get(follows), seats).id());
  }

  private void answer(String code, String role, String closedReason) {
    facades.answers().receive(year.council.staff(), BODY, year.kenes.key(), new RequestAnswers.Receive(sent.get(code), year.today(), new RequestAnswers.Signed(role, "Б. Жауапов", "Басшы"),
        Stream.of(Lang.KK, Lang.RU).map(lang -> new RequestAnswers.Writing(lang, t("Мәселе қаралды.", "Вопрос рассмотрен.").exact(lang))).toList(), List.of(), closedReason == null, closedReason, null));
  }

  private void judge(String code, int seat, Opinion opinion) {
    facades.answers().judge(year.council.deputy(seat), BODY, year.kenes.key(), new RequestAnswers.Judge(sent.get(code), opinion, null));
  }

  private void control(String code, int chair) {
    facades.control().putOn(year.council.deputy(chair), BODY, year.kenes.key(), new RequestControl.PutOn(sent.get(code), null));
  }

  void readOut(String code, Gathering sitting) {
    facades.control().readOut(year.council.secretary(), BODY, year.kenes.key(), new RequestControl.ReadOutAt(sent.get(code), sitting.id(), null));
  }

  void examine(String code, UUID decision) {
    facades.control().examine(year.council.secretary(), BODY, year.kenes.key(), new RequestControl.Examine(sent.get(code), decision));
  }

  /** One is answered in time, one late; one is signed by the wrong person at first. */
  void february() {
    year.on("2026-02-02T10:00");
    ask("water", "AKIM", AKIM, t("Су құбырын жөндеу туралы", "О ремонте водопровода"), null, 4);
    ask("roads", "AKIM", AKIM, t("Жол жөндеу туралы", "О ремонте дорог"), null, 5);
    ask("bus", "EXECUTIVE", t("Білім бөлімінің басшысы", "Руководитель отдела образования"), t("Мектеп автобусы туралы", "О школьном автобусе"), null, 6);
    year.on("2026-02-25T10:00");
    answer("water", "HEAD", null);
    judge("water", 4, Opinion.SATISFIED);
    answer("bus", "OTHER", null);
    year.on("2026-02-27T10:00");
    answer("bus", "DEPUTY_HEAD", null);
    judge("bus", 6, Opinion.PARTLY);
    // The law knows no extension, whoever asks for it.
    assertRefused(year.kenes, RequestsCode.EXTENSION_NOT_KNOWN, () -> facades.answers().extend(year.council.staff(), BODY, year.kenes.key(),
        new RequestAnswers.Extend(sent.get("roads"), "Қосымша тексеру қажет")));
    year.on("2026-03-12T10:00");
    answer("roads", "HEAD", null);
    judge("roads", 5, Opinion.PARTLY);
    ask("landfill", "TERRITORIAL", t("Экология департаментінің басшысы", "Руководитель департамента экологии"), t("Қоқыс үйіндісі туралы", "О свалке"), null, 7, 8);
  }

  /** A formal answer is followed up; one is taken back; one gets no answer at all. */
  void spring() {
    year.on("2026-04-10T10:00");
    answer("landfill", "HEAD", null);
    judge("landfill", 7, Opinion.FORMAL);
    ask("landfill-again", "TERRITORIAL", t("Экология департаментінің басшысы", "Руководитель департамента экологии"), t("Қоқыс үйіндісі туралы (қайта)", "О свалке (повторно)"), "landfill", 7);
    ask("heating", "AKIM", AKIM, t("Жылу беру маусымы туралы", "Об отопительном сезоне"), null, 9);
    ask("pasture", "TERRITORIAL", t("Жер инспекциясының басшысы", "Руководитель земельной инспекции"), t("Жайылым туралы", "О пастбищах"), null, 10);
    year.on("2026-04-14T10:00");
    facades.requests().withdraw(year.council.deputy(10), BODY, year.kenes.key(), new Requests.Withdraw(sent.get("pasture"), "Мәселе орнында шешілді"));
  }

  void early() {
    year.on("2026-05-08T10:00");
    answer("landfill-again", "ADDRESSEE", null);
    judge("landfill-again", 7, Opinion.SATISFIED);
    year.on("2026-06-01T10:00");
    judge("heating", 9, Opinion.NO_REPLY);
    control("heating", 1);
    facades.control().remind(year.council.chair(), BODY, year.kenes.key(), new RequestControl.Remind(sent.get("heating"), "Жауап беру мерзімі өтті."));
  }

  /** One on control is answered and taken off; another is for the session. */
  void summer() {
    year.on("2026-07-02T10:00");
    ask("light", "AKIM", AKIM, t("Көшелерді жарықтандыру туралы", "Об освещении улиц"), null, 5);
    ask("bridge", "AKIM", AKIM, t("Көпірді жөндеу туралы", "О ремонте моста"), null, 3);
    control("light", 2);
    year.on("2026-07-30T10:00");
    answer("light", "HEAD", null);
    judge("light", 5, Opinion.SATISFIED);
    facades.control().takeOff(year.council.deputy(2), BODY, year.kenes.key(), new RequestControl.TakeOff(sent.get("light"), "Толық жауап алынды"));
  }

  /** An answer that is not public, one that came on paper, one that still runs. */
  void autumn() {
    year.on("2026-10-05T10:00");
    answer("bridge", "HEAD", null);
    judge("bridge", 3, Opinion.SATISFIED);
    ask("subsidies", "EXECUTIVE", t("Кәсіпкерлік бөлімінің басшысы", "Руководитель отдела предпринимательства"), t("Субсидиялар туралы", "О субсидиях"), null, 3);
    Text library = t("Кітапхананың жұмыс уақыты туралы", "О времени работы библиотеки");
    sent.put("library", facades.requests().enter(year.council.staff(), BODY, year.kenes.key(), new Requests.Enter(
        year.request("EXECUTIVE", t("Мәдениет бөлімінің басшысы", "Руководитель отдела культуры"), library, library, null, 8), List.of(), "01-12/9", LocalDate.of(2026, 10, 2), null))
        .act(RequestsAct.RequestSent.class).request());
    year.on("2026-10-20T10:00");
    answer("subsidies", "HEAD", "Жеке тұлғалардың деректері бар");
    judge("subsidies", 3, Opinion.SATISFIED);
    year.on("2026-10-28T10:00");
    answer("library", "ADDRESSEE", null);
    judge("library", 8, Opinion.PARTLY);
  }

  void winter() {
    ask("playground", "AKIM", AKIM, t("Балалар алаңы туралы", "О детской площадке"), null, 2);
  }

  Map<String, RequestLife> lives() {
    Map<String, RequestLife> lives = new LinkedHashMap<>();
    sent.forEach((code, id) -> lives.put(code, year.kenes.db.read(tx -> facades.requests().get(tx, BODY, id))));
    return lives;
  }

  State state(String code) {
    return lives().get(code).on(year.today());
  }
}
