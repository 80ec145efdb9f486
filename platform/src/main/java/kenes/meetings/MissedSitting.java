package kenes.meetings;

import java.util.UUID;

/** Somebody who sits there was not there. @param reason how it stands */
public record MissedSitting(Meeting meeting, UUID person, Reason reason) {
  /** NONE: nothing was said; STATED: a reason was given before the sitting and nobody has judged it; GOOD and NOT_GOOD: by the rulebook's list. */
  public enum Reason {
    NONE, STATED, GOOD, NOT_GOOD;

    /** Whether the absence counts among those without a good reason. */
    public boolean counts() {
      return this == NONE || this == NOT_GOOD;
    }
  }
}
