package kenes.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.documents.Finding;
import kenes.journal.Act;

/** All acts of papers and opinions, in the journal of the body that sits. */
public sealed interface PapersAct extends Act {
  /** A file as published. @param version counted from 1 in its language @param size in bytes @param stripped names were taken out of it */
  record Version(Lang lang, int version, String title, String mediaType, long size, Digest content, boolean stripped) {}

  /** What a published file contains besides what readers see; never the hidden thing itself. */
  record Found(Lang lang, Finding.Kind kind, int count) {}

  /**
   * Versions of a paper of an item; each takes the place of the one before in its language.
   *
   * @param versions one or both languages
   * @param differences between the valid Kazakh and the valid Russian version; null when only one language is there
   * @param parityReason why it is published in spite of differences; null when there are none
   * @param scanReason why it is published in spite of what blocks; null when nothing does
   */
  record PaperPublished(UUID paper, UUID meeting, UUID item, List<Version> versions, Integer differences, String parityReason,
      List<Found> found, String scanReason) implements PapersAct {}

  /** Whether the item's draft lowers revenue or raises spending; the last declaration counts. */
  record BudgetEffectDeclared(UUID meeting, UUID item, boolean lowersRevenue, boolean raisesSpending) implements PapersAct {}

  /** @param organization the commission asked, or null for the executive @param name who is asked, as shown @param due last day */
  record OpinionAsked(UUID opinion, UUID meeting, UUID item, UUID organization, Text name, LocalDate due) implements PapersAct {}

  /** The chair lets the item be voted on without the executive's positive opinion. @param reason in the language in which it was given */
  record OpinionDispensed(UUID meeting, UUID item, String reason) implements PapersAct {}

  /**
   * What a commission has adopted and sent to the session.
   *
   * @param decision as which it has its number, its text and its page @param poll by which it was adopted
   * @param meeting of the commission @param item of its agenda @param kind conclusion or resolution, in words
   * @param recommendation what it recommends to the council, in words
   */
  record Conclusion(UUID decision, UUID poll, UUID meeting, UUID item, Text kind, Text recommendation, String number, LocalDate on) {}

  /**
   * @param remark what it says in short, in the language in which it was given; may be null
   * @param conclusion by which a commission gave it; null where somebody entered it
   */
  record OpinionGiven(UUID opinion, UUID meeting, Opinion.Position position, String remark, Conclusion conclusion) implements PapersAct {}

  /** The vote by which a commission gave its opinion was declared void: it is awaited again. */
  record OpinionWithdrawn(UUID opinion, UUID meeting, Conclusion conclusion) implements PapersAct {}
}
