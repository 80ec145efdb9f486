package kenes.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
  /** A Kazakh or Russian suffix glued to a placeholder: {0}-ші, {0}ға. Names and numbers take none. */
  private static final Pattern GLUED = Pattern.compile("\\}[-’']?\\p{IsCyrillic}|\\p{IsCyrillic}\\{");

  @Test
  void theThreeFilesAgree() throws IOException {
    Map<Lang, Properties> all = new EnumMap<>(Lang.class);
    for (Lang lang : Lang.values()) {
      try (var in = Words.class.getResourceAsStream("/words/" + lang.code() + ".properties")) {
        all.put(lang, load(new InputStreamReader(in, StandardCharsets.UTF_8)));
      }
    }
    assertEquals(List.of(), faults(all));
  }

  @Test
  void plantedFaultsAreFound() throws IOException {
    Map<Lang, Properties> all = new EnumMap<>(Map.of(
        Lang.KK, load(new StringReader("a=А {0}\nb=Б\nc={0}-ші орын\nd=Д {0}\ne={0, plural, one {x}}")),
        Lang.RU, load(new StringReader("a=А {0}\nb= \nc=место {0}\nd=Д {1}\ne={0}")),
        Lang.EN, load(new StringReader("a=A {0}\nc=seat {0}\nd=D {0}\ne={0}"))));
    assertEquals(List.of("kk c: a suffix is glued to a placeholder: {0}-ші орын", "kk e: is no message",
        "ru b: blank", "ru d: other placeholders than in Kazakh", "en b: missing"), faults(all));
  }

  @Test
  void keyTwiceInOneFileIsFound() throws IOException {
    for (Lang lang : Lang.values()) {
      try (var in = Words.class.getResourceAsStream("/words/" + lang.code() + ".properties")) {
        List<String> keys = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
            .filter(line -> !line.startsWith("#") && line.contains("="))
            .map(line -> line.substring(0, line.indexOf('=')).strip()).toList();
        assertEquals(new TreeSet<>(keys).size(), keys.size(), () -> lang + ": a key stands twice: "
            + keys.stream().filter(key -> keys.indexOf(key) != keys.lastIndexOf(key)).distinct().toList());
      }
    }
  }

  @Test
  void datesTimesAndNumbersAreWrittenAsOfficialTextsDo() {
    LocalDate day = LocalDate.of(2026, 3, 21);
    assertEquals("2026 жылғы 21 наурыз", Words.plain(Lang.KK).date(day));
    assertEquals("21 марта 2026 г.", Words.plain(Lang.RU).date(day));
    assertEquals("21 March 2026", Words.plain(Lang.EN).date(day));
    Instant instant = Instant.parse("2026-03-21T13:05:00Z");
    assertEquals("21 марта 2026 г., 18:05", Words.plain(Lang.RU).dateTime(instant, ZoneId.of("Asia/Almaty")));
    assertEquals("2026 жылғы 21 наурыз, 18:05", Words.plain(Lang.KK).dateTime(instant, ZoneId.of("Asia/Almaty")));
    for (Lang lang : Lang.values()) {
      assertEquals("1\u00a0204", Words.of(lang).number(1204), lang.code());
    }
  }

  @Test
  void onPagesWhatBelongsTogetherStandsInOneLine() {
    LocalDate day = LocalDate.of(2026, 3, 21);
    assertEquals("2026\u00a0жылғы 21\u00a0наурыз", Words.of(Lang.KK).date(day));
    assertEquals("21\u00a0марта 2026\u00a0г.", Words.of(Lang.RU).date(day));
    assertEquals("21\u00a0March 2026", Words.of(Lang.EN).date(day));
    assertEquals("№\u00a0148", Words.of(Lang.RU).no(148));
    assertEquals("No.\u00a0148", Words.of(Lang.EN).no("148"));
    assertEquals("№ 148", Words.plain(Lang.KK).no(148));
    assertEquals("Сессия №\u00a08", Words.of(Lang.RU).text("portal.session", "Сессия", 8));
    assertEquals("Сессия № 8", Words.plain(Lang.RU).text("portal.session", "Сессия", 8));
  }

  @Test
  void pluralsFollowTheLanguage() {
    assertEquals("Не отправлено: 3 ошибки", Words.of(Lang.RU).text("errors.title", 3));
    assertEquals("Не отправлено: 21 ошибка", Words.of(Lang.RU).text("errors.title", 21));
    assertEquals("Not sent: 1 error", Words.of(Lang.EN).text("errors.title", 1));
    assertEquals("Not sent: 1\u00a0204 errors", Words.of(Lang.EN).text("errors.title", 1204));
  }

  @Test
  void missingKeyIsAFaultOfTheProgram() {
    assertThrows(IllegalArgumentException.class, () -> Words.of(Lang.KK).text("no.such.key"));
    assertFalse(Words.of(Lang.KK).has("no.such.key"));
  }

  private static Properties load(java.io.Reader reader) throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    return properties;
  }

  private static List<String> faults(Map<Lang, Properties> all) {
    List<String> faults = new ArrayList<>();
    TreeSet<String> keys = new TreeSet<>();
    all.values().forEach(words -> keys.addAll(words.stringPropertyNames()));
    for (Lang lang : Lang.values()) {
      for (String key : keys) {
        String fault = fault(all.get(lang).getProperty(key), all.get(Lang.KK).getProperty(key));
        if (fault != null) {
          faults.add(lang.code() + " " + key + ": " + fault);
        }
      }
    }
    return faults;
  }

  private static String fault(String text, String kazakh) {
    if (text == null) {
      return "missing";
    }
    if (text.isBlank()) {
      return "blank";
    }
    if (GLUED.matcher(text.replaceAll("(zero|one|two|few|many|other|=\\d+)\\s*\\{", "$1 (")).find()) {
      return "a suffix is glued to a placeholder: " + text;
    }
    TreeSet<String> own = placeholders(text);
    if (own == null) {
      return "is no message";
    }
    TreeSet<String> theirs = kazakh == null ? null : placeholders(kazakh);
    return theirs == null || own.equals(theirs) ? null : "other placeholders than in Kazakh";
  }

  /** The arguments of a message, or null where it is none. */
  private static TreeSet<String> placeholders(String text) {
    try {
      MessagePattern pattern = new MessagePattern(text);
      TreeSet<String> names = new TreeSet<>();
      for (int i = 0; i < pattern.countParts(); i++) {
        var type = pattern.getPart(i).getType();
        if (type == MessagePattern.Part.Type.ARG_NUMBER || type == MessagePattern.Part.Type.ARG_NAME) {
          names.add(pattern.getSubstring(pattern.getPart(i)));
        }
      }
      return names;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
