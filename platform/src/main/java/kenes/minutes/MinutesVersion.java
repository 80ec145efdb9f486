package kenes.minutes;

import java.time.Instant;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;

/**
 * A version of a sitting's minutes.
 *
 * @param version 1 for the first; a correction is the next one, the earlier ones stay
 * @param kk digest of the Kazakh text
 * @param ru digest of the Russian text
 * @param secretarySignedAt null before
 * @param chairSignedAt null before
 * @param publishedAt null before
 * @param pdfKk digest of the Kazakh document, null before publication
 * @param pdfRu digest of the Russian document, null before publication
 * @param corrects the signed version that it corrects, or null
 * @param reason of the correction, or null
 * @param secretary who signed as secretary, where that is somebody of the register; else null
 * @param chair who signed as chair; null before, and for an import
 */
public record MinutesVersion(String body, UUID meeting, int version, Digest kk, Digest ru, Instant submittedAt,
    Instant secretarySignedAt, Instant chairSignedAt, Instant publishedAt, Digest pdfKk, Digest pdfRu,
    Integer corrects, Text reason, UUID secretary, UUID chair) {
  /** How far a version has come. */
  public enum Status { SUBMITTED, SIGNED_BY_SECRETARY, SIGNED, PUBLISHED }

  public Status status() {
    if (publishedAt != null) {
      return Status.PUBLISHED;
    }
    if (chairSignedAt != null) {
      return Status.SIGNED;
    }
    return secretarySignedAt == null ? Status.SUBMITTED : Status.SIGNED_BY_SECRETARY;
  }

  /** The secretary signs first, the chair second, each once. */
  void requireUnsigned(Minutes.Signatory as) {
    boolean chair = as == Minutes.Signatory.CHAIR;
    if ((chair ? chairSignedAt : secretarySignedAt) != null) {
      throw new Refused(MinutesCode.SIGNED_ALREADY);
    }
    if (chair && secretarySignedAt == null) {
      throw new Refused(MinutesCode.SECRETARY_FIRST);
    }
  }

  /** Published once, with both signatures. */
  void requirePublishable() {
    if (publishedAt != null) {
      throw new Refused(MinutesCode.PUBLISHED_ALREADY);
    }
    if (chairSignedAt == null) {
      throw new Refused(MinutesCode.NOT_SIGNED);
    }
  }

  /** Whether both have signed. */
  public boolean isSigned() {
    return chairSignedAt != null;
  }

  /** The text's digest in this language: Russian in Russian, else Kazakh. */
  public Digest text(Lang lang) {
    return lang == Lang.RU ? ru : kk;
  }

  /** The document's digest in this language: Russian in Russian, else Kazakh; null before publication. */
  public Digest pdf(Lang lang) {
    return lang == Lang.RU ? pdfRu : pdfKk;
  }
}
