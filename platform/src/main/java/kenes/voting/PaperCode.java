package kenes.voting;

import kenes.base.Refused;

/** Why a secret vote by paper refuses. */
public enum PaperCode implements Refused.Code {
  /** A counting commission has an odd number of members, 3 or more; here {0}. */
  COMMISSION_NOT_ODD(Refused.Kind.BAD_INPUT),
  /** Not a deputy of this body, or named twice. */
  MEMBER_WRONG(Refused.Kind.BAD_INPUT),
  /** Stands as a candidate in this sitting, so may not count. */
  MEMBER_IS_CANDIDATE(Refused.Kind.BAD_INPUT),
  /** The commission's chair is one of its members. */
  CHAIR_NOT_MEMBER(Refused.Kind.BAD_INPUT),
  /** The rulebook wants the commission elected: the vote is missing, of another sitting, still open, or not adopted. */
  COMMISSION_NOT_ELECTED(Refused.Kind.BAD_INPUT),
  /** Forms of a vote that runs are out: the commission stays until it is over. */
  COMMISSION_AT_WORK(Refused.Kind.CONFLICT),
  /** The sitting has no counting commission. */
  NO_COMMISSION(Refused.Kind.CONFLICT),
  /** Only members of the counting commission do this. */
  NOT_IN_COMMISSION(Refused.Kind.NOT_ALLOWED),
  /** No vote by paper has this id. */
  PAPER_VOTE_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** The result has been announced, or the vote was broken off. */
  PAPER_VOTE_OVER(Refused.Kind.CONFLICT),
  FORMS_PREPARED_ALREADY(Refused.Kind.CONFLICT),
  /** Not a number of forms from {0} to {1}: everybody who may vote gets one; of another batch there is at least one. */
  FORMS_NUMBER_WRONG(Refused.Kind.BAD_INPUT),
  FORMS_NOT_PREPARED(Refused.Kind.CONFLICT),
  FORM_ISSUED_ALREADY(Refused.Kind.CONFLICT),
  FORM_NOT_ISSUED(Refused.Kind.CONFLICT),
  /** The rules let a deputy exchange {0} forms in a vote. */
  EXCHANGED_ALREADY(Refused.Kind.CONFLICT),
  /** {0} forms are left, and {1} deputies in the hall have none yet. */
  NO_FORM_LEFT(Refused.Kind.CONFLICT),
  /** The entry of a form is undone only with a reason. */
  PAPER_REASON_MISSING(Refused.Kind.BAD_INPUT),
  /** The reason is longer than {0} characters. */
  PAPER_REASON_TOO_LONG(Refused.Kind.BAD_INPUT),
  /** The forms left over have been destroyed, so none is issued or taken back any more. */
  ISSUING_OVER(Refused.Kind.CONFLICT),
  /** {0} forms were prepared, {1} issued and {3} spoiled ones exchanged: {2} are to be destroyed. */
  FORMS_UNACCOUNTED(Refused.Kind.BAD_INPUT),
  /** The forms left over are destroyed before the box is opened. */
  ISSUING_NOT_OVER(Refused.Kind.CONFLICT),
  BOX_OPEN_ALREADY(Refused.Kind.CONFLICT),
  /** Forms are counted after the box has been opened. */
  BOX_CLOSED(Refused.Kind.CONFLICT),
  /** Not a whole number from 0 to {0}. */
  COUNT_WRONG(Refused.Kind.BAD_INPUT),
  /** More forms found, {0}, than were issued, {1}. */
  FOUND_MORE_THAN_ISSUED(Refused.Kind.BAD_INPUT),
  /** More forms spoiled, {0}, than were found, {1}. */
  SPOILED_MORE_THAN_FOUND(Refused.Kind.BAD_INPUT),
  /** {0} marks on {1} forms that count: from {2} to {3} there must be. */
  VOTES_DISAGREE(Refused.Kind.BAD_INPUT),
  /** {0} marks on {1} forms that count, each of which bears one. */
  VOTES_NOT_FORMS(Refused.Kind.BAD_INPUT),
  NOT_COUNTED(Refused.Kind.CONFLICT),
  /** The count is signed by more than half of the commission: it stands. */
  COUNT_STANDS(Refused.Kind.CONFLICT),
  SIGNED_ALREADY(Refused.Kind.CONFLICT);

  private final Refused.Kind kind;

  PaperCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
