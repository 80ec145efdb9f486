package kenes.voting;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Entry;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.meetings.Meetings;
import kenes.meetings.Rolls;

/** Ballots by name, and how far a vote has come. */
public final class Ballots {
  private final Journal journal;
  private final Permissions permissions;
  private final Meetings meetings;
  private final Rolls rolls;

  Ballots(Journal journal, Permissions permissions, Meetings meetings, Rolls rolls) {
    this.journal = journal;
    this.permissions = permissions;
    this.meetings = meetings;
    this.rolls = rolls;
  }

  Receipt cast(Caller caller, String body, String key, Voting.Cast input) {
    Voting.Cast ballot = caller.isImport() ? input : new Voting.Cast(input.poll(), caller.person(), input.choice());
    Recorded recorded = journal.command(caller.signedIn(), body, key, ballot, command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.VOTE);
      if (ballot.choice() == null) {
        throw Refused.field("choice", VotingCode.CHOICE_MISSING);
      }
      Poll poll = VotingTables.lockForBallot(tx, body, ballot.poll()).orElseThrow(() -> new Refused(VotingCode.POLL_UNKNOWN));
      requireRunning(poll);
      VotingAct.RollSeat seat = VotingTables.lockSeat(tx, body, poll.id(), ballot.person())
          .orElseThrow(() -> notOnTheRoll(tx, poll, ballot.person()));
      requireVoter(tx, poll, seat);
      command.record(new VotingAct.BallotCast(poll.id(), seat.seat(), seat.person(), ballot.choice()));
    });
    Entry entry = recorded.last();
    return new Receipt(entry.index(), ((VotingAct.BallotCast) entry.act()).choice(), entry.at());
  }

  private static void requireRunning(Poll poll) {
    if (!poll.isOpen()) {
      throw new Refused(poll.validity() == Validity.ABANDONED ? VotingCode.POLL_ABANDONED : VotingCode.POLL_CLOSED);
    }
    if (poll.method() != PollMethod.NAMED) {
      throw new Refused(poll.method() == PollMethod.HANDS ? VotingCode.BY_HANDS : VotingCode.ON_PAPER);
    }
  }

  /** A member whom the rules keep out of the commission is told so. */
  private Refused notOnTheRoll(Tx tx, Poll poll, UUID person) {
    return rolls.findBarred(tx, meetings.get(tx, poll.body(), poll.meeting()), person).map(who -> new Refused(VotingCode.VOTER_BARRED, who))
        .orElseGet(() -> new Refused(VotingCode.NOT_ON_THE_ROLL));
  }

  private void requireVoter(Tx tx, Poll poll, VotingAct.RollSeat seat) {
    OptionalLong earlier = VotingTables.findBallot(tx, poll.body(), poll.id(), seat.seat());
    if (earlier.isPresent()) {
      throw new Refused(VotingCode.ALREADY_VOTED, earlier.getAsLong());
    }
    if (seat.recused()) {
      throw new Refused(VotingCode.RECUSED);
    }
    if (poll.presenceKnown() && !seat.present()) {
      throw new Refused(VotingCode.NOT_PRESENT_AT_OPENING);
    }
    if (poll.presenceKnown() && !meetings.isPresent(tx, poll.body(), poll.meeting(), seat.person())) {
      throw new Refused(VotingCode.ABSENT);
    }
  }

  /** How far a vote has come; who is awaited is for the chair's eyes (permission SEE_WHO_HAS_NOT_VOTED). */
  public Progress progress(Tx tx, Poll poll) {
    return Judging.progress(tx, poll);
  }

  /** The voter's own receipt. */
  public Optional<Receipt> findReceipt(Tx tx, String body, UUID poll, UUID person) {
    return VotingTables.findReceipt(tx, body, poll, person);
  }

  /** Why this person cannot vote on their device now, as {@link Voting#cast} would refuse them; empty when they can. */
  public Optional<Refused> findHindrance(Tx tx, Poll poll, UUID person) {
    try {
      requireRunning(poll);
      VotingAct.RollSeat seat = VotingTables.roll(tx, poll.body(), poll.id()).stream().filter(one -> person.equals(one.person()))
          .map(one -> new VotingAct.RollSeat(one.seat(), one.person(), one.present(), one.recused())).findFirst()
          .orElseThrow(() -> notOnTheRoll(tx, poll, person));
      requireVoter(tx, poll, seat);
      return Optional.empty();
    } catch (Refused hindrance) {
      return Optional.of(hindrance);
    }
  }
}
