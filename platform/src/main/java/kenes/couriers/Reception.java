package kenes.couriers;

import kenes.db.Tx;
import kenes.journal.Act;
import kenes.journal.Entry;
import kenes.journal.Recorder;

/** What a module does in the body at which a letter arrives. It must not need letters in the order in which they were sent. */
public interface Reception {
  /** Whether this module has something to do when such an act arrives. What no module takes is received all the same. */
  boolean takes(Act act);

  /**
   * Takes the row locks that {@link #receive} will need: the receipt takes the journal's lock, and nothing may wait under it.
   *
   * @param here code of the body at which the letter arrives
   * @param from code of the body that sent it
   */
  default void prepare(Tx tx, String here, String from, Entry entry) {}

  /**
   * Records in the receiving body what follows there, in the transaction of {@link CouriersAct.Received} and after it.
   *
   * @param here code of the body at which the letter arrives: the successor where the addressed body has ended
   * @param from code of the body that sent it
   * @param entry the sender's act
   * @throws kenes.base.Refused to turn the letter back with this reason, for good
   * @throws NotYet when something must arrive before it: the letter waits
   */
  void receive(Recorder recorder, String here, String from, Entry entry);

  /** Takes the row locks that {@link #returned} will need. @param from code of the body that sent the letter */
  default void prepareReturn(Tx tx, String from, Entry entry) {}

  /**
   * Records in the sending body what follows there when its letter was turned back, in the transaction of {@link CouriersAct.Delivered} and after it.
   *
   * @param from code of the body that sent it
   * @param entry the act that nobody took
   * @param by code of the body that turned it back
   * @param index of {@link CouriersAct.TurnedBack} there
   */
  default void returned(Recorder recorder, String from, Entry entry, String by, long index) {}
}
