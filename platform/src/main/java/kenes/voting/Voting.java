package kenes.voting;

import static kenes.schema.generated.voting.Tables.POLL;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Digest;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Entry;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.meetings.Meetings;
import kenes.meetings.Papers;
import kenes.register.Register;
import kenes.rules.Rules;

/** Roll-call votes: opening, ballots, closing, and the result with its reasoning. */
public final class Voting {
  /**
   * @param presenceKnown false only for imports whose source does not tell absent from not voting
   * @param papers the papers that were announced with the vote; null where nothing was announced before
   */
  public record Open(UUID item, Text question, boolean presenceKnown, List<Digest> papers) {
    /** On the papers as they stand. */
    public Open(UUID item, Text question, boolean presenceKnown) {
      this(item, question, presenceKnown, null);
    }
  }

  /** @param person the voter: the caller's own, except in an import */
  public record Cast(UUID poll, UUID person, Choice choice) {}

  private record Close(UUID poll) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Meetings meetings;
  private final Opening opening;

  public Voting(Journal journal, Permissions permissions, Register register, Rules rules, Meetings meetings, Papers papers) {
    this.journal = journal;
    this.permissions = permissions;
    this.meetings = meetings;
    this.opening = new Opening(journal, permissions, register, rules, meetings, papers);
  }

  public static Projection projection() {
    return new VotingTables();
  }

  /** Whether a vote runs in this sitting (the answer that {@code kenes.meetings.OpenVotes} asks for). */
  public static boolean anyOpen(Tx tx, String body, UUID meeting) {
    return tx.sql().fetchExists(POLL, POLL.BODY.eq(body), POLL.MEETING.eq(meeting), POLL.CLOSED_AT.isNull());
  }

  /** Index of the first ballot of a running vote: nothing from there on may be published yet. */
  public static OptionalLong firstRunningBallot(Tx tx, String body) {
    return VotingTables.firstRunningBallot(tx, body);
  }

  /** Opens a vote on the open item: freezes the roll, the rule and the papers. */
  public Recorded open(Caller caller, String body, String key, Open input) {
    return opening.open(caller, body, key, input);
  }

  /**
   * Casts a ballot; returns only when it is on disk.
   *
   * @throws Refused {@code POLL_CLOSED}, {@code NOT_ON_THE_ROLL}, {@code NOT_PRESENT_AT_OPENING}, {@code ABSENT},
   *     {@code ALREADY_VOTED} with the earlier receipt's number
   */
  public Receipt cast(Caller caller, String body, String key, Cast input) {
    Cast ballot = caller.isImport() ? input : new Cast(input.poll(), caller.person(), input.choice());
    Recorded recorded = journal.command(caller.signedIn(), body, key, ballot, command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.VOTE);
      if (ballot.choice() == null) {
        throw Refused.field("choice", VotingCode.CHOICE_MISSING);
      }
      Poll poll = VotingTables.lockForBallot(tx, body, ballot.poll()).orElseThrow(() -> new Refused(VotingCode.POLL_UNKNOWN));
      if (!poll.isOpen()) {
        throw new Refused(VotingCode.POLL_CLOSED);
      }
      VotingAct.RollSeat seat = VotingTables.lockSeat(tx, body, poll.id(), ballot.person())
          .orElseThrow(() -> new Refused(VotingCode.NOT_ON_THE_ROLL));
      requireVoter(tx, poll, seat);
      command.record(new VotingAct.BallotCast(poll.id(), seat.seat(), seat.person(), ballot.choice()));
    });
    Entry entry = recorded.last();
    return new Receipt(entry.index(), ((VotingAct.BallotCast) entry.act()).choice(), entry.at());
  }

  private void requireVoter(Tx tx, Poll poll, VotingAct.RollSeat seat) {
    OptionalLong earlier = VotingTables.findBallot(tx, poll.body(), poll.id(), seat.seat());
    if (earlier.isPresent()) {
      throw new Refused(VotingCode.ALREADY_VOTED, earlier.getAsLong());
    }
    if (poll.presenceKnown() && !seat.present()) {
      throw new Refused(VotingCode.NOT_PRESENT_AT_OPENING);
    }
    if (poll.presenceKnown() && !meetings.isPresent(tx, poll.body(), poll.meeting(), seat.person())) {
      throw new Refused(VotingCode.ABSENT);
    }
  }

  /** Closes the vote: waits for the ballots under way, and lets none in afterwards. */
  public Recorded close(Caller caller, String body, String key, UUID pollId) {
    return journal.command(caller.signedIn(), body, key, new Close(pollId), command -> {
      permissions.require(command.tx(), caller, body, Permission.CONDUCT);
      Poll poll = VotingTables.lockForClosing(command.tx(), body, pollId).orElseThrow(() -> new Refused(VotingCode.POLL_UNKNOWN));
      if (!poll.isOpen()) {
        throw new Refused(VotingCode.POLL_CLOSED);
      }
      Outcome outcome = Judging.judge(poll, VotingTables.roll(command.tx(), body, pollId)).outcome();
      command.record(new VotingAct.PollClosed(pollId, Judging.shown(outcome)));
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

  /** The votes of a sitting in the order of opening. */
  public List<Poll> listOfMeeting(Tx tx, String body, UUID meeting) {
    return VotingTables.list(tx, POLL.BODY.eq(body).and(POLL.MEETING.eq(meeting)));
  }

  /** The votes on an item in the order of opening. */
  public List<Poll> listOfItem(Tx tx, String body, UUID item) {
    return VotingTables.list(tx, POLL.BODY.eq(body).and(POLL.ITEM.eq(item)));
  }

  /** The votes closed last, anywhere, newest first. */
  public List<Poll> listNewestClosed(Tx tx, int limit) {
    return VotingTables.newestClosed(tx, limit);
  }

  /** The votes closed last on whose roll the person stands, anywhere, newest first. */
  public List<Poll> listNewestClosedOf(Tx tx, UUID person, int limit) {
    return VotingTables.newestClosedOf(tx, person, limit);
  }

  /** The result of a closed vote. @throws Refused {@code POLL_STILL_OPEN}: while it runs nobody learns who voted how */
  public Result result(Tx tx, Poll poll) {
    if (poll.isOpen()) {
      throw new Refused(VotingCode.POLL_STILL_OPEN);
    }
    return Judging.judge(poll, VotingTables.roll(tx, poll.body(), poll.id()));
  }

  /** How far a vote has come; who is awaited is for the chair's eyes (permission SEE_WHO_HAS_NOT_VOTED). */
  public Progress progress(Tx tx, Poll poll) {
    var voters = VotingTables.roll(tx, poll.body(), poll.id()).stream()
        .filter(seat -> seat.person() != null && (seat.present() || !poll.presenceKnown())).toList();
    var waiting = voters.stream().filter(seat -> seat.choice() == null).map(VotingTables.RollBallot::person).toList();
    return new Progress(poll, voters.size(), voters.size() - waiting.size(), waiting);
  }

  /** The voter's own receipt. */
  public Optional<Receipt> findReceipt(Tx tx, String body, UUID poll, UUID person) {
    return VotingTables.findReceipt(tx, body, poll, person);
  }

  /** Why this person cannot vote now, as {@link #cast} would refuse them; empty when they can. */
  public Optional<Refused> findHindrance(Tx tx, Poll poll, UUID person) {
    if (!poll.isOpen()) {
      return Optional.of(new Refused(VotingCode.POLL_CLOSED));
    }
    try {
      requireVoter(tx, poll, VotingTables.roll(tx, poll.body(), poll.id()).stream().filter(seat -> person.equals(seat.person()))
          .map(seat -> new VotingAct.RollSeat(seat.seat(), seat.person(), seat.present())).findFirst()
          .orElseThrow(() -> new Refused(VotingCode.NOT_ON_THE_ROLL)));
      return Optional.empty();
    } catch (Refused hindrance) {
      return Optional.of(hindrance);
    }
  }
}
