package kenes.requests;

import java.time.LocalDate;
import java.util.UUID;

/** What must be done next with a request. @param due last day, or null @param person whose duty it is, where it is an author's, or null */
public record Duty(Kind kind, LocalDate due, UUID person) {
  /** What: the addressee answers, is reminded, has the answer signed anew; an author judges; the chair takes it off control. */
  public enum Kind { WRONG_SIGNATURE, REMIND, AWAIT_ANSWER, JUDGE, TAKE_OFF }
}
