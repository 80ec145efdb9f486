package kenes.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the comparison takes for equal, and what it must find. */
class ParityTest {
  private static final String KK = """
      Аудан бюджетін нақтылау туралы
      Мәслихаттың 2026 жылғы 21 наурыздағы № 51/272-VІІІ шешімі
      Қазақстан Республикасының 2001 жылғы 23 қаңтардағы № 148 Заңының 6-бабына және 2-тармағының 1) тармақшасына сәйкес мәслихат ШЕШТІ:
      1. Бюджет мынадай көлемде бекітілсін:
      1) кірістер – 12 345 678,5 мың теңге;
      2) шығындар – 13 000 000 (он үш миллион) мың теңге.
      2. Мөлшерлеме 4 (төрт) пайыздан 2,5 пайызға төмендетілсін.
      3. Осы шешім 2026 жылғы 1 сәуірден бастап қолданысқа енгізіледі.
      Мәслихат төрағасы Қ. Өмірзақов
      Осы шешімге 1-қосымша
      """;
  private static final String RU = """
      Об уточнении районного бюджета
      Решение маслихата от 21 марта 2026 года № 51/272-VIII
      В соответствии со статьей 6 и подпунктом 1) пункта 2 Закона Республики Казахстан от 23 января 2001 года № 148 маслихат РЕШИЛ:
      1. Утвердить бюджет в следующих объемах:
      1) доходы – 12 345 678.5 тыс. тенге;
      2) затраты – 13 млрд тенге.
      2. Понизить ставку с 4 (четырех) до 2,5 процента.
      3. Настоящее решение вводится в действие с 01.04.2026.
      Председатель маслихата К. Умирзаков
      Приложение 1 к настоящему решению
      """;

  private static List<Difference> differences(String kk, String ru) {
    return Parity.compare(kk, ru).differences();
  }

  private static String written(Difference difference) {
    return difference.kind() + " " + difference.kk().map(Difference.Place::written).orElse("–") + " | " + difference.ru().map(Difference.Place::written).orElse("–");
  }

  @Test
  void aTrueTranslationHasNoDifference() {
    assertEquals(List.of(), differences(KK, RU).stream().map(ParityTest::written).toList());
    assertTrue(Parity.compare(KK, RU).facts() > 18, () -> "facts: " + Parity.compare(KK, RU).facts());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "12 345 678.5; 12 345 687.5; AMOUNT 12 345 678,5 | 12 345 687.5",
      "13 млрд; 13 млн; AMOUNT 13 000 000 | 13",
      "21 марта; 22 марта; DATE 2026 жылғы 21 наурыздағы | 22 марта 2026",
      "01.04.2026; 01.05.2026; DATE 2026 жылғы 1 сәуірден | 01.05.2026",
      "51/272-VIII; 51/273-VIII; REFERENCE № 51/272-VІІІ | № 51/273-VIII",
      "№ 148; № 184; REFERENCE № 148 | № 184",
      "К. Умирзаков; К. Умаров; NAME Қ. Өмірзақов | К. Умаров",
      "К. Умирзаков; Е. Умирзаков; NAME Қ. Өмірзақов | Е. Умирзаков",
      "2,5 процента; 2,5 тенге; PERCENT 2,5 | 2,5",
      "статьей 6; статьей 7; POINT 6 | 7",
      "Приложение 1; Приложение 2; POINT 1 | 2"})
  void aPlantedDifferenceIsFoundAndNoOther(String was, String planted, String expected) {
    assertTrue(RU.contains(was), was);
    assertEquals(List.of(expected), differences(KK, RU.replace(was, planted)).stream().map(ParityTest::written).toList());
  }

  @Test
  void aDroppedPointIsFoundWithItsFacts() {
    List<String> found = differences(KK, RU.replace("2. Понизить ставку с 4 (четырех) до 2,5 процента.\n", "")).stream().map(ParityTest::written).toList();
    assertEquals(List.of("POINT 2. | –", "PERCENT 4 | –", "PERCENT 2,5 | –"), found);
  }

  @Test
  void theSameTextOnOneLineIsComparedAsWell() {
    assertEquals(List.of(), differences(KK.replace('\n', ' '), RU.replace('\n', ' ')));
    assertEquals(1, differences(KK.replace('\n', ' '), RU.replace('\n', ' ').replace("2,5", "3,5")).size());
  }

  @Test
  void aDifferenceSaysWhereItStands() {
    Parity.Report report = Parity.compare(KK, RU.replace("22", "21").replace("2,5", "3,5"));
    Difference difference = report.differences().getFirst();
    Parity.Row row = report.rows().stream().filter(one -> !one.differences().isEmpty()).findFirst().orElseThrow();
    Difference.Place place = difference.ru().orElseThrow();
    assertEquals(row.ru(), place.paragraph());
    assertEquals("3,5", row.ruText().substring(place.start(), place.end()));
    assertEquals("2,5", difference.kk().orElseThrow().written());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"1 234 567,80 теңге; 1.234.567,8 тенге", "5 мың адам; 5000 человек", "1,5 млн теңге; 1 500 000 тенге", "сағат 10.00-де; в 10:00 часов",
      "2024-2026 жылдарға; на 2024 – 2026 годы", "7, 8 және 10-баптарының; статьями 7, 8 и 10", "2026 жылғы «13» наурыздағы; от 13 марта 2026 года",
      "2014 жылғы 7-сәуірдегі; 7 апреля 2014 года", "№ 33/3- VІІІ; № 33/3-VIII", "№ 8С; № 8C", "Қалиев Ерлан Серікұлы; Калиев Ерлан Серикович",
      "Г.Егенбаеваның төралығымен; под председательством Г.Егенбаевой", "К. Олжабайға; К. Олжабаю", "1 қаңтарға дейін; до 1 января", "100 000 ₸; 100 тыс. тенге"})
  void differentWritingIsNoDifference(String kk, String ru) {
    assertEquals(List.of(), differences(kk, ru).stream().map(ParityTest::written).toList());
    assertTrue(Parity.compare(kk, ru).facts() > 0, "no fact was read in " + kk);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"1 234 567 теңге; 1 234 576 тенге", "5 мың адам; 5 человек", "Қалиев Ерлан Серікұлы; Калиев Ермек Серикович", "К. Олжабай; К. Олжабек",
      "2026 жылғы наурызда; в марте 2025 года", "Заңның 1-бабы; по пункту 1 закона", "2 рет 2026; 2026"})
  void otherContentIsADifference(String kk, String ru) {
    assertEquals(1, differences(kk, ru).size(), () -> differences(kk, ru).toString());
  }

  @Test
  void emptyTextsAreSaidToHaveNothingToCompare() {
    assertEquals(0, Parity.compare("", "").facts());
    assertEquals(2, differences("Шешім № 5, 7 адам", "").size());
  }
}
