package kenes.web.decisions;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/**
 * A recommendation of another body, where it has arrived.
 *
 * @param from the body that recommends @param line number and day of its decision @param tag of {@code fragments/tag.jte}, with its word
 * @param facts when it was sent, when an answer is due, what became of it @param answers the latest first
 * @param closed why the text is not shown, or null @param links to the decision, the record and the letters
 */
public record AdviceView(PageView page, TextView title, String from, String line, String tag, String state, List<String> facts, List<Given> answers,
    String closed, List<String> kk, List<String> ru, List<LinkView> links) {
  /** @param head the day and the answer @param lines what is said in it @param own the body's own decision, or null @param replaced whether a later one holds */
  public record Given(String head, String tag, String reply, List<String> lines, LinkView own, boolean replaced) {}

  /** What was recommended to a body. @param lead how many and how they stand */
  public record All(PageView page, String lead, List<Line> lines) {}

  /** @param from the body that recommends, with number and day */
  public record Line(TextView title, String href, String from, String by, String tag, String state) {}
}
