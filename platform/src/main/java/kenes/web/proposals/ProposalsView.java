package kenes.web.proposals;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/**
 * Proposals, the newest first.
 *
 * @param find where the filters are sent @param filters the words looked for come first @param lead how many there are
 * @param all address of the whole list where a part of it is shown, or null @param next the page that follows, or null @param first the first page of the same list, or null: this is it
 */
public record ProposalsView(PageView page, String find, List<FieldView> filters, String lead, List<Line> lines, String all, LinkView next, LinkView first) {
  /** @param home the body whose proposal it is, or null where the page is that body's @param tag of {@code fragments/tag.jte} @param support in words, or null: nobody was asked */
  public record Line(String number, TextView title, String href, LinkView home, String topic, String step, String tag, String state, String clock, String support) {}
}
