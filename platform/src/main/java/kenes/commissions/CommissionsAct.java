package kenes.commissions;

import java.util.List;
import java.util.UUID;
import kenes.base.Text;
import kenes.decisions.DecisionsAct;
import kenes.journal.Act;

/** All acts of commissions, in the journal of the council. That there is one, and who sits on it, are acts of the register beside these. */
public sealed interface CommissionsAct extends Act {
  /** By what something was done: an adopted vote of the council, or the words of a decision that was taken elsewhere; never both. */
  record Basis(UUID poll, String reference) {}

  /** @param standing for the whole term; else temporary, to prepare one matter @param task what it is for */
  record CommissionCreated(UUID organization, boolean standing, Text task, Basis basis) implements CommissionsAct {}

  /** Before its term, or before its matter was prepared. */
  record CommissionEnded(UUID organization, Basis basis) implements CommissionsAct {}

  record MemberAppointed(UUID organization, UUID membership, Basis basis) implements CommissionsAct {}

  record MemberRemoved(UUID organization, UUID membership, Basis basis) implements CommissionsAct {}

  /** A named choice of the rulebook. @param code lower case @param title in words */
  record Choice(String code, Text title) {}

  /**
   * What a commission's sitting is to vote on; the last preparation before the vote counts.
   *
   * @param item of the commission's agenda @param answers the item of the council's session
   * @param kind conclusion or resolution @param recommendation what it recommends to the council
   * @param differences between the two languages, or null where they were not compared
   */
  record ConclusionPrepared(UUID conclusion, UUID meeting, UUID item, UUID answers, Choice kind, Choice recommendation,
      List<DecisionsAct.Wording> wordings, Integer differences, String parityReason) implements CommissionsAct {}

  /** Adopted: it is a decision of the commission and stands as its opinion at the council's item. */
  record ConclusionSent(UUID conclusion, UUID item, UUID poll, UUID decision) implements CommissionsAct {}

  /** The vote was declared void. */
  record ConclusionWithdrawn(UUID conclusion, UUID item, UUID poll) implements CommissionsAct {}
}
