package kenes.minutes;

import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Text;
import kenes.journal.Act;

/** All acts of minutes. A correction is a new version; the earlier one stays. */
public sealed interface MinutesAct extends Act {
  /**
   * The text in both languages is fixed (by digest) and put to the signatures.
   *
   * @param corrects the signed version that it corrects, or null
   * @param reason of the correction, or null
   */
  record MinutesSubmitted(UUID meeting, int version, Digest kk, Digest ru, Integer corrects, Text reason) implements MinutesAct {}

  /** Signed. @param role secretary or chair @param signatory the person; null for staff, whose names stay outside the record, and for an import */
  record MinutesSigned(UUID meeting, int version, String role, UUID signatory) implements MinutesAct {}

  /** One of the chairs of a joint sitting signed, for those whom he or she leads. */
  record MinutesSignedByChair(UUID meeting, int version, UUID organization, UUID signatory) implements MinutesAct {}

  /** Published with the documents of these digests (PDF/A-2a). */
  record MinutesPublished(UUID meeting, int version, Digest pdfKk, Digest pdfRu) implements MinutesAct {}
}
