package kenes.voting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Text;
import kenes.journal.Json;

/**
 * The paper side of a secret vote as it stands. It says to whom a form was issued, and never who voted how.
 *
 * @param id of the poll, or of the round of an election
 * @param prepared forms printed
 * @param destroyed forms left over and destroyed; null while forms may be issued
 * @param issues every form that was issued, in order; those taken back too
 * @param count as entered last, or null
 * @param countedIndex index of that count in the journal, or null
 * @param signatures under that count, in order
 */
public record PaperBallot(UUID id, UUID commission, UUID meeting, PaperForm form, long prepared, Instant preparedAt, Long destroyed,
    Instant destroyedAt, Instant boxOpenedAt, List<Issue> issues, PaperCount count, Long countedIndex, Instant countedAt,
    List<Signature> signatures) {
  /** That a form was issued. @param takenBackAt it came back unmarked, for this reason; null: it did not */
  public record Issue(UUID person, Instant at, long index, Instant takenBackAt, Text reason) {
    public boolean stands() {
      return takenBackAt == null;
    }
  }

  /** A member signs the commission's minutes. @param dissent why the member does not; null: signed */
  public record Signature(UUID person, Instant at, long index, Text dissent) {}

  /** Forms issued and not taken back. */
  public long issued() {
    return issues.stream().filter(Issue::stands).count();
  }

  public boolean isIssuedTo(UUID person) {
    return issues.stream().anyMatch(issue -> issue.stands() && issue.person().equals(person));
  }

  /** Digest of the text that stands on every form. */
  public Digest formDigest() {
    return Digest.of(Json.canonical(form));
  }

  public long signed() {
    return signatures.stream().filter(signature -> signature.dissent() == null).count();
  }
}
