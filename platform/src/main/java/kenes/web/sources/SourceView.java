package kenes.web.sources;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/** A policy source with its paragraphs. @param facts kind and date @param text where the whole text stands @param by who entered it @param record its entry */
public record SourceView(PageView page, TextView title, String facts, LinkView text, String by, LinkView record, List<ParagraphView> paragraphs) {
  /** All sources. */
  public record ListView(PageView page, List<Line> lines) {}

  /** @param came how many things came of it, in words */
  public record Line(TextView title, String href, String facts, String came) {}

  /** @param number in words @param kind a quotation or a summary, in words @param came how many things came of it, in words @param corrected how often it was corrected, or null */
  public record ParagraphView(String number, String href, TextView text, String kind, String came, String corrected) {}

  /** What came of one paragraph. @param counts of each kind that there is, in words @param next where the list goes on, or null @param first where it begins, or null: here
   * @param followers what names the paragraph, linked or not; empty on further pages */
  public record OneView(PageView page, TextView source, LinkView back, ParagraphView paragraph, List<String> counts, List<TraceView> traces, LinkView next, LinkView first,
      List<Follower> followers, LinkView record) {}

  /** What names the paragraph itself. @param number with its sign @param tag of {@code fragments/tag.jte} @param state in words */
  public record Follower(String number, TextView title, String href, String on, String tag, String state) {}

  /** @param kind in words @param body whose it is, or null @param href of its page @param outside whether that is another site @param tag of {@code fragments/tag.jte}, or null @param entry the link's entry in the record */
  public record TraceView(String kind, TextView title, String href, boolean outside, String body, String on, String tag, String state, LinkView entry) {}
}
