package kenes.voting;

import static kenes.schema.generated.voting.Tables.POLL;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permissions;
import kenes.base.Digest;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.Papers;
import kenes.meetings.Rolls;
import kenes.register.Register;
import kenes.rules.MajorityRule;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/** Votes: opening, ballots, closing, and the result with its reasoning. What is known of ballots, reopening, hands, ties and interests are facades of their own. */
public final class Voting {
  /**
   * @param presenceKnown false only for imports whose source does not tell absent from not voting
   * @param papers the papers that were announced with the vote; null where nothing was announced before
   * @param tellers the two who count; read only with {@link PollMethod#HANDS}
   * @param decisionKind the kind of decision whose majority counts; null: by the subject
   */
  public record Open(UUID item, Text question, boolean presenceKnown, List<Digest> papers, PollMethod method, List<Teller> tellers,
      PollSubject subject, String decisionKind) {
    /** By name on the papers as they stand. */
    public Open(UUID item, Text question, boolean presenceKnown) {
      this(item, question, presenceKnown, null);
    }

    /** By name on the item itself. */
    public Open(UUID item, Text question, boolean presenceKnown, List<Digest> papers) {
      this(item, question, presenceKnown, papers, PollMethod.NAMED, List.of(), PollSubject.whole(), null);
    }
  }

  /** @param person the voter: the caller's own, except in an import */
  public record Cast(UUID poll, UUID person, Choice choice) {}

  private record Close(UUID poll) {}

  private final Journal journal;
  private final Meetings meetings;
  private final Opening opening;
  private final Reopening reopening;
  private final Ballots ballots;
  private final Judging judging;
  private final Hands hands;
  private final Ties ties;
  private final Interests interests;
  private final Aftermath aftermath;

  /** @param counts what counting commissions signed @param settled whether a decision has been made of a vote @param turns whether a vote may be opened now @param aftermath what follows from results */
  public Voting(Journal journal, Permissions permissions, Register register, Rules rules, Meetings meetings, Papers papers,
      SignedCounts counts, Settled settled, Turns turns, Aftermath aftermath) {
    this.journal = journal;
    this.meetings = meetings;
    judging = new Judging(counts);
    opening = new Opening(register, rules, meetings, papers, turns);
    reopening = new Reopening(journal, rules, meetings, opening, judging, settled, aftermath);
    ballots = new Ballots(journal, permissions, meetings, new Rolls(register, rules));
    hands = new Hands(journal, permissions);
    ties = new Ties(journal, meetings, judging, aftermath);
    interests = new Interests(journal, permissions, meetings);
    this.aftermath = aftermath;
  }

  public static Projection projection() {
    return new VotingTables();
  }

  /** The majority by which a vote on this is adopted. @throws Refused {@code NO_MAJORITY} */
  public static MajorityRule majority(Rulebook rulebook, AgendaItem item, PollSubject.Kind subject) {
    return rulebook.majority(Opening.key(rulebook, item, subject));
  }

  public Ballots ballots() {
    return ballots;
  }

  public Reopening reopening() {
    return reopening;
  }

  public Hands hands() {
    return hands;
  }

  public Ties ties() {
    return ties;
  }

  public Interests interests() {
    return interests;
  }

  /** Opens a vote on the open item: freezes the roll, the rule and the papers. */
  public Recorded open(Caller caller, String body, String key, Open input) {
    return journal.command(caller.signedIn(), body, key, input, command -> open(command, caller, body, input));
  }

  /** Opens a vote within the command of a module that stands above this one. @return the vote's id */
  public UUID open(Recorder command, Caller caller, String body, Open input) {
    return opening.open(command, caller, body, input);
  }

  /**
   * Casts a ballot; returns only when it is on disk.
   *
   * @throws Refused {@code POLL_CLOSED}, {@code POLL_ABANDONED}, {@code BY_HANDS}, {@code ON_PAPER}, {@code NOT_ON_THE_ROLL}, {@code RECUSED},
   *     {@code NOT_PRESENT_AT_OPENING}, {@code ABSENT}, {@code ALREADY_VOTED} with the earlier receipt's number
   */
  public Receipt cast(Caller caller, String body, String key, Cast input) {
    return ballots.cast(caller, body, key, input);
  }

  /** Closes the vote: waits for the ballots under way, and lets none in afterwards. Hands must have been counted, papers signed. */
  public Recorded close(Caller caller, String body, String key, UUID pollId) {
    return journal.command(caller.signedIn(), body, key, new Close(pollId), command -> {
      Guards.requireConduct(command.tx(), meetings, caller, body, pollId);
      Poll poll = VotingTables.lock(command.tx(), body, pollId);
      Guards.requireOpen(poll);
      command.record(new VotingAct.PollClosed(pollId, Judging.shown(judging.judge(command.tx(), poll))));
      aftermath.follow(command, get(command.tx(), body, pollId));
    });
  }

  public Poll get(Tx tx, String body, UUID poll) {
    return VotingTables.find(tx, body, poll).orElseThrow(() -> new Refused(VotingCode.POLL_UNKNOWN));
  }

  /** By its id alone, for machine addresses. */
  public Optional<Poll> find(Tx tx, UUID poll) {
    return VotingTables.list(tx, POLL.ID.eq(poll)).stream().findFirst();
  }

  /** The vote that runs in a sitting. */
  public Optional<Poll> findOpen(Tx tx, String body, UUID meeting) {
    return listOfMeeting(tx, body, meeting).stream().filter(Poll::isOpen).findFirst();
  }

  /** The votes of a sitting in the order of opening, those that do not count among them. */
  public List<Poll> listOfMeeting(Tx tx, String body, UUID meeting) {
    return VotingTables.list(tx, POLL.BODY.eq(body).and(POLL.MEETING.eq(meeting)));
  }

  /** The votes on an item in the order of opening, those that do not count among them. */
  public List<Poll> listOfItem(Tx tx, String body, UUID item) {
    return VotingTables.list(tx, POLL.BODY.eq(body).and(POLL.ITEM.eq(item)));
  }

  /** The votes on an item that count, in the order of opening: neither abandoned nor void. */
  public List<Poll> listValid(Tx tx, String body, UUID item) {
    return listOfItem(tx, body, item).stream().filter(Poll::isValid).toList();
  }

  /** The votes of these sittings that were closed last and count, newest first. */
  public List<Poll> listNewestClosed(Tx tx, Collection<Meeting> meetings, int limit) {
    return VotingTables.newestClosed(tx, meetings, limit);
  }

  /** The votes of these bodies closed last on whose roll the person stands, newest first. */
  public List<Poll> listNewestClosedOf(Tx tx, UUID person, Collection<String> bodies, int limit) {
    return VotingTables.newestClosedOf(tx, person, bodies, limit);
  }

  /** The result of a closed vote. @throws Refused {@code POLL_STILL_OPEN} (nobody learns who voted how before), {@code POLL_ABANDONED} */
  public Result result(Tx tx, Poll poll) {
    if (!poll.hasResult()) {
      throw new Refused(poll.isOpen() ? VotingCode.POLL_STILL_OPEN : VotingCode.POLL_ABANDONED);
    }
    return judging.judge(tx, poll);
  }

  /** The results of closed votes, in their order; the votes may be of several bodies. @throws Refused as {@link #result} does */
  public List<Result> results(Tx tx, List<Poll> polls) {
    polls.stream().filter(poll -> !poll.hasResult()).forEach(poll -> result(tx, poll));
    return judging.judge(tx, polls);
  }

  /** The answer that {@code kenes.meetings.ClosingVotes} asks for: who was there when the vote opened. @throws Refused {@code NOT_ON_CLOSING}, {@code NOT_ADOPTED} */
  public Set<UUID> requireClosing(Tx tx, String body, UUID item, UUID poll) {
    return judging.requireClosing(tx, get(tx, body, poll), item);
  }
}
