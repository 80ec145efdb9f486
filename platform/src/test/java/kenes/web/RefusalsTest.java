package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.base.Words;
import kenes.journal.JournalCode;
import org.junit.jupiter.api.Test;

class RefusalsTest {
  /** A code that nobody wrote words for. */
  private enum Planted implements Refused.Code {
    WITHOUT_WORDS;

    @Override
    public Refused.Kind kind() {
      return Refused.Kind.CONFLICT;
    }
  }

  @Test
  void everyCodeHasWordsInThreeLanguages() {
    List<Class<?>> enums = new ArrayList<>();
    for (JavaClass found : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("kenes")) {
      if (found.isEnum() && found.isAssignableTo(Refused.Code.class)) {
        enums.add(found.reflect());
      }
    }
    assertTrue(enums.contains(WebCode.class) && enums.contains(JournalCode.class), () -> "the search has found only " + enums);
    assertEquals(List.of(), missing(enums));
  }

  @Test
  void plantedCodeWithoutWordsIsFound() {
    assertEquals(List.of("kk refused.RefusalsTest.Planted.WITHOUT_WORDS", "ru refused.RefusalsTest.Planted.WITHOUT_WORDS",
        "en refused.RefusalsTest.Planted.WITHOUT_WORDS"), missing(List.of(WebCode.class, Planted.class)));
  }

  private static List<String> missing(List<Class<?>> enums) {
    List<String> missing = new ArrayList<>();
    for (Class<?> type : enums) {
      for (Object code : type.getEnumConstants()) {
        for (Lang lang : Lang.values()) {
          String key = Refusals.key((Refused.Code) code);
          if (!Words.of(lang).has(key)) {
            missing.add(lang.code() + " " + key);
          }
        }
      }
    }
    return missing;
  }

  @Test
  void argumentsAreWrittenInTheLanguage() {
    Refused refused = new Refused(JournalCode.NO_ENTRY, Text.of("Кеңес", "Совет", "Council"), LocalDate.of(2026, 3, 21));
    assertEquals("Такой записи в журнале нет: Совет, № 21 марта 2026 г.", Refusals.text(Words.plain(Lang.RU), refused));
  }

  @Test
  void eachKindHasItsStatus() {
    assertEquals(409, Refusals.status(Planted.WITHOUT_WORDS));
    assertEquals(422, Refusals.status(JournalCode.KEY_INVALID));
    assertEquals(404, Refusals.status(JournalCode.NO_JOURNAL));
    assertEquals(405, Refusals.status(WebCode.WRONG_METHOD));
  }
}
