package kenes.elections;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Alphabet;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.journal.Recorder;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.register.Barred;
import kenes.register.Person;
import kenes.register.Register;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;
import kenes.rules.Rules;
import kenes.voting.PaperBallots;

/** Naming candidates, their consent, and the closing of the list. */
final class Candidates {
  private static final List<String> DEPUTIES = List.of("DEPUTIES", "MEMBERS");

  private final Journal journal;
  private final Permissions permissions;
  private final Register register;
  private final Rules rules;
  private final Meetings meetings;

  Candidates(Journal journal, Permissions permissions, Register register, Rules rules, Meetings meetings) {
    this.journal = journal;
    this.permissions = permissions;
    this.register = register;
    this.rules = rules;
    this.meetings = meetings;
  }

  Recorded nominate(Caller caller, String body, String key, Elections.Nominate input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      boolean own = input.nominator() != null && input.nominator().equals(caller.person());
      permissions.require(tx, caller, body, own ? Permission.NOMINATE : Permission.KEEP_CANDIDATES);
      HeldElection election = open(tx, body, input.election());
      Meeting meeting = meetings.get(tx, body, election.meeting());
      Rulebook rulebook = rules.get(tx, meeting.rulebook());
      nominator(tx, meeting, rulebook, election.kind(), input);
      Text name = candidate(tx, meeting, rulebook, election, input.candidate());
      election.candidates().stream().filter(one -> one.person().equals(input.candidate())).findFirst().ifPresent(known -> repeated(known, input));
      command.record(new ElectionsAct.CandidateNominated(election.id(), input.candidate(), name, input.nominator(), input.office()));
    });
  }

  private static void repeated(Candidate known, Elections.Nominate input) {
    if (known.withdrawnAt() != null) {
      throw Refused.field("candidate", ElectionsCode.WITHDRAWN_ALREADY);
    }
    boolean same = known.nominations().stream().anyMatch(one -> input.nominator() == null ? input.office().equals(one.office())
        : input.nominator().equals(one.nominator()));
    if (same) {
      throw Refused.field("candidate", ElectionsCode.NOMINATED_ALREADY);
    }
  }

  /** A deputy nominates unless the rulebook names others only; another office only where the rulebook names it. */
  private void nominator(Tx tx, Meeting meeting, Rulebook rulebook, String kind, Elections.Nominate input) {
    Optional<List<String>> named = rulebook.find("nomination." + kind)
        .map(rule -> ((RuleValue.Items) rule.value()).items().stream().map(RuleValue.Item::code).toList());
    boolean may = input.nominator() == null
        ? input.office() != null && !DEPUTIES.contains(input.office()) && named.filter(codes -> codes.contains(input.office())).isPresent()
        : input.office() == null && Seats.holds(meetings, tx, meeting, input.nominator())
            && named.map(codes -> codes.stream().anyMatch(DEPUTIES::contains)).orElse(true);
    if (!may) {
      throw Refused.field("nominator", ElectionsCode.NOT_A_NOMINATOR);
    }
  }

  private Text candidate(Tx tx, Meeting meeting, Rulebook rulebook, HeldElection election, UUID person) {
    if (person == null || !Seats.holds(meetings, tx, meeting, person)) {
      throw Refused.field("candidate", ElectionsCode.CANDIDATE_NOT_DEPUTY);
    }
    if (PaperBallots.counts(tx, meeting.body(), meeting.id(), person)) {
      throw Refused.field("candidate", ElectionsCode.CANDIDATE_COUNTS);
    }
    barred(tx, meeting, rulebook, election, person).ifPresent(who -> {
      throw Refused.field("candidate", ElectionsCode.CANDIDATE_BARRED, who);
    });
    return register.findPerson(tx, person).map(Person::names).orElseThrow();
  }

  /** Who of the plenary's leaders may not join a standing commission, when this candidate is one of them. */
  private Optional<Text> barred(Tx tx, Meeting meeting, Rulebook rulebook, HeldElection election, UUID person) {
    boolean commission = election.organization() != null && register.organization(tx, meeting.body(), election.organization()).kind().equals("commission");
    if (!commission) {
      return Optional.empty();
    }
    return Barred.find(tx, rulebook, Barred.COMMISSIONS, meeting.body(), person, day(tx, meeting), day(tx, meeting));
  }

  Recorded accept(Caller caller, String body, String key, Elections.Accept input) {
    return own(caller, body, key, input, input.election(), input.candidate(), (command, candidate) -> {
      if (candidate.consentedAt() != null) {
        throw new Refused(ElectionsCode.CONSENTED_ALREADY);
      }
      command.record(new ElectionsAct.CandidacyAccepted(input.election(), candidate.person()));
    });
  }

  Recorded withdraw(Caller caller, String body, String key, Elections.Withdraw input) {
    return own(caller, body, key, input, input.election(), input.candidate(),
        (command, candidate) -> command.record(new ElectionsAct.CandidacyWithdrawn(input.election(), candidate.person())));
  }

  /** Candidates speak for themselves; staff write down what they announce. */
  private Recorded own(Caller caller, String body, String key, Object input, UUID electionId, UUID person, BiConsumer<Recorder, Candidate> decide) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      boolean self = person != null && person.equals(caller.person());
      permissions.require(command.tx(), caller, body, self ? Permission.NOMINATE : Permission.KEEP_CANDIDATES);
      Candidate candidate = open(command.tx(), body, electionId).candidates().stream().filter(one -> one.person().equals(person)).findFirst()
          .orElseThrow(() -> new Refused(ElectionsCode.NOT_NOMINATED));
      if (candidate.withdrawnAt() != null) {
        throw new Refused(ElectionsCode.WITHDRAWN_ALREADY);
      }
      decide.accept(command, candidate);
    });
  }

  Recorded closeList(Caller caller, String body, String key, Elections.CloseList input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      HeldElection election = open(tx, body, input.election());
      Meeting meeting = meetings.get(tx, body, election.meeting());
      meetings.requireConduct(tx, caller, meeting);
      List<Candidate> standing = election.candidates().stream().filter(Candidate::stands)
          .sorted(Comparator.comparing((Candidate one) -> one.name().kk(), Alphabet.ORDER)).toList();
      if (standing.size() < election.places()) {
        throw new Refused(ElectionsCode.TOO_FEW_CANDIDATES, standing.size(), election.places());
      }
      Rulebook rulebook = rules.get(tx, meeting.rulebook());
      standing.forEach(one -> named(tx, meeting, rulebook, election.kind(), one));
      command.record(new ElectionsAct.ListClosed(election.id(), standing.stream().map(Candidate::person).toList()));
    });
  }

  /** Where a share of the members nominates, each candidate needs so many; one named by another office needs none. */
  private void named(Tx tx, Meeting meeting, Rulebook rulebook, String kind, Candidate one) {
    long deputies = one.nominations().stream().filter(nomination -> nomination.nominator() != null).count();
    rulebook.find("initiative.nominate_" + kind).filter(rule -> deputies == one.nominations().size()).ifPresent(rule -> {
      long needed = Seats.needed(meetings, tx, meeting, ((RuleValue.Share) rule.value()).threshold());
      if (deputies < needed) {
        throw new Refused(ElectionsCode.TOO_FEW_NOMINATORS, one.name(), deputies, needed);
      }
    });
  }

  /** The election while candidates may be named, after its sitting has been locked. */
  private HeldElection open(Tx tx, String body, UUID id) {
    HeldElection election = ElectionsQueries.election(tx, body, id);
    meetings.lock(tx, body, election.meeting());
    if (meetings.get(tx, body, election.meeting()).closedAt() != null) {
      throw new Refused(ElectionsCode.ELECTION_SITTING_CLOSED);
    }
    HeldElection now = ElectionsQueries.election(tx, body, id);
    if (now.listClosedAt() != null) {
      throw new Refused(ElectionsCode.LIST_CLOSED);
    }
    return now;
  }

  private LocalDate day(Tx tx, Meeting meeting) {
    return Seats.day(register, tx, meeting);
  }
}
