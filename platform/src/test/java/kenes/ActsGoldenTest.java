package kenes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.journal.Act;
import kenes.journal.Json;
import kenes.journal.Sealed;
import org.junit.jupiter.api.Test;

/** What stands in a journal is read for ever: the shape of every act is kept in golden/acts.txt and compared exactly. */
class ActsGoldenTest {
  private static final String HOW = """
      An act's shape is not the one in platform/src/test/resources/golden/acts.txt.
      Acts that have been written are read for ever, so a record of an act is never changed and never removed. Instead:
      1. put the record back as it was;
      2. add a new record beside it in the module's sealed interface (BallotCast2), and record that one from now on;
      3. let the module's apply() understand both;
      4. add the new act's lines to golden/acts.txt, and change none that are there.
      """;
  /** Written by rules of their own, which the last test holds. */
  private static final Set<Class<?>> WRITTEN_WHOLE = Set.of(Text.class, Digest.class, Sealed.class);

  @Test
  void everyActHasTheShapeOfTheGoldenList() throws IOException {
    assertEquals(golden(), shapes(acts()), HOW);
  }

  @Test
  void everyActOfTheProgramHasAModule() {
    Set<Class<?>> known = Set.copyOf(acts().values());
    Set<String> homeless = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("kenes").stream()
        .filter(type -> type.isRecord() && type.isAssignableTo(Act.class)).map(JavaClass::reflect)
        .filter(type -> !known.contains(type)).map(Class::getName).collect(Collectors.toSet());
    assertEquals(Set.of(), homeless);
  }

  record Before(UUID poll, List<Inner> seats) implements Act {}

  record After(UUID poll, List<InnerRenamed> seats) implements Act {}

  record Inner(int seat) {}

  record InnerRenamed(int number) {}

  @Test
  void aChangeDeepInsideAnActIsFound() {
    assertNotEquals(shapes(Map.of("planted.Act", Before.class)), shapes(Map.of("planted.Act", After.class)));
    assertEquals("planted.Act\n  poll: UUID\n  seats: List of\n    seat: int\n", shapes(Map.of("planted.Act", Before.class)));
  }

  @Test
  void valuesAreWrittenAsTheyAlwaysWere() {
    Map<String, Object> values = new TreeMap<>(Map.of("date", LocalDate.of(2026, 3, 21), "instant", Instant.parse("2026-03-21T07:05:00.000001Z"),
        "digest", Digest.of(new byte[0]), "lang", Lang.KK, "text", Text.of("қ", "р", null), "id", UUID.fromString("0197e9a0-0000-7000-8000-000000000001"),
        "sealed", new Sealed(Digest.of(new byte[0]), null, null)));
    assertEquals("""
        {"date":"2026-03-21","digest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",\
        "id":"0197e9a0-0000-7000-8000-000000000001","instant":"2026-03-21T07:05:00.000001Z","lang":"KK",\
        "sealed":{"sealed":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},"text":{"kk":"қ","ru":"р"}}""",
        new String(Json.canonical(values), StandardCharsets.UTF_8), HOW);
  }

  private static Map<String, Class<? extends Act>> acts() {
    return Modules.journal(null, InstantSource.system()).acts().all();
  }

  private static String golden() throws IOException {
    try (InputStream file = ActsGoldenTest.class.getResourceAsStream("/golden/acts.txt")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
          .collect(Collectors.joining("\n", "", "\n"));
    }
  }

  private static String shapes(Map<String, Class<? extends Act>> acts) {
    List<String> lines = new ArrayList<>();
    new TreeMap<>(acts).forEach((name, type) -> {
      lines.add(name);
      components(type, "  ", lines);
    });
    return String.join("\n", lines) + "\n";
  }

  private static void components(Class<?> type, String indent, List<String> lines) {
    for (RecordComponent component : type.getRecordComponents()) {
      Type written = component.getGenericType();
      boolean many = written instanceof ParameterizedType list && list.getRawType() == List.class;
      Class<?> one = many ? (Class<?>) ((ParameterizedType) written).getActualTypeArguments()[0] : component.getType();
      boolean nested = one.isRecord() && !WRITTEN_WHOLE.contains(one);
      lines.add(indent + component.getName() + ": " + (many ? "List of" + (nested ? "" : " " + plain(one)) : nested ? "record" : plain(written, one)));
      if (nested) {
        components(one, indent + "  ", lines);
      }
    }
  }

  private static String plain(Type written, Class<?> type) {
    return Map.class.isAssignableFrom(type) ? written.getTypeName().replace("java.lang.", "").replace("java.util.", "") : plain(type);
  }

  private static String plain(Class<?> type) {
    return type.isEnum() ? Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(" or ")) : type.getSimpleName();
  }
}
