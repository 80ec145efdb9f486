package kenes.web.desk;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.TextView;

/** A teller's desk. @param problem why the form came back, or null */
public record HallCount(HallDeskView.Frame frame, Mine mine, String voteState, String problem) {

  /**
   * What belongs to one teller.
   *
   * @param state the state that it shows
   * @param question of the vote, or null while no hands are counted
   * @param lines how the count stands
   * @param fields of the form; empty when there is nothing to enter
   */
  public record Mine(String path, String state, String csrf, String key, String poll, TextView question, List<String> lines, List<FieldView> fields) {}
}
