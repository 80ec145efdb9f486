package kenes.motions;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Amendments that are voted on together.
 *
 * @param amendments as the chair put them together
 * @param pulledOut those that a deputy wants voted on alone
 */
public record Block(UUID id, List<UUID> amendments, Set<UUID> pulledOut) {
  /** Those that are still in it. */
  public List<UUID> remaining() {
    return amendments.stream().filter(amendment -> !pulledOut.contains(amendment)).toList();
  }
}
