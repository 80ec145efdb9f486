package kenes.web.portal;

import kenes.base.Lang;

/** A free seat in the demonstration's next exercise, for a visitor. */
@FunctionalInterface
public interface TakeSeat {
  /**
   * Reserves a seat.
   *
   * @return where the visitor goes on, below the site: {@code /kk/desk/sign-in/…}
   * @throws kenes.base.Refused when no seat is free
   */
  String takeSeat(Lang lang);
}
