package kenes.journal;

import java.util.List;
import kenes.db.Tx;

/** Keeps something derived from the journals after their commits, and can always be rebuilt from them. */
public interface Follower {
  /** Under this name its positions are kept; never changed, or it starts anew. */
  String name();

  /**
   * Takes the next entries of one body, in order and without gaps. The position is saved in the same transaction, so
   * what is written with {@code tx} is written exactly once. Anything else may happen again after a failure. No order
   * across bodies is promised.
   */
  void follow(Tx tx, String body, List<Entry> entries);
}
