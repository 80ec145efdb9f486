package kenes.meetings;

import kenes.base.Refused;

/** Why convening refuses. */
public enum ConveningCode implements Refused.Code {
  /** Nobody, or nobody who may, has asked for the session. */
  INITIATOR_MISSING(Refused.Kind.BAD_INPUT),
  /** {0} deputies have asked, {1} of {2} are needed. */
  TOO_FEW_INITIATORS(Refused.Kind.BAD_INPUT),
  /** One who asks holds no seat. */
  INITIATOR_WITHOUT_SEAT(Refused.Kind.BAD_INPUT),
  /** The term has had its first session, or the body has a chair. */
  FIRST_SESSION_HELD(Refused.Kind.CONFLICT),
  /** {0} seats are held, {1} of {2} are needed before the first session. */
  TOO_FEW_DEPUTIES(Refused.Kind.CONFLICT),
  /** An extended sitting has somebody invited. */
  INVITED_MISSING(Refused.Kind.BAD_INPUT),
  /** {0} is no other body that exists on the day of the sitting, or the register has no such post. */
  HOLDER_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** Nobody was chosen. */
  HOLDERS_MISSING(Refused.Kind.BAD_INPUT),
  /** Those who hold these posts are invited already. */
  HOLDERS_INVITED(Refused.Kind.CONFLICT),
  /** Holders of posts of other bodies are invited to extended sittings. */
  NOT_EXTENDED(Refused.Kind.CONFLICT),
  /** A joint sitting names at least one other organization of the body. */
  PARTNER_MISSING(Refused.Kind.BAD_INPUT),
  /** The organization has no members on the day of the sitting. */
  NO_MEMBERS(Refused.Kind.BAD_INPUT),
  /** The rulebook has no public hearings. */
  HEARING_NOT_ALLOWED(Refused.Kind.BAD_INPUT),
  /** A public hearing cannot be closed. */
  HEARING_CLOSED(Refused.Kind.BAD_INPUT),
  /** Only the items for which the session was called. */
  CALLED_ITEMS_ONLY(Refused.Kind.CONFLICT),
  /** A change after the notice says why, in the official languages. */
  CHANGE_UNEXPLAINED(Refused.Kind.BAD_INPUT),
  /** The item has had its turn. */
  ITEM_TAKEN_UP(Refused.Kind.CONFLICT),
  /** The only item cannot be withdrawn. */
  LAST_ITEM(Refused.Kind.CONFLICT),
  /** The sitting is open: only its own vote closes an item now. */
  CLOSED_BY_VOTE_ONLY(Refused.Kind.CONFLICT),
  /** The item is closed to the public, alone or with the whole sitting. */
  CLOSED_ALREADY(Refused.Kind.CONFLICT),
  /** Nobody, or nobody who may, has proposed to close the item. */
  PROPOSER_MISSING(Refused.Kind.BAD_INPUT),
  /** One who proposed the closing was not there when it was voted on. */
  INITIATOR_NOT_PRESENT(Refused.Kind.BAD_INPUT),
  /** A place from 1 to {0}. */
  PLACE_WRONG(Refused.Kind.BAD_INPUT),
  /** The session goes on in another sitting already. */
  ADJOURNED_ALREADY(Refused.Kind.CONFLICT),
  /** Every item has been dealt with: the sitting is closed instead. */
  NOTHING_LEFT(Refused.Kind.CONFLICT),
  /** The last lawful day is {0}. */
  BREAK_TOO_LONG(Refused.Kind.BAD_INPUT),
  HOUR_NOT_COME(Refused.Kind.CONFLICT),
  /** {0} are present, {1} are needed: the sitting can be opened. */
  QUORUM_HELD(Refused.Kind.CONFLICT),
  /** Not invited to this sitting. */
  NOT_INVITED(Refused.Kind.BAD_INPUT),
  INVITED_PRESENT(Refused.Kind.CONFLICT),
  INVITED_NOT_PRESENT(Refused.Kind.CONFLICT);

  private final Refused.Kind kind;

  ConveningCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
