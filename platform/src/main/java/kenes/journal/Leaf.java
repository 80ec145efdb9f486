package kenes.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kenes.base.Refused;

/** A leaf: the canonical JSON of {v, body, index, at, actor, type, act}; what is hashed, stored and published. */
final class Leaf {
  private static final int VERSION = 1;
  private static final int LARGEST = 60_000;

  private Leaf() {}

  /** @throws Refused {@code ENTRY_TOO_LARGE} */
  static byte[] write(String body, long index, Instant at, Actor actor, String type, Act act) {
    Map<String, Object> leaf = new LinkedHashMap<>();
    leaf.put("v", VERSION);
    leaf.put("body", body);
    leaf.put("index", index);
    leaf.put("at", at);
    leaf.put("actor", actor.written());
    leaf.put("type", type);
    leaf.put("act", act);
    byte[] bytes = Json.canonical(leaf);
    if (bytes.length > LARGEST) {
      throw new Refused(JournalCode.ENTRY_TOO_LARGE, bytes.length, LARGEST);
    }
    return bytes;
  }

  /** The act's part of a written leaf. */
  static JsonNode act(byte[] leaf) {
    return Json.parse(leaf).get("act");
  }

  /** The sealed fields that still carry their text. */
  static List<Sealed> sealedFields(Act act) {
    List<Sealed> found = new ArrayList<>();
    for (RecordComponent component : act.getClass().getRecordComponents()) {
      if (component.getType() == Sealed.class) {
        try {
          component.getAccessor().setAccessible(true);
          Sealed sealed = (Sealed) component.getAccessor().invoke(act);
          if (sealed != null && sealed.content() != null) {
            found.add(sealed);
          }
        } catch (ReflectiveOperationException impossible) {
          throw new IllegalStateException(impossible);
        }
      }
    }
    return found;
  }
}
