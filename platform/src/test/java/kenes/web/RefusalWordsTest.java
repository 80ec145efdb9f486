package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import org.junit.jupiter.api.Test;

/** Every code with which anything can be refused has its words, in the language of the page. */
class RefusalWordsTest {
  @Test
  void everyCodeHasWordsInEveryLanguage() {
    Set<String> keys = keys();
    assertTrue(keys.contains("refused.JournalCode.KEY_REUSED"), "the enums are found: " + keys);
    assertEquals(List.of(), missing(keys));
  }

  @Test
  void aCodeWithoutWordsIsNoticed() {
    assertEquals(List.of("kk refused.Planted.CODE", "ru refused.Planted.CODE", "en refused.Planted.CODE"), missing(Set.of("refused.Planted.CODE")));
  }

  private static List<String> missing(Set<String> keys) {
    List<String> missing = new ArrayList<>();
    for (Lang lang : Lang.values()) {
      keys.stream().filter(key -> !Words.of(lang).has(key)).forEach(key -> missing.add(lang.code() + " " + key));
    }
    return missing;
  }

  private static Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("kenes").stream()
        .filter(type -> type.isEnum() && type.isAssignableTo(Refused.Code.class)).map(JavaClass::reflect)
        .forEach(type -> {
          for (Object code : type.getEnumConstants()) {
            keys.add(Refusals.key((Refused.Code) code));
          }
        });
    return keys;
  }
}
