package kenes.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every name of the code that docs/words.md gives is one: a class, or a member of a class ({@code voting.Poll}, {@code Role.CHAIR}). */
class DictionaryTest {
  private static final Pattern NAME = Pattern.compile("`((?:[a-z]+\\.)?[A-Z]\\w*[a-z]\\w*(?:\\.\\w+)?)`");
  private static final Set<String> KNOWN = known();

  @Test
  void everyNameOfTheCodeExists() throws IOException {
    String words = Files.readString(Path.of("../docs/words.md"));
    assertTrue(words.contains("`voting.Poll`"));
    assertEquals(Set.of(), unknown(words));
  }

  @Test
  void anInventedNameIsFound() {
    assertEquals(Set.of("voting.Ballot", "Role.MAYOR", "Rulings"), unknown("`voting.Poll` `voting.Ballot` `Role.CHAIR` `Role.MAYOR` `Rulings` `chair`"));
  }

  private static Set<String> unknown(String text) {
    return NAME.matcher(text).results().map(found -> found.group(1)).filter(name -> !KNOWN.contains(name)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> known() {
    Set<String> known = new HashSet<>();
    for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("kenes")) {
      String module = type.getPackageName().replaceFirst("^kenes\\.?", "");
      String name = type.getName().substring(type.getName().lastIndexOf('.') + 1).replace('$', '.');
      known.add(name);
      known.add(type.getSimpleName());
      known.add(module + "." + name);
      known.add(module + "." + type.getSimpleName());
      type.getMembers().forEach(member -> known.add(type.getSimpleName() + "." + member.getName()));
    }
    return known;
  }
}
