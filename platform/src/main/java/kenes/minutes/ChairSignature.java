package kenes.minutes;

import java.time.Instant;
import java.util.UUID;

/**
 * The signature of one of the chairs under the minutes of a joint sitting.
 *
 * @param organization for which it stands
 * @param person who signed; before that who is to sign: null where whoever led the sitting may
 * @param at null while it is awaited
 */
public record ChairSignature(UUID organization, UUID person, Instant at) {
  public boolean isAwaited() {
    return at == null;
  }
}
