package kenes.voting;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.meetings.Meetings;
import kenes.rules.Tie;

/** Equal votes, and who decides them. */
public final class Ties {
  /** @param choice FOR or AGAINST */
  public record CastingVote(UUID poll, Choice choice) {}

  /** @param choice what the lot drawn in the hall said: FOR or AGAINST */
  public record Lot(UUID poll, Choice choice) {}

  private final Journal journal;
  private final Meetings meetings;
  private final Judging judging;
  private final Aftermath aftermath;

  Ties(Journal journal, Meetings meetings, Judging judging, Aftermath aftermath) {
    this.journal = journal;
    this.meetings = meetings;
    this.judging = judging;
    this.aftermath = aftermath;
  }

  /**
   * Who presides decides a tie, where the rule gives them the casting vote.
   *
   * @throws Refused {@code NO_TIE}, {@code TIE_DECIDED}, {@code RECUSED}, {@code ABSENT}, {@code LATER_VOTE}, {@code POLL_VOID}
   */
  public Recorded giveCastingVote(Caller caller, String body, String key, CastingVote input) {
    return decide(caller, body, key, input, input.poll(), input.choice(), Tie.CASTING_VOTE, command -> {
      UUID person = caller.person();
      Poll poll = VotingTables.find(command.tx(), body, input.poll()).orElseThrow();
      if (person != null && CountTables.interests(command.tx(), body, poll.item()).stream().anyMatch(one -> one.person().equals(person))) {
        throw new Refused(VotingCode.RECUSED);
      }
      if (person != null && !meetings.isPresent(command.tx(), body, poll.meeting(), person)) {
        throw new Refused(VotingCode.ABSENT);
      }
      command.record(new VotingAct.CastingVoteGiven(input.poll(), person, input.choice()));
    });
  }

  /** Enters the lot that was drawn in the hall. @throws Refused {@code NO_TIE}, {@code TIE_DECIDED}, {@code LATER_VOTE}, {@code POLL_VOID} */
  public Recorded drawLot(Caller caller, String body, String key, Lot input) {
    return decide(caller, body, key, input, input.poll(), input.choice(), Tie.LOT,
        command -> command.record(new VotingAct.LotDrawn(input.poll(), input.choice())));
  }

  private Recorded decide(Caller caller, String body, String key, Record input, UUID id, Choice choice, Tie how, Consumer<Recorder> record) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      Guards.requireConduct(tx, meetings, caller, body, id);
      if (choice == null || choice == Choice.ABSTAIN) {
        throw Refused.field("choice", VotingCode.CHOICE_MISSING);
      }
      Poll poll = Guards.lock(tx, meetings, body, id);
      Guards.requireLast(tx, poll);
      if (CountTables.findTieDecision(tx, body, id).isPresent()) {
        throw new Refused(VotingCode.TIE_DECIDED);
      }
      if (poll.rule().tie() != how || judging.judge(tx, poll).outcome().tie() != TieState.AWAITED) {
        throw new Refused(VotingCode.NO_TIE);
      }
      record.accept(command);
      aftermath.follow(command, VotingTables.find(tx, body, id).orElseThrow());
    });
  }

  /** How the tie of this vote was decided. */
  public Optional<TieDecision> find(Tx tx, Poll poll) {
    return CountTables.findTieDecision(tx, poll.body(), poll.id());
  }
}
