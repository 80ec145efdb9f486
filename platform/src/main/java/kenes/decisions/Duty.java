package kenes.decisions;

import java.time.LocalDate;

/** What must be done next with a decision. @param due last day, or null where no rule says */
public record Duty(Kind kind, LocalDate due) {
  /** What, and so who: the chair signs, the secretary sends and publishes, the registrar answers, the responsible reports, the body votes, the addressee of a recommendation replies. */
  public enum Kind { SIGN, SEND, SEND_AGAIN, AWAIT_ANSWER, PUBLISH, REPORT, TAKE_OFF, AWAIT_REPLY }
}
