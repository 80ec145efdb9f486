package kenes.voting;

import java.util.UUID;
import kenes.accounts.Caller;

/** Who counts the hands: a deputy by their person, a member of staff by their account. @param person null for staff @param account null for a deputy */
public record Teller(UUID person, UUID account) {
  /** Whether this caller is that teller. */
  public boolean is(Caller caller) {
    return person != null ? person.equals(caller.person()) : account != null && account.equals(caller.account());
  }
}
