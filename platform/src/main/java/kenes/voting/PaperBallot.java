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
 * @param batches forms printed, in order: at least one batch
 * @param destroyed forms left over and destroyed; null while forms may be issued
 * @param issues every form that was issued, in order; those taken back or exchanged too
 * @param count as entered last, or null
 * @param countedIndex index of that count in the journal, or null
 * @param signatures under that count, in order
 */
public record PaperBallot(UUID id, UUID commission, UUID meeting, PaperForm form, List<Batch> batches, Long destroyed,
    Instant destroyedAt, Instant boxOpenedAt, List<Issue> issues, PaperCount count, Long countedIndex, Instant countedAt,
    List<Signature> signatures) {
  /** So many forms printed at once, all of them like those of any other batch. */
  public record Batch(long forms, Instant at) {}

  /** That a form was issued. @param takenBackAt it came back unmarked, for this reason; null: it did not @param exchangedAt it was spoiled, destroyed and replaced; null: it was not */
  public record Issue(UUID person, Instant at, long index, Instant takenBackAt, Text reason, Instant exchangedAt) {
    public boolean stands() {
      return takenBackAt == null && exchangedAt == null;
    }
  }

  /** A member signs the commission's minutes. @param dissent why the member does not; null: signed */
  public record Signature(UUID person, Instant at, long index, Text dissent) {}

  /** Forms printed, in all batches. */
  public long prepared() {
    return batches.stream().mapToLong(Batch::forms).sum();
  }

  /** Deputies who have a form: those in the box are at most as many. */
  public long issued() {
    return issues.stream().filter(Issue::stands).count();
  }

  /** Spoiled forms that were destroyed, each for another one. */
  public long exchanged() {
    return issues.stream().filter(issue -> issue.exchangedAt() != null).count();
  }

  /** How many forms this person has spoiled. */
  public long exchangedBy(UUID person) {
    return issues.stream().filter(issue -> issue.exchangedAt() != null && issue.person().equals(person)).count();
  }

  /** Forms that were prepared, and not given out. */
  public long left() {
    return prepared() - issued() - exchanged();
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
