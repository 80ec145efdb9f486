package kenes.rules;

import kenes.base.DateSpan;
import kenes.base.Text;

/**
 * One rule as it stands on some days.
 *
 * @param key its name, for example {@code notice.regular}
 * @param type what its value is
 * @param title what it is called: its own title, else the catalogue's
 * @param value what it says
 * @param valid the days on which it says so; the rulebook's own days unless the rule names others
 * @param source the act of law, or whatever else it is taken from
 * @param article of the source, or null: all of it
 * @param link public address of the act's text, or null
 * @param note for readers, or null
 * @param inferred true: concluded or recalled, not read in the law itself
 * @param binding true: rulebooks that extend this one may not replace it
 * @param origin code of the rulebook that says so
 * @param line in that rulebook's text, 1-based
 */
public record Rule(String key, RuleType type, Text title, RuleValue value, DateSpan valid, Text source, Text article, String link, Text note,
    boolean inferred, boolean binding, String origin, int line) {
  /** Source and article, as shown to people. */
  public Text basis() {
    return joined(source, article);
  }

  /** “act, article”: a reference, in which no word needs an ending. */
  static Text joined(Text source, Text article) {
    return article == null ? source
        : Text.of(source.kk() + ", " + article.kk(), source.ru() + ", " + article.ru(), source.en() + ", " + article.en());
  }
}
