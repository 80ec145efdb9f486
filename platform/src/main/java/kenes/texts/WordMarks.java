package kenes.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kenes.texts.Piece.Mark;

/** Two versions of one paragraph, word by word. */
final class WordMarks {
  /** A word with its hyphens and apostrophes, a number with its separators, blanks, or one sign. */
  private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{M}]+(?:[-'’\\u2011][\\p{L}\\p{M}]+)*|\\p{N}+(?:[.,]\\p{N}+)*|\\s+|.", Pattern.DOTALL);

  private WordMarks() {}

  static List<String> tokens(String paragraph) {
    return TOKEN.matcher(paragraph).results().map(MatchResult::group).toList();
  }

  static List<Piece> of(String before, String after) {
    List<String> one = tokens(before);
    List<String> other = tokens(after);
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    for (Stretch stretch : Stretch.of(one, other)) {
      change(pieces, text(one, at, stretch.from()), text(one, stretch.from(), stretch.to()), text(other, stretch.otherFrom(), stretch.otherTo()));
      at = stretch.to();
    }
    add(pieces, Mark.KEPT, text(one, at, one.size()));
    return List.copyOf(pieces);
  }

  private static String text(List<String> tokens, int from, int to) {
    return String.join("", tokens.subList(from, to));
  }

  /** A blank that stands between two changes belongs to them: whole phrases are struck out and put in, not every other word. */
  private static void change(List<Piece> pieces, String kept, String gone, String put) {
    String removed = gone;
    String added = put;
    if (!pieces.isEmpty() && kept.isBlank()) {
      String earlierAdded = take(pieces, Mark.ADDED);
      String earlierRemoved = take(pieces, Mark.REMOVED);
      removed = earlierRemoved + kept + removed;
      added = earlierAdded + kept + added;
    } else {
      add(pieces, Mark.KEPT, kept);
    }
    add(pieces, Mark.REMOVED, removed);
    add(pieces, Mark.ADDED, added);
  }

  private static String take(List<Piece> pieces, Mark mark) {
    return !pieces.isEmpty() && pieces.getLast().mark() == mark ? pieces.removeLast().text() : "";
  }

  private static void add(List<Piece> pieces, Mark mark, String text) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(mark, text));
    }
  }
}
