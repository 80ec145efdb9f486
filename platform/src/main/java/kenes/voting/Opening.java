package kenes.voting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.accounts.Caller;
import kenes.base.Digest;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Recorder;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.meetings.Paper;
import kenes.meetings.Papers;
import kenes.register.Register;
import kenes.rules.Base;
import kenes.rules.MajorityRule;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.rules.Rules;

/** Opens votes: freezes the roll, the rule and the papers, or says why no vote can be opened. */
final class Opening {
  private static final int LONGEST_QUESTION = 1000;

  private final Register register;
  private final Rules rules;
  private final Meetings meetings;
  private final Papers papers;
  private final Turns turns;

  Opening(Register register, Rules rules, Meetings meetings, Papers papers, Turns turns) {
    this.register = register;
    this.rules = rules;
    this.meetings = meetings;
    this.papers = papers;
    this.turns = turns;
  }

  /** Opens a vote on the open item. @return its id */
  UUID open(Recorder command, Caller caller, String body, Voting.Open input) {
    Tx tx = command.tx();
    meetings.requireConduct(tx, caller, meetings.get(tx, body, meetings.getItem(tx, body, input.item()).meeting()));
    Meeting meeting = Guards.lockSitting(tx, meetings, body, input.item());
    if (meetings.voteRuns(tx, body, meeting.id())) {
      throw new Refused(VotingCode.ANOTHER_VOTE_RUNS);
    }
    boolean presenceKnown = input.presenceKnown() || !caller.isImport();
    if (presenceKnown) {
      requireQuorum(tx, meeting);
    }
    if (!caller.isImport() && input.subject().kind() != PollSubject.Kind.PROCEDURAL && papers.executive().isVoteBarred(tx, meeting, input.item())) {
      throw new Refused(VotingCode.EXECUTIVE_OPINION_MISSING);
    }
    Rulebook rulebook = rules.get(tx, meeting.rulebook());
    check(input.question(), rulebook.languages());
    MajorityRule rule = rule(rulebook, meetings.getItem(tx, body, input.item()), input);
    turns.require(tx, body, input.item(), input.subject());
    boolean recusedInBase = rulebook.find("voting.recused_in_base").map(one -> one.value().equals(new RuleValue.Flag(true))).orElse(true);
    return begin(command, meeting, input.item(), input.question(), rule, announced(tx, body, input.item(), input.papers()), presenceKnown,
        new PollTerms(input.method(), input.subject(), input.method() == PollMethod.HANDS ? input.tellers() : List.of(), recusedInBase, null));
  }

  void requireQuorum(Tx tx, Meeting meeting) {
    MeetingsAct.Quorum quorum = meetings.quorum(tx, meeting);
    if (!quorum.held()) {
      throw new Refused(VotingCode.NO_QUORUM, quorum.present(), quorum.needed());
    }
  }

  /** The papers of the item as they stand. @param shown those that were announced with the vote; null where nothing was */
  List<Digest> announced(Tx tx, String body, UUID item, List<Digest> shown) {
    List<Digest> voted = papers.list(tx, body, item).stream().filter(Paper::isValid).map(Paper::content).toList();
    if (shown != null && !Set.copyOf(shown).equals(Set.copyOf(voted))) {
      throw new Refused(VotingCode.PAPERS_CHANGED);
    }
    return voted;
  }

  /** The key of the majority by which this is adopted, after {@code majority.}. */
  static String key(Rulebook rulebook, AgendaItem item, PollSubject.Kind subject) {
    String own = switch (subject) {
      case WHOLE, ELECTION -> null;
      case BASIS -> "basis";
      case AMENDMENT, PART, BLOCK -> "amendment";
      case PROCEDURAL -> "procedural";
    };
    boolean takesOwn = own != null && (own.equals("procedural") || rulebook.majorities().containsKey(own));
    return takesOwn ? own : item.decisionKind();
  }

  private static MajorityRule rule(Rulebook rulebook, AgendaItem item, Voting.Open input) {
    String kind = input.decisionKind() != null ? input.decisionKind() : key(rulebook, item, input.subject().kind());
    MajorityRule rule = rulebook.majorities().get(kind);
    if (rule == null) {
      throw new Refused(VotingCode.NO_RULE, "majority." + kind);
    }
    return rule;
  }

  /** Freezes the roll and begins the vote. @return its id */
  UUID begin(Recorder command, Meeting meeting, UUID item, Text question, MajorityRule rule, List<Digest> voted, boolean presenceKnown,
      PollTerms terms) {
    Tx tx = command.tx();
    requireCountable(rule, terms.method(), presenceKnown);
    List<VotingAct.RollSeat> roll = roll(tx, meeting, item);
    if (terms.method() == PollMethod.HANDS) {
      requireTellers(tx, meeting, terms.tellers(), roll);
    }
    UUID poll = Id.next();
    command.record(new VotingAct.PollOpened(poll, meeting.id(), item, VotingTables.nextNumber(tx, meeting.body(), item), question, terms,
        rule, meeting.rulebook(), voted, presenceKnown, roll));
    return poll;
  }

  /** What a rule asks for and a vote cannot count, it refuses rather than guess. */
  private static void requireCountable(MajorityRule rule, PollMethod method, boolean presenceKnown) {
    String hindrance = !method.fits(rule.methods()) ? "METHOD" : rule.weights() != null ? "WEIGHTS" : rule.eachGroup() != null ? "GROUPS"
        : !presenceKnown && (rule.threshold().base() == Base.PRESENT || method != PollMethod.NAMED) ? "PRESENCE" : null;
    if (hindrance != null) {
      throw new Refused(VotingCode.NOT_COUNTABLE, hindrance);
    }
  }

  private void requireTellers(Tx tx, Meeting meeting, List<Teller> tellers, List<VotingAct.RollSeat> roll) {
    if (tellers.size() != 2 || tellers.getFirst().equals(tellers.getLast())) {
      throw Refused.field("tellers", VotingCode.TELLERS_TWO);
    }
    Set<UUID> deputies = roll.stream().filter(seat -> seat.person() != null && seat.present() && !seat.recused())
        .map(VotingAct.RollSeat::person).collect(Collectors.toSet());
    Set<UUID> staff = register.staff(tx, meeting.body(), day(tx, meeting)).stream().map(one -> one.account()).collect(Collectors.toSet());
    if (!tellers.stream().allMatch(one -> one.person() != null ? deputies.contains(one.person()) : staff.contains(one.account()))) {
      throw Refused.field("tellers", VotingCode.TELLER_UNFIT);
    }
  }

  private List<VotingAct.RollSeat> roll(Tx tx, Meeting meeting, UUID item) {
    Set<UUID> recused = CountTables.interests(tx, meeting.body(), item).stream().map(Interest::person).collect(Collectors.toSet());
    return meetings.roll(tx, meeting).stream()
        .map(seat -> seat.holder()
            .map(holder -> new VotingAct.RollSeat(seat.number(), holder.id(),
                meetings.isPresent(tx, meeting.body(), meeting.id(), holder.id()), recused.contains(holder.id())))
            .orElseGet(() -> new VotingAct.RollSeat(seat.number(), null, false, false)))
        .toList();
  }

  private LocalDate day(Tx tx, Meeting meeting) {
    return LocalDate.ofInstant(meeting.startsAt(), register.zone(tx, meeting.body()));
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
