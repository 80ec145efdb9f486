package kenes.minutes;

import java.util.UUID;
import kenes.base.Digest;
import kenes.journal.Act;

/** All acts of minutes. A correction is a new version; the earlier one stays. */
public sealed interface MinutesAct extends Act {
  /** The text in both languages is fixed (by digest) and put to the signatures. */
  record MinutesSubmitted(UUID meeting, int version, Digest kk, Digest ru) implements MinutesAct {}

  /** Signed. @param role secretary or chair */
  record MinutesSigned(UUID meeting, int version, String role) implements MinutesAct {}

  /** Published with the documents of these digests (PDF/A-2a). */
  record MinutesPublished(UUID meeting, int version, Digest pdfKk, Digest pdfRu) implements MinutesAct {}
}
