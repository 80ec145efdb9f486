package kenes.commissions;

import java.util.List;
import java.util.UUID;
import kenes.db.Tx;
import kenes.decisions.Decisions;
import kenes.decisions.DecisionsAct;
import kenes.decisions.ReadyTexts;
import kenes.journal.Recorder;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.Opinion;
import kenes.meetings.Papers;
import kenes.meetings.PapersAct;
import kenes.voting.Poll;
import kenes.voting.PollSubject;
import kenes.voting.Voting;

/** What follows from a commission's vote: its conclusion comes to the session's item, and goes again when the vote does not count. */
final class Concluding {
  private final Meetings meetings;
  private final Papers papers;
  private final Voting voting;
  private final Decisions decisions;

  Concluding(Meetings meetings, Papers papers, Voting voting, Decisions decisions) {
    this.meetings = meetings;
    this.papers = papers;
    this.voting = voting;
    this.decisions = decisions;
  }

  void follow(Recorder command, Poll poll) {
    Tx tx = command.tx();
    Conclusion conclusion = poll.terms().subject().kind() == PollSubject.Kind.WHOLE ? CommissionsTables.findConclusion(tx, poll.body(), poll.item()).orElse(null) : null;
    if (conclusion == null) {
      return;
    }
    if (!conclusion.isSent() && isAdopted(tx, poll)) {
      send(command, poll, conclusion.prepared());
    } else if (poll.id().equals(conclusion.poll()) && !poll.isValid()) {
      withdraw(command, poll, conclusion.prepared());
    }
  }

  boolean isAdopted(Tx tx, Poll poll) {
    return poll.isValid() && poll.hasResult() && voting.result(tx, poll).outcome().adopted();
  }

  private void send(Recorder command, Poll poll, CommissionsAct.ConclusionPrepared prepared) {
    Tx tx = command.tx();
    CommissionsAct.Choice kind = prepared.kind();
    DecisionsAct.DecisionAdopted decision = decisions.conclude(command, poll, new DecisionsAct.Kind(kind.code(), kind.title(), null, false),
        new ReadyTexts(prepared.wordings(), prepared.differences(), prepared.parityReason()));
    command.record(new CommissionsAct.ConclusionSent(prepared.conclusion(), prepared.item(), poll.id(), decision.decision()));
    UUID session = meetings.getItem(tx, poll.body(), prepared.answers()).meeting();
    PapersAct.Conclusion brought = new PapersAct.Conclusion(decision.decision(), poll.id(), poll.meeting(), poll.item(), kind.title(),
        prepared.recommendation().title(), decision.number().number(), decision.on());
    asked(tx, meetings.get(tx, poll.body(), poll.meeting()), prepared.answers())
        .forEach(opinion -> Papers.bring(command, opinion, session, position(prepared.recommendation().code()), brought));
  }

  private void withdraw(Recorder command, Poll poll, CommissionsAct.ConclusionPrepared prepared) {
    Tx tx = command.tx();
    command.record(new CommissionsAct.ConclusionWithdrawn(prepared.conclusion(), prepared.item(), poll.id()));
    UUID session = meetings.getItem(tx, poll.body(), prepared.answers()).meeting();
    papers.listOpinions(tx, poll.body(), prepared.answers()).stream().filter(opinion -> opinion.conclusion() != null && opinion.conclusion().poll().equals(poll.id()))
        .forEach(opinion -> Papers.takeBack(command, opinion, session));
  }

  /** The opinions on the council's item for which the commissions that sit here were asked. */
  List<Opinion> asked(Tx tx, Meeting meeting, UUID answers) {
    return papers.listOpinions(tx, meeting.body(), answers).stream()
        .filter(opinion -> opinion.organization() != null && meeting.organizations().contains(opinion.organization())).toList();
  }

  /** To adopt is for it, to reject or to take off is against it; whatever else a rulebook names has remarks. */
  private static Opinion.Position position(String recommendation) {
    return switch (recommendation) {
      case "adopt" -> Opinion.Position.POSITIVE;
      case "reject", "take_off" -> Opinion.Position.NEGATIVE;
      default -> Opinion.Position.WITH_REMARKS;
    };
  }
}
