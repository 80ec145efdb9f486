package kenes.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import kenes.base.Refused;
import kenes.journal.Json;

/** Reads the papers of a foreign record: one JSON object a line, gzip when the name ends so. */
public final class PaperFile {
  private PaperFile() {}

  /** @throws Refused {@code PAPER_UNREADABLE} with the line */
  public static List<Paper> read(Path file) throws IOException {
    List<Paper> papers = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        papers.add(paper(line, papers.size() + 1));
      }
    }
    return papers;
  }

  private static Paper paper(String line, int number) {
    try {
      JsonNode paper = Json.parse(line.getBytes(StandardCharsets.UTF_8));
      List<Paper.Consultation> consultations = new ArrayList<>();
      required(paper, "consultations").forEach(one -> consultations.add(consultation(one)));
      return new Paper(required(paper, "reference").asText(), text(paper, "title"), List.copyOf(consultations));
    } catch (IllegalArgumentException | DateTimeParseException unread) {
      throw new Refused(RoutesCode.PAPER_UNREADABLE, number, String.valueOf(unread.getMessage()));
    }
  }

  private static Paper.Consultation consultation(JsonNode one) {
    String date = required(one, "date").asText();
    OffsetDateTime.parse(date);
    return new Paper.Consultation(text(one, "meeting"), date, required(one, "role").asText(), required(one, "organization").asText(),
        text(one, "agendaItem"), text(one, "result"));
  }

  private static JsonNode required(JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (value.isMissingNode() || value.isNull()) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }

  private static String text(JsonNode object, String name) {
    JsonNode value = object.path(name);
    return value.isMissingNode() || value.isNull() ? null : value.asText();
  }
}
