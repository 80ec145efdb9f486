package kenes.voting;

import kenes.journal.Recorder;

/** What follows from a vote whose result has come to stand, or stands no more: told to the modules above this one, within the same command. */
@FunctionalInterface
public interface Aftermath {
  /** @param poll closed, its tie perhaps decided since, or declared void. Refusing here would undo the vote: nothing may be refused */
  void follow(Recorder command, Poll poll);
}
