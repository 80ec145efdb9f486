package kenes.requests;

import kenes.base.WordChecks;

/** The checks that the commands share. */
final class Checks {
  static final int LONGEST_LINE = 500;
  static final int LONGEST_WORDS = 2000;
  static final WordChecks ON = new WordChecks(RequestsCode.FIELD_MISSING, RequestsCode.TEXT_TOO_LONG, RequestsCode.REASON_TOO_SHORT, RequestsCode.DATE_MISSING,
      RequestsCode.DATE_TOO_EARLY, RequestsCode.DATE_IN_FUTURE, LONGEST_WORDS);

  private Checks() {}
}
