package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import kenes.demo.DemoKenes;
import kenes.demo.DemoSetup;
import kenes.kit.TestKenes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a visitor of the demonstration reads of its past sittings. */
class DemoPagesTest {
  private static final String COUNCIL = "/ru/b/" + DemoSetup.BODY;
  @TempDir static Path keys;
  private static TestKenes kenes;
  private static CouncilSite site;

  @BeforeAll
  static void open() {
    kenes = TestKenes.seeded();
    DemoKenes.initialise(kenes, true);
    new DemoSetup(clock -> DemoKenes.over(kenes, clock), kenes.clock).run();
    site = new CouncilSite(kenes, keys);
  }

  @AfterAll
  static void close() {
    site.close();
    kenes.close();
  }

  private static Document page(String path) {
    return Jsoup.parse(site.get(COUNCIL + path));
  }

  private static void assertSays(String path, String... parts) {
    String text = page(path).selectFirst("main").text().replace('\u00a0', ' ');
    for (String part : parts) {
      assertTrue(text.contains(part), () -> part + " in " + text);
    }
  }

  @Test
  void theChairIsElectedOnPaperInTwoRounds() {
    assertSays("/9/1", "Председательствующий: Мадина Сапарова, председатель территориальной избирательной комиссии",
        "Председательствующий после избрания председателя: Садыкбеков Ержан Жумабекович", "Избрание состоялось: Садыкбеков Ержан Жумабекович.");
    assertSays("/9/1/3", "Тур № 1, тайное голосование бюллетенями",
        "Садыкбеков Ержан Жумабекович – 9, Кожабергенов Талгат Искакович – 6, Цой Роман Аркадьевич – 4", "из них недействительных: 1",
        "Тур № 2, тайное голосование бюллетенями", "Садыкбеков Ержан Жумабекович – 12, Кожабергенов Талгат Искакович – 8");
    assertEquals(2, page("/9/1/3").select("a[href*=/count/]").size(), "the counting commission's minutes of each round");
    assertEquals(0, page("/9/1/3").select("#item-results p").size(), "it does not say that there was no vote");
  }

  @Test
  void chairsOfCommissionsAreElectedOpenly() {
    assertSays("/9/1/5", "открытое голосование на своих устройствах", "Калиева Сауле Ерболовна – 13, Ахметжанов Самат Рустемович – 7", "открытое голосование поднятием рук", "Подано против: 2.");
    assertSays("", "Председатель: Калиева Сауле Ерболовна");
  }

  @Test
  void votesAreHeldInEveryLawfulWay() {
    assertSays("/9/4/5", "Подсчёт № 1. Результаты разошлись.", "Подсчёт № 2. У обоих счётчиков одинаково: за – 14, против – 2, воздержались – 1.");
    assertSays("/9/4/6", "Голосование прекращено без результата и проведено другим способом.", "За: 16.");
    assertSays("/9/4/7", "заявил самоотвод 1", "Не голосовали из-за конфликта интересов – 1.");
    assertSays("/9/4/8", "Результат недействителен: порядок был нарушен, голосование проведено повторно.", "Решение не принято. Требуется более половины от 21 места: 11. За: 10.");
    assertSays("/9/4/9", "Голоса разделились поровну: за – 8, против – 8.", "Решающий голос подан: Садыкбеков Ержан Жумабекович.");
  }

  @Test
  void commissionsSitByTheirOwnRules() {
    assertSays("/9/c2-1", "Заседание не состоялось: нет кворума", "3 / 6", "> 1/2 = 4");
    assertSays("/9/c2-1-2", "Голоса разделились поровну: за – 3, против – 3. В таком случае решающий голос имеет председатель постоянной комиссии.");
    assertSays("/9/c1-1/1", "Решение по этому вопросу: № 1-1");
    assertSays("/9/4/3", "Постоянная комиссия по вопросам сельского хозяйства, земельных отношений и экологии рекомендуется принять с изменениями", "учесть предложения сельских округов", "за – 3, против – 3");
    assertSays("", "Заседания постоянных комиссий", "заседание комиссии № 1, заседание № 2", "нет кворума");
    assertSays("/decisions", "№ 1-1", "Постоянная комиссия по вопросам бюджета, экономики и предпринимательства");
  }

  @Test
  void theFirstPageLeadsToWhatWasHeld() {
    String home = Jsoup.parse(site.get("/ru/")).selectFirst("main").text();
    for (String title : List.of("Очередная 4-я сессия", "Первая сессия маслихата", "Заседание постоянной комиссии")) {
      assertTrue(home.contains(title), () -> title + " in " + home);
    }
  }

  @Test
  void whoIsInNoCommissionMissesNoneOfItsSittings() {
    String chair = page("").select("a[href*=/p/]").stream().filter(link -> link.text().equals("Садыкбеков Ержан Жумабекович")).findFirst().orElseThrow().attr("href");
    String text = Jsoup.parse(site.get(chair)).selectFirst("main").text();
    assertTrue(text.contains("Последние заседания: 6. Участвовал(а): 6."), text);
  }

  @Test
  void minutesTellIt() {
    assertSays("/9/1/minutes", "По протоколу счётной комиссии: подготовлено бюллетеней – 22", "РЕЗУЛЬТАТ ВЫБОРОВ: избрание состоялось – Садыкбеков Ержан Жумабекович.");
    assertSays("/9/c2-1-2/minutes", "Число членов: 6");
  }

  private static String says(String path) {
    return Jsoup.parse(site.get(path)).selectFirst("main").text().replace('\u00a0', ' ');
  }

  private static void assertParts(String path, String... parts) {
    String text = says(path);
    for (String part : parts) {
      assertTrue(text.contains(part), () -> part + " in " + text);
    }
  }

  @Test
  void theNationalCouncilSitsWithInvitedChairsAndRecommends() {
    String council = "/ru/b/KZ-DEMO-COUNCIL";
    assertParts(council, "по должности: председатель маслихата, Маслихат Кокжайлауской области", "направивший орган: Маслихат Сарыбельской области (демонстрация); решение: 26.12.2025, № 21/7",
        "По должности: председатели областных маслихатов: занято 4 из 4", "Депутаты, направленные решениями маслихатов: занято 4 из 5");
    assertParts(council + "/1/1", "Есимханова Гульжан Оразовна", "Маслихат Таулыозенской области (демонстрация), председатель маслихата", "Ахметов Дидар Сейткалиевич",
        "Белоусов Игорь Станиславович", "вместо него прибыл другой: Сарсенова Алия Маратовна", "Маслихат Молдирсуской области (демонстрация), председатель маслихата", "должность вакантна",
        "по должности: председатель маслихата");
    assertParts(council + "/1/1/2", "Решение принято");
    assertParts(council + "/1/1/3", "Решение не принято");
    assertParts(council + "/1/1/minutes", "Белоусов Игорь Станиславович");
    assertParts(council + "/decisions", "рекомендация", "Получено ответов: 2 из 3", "Получено ответов: 2 из 4. Срок прошёл: 1");
    String decision = Jsoup.parse(site.get(council + "/decisions")).selectFirst("a[href*=/decisions/1/1-1]").attr("href");
    assertParts(decision, "носит рекомендательный характер", "Маслихат Улгинского района", "принята", "Собственное решение органа", "ответ получен", "ответ ожидается", "Программная основа");
    assertParts(council + "/decisions/1/1-2", "принята частично", "отклонена", "срок ответа прошёл", "ответ ожидается", "видеотрансляция сессий по регламенту уже ведётся");
    assertParts("/ru/b/KZ-DEMO/recommendations", "Поступило рекомендаций: 2. Дано ответов: 1.", "принята", "ответ ожидается");
    assertParts("/ru/b/KZ-DEMO-AQDALA/recommendations", "срок ответа прошёл");
  }

  @Test
  void aProgrammeTellsWhatCameOfEachParagraph() {
    assertParts("/ru/sources", "Образцовая программа сбалансированного развития регионов");
    assertParts("/ru/sources/DEMO-PROGRAMME-2026", "Пункт 1", "Пункт 2", "Пока ничего не отмечено", "Краткое изложение, не слова документа");
    assertParts("/ru/sources/DEMO-PROGRAMME-2026/1", "Решений: 2", "Депутатских запросов: 1", "Вопросов повестки дня: 1", "Расширенное заседание Совета", "рассмотрен", "на контроле");
    assertParts("/ru/b/KZ-DEMO-COUNCIL/1/1", "Программная основа: Образцовая программа сбалансированного развития регионов");
    assertParts("/ru/sources/DEMO-PROGRAMME-2026/2", "Законов: 1", "Закон «Об открытости местных представительных органов» (вымышленный), статья 12");
    assertParts("/ru/sources/DEMO-PROGRAMME-2026/3", "По этому пункту пока ничего не отмечено: ни предложения, ни вопроса повестки дня, ни решения, ни запроса, ни закона.");
    assertEquals(404, site.ask("/ru/sources/DEMO-PROGRAMME-2026/9").statusCode());
  }
}
