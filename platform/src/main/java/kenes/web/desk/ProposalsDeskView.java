package kenes.web.desk;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The proposals of a body and those that came to it. @param begin opens a new one, or null @param page the public list @param more where the other own ones are, or null */
public record ProposalsDeskView(FrameView frame, LinkView begin, List<Group> groups, LinkView page, LinkView more) {
  public record Group(String title, List<Line> lines) {}

  public record Line(String number, TextView title, String href, String note) {}
}
