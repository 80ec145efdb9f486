package kenes.web.proposals;

import java.util.List;
import kenes.texts.Comparison;
import kenes.web.requests.RequestView;
import kenes.web.view.LinkView;
import kenes.web.view.Mark;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/**
 * A proposal.
 *
 * @param step name of the step at which it stands @param holder who has it in hand @param clock how the term of the step stands; null: it was handed over and goes on elsewhere
 * @param moving that it went on elsewhere because this home has ended, in words without the link; or null @param moved its page where it goes on, because this home has ended; or null @param stuck since when, in words, or null @param road how far it has come
 * @param earlier the first steps of a long way, which are folded; empty for a short one @param stops the steps walked after them, the present one last @param undone those that were taken back @param ahead the steps that may follow
 * @param texts of the last version @param versions the earlier versions, the last one first; empty while there is one only
 * @param support null: nobody was asked @param law address of the page that tells what the law changed because of its home @param entry its opening in the record @param desk its page on the desk
 */
public record ProposalView(PageView page, String line, TextView title, String tag, String state, TextView step, LinkView holder, String clock, String moving, LinkView moved, String stuck, Road road,
    List<Stop> earlier, List<Stop> stops, List<Stop> undone, List<Ahead> ahead, List<Fact> facts, List<RequestView.Block> texts, List<VersionView> versions, SupportView support,
    List<Carried> carried, List<Opinion> opinions, List<Changed> laws, List<Answer> answers, String law, LinkView entry, LinkView desk) {
  /** A drawing of dots. @param walked how far the line is drawn through @param words the same in words */
  public record Road(int width, int walked, List<Dot> dots, String words) {}

  /** @param css how it stands: {@code road-done road-now road-late road-left} */
  public record Dot(int x, String css) {}

  /**
   * A step of the way.
   *
   * @param back that it was taken back, in words, or null @param state as in {@code fragments/timeline.jte} @param note the state in words, or null @param move what kind of move it was, or null @param holder null where the step above names the same
   * @param term until when the next step was expected and who says so, or null @param words reasons or a comment, or null
   * @param source where it can be read, in words, or null @param links decision, documents, law, entries of the records
   */
  public record Stop(String back, String state, String when, String datetime, String note, TextView title, String move, LinkView holder, String term, String words, String source,
      String basis, List<LinkView> links) {}

  /** A step that may follow. @param move what kind of move it is, or null: onward @param needs in words, or null */
  public record Ahead(TextView title, String move, String carrier, String needs) {}

  /** @param links one or several values */
  public record Fact(String term, List<LinkView> links) {}

  /** A change of the text from the version before. @param decision of the home on it, or null @param kk null where one of the two has no text in it @param ru the same */
  public record VersionView(String heading, String by, String reason, LinkView decision, Comparison kk, Comparison ru, LinkView entry) {}

  /** @param counts marks with words and numbers @param map null: no body of the map was asked */
  public record SupportView(List<Counted> counts, MapView map, List<Supporter> bodies) {}

  public record Counted(Mark mark, String words, long number) {}

  /** @param words why, or null @param decision or null @param letter where the asking stands while there is no decision, or null @param before what it had stated and took back, the last one first */
  public record Supporter(LinkView body, Mark mark, String stance, String asked, String late, String on, LinkView decision, String words, Way letter, List<LinkView> entries,
      List<Back> before) {}

  /** What was taken back. @param what it said @param words when and why */
  public record Back(String what, String words, List<LinkView> links) {}

  /** Where a letter to another body stands. @param tag of {@code fragments/tag.jte} */
  public record Way(String tag, String words) {}

  /** A map of equal tiles. */
  public record MapView(int width, int height, List<Tile> tiles) {}

  /** @param lines the name, each line with its distance from the top @param signs one for each body of the region that was asked @param told the same in words */
  public record Tile(int x, int y, boolean asked, String told, List<Line> lines, List<Sign> signs) {}

  /** @param pressed whether it is too long for its tile */
  public record Line(int y, String text, boolean pressed) {}

  public record Sign(int x, int y, Mark mark) {}

  /** A sending to a body that carries it. @param reasons why it did not, or null @param reported steps that its home does not know yet @param back steps that its home did not take */
  public record Carried(LinkView body, String on, String state, Way letter, String reasons, List<String> reported, List<String> back, LinkView entry) {}

  /** @param back that it was taken back, in words, or null */
  public record Opinion(String back, String title, TextView by, String on, String words, String source, List<LinkView> files) {}

  /** What changed in the law. @param back that the link was taken back, in words, or null */
  public record Changed(LinkView law, String back, List<LinkView> entries) {}

  /** @param told what it tells @param words or null @param to to how many bodies it went, in words */
  public record Answer(LinkView from, String on, String told, String words, String to, List<LinkView> links) {}
}
