package kenes.register;

import kenes.base.Refused;

/** Why the register refuses. */
public enum RegisterCode implements Refused.Code {
  /** No body has this code. */
  BODY_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** A code is not two capital letters, then parts of capital letters and digits after hyphens, at most 40 in all. */
  CODE_INVALID(Refused.Kind.BAD_INPUT),
  /** Another body has this code. */
  CODE_TAKEN(Refused.Kind.CONFLICT),
  /** The body above it in the tree is not registered. */
  PARENT_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** No time zone of the IANA database has this name. */
  ZONE_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** The value is none of those allowed: they are the argument. */
  VALUE_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** A name is missing in this language. */
  NAME_MISSING(Refused.Kind.BAD_INPUT),
  /** A date is missing. */
  DATE_MISSING(Refused.Kind.BAD_INPUT),
  /** The last day lies before the first. */
  DATES_REVERSED(Refused.Kind.BAD_INPUT),
  /** The number of a term or of seats is not between 1 and the argument. */
  NUMBER_OUT_OF_RANGE(Refused.Kind.BAD_INPUT),
  /** The body has a term with this number. */
  TERM_TAKEN(Refused.Kind.CONFLICT),
  /** The days of the term overlap with those of another: its number. */
  TERM_OVERLAPS(Refused.Kind.CONFLICT),
  /** The body has no such term. */
  TERM_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** The body has no such organization. */
  ORGANIZATION_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** The body has a plenary on these days already. */
  PLENARY_EXISTS(Refused.Kind.CONFLICT),
  /** The organization does not exist on all of these days. */
  OUTSIDE_ORGANIZATION(Refused.Kind.BAD_INPUT),
  /** The organization has no such post for this role. */
  POST_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** Nobody is registered under this id. */
  PERSON_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** A member of the plenary needs a seat. */
  SEAT_MISSING(Refused.Kind.BAD_INPUT),
  /** Only the plenary has seats. */
  SEAT_NOT_HERE(Refused.Kind.BAD_INPUT),
  /** The term's seats have the numbers 1 to the argument. */
  SEAT_OUT_OF_RANGE(Refused.Kind.BAD_INPUT),
  /** Somebody else holds the seat on one of these days: its number. */
  SEAT_TAKEN(Refused.Kind.CONFLICT),
  /** The person holds another seat on one of these days: its number. */
  PERSON_HAS_SEAT(Refused.Kind.CONFLICT),
  /** The person has this role in the organization on one of these days. */
  ALREADY_MEMBER(Refused.Kind.CONFLICT),
  /** The organization has another chair on one of these days. */
  CHAIR_TAKEN(Refused.Kind.CONFLICT),
  /** Whoever leads the plenary on one of these days may not be on a standing commission: as what, and the article. */
  PERSON_BARRED(Refused.Kind.CONFLICT),
  /** The other body exists no longer on this day: its last day. */
  BODY_ENDED(Refused.Kind.CONFLICT),
  /** A body sends nobody into itself. */
  OWN_BODY(Refused.Kind.BAD_INPUT),
  /** Nobody holds the post on this day. */
  POST_EMPTY(Refused.Kind.CONFLICT),
  /** The person does not hold the post on this day: who does. */
  NOT_HOLDER(Refused.Kind.CONFLICT),
  /** The post gives somebody a membership here on one of these days already: who. */
  POST_SEATED(Refused.Kind.CONFLICT),
  /** The person does not belong to the body that sends them on this day. */
  NOT_OF_BODY(Refused.Kind.CONFLICT),
  /** Neither the decision of the sending body nor its name was given, or both, or the name is longer than the argument. */
  BASIS_MISSING(Refused.Kind.BAD_INPUT),
  /** The sending body has no such decision that stands on this day. */
  BASIS_NOT_STANDING(Refused.Kind.BAD_INPUT),
  /** The body's rules have quotas and this is none of them. */
  QUOTA_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** So many belong to the body by this quota already: the argument. */
  QUOTA_FULL(Refused.Kind.CONFLICT),
  /** The membership fits with the other body: there is nothing to carry over. */
  NOTHING_TO_CARRY(Refused.Kind.CONFLICT),
  /** The days do not lie within the term: its number. */
  OUTSIDE_TERM(Refused.Kind.BAD_INPUT),
  /** The body has no such membership. */
  MEMBERSHIP_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** It has ended before this day. */
  ENDED_ALREADY(Refused.Kind.CONFLICT),
  /** No account has this id. */
  ACCOUNT_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** The account has this role in the body on one of these days. */
  STAFF_ALREADY(Refused.Kind.CONFLICT),
  /** The body has no such assignment of staff. */
  ASSIGNMENT_UNKNOWN(Refused.Kind.NOT_FOUND);

  private final Refused.Kind kind;

  RegisterCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
