package kenes.decisions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.journal.Act;
import kenes.journal.Addressed;

/** All acts of decisions, in the journal of the body that decides. */
public sealed interface DecisionsAct extends Act {
  /** The decision that it is about. */
  UUID decision();

  /** A text in one language. @param text digest of its paragraphs, UTF-8 */
  record Wording(Lang lang, String title, Digest text) {}

  /** A number. @param scope convocation or year within which it stands once @param running how many there were in its run @param reason why it was given by hand, or null */
  record Number(int scope, String number, int running, String reason) {}

  /**
   * What the rulebook asks for, frozen at adoption.
   *
   * @param code of the kind, lower case; null where the rulebook knows none @param title the kind in words, or null
   * @param registrar who registers it, or null: nobody need @param publication whether it must be officially published
   */
  record Kind(String code, Text title, Text registrar, boolean publication) {}

  /**
   * Born of an adopted vote.
   *
   * @param on day of the vote @param differences between the two languages, or null where they were not compared
   * @param parityReason why it was adopted in spite of them, or null @param entry null: it has the character of a recommendation
   */
  record DecisionAdopted(UUID decision, UUID poll, UUID meeting, UUID item, UUID organization, int term, int session, LocalDate on,
      Number number, Kind kind, List<Wording> wordings, Integer differences, String parityReason, EntryRule entry) implements DecisionsAct {}

  /** @param signatory the person, or null for an import @param sendBy last day to send it for registration, or null */
  record DecisionSigned(UUID decision, UUID signatory, LocalDate on, LocalDate sendBy) implements DecisionsAct {}

  /** One of the chairs of commissions that sat together has signed; it is signed when all have. */
  record DecisionSignedByChair(UUID decision, UUID organization, UUID signatory, LocalDate on) implements DecisionsAct {}

  /** Sent for registration. @param answerBy last day for the answer, or null where no rule says */
  record DecisionSent(UUID decision, LocalDate on, LocalDate answerBy) implements DecisionsAct {}

  record DecisionRegistered(UUID decision, String number, LocalDate on) implements DecisionsAct {}

  record DecisionReturned(UUID decision, LocalDate on, String reasons) implements DecisionsAct {}

  /** @param place where, as the rulebook or the secretary names it @param link public address, or null */
  record Publication(Lang lang, String place, LocalDate on, String link) {}

  /** Officially published in every language of official texts. */
  record DecisionPublished(UUID decision, List<Publication> publications) implements DecisionsAct {}

  /** @param responsible who carries it out @param task what is to be done */
  record ControlBegan(UUID decision, LocalDate on, Text responsible, Text task, LocalDate due) implements DecisionsAct {}

  record ControlReported(UUID decision, LocalDate on, String report) implements DecisionsAct {}

  record ControlExtended(UUID decision, LocalDate on, LocalDate due, String reason) implements DecisionsAct {}

  record DecisionExecuted(UUID decision, LocalDate on, String note) implements DecisionsAct {}

  /** Taken off control by this adopted vote. */
  record ControlEnded(UUID decision, UUID poll, LocalDate on) implements DecisionsAct {}

  /**
   * An advisory decision is sent to one of those whom it recommends something.
   *
   * @param addressee its number among them, from 1 @param name in words @param body its code in the register, or null @param replyBy last day for a reply
   * @param number of the decision @param adoptedOn its day @param wordings its text as it stands; null, as the two before, in what was sent before bodies answered by letter
   */
  record RecommendationSent(UUID decision, int addressee, Text name, String body, LocalDate on, LocalDate replyBy, String number, LocalDate adoptedOn, List<Wording> wordings)
      implements DecisionsAct, Addressed {
    @Override
    public Set<String> to() {
      return body == null ? Set.of() : Set.of(body);
    }

    /** Whether the addressee answers by a letter of its own. */
    boolean byLetter() {
      return body != null && wordings != null;
    }
  }

  /** A reply to a recommendation. @param addressee by its number @param reply what it says @param link public address of its text, or null */
  record ReplyReceived(UUID decision, int addressee, LocalDate on, String reply, String link) implements DecisionsAct {}

  /**
   * An addressee's answer has come by letter.
   *
   * @param from code of the body that answers @param version 1 for its first answer; the latest holds @param own its own decision on it, or null
   * @param reason why it replaces its answer before, or null @param letter index of the answer in its journal
   */
  record ReplyArrived(UUID decision, int addressee, String from, int version, Answered answer, String reply, UUID own, String ownNumber, LocalDate on, String reason,
      long letter) implements DecisionsAct {}

  /** Why no answer is expected any more. */
  enum How {
    WITHDRAWN, REPEALED, ANNULLED, ANNULLED_BY_COURT
  }

  /** The addressees are told that the recommendation stands no longer. @param bodies those of them that answer by letter @param on first day @param reason or null */
  record RecommendationEnded(UUID decision, List<String> bodies, How how, LocalDate on, String reason) implements DecisionsAct, Addressed {
    @Override
    public Set<String> to() {
      return Set.copyOf(bodies);
    }
  }

  /** A later decision changes this one. @param by the later decision @param version of the consolidated text, 2 for the first change */
  record DecisionAmended(UUID decision, UUID by, int version, List<Wording> wordings, Integer differences, String parityReason) implements DecisionsAct {}

  /** A later decision of the body ends this one. @param annulled true: as unlawful; false: it has lost its purpose */
  record DecisionRepealed(UUID decision, UUID by, boolean annulled) implements DecisionsAct {}

  /** @param on day of the ruling @param from since when it has no force @param part what is annulled, or null: the whole decision */
  record DecisionAnnulledByCourt(UUID decision, Text court, String caseNumber, LocalDate on, LocalDate from, Text part) implements DecisionsAct {}
}
