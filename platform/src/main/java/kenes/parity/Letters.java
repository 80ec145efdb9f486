package kenes.parity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** Letters that stand for one another: in personal names between the two spellings, in numbers between two alphabets. */
final class Letters {
  private static final int SHORTEST_STEM = 3;
  private static final Properties DATA = Language.load("letters");
  private static final List<String> NAMES = List.of(DATA.getProperty("names").split(" "));
  private static final List<String> VARIANTS = List.of(DATA.getProperty("variants").split(" "));
  private static final List<String> LOOK = List.of(DATA.getProperty("look").split(" "));
  private static final List<String[]> PAIRS = Stream.of("fold.1", "fold.2").map(key -> DATA.getProperty(key).split(" ")).toList();

  private Letters() {}

  /** A name in the letters that both spellings share. */
  static String fold(String name) {
    String folded = swap(name.toLowerCase(Locale.ROOT), NAMES);
    for (String[] pair : PAIRS) {
      folded = folded.replace(pair[0], pair[1]);
    }
    return folded.replaceAll("[" + DATA.getProperty("dropped") + "]", "");
  }

  /** The folded word itself in every spelling, and what is left of it when an ending of the language is taken off. */
  static Set<String> stems(String word, List<String> endings) {
    Set<String> words = new HashSet<>(Set.of(fold(word)));
    String small = word.toLowerCase(Locale.ROOT);
    VARIANTS.forEach(pair -> words.add(fold(small.replace(pair.charAt(0), pair.charAt(1)))));
    Set<String> stems = new HashSet<>(words);
    for (String folded : words) {
      endings.stream().filter(ending -> folded.endsWith(ending) && folded.length() - ending.length() >= SHORTEST_STEM)
          .forEach(ending -> stems.add(folded.substring(0, folded.length() - ending.length())));
    }
    // Олжабай and Олжабая have only "олжаба" in common, Егенбаеваның and Егенбаевой "егенбаев"
    stems.addAll(stems.stream().filter(stem -> stem.length() > SHORTEST_STEM && stem.matches(DATA.getProperty("open")))
        .map(stem -> stem.substring(0, stem.length() - 1)).toList());
    return stems;
  }

  /** The number of a document in Latin capitals, with plain hyphens and without blanks. */
  static String reference(String written) {
    return swap(written.replaceAll("[\\s\\p{Z}]", "").toUpperCase(Locale.ROOT), LOOK);
  }

  private static String swap(String text, List<String> pairs) {
    String swapped = text;
    for (String pair : pairs) {
      swapped = swapped.replace(pair.charAt(0), pair.charAt(1));
    }
    return swapped;
  }
}
