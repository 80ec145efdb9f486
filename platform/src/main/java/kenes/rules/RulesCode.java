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
  /** A key that stands twice in one mapping: line, key. */
  YAML_KEY_TWICE(Refused.Kind.BAD_INPUT),
  /** A rule that the catalogue does not know: line, key, keys alike. */
  RULE_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** A rule of its own without a title: line, key. */
  RULE_WITHOUT_TITLE(Refused.Kind.BAD_INPUT),
  /** The last day lies before the first: line, first day, last day. */
  DATES_REVERSED(Refused.Kind.BAD_INPUT),
  /** Two versions of a rule hold on the same day: line of the later one, key, the day, line of the earlier one. */
  DATES_OVERLAP(Refused.Kind.BAD_INPUT),
  /** Between two versions of a rule there are days without it: line of the later one, key, first day without, last day without. */
  DATES_GAP(Refused.Kind.BAD_INPUT),
  /** A rule, or a part of it, that can never apply: line, key, what makes it so. */
  RULE_UNREACHABLE(Refused.Kind.BAD_INPUT),
  /** Two rules of one day that cannot both be kept: line, key, the other key. */
  RULES_CONTRADICT(Refused.Kind.BAD_INPUT),
  /** A rule that every body needs is not there on some day: line, key, the day. */
  RULE_MISSING(Refused.Kind.BAD_INPUT),
  /** The rulebook above binds, and this one may not replace its rule: line, key, code of the rulebook above. */
  RULE_BINDING(Refused.Kind.BAD_INPUT),
  /** The rulebook that this one extends is not known on that day: line, its code, the day. */
  PARENT_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** The rulebook extends itself: line, code. */
  EXTENDS_ITSELF(Refused.Kind.BAD_INPUT),
  /** To whom the rulebook applies is neither a kind of body (in the registry) nor the body itself. */
  APPLIES_TO_WRONG(Refused.Kind.BAD_INPUT),
  /** No rulebook with this digest is kept here. */
  NO_RULEBOOK(Refused.Kind.NOT_FOUND),
  /** The rules say no quorum. */
  NO_QUORUM_RULE(Refused.Kind.CONFLICT),
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
