package kenes.web.desk;

import java.util.List;
import kenes.web.sitting.FloorView;
import kenes.web.sitting.MotionsView;
import kenes.web.sitting.SittingView;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.Mark;
import kenes.web.view.ProofView;
import kenes.web.view.TextView;

/** A deputy's desk. @param result of the vote closed last, or null @param mine what belongs to this deputy alone @param problem why a form came back, or null */
public record SeatDesk(HallDeskView.Frame frame, HallDeskView.Live live, HallDeskView.Result result, Mine mine, SeatFloor.View floor, List<FloorView.Waiting> queue,
    String voteState, String floorState, String hereId, String hereState,
    List<FieldView> fields, String problem) {

  /**
   * What only this deputy sees; fetched anew when the state that it follows moves on.
   *
   * @param state the state that it shows
   * @param csrf the token of its forms
   * @param presence whether they are registered
   * @param ballot the form, or null
   * @param whyNot why there is no form while a vote runs, or null
   * @param receipt of the vote that is shown, or null
   * @param earlier receipts of the sitting's other votes
   * @param interest in the open item; null while none can be declared and none stands
   * @param count the way to the teller's desk for one who counts the hands, or null
   * @param elections the way to a round of an election that runs, or null
   * @param certificate that they were at the sitting; null before its end, and for who was not
   */
  public record Mine(String path, String state, String csrf, Presence presence, Ballot ballot, String whyNot, Receipt receipt,
      List<Receipt> earlier, Interest interest, LinkView count, LinkView elections, LinkView certificate) {}

  /** An interest in the open item. @param declared that one stands, in words, or null @param withdraw whether it can be taken back @param reason the field for a new one */
  public record Interest(String item, String key, String declared, boolean withdraw, FieldView reason) {}

  /** @param here whether they are registered as present @param open whether that can still change @param key of the form */
  public record Presence(boolean here, boolean open, String words, String key) {}

  /**
   * The form of a ballot.
   *
   * @param others the question in the other languages
   * @param puts what it changes in the item's text
   * @param rule what the vote needs
   * @param choice what was chosen before, or an empty string
   */
  public record Ballot(String poll, String key, TextView question, List<TextView> others, List<MotionsView.Put> puts, String rule, List<SittingView.Paper> papers,
      List<HallDeskView.Option> options, String choice, String error) {}

  /** @param number as written: “№ 1 204” @param note that the vote does not count, or null @param proof the entry and its proof, as far as they are published */
  public record Receipt(String number, Mark mark, String choice, String time, TextView question, String note, ProofView proof) {}
}
