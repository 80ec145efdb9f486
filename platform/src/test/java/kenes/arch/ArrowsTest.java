package kenes.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ArrowsTest {
  private final Arrows arrows = Arrows.read();
  private final JavaClasses ours = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("kenes");

  @Test
  void everyUseFollowsAnArrow() {
    assertEquals(Set.of(), arrows.violations(ours));
  }

  @Test
  void everyLineStandsForAPackageThatExists() {
    Set<String> existing = ours.stream().map(type -> type.getPackageName().split("\\."))
        .filter(parts -> parts.length > 1 && parts[0].equals("kenes")).map(parts -> parts[1]).collect(Collectors.toSet());
    assertTrue(existing.containsAll(arrows.packages()), () -> arrows.packages() + " against " + existing);
  }

  @Test
  void thePlantedViolatorIsCaught() {
    Set<String> found = arrows.violations(new ClassFileImporter().importPackages("kenes.arch.planted"));
    assertEquals(2, found.size(), found::toString);
    assertTrue(found.stream().anyMatch(line -> line.startsWith("base uses journal")), found::toString);
    assertTrue(found.stream().anyMatch(line -> line.startsWith("unlisted has no line")), found::toString);
  }

  @Test
  void anArrowUpwardsIsNoArrow() {
    assertThrows(IllegalArgumentException.class, () -> new Arrows(List.of("low high", "high")));
  }
}
