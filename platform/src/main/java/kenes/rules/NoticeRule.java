package kenes.rules;

import kenes.base.Text;

/**
 * How long before a sitting it must be announced.
 *
 * @param key its name in the rulebook, for example {@code notice.regular}
 * @param days calendar days between the day of notice and the day of the sitting; 0: there is no term
 * @param legalBasis article and law, as shown to people
 * @param link public address of the law's text, or null
 */
public record NoticeRule(String key, int days, Text legalBasis, String link) {
  public NoticeRule {
    if (days < 0) {
      throw new IllegalArgumentException("a term of " + days + " days");
    }
  }
}
