package kenes.voting;

import java.util.List;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Digest;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.meetings.Agenda;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.rules.Rules;
import kenes.rules.Tie;

/** The same question once more: by another method while the vote runs, or again because the first vote was broken or tied. */
public final class Reopening {
  /** @param method {@code HANDS} or {@code SECRET} @param tellers with hands @param reason in at least one language */
  public record FallBack(UUID poll, PollMethod method, List<Teller> tellers, Text reason) {}

  /**
   * @param method null: as before
   * @param tellers with hands
   * @param papers those that were announced with the vote; null where nothing was announced
   * @param reason how the procedure was broken, in at least one language; null after a tie
   */
  public record Repeat(UUID poll, PollMethod method, List<Teller> tellers, List<Digest> papers, Text reason) {}

  private static final String RULE = "voting.repeat_if_broken";

  private final Journal journal;
  private final Rules rules;
  private final Meetings meetings;
  private final Opening opening;
  private final Judging judging;
  private final Settled settled;
  private final Aftermath aftermath;

  Reopening(Journal journal, Rules rules, Meetings meetings, Opening opening, Judging judging, Settled settled, Aftermath aftermath) {
    this.journal = journal;
    this.rules = rules;
    this.meetings = meetings;
    this.opening = opening;
    this.judging = judging;
    this.settled = settled;
    this.aftermath = aftermath;
  }

  /**
   * Abandons a running vote and puts the same question by another method: same item, papers and rule, the roll as it is now.
   *
   * @throws Refused {@code REASON_MISSING}, {@code POLL_CLOSED}, {@code METHOD_MISSING}, {@code NO_QUORUM}, {@code NOT_COUNTABLE},
   *     {@code TELLERS_TWO}, {@code TELLER_UNFIT}
   */
  public Recorded fallBack(Caller caller, String body, String key, FallBack input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      Guards.requireConduct(tx, meetings, caller, body, input.poll());
      Guards.requireReason(input.reason());
      Poll poll = Guards.lock(tx, meetings, body, input.poll());
      Guards.requireOpen(poll);
      if (input.method() == null || input.method() == PollMethod.NAMED || input.method() == poll.method()) {
        throw Refused.field("method", VotingCode.METHOD_MISSING);
      }
      Meeting meeting = meetings.get(tx, body, poll.meeting());
      opening.requireQuorum(tx, meeting);
      command.record(new VotingAct.PollAbandoned(poll.id(), input.reason()));
      opening.begin(command, meeting, poll.item(), poll.question(), poll.rule(), poll.papers(), true,
          terms(poll, input.method(), input.tellers()));
    });
  }

  /**
   * Puts the question of the last vote on an item again: its procedure was broken, and it counts no more; or it tied, and the rule asks for it.
   * Where the item went over to another sitting, the vote is one of that sitting: its chair, its quorum, those who are there.
   *
   * @throws Refused {@code POLL_STILL_OPEN}, {@code POLL_VOID}, {@code LATER_VOTE}, {@code REASON_MISSING}, {@code NO_RULE},
   *     {@code DECISION_MADE}, {@code PAPERS_CHANGED}, and what {@link Voting#open} refuses
   */
  public Recorded repeat(Caller caller, String body, String key, Repeat input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      Poll named = VotingTables.find(tx, body, input.poll()).orElseThrow(() -> new Refused(VotingCode.POLL_UNKNOWN));
      Meeting meeting = meetings.get(tx, body, meetings.getItem(tx, body, named.item()).meeting());
      meetings.requireConduct(tx, caller, meeting);
      Poll poll = Guards.lock(tx, meetings, body, named.id());
      Guards.requireLast(tx, poll);
      boolean tied = poll.rule().tie() == Tie.REPEAT_VOTE && judging.judge(tx, poll).outcome().tie() == TieState.AWAITED;
      if (!tied) {
        requireBroken(tx, meeting, poll, input);
      }
      opening.requireQuorum(tx, meeting);
      List<Digest> voted = opening.announced(tx, body, poll.item(), input.papers());
      if (!tied) {
        command.record(new VotingAct.PollVoided(poll.id(), input.reason()));
        Agenda.openAgain(command, body, poll.item(), poll.id(), input.reason());
        aftermath.follow(command, VotingTables.find(tx, body, poll.id()).orElseThrow());
      }
      opening.begin(command, meeting, poll.item(), poll.question(), poll.rule(), voted, true,
          terms(poll, input.method() == null ? poll.method() : input.method(), input.tellers()));
    });
  }

  private void requireBroken(Tx tx, Meeting meeting, Poll poll, Repeat input) {
    Guards.requireReason(input.reason());
    requireRepeatable(rules.get(tx, meeting.rulebook()));
    if (settled.isSettled(tx, poll.body(), poll.id())) {
      throw new Refused(VotingCode.DECISION_MADE);
    }
  }

  /** What is broken is repeated only where the rulebook says so: votes here, rounds of elections too. @throws Refused {@code NO_RULE} */
  public static void requireRepeatable(Rulebook rulebook) {
    if (rulebook.find(RULE).filter(rule -> rule.value().equals(new RuleValue.Flag(true))).isEmpty()) {
      throw new Refused(VotingCode.NO_RULE, RULE);
    }
  }

  private static PollTerms terms(Poll poll, PollMethod method, List<Teller> tellers) {
    return new PollTerms(method, poll.terms().subject(), method == PollMethod.HANDS ? tellers : List.of(), poll.terms().recusedInBase(), poll.id());
  }
}
