package kenes.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kenes.voting.Fate;
import kenes.voting.Outcome;

/** Writes every vote as it was judged, one JSON object per line, and hands it on. */
public final class JsonReport implements History.Listener, Closeable {
  private final History.Listener next;
  private final JsonGenerator json;

  /** @throws IOException when the file is there already, or cannot be written */
  public JsonReport(Path file, History.Listener next) throws IOException {
    this.next = next;
    this.json = new JsonFactory().createGenerator(Files.newBufferedWriter(file, java.nio.file.StandardOpenOption.CREATE_NEW));
    json.setRootValueSeparator(null);
  }

  @Override
  public void judged(Verdict verdict, long ballots) {
    write(() -> {
      json.writeStringField("vote", verdict.id());
      place(verdict.place());
      json.writeStringField("rule", verdict.rule());
      json.writeStringField("comparison", verdict.comparison().name());
      json.writeStringField("published", verdict.published());
      if (verdict.outcome() != null) {
        outcome("computed", verdict.outcome());
      }
      if (verdict.byPrinted() != null) {
        outcome("by_printed_tally", verdict.byPrinted());
      }
      if (verdict.election() != null) {
        election(verdict);
      }
      json.writeStringField("marked", verdict.mark());
      json.writeArrayFieldStart("faults");
      for (Fault fault : verdict.faults()) {
        json.writeStartObject();
        fields(fault);
        json.writeEndObject();
      }
      json.writeEndArray();
    });
    next.judged(verdict, ballots);
  }

  @Override
  public void fault(Fault fault) {
    write(() -> fields(fault));
    next.fault(fault);
  }

  private void outcome(String name, Outcome outcome) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("decision", outcome.decision().name());
    json.writeStringField("base", outcome.rule().threshold().base().name());
    json.writeNumberField("of", outcome.base());
    json.writeStringField("fraction", (outcome.rule().threshold().strict() ? "more than " : "at least ") + outcome.rule().threshold().fraction());
    json.writeNumberField("needed", outcome.needed());
    json.writeNumberField("for", outcome.tally().votesFor());
    json.writeNumberField("against", outcome.tally().against());
    json.writeNumberField("abstained", outcome.tally().abstained());
    json.writeStringField("tie", outcome.tie().name());
    json.writeEndObject();
  }

  private void election(Verdict verdict) throws IOException {
    json.writeObjectFieldStart("computed");
    json.writeNumberField("votes_cast", verdict.election().contest().ballots().votesFor());
    json.writeNumberField("needed", verdict.election().needed());
    json.writeStringField("leading", verdict.election().standings().getFirst().candidate());
    json.writeNumberField("votes", verdict.election().standings().getFirst().votes());
    json.writeBooleanField("elected", !verdict.election().list(Fate.ELECTED).isEmpty());
    json.writeEndObject();
  }

  private void fields(Fault fault) throws IOException {
    json.writeStringField("fault", fault.kind().name());
    place(fault.place());
    json.writeArrayFieldStart("args");
    for (String arg : fault.args()) {
      json.writeString(arg);
    }
    json.writeEndArray();
  }

  private void place(Place place) throws IOException {
    json.writeStringField("file", place.file());
    json.writeNumberField("line", place.line());
  }

  private interface Fields {
    void write() throws IOException;
  }

  private void write(Fields fields) {
    try {
      json.writeStartObject();
      fields.write();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
