package kenes.decisions;

import java.time.LocalDate;
import java.util.List;

/** One to whom a recommendation was sent. @param replies in order */
public record Addressee(DecisionsAct.RecommendationSent sent, List<DecisionsAct.ReplyReceived> replies) {
  /** How it stands. */
  public enum State { AWAITED, OVERDUE, REPLIED }

  /** At the end of this day. */
  public State on(LocalDate date) {
    boolean replied = replies.stream().anyMatch(reply -> !reply.on().isAfter(date));
    return replied ? State.REPLIED : sent.replyBy().isBefore(date) ? State.OVERDUE : State.AWAITED;
  }
}
