package kenes.proposals;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A body that was asked to support a proposal.
 *
 * @param asked index of the asking in the home's journal
 * @param due until when it was asked to decide, or null
 * @param stance {@code SILENT} until its decision came
 * @param decision of that body, or null @param on the day of the decision, or null @param words or null @param letter that brought it, or null
 */
public record Support(String body, long asked, LocalDate askedOn, LocalDate due, Stance stance, UUID decision, LocalDate on, String words,
    ProposalsAct.Letter letter) {
  static Support of(String body, long index, ProposalsAct.SupportAsked act) {
    return new Support(body, index, act.on(), act.due(), Stance.SILENT, null, null, null, null);
  }

  Support decided(ProposalsAct.StanceReceived act) {
    return new Support(body, asked, askedOn, due, act.stance(), act.decision(), act.on(), act.words(), act.letter());
  }

  /** Whether the day until which it was asked to decide has passed in silence. */
  public boolean isLate(LocalDate today) {
    return stance == Stance.SILENT && due != null && due.isBefore(today);
  }
}
