package kenes.notices;

import kenes.db.Tx;
import kenes.meetings.Meeting;

/** Writes letters; what stands in them is for the pages of sittings to say. */
@FunctionalInterface
public interface Wording {
  /** @param meeting as it stands now */
  LetterText write(Tx tx, Meeting meeting, LetterKind kind, Recipient recipient);
}
