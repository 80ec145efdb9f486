package kenes.web.decisions;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/** A joint decision. @param with the partner in words @param facts how it stands, sentence by sentence @param decisions of the two bodies @param links to the record and the letters */
public record JointView(PageView page, TextView title, String with, String tag, String state, List<String> facts, List<LinkView> decisions,
    List<String> kk, List<String> ru, List<LinkView> links) {
  /** The joint decisions of a body. */
  public record All(PageView page, List<Line> lines) {}

  /** @param with the partner in words */
  public record Line(TextView title, String href, String with, String tag, String state, String offered) {}
}
