package kenes.rules;

import kenes.base.Term;
import kenes.base.Text;

/**
 * How long before a sitting it must be announced.
 *
 * @param key its name in the rulebook, for example {@code notice.regular}
 * @param term between the day of notice and the day of the sitting; an amount of 0: there is no term
 * @param legalBasis article and law, as shown to people
 * @param link public address of the law's text, or null
 */
public record NoticeRule(String key, Term term, Text legalBasis, String link) {}
