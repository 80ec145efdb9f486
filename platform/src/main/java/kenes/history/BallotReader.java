package kenes.history;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the votes of the members from JSON, straight into the counter. */
final class BallotReader {
  private final Dataset.Ballots shape;
  private final BallotCounter counter;
  private final Map<String, String> fields = new HashMap<>();

  BallotReader(Dataset.Ballots shape, BallotCounter counter) {
    this.shape = shape;
    this.counter = counter;
  }

  /** Reads from the token that the parser stands on to its end. */
  Ballots read(JsonParser json, Place place) throws IOException {
    counter.begin(place);
    switch (shape.shape()) {
      case OPTIONS -> options(json);
      case MEMBERS -> members(json);
      case PAIRS -> pairs(json);
      case OBJECTS -> objects(json);
      case ROWS -> throw new IllegalStateException("votes that are rows stand in no field");
    }
    return counter.end(List.of());
  }

  private void options(JsonParser json) throws IOException {
    expect(json, JsonToken.START_OBJECT);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String option = json.currentName();
      json.nextToken();
      expect(json, JsonToken.START_ARRAY);
      while (json.nextToken() != JsonToken.END_ARRAY) {
        counter.entry(json.currentToken() == JsonToken.START_OBJECT ? field(json, shape.member()) : scalar(json), option);
      }
    }
  }

  private void members(JsonParser json) throws IOException {
    expect(json, JsonToken.START_OBJECT);
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String member = json.currentName();
      json.nextToken();
      counter.entry(member, scalar(json));
    }
  }

  private void pairs(JsonParser json) throws IOException {
    expect(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json, JsonToken.START_ARRAY);
      json.nextToken();
      String member = scalar(json);
      json.nextToken();
      counter.entry(member, scalar(json));
      json.nextToken();
      expect(json, JsonToken.END_ARRAY);
    }
  }

  private void objects(JsonParser json) throws IOException {
    expect(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      expect(json, JsonToken.START_OBJECT);
      String member = field(json, shape.member());
      counter.entry(member, require(json, shape.option()));
    }
  }

  private String field(JsonParser json, String name) throws IOException {
    fields.clear();
    JsonRows.scalars(json, "", (path, value) -> fields.put(path, value));
    return require(json, name);
  }

  private String require(JsonParser json, String name) throws IOException {
    if (!fields.containsKey(name)) {
      throw new JsonParseException(json, shape.field() + ": no " + name);
    }
    return fields.get(name);
  }

  private String scalar(JsonParser json) throws IOException {
    if (!json.currentToken().isScalarValue()) {
      throw new JsonParseException(json, shape.field() + ": " + json.currentToken());
    }
    return json.getText();
  }

  private void expect(JsonParser json, JsonToken token) throws IOException {
    if (json.currentToken() != token) {
      throw new JsonParseException(json, shape.field() + ": " + json.currentToken());
    }
  }
}
