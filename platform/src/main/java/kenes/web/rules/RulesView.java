package kenes.web.rules;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/**
 * All rules of a body on a day.
 *
 * @param showing of which day the rules are, in words
 * @param ended why that day is not today for a body that has ended or not begun, or null
 * @param date the day asked for
 * @param action where the day is asked
 * @param days on which something changed or will change, the latest first
 * @param books where the rules come from: the country's rulebook first, the body's own last; empty: no rulebook
 * @param sections the rules by chapter
 * @param special rules of sessions that other rulebooks govern
 * @param sources the acts that the rules are from; the rules name them by their place here, from 1
 * @param history what changed, the latest first
 * @param whatIf where a vote can be tried, or null
 */
public record RulesView(PageView page, String showing, String ended, FieldView date, String action, List<LinkView> days, List<Book> books,
    List<Section> sections, List<Special> special, List<LinkView> sources, List<Day> history, LinkView whatIf) {
  /**
   * A rulebook.
   *
   * @param level what it is for: a country, a kind of body, one body
   * @param valid its days in words
   * @param share how many of the rules shown it says
   * @param text its text as loaded, with the digest as words
   * @param entry of its loading in the record
   */
  public record Book(String level, String title, String valid, String share, LinkView text, LinkView entry) {}

  /** A chapter. @param id of its heading */
  public record Section(String id, String title, List<Line> rules) {}

  /**
   * A rule.
   *
   * @param link to the act among the sources
   * @param since since when and until when, in words
   * @param origin the rulebook above that says so; null for the body's own, or that of its kind
   * @param inferred the mark in words, or null
   * @param binding that no rulebook below may replace it, or null
   * @param note or null
   * @param whatIf where a vote under this rule can be tried, or null
   */
  public record Line(String id, String title, String sentence, String basis, String link, String since, String origin, String inferred,
      String binding, String note, LinkView whatIf) {}

  /** Rules of one kind of session only. */
  public record Special(String title, Book book, List<Line> rules) {}

  /**
   * A day on which rules change.
   *
   * @param state that it lies ahead, or that it is the day shown; null otherwise
   * @param summary how many rules change
   */
  public record Day(LinkView day, String state, String summary, List<Changed> changes) {}

  /** A rule that changes: before, after, by which article. */
  public record Changed(String title, List<String> told) {}
}
