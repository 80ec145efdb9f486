package kenes.web.portal;

import java.util.Optional;

/** A free seat in the demonstration's next exercise, for a visitor. */
@FunctionalInterface
public interface TakeSeat {
  /** Reserves a seat: the token of a one-time sign-in link; empty when no seat is free. */
  Optional<String> takeSeat();
}
