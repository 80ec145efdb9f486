package kenes.rules;

import kenes.base.Refused;

/** Why rules refuse. Codes that begin with YAML carry the line in the rulebook's text, 1-based, as first argument. */
public enum RulesCode implements Refused.Code {
  /** No YAML at all: line, what the reader met. */
  YAML_BROKEN(Refused.Kind.BAD_INPUT),
  /** Another format than the readers know: line, known formats. */
  YAML_FORMAT_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** A key that the format does not have: line, key, keys allowed there. */
  YAML_KEY_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** A key that must be there: line of the part that lacks it, key. */
  YAML_KEY_MISSING(Refused.Kind.BAD_INPUT),
  /** A value of the wrong form: line, key, what is allowed. */
  YAML_VALUE_WRONG(Refused.Kind.BAD_INPUT),
  /** The day from which the rulebook is in force is missing. */
  DATE_MISSING(Refused.Kind.BAD_INPUT),
  /** The last day lies before the first. */
  DATES_REVERSED(Refused.Kind.BAD_INPUT),
  /** To whom the rulebook applies is neither a kind of body (in the registry) nor the body itself. */
  APPLIES_TO_WRONG(Refused.Kind.BAD_INPUT),
  /** No rulebook with this digest is kept here. */
  NO_RULEBOOK(Refused.Kind.NOT_FOUND),
  /** The rulebook has no majority for this kind of decision. */
  NO_MAJORITY(Refused.Kind.CONFLICT),
  /** The rulebook has no term of notice for this kind of session. */
  NO_NOTICE(Refused.Kind.CONFLICT);

  private final Refused.Kind kind;

  RulesCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
