package kenes.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The folder of a data set. */
final class Folder {
  private final Path folder;

  Folder(Path folder) {
    this.folder = folder;
  }

  /** The files with this name, {@code *} standing for any letters, by name. */
  List<Path> list(String name) {
    Pattern pattern = Pattern.compile(Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> pattern.matcher(file.getFileName().toString()).matches()).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Opens a table's rows. */
  Row.Source rows(Dataset.Table table, Set<String> wanted, String ballotsAt, BallotReader ballots, String printedAt) {
    List<Path> files = list(table.file());
    boolean csv = !files.isEmpty() && isTable(files.getFirst());
    return new FileRows(files, csv ? new CsvRows(table.separator(), wanted) : null,
        csv ? null : new JsonRows(wanted, ballotsAt, ballots, printedAt));
  }

  /** The members; two members of one name stand there twice. */
  List<String> members(Dataset.Members members) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : list(members.file())) {
      if (isTable(file)) {
        try (FileRows rows = new FileRows(List.of(file), new CsvRows(members.separator(), Set.of(members.member())), null)) {
          for (Row row = rows.next(); row != null; row = rows.next()) {
            row.fields().values().forEach(found::add);
          }
        }
      } else {
        read(file, members, found);
      }
    }
    return found;
  }

  private static void read(Path file, Dataset.Members members, List<String> found) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
      JsonNode list = new ObjectMapper().readTree(text).at(members.field().isEmpty() ? "" : "/" + members.field().replace('.', '/'));
      if (list.isObject()) {
        list.fieldNames().forEachRemaining(found::add);
      } else {
        list.forEach(member -> found.add(member.isObject() ? member.path(members.member()).asText() : member.asText()));
      }
    }
  }

  private static boolean isTable(Path file) {
    return file.getFileName().toString().matches(".*\\.(csv|tsv)(\\.gz)?");
  }
}
