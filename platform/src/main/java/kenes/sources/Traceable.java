package kenes.sources;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.db.Tx;

/** A module whose things can come of a paragraph; policy sources know none of them, {@code Main} passes them in. */
public interface Traceable {
  /** The body's thing with this id, or nothing; without an id the newest ones, at most a hundred. */
  List<Trace> list(Tx tx, String body, UUID id);

  /** Why the body's thing with this id cannot be linked today; null where it can. */
  default SourcesCode fault(Tx tx, String body, UUID id) {
    return list(tx, body, id).isEmpty() ? SourcesCode.THING_UNKNOWN : null;
  }

  /** Where these links lead, by the ids of the things; what is there no more is left out. @param today of the registry */
  default Map<UUID, Trace> list(Tx tx, List<Link> links, LocalDate today) {
    return links.stream().flatMap(link -> list(tx, link.body(), link.thing()).stream()).collect(Collectors.toMap(Trace::id, trace -> trace, (one, same) -> one));
  }

  /** What says of itself that it follows a paragraph, the newest first, at most so many; nothing where things of this module say no such thing. */
  default List<Trace> following(Tx tx, String source, String paragraph, LocalDate today, int limit) {
    return List.of();
  }
}
