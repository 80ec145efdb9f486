package kenes.web.record;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/** The letters of a body. @param underWay those that have not come to their end @param lines this page of all, those sent last first @param other the pages beside this one */
public record CorrespondenceView(PageView page, List<Line> underWay, List<Line> lines, List<LinkView> other) {
  /**
   * A letter.
   *
   * @param sort of the act that it carries @param direction from whom or to whom
   * @param received where the receiving body recorded it, or null @param ended where the sender recorded its end, or null
   * @param tag of {@code fragments/tag.jte} with its word @param details why, since when, what next
   */
  public record Line(String sort, String direction, Place sent, Place received, Place ended, String tag, String word, List<String> details) {}

  /** An entry of a record. @param datetime for machines @param entry its page */
  public record Place(String when, String datetime, LinkView entry) {}
}
