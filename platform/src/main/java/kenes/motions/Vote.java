package kenes.motions;

import java.util.List;
import java.util.UUID;
import kenes.voting.PollSubject;

/**
 * A vote on the draft, on amendments or on a part; those that are void or abandoned are none.
 *
 * @param matters the draft, the amendments, or the request for a separate vote
 * @param decided index of its close in the body's journal; null while it is undecided
 */
record Vote(UUID poll, PollSubject.Kind kind, List<UUID> matters, Long decided, boolean adopted) {
  boolean isUndecided() {
    return decided == null;
  }

  boolean isOn(PollSubject.Kind asked, UUID matter) {
    return kind == asked && matters.contains(matter);
  }
}
