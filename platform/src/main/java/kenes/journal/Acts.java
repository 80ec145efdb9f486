package kenes.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kenes.db.Tx;

/** Every act that the modules know, by the name under which it is written: {@code voting.BallotCast}. */
public final class Acts {
  private final Map<String, Class<? extends Act>> byName = new HashMap<>();
  private final Map<Class<?>, String> names = new HashMap<>();
  private final Map<String, Projection> owners = new HashMap<>();
  private final List<Projection> projections;

  public Acts(Collection<Projection> projections) {
    this.projections = List.copyOf(projections);
    for (Projection projection : projections) {
      String module = projection.acts().getSimpleName().replaceFirst("Act$", "").toLowerCase(Locale.ROOT);
      for (Class<?> permitted : projection.acts().getPermittedSubclasses()) {
        String name = module + "." + permitted.getSimpleName();
        byName.put(name, permitted.asSubclass(Act.class));
        names.put(permitted, name);
        owners.put(name, projection);
      }
    }
  }

  /** All acts by name. */
  public Map<String, Class<? extends Act>> all() {
    return Map.copyOf(byName);
  }

  /** The name under which this act is written. */
  public String name(Act act) {
    String name = names.get(act.getClass());
    if (name == null) {
      throw new IllegalArgumentException("no module owns the act " + act.getClass());
    }
    return name;
  }

  Act read(String name, JsonNode tree) {
    Class<? extends Act> type = byName.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no module owns the act " + name);
    }
    return Json.read(tree, type);
  }

  /** Writes what the entry means to the official tables: of its own module, and, where it is addressed, of those that carry it on. */
  public void apply(Tx tx, Entry entry) {
    applyAll(tx, List.of(entry));
  }

  /** The same for entries of one journal that are recorded together. */
  void applyAll(Tx tx, List<Entry> entries) {
    entries.forEach(entry -> applyOne(tx, entry));
    Map<Projection, List<Entry>> owned = new LinkedHashMap<>();
    entries.forEach(entry -> owned.computeIfAbsent(owners.get(name(entry.act())), any -> new ArrayList<>()).add(entry));
    owned.forEach((projection, own) -> projection.settle(tx, own));
  }

  private void applyOne(Tx tx, Entry entry) {
    String type = name(entry.act());
    owners.get(type).apply(tx, entry);
    if (entry.act() instanceof Addressed) {
      projections.forEach(projection -> projection.posted(tx, entry, type));
    }
  }
}
