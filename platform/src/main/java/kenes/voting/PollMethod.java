package kenes.voting;

import java.util.List;
import java.util.Set;
import kenes.rules.Method;

/** How a vote is taken. */
public enum PollMethod {
  /** Everybody on their own device, every name recorded: an open vote and a roll call alike. */
  NAMED(Method.OPEN, Method.ROLL_CALL),
  /** A show of hands, counted by two tellers: totals, no names. */
  HANDS(Method.OPEN),
  /** Ballot papers and a box: totals, no names; who was given a form is known, how they voted is not. */
  SECRET(Method.SECRET);

  private final Set<Method> lawful;

  PollMethod(Method... lawful) {
    this.lawful = Set.of(lawful);
  }

  /** Whether a rule that names these methods lets a vote be taken so. @param named empty: the rule does not say, so every method may be used */
  public boolean fits(List<Method> named) {
    return named.isEmpty() || named.stream().anyMatch(lawful::contains);
  }
}
