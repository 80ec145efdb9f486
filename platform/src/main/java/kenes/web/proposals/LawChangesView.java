package kenes.web.proposals;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/**
 * What the law changed because of proposals, the newest law first.
 *
 * @param lead how many articles, in a sentence @param proposals the list of proposals @param next the page that follows, or null @param first the first page, or null: this is it
 */
public record LawChangesView(PageView page, String lead, List<Line> lines, LinkView proposals, LinkView next, LinkView first) {
  /**
   * @param law with the address of its publication, or without @param share whether the council's own or supported, in words; null where the list is of all
   * @param title of the proposal @param supporters some of those who support it @param more how many others do, in words, or null
   */
  public record Line(String date, LinkView law, String share, String number, TextView title, String href, LinkView home, List<LinkView> supporters, LinkView more) {}
}
