package kenes.history;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The rows of one or several files of one form, one after the other. */
final class FileRows implements Row.Source {
  private final Deque<Path> files;
  private final CsvRows csv;
  private final JsonRows json;
  private final Deque<Line> returned = new ArrayDeque<>();
  private Lines lines;
  private String file;

  private record Line(byte[] bytes, Place place) {}

  /** @param csv for tables; null for lines of JSON, which {@code json} reads */
  FileRows(List<Path> files, CsvRows csv, JsonRows json) {
    this.files = new ArrayDeque<>(files);
    this.csv = csv;
    this.json = json;
  }

  @Override
  public Row next() {
    try {
      Line line = line();
      while (line == null && !files.isEmpty()) {
        open(files.removeFirst());
        line = line();
      }
      return line == null ? null : csv == null ? json.read(line.bytes(), line.place()) : table(line);
    } catch (IOException brokenOff) {
      Place place = new Place(file, lines == null ? 0 : lines.number());
      close();
      return Row.broken(Fault.of(Fault.Kind.FILE_BROKEN_OFF, place,
          brokenOff.getMessage() == null ? brokenOff.getClass().getSimpleName() : brokenOff.getMessage()));
    }
  }

  private void open(Path next) throws IOException {
    close();
    file = next.getFileName().toString();
    lines = new Lines(next);
    if (csv != null) {
      byte[] header = lines.next();
      if (header != null) {
        csv.header(header);
      }
    }
  }

  /** The next line with something on it. */
  private Line line() throws IOException {
    if (!returned.isEmpty()) {
      return returned.removeFirst();
    }
    while (lines != null) {
      byte[] bytes = lines.next();
      if (bytes == null) {
        close();
      } else if (bytes.length > 1 || bytes.length == 1 && bytes[0] != '\r') {
        return new Line(bytes, new Place(file, lines.number()));
      }
    }
    return null;
  }

  /** A row of a table may span lines; when it never ends, only its first line is lost. */
  private Row table(Line first) throws IOException {
    StringBuilder text = new StringBuilder(CsvRows.text(first.bytes()));
    Deque<Line> more = new ArrayDeque<>();
    while (CsvRows.open(text) && more.size() < CsvRows.LINES_OF_A_ROW) {
      Line line = line();
      if (line == null) {
        break;
      }
      more.addLast(line);
      text.append('\n').append(CsvRows.text(line.bytes()));
    }
    Row row = csv.read(text.toString(), first.place());
    if (row.fault() != null) {
      while (!more.isEmpty()) {
        returned.addFirst(more.removeLast());
      }
    }
    return row;
  }

  @Override
  public void close() {
    try (Lines open = lines) {
      lines = null;
    } catch (IOException unread) {
      // Only reading was going on: nothing is lost.
      lines = null;
    }
  }
}
