package kenes.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import kenes.base.Digest;
import org.erdtman.jcs.JsonCanonicalizer;

/** Records to canonical JSON (RFC 8785) and back. Dates are ISO 8601 strings, digests hexadecimal, absent values left out. */
public final class Json {
  private static final ObjectMapper MAPPER = JsonMapper.builder()
      .serializationInclusion(JsonInclude.Include.NON_NULL)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .addModule(strings(Digest.class, Digest::hex, Digest::new))
      .addModule(strings(Instant.class, Instant::toString, Instant::parse))
      .addModule(strings(LocalDate.class, LocalDate::toString, LocalDate::parse))
      .build();

  private Json() {}

  /** The canonical bytes of a value. @throws IllegalArgumentException when it holds a floating-point number */
  public static byte[] canonical(Object value) {
    try {
      JsonNode tree = tree(value);
      refuseFloats(tree);
      return new JsonCanonicalizer(MAPPER.writeValueAsString(tree)).getEncodedUTF8();
    } catch (IOException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  /** The canonical JSON as a string. */
  public static String write(Object value) {
    return new String(canonical(value), java.nio.charset.StandardCharsets.UTF_8);
  }

  /** For people: indented, in the order of the value itself. */
  public static String pretty(Object value) {
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + json, broken);
    }
  }

  /** A JSON array of {@code type}. */
  public static <T> java.util.List<T> readList(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, MAPPER.getTypeFactory().constructCollectionType(java.util.List.class, type));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("not a list of " + type.getSimpleName() + ": " + json, broken);
    }
  }

  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  static <T> T read(JsonNode tree, Class<T> type) {
    try {
      return MAPPER.treeToValue(tree, type);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("not a " + type.getSimpleName() + ": " + tree, broken);
    }
  }

  public static JsonNode parse(byte[] json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  /** Numbers that differ between machines have no place in what is hashed. */
  private static void refuseFloats(JsonNode tree) {
    if (tree.isFloatingPointNumber()) {
      throw new IllegalArgumentException("floating-point number in an act: " + tree);
    }
    tree.forEach(Json::refuseFloats);
  }

  private static <T> SimpleModule strings(Class<T> type, Function<T, String> write, Function<String, T> read) {
    SimpleModule module = new SimpleModule(type.getSimpleName());
    module.addSerializer(type, new JsonSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeString(write.apply(value));
      }
    });
    module.addDeserializer(type, new JsonDeserializer<>() {
      @Override
      public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return read.apply(parser.getValueAsString());
      }
    });
    return module;
  }
}
