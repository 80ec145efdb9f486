package kenes.elections;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.meetings.Meetings;
import kenes.register.Register;
import kenes.register.Registrar;
import kenes.register.Term;
import kenes.rules.Tie;
import kenes.voting.ElectionOutcome;
import kenes.voting.Fate;
import kenes.voting.TieState;

/** Closes rounds: announces what came out, decides ties by hand, breaks off. The elected have their post in the same transaction. */
final class Announcing {
  private static final int LONGEST_REASON = 1000;

  private final Journal journal;
  private final Meetings meetings;
  private final Register register;
  private final Registrar registrar;

  Announcing(Journal journal, Meetings meetings, Register register, Registrar registrar) {
    this.journal = journal;
    this.meetings = meetings;
    this.register = register;
    this.registrar = registrar;
  }

  Recorded announce(Caller caller, String body, String key, Elections.Announce input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Round round = locked(command.tx(), caller, body, input.round());
      Rounds.running(round);
      List<UUID> elected = elected(RoundJudge.judge(command.tx(), round).outcome());
      command.record(new ElectionsAct.RoundAnnounced(round.id(), elected));
      take(command, round, elected);
    });
  }

  Recorded abandon(Caller caller, String body, String key, Elections.Abandon input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Round round = locked(command.tx(), caller, body, input.round());
      Rounds.running(round);
      reason(input.reason());
      command.record(new ElectionsAct.RoundAbandoned(round.id(), input.reason()));
    });
  }

  Recorded decideTie(Caller caller, String body, String key, Elections.DecideTie input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Round round = locked(command.tx(), caller, body, input.round());
      if (!round.counts()) {
        throw new Refused(ElectionsCode.NO_TIE);
      }
      ElectionOutcome before = RoundJudge.judge(command.tx(), round).outcome();
      boolean byHand = before.rule().tie() == Tie.CASTING_VOTE || before.rule().tie() == Tie.LOT;
      if (before.tie() != TieState.AWAITED || !byHand) {
        throw new Refused(ElectionsCode.NO_TIE);
      }
      List<UUID> chosen = input.chosen() == null ? List.of() : input.chosen();
      if (chosen.size() != before.openings() || new HashSet<>(chosen).size() != chosen.size()
          || !before.tied().containsAll(chosen.stream().map(UUID::toString).toList())) {
        throw Refused.field("chosen", ElectionsCode.CHOSEN_WRONG, before.openings());
      }
      List<UUID> earlier = elected(before);
      command.record(new ElectionsAct.TieDecided(round.id(), chosen));
      Round decided = ElectionsQueries.findRound(command.tx(), body, round.id()).orElseThrow();
      take(command, round, elected(RoundJudge.judge(command.tx(), decided).outcome()).stream().filter(one -> !earlier.contains(one)).toList());
    });
  }

  /** Said in at least one language, and not too long. */
  static void reason(Text reason) {
    if (reason == null) {
      throw Refused.field("reason", ElectionsCode.ROUND_REASON_MISSING);
    }
    if (Stream.of(Lang.values()).map(reason::exact).anyMatch(words -> words != null && words.length() > LONGEST_REASON)) {
      throw Refused.field("reason", ElectionsCode.ROUND_REASON_TOO_LONG, LONGEST_REASON);
    }
  }

  private Round locked(Tx tx, Caller caller, String body, UUID id) {
    Round round = ElectionsQueries.lock(tx, body, id);
    meetings.requireConduct(tx, caller, meetings.get(tx, body, round.meeting()));
    return round;
  }

  static List<UUID> elected(ElectionOutcome outcome) {
    return outcome.list(Fate.ELECTED).stream().map(one -> UUID.fromString(one.candidate())).toList();
  }

  /** The elected begin to serve, from the legal day of the announcement to the end of the term. */
  private void take(Recorder command, Round round, List<UUID> elected) {
    Tx tx = command.tx();
    HeldElection election = ElectionsQueries.election(tx, round.body(), round.election());
    if (election.organization() == null) {
      return;
    }
    LocalDate today = register.today(tx, round.body());
    Integer term = register.termOn(tx, round.body(), today).map(Term::number).orElse(null);
    for (UUID person : elected) {
      registrar.begin(command, round.body(), new Registrar.NewMembership(person, election.organization(), election.role(), election.post(), term,
          null, null, today, null));
    }
  }
}
