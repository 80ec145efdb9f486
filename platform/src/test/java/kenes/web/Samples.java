package kenes.web;

import java.util.ArrayList;
import java.util.List;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.web.view.DeskView;
import kenes.web.view.FieldView;
import kenes.web.view.HemicycleView;
import kenes.web.view.LinkView;
import kenes.web.view.Mark;
import kenes.web.view.OutcomeView;
import kenes.web.view.PageView;
import kenes.web.view.ProofView;
import kenes.web.view.QuorumView;
import kenes.web.view.SeatView;
import kenes.web.view.StepView;

/** Invented data for the gallery, in three languages; the people do not exist. */
final class Samples {
  private static final String[] NAMES = {"Айдарбекова Гүлнәр Серікқызы", "Әбдіқадыров Нұрсұлтан Бауыржанұлы",
    "Байжанов Ерлан", "Виноградова-Константинопольская Александра Владимировна", "Ғабитұлы Жандос", "Дүйсенова Айгерім",
    "Есенқұлова Перизат Тілеубердіқызы", "Жұмағұлов Қайрат", "Иванов Пётр Сергеевич", "Қасымжомартова Әсем", "Ли Виктор",
    "Мұхаметжанов Дәурен", "Нұрпейісова Сәуле", "Омарова Динара", "Өмірзақов Төлеген", "Петренко Оксана",
    "Рахымбердиев Олжас", "Сүлейменова Ұлжан", "Тілеуқабылов Іңкәр", "Һашимов Рүстем"};
  private static final Mark[] OTHERS = {Mark.AGAINST, Mark.ABSTAINED, Mark.AGAINST, Mark.DID_NOT_VOTE, Mark.ABSENT, Mark.RECUSED,
    Mark.ABSENT_OR_DID_NOT_VOTE, Mark.PRESENT, Mark.VOTED};

  private final Lang lang;
  private final Words w;

  Samples(Lang lang) {
    this.lang = lang;
    this.w = Words.of(lang);
  }

  String in(String kk, String ru, String en) {
    return switch (lang) { case KK -> kk; case RU -> ru; case EN -> en; };
  }

  PageView page() {
    return new PageView("https://kenes.example", "/b/demo/8/24", title(), in("Сессияның беті", "Страница сессии", "The session's page"),
        List.of(new LinkView(in("Басты бет", "Главная страница", "Home"), "/" + lang.code() + "/"),
            new LinkView(in("Үлгі мәслихаты", "Образцовый маслихат", "Demonstration maslikhat"), "/" + lang.code() + "/b/demo"),
            new LinkView(title(), null)),
        "/" + lang.code() + "/live/demo", in("Оқу отырысы: адамдар мен шешімдер ойдан шығарылған.",
            "Учебное заседание: люди и решения вымышлены.", "Training sitting: people and decisions are invented."));
  }

  String title() {
    return in("Сегізінші шақырылған мәслихаттың кезектен тыс жиырма төртінші сессиясы",
        "Внеочередная двадцать четвёртая сессия маслихата восьмого созыва",
        "Twenty-fourth extraordinary session of the eighth convocation");
  }

  DeskView desk() {
    return new DeskView("Сүлейменова Ұлжан", in("мәслихат аппаратының басшысы", "руководитель аппарата маслихата", "head of the office"),
        in("Үлгі мәслихаты", "Образцовый маслихат", "Demonstration maslikhat"), "token", List.of(
            new LinkView(in("Бүгін", "Сегодня", "Today"), null),
            new LinkView(in("Отырыстар", "Заседания", "Sittings"), "/" + lang.code() + "/desk/meetings"),
            new LinkView(in("Хаттамалар", "Протоколы", "Minutes"), "/" + lang.code() + "/desk/minutes")), "0123456789ab");
  }

  OutcomeView adopted() {
    return new OutcomeView("outcome", "adopted", in("Шешім қабылданды.", "Решение принято.", "The decision is adopted."),
        in("21 орынның жартысынан көбі керек: 11. Жақтап: 12.", "Требуется более половины из 21 места: 11. За: 12.",
            "More than half of 21 seats is needed: 11. For: 12."),
        in("«Қазақстан Республикасындағы жергілікті мемлекеттік басқару және өзін-өзі басқару туралы» Заңның 10-бабы",
            "Статья 10 Закона «О местном государственном управлении и самоуправлении в Республике Казахстан»",
            "Article 10 of the Law on Local Government and Self-Government"),
        12, 3, 2, 21, 11, in("керегі 11", "нужно 11", "needed 11"), in("барлығы 21 орын", "всего 21 место", "21 seats in all"));
  }

  OutcomeView rejected() {
    return new OutcomeView("outcome-2", "rejected", in("Шешім қабылданған жоқ.", "Решение не принято.", "The decision is not adopted."),
        in("21 орынның жартысынан көбі керек: 11. Жақтап: 10.", "Требуется более половины из 21 места: 11. За: 10.",
            "More than half of 21 seats is needed: 11. For: 10."),
        null, 10, 0, 5, 21, 11, in("керегі 11", "нужно 11", "needed 11"), in("барлығы 21 орын", "всего 21 место", "21 seats in all"));
  }

  HemicycleView seats(String id, int count, boolean open) {
    List<SeatView> seats = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      boolean vacant = i == count;
      Mark mark = vacant ? Mark.VACANT : i % 7 < 4 ? Mark.FOR : OTHERS[i % OTHERS.length];
      String name = vacant ? w.text(Mark.VACANT.key()) : NAMES[(i - 1) % NAMES.length];
      seats.add(new SeatView(i, name, vacant ? null : "#" + i, mark, w.text(mark.key())));
    }
    return new HemicycleView(id, in("Дауыс беру нәтижесі, орын бойынша", "Итог голосования по местам", "Result of the vote by seat"),
        in("Атаулы дауыс беру", "Поимённое голосование", "Roll-call vote"), open, seats);
  }

  QuorumView quorum(boolean held) {
    String word = held ? in("кворум бар", "кворум есть", "there is a quorum") : in("кворум жоқ", "кворума нет", "there is no quorum");
    return new QuorumView(held ? "quorum" : "quorum-2", held, held ? 17 : 13, 21, "2/3 = 14", word,
        in("10:05 – 12:40 және 14:00 – 16:20 аралығында кворум болды.", "Кворум был с 10:05 до 12:40 и с 14:00 до 16:20.",
            "There was a quorum from 10:05 to 12:40 and from 14:00 to 16:20."), "10:00", "17:00",
        List.of(new QuorumView.Span(0, 1.2, false, "10:00"), new QuorumView.Span(1.2, 38, true, "10:05"),
            new QuorumView.Span(38, 57, false, "12:40"), new QuorumView.Span(57, held ? 100 : 90.5, true, "14:00")));
  }

  ProofView proof(boolean checked) {
    return new ProofView(checked, checked ? in("Жазбада № 1 204 · тексерілді", "№ 1 204 в записи · проверено", "№ 1 204 in the record · checked")
        : in("Жазбада № 1 205 · қол қойылуда", "№ 1 205 в записи · ожидает подписи", "№ 1 205 in the record · being signed"),
        in("Бұл жазба журналға енгізілген және содан бері өзгерген жоқ. Оны бөгде бағдарламамен тексеруге болады.",
            "Эта запись внесена в журнал и с тех пор не менялась. Это можно проверить сторонней программой.",
            "This entry is in the log and has not changed since. Software that is not ours can check it."),
        List.of(new LinkView(in("Жазба", "Запись", "The entry"), "#e"), new LinkView(in("Дәлел", "Доказательство", "The proof"), "#p"),
            new LinkView(w.text("layout.how-to-check"), "#c")));
  }

  List<StepView> steps() {
    return List.of(
        new StepView("done", w.date(java.time.LocalDate.of(2026, 3, 2)), "2026-03-02", in("Жоба енгізілді", "Проект внесён", "Draft tabled"),
            in("Тұрақты комиссия", "Постоянная комиссия", "Standing commission"), null, "#1", null),
        new StepView("now", w.date(java.time.LocalDate.of(2026, 3, 21)), "2026-03-21", in("Шешім қабылданды", "Решение принято", "Decision adopted"),
            in("Мәслихаттың 24-сессиясы", "24-я сессия маслихата", "24th session"), in("Регламенттің 38-тармағы", "Пункт 38 регламента", "Rule 38"), "#2", null),
        new StepView("overdue", w.date(java.time.LocalDate.of(2026, 3, 26)), "2026-03-26", in("Мемлекеттік тіркеуге жіберу", "Направление на государственную регистрацию", "Sending for state registration"),
            null, null, null, in("мерзімі өткен", "просрочено", "overdue")),
        new StepView("next", w.date(java.time.LocalDate.of(2026, 4, 10)), "2026-04-10", in("Ресми жариялау", "Официальное опубликование", "Official publication"),
            null, null, null, in("14 жұмыс күні қалды", "осталось 14 рабочих дней", "14 working days left")));
  }

  List<FieldView> fields() {
    return List.of(
        new FieldView("text", "title", in("Мәселенің атауы қазақ тілінде", "Название вопроса на казахском языке", "Title of the item in Kazakh"),
            in("Күн тәртібінде осылай жазылады.", "Так он будет записан в повестке дня.", "As it will stand in the agenda."), "",
            in("Атауын қазақ тілінде жазыңыз: онсыз мәселе күн тәртібіне енгізілмейді.", "Напишите название на казахском языке: без него вопрос не войдёт в повестку.",
                "Write the title in Kazakh: without it the item cannot enter the agenda."), null, "kk", true, List.of()),
        new FieldView("date", "day", in("Отырыс күні", "День заседания", "Day of the sitting"), null, "2026-03-21", null, null, null, true, List.of()),
        new FieldView("textarea", "text", in("Сұрақ мәтіні", "Текст вопроса", "Text of the question"), null, "2026 жылғы бюджет", null, null, "kk", false, List.of()),
        new FieldView("select", "kind", in("Түрі", "Вид", "Kind"), null, "2", null, null, null, true, List.of(
            new FieldView.Option("1", in("Кезекті сессия", "Очередная сессия", "Regular session")),
            new FieldView.Option("2", in("Кезектен тыс сессия", "Внеочередная сессия", "Extraordinary session")))),
        new FieldView("radio", "open", in("Дауыс беру тәртібі", "Порядок голосования", "Way of voting"), null, "a", null, null, null, true, List.of(
            new FieldView.Option("a", in("Ашық дауыс беру", "Открытое голосование", "Open ballot")),
            new FieldView.Option("b", in("Атаулы дауыс беру", "Поимённое голосование", "Roll-call vote")))));
  }
}
