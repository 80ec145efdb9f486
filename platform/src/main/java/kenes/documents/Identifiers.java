package kenes.documents;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Numbers of private persons in a text, by the patterns and control digits of {@code documents/identifiers.properties}. */
final class Identifiers {
  private static final int SHOWN = 4;

  /** @param weights of the digits before the control digit, one list for each try */
  private record Scheme(Pattern pattern, List<int[]> weights, int modulus) {
    boolean accepts(String number) {
      for (int[] tried : weights) {
        int rest = IntStream.range(0, tried.length).map(at -> tried[at] * Character.digit(number.charAt(at), 10)).sum() % modulus;
        if (rest < 10) {
          return rest == Character.digit(number.charAt(number.length() - 1), 10);
        }
      }
      return false;
    }
  }

  private static final List<Scheme> SCHEMES = read();

  private Identifiers() {}

  /** The numbers that pass their control digit, all but the first digits hidden. */
  static List<String> find(String text) {
    List<String> found = new ArrayList<>();
    for (Scheme scheme : SCHEMES) {
      scheme.pattern().matcher(text).results().map(match -> match.group()).filter(scheme::accepts).distinct()
          .forEach(number -> found.add(number.substring(0, SHOWN) + "•".repeat(number.length() - SHOWN)));
    }
    return found;
  }

  private static List<Scheme> read() {
    Properties data = new Properties();
    try (var in = new InputStreamReader(Identifiers.class.getResourceAsStream("/documents/identifiers.properties"), StandardCharsets.UTF_8)) {
      data.load(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return data.stringPropertyNames().stream().filter(name -> name.endsWith(".pattern")).map(name -> scheme(data, name.replaceFirst("\\.pattern$", ""))).toList();
  }

  private static Scheme scheme(Properties data, String code) {
    List<int[]> weights = Pattern.compile(";").splitAsStream(data.getProperty(code + ".weights"))
        .map(list -> Pattern.compile(" ").splitAsStream(list).mapToInt(Integer::parseInt).toArray()).toList();
    return new Scheme(Pattern.compile("(?<![\\d.,])" + data.getProperty(code + ".pattern") + "(?!\\d)"), weights,
        Integer.parseInt(data.getProperty(code + ".modulus")));
  }
}
