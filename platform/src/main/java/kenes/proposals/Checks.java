package kenes.proposals;

import java.util.Objects;
import java.util.stream.Stream;
import kenes.base.Fields;
import kenes.base.Text;
import kenes.base.WordChecks;

/** The checks that the commands share. */
final class Checks {
  static final int LONGEST_LINE = 500;
  static final int LONGEST_WORDS = 5000;
  static final WordChecks ON = new WordChecks(ProposalsCode.FIELD_MISSING, ProposalsCode.TEXT_TOO_LONG, ProposalsCode.REASON_TOO_SHORT, ProposalsCode.DATE_MISSING,
      ProposalsCode.DATE_TOO_EARLY, ProposalsCode.DATE_IN_FUTURE, LONGEST_WORDS);

  private Checks() {}

  /** Public words in one or several languages, none too long; notes what is wrong, also private data in them. */
  static Text text(Fields fields, String name, Text given) {
    fields.refuseIf(given == null, name, ProposalsCode.FIELD_MISSING);
    if (given != null) {
      for (String words : Stream.of(given.kk(), given.ru(), given.en()).filter(Objects::nonNull).toList()) {
        Papers.open(fields, name, ON.optional(fields, name, words, LONGEST_LINE));
      }
    }
    return given;
  }

  /** Notes a public address that is none. */
  static String address(Fields fields, String name, String url) {
    String given = ON.optional(fields, name, url, LONGEST_LINE);
    fields.refuseIf(given != null && !given.matches("https?://\\S+"), name, ProposalsCode.URL_WRONG);
    return given;
  }
}
