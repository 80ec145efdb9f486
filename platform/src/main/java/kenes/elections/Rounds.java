package kenes.elections;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.rules.ElectionRule;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.rules.Rules;
import kenes.voting.PaperForm;
import kenes.voting.PollMethod;
import kenes.voting.VotingCode;

/** Opens rounds, and takes the votes of an open one: by name, or as hands that two tellers count. */
final class Rounds {
  private final Journal journal;
  private final Permissions permissions;
  private final Rules rules;
  private final Meetings meetings;

  Rounds(Journal journal, Permissions permissions, Rules rules, Meetings meetings) {
    this.journal = journal;
    this.permissions = permissions;
    this.rules = rules;
    this.meetings = meetings;
  }

  Recorded open(Caller caller, String body, String key, Elections.OpenRound input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      HeldElection election = ElectionsQueries.election(tx, body, input.election());
      Meeting meeting = sitting(meetings, tx, caller, election);
      Course.Next next = next(tx, election);
      Rulebook rulebook = rules.get(tx, meeting.rulebook());
      ElectionRule rule = againstOneAlone(Calling.rule(rulebook, election.kind()), next);
      List<ElectionsAct.RollSeat> roll = Seats.roll(meetings, tx, meeting);
      quorum(tx, meeting, rulebook, election.kind(), roll);
      method(input, rule, next, roll);
      List<UUID> tellers = input.method() == PollMethod.HANDS ? input.tellers() : List.of();
      command.record(new ElectionsAct.RoundOpened(Id.next(), election.id(), meeting.id(), ElectionsQueries.roundsOf(tx, body, election.id()).size() + 1,
          next.stage(), next.places(), input.method(), rule, meeting.rulebook(), next.candidates(), tellers, roll));
    });
  }

  /** The sitting of the election, locked: it is open with the election's item, the caller leads it, and nothing is voted on. */
  static Meeting sitting(Meetings meetings, Tx tx, Caller caller, HeldElection election) {
    meetings.lock(tx, election.body(), election.meeting());
    Meeting meeting = meetings.get(tx, election.body(), election.meeting());
    meetings.requireConduct(tx, caller, meeting);
    if (!meeting.isOpen()) {
      throw new Refused(VotingCode.MEETING_NOT_OPEN);
    }
    if (!meetings.getItem(tx, election.body(), election.item()).isOpen()) {
      throw new Refused(VotingCode.ITEM_NOT_OPEN);
    }
    if (Elections.anyOpen(tx, election.body(), election.meeting())) {
      throw new Refused(VotingCode.ANOTHER_VOTE_RUNS);
    }
    return meeting;
  }

  private static Course.Next next(Tx tx, HeldElection election) {
    Course course = RoundJudge.course(tx, election);
    return course.next().orElseThrow(() -> new Refused(switch (course.state()) {
      case NOMINATING -> ElectionsCode.LIST_OPEN;
      case RUNNING -> ElectionsCode.ROUND_RUNS;
      case TIED -> ElectionsCode.TIE_FIRST;
      default -> ElectionsCode.ELECTION_OVER;
    }));
  }

  /** A candidate who stands alone is voted for or against. */
  private static ElectionRule againstOneAlone(ElectionRule rule, Course.Next next) {
    return new ElectionRule(rule.key(), rule.title(), rule.threshold(), rule.againstAll() || next.candidates().size() == 1, rule.secondRound(),
        rule.second(), rule.tie(), rule.castingVote(), rule.methods(), rule.legalBasis(), rule.link());
  }

  /** The quorum of the sitting, and the one for this election where the rulebook has one. */
  private void quorum(Tx tx, Meeting meeting, Rulebook rulebook, String kind, List<ElectionsAct.RollSeat> roll) {
    MeetingsAct.Quorum quorum = meetings.quorum(tx, meeting);
    long present = roll.stream().filter(ElectionsAct.RollSeat::present).count();
    long needed = rulebook.find("quorum.elect_" + kind).map(rule -> Seats.needed(meetings, tx, meeting, ((RuleValue.Share) rule.value()).threshold()))
        .orElse((long) quorum.needed());
    if (!quorum.held() || present < needed) {
      throw new Refused(VotingCode.NO_QUORUM, present, Math.max(needed, quorum.needed()));
    }
  }

  private static void method(Elections.OpenRound input, ElectionRule rule, Course.Next next, List<ElectionsAct.RollSeat> roll) {
    if (input.method() == null) {
      throw Refused.field("method", ElectionsCode.METHOD_MISSING);
    }
    if (!input.method().fits(rule.methods())) {
      throw Refused.field("method", ElectionsCode.METHOD_NOT_ALLOWED);
    }
    if (input.method() != PollMethod.HANDS) {
      return;
    }
    if (next.places() > 1 && Hands.unknownBase(next.stage() == 1 ? rule.threshold() : rule.second())) {
      throw Refused.field("method", ElectionsCode.HANDS_BASE_UNKNOWN);
    }
    Set<UUID> there = roll.stream().filter(ElectionsAct.RollSeat::present).map(ElectionsAct.RollSeat::person).collect(Collectors.toSet());
    List<UUID> tellers = input.tellers() == null ? List.of() : input.tellers();
    if (tellers.size() != 2 || new HashSet<>(tellers).size() != 2 || !there.containsAll(tellers) || tellers.stream().anyMatch(next.candidates()::contains)) {
      throw Refused.field("tellers", ElectionsCode.TELLERS_WRONG);
    }
  }

  Recorded vote(Caller caller, String body, String key, Elections.Vote input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.VOTE);
      Round round = ElectionsQueries.lockForVote(tx, body, input.round());
      running(round);
      if (round.method() != PollMethod.NAMED) {
        throw new Refused(ElectionsCode.NOT_BY_NAME);
      }
      ElectionsAct.RollSeat seat = ElectionsQueries.lockSeat(tx, body, round.id(), caller.person()).orElseThrow(() -> new Refused(VotingCode.NOT_ON_THE_ROLL));
      voter(tx, round, seat);
      List<UUID> candidates = input.candidates() == null ? List.of() : input.candidates();
      boolean possible = candidates.size() <= round.places() && new HashSet<>(candidates).size() == candidates.size()
          && round.candidates().containsAll(candidates) && (!candidates.isEmpty() || input.against() && round.rule().againstAll())
          && (candidates.isEmpty() || !input.against());
      if (!possible) {
        throw Refused.field("candidates", ElectionsCode.CHOICE_WRONG, round.places());
      }
      command.record(new ElectionsAct.VoteGiven(round.id(), seat.seat(), seat.person(), candidates));
    });
  }

  private void voter(Tx tx, Round round, ElectionsAct.RollSeat seat) {
    OptionalLong earlier = ElectionsQueries.votes(tx, round.body(), round.id()).stream().filter(vote -> vote.seat() == seat.seat())
        .mapToLong(NamedVote::index).findFirst();
    if (earlier.isPresent()) {
      throw new Refused(VotingCode.ALREADY_VOTED, earlier.getAsLong());
    }
    if (!seat.present()) {
      throw new Refused(VotingCode.NOT_PRESENT_AT_OPENING);
    }
    if (!meetings.isPresent(tx, round.body(), round.meeting(), seat.person())) {
      throw new Refused(VotingCode.ABSENT);
    }
  }

  Recorded countHands(Caller caller, String body, String key, Elections.CountHands input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.VOTE);
      Round round = ElectionsQueries.lock(tx, body, input.round());
      running(round);
      if (!round.tellers().contains(caller.person())) {
        throw new Refused(ElectionsCode.NOT_A_TELLER);
      }
      List<HandsCount> counts = ElectionsQueries.hands(tx, body, round.id());
      int attempt = counts.size() / 2 + 1;
      if (RoundJudge.agreed(counts).isPresent() || counts.stream().anyMatch(one -> one.attempt() == attempt && one.teller().equals(caller.person()))) {
        throw new Refused(ElectionsCode.HANDS_COUNTED);
      }
      hands(round, ElectionsQueries.roll(tx, body, round.id()).stream().filter(ElectionsAct.RollSeat::present).count(), input.votes());
      command.record(new ElectionsAct.HandsCounted(round.id(), attempt, caller.person(), input.votes()));
    });
  }

  private static void hands(Round round, long present, Map<String, Long> votes) {
    Set<String> options = round.candidates().stream().map(UUID::toString).collect(Collectors.toCollection(HashSet::new));
    if (round.rule().againstAll()) {
      options.add(PaperForm.AGAINST);
    }
    boolean numbers = votes != null && votes.keySet().equals(options) && votes.values().stream().allMatch(hands -> hands >= 0 && hands <= present);
    if (!numbers || new Hands(votes, round.places()).voters() > present) {
      throw Refused.field("votes", ElectionsCode.HANDS_WRONG, present, round.places());
    }
  }

  static void running(Round round) {
    if (!round.isOpen()) {
      throw new Refused(ElectionsCode.ROUND_CLOSED);
    }
  }
}
