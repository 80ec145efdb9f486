package kenes.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Term;
import kenes.base.Text;
import kenes.documents.Finding;
import kenes.journal.Act;

/** All acts of deputies' requests, in the journal of the deputies' body. */
public sealed interface RequestsAct extends Act {
  /** The request that it is about. */
  UUID request();

  /** @param text digest of its paragraphs, UTF-8 */
  record Wording(Lang lang, String title, Digest text) {}

  /** An answer in one language. @param text digest of its paragraphs, UTF-8 */
  record Writing(Lang lang, Digest text) {}

  /** A file. @param size in bytes */
  record Attachment(String title, String mediaType, long size, Digest content) {}

  /** What a text or a file holds that readers do not see, or that identifies private persons; never the thing itself. */
  record Found(Finding.Kind kind, int count) {}

  /** @param kind code in the rulebook's list, lower case @param title of that kind @param office post and institution @param name of the official, or null */
  record Addressee(String kind, Text title, Text office, String name) {}

  /** @param year of sending @param running how many there were in the year, with this one @param number as registered */
  record Number(int year, int running, String number) {}

  /**
   * When an answer is due, with what explains it.
   *
   * @param from the day from which the term is counted @param end the term's own last day @param day the last day that is in time
   * @param lastDayOfMonth the last month has no such number, so the term ends with it @param basis act and article
   */
  record Due(LocalDate from, int amount, Term.Unit unit, LocalDate end, LocalDate day, boolean lastDayOfMonth, Text basis) {}

  /** @param role code in the rulebook's list, lower case; null: somebody else, or the rulebook names nobody */
  record Signatory(String role, String name, String post) {}

  /**
   * Sent to its addressee.
   *
   * @param authors who leads first @param follows the earlier request that it follows up, or null @param due null where no rule says
   * @param rules the rules that govern it, frozen @param scanReason why it is public in spite of what was found, or null
   */
  record RequestSent(UUID request, List<UUID> authors, Addressee addressee, List<Wording> wordings, List<Attachment> files, LocalDate on,
      Number number, UUID follows, Due due, Digest rules, List<Found> found, String scanReason) implements RequestsAct {}

  /** An author takes it back; it is withdrawn when the last one has. */
  record RequestWithdrawn(UUID request, UUID person, LocalDate on, String reason) implements RequestsAct {}

  record TermExtended(UUID request, LocalDate on, Due due, String reason) implements RequestsAct {}

  /**
   * An answer came.
   *
   * @param on day of receipt @param right whether the one who signed it is one of those whom the rules name
   * @param closedReason why it is not public, or null: it is @param scanReason why it is public in spite of what was found, or null
   */
  record AnswerReceived(UUID request, UUID answer, LocalDate on, Signatory signatory, boolean right, List<Writing> writings,
      List<Attachment> files, String closedReason, List<Found> found, String scanReason) implements RequestsAct {}

  /** It was entered by mistake: it stays to be seen and counts no more. */
  record AnswerStruck(UUID request, UUID answer, LocalDate on, String reason) implements RequestsAct {}

  /** The chair accepts an answer that somebody else signed, where the rules allow it. */
  record AnswerAccepted(UUID request, UUID answer, LocalDate on, String reason) implements RequestsAct {}

  /** An author's opinion; the last one counts. @param answer null for {@code NO_REPLY} @param words or null */
  record OpinionStated(UUID request, UUID answer, UUID person, Opinion opinion, LocalDate on, String words) implements RequestsAct {}

  /** @param organization the commission whose chair controls it, or null: the chair of the body @param note or null */
  record ControlBegan(UUID request, UUID organization, UUID person, LocalDate on, String note) implements RequestsAct {}

  /** The addressee was reminded. */
  record AddresseeReminded(UUID request, UUID person, LocalDate on, String words) implements RequestsAct {}

  record ControlEnded(UUID request, UUID person, LocalDate on, String reason) implements RequestsAct {}

  /** Read out at a sitting. @param item of its agenda, or null */
  record RequestReadOut(UUID request, UUID meeting, UUID item, LocalDate on) implements RequestsAct {}

  /** The body examined it and decided. */
  record RequestExamined(UUID request, UUID decision, LocalDate on) implements RequestsAct {}
}
