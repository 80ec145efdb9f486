package kenes.voting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Digest;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.meetings.Paper;
import kenes.meetings.Papers;
import kenes.register.Register;
import kenes.rules.Base;
import kenes.rules.MajorityRule;
import kenes.rules.Method;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/** Opens votes: freezes the roll, the rule and the papers, or says why no vote can be opened. */
final class Opening {
  private static final int LONGEST_QUESTION = 1000;

  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final Rules rules;
  private final Meetings meetings;
  private final Papers papers;

  Opening(Journal journal, Permissions permissions, Register register, Rules rules, Meetings meetings, Papers papers) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.rules = rules;
    this.meetings = meetings;
    this.papers = papers;
  }

  /** Opens a vote on the open item: freezes the roll, the rule and the papers. */
  Recorded open(Caller caller, String body, String key, Voting.Open input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.CONDUCT);
      AgendaItem item = meetings.getItem(tx, body, input.item());
      Meeting meeting = openMeeting(tx, body, item);
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
      List<Digest> voted = papers.list(tx, body, item.id()).stream().filter(Paper::isValid).map(Paper::content).toList();
      if (input.papers() != null && !Set.copyOf(input.papers()).equals(Set.copyOf(voted))) {
        throw new Refused(VotingCode.PAPERS_CHANGED);
      }
      command.record(new VotingAct.PollOpened(Id.next(), meeting.id(), item.id(), VotingTables.nextNumber(tx, body, item.id()),
          input.question(), rule, meeting.rulebook(), voted, presenceKnown, roll(tx, meeting)));
    });
  }

  /** The sitting of the item, locked: it is open, the item too, and no other vote runs. */
  private Meeting openMeeting(Tx tx, String body, AgendaItem item) {
    meetings.lock(tx, body, item.meeting());
    Meeting meeting = meetings.get(tx, body, item.meeting());
    if (!meeting.isOpen()) {
      throw new Refused(VotingCode.MEETING_NOT_OPEN);
    }
    if (!meetings.getItem(tx, body, item.id()).isOpen()) {
      throw new Refused(VotingCode.ITEM_NOT_OPEN);
    }
    if (Voting.anyOpen(tx, body, meeting.id())) {
      throw new Refused(VotingCode.ANOTHER_VOTE_RUNS);
    }
    return meeting;
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
}
