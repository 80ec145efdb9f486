package kenes.proposals;

import java.time.LocalDate;

/**
 * An opinion that the home asked of another body.
 *
 * @param asked index of the asking in the home's journal @param version of the text that it is about @param due until when it was asked
 * @param given what came, or null: it is silent
 */
public record Advice(String body, long asked, int version, String question, LocalDate on, LocalDate due, ProposalsAct.OpinionReceived given) {
  static Advice of(long index, ProposalsAct.OpinionAsked act) {
    return new Advice(act.body(), index, act.dossier().version(), act.question(), act.on(), act.due(), null);
  }

  Advice with(ProposalsAct.OpinionReceived act) {
    return new Advice(body, asked, version, question, on, due, act);
  }

  /** Whether the day until which it was asked has passed in silence. */
  public boolean isLate(LocalDate today) {
    return given == null && due.isBefore(today);
  }
}
