package kenes.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Reads a line that is one JSON object: token by token, keeping the wanted fields only. */
final class JsonRows {
  private static final JsonFactory JSON = new JsonFactory();

  private final Set<String> wanted;
  private final String ballotsAt;
  private final BallotReader ballotReader;
  private final String printedAt;
  private Map<String, String> fields;
  private Ballots ballots;
  private Map<String, Integer> printed;

  /**
   * @param wanted paths of fields, steps parted by dots, positions in lists counted from 0
   * @param ballotsAt path of the members' votes, or null when they do not stand in these rows
   * @param printedAt path of the printed tally, or null
   */
  JsonRows(Set<String> wanted, String ballotsAt, BallotReader ballotReader, String printedAt) {
    this.wanted = wanted;
    this.ballotsAt = ballotsAt;
    this.ballotReader = ballotReader;
    this.printedAt = printedAt;
  }

  Row read(byte[] line, Place place) {
    fields = new HashMap<>();
    ballots = null;
    printed = null;
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new JsonParseException(json, "{ …");
      }
      value(json, "", place);
      if (json.nextToken() != null) {
        throw new JsonParseException(json, "… }");
      }
      return new Row(place, fields, ballots, printed, null);
    } catch (JsonProcessingException broken) {
      String at = broken.getLocation() == null ? "" : " (" + broken.getLocation().getColumnNr() + ")";
      return Row.broken(Fault.of(Fault.Kind.BROKEN_ROW, place, broken.getOriginalMessage() + at));
    } catch (IOException | NumberFormatException noText) {
      return Row.broken(Fault.of(Fault.Kind.BROKEN_ROW, place, noText.getMessage()));
    }
  }

  private void value(JsonParser json, String path, Place place) throws IOException {
    if (path.equals(ballotsAt)) {
      ballots = ballotReader.read(json, place);
    } else if (path.equals(printedAt)) {
      printed = new LinkedHashMap<>();
      scalars(json, "", (option, count) -> printed.put(option, Integer.parseInt(count)));
    } else if (json.currentToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        value(json, step(path, name), place);
      }
    } else {
      scalars(json, path, (at, text) -> {
        if (wanted.contains(at)) {
          fields.put(at, text);
        }
      });
    }
  }

  /** Everything that is no list and no object, with its path. */
  static void scalars(JsonParser json, String path, BiConsumer<String, String> found) throws IOException {
    switch (json.currentToken()) {
      case START_OBJECT -> {
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          scalars(json, step(path, name), found);
        }
      }
      case START_ARRAY -> {
        for (int position = 0; json.nextToken() != JsonToken.END_ARRAY; position++) {
          scalars(json, step(path, String.valueOf(position)), found);
        }
      }
      case VALUE_NULL -> { }
      default -> found.accept(path, json.getText());
    }
  }

  private static String step(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
