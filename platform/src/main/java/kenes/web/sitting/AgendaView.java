package kenes.web.sitting;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/**
 * An agenda as it stands or stood.
 *
 * @param state which version, and of when
 * @param items as they stood
 * @param changes what is otherwise than in the notice
 * @param versions every version with its address
 */
public record AgendaView(PageView page, LinkView sitting, String state, List<Item> items, List<Change> changes, List<Version> versions) {
  /** @param closed that it is closed to the public, or null @param raised paragraphs of policy sources */
  public record Item(int position, TextView title, String closed, List<LinkView> raised) {}

  /** @param sign before the word @param late a word where the change came after the last day of notice, or null */
  public record Change(String sign, String word, String sentence, String late) {}

  /** @param reason in words, or null @param late as of a change */
  public record Version(LinkView link, String what, String reason, String late) {}
}
