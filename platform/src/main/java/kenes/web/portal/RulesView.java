package kenes.web.portal;

import java.util.List;

/** A rulebook in force. @param since since when, in words */
public record RulesView(String title, String since, List<RuleView> rules) {
  /**
   * A rule.
   *
   * @param basis the article that it is from
   * @param link public address of the text, or null
   * @param inferred a conclusion, not a reading of the law itself: the mark in words, or null
   * @param note what is to be known about it, or null
   */
  public record RuleView(String title, String sentence, String basis, String link, TagView inferred, String note) {}
}
