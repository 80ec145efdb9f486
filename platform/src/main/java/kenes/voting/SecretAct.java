package kenes.voting;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import kenes.base.Text;
import kenes.journal.Act;

/** All acts of secret votes by paper. None of them holds a person beside a choice. */
public sealed interface SecretAct extends Act {
  /** A counting commission of the sitting. @param poll the vote that elected it, or null */
  record CommissionFormed(UUID commission, UUID meeting, List<UUID> members, UUID chair, UUID poll) implements SecretAct {}

  /** Forms are printed. @param ballot id of the vote or of the round @param form the text on each of them @param prepared how many */
  record FormsPrepared(UUID ballot, UUID commission, UUID meeting, PaperForm form, long prepared) implements SecretAct {}

  /** Another batch of the same forms is printed. @param forms how many */
  record FormsAdded(UUID ballot, long forms) implements SecretAct {}

  /** A form is given to a deputy, who signs for it. */
  record FormIssued(UUID ballot, UUID person) implements SecretAct {}

  /** The entry of an issued form was a mistake: the form is back, unmarked. @param reason in the member's language */
  record FormTakenBack(UUID ballot, UUID person, Text reason) implements SecretAct {}

  /** A deputy spoiled the form before dropping it: it is destroyed, and the deputy signs for another one. */
  record FormExchanged(UUID ballot, UUID person) implements SecretAct {}

  /** What was not issued is destroyed; from here on no form is issued. */
  record FormsDestroyed(UUID ballot, long forms) implements SecretAct {}

  record BoxOpened(UUID ballot) implements SecretAct {}

  /** The commission has counted; a later count takes the place of an earlier one. @param votes marks for each option */
  record FormsCounted(UUID ballot, long found, long spoiled, SortedMap<String, Long> votes) implements SecretAct {}

  /** A member signs the minutes of the count. @param counted index of the count in the journal */
  record CountSigned(UUID ballot, long counted, UUID person) implements SecretAct {}

  /** A member does not sign, and says why. */
  record CountDisputed(UUID ballot, long counted, UUID person, Text reason) implements SecretAct {}
}
