package kenes.web.desk;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The desk of requests. @param actions what can be begun @param drafts what is being written, or was handed in @param groups requests by what they wait for */
public record RequestsDeskView(FrameView frame, List<LinkView> actions, List<Line> drafts, List<Group> groups, LinkView page) {
  public record Group(String title, List<Line> lines) {}

  /** @param number or null */
  public record Line(String number, TextView title, String href, String note) {}
}
