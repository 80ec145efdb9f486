package kenes.web.sitting;

import java.util.List;
import kenes.web.view.HemicycleView;
import kenes.web.view.OutcomeView;
import kenes.web.view.PageView;
import kenes.web.view.QuorumView;

/** The display in the hall. */
public record HallView(PageView page, Screen screen) {
  /**
   * What stands on it now.
   *
   * @param lead one line in the display's language: what goes on
   * @param number of the item, or null
   * @param titles of the sitting, the item or the question: Kazakh, then Russian
   * @param speaker who has the floor, or null
   * @param next the first two in the queue who are in the hall
   * @param presiding who leads the sitting now, in words, or null
   * @param quorum the lamp, or null while a vote or its result stands there
   * @param running the vote that runs, or null
   * @param puts what it changes in the item's text
   * @param outcome the last result, or null
   * @param seats its half-circle, or null
   */
  public record Screen(String lead, String number, List<Title> titles, SittingView.Speaker speaker, List<FloorView.Waiting> next, QuorumView quorum, String presiding,
      SittingView.Running running, List<MotionsView.Put> puts, OutcomeView outcome, HemicycleView seats) {}

  /** @param lang code of the language */
  public record Title(String lang, String text) {}
}
