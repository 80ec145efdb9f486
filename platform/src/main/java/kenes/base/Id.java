package kenes.base;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;

/** Ids of things: UUID version 7 (RFC 9562), so that they sort by the time of their making. */
public final class Id {
  private Id() {}

  public static UUID next() {
    return UuidCreator.getTimeOrderedEpoch();
  }

  /** The id written in an address or a form; empty when it is none. */
  public static Optional<UUID> find(String text) {
    if (text == null || text.length() != 36) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }
}
