package kenes.requests;

import java.util.UUID;

/** An answer as it stands. @param struck null unless it was entered by mistake @param accepted null unless the chair accepted it */
public record Answer(RequestsAct.AnswerReceived received, RequestsAct.AnswerStruck struck, RequestsAct.AnswerAccepted accepted) {
  public UUID id() {
    return received.answer();
  }

  /** Whether it answers the request: signed by the right person, or accepted. */
  public boolean counts() {
    return struck == null && (received.right() || accepted != null);
  }

  public boolean isOpen() {
    return received.closedReason() == null;
  }
}
