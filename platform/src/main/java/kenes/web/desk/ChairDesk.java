package kenes.web.desk;

import java.util.List;
import kenes.web.sitting.MotionsView;
import kenes.web.sitting.SittingView;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/** The chair's desk. @param problem why a form came back, or null */
public record ChairDesk(HallDeskView.Frame frame, HallDeskView.Live live, Step step, FloorDesk floor, String chairState, String floorState, List<FieldView> fields, String problem) {

  /**
   * The next lawful step, and what else is possible now.
   *
   * @param state the state that it was made for
   * @param heading what is the case
   * @param main the one next step, or null where that is the opening of a vote
   * @param vote the form that opens a vote, or null
   * @param voteFirst whether opening a vote is the next step
   * @param close the form that closes the running vote, or null
   * @param closing the form that closes the open item to the public, once a vote has adopted it; else null
   * @param choose other items that could be opened; null without any
   * @param forms what else may become of the vote: another method, a repetition, the decision of a tie
   * @param others further steps
   * @param result of the vote that was closed last, with the sentence to read out; null without one
   * @param mine a word to the chair as a deputy, with the way to their own seat; null when there is none
   */
  public record Step(String path, String csrf, String state, String heading, Action main, Vote vote, boolean voteFirst, Close close,
      Closing closing, Choose choose, List<HallForm> forms, List<Action> others, HallDeskView.Result result, LinkView mine) {}

  /** One button. @param reason why it cannot be pressed, or null when it can @param item sent along, or null */
  public record Action(String to, String key, String label, String reason, String item) {}

  /** @param rule the majority that will be frozen @param basis its article @param method how it is held @param recused who has declared an interest, or null @param reason why it cannot be opened, or null @param dispense null unless an opinion is missing @param subject the next step on the item's text, or null */
  public record Vote(String key, String item, Subject subject, FieldView kk, FieldView ru, List<FieldView> method, String recused, String rule, String basis, List<SittingView.Paper> papers, String reason, Dispense dispense) {}

  /** The form by which the chair goes on without the executive's opinion. */
  public record Dispense(String key, FieldView reason) {}

  /** @param counting how far a count without devices has come @param confirm shown once closing has been refused because some have not voted; null before */
  public record Close(String key, String poll, List<String> counting, FieldView confirm) {}

  /** @param poll the vote that adopted it @param fields who proposed it; empty where the rules do not say who may */
  public record Closing(String key, String item, String poll, List<FieldView> fields) {}

  /** @param title which step it is @param kind, matters and texts as they are sent back @param puts what it changes @param desk where text and amendments are */
  public record Subject(String title, String kind, String matters, String texts, List<MotionsView.Put> puts, String desk) {}

  /** Another item than the next one. */
  public record Choose(String key, FieldView item) {}
}
