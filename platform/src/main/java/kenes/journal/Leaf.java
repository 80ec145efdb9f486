package kenes.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A leaf: the canonical JSON of {v, body, index, at, actor, type, act}; what is hashed, stored and published. */
final class Leaf {
  private static final int VERSION = 1;

  private Leaf() {}

  static byte[] write(String body, long index, Instant at, Actor actor, String type, Act act) {
    Map<String, Object> leaf = new LinkedHashMap<>();
    leaf.put("v", VERSION);
    leaf.put("body", body);
    leaf.put("index", index);
    leaf.put("at", at);
    leaf.put("actor", actor.written());
    leaf.put("type", type);
    leaf.put("act", act);
    return Json.canonical(leaf);
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
