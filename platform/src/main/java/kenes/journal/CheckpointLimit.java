package kenes.journal;

import java.util.OptionalLong;
import kenes.db.Tx;

/** Says from which entry on a body's log must not be published yet: the first ballot of a vote that still runs. */
@FunctionalInterface
public interface CheckpointLimit {
  /** The index of the first entry that stays back; empty when nothing does. Asked in the snapshot that is published. */
  OptionalLong limit(Tx tx, String body);
}
