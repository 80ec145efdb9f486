package kenes.web;

import java.util.Locale;
import kenes.base.Words;
import kenes.rules.MajorityRule;
import kenes.rules.QuorumRule;

/** Rules in words. */
public final class RuleWords {
  private RuleWords() {}

  /** What a kind of decision is called. @param key of the majority in its rulebook */
  public static String majorityTitle(Words w, String key) {
    return title(w, "portal.rule.majority.", key, "portal.rule.majority");
  }

  /** “more than half of all seats”; fractions other than a half in figures. */
  public static String majority(Words w, MajorityRule rule) {
    return fraction(w, rule.base().name(), rule.numerator(), rule.denominator(), rule.strict());
  }

  /** “at least 2/3 of all seats”. */
  public static String quorum(Words w, QuorumRule rule) {
    return fraction(w, rule.base().name(), rule.numerator(), rule.denominator(), rule.strict());
  }

  /** What a term of notice is called. @param key of the rule: {@code notice.regular} */
  public static String noticeTitle(Words w, String key) {
    return title(w, "portal.rule.", key, "portal.rule.notice");
  }

  private static String title(Words w, String prefix, String key, String otherwise) {
    return w.text(w.has(prefix + key) ? prefix + key : otherwise);
  }

  private static String fraction(Words w, String base, int numerator, int denominator, boolean strict) {
    String of = base.toLowerCase(Locale.ROOT).replace('_', '-');
    if (strict && denominator == 2 * numerator) {
      return w.text("portal.rule.more-than-half." + of);
    }
    return w.text((strict ? "portal.rule.more-than." : "portal.rule.at-least.") + of, numerator + "/" + denominator);
  }
}
