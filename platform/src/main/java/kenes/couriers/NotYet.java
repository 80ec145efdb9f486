package kenes.couriers;

/** Something must arrive before this letter can be taken; it is tried again. */
public final class NotYet extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** @param missing for the operator's log */
  public NotYet(String missing) {
    super(missing, null, true, false);
  }
}
