package kenes.web.decisions;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.OutcomeView;
import kenes.web.view.PageView;
import kenes.web.view.StepView;
import kenes.web.view.TextView;

/**
 * A decision with its whole life.
 *
 * @param line number and day
 * @param tag of {@code fragments/tag.jte}, with its word
 * @param force heading of the reasons: entry into force, or character of a recommendation @param reasons why it is in force, or is not yet
 * @param despite that the two languages differ, and why it was adopted so; null where they agree
 * @param textNote which version the text is, or why it is not shown
 * @param extract of the minutes; null before they are published
 * @param addressees of a recommendation @param replies how many have answered and how, and who is silent
 * @param half of a joint decision; null for a decision of this body alone
 * @param kk the paragraphs; empty where the text is not open
 */
public record DecisionView(PageView page, TextView title, String line, String kind, String tag, String state, String force, List<String> reasons, List<StepView> steps,
    Vote vote, List<Fact> facts, String despite, String textNote, List<String> kk, List<String> ru, List<Version> versions, List<LinkView> changes, LinkView desk, LinkView extract,
    List<Recipient> addressees, List<String> replies, Half half) {
  /** The vote that adopted it. */
  public record Vote(TextView question, LinkView item, OutcomeView outcome) {}

  /** What the two bodies have done. @param with the other body, in words @param tag of {@code fragments/tag.jte}, with its word @param whole page of the joint decision */
  public record Half(String with, String tag, String state, List<String> facts, LinkView whole) {}

  /** To whom a recommendation was sent. @param href of its page, or null @param tag of {@code fragments/tag.jte}, with its word */
  public record Recipient(String name, String href, String by, String tag, String state, List<Fact> replies) {}

  /** @param href or null @param link what it leads to, where the value is not the link itself; else null */
  public record Fact(String term, String value, String href, String link) {
    public Fact(String term, String value, String href) {
      this(term, value, href, null);
    }
  }

  /** A version of the text. @param by the decision that changed it, or null */
  public record Version(LinkView link, String from, LinkView by) {}
}
