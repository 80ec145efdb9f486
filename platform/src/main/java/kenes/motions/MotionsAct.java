package kenes.motions;

import java.util.List;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.journal.Act;

/** All acts about the text of a draft decision, in the journal of the body that sits. */
public sealed interface MotionsAct extends Act {
  /** One language of a draft. @param content UTF-8, one line for each paragraph */
  record Writing(Lang lang, Digest content) {}

  /**
   * The text of an item's draft decision; it takes the place of the version before.
   *
   * @param version from 1 within the item
   * @param paragraphs how many there are, the same number in each language
   * @param papers the published papers that it was taken from; empty when it was typed
   */
  record DraftSet(UUID draft, UUID meeting, UUID item, int version, List<Writing> texts, int paragraphs, List<Digest> papers) implements MotionsAct {}

  /** @param number 1-based within the item @param authors the mover first @param reason in the languages in which it was given */
  record AmendmentTabled(UUID amendment, UUID meeting, UUID item, UUID draft, int number, List<UUID> authors, Text reason,
      List<Change> changes) implements MotionsAct {}

  /** @param person the author who takes it back */
  record AmendmentWithdrawn(UUID amendment, UUID meeting, UUID item, UUID person) implements MotionsAct {}

  /** @param paragraph of the draft, to be voted on apart */
  record SeparateVoteAsked(UUID request, UUID meeting, UUID item, UUID draft, int paragraph, UUID person) implements MotionsAct {}

  record SeparateVoteWithdrawn(UUID request, UUID meeting, UUID item) implements MotionsAct {}

  /** Amendments are to be voted on together. */
  record BlockFormed(UUID block, UUID meeting, UUID item, List<UUID> amendments) implements MotionsAct {}

  /** @param person the deputy who wants this amendment voted on alone */
  record PulledOut(UUID block, UUID meeting, UUID item, UUID amendment, UUID person) implements MotionsAct {}

  /** The chair lets this amendment be voted on before its turn. */
  record OrderChanged(UUID meeting, UUID item, UUID amendment, Text reason) implements MotionsAct {}
}
