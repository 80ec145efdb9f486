package kenes.web.desk;

import java.util.List;
import kenes.web.view.DeskView;
import kenes.web.view.Mark;
import kenes.web.view.OutcomeView;
import kenes.web.view.PageView;
import kenes.web.view.QuorumView;
import kenes.web.view.TextView;
import kenes.web.sitting.SittingView;

/** What the deputy's and the chair's desk show alike: the same bytes for everybody, on the page and live. */
public final class HallDeskView {
  private HallDeskView() {}

  /**
   * The frame of a desk's page.
   *
   * @param path the desk's address below the language
   * @param place where and when, in words
   */
  public record Frame(PageView page, DeskView desk, String path, TextView title, String place) {}

  /** @param quorum null for a body whose seats are not known @param progress null while no vote runs */
  public record Live(Now now, QuorumView quorum, Progress progress) {}

  /**
   * What goes on.
   *
   * @param word a sentence where nothing does, else null
   * @param item what is dealt with, or null
   * @param motions the desk of its text and amendments; null without an item
   * @param papers of the item; null without one, and while a vote runs, whose own papers stand beside its question
   * @param speaker who has the floor, or null
   */
  public record Now(String word, SittingView.Numbered item, String motions, List<SittingView.Paper> papers, SittingView.Speaker speaker) {}

  /**
   * A running vote: how far it has come, never who voted how.
   *
   * @param words “12 / 18”
   * @param note how the vote is held where no devices vote; null for a vote by name
   * @param waiting names of those who have not voted; null where that is not to be seen
   */
  public record Progress(String words, int voted, int voters, TextView question, String note, List<String> waiting) {}

  /** A closed vote. @param note that it does not count, or how it was held without devices; else null @param kk what the chair reads out in Kazakh, null for others @param ru and in Russian @param href its page */
  public record Result(TextView question, String note, OutcomeView outcome, String kk, String ru, String href) {}

  /** A choice of the ballot: what is sent, its shape and its words. */
  public record Option(String value, Mark mark, String words) {}
}
