package kenes.web.decisions;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/** The decisions of a body. @param filters year, class, state, words @param lead how many @param all address of the whole list where a part is shown, or null @param other where the list begins and goes on */
public record DecisionsView(PageView page, String find, List<FieldView> filters, String lead, List<Line> lines, String all, List<LinkView> other) {
  /** @param tag of {@code fragments/tag.jte}, with its word @param control how the control or the replies stand, or null */
  public record Line(String number, TextView title, String href, String on, String tag, String state, String kind, String control) {}
}
