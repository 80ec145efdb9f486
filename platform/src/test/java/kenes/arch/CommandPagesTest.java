package kenes.arch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Role;
import kenes.base.Refused;
import kenes.journal.Act;
import kenes.journal.Recorded;
import kenes.voting.Receipt;
import org.junit.jupiter.api.Test;

/** docs/commands has one page for each command of the facades, and what a page names exists. */
class CommandPagesTest {
  private static final Path PAGES = Path.of("../docs/commands");
  private static final Set<String> COMMON = Set.of("caller", "body", "key");
  private static final List<String> PARTS = List.of("Payload", "Effect", "Who may", "Refusals");
  private static final JavaClasses OURS = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("kenes");

  /** A page's parts by their heading. */
  private record Page(String name, Map<String, String> parts) {
    Set<String> named(String part, String pattern) {
      return Pattern.compile(pattern).matcher(parts.getOrDefault(part, "")).results().map(found -> found.group(1))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void everyCommandHasItsPageAndEveryPageItsCommand() throws IOException {
    assertTrue(commands().containsKey("voting.cast"), "the search for commands finds none");
    assertEquals(commands().keySet(), pages().stream().map(Page::name).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void everyPageHasItsPartsAndNamesWhatExists() throws IOException {
    List<String> faults = new ArrayList<>();
    pages().forEach(page -> faults.addAll(faults(page, commands().get(page.name()))));
    assertEquals(List.of(), faults);
  }

  @Test
  void everyRefusalOfTheCommandsStandsOnAPage() throws IOException {
    Set<String> named = pages().stream().flatMap(page -> page.named("Refusals", "`([A-Z_]+)`").stream()).collect(Collectors.toSet());
    Set<String> modules = commands().values().stream().map(command -> command.getDeclaringClass().getPackageName()).collect(Collectors.toSet());
    assertEquals(Set.of(), codes().filter(code -> modules.contains(code.getDeclaringClass().getPackageName()) && !named.contains(code.name()))
        .map(code -> code.getDeclaringClass().getSimpleName() + "." + code.name()).collect(Collectors.toSet()));
  }

  @Test
  void aFaultyPageIsFound() {
    Page planted = new Page("voting.cast", Map.of("Payload", "| `poll` | |\n| `chioce` | |", "Effect", "`voting.BallotThrown`", "Who may", "`VOTES`",
        "Refusals", "`POLL_SHUT`"));
    assertEquals(5, faults(planted, commands().get("voting.cast")).size(), () -> faults(planted, commands().get("voting.cast")).toString());
    assertEquals(4, faults(new Page("voting.cast", Map.of()), commands().get("voting.cast")).stream().filter(fault -> fault.contains("lacks")).count());
  }

  private static List<String> faults(Page page, Method command) {
    List<String> faults = new ArrayList<>();
    PARTS.stream().filter(part -> page.parts().getOrDefault(part, "").isBlank()).forEach(part -> faults.add(page.name() + " lacks the part " + part));
    if (command != null && !fields(command).equals(page.named("Payload", "(?m)^\\| `(\\w+)` \\|"))) {
      faults.add(page.name() + " has another payload than " + fields(command));
    }
    unknown(faults, page, page.named("Effect", "`(\\w+\\.[A-Z]\\w+)`"), acts());
    unknown(faults, page, page.named("Who may", "`([A-Z_]+)`"), Stream.<Enum<?>[]>of(Permission.values(), Role.values()).flatMap(Arrays::stream)
        .map(Enum::name).collect(Collectors.toSet()));
    if (page.named("Who may", "`([A-Z_]+)`").stream().noneMatch(name -> Arrays.stream(Permission.values()).anyMatch(permission -> permission.name().equals(name)))) {
      faults.add(page.name() + " names no permission");
    }
    unknown(faults, page, page.named("Refusals", "`([A-Z_]+)`"), codes().map(Enum::name).collect(Collectors.toSet()));
    return faults;
  }

  private static void unknown(List<String> faults, Page page, Set<String> named, Set<String> existing) {
    named.stream().filter(name -> !existing.contains(name)).forEach(name -> faults.add(page.name() + " names " + name + ", which does not exist"));
  }

  /** Public methods of facades that record: they take the caller and a key. By module and method. */
  private static TreeMap<String, Method> commands() {
    TreeMap<String, Method> found = new TreeMap<>();
    OURS.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && !type.isInterface()).map(JavaClass::reflect)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods())).filter(CommandPagesTest::isCommand)
        .forEach(method -> found.put(method.getDeclaringClass().getPackageName().replaceFirst("^kenes\\.", "") + "." + method.getName(), method));
    return found;
  }

  private static boolean isCommand(Method method) {
    return java.lang.reflect.Modifier.isPublic(method.getModifiers()) && Set.of(Recorded.class, Receipt.class).contains(method.getReturnType())
        && method.getParameterCount() > 1 && method.getParameterTypes()[0] == Caller.class
        && Arrays.stream(method.getParameters()).anyMatch(parameter -> parameter.getName().equals("key"));
  }

  /** The components of the command's input, or its parameters where it has no record for them. */
  private static Set<String> fields(Method command) {
    return Arrays.stream(command.getParameters()).filter(parameter -> !COMMON.contains(parameter.getName()) || parameter.getType().isRecord() && parameter.getType() != Caller.class)
        .flatMap(CommandPagesTest::names).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> names(Parameter parameter) {
    return parameter.getType().isRecord() ? Arrays.stream(parameter.getType().getRecordComponents()).map(RecordComponent::getName)
        : Stream.of(parameter.getName());
  }

  private static Set<String> acts() {
    return OURS.stream().filter(type -> type.isRecord() && type.isAssignableTo(Act.class)).map(JavaClass::reflect)
        .map(type -> type.getPackageName().replaceFirst("^kenes\\.", "") + "." + type.getSimpleName()).collect(Collectors.toSet());
  }

  private static Stream<Enum<?>> codes() {
    return OURS.stream().filter(type -> type.isEnum() && type.isAssignableTo(Refused.Code.class)).map(JavaClass::reflect)
        .flatMap(type -> Arrays.stream(type.getEnumConstants())).map(constant -> (Enum<?>) constant);
  }

  private static List<Page> pages() throws IOException {
    List<Page> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(PAGES)) {
      for (Path file : files.filter(file -> !file.endsWith("README.md")).sorted().toList()) {
        String[] parts = Files.readString(file).split("(?m)^## ");
        pages.add(new Page(file.getFileName().toString().replaceFirst("\\.md$", ""), Arrays.stream(parts).skip(1)
            .collect(Collectors.toMap(part -> part.lines().findFirst().orElseThrow(), part -> part.substring(part.indexOf('\n') + 1)))));
      }
    }
    return pages;
  }
}
