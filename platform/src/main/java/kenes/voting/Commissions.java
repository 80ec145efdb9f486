package kenes.voting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.accounts.Caller;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.register.Person;
import kenes.rules.RuleValue;
import kenes.rules.Rules;

/** Forms counting commissions: odd, of deputies, none of them a candidate, elected where the rulebook asks for it. */
final class Commissions {
  private final Journal journal;
  private final Rules rules;
  private final Meetings meetings;
  private final PaperVotes votes;

  Commissions(Journal journal, Rules rules, Meetings meetings, PaperVotes votes) {
    this.journal = journal;
    this.rules = rules;
    this.meetings = meetings;
    this.votes = votes;
  }

  Recorded form(Caller caller, String body, String key, PaperBallots.FormCommission input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      meetings.lock(tx, body, input.meeting());
      Meeting meeting = meetings.get(tx, body, input.meeting());
      meetings.requireConduct(tx, caller, meeting);
      if (!meeting.isOpen()) {
        throw new Refused(VotingCode.MEETING_NOT_OPEN);
      }
      boolean atWork = PaperTables.ofMeeting(tx, body, meeting.id()).stream()
          .anyMatch(ballot -> votes.find(tx, body, ballot.id()).filter(PaperVote::open).isPresent());
      if (atWork) {
        throw new Refused(PaperCode.COMMISSION_AT_WORK);
      }
      check(tx, meeting, input);
      requireElected(tx, meeting, input.poll());
      command.record(new SecretAct.CommissionFormed(Id.next(), meeting.id(), input.members(), input.chair(), input.poll()));
    });
  }

  private void check(Tx tx, Meeting meeting, PaperBallots.FormCommission input) {
    List<UUID> members = input.members() == null ? List.of() : input.members();
    if (members.size() < 3 || members.size() % 2 == 0) {
      throw Refused.field("members", PaperCode.COMMISSION_NOT_ODD, members.size());
    }
    Set<UUID> deputies = meetings.roll(tx, meeting).stream().flatMap(seat -> seat.holder().stream()).map(Person::id).collect(Collectors.toSet());
    List<Refused.Field> wrong = new ArrayList<>();
    Set<UUID> named = new HashSet<>();
    for (UUID member : members) {
      if (!named.add(member) || !deputies.contains(member)) {
        wrong.add(new Refused.Field("members", PaperCode.MEMBER_WRONG, List.of()));
      } else if (votes.isCandidate(tx, meeting.body(), meeting.id(), member)) {
        wrong.add(new Refused.Field("members", PaperCode.MEMBER_IS_CANDIDATE, List.of()));
      }
    }
    if (!named.contains(input.chair())) {
      wrong.add(new Refused.Field("chair", PaperCode.CHAIR_NOT_MEMBER, List.of()));
    }
    if (!wrong.isEmpty()) {
      throw Refused.fields(wrong);
    }
  }

  private void requireElected(Tx tx, Meeting meeting, UUID poll) {
    boolean asked = rules.get(tx, meeting.rulebook()).find("voting.counting_commission")
        .filter(rule -> rule.value().equals(new RuleValue.Flag(true))).isPresent();
    if (poll == null && !asked) {
      return;
    }
    boolean elected = poll != null && VotingTables.find(tx, meeting.body(), poll)
        .filter(vote -> vote.meeting().equals(meeting.id()) && !vote.isOpen() && vote.isValid())
        .filter(vote -> new Judging(PaperBallots::findSignedCount).judge(tx, vote).outcome().adopted()).isPresent();
    if (!elected) {
      throw Refused.field("poll", PaperCode.COMMISSION_NOT_ELECTED);
    }
  }
}
