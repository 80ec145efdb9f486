package kenes.voting;

import static kenes.schema.generated.voting.Tables.POLL;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Entry;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.register.Register;
import kenes.rules.Base;
import kenes.rules.MajorityRule;
import kenes.rules.Method;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/** Roll-call votes: opening, ballots, closing, and the result with its reasoning. */
public final class Voting {
  private static final int LONGEST_QUESTION = 1000;

  /** @param presenceKnown false only for imports whose source does not tell absent from not voting */
  public record Open(UUID item, Text question, boolean presenceKnown) {}

  /** @param person the voter: the caller's own, except in an import */
  public record Cast(UUID poll, UUID person, Choice choice) {}

  private record Close(UUID poll) {}

  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final Rules rules;
  private final Meetings meetings;

  public Voting(Journal journal, Permissions permissions, Register register, Rules rules, Meetings meetings) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.rules = rules;
    this.meetings = meetings;
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
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.CONDUCT);
      AgendaItem item = meetings.getItem(tx, body, input.item());
      meetings.lock(tx, body, item.meeting());
      Meeting meeting = meetings.get(tx, body, item.meeting());
      if (!meeting.isOpen()) {
        throw new Refused(VotingCode.MEETING_NOT_OPEN);
      }
      if (!meetings.getItem(tx, body, input.item()).isOpen()) {
        throw new Refused(VotingCode.ITEM_NOT_OPEN);
      }
      if (anyOpen(tx, body, meeting.id())) {
        throw new Refused(VotingCode.ANOTHER_VOTE_RUNS);
      }
      boolean presenceKnown = input.presenceKnown() || !caller.isImport();
      MeetingsAct.Quorum quorum = meetings.quorum(tx, meeting);
      if (presenceKnown && !quorum.held()) {
        throw new Refused(VotingCode.NO_QUORUM, quorum.present(), quorum.needed());
      }
      Rulebook rulebook = rules.get(tx, meeting.rulebook());
      check(input.question(), rulebook.languages());
      MajorityRule rule = rulebook.majorities().get(item.decisionKind());
      if (rule == null) {
        throw new Refused(VotingCode.NO_RULE, "majority." + item.decisionKind());
      }
      requireCountable(rule, presenceKnown);
      var papers = meetings.papers(tx, body, item.id()).stream().filter(paper -> paper.replacedBy() == null)
          .map(paper -> paper.content()).toList();
      command.record(new VotingAct.PollOpened(Id.next(), meeting.id(), item.id(), VotingTables.nextNumber(tx, body, item.id()),
          input.question(), rule, meeting.rulebook(), papers, presenceKnown, roll(tx, meeting)));
    });
  }

  /** A roll call counts heads of an open vote; what else a rule may ask for, it refuses rather than guess. */
  private static void requireCountable(MajorityRule rule, boolean presenceKnown) {
    boolean open = rule.methods().isEmpty() || rule.methods().contains(Method.OPEN) || rule.methods().contains(Method.ROLL_CALL);
    String hindrance = !open ? "METHOD" : rule.weights() != null ? "WEIGHTS" : rule.eachGroup() != null ? "GROUPS"
        : rule.threshold().base() == Base.PRESENT && !presenceKnown ? "PRESENCE" : null;
    if (hindrance != null) {
      throw new Refused(VotingCode.NOT_COUNTABLE, hindrance);
    }
  }

  private List<VotingAct.RollSeat> roll(Tx tx, Meeting meeting) {
    return register.seats(tx, meeting.body(), LocalDate.ofInstant(meeting.startsAt(), register.zone(tx, meeting.body()))).stream()
        .map(seat -> seat.holder()
            .map(holder -> new VotingAct.RollSeat(seat.number(), holder.id(),
                meetings.isPresent(tx, meeting.body(), meeting.id(), holder.id())))
            .orElseGet(() -> new VotingAct.RollSeat(seat.number(), null, false)))
        .toList();
  }

  private static void check(Text question, List<Lang> languages) {
    List<Refused.Field> wrong = new ArrayList<>();
    for (Lang lang : languages) {
      String words = question == null ? null : question.exact(lang);
      if (words == null) {
        wrong.add(new Refused.Field("question." + lang.code(), VotingCode.QUESTION_MISSING, List.of(lang.name())));
      } else if (words.length() > LONGEST_QUESTION) {
        wrong.add(new Refused.Field("question." + lang.code(), VotingCode.QUESTION_TOO_LONG, List.of(LONGEST_QUESTION)));
      }
    }
    if (!wrong.isEmpty()) {
      throw Refused.fields(wrong);
    }
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
      Outcome outcome = judge(poll, VotingTables.roll(command.tx(), body, pollId)).outcome();
      Tally tally = outcome.tally();
      command.record(new VotingAct.PollClosed(pollId, shown(tally, outcome.decision())));
    });
  }

  private static VotingAct.Shown shown(Tally tally, Decision decision) {
    return new VotingAct.Shown((int) tally.votesFor(), (int) tally.against(), (int) tally.abstained(), (int) tally.didNotVote(),
        (int) (tally.absent() + tally.absentOrDidNotVote()), (int) tally.vacant(), decision);
  }

  private static Result judge(Poll poll, List<VotingTables.RollBallot> roll) {
    List<SeatVote> seats = roll.stream().map(seat -> new SeatVote(seat.seat(), seat.person(), outcome(poll, seat), seat.index())).toList();
    Tally tally = Tally.of(seats.stream().map(SeatVote::outcome).toList());
    return new Result(poll, Outcome.of(poll.rule(), tally), seats);
  }

  private static SeatOutcome outcome(Poll poll, VotingTables.RollBallot seat) {
    if (seat.person() == null) {
      return SeatOutcome.VACANT;
    }
    if (seat.choice() != null) {
      return switch (seat.choice()) {
        case FOR -> SeatOutcome.FOR;
        case AGAINST -> SeatOutcome.AGAINST;
        case ABSTAIN -> SeatOutcome.ABSTAINED;
      };
    }
    if (!poll.presenceKnown()) {
      return SeatOutcome.ABSENT_OR_DID_NOT_VOTE;
    }
    return seat.present() ? SeatOutcome.DID_NOT_VOTE : SeatOutcome.ABSENT;
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
    return judge(poll, VotingTables.roll(tx, poll.body(), poll.id()));
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
