package kenes.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kenes.decisions.Answered;
import kenes.decisions.DecisionsAct;
import kenes.journal.Act;
import kenes.journal.Addressed;

/** The acts of a body to which something was recommended. What it answers is a letter to the body that recommended it. */
public sealed interface AdviceAct extends Act {
  /**
   * A recommendation has come.
   *
   * @param advice id of the arrival @param from code of the body that recommends @param decision its decision @param addressee this body's number among the addressees
   * @param number of the decision @param adoptedOn its day @param wordings titles and digests of its texts @param on day of sending
   * @param replyBy last day for an answer @param letter index of the sending in the sender's journal
   */
  record AdviceArrived(UUID advice, String from, UUID decision, int addressee, String number, LocalDate adoptedOn, List<DecisionsAct.Wording> wordings,
      LocalDate on, LocalDate replyBy, long letter) implements AdviceAct {}

  /**
   * This body answers.
   *
   * @param sender code of the body that recommended it @param version 1 for the first answer; a later one replaces it
   * @param reply what is done, or the reasons for declining @param own this body's decision on it, or null @param ownNumber its number, or null
   * @param reason why it replaces the answer before, or null for the first
   */
  record AdviceAnswered(UUID advice, String sender, UUID decision, int addressee, int version, Answered answer, String reply, UUID own, String ownNumber,
      LocalDate on, String reason) implements AdviceAct, Addressed {
    @Override
    public Set<String> to() {
      return Set.of(sender);
    }
  }

  /** The sender has withdrawn or ended it. @param on first day @param reason or null @param letter index of that act in the sender's journal */
  record AdviceEnded(String from, UUID decision, DecisionsAct.How how, LocalDate on, String reason, long letter) implements AdviceAct {}
}
