package kenes.couriers;

/** The named steps of a letter's way: at each of them a machine may die, and the end must be the same. */
enum Step {
  /** Before anything is asked of the receiver. */
  BEGIN,
  /** The receipt is recorded at the receiver, not committed. */
  RECEIPT_RECORDED,
  /** What follows from it is recorded at the receiver, not committed. */
  RECEPTION_RECORDED,
  /** The refusal is recorded at the receiver, not committed. */
  REFUSAL_RECORDED,
  /** The receiver has committed; the sender knows nothing: half done. */
  HALF_DONE,
  /** The end is recorded at the sender, not committed. */
  END_RECORDED,
  /** The sender has committed. */
  END;

  /** A port through which tests cut the way; in service it does nothing. */
  interface Watch {
    void at(Step step, Letter letter);
  }
}
