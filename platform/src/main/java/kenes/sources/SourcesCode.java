package kenes.sources;

import kenes.base.Refused;

/** Why policy sources refuse. */
public enum SourcesCode implements Refused.Code {
  /** No source has this code. */
  SOURCE_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** The source has no such paragraph. */
  PARAGRAPH_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** There is no such link, or it was withdrawn. */
  LINK_UNKNOWN(Refused.Kind.NOT_FOUND),
  /** Only the registry and national bodies enter sources. */
  NOT_NATIONAL(Refused.Kind.NOT_ALLOWED),
  /** A code is capital Latin letters and digits in parts joined by hyphens, at most 40 in all. */
  SOURCE_CODE_WRONG(Refused.Kind.BAD_INPUT),
  SOURCE_CODE_TAKEN(Refused.Kind.CONFLICT),
  /** Neither an address nor a programme. */
  SOURCE_KIND_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** A Kazakh and a Russian text are needed. */
  SOURCE_TEXT_MISSING(Refused.Kind.BAD_INPUT),
  /** Longer than {0} characters: a source is quoted, not copied. */
  SOURCE_TEXT_TOO_LONG(Refused.Kind.BAD_INPUT),
  /** The number of a private person. */
  SOURCE_TEXT_PRIVATE(Refused.Kind.BAD_INPUT),
  SOURCE_DATE_MISSING(Refused.Kind.BAD_INPUT),
  /** Later than today. */
  SOURCE_DATE_IN_FUTURE(Refused.Kind.BAD_INPUT),
  /** Not an https address. */
  SOURCE_URL_WRONG(Refused.Kind.BAD_INPUT),
  /** Numbers parted by full stops: 3, 3.2. */
  PARAGRAPH_NUMBER_WRONG(Refused.Kind.BAD_INPUT),
  PARAGRAPH_TAKEN(Refused.Kind.CONFLICT),
  /** None of the kinds that can be traced here. */
  TRACE_KIND_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** The body has no such thing. */
  THING_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** An agenda item that is considered in closed session. */
  THING_CLOSED(Refused.Kind.BAD_INPUT),
  /** An agenda item that was taken off the agenda. */
  THING_WITHDRAWN(Refused.Kind.BAD_INPUT),
  /** It is linked to this paragraph already. */
  LINKED_ALREADY(Refused.Kind.CONFLICT),
  ARTICLE_MISSING(Refused.Kind.BAD_INPUT),
  /** Shorter than 10 characters, or longer than 500. */
  SOURCE_REASON_WRONG(Refused.Kind.BAD_INPUT);

  private final Refused.Kind kind;

  SourcesCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
