package kenes.web.sitting;

import java.util.List;
import kenes.texts.Piece;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/**
 * The text of an item's draft, the amendments to it and what came of them.
 *
 * @param stages the votes in their lawful order, and how each stands
 * @param notes what is to be known besides: no order in the rules, a paper replaced, turns that were changed
 * @param version of the draft, in words
 * @param draft in the page's language
 * @param result the draft compared with the text that came of it; empty while they are the same
 * @param resultTitle its heading
 */
public record MotionsView(List<Stage> stages, List<String> notes, String version, List<Line> draft, List<Amendment> amendments,
    List<Part> parts, List<Tongue> result, String resultTitle) {
  /** @param tag as {@code fragments/tag.jte} takes it */
  public record Stage(String name, String tag, String word) {}

  /** A numbered paragraph. @param part that it is to be voted on apart, and how that stands; or null */
  public record Line(int number, TextView text, Part part) {}

  /** @param word what came of the separate vote */
  public record Part(int paragraph, String title, String tag, String word) {}

  /**
   * @param anchor its id on the page
   * @param fate in words @param tag its shape
   * @param because why it lapsed, or which block it is in; or null
   * @param collisions each names the other amendment and leads there
   */
  public record Amendment(String anchor, int number, String title, String authors, TextView reason, String tag, String fate, String because,
      List<LinkView> collisions, List<Tongue> tongues) {}

  /** What is put to the vote. @param title which amendment, and whose; or which part */
  public record Put(String title, List<Tongue> tongues) {}

  /** A comparison in one language. @param lang its code @param name in the page's language @param first shown at once */
  public record Tongue(String lang, String name, boolean first, List<Change> changes) {}

  /** @param place which paragraph, in words */
  public record Change(String place, List<Piece> pieces) {}
}
