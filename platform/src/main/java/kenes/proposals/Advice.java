package kenes.proposals;

import java.time.LocalDate;

/**
 * An opinion that the home asked of another body.
 *
 * @param asked index of the asking in the home's journal @param version of the text that it is about @param due until when it was asked
 * @param given what came, or null: it is silent @param withdrawn how the home took its request back, or null
 */
public record Advice(String body, long asked, int version, String question, LocalDate on, LocalDate due, ProposalsAct.OpinionReceived given,
    ProposalsAct.OpinionRequestWithdrawn withdrawn) {
  static Advice of(long index, ProposalsAct.OpinionAsked act) {
    return new Advice(act.body(), index, act.dossier().version(), act.question(), act.on(), act.due(), null, null);
  }

  Advice with(ProposalsAct.OpinionReceived act) {
    return new Advice(body, asked, version, question, on, due, act, null);
  }

  Advice with(ProposalsAct.OpinionRequestWithdrawn act) {
    return new Advice(body, asked, version, question, on, due, null, act);
  }

  /** Whether an answer is awaited. */
  public boolean isOpen() {
    return given == null && withdrawn == null;
  }

  /** Whether the day until which it was asked has passed in silence. */
  public boolean isLate(LocalDate today) {
    return isOpen() && due.isBefore(today);
  }
}
