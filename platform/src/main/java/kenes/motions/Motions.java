package kenes.motions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permissions;
import kenes.base.Digest;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.files.Files;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.meetings.Meetings;
import kenes.meetings.Paper;
import kenes.meetings.Papers;
import kenes.register.Register;
import kenes.rules.Rules;
import kenes.voting.PollSubject;
import kenes.voting.Voting;

/**
 * The text of an item's draft decision, amendments to it, the lawful order of votes on them, and the text that comes of it.
 * Every command takes the caller, the body, an idempotency key, and a record of what is asked.
 */
public final class Motions {
  /** @param text one line for each paragraph, in every language of official texts @param paper that it was taken from, or null */
  public record SetDraft(UUID item, Text text, UUID paper) {}

  /**
   * @param draft the version that the changes were made to
   * @param authors the mover first; a deputy tables for himself or herself only
   * @param reason in the languages in which it was given
   */
  public record Table(UUID item, UUID draft, List<UUID> authors, Text reason, List<Change> changes) {}

  /** @param person the author who takes it back */
  public record Withdraw(UUID amendment, UUID person) {}

  /** @param paragraph its number in the draft @param person who asks */
  public record AskSeparateVote(UUID item, int paragraph, UUID person) {}

  public record WithdrawSeparateVote(UUID request) {}

  public record FormBlock(UUID item, List<UUID> amendments) {}

  /** @param person who asks */
  public record PullOut(UUID amendment, UUID person) {}

  /** @param amendment that is to be voted on next @param reason in the chair's language; it is public */
  public record ChangeOrder(UUID amendment, Text reason) {}

  private final Reading reading;
  private final Papers papers;
  private final Drafting drafting;
  private final Tabling tabling;
  private final Arranging arranging;

  public Motions(Journal journal, Permissions permissions, Register register, Rules rules, Meetings meetings, Papers papers, Voting voting, Files files) {
    this.reading = new Reading(files, meetings, rules, voting);
    this.papers = papers;
    this.drafting = new Drafting(journal, permissions, papers, reading);
    this.tabling = new Tabling(journal, permissions, register, reading);
    this.arranging = new Arranging(journal, permissions, reading);
  }

  public static Projection projection() {
    return new MotionsTables();
  }

  /** Sets the text of an item's draft, or a new version of it; amendments to the version before lapse. */
  public Recorded setDraft(Caller caller, String body, String key, SetDraft input) {
    return drafting.set(caller, body, key, input);
  }

  /** Tables an amendment: a deputy for himself or herself, staff for any deputies. */
  public Recorded table(Caller caller, String body, String key, Table input) {
    return tabling.table(caller, body, key, input);
  }

  /** Takes an amendment back before its vote. */
  public Recorded withdraw(Caller caller, String body, String key, Withdraw input) {
    return tabling.withdraw(caller, body, key, input);
  }

  /** A paragraph is to be voted on apart: it falls out of the text unless it is adopted. */
  public Recorded askSeparateVote(Caller caller, String body, String key, AskSeparateVote input) {
    return arranging.askSeparateVote(caller, body, key, input);
  }

  public Recorded withdrawSeparateVote(Caller caller, String body, String key, WithdrawSeparateVote input) {
    return arranging.withdrawSeparateVote(caller, body, key, input);
  }

  /** Lets amendments that do not collide be voted on together. */
  public Recorded formBlock(Caller caller, String body, String key, FormBlock input) {
    return arranging.formBlock(caller, body, key, input);
  }

  /** One amendment of a block is to be voted on alone. */
  public Recorded pullOut(Caller caller, String body, String key, PullOut input) {
    return arranging.pullOut(caller, body, key, input);
  }

  /** Lets an amendment be voted on before its turn, with a reason that stands in the record. */
  public Recorded changeOrder(Caller caller, String body, String key, ChangeOrder input) {
    return arranging.changeOrder(caller, body, key, input);
  }

  /** What a published paper says, one line for each paragraph, to begin a draft's text with; empty where it cannot be read. */
  public Optional<Text> propose(Tx tx, String body, UUID item, UUID paper) {
    return drafting.propose(tx, body, item, paper);
  }

  /** How far the item's draft has come; empty where it has no text here. */
  public Optional<Proceedings> find(Tx tx, String body, UUID item) {
    return reading.find(tx, body, item);
  }

  /** @throws Refused {@code NO_DRAFT} */
  public Proceedings get(Tx tx, String body, UUID item) {
    return reading.get(tx, body, item);
  }

  /** By its id alone. @throws Refused {@code AMENDMENT_UNKNOWN} */
  public Amendment getAmendment(Tx tx, String body, UUID amendment) {
    return MotionsQueries.findAmendment(tx, body, amendment).orElseThrow(() -> new Refused(MotionsCode.AMENDMENT_UNKNOWN));
  }

  /** The versions of an item's draft, the first one first. */
  public List<Draft> listDrafts(Tx tx, String body, UUID item) {
    return MotionsQueries.drafts(tx, reading.files(), body, item);
  }

  /** Turns that the chair changed, the newest first. */
  public List<OrderChange> listOrderChanges(Tx tx, String body, UUID item) {
    return MotionsQueries.orderChanges(tx, body, item);
  }

  /** What a vote is on: the step, and for the draft or the whole the digests of the text in each language. */
  public PollSubject subject(Tx tx, String body, UUID item, Step step) {
    Proceedings proceedings = get(tx, body, item);
    Wording text = switch (step.kind()) {
      case BASIS -> proceedings.draft().text();
      case WHOLE -> proceedings.text().wording();
      default -> null;
    };
    return new PollSubject(step.kind(), step.matters(), text == null ? List.of() : reading.languages(tx, body, item).stream().map(text::digest).toList());
  }

  /**
   * Whether a vote on the item may be opened now (the answer that {@code kenes.voting.Turns} asks for). An item whose draft has no text
   * here is voted on as it is.
   *
   * @throws Refused when another vote lawfully comes first, when this one never comes, when the text is not the one that was announced
   */
  public void requireTurn(Tx tx, String body, UUID item, PollSubject subject) {
    Optional<Proceedings> found = find(tx, body, item);
    boolean onTheText = Turn.ON_THE_TEXT.contains(subject.kind());
    if (found.isEmpty() && onTheText && !subject.matters().isEmpty()) {
      throw new Refused(MotionsCode.NO_DRAFT);
    }
    if (found.isEmpty() || !onTheText) {
      return;
    }
    if (isOutdated(tx, body, found.get().draft())) {
      throw new Refused(MotionsCode.PAPER_NEWER);
    }
    Turn.require(found.get(), subject.kind(), subject.matters());
    if (!subject(tx, body, item, new Step(subject.kind(), subject.matters(), false)).equals(subject)) {
      throw new Refused(MotionsCode.TEXT_CHANGED);
    }
  }

  /** Whether the paper that the draft was taken from has been replaced since. */
  public boolean isOutdated(Tx tx, String body, Draft draft) {
    List<Digest> valid = papers.list(tx, body, draft.item()).stream().filter(Paper::isValid).map(Paper::content).toList();
    return !valid.containsAll(draft.papers());
  }
}
