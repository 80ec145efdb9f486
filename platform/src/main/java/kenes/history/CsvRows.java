package kenes.history;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a table with separators (RFC 4180): the first line names the columns; a quoted cell may span lines. */
final class CsvRows {
  /** A quote that is not closed within so many lines was never meant to be open. */
  static final int LINES_OF_A_ROW = 100;

  private final char separator;
  private final Set<String> wanted;
  private List<String> header;

  /** @param wanted the columns to keep */
  CsvRows(char separator, Set<String> wanted) {
    this.separator = separator;
    this.wanted = wanted;
  }

  /** Takes the first line. */
  void header(byte[] line) {
    String text = text(line);
    header = cells(text.startsWith("\ufeff") ? text.substring(1) : text);
  }

  /** Whether a quoted cell is still open at the end of these lines. */
  static boolean open(CharSequence lines) {
    return lines.chars().filter(letter -> letter == '"').count() % 2 != 0;
  }

  static String text(byte[] line) {
    String text = new String(line, StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  Row read(String lines, Place place) {
    List<String> cells = open(lines) ? List.of() : cells(lines);
    if (cells.size() != header.size()) {
      return Row.broken(Fault.of(Fault.Kind.BROKEN_ROW, place, cells.size() + " ≠ " + header.size()));
    }
    Map<String, String> fields = new HashMap<>();
    for (int column = 0; column < cells.size(); column++) {
      if (wanted.contains(header.get(column)) && !cells.get(column).isEmpty()) {
        fields.put(header.get(column), cells.get(column));
      }
    }
    return new Row(place, fields, null, null, null);
  }

  private List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int position = 0; position < line.length(); position++) {
      char letter = line.charAt(position);
      if (letter == '"') {
        // Two quotes within a quoted cell are one quote.
        if (quoted && position + 1 < line.length() && line.charAt(position + 1) == '"') {
          cell.append('"');
          position++;
        } else {
          quoted = !quoted;
        }
      } else if (letter == separator && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
