package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.kit.TestSitting;
import kenes.meetings.Convening;
import kenes.voting.Choice;
import kenes.voting.Voting;
import kenes.voting.VotingAct;

/** The rules for a tidy district: adopted on 8 April 2019, changed on 28 June, annulled by a court on 16 September. */
final class DecisionLife {
  private static final String DECISIONS = "/b/" + District.BODY + "/decisions";
  private static final String FIRST = DECISIONS + "/6/6c-1-1";
  private static final Text TITLE = Text.of("Абаттандыру қағидаларын бекіту туралы", "Об утверждении Правил благоустройства", null);
  private static final Text OFF_CONTROL = Text.of("№ 6С-1-1 шешімді бақылаудан алу туралы", "О снятии с контроля решения № 6С-1-1", null);
  private static final Text CHANGE = Text.of("Абаттандыру қағидаларына өзгеріс енгізу туралы", "О внесении изменения в Правила благоустройства", null);
  private static final Text CLEANING = Text.of("2. Көшелер аптасына 2 рет тазартылсын.", "2. Убирать улицы 2 раза в неделю.", null);
  private static final Text REASONS = Text.of("2-тармақта жауапты орган көрсетілмеген", null, null);

  private final District in;
  private Page secretary;
  private String desk;

  DecisionLife(District district) {
    in = district;
  }

  /** The sitting itself is told elsewhere: thirteen of fourteen deputies vote for each question. */
  private void aSessionAdopts(Text... questions) {
    TestSitting sitting = new TestSitting(in.kenes, in.council, List.of(questions).stream().map(question -> new Convening.NewItem(question, "default")).toList())
        .arrive(1, District.QUORUM).open();
    for (int item = 1; item <= questions.length; item++) {
      UUID poll = in.kenes.voting.open(in.council.chair(), District.BODY, in.kenes.key(), new Voting.Open(sitting.openItem(item).item(item), questions[item - 1], true))
          .act(VotingAct.PollOpened.class).poll();
      sitting.cast(poll, 1, District.QUORUM - 1, Choice.FOR).cast(poll, District.QUORUM, Choice.AGAINST);
      sitting.closePoll(poll).closeItem(item);
    }
    sitting.close();
  }

  /** A day of work of the secretary begins. @param open the page of the desk, below the language */
  private void onTheDay(String dayAndHour, String open) {
    if (secretary != null) {
      secretary.close();
    }
    in.itIs(dayAndHour);
    secretary = in.signIn(in.council.secretary(), Lang.KK, Chromium.DESKTOP);
    in.open(secretary, Lang.KK, open);
  }

  void theSecretaryMakesTheVoteADecision() {
    aSessionAdopts(TITLE);
    onTheDay("2019-04-08T15:00", "/desk" + DECISIONS);
    draw(TITLE, Text.of(String.join("\n", "1. Береке ауданының аумағын абаттандыру қағидалары бекітілсін.", CLEANING.kk(),
            "3. Осы шешім оның алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң қолданысқа енгізіледі."),
        String.join("\n", "1. Утвердить правила благоустройства территории Берекинского района.", CLEANING.ru(),
            "3. Настоящее решение вводится в действие по истечении десяти календарных дней после дня его первого официального опубликования."), null));
    desk = below(secretary.url());
    District.says(secretary, "main", "№ 6С-1-1", "Төраға қол қоюы керек", "шешімге әлі қол қойылған жоқ");
  }

  /** From the list of votes to the decision's own page on the desk. */
  private void draw(Text title, Text text) {
    secretary.click("main a:has-text('" + title.kk() + "')");
    assertEquals(title.ru(), secretary.inputValue("[name='title.ru']"), "the title of the item is not typed again");
    secretary.check("[name=kind][value=NORMATIVE]");
    secretary.fill("[name='text.kk']", text.kk());
    secretary.fill("[name='text.ru']", text.ru());
    in.chromium.judge(secretary, "a vote that becomes a decision");
    secretary.click("#do-adopt");
    secretary.waitForSelector("h1:has-text('№')");
  }

  private static String below(String url) {
    return url.substring(url.indexOf("/desk/"));
  }

  void theChairSignsIt() {
    Page chair = in.signIn(in.council.chair(), Lang.RU, Chromium.DESKTOP);
    chair.click(".dues a:has-text('Должен подписать председатель')");
    in.chromium.judge(chair, "a decision to be signed");
    chair.click("#form-sign button");
    chair.waitForSelector("main:not(:has(#form-sign))");
    chair.close();
  }

  void itIsSentForRegistrationAndReturnedWithReasons() {
    onTheDay("2019-04-10T10:00", "/desk");
    secretary.click(".dues a:has-text('Хатшы тіркеуге жіберуі керек')");
    press("send");
    District.says(secretary, "main", "Тіркеуші органның жауабы күтілуде", "2019 жылғы 24 сәуір");
    onTheDay("2019-04-17T10:00", desk);
    secretary.click("#form-give-back > summary");
    in.refused(secretary, "#form-give-back button", "give-back-reasons", "Бұл жолды толтырыңыз");
    type("give-back-reasons", REASONS.kk());
    press("give-back");
    District.says(secretary, "main", "тіркелмей қайтарылды", "тіркеуге қайта жіберу керек");
  }

  private void type(String... namesAndValues) {
    for (int at = 0; at < namesAndValues.length; at += 2) {
      secretary.fill("[name='" + namesAndValues[at] + "']", namesAndValues[at + 1]);
    }
  }

  /** Sends the form of one step, and waits for the page that follows. */
  private void press(String step) {
    Map<String, Long> before = in.kenes.db.read(in.kenes.journal::sizes);
    if (secretary.getAttribute("#form-" + step, "open") == null) {
      secretary.click("#form-" + step + " > summary");
    }
    secretary.click("#form-" + step + " button");
    secretary.waitForLoadState();
    assertEquals(before.get(District.BODY) + 1, in.kenes.db.read(in.kenes.journal::sizes).get(District.BODY), () -> step + ": " + secretary.innerText("main"));
  }

  void itIsSentAgainAndRegistered() {
    onTheDay("2019-04-19T10:00", desk);
    press("send");
    onTheDay("2019-04-25T10:00", desk);
    type("register-number", "1234");
    press("register");
    District.says(secretary, "main", "Ресми жариялау керек", "шешім ресми жарияланбаған");
  }

  void inOneLanguageItIsNotPublished() {
    onTheDay("2019-04-29T10:00", desk);
    assertEquals("Эталонный контрольный банк нормативных правовых актов", secretary.inputValue("[name='publish-place.ru']"), "the rules name the place");
    type("publish-on.ru", "");
    in.refused(secretary, "#form-publish button", "publish-on.ru", "Шешім барлық тілде жарияланады. Орыс тіліндегі жариялауды да көрсетіңіз.");
    in.chromium.judge(secretary, "a publication in one language");
    District.says(in.reader(Lang.KK, FIRST), "main", "шешім ресми жарияланбаған");
    type("publish-on.ru", "2019-04-29");
    press("publish");
  }

  void thePageExplainsWhenItEntersIntoForce() {
    Page kazakh = in.reader(Lang.KK, FIRST);
    District.says(kazakh, "main", "жарияланды, әлі қолданысқа енгізілмеген", "Санау басталатын күн: 2019 жылғы 29 сәуір. Өтетін күнтізбелік күндер: 10. Соңғысы: 2019 жылғы 9 мамыр.",
        "Қолданысқа енгізілетін күні: 2019 жылғы 10 мамыр.");
    in.itIs("2019-05-10T09:00");
    Page russian = in.reader(Lang.RU, FIRST);
    District.says(russian, "main .tag >> nth=0", "действует");
    District.says(russian, "main", "проходит календарных дней: 10", "Действует с этого дня: 10 мая 2019 г.");
    in.chromium.judge(russian, "a decision in force");
  }

  void itIsPutOnControlAndExecuted() {
    onTheDay("2019-05-13T10:00", desk);
    secretary.click("#form-put-on > summary");
    type("put-on-responsible.kk", "Бюджет комиссиясы", "put-on-responsible.ru", "Комиссия по бюджету", "put-on-task.kk", "Тазарту кестесін енгізу",
        "put-on-task.ru", "Ввести график уборки", "put-on-due", "2019-07-01");
    press("put-on");
    District.says(secretary, "main", "Жауапты орындаушы есеп беруі керек. Мерзімі: 2019 жылғы 1 шілде");
    District.says(in.reader(Lang.RU, FIRST), "main", "На контроле. Срок исполнения: 1 июля 2019 г.", "Комиссия по бюджету", "Ввести график уборки");
    onTheDay("2019-06-14T10:00", desk);
    secretary.click("#form-execute > summary");
    type("execute-note", "Кесте барлық көше бойынша енгізілді");
    press("execute");
    District.says(secretary, "main", "Бақылаудан алу туралы дауыс беру керек");
  }

  void aVoteTakesItOffControl() {
    in.itIs("2019-06-17T10:00");
    aSessionAdopts(OFF_CONTROL, CHANGE);
    onTheDay("2019-06-28T15:00", desk);
    secretary.selectOption("[name='take-off-poll']", new SelectOption().setLabel(OFF_CONTROL.kk()));
    press("take-off");
    District.says(in.reader(Lang.KK, FIRST), "main", "Бақылаудан алынды");
  }

  void aLaterDecisionChangesItsText() {
    in.open(secretary, Lang.KK, "/desk" + DECISIONS);
    draw(CHANGE, Text.of("1. «Абаттандыру қағидаларын бекіту туралы» 2019 жылғы 8 сәуірдегі № 6С-1-1 шешімге өзгеріс енгізілсін: көшелер аптасына 3 рет тазартылсын.\n"
        + "2. Осы шешім оның алғашқы ресми жарияланған күнінен бастап қолданысқа енгізіледі.",
        "1. Внести в решение от 8 апреля 2019 года № 6С-1-1 «Об утверждении Правил благоустройства» изменение: убирать улицы 3 раза в неделю.\n"
            + "2. Настоящее решение вводится в действие со дня его первого официального опубликования.", null));
    String later = below(secretary.url());
    theChairSignsIt();
    in.open(secretary, Lang.KK, desk);
    secretary.click("#form-amend > summary");
    secretary.selectOption("[name='amend-by']", new SelectOption().setLabel("№ 6С-2-2 · " + CHANGE.kk()));
    in.refused(secretary, "#form-amend button", "amend-text.kk", "Мәтін соңғы нұсқамен бірдей");
    type("amend-text.kk", secretary.inputValue("[name='amend-text.kk']").replace("2 рет", "3 рет"), "amend-text.ru",
        secretary.inputValue("[name='amend-text.ru']").replace("2 раза", "3 раза"));
    press("amend");
    District.says(in.reader(Lang.RU, FIRST), "main", "Действующая редакция: № 1.", "Ещё не вступила в действие");
    onTheDay("2019-07-01T10:00", later);
    press("send");
    onTheDay("2019-07-05T10:00", later);
    type("register-number", "1301");
    press("register");
    onTheDay("2019-07-08T10:00", later);
    press("publish");
  }

  void everybodySeesWhatWasChanged() {
    Page reader = in.reader(Lang.RU, FIRST);
    District.says(reader, "main", "Действующая редакция: № 2.", "8 июля 2019 г.", "№ 6С-2-2");
    District.says(reader, ".pair-ru", "2. Убирать улицы 3 раза в неделю.");
    reader.click("a:has-text('Редакция № 2')");
    District.says(reader, "main", "Изменено абзацев: 1, добавлено: 0, исключено: 0.");
    assertEquals("2", reader.textContent(".pair-ru del"));
    assertEquals("3", reader.textContent(".pair-ru ins"));
    in.chromium.judge(reader, "the changed text compared");
    in.open(reader, Lang.KK, FIRST + "/text/2");
    assertEquals("3", reader.textContent(".pair-kk ins"));
    in.open(reader, Lang.KK, DECISIONS + "/6/6c-2-2");
    District.says(reader, "main", "Бұл шешім нені өзгертеді", TITLE.kk());
  }

  void aCourtAnnulsIt() {
    onTheDay("2019-09-16T15:00", desk);
    secretary.click("#form-court > summary");
    type("court-court.kk", "Мамандандырылған ауданаралық әкімшілік сот", "court-court.ru", "Специализированный межрайонный административный суд",
        "court-caseNumber", "5194-19-00-4/77", "court-from", "2019-09-16");
    in.chromium.judge(secretary, "what the court ruled");
    press("court");
    District.says(secretary, "main", "сот күшін жойды");
  }

  void whatIsAnnulledIsChangedNoMore() {
    assertEquals(0, secretary.locator("#form-amend").count(), "nothing to change any more");
    Map<String, Long> before = in.kenes.db.read(in.kenes.journal::sizes);
    APIResponse forced = secretary.request().post(in.node.origin() + "/kk" + desk + "/step/amend", RequestOptions.create().setForm(FormData.create()
        .set("csrf", secretary.inputValue("input[name=csrf] >> nth=0")).set("key", "one-change-more").set("amend-by", desk.substring(desk.lastIndexOf('/') + 1))
        .set("amend-title.kk", TITLE.kk()).set("amend-text.kk", "1. Жаңа мәтін.").set("amend-title.ru", TITLE.ru()).set("amend-text.ru", "1. Новый текст.")));
    String words = Words.of(Lang.KK).text("refused.DecisionsCode.DECISION_ENDED");
    assertTrue(forced.status() == 409 && forced.text().contains(words), () -> forced.status() + forced.text());
    assertEquals(before, in.kenes.db.read(in.kenes.journal::sizes));
  }

  void itsPageTellsItsWholeLife() {
    secretary.close();
    Page kazakh = in.reader(Lang.KK, FIRST);
    District.says(kazakh, ".timeline", "2019 жылғы 8 сәуір", "Қабылданды", "Қол қойылды", "Мемлекеттік тіркеуге жіберілді", "Тіркелмей қайтарылды", REASONS.kk(),
        "Мемлекеттік тіркеуден өтті", "№ 1234", "Ресми жарияланды", "Қолданысқа енгізілді", "2019 жылғы 10 мамыр", "Бақылауға алынды", "Бюджет комиссиясы",
        "Орындалды", "Бақылаудан алынды", "Өзгеріс енгізілді", "№ 6С-2-2", "Сот күшін жойды", "Мамандандырылған ауданаралық әкімшілік сот, № 5194-19-00-4/77");
    in.chromium.judge(kazakh, "the whole life in Kazakh");
    Page russian = in.reader(Lang.RU, FIRST);
    District.says(russian, ".timeline", "8 апреля 2019 г.", "Принято", "Подписано", "Направлено на государственную регистрацию", "Возвращено без регистрации",
        "Зарегистрировано", "№ 1234", "Официально опубликовано", "Введение в действие", "10 мая 2019 г.", "Поставлено на контроль", "Комиссия по бюджету", "Исполнено",
        "Снято с контроля", "Внесены изменения", "№ 6С-2-2", "Отменено судом", "Специализированный межрайонный административный суд, № 5194-19-00-4/77");
    District.says(russian, "main", "Отменено судом, не действует с этого дня: 16 сентября 2019 г.");
    in.chromium.judge(russian, "the whole life in Russian");
    in.open(russian, Lang.RU, DECISIONS + "/find?state=ANNULLED_BY_COURT");
    District.says(russian, "tbody", "№ 6С-1-1", "отменено судом");
  }
}
