package kenes.base;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/**
 * The words of the interface in one language, from {@code words/<code>.properties} (UTF-8, ICU MessageFormat with
 * numbered arguments and plurals), and the official way to write dates, times and numbers in it. On pages a no-break space keeps
 * the day with its month and № with its number; what is kept, printed or sent has ordinary spaces. Immutable.
 */
public final class Words {
  private static final char TOGETHER = '\u00a0';
  private static final Map<Lang, Words> PAGES = new EnumMap<>(Lang.class);
  private static final Map<Lang, Words> PLAIN = new EnumMap<>(Lang.class);

  static {
    Arrays.stream(Lang.values()).forEach(lang -> {
      Properties texts = read(lang);
      PAGES.put(lang, new Words(lang, texts, TOGETHER));
      PLAIN.put(lang, new Words(lang, texts, ' '));
    });
  }

  private final Lang lang;
  private final Properties texts;
  private final char space;
  private final ULocale locale;
  private final DateTimeFormatter date;
  private final DateTimeFormatter time;

  private Words(Lang lang, Properties texts, char space) {
    this.lang = lang;
    this.texts = texts;
    this.space = space;
    // South African English groups digits with a no-break space, as Kazakh and Russian do.
    this.locale = lang == Lang.EN ? new ULocale("en_ZA") : ULocale.forLocale(lang.locale());
    String day = switch (lang) {
      case KK -> "y_'жылғы' d_MMMM";
      case RU -> "d_MMMM y_'г.'";
      case EN -> "d_MMMM y";
    };
    this.date = DateTimeFormatter.ofPattern(day.replace('_', space), lang.locale());
    this.time = DateTimeFormatter.ofPattern("HH:mm", lang.locale());
  }

  /** The words of this language for pages. */
  public static Words of(Lang lang) {
    return PAGES.get(lang);
  }

  /** The same with ordinary spaces, for what is kept, printed or written to a terminal. */
  public static Words plain(Lang lang) {
    return PLAIN.get(lang);
  }

  /** The language of these words. */
  public Lang lang() {
    return lang;
  }

  /**
   * The text with this key, its placeholders {@code {0}}, {@code {1}} … filled.
   *
   * @throws IllegalArgumentException if there is no such key: a fault of the program, never of its user
   */
  public String text(String key, Object... arguments) {
    String pattern = texts.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("No words for " + key + " in " + lang.code());
    }
    // A Russian date ends with an abbreviation, whose full stop is that of the sentence too.
    return together(new MessageFormat(pattern, locale).format(arguments).replace(space + "г..", space + "г."));
  }

  private String together(String text) {
    return space == ' ' ? text : text.replace("№ ", "№" + space).replace("No. ", "No." + space);
  }

  /** Whether there are words for this key. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** What this number counts among its like: № 148, No. 148. */
  public String no(Object number) {
    return together(texts.getProperty("layout.no") + " " + number);
  }

  /** The same words as the beginning of a sentence. */
  public String capital(String words) {
    return words.substring(0, 1).toUpperCase(lang.locale()) + words.substring(1);
  }

  /** A day as official texts write it: 2026 жылғы 21 наурыз, 21 марта 2026 г., 21 March 2026. */
  public String date(LocalDate day) {
    return date.format(day);
  }

  /** A day and a time of day at this place: 21 марта 2026 г., 10:05. */
  public String dateTime(Instant instant, ZoneId zone) {
    return date.format(instant.atZone(zone)) + ", " + time(instant, zone);
  }

  /** A time of day at this place, 24 hours: 10:05. */
  public String time(Instant instant, ZoneId zone) {
    return time.format(instant.atZone(zone));
  }

  /** A whole number, its thousands parted by a no-break space: 1 204. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  private static Properties read(Lang lang) {
    String name = "/words/" + lang.code() + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
