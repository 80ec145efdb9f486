package kenes.web.requests;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/** The requests of a body. @param filters words, state, deputy, addressee @param lead how many and how they stand @param all address of the whole list where a part is shown, or null @param other where the list begins, and where it goes on */
public record RequestsView(PageView page, String find, List<FieldView> filters, String lead, List<Line> lines, String all,
    List<LinkView> other) {
  /** @param tag of {@code fragments/tag.jte}, with its word @param clock how the term stands @param control that it is on control, or null */
  public record Line(String number, TextView title, String href, String authors, String addressee, String tag, String state, String clock, String control) {}
}
