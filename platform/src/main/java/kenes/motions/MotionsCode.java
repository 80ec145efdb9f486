package kenes.motions;

import kenes.base.Refused;

/** Why drafts and amendments are refused. */
public enum MotionsCode implements Refused.Code {
  /** The item's draft has no text here yet. */
  NO_DRAFT(Refused.Kind.CONFLICT),
  ITEM_CLOSED(Refused.Kind.CONFLICT),
  /** The item is closed to the public, and texts stand open in the record: it is worked on upon paper. */
  CLOSED_TO_PUBLIC(Refused.Kind.CONFLICT),
  /** The draft has no paragraph. */
  TEXT_EMPTY(Refused.Kind.BAD_INPUT),
  /** More than {0} paragraphs, or one longer than {1} characters. */
  TEXT_TOO_LONG(Refused.Kind.BAD_INPUT),
  /** The languages have different numbers of paragraphs: {0} and {1}. */
  PARAGRAPHS_DIFFER(Refused.Kind.BAD_INPUT),
  /** A paragraph is missing in this language. */
  LANGUAGE_MISSING(Refused.Kind.BAD_INPUT),
  /** The draft says this already. */
  TEXT_SAME(Refused.Kind.CONFLICT),
  /** The draft has been put to the vote: it is changed by amendments only. */
  DRAFT_VOTED(Refused.Kind.CONFLICT),
  /** A paper was published that the draft's text was not taken from. */
  PAPER_NEWER(Refused.Kind.CONFLICT),
  /** The text is another one than was announced with the vote. */
  TEXT_CHANGED(Refused.Kind.CONFLICT),
  AMENDMENT_UNKNOWN(Refused.Kind.NOT_FOUND),
  AUTHOR_MISSING(Refused.Kind.BAD_INPUT),
  /** An author holds no seat in the body. */
  AUTHOR_UNKNOWN(Refused.Kind.BAD_INPUT),
  REASON_MISSING(Refused.Kind.BAD_INPUT),
  /** Longer than {0} characters. */
  REASON_TOO_LONG(Refused.Kind.BAD_INPUT),
  /** The amendment changes nothing. */
  NOTHING_CHANGED(Refused.Kind.BAD_INPUT),
  /** The draft has no such paragraph, or the amendment does two things to it. */
  PARAGRAPH_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** The draft was replaced while the amendment was being written. */
  DRAFT_REPLACED(Refused.Kind.CONFLICT),
  /** All words of the amendment together are more than {0} characters. */
  AMENDMENT_TOO_LONG(Refused.Kind.BAD_INPUT),
  /** The same amendment was rejected in this session, as number {0}. */
  REJECTED_BEFORE(Refused.Kind.CONFLICT),
  /** The same amendment has been tabled as number {0}. */
  TABLED_BEFORE(Refused.Kind.CONFLICT),
  /** Amendment {0} does not wait for a vote any more. */
  AMENDMENT_DONE(Refused.Kind.CONFLICT),
  /** Only an author takes an amendment back. */
  NOT_THE_AUTHOR(Refused.Kind.NOT_ALLOWED),
  /** This paragraph is to be voted on apart already. */
  PART_ASKED(Refused.Kind.CONFLICT),
  PART_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** The vote on this paragraph has begun. */
  PART_DONE(Refused.Kind.CONFLICT),
  /** A block has at least two amendments. */
  BLOCK_TOO_SMALL(Refused.Kind.BAD_INPUT),
  /** Amendments {0} and {1} cannot both be adopted, so they cannot be voted on together. */
  BLOCK_COLLIDES(Refused.Kind.CONFLICT),
  /** The amendment is in no block. */
  NOT_IN_A_BLOCK(Refused.Kind.CONFLICT),
  /** It was pulled out of its block, or the block is another one now. */
  BLOCK_CHANGED(Refused.Kind.CONFLICT),
  /** This amendment is next already. */
  NEXT_ALREADY(Refused.Kind.CONFLICT),
  /** The rules set no order: nothing is out of turn. */
  NO_ORDER(Refused.Kind.CONFLICT),
  /** Amendment {0} comes first. */
  WRONG_ORDER(Refused.Kind.CONFLICT),
  /** The draft is first accepted as a basis. */
  BASIS_FIRST(Refused.Kind.CONFLICT),
  /** The draft was not accepted as a basis. */
  BASIS_REJECTED(Refused.Kind.CONFLICT),
  AMENDMENTS_FIRST(Refused.Kind.CONFLICT),
  /** {0} amendments wait for their vote. */
  AMENDMENTS_WAIT(Refused.Kind.CONFLICT),
  /** Paragraph {0} is to be voted on apart first. */
  PARTS_WAIT(Refused.Kind.CONFLICT),
  /** The text was put to the vote as a whole. */
  WHOLE_VOTED(Refused.Kind.CONFLICT),
  NOTHING_TO_VOTE(Refused.Kind.CONFLICT);

  private final Refused.Kind kind;

  MotionsCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
