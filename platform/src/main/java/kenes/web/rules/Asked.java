package kenes.web.rules;

import java.util.Arrays;
import java.util.Locale;
import kenes.base.Fields;
import kenes.rules.Base;
import kenes.rules.Fraction;
import kenes.rules.Threshold;
import kenes.voting.Tally;
import kenes.web.FormState;

/** Reads what was typed about a vote, and notes every field that is wrong. */
record Asked(FormState form, Fields fields) {
  /** More than any assembly has members. */
  static final int LARGEST = 100_000;
  private static final int LARGEST_PART = 1000;
  static final String AT_LEAST = "at_least";
  static final String MORE_THAN = "more_than";

  static Asked of(FormState form) {
    return new Asked(form, new Fields());
  }

  /** A whole number between the two; the least one where something else was typed, which is noted. */
  int number(String name, int least, int greatest) {
    String typed = form.value(name).strip();
    boolean right = typed.matches("\\d{1,6}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= greatest;
    fields.refuseIf(!right, name, WhatIfCode.NUMBER_WRONG, least, greatest);
    return right ? Integer.parseInt(typed) : least;
  }

  /** Nothing typed is this number. */
  int number(String name, int least, int greatest, int nothing) {
    return form.value(name).isBlank() ? nothing : number(name, least, greatest);
  }

  /** The constant with this code, else the one that stands first. */
  <E extends Enum<E>> E choice(String name, E first) {
    return Arrays.stream(first.getDeclaringClass().getEnumConstants()).filter(one -> code(one).equals(form.value(name))).findFirst().orElse(first);
  }

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** The threshold; null, with the fields noted, when it is none. */
  Threshold threshold(Base base) {
    int numerator = number("numerator", 1, LARGEST_PART);
    int denominator = number("denominator", 1, LARGEST_PART);
    boolean strict = form.value("strict").equals(MORE_THAN);
    fields.refuseIf(numerator > denominator, "numerator", WhatIfCode.FRACTION_ABOVE_ONE)
        .refuseIf(strict && numerator == denominator, "strict", WhatIfCode.MORE_THAN_WHOLE);
    return fields.right() ? new Threshold(base, new Fraction(numerator, denominator), strict) : null;
  }

  /** Who could vote and what became of it. @throws kenes.base.Refused with every field noted so far */
  Tally tally(String votesFor, int votes, int against, int abstained) {
    int seats = number("seats", 1, LARGEST);
    int inOffice = number("in_office", 0, LARGEST);
    int present = number("present", 0, LARGEST);
    fields.check();
    int ballots = votes + against + abstained;
    fields.refuseIf(inOffice > seats, "in_office", WhatIfCode.MORE_THAN_SEATS, seats)
        .refuseIf(present > inOffice, "present", WhatIfCode.MORE_THAN_IN_OFFICE, inOffice)
        .refuseIf(ballots > present, votesFor, WhatIfCode.MORE_THAN_PRESENT, ballots, present).check();
    return new Tally(seats, inOffice, present, votes, against, abstained, 0);
  }
}
