package kenes.web.desk;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** What the decisions of a body wait for. @param votes adopted votes that have no decision yet @param groups by what must be done @param others of the newest, the rest @param all where older ones are listed, or null */
public record DecisionsDeskView(FrameView frame, List<LinkView> votes, List<Group> groups, List<Line> others, LinkView all) {
  /** @param title what must be done */
  public record Group(String title, List<Line> lines) {}

  /** @param note what it waits for, or how it stands */
  public record Line(String number, TextView title, String href, String note) {}
}
