package kenes.elections;

import java.time.LocalDate;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.register.Register;
import kenes.register.Registrar;
import kenes.rules.Rules;
import kenes.voting.Reopening;

/** Declares an announced round void: the election stands as before that round, and the elected have no post of it. */
final class Voiding {
  private final Journal journal;
  private final Rules rules;
  private final Meetings meetings;
  private final Register register;
  private final Registrar registrar;
  private final Decided decided;

  Voiding(Journal journal, Rules rules, Meetings meetings, Register register, Registrar registrar, Decided decided) {
    this.journal = journal;
    this.rules = rules;
    this.meetings = meetings;
    this.register = register;
    this.registrar = registrar;
    this.decided = decided;
  }

  Recorded declare(Caller caller, String body, String key, Elections.DeclareVoid input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      Round named = ElectionsQueries.findRound(tx, body, input.round()).orElseThrow(() -> new Refused(ElectionsCode.ROUND_UNKNOWN));
      HeldElection election = ElectionsQueries.election(tx, body, named.election());
      Meeting meeting = Rounds.sitting(meetings, tx, caller, election);
      Round round = ElectionsQueries.lock(tx, body, named.id());
      standing(round);
      Announcing.reason(input.reason());
      Reopening.requireRepeatable(rules.get(tx, meeting.rulebook()));
      nothingRestsOn(tx, election, round);
      command.record(new ElectionsAct.RoundVoided(round.id(), input.reason()));
      giveBack(command, election, round);
    });
  }

  private static void standing(Round round) {
    if (round.voided() != null) {
      throw new Refused(ElectionsCode.ROUND_VOID);
    }
    if (!round.counts()) {
      throw new Refused(ElectionsCode.ROUND_CLOSED);
    }
  }

  private void nothingRestsOn(Tx tx, HeldElection election, Round round) {
    ElectionsQueries.roundsOf(tx, round.body(), round.election()).stream().filter(other -> other.number() > round.number() && other.counts()).findFirst()
        .ifPresent(later -> {
          throw new Refused(ElectionsCode.LATER_ROUND, later.number());
        });
    if (Elections.listOfItem(tx, round.body(), election.item()).stream().anyMatch(other -> other.calledIndex() > round.closedIndex())) {
      throw new Refused(ElectionsCode.LATER_ELECTION);
    }
    if (decided.isDecided(tx, round.body(), election.item(), round.closedIndex())) {
      throw new Refused(ElectionsCode.ELECTION_DECIDED);
    }
  }

  /** The posts that the round gave, those of a tie decided later too, are taken out of the register. */
  private void giveBack(Recorder command, HeldElection election, Round round) {
    if (election.organization() == null) {
      return;
    }
    LocalDate day = LocalDate.ofInstant(round.closedAt(), register.zone(command.tx(), round.body()));
    for (UUID person : Announcing.elected(RoundJudge.judge(command.tx(), round).outcome())) {
      registrar.annul(command, round.body(), person, election.organization(), election.role(), day);
    }
  }
}
