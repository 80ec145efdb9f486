package kenes.browser;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kenes.base.Text;

/** The draft of the district's budget, and what is to become of it. */
final class BudgetTexts {
  static final Text TITLE = Text.of("2019–2021 жылдарға арналған аудандық бюджет туралы", "О районном бюджете на 2019–2021 годы", null);
  static final List<Text> DRAFT = List.of(income(12_500), spending(12_900), schools(200), roads(300), lamps(40), reserve(),
      Text.of("Осы шешім 2019 жылғы 1 қаңтардан бастап қолданысқа енгізіледі.", "Настоящее решение вводится в действие с 1 января 2019 года.", null));
  /** With amendments 8, 1, 3, 6 and 4. */
  static final List<Text> RESULT = List.of(income(12_600), spending(12_900), schools(240), roads(340), lamps(50), libraries(), reserve(), DRAFT.getLast());

  private BudgetTexts() {}

  static Text income(int millions) {
    return words("Түсімдер %d миллион теңге болып бекітілсін.", "Утвердить поступления в сумме %d миллионов тенге.", millions);
  }

  static Text spending(int millions) {
    return words("Шығындар %d миллион теңге болып бекітілсін.", "Утвердить затраты в сумме %d миллионов тенге.", millions);
  }

  static Text schools(int millions) {
    return words("Мектептерді жөндеуге %d миллион теңге бөлінсін.", "Направить на ремонт школ %d миллионов тенге.", millions);
  }

  static Text roads(int millions) {
    return words("Жолдарды жөндеуге %d миллион теңге бөлінсін.", "Направить на ремонт дорог %d миллионов тенге.", millions);
  }

  static Text lamps(int millions) {
    return words("Көшелерді жарықтандыруға %d миллион теңге бөлінсін.", "Направить на освещение улиц %d миллионов тенге.", millions);
  }

  static Text libraries() {
    return words("Кітапханаларға %d миллион теңге бөлінсін.", "Направить библиотекам %d миллионов тенге.", 15);
  }

  static Text reserve() {
    return words("Резерв %d миллион теңге болып бекітілсін.", "Утвердить резерв в сумме %d миллионов тенге.", 30);
  }

  private static Text words(String kazakh, String russian, int millions) {
    return Text.of(kazakh.formatted(millions), russian.formatted(millions), null);
  }

  /** One line for each paragraph. */
  static String lines(List<Text> paragraphs, Function<Text, String> language) {
    return paragraphs.stream().map(language).collect(Collectors.joining("\n"));
  }
}
