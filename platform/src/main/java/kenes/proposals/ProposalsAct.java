package kenes.proposals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kenes.base.Text;
import kenes.journal.Act;
import kenes.journal.Addressed;
import kenes.routes.Ending;

/**
 * All acts of proposals. The home, the body in which a proposal began, holds its whole life; a body that is asked to support
 * or to carry it records what it was sent and what it did, and the couriers bring that home.
 */
public sealed interface ProposalsAct extends Act, ProposalValues {
  /** The proposal that it is about. */
  UUID proposal();

  // In the home

  /** @param paragraphs of policy sources that it follows @param due until when the first step should be over, or null */
  record ProposalOpened(UUID proposal, Number number, Origin origin, Topic topic, String region, List<Paragraph> paragraphs, List<Wording> wordings, LocalDate on,
      Place place, LocalDate due) implements ProposalsAct {}

  /**
   * @param version 2, 3, … @param person the deputy who changed it, or null: the office
   * @param decision of the home on this version, or null @param decidedOn the day of that decision, or null
   */
  record TextRevised(UUID proposal, int version, List<Wording> wordings, UUID person, LocalDate on, String reason, UUID decision, LocalDate decidedOn)
      implements ProposalsAct {}

  /**
   * It reached a step of its route.
   *
   * @param holder code of the body that took the step @param returned whether it comes back to its home @param due until when this step should be over, or null
   * @param ending how the route ends here, or null: it goes on @param letter that reported it, or null: the home took it itself
   * @param dueBy code of the body that named the day {@code due}, or null: the route sets it
   */
  record StepTaken(UUID proposal, String step, LocalDate on, String holder, Given given, boolean returned, LocalDate due, Ending ending, Letter letter,
      String dueBy) implements ProposalsAct {}

  /** Bodies are asked to support it. @param due until when they are asked to decide, or null */
  record SupportAsked(UUID proposal, List<String> bodies, Dossier dossier, LocalDate on, LocalDate due) implements ProposalsAct, ToBodies {}

  /**
   * What another body decided about supporting it; its last decision counts.
   *
   * @param body that was asked, in whose place the sender may stand @param version of the text on which it decided, or null: the one about which it was asked
   */
  record StanceReceived(UUID proposal, String body, Stance stance, UUID decision, LocalDate on, String words, Letter letter, Integer version) implements ProposalsAct {}

  /**
   * Sent to a body that shall carry it on.
   *
   * @param by the carrier that passed it on, or null: the home itself
   * @param due until when the step should be over at which it stands, by the route or as the home names it; or null
   */
  record ProposalSent(UUID proposal, String body, String by, Dossier dossier, Place place, LocalDate on, LocalDate due) implements ProposalsAct, ToBody {}

  /** The body to which it was sent does not carry it. */
  record SendingRefused(UUID proposal, LocalDate on, String reasons, Letter letter) implements ProposalsAct {}

  /**
   * Its home takes it back from the body that carries it.
   *
   * @param sending index here of the sending that is over @param place where it stands again: from where its home sent it
   * @param due until when that step should be over, by the route; or null
   */
  record CarryingRecalled(UUID proposal, String body, long sending, Place place, LocalDate on, LocalDate due, String reasons) implements ProposalsAct, ToBody {}

  /** What an expert body, a ministry or a person says of it, or how they would change it. @param by who, in words */
  record OpinionEntered(UUID proposal, Kind kind, Text by, LocalDate on, String words, String source, List<Document> documents) implements ProposalsAct {
    /** Sorts of it. */
    public enum Kind { OPINION, AMENDMENT }
  }

  /** An author, or the office for them, takes it back. @param step of the route that this is @param person or null: the office */
  record ProposalWithdrawn(UUID proposal, String step, Ending ending, LocalDate on, UUID person, String reason) implements ProposalsAct {}

  /**
   * The term of a step is over, and by the route another one follows by itself.
   *
   * @param step that follows @param last the last day of the term @param due until when the new step should be over, or null
   * @param ending how the route ends here, or null: it goes on
   */
  record TermRanOut(UUID proposal, String step, LocalDate on, LocalDate last, LocalDate due, Ending ending) implements ProposalsAct {}

  /** It goes on by another route, because the one that it was on has ended. @param from where it stood @param basis why it stands there now */
  record Rerouted(UUID proposal, Place from, Place place, LocalDate on, LocalDate due, String basis) implements ProposalsAct {}

  /** A body is asked for an opinion on a version of the text. @param question what in particular, or null @param due until when */
  record OpinionAsked(UUID proposal, String body, Dossier dossier, String question, LocalDate on, LocalDate due) implements ProposalsAct, Addressed {
    @Override
    public Set<String> to() {
      return Set.of(body);
    }
  }

  /** The home needs the opinion no longer for which it asked a body. @param asked the letter that asked for it */
  record OpinionRequestWithdrawn(UUID proposal, String body, Letter asked, LocalDate on, String reason) implements ProposalsAct, ToBody {}

  /** The opinion of a body that was asked, or why it gives none. @param version of the text that it is about */
  record OpinionReceived(UUID proposal, String body, Verdict verdict, int version, LocalDate on, String words, List<Document> documents, Letter letter) implements ProposalsAct {}

  /** The home takes back an act of its own that was entered by mistake. @param act its index in this journal */
  record TakenBack(UUID proposal, long act, LocalDate on, String reason) implements ProposalsAct {}

  /** Another body has taken back what it decided about supporting it: it is silent again. @param body that was asked, in whose place the sender may stand */
  record StanceCleared(UUID proposal, String body, Stance.Ground ground, LocalDate on, String reason, Letter letter) implements ProposalsAct {}

  /**
   * Its home has ended: it goes on in the body that took the home's place. The life stays where it is, in this journal; this is where it stands.
   *
   * @param body that took its home's place @param course the places that it reached @param support whom it was asked of, and what they decided
   * @param carrier code of the body that carries it, or null @param on first day without the home
   */
  record ProposalHandedOver(UUID proposal, String body, LocalDate on, Dossier dossier, LocalDate openedOn, List<Walked> course, List<Asked> support,
      String carrier) implements ProposalsAct, ToBody {}

  /**
   * In the body that took the place of its home: it goes on here, under a number of this body.
   *
   * @param from code of the home that ended @param letter with {@link ProposalHandedOver} @param bodies everyone whom it was asked of or to whom it was sent
   */
  record ProposalTakenOver(UUID proposal, String from, LocalDate on, Number number, Topic topic, String region, LocalDate openedOn, Place place, Letter letter,
      List<String> bodies) implements ProposalsAct, ToBodies {}

  /** What changed in the law because of it. */
  record LawLinked(UUID proposal, LawArticle law, LocalDate on) implements ProposalsAct {}

  /**
   * The answer, as it goes to everyone who was asked for support or carried it.
   *
   * @param from the body that answered @param step where it stands @param how it came there just now, or null: it stood there before
   * @param ending null: it goes on @param law what changed in the law, or null @param bodies everyone to whom it goes; may be nobody
   * @param place where it stands, with its route, or null: only the step was noted
   * @param takenBack whether this says that the law did not change because of it, as had been told; null: no
   */
  record AnswerReturned(UUID proposal, String from, String step, Reached.How how, Ending ending, LocalDate on, String words, List<Document> documents, LawArticle law,
      List<String> bodies, Letter letter, Place place, Boolean takenBack) implements ProposalsAct, ToBodies {}

  // In a body that is asked to support or to carry it

  /** @param carry whether to carry it, else to support it or to say what it thinks of it @param opinion whether an opinion is asked for; null: no @param question what in particular, or null @param place where it stands on its route, or null: support only @param due until when a decision about support or the next step is expected, or null */
  record ProposalArrived(UUID proposal, String home, boolean carry, Dossier dossier, Place place, LocalDate on, LocalDate due, Letter letter, Boolean opinion, String question) implements ProposalsAct {
    boolean asksOpinion() {
      return opinion != null && opinion;
    }
  }

  /** It has another home now, which took the place of the one before. @param number there */
  record HomeChanged(UUID proposal, String from, String home, LocalDate on, Number number, Letter letter) implements ProposalsAct {}

  /** Its home took it back from this body. @param sending index in the home's journal of the sending that is over */
  record RecallArrived(UUID proposal, String home, long sending, LocalDate on, String reasons, Letter letter) implements ProposalsAct {}

  /** Its home withdrew what it had asked of this body: an opinion. @param asked the letter that asked for it */
  record OpinionRequestEnded(UUID proposal, String home, Letter asked, LocalDate on, String reason, Letter letter) implements ProposalsAct {}

  /** The home did not take what this body reported. @param report index here of the act that it turned back @param letter its refusal */
  record ReportTurnedBack(UUID proposal, long report, Letter letter) implements ProposalsAct {}

  /**
   * @param after index in this journal of the letter before, about this proposal to the home, or null
   * @param version of the text on which the body decided, or null: the one about which it was asked
   */
  record StanceTaken(UUID proposal, String home, Stance stance, UUID decision, LocalDate on, String words, Long after, Integer version) implements ProposalsAct, ToHome {
    /** @param asked version about which the body was asked */
    StanceTaken about(int asked) {
      return version != null ? this : new StanceTaken(proposal, home, stance, decision, on, words, after, asked);
    }
  }

  /** What the body decided about supporting it counts no more. */
  record StanceRevoked(UUID proposal, String home, Stance.Ground ground, LocalDate on, String reason, Long after) implements ProposalsAct, ToHome {}

  /**
   * The body that carries it has taken it to a step of its route.
   *
   * @param returned whether it goes back to its home @param ending how the route ends here, or null
   * @param due until when the next step is expected, as this body names it; or null
   * @param sending index in the home's journal of the sending by which this body carries it, or null: the last one
   */
  record StepReported(UUID proposal, String home, String step, LocalDate on, Given given, boolean returned, Ending ending, Long after, LocalDate due,
      Long sending) implements ProposalsAct, ToHome {}

  /** What the body says of the version about which it was asked, or why it says nothing. @param asked the letter that it answers, or null: the last one about this version */
  record OpinionGiven(UUID proposal, String home, Verdict verdict, int version, LocalDate on, String words, List<Document> documents, Long after, Letter asked)
      implements ProposalsAct, ToHome {}

  /** The body that carries it, or was asked to support it, says something about it. */
  record AnswerGiven(UUID proposal, String home, LocalDate on, String words, List<Document> documents, Long after) implements ProposalsAct, ToHome {}

  /** The body does not carry it. @param sending as in {@link StepReported} */
  record CarryingRefused(UUID proposal, String home, LocalDate on, String reasons, Long after, Long sending) implements ProposalsAct, ToHome {}

  /** The body that carried it hands it to another one. @param sending as in {@link StepReported} */
  record PassedOn(UUID proposal, String home, String next, LocalDate on, String words, Long after, Long sending) implements ProposalsAct, ToHome {}

  /** What the home passed on about it: an answer, a change of the law, or how it ended. @param place as in {@link AnswerReturned} @param takenBack the same */
  record AnswerArrived(UUID proposal, String home, String from, String step, Reached.How how, Ending ending, LocalDate on, String words, List<Document> documents,
      LawArticle law, Letter letter, Place place, Boolean takenBack) implements ProposalsAct {}

  /** A letter about a proposal to its home. */
  sealed interface ToHome extends Addressed permits OpinionGiven, StanceTaken, StanceRevoked, StepReported, AnswerGiven, CarryingRefused, PassedOn {
    UUID proposal();

    String home();

    /** Index in the sender's journal of its letter before, about this proposal to the home, or null: letters may overtake each other. */
    Long after();

    @Override
    default Set<String> to() {
      return Set.of(home());
    }
  }
}
