package kenes.routes;

import java.time.LocalDate;

/** Whether somebody may carry a thing on a day. */
@FunctionalInterface
public interface Right {
  /** @param holder code of the body that takes the step */
  boolean may(Carrier carrier, String holder, LocalDate on);
}
