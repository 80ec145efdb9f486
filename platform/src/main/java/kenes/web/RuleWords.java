package kenes.web;

import kenes.base.Words;
import kenes.rules.MajorityRule;
import kenes.rules.QuorumRule;
import kenes.rules.Threshold;
import kenes.voting.VoteWords;

/** Rules in words. */
public final class RuleWords {
  private RuleWords() {}

  /** What a kind of decision is called. @param key of the majority in its rulebook */
  public static String majorityTitle(Words w, String key) {
    return title(w, "portal.rule.majority.", key, "portal.rule.majority");
  }

  /** “more than half of all seats”; fractions other than a half in figures. */
  public static String majority(Words w, MajorityRule rule) {
    return threshold(w, rule.threshold());
  }

  /** “at least 2/3 of all seats”. */
  public static String quorum(Words w, QuorumRule rule) {
    return threshold(w, rule.threshold());
  }

  /** What a term of notice is called. @param key of the rule: {@code notice.regular} */
  public static String noticeTitle(Words w, String key) {
    return title(w, "portal.rule.", key, "portal.rule.notice");
  }

  private static String title(Words w, String prefix, String key, String otherwise) {
    return w.text(w.has(prefix + key) ? prefix + key : otherwise);
  }

  private static String threshold(Words w, Threshold threshold) {
    String of = VoteWords.key(threshold.base());
    if (threshold.moreThanHalf()) {
      return w.text("portal.rule.more-than-half." + of);
    }
    return w.text((threshold.strict() ? "portal.rule.more-than." : "portal.rule.at-least.") + of, threshold.fraction().toString());
  }
}
