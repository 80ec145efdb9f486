package kenes.decisions;

import static kenes.schema.generated.decisions.Tables.DECISION;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.calendar.Calendars;
import kenes.db.Tx;
import kenes.files.Files;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.meetings.JointChairs;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.rules.Rules;
import kenes.voting.Poll;
import kenes.voting.Voting;
import org.jooq.impl.DSL;

/** Decisions from the adopted vote to their official publication, and their lives for readers. Thread-safe. */
public final class Decisions {
  /** A text in one language. */
  public record Wording(Lang lang, String title, String text) {}

  /**
   * @param kind as the rulebook's {@code decisions.classes} names it, or null where it names none
   * @param parityReason why the languages may differ, or null
   * @param number by hand, or null: by the rulebook's template @param numberReason why by hand, or null
   * @param entry when it enters into force, or null: as the text says, else as the rulebook says
   */
  public record Adopt(UUID poll, String kind, List<Wording> wordings, String parityReason, String number, String numberReason, EntryRule entry) {}

  private record Sign(UUID decision) {}

  public record Send(UUID decision, LocalDate on) {}

  public record Register(UUID decision, String number, LocalDate on) {}

  public record GiveBack(UUID decision, LocalDate on, String reasons) {}

  public record Publish(UUID decision, List<DecisionsAct.Publication> publications) {}

  private static final int LATEST = 200;

  private final Meetings meetings;
  private final Voting voting;
  private final Files files;
  private final Deciding deciding;
  private final Wordings wordings;
  private final Adopting adopting;
  private final Registering registering;
  private final Signing signing;
  private final Recommendations recommendations;

  public Decisions(Journal journal, Permissions permissions, kenes.register.Register register, Rules rules, Calendars calendars, Meetings meetings,
      Voting voting, Files files) {
    this.meetings = meetings;
    this.voting = voting;
    this.files = files;
    this.deciding = new Deciding(journal, permissions, register);
    this.wordings = new Wordings(files);
    this.adopting = new Adopting(register, rules, meetings, voting, wordings);
    this.registering = new Registering(rules, calendars, meetings);
    this.signing = new Signing(journal, permissions, register, meetings, adopting, registering, new JointSigning(new JointChairs(register, rules)));
    this.recommendations = new Recommendations(register, deciding);
  }

  public static Projection projection() {
    return new DecisionsTables();
  }

  /** Goes through the decisions that were there before {@link Headings} were kept; nothing where all are. */
  public static void complete(Tx tx) {
    Standings.complete(tx);
  }

  /** Decisions that only recommend: their addressees and replies. */
  public Recommendations recommendations() {
    return recommendations;
  }

  /**
   * Whether a decision came of a vote on this item that was opened after that entry of the journal (the answer that
   * {@code kenes.elections.Decided} asks for): one that was voted on before cannot rest on it, whenever it was drawn up.
   */
  public boolean isMadeSince(Tx tx, String body, UUID item, long after) {
    return voting.listOfItem(tx, body, item).stream().anyMatch(poll -> poll.openedIndex() > after && MadeDecisions.isMade(tx, body, poll.id()));
  }

  /** Makes a decision of an adopted vote: its texts, its kind, its number. */
  public Recorded adopt(Caller caller, String body, String key, Adopt input) {
    return deciding.command(caller, body, key, input, Permission.KEEP_DECISIONS, (command, today) -> adopting.adopt(command, body, input));
  }

  /** Looks through texts and keeps them, for a vote that is still to come. @throws Refused as {@link #adopt} does for wrong texts */
  public ReadyTexts keepTexts(Tx tx, List<Lang> languages, List<Wording> texts, String parityReason) {
    return wordings.keep(tx, languages, texts, parityReason);
  }

  /** A commission's conclusion comes of the vote that adopted it, within the command that closed that vote. */
  public DecisionsAct.DecisionAdopted conclude(Recorder command, Poll poll, DecisionsAct.Kind kind, ReadyTexts texts) {
    return adopting.conclude(command, poll, kind, texts);
  }

  /** Signs a decision after the sitting: the chair, or who presided over it. */
  public Recorded sign(Caller caller, String body, String key, UUID decision) {
    return deciding.command(caller, body, key, new Sign(decision), decision, Permission.SIGN_DECISION, work -> signing.sign(work, caller));
  }

  /** Whether this caller is the one to sign the decisions of the sitting. */
  public boolean maySign(Tx tx, Caller caller, Meeting meeting) {
    return signing.may(tx, caller, meeting);
  }

  public Recorded send(Caller caller, String body, String key, Send input) {
    return keep(caller, body, key, input, input.decision(), work -> registering.send(work, input.on()));
  }

  public Recorded register(Caller caller, String body, String key, Register input) {
    return keep(caller, body, key, input, input.decision(), work -> registering.register(work, input));
  }

  /** The registrar returned it with reasons; it may be sent again. */
  public Recorded giveBack(Caller caller, String body, String key, GiveBack input) {
    return keep(caller, body, key, input, input.decision(), work -> registering.giveBack(work, input));
  }

  public Recorded publish(Caller caller, String body, String key, Publish input) {
    return keep(caller, body, key, input, input.decision(), work -> registering.publish(work, input));
  }

  private Recorded keep(Caller caller, String body, String key, Object input, UUID decision, Consumer<Deciding.Work> decide) {
    return deciding.command(caller, body, key, input, decision, Permission.KEEP_DECISIONS, decide);
  }

  /** @throws Refused {@code DECISION_UNKNOWN} */
  public DecisionLife get(Tx tx, String body, UUID decision) {
    return new Lives(tx, body).get(decision);
  }

  /** By the parts of its address: convocation or year, and the number's key. */
  public Optional<DecisionLife> find(Tx tx, String body, int scope, String key) {
    return new Lives(tx, body).find(DECISION.SCOPE.eq(scope).and(DECISION.NUMBER_KEY.eq(key)));
  }

  /** By its id alone, for machine addresses. */
  public Optional<DecisionLife> find(Tx tx, UUID decision) {
    return DecisionsTables.bodyOf(tx, decision).map(body -> get(tx, body, decision));
  }

  /** Whether the body adopted it by the date and it has not ended on it (the answer that {@code kenes.register.StandingDecision} asks for). */
  public boolean stands(Tx tx, String body, UUID decision, LocalDate date) {
    return new Lives(tx, body).find(DECISION.ID.eq(decision)).filter(life -> !life.decision().on().isAfter(date) && !life.on(date).ended()).isPresent();
  }

  /** The decision that a vote made. */
  public Optional<DecisionLife> findOfPoll(Tx tx, String body, UUID poll) {
    return new Lives(tx, body).find(DECISION.POLL.eq(poll));
  }

  /** The decisions made at a sitting, in the order of their adoption. */
  public List<DecisionLife> listOfMeeting(Tx tx, String body, UUID meeting) {
    return new Lives(tx, body).list(DECISION.MEETING.eq(meeting)).reversed();
  }

  /** Those adopted last first. */
  public List<DecisionLife> list(Tx tx, String body) {
    return new Lives(tx, body).list(DSL.noCondition());
  }

  /** The two hundred adopted last, the last first: what people choose from. A body with a long past has too many to read them all each time. */
  public List<DecisionLife> latest(Tx tx, String body) {
    return new Lives(tx, body).list(DecisionsTables.ids(tx, DECISION.BODY.eq(body), LATEST));
  }

  /** Those of one organization adopted last, the last first. */
  public List<DecisionLife> list(Tx tx, String body, UUID organization, int limit) {
    return new Lives(tx, body).list(DecisionsTables.ids(tx, DecisionsTables.in(body, organization), limit));
  }

  /** The body's decisions without their lives, to choose from. */
  public Headings headings(Tx tx, String body) {
    return new Headings(tx, body);
  }

  /** Whether everybody may read its texts. */
  public boolean isOpen(Tx tx, DecisionLife life) {
    return Lives.isOpen(tx, meetings, life);
  }

  /** Which of these, of whatever bodies, a later decision or a court has ended, on whatever day. */
  public Set<UUID> listRepealed(Tx tx, Collection<UUID> among) {
    return DecisionsTables.repealed(tx, among);
  }

  /** The decisions that this one changes or ends. */
  public List<DecisionLife> listTouchedBy(Tx tx, String body, UUID decision) {
    return new Lives(tx, body).list(DecisionsTables.touchedBy(tx, body, decision));
  }

  /** A text of a decision, one line for each paragraph. @throws Refused {@code DECISION_UNKNOWN} */
  public String text(Tx tx, Digest digest) {
    return new String(files.find(tx, digest).orElseThrow(() -> new Refused(DecisionsCode.DECISION_UNKNOWN)), StandardCharsets.UTF_8);
  }
}
