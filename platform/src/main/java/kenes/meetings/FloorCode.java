package kenes.meetings;

import kenes.base.Refused;

/** Why the floor refuses. */
public enum FloorCode implements Refused.Code {
  FLOOR_TAKEN(Refused.Kind.CONFLICT),
  FLOOR_FREE(Refused.Kind.CONFLICT),
  SPEAKER_MISSING(Refused.Kind.BAD_INPUT),
  SPEECH_KIND_MISSING(Refused.Kind.BAD_INPUT),
  /** In the queue for this kind of speech already. */
  ALREADY_WAITING(Refused.Kind.CONFLICT),
  /** Has spoken in the debate on this item {0} times, which is all that the rules allow. */
  SPEECHES_USED(Refused.Kind.CONFLICT),
  /** The request is no longer in the queue. */
  REQUEST_GONE(Refused.Kind.CONFLICT),
  /** Somebody else stands first in the queue. */
  NOT_NEXT(Refused.Kind.CONFLICT),
  /** The queue is changed only with a reason. */
  REORDER_REASON_MISSING(Refused.Kind.BAD_INPUT),
  /** The reason is longer than {0} characters. */
  REORDER_REASON_TOO_LONG(Refused.Kind.BAD_INPUT),
  /** Not another place from 1 to {0}. */
  PLACE_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** Not a number of minutes from 1 to {0}. */
  MINUTES_WRONG(Refused.Kind.BAD_INPUT),
  /** The rules set no limit to this kind of speech, so there is nothing to extend. */
  NO_TIME_LIMIT(Refused.Kind.CONFLICT),
  /** Not the address of a page or a file that everybody can open. */
  RECORDING_ADDRESS_WRONG(Refused.Kind.BAD_INPUT),
  /** Not a time within one day of recording. */
  RECORDING_OFFSET_WRONG(Refused.Kind.BAD_INPUT);

  private final Refused.Kind kind;

  FloorCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
