package kenes.elections;

import static kenes.schema.generated.elections.Tables.ELECTION;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.accounts.Permissions;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;
import kenes.meetings.Meetings;
import kenes.register.Register;
import kenes.register.Registrar;
import kenes.rules.Rules;
import kenes.voting.PaperVotes;
import kenes.voting.PollMethod;
import kenes.voting.RunningVotes;

/**
 * Elections to posts: candidates named and agreed, the closed list, rounds, ties, and the post of the elected in the register.
 * Every command takes the caller, the body, an idempotency key, and a record of what is asked. Thread-safe.
 */
public final class Elections {
  /**
   * @param kind key of an election in the rulebook; one that it has no rule for takes {@code default}
   * @param organization in which the elected serve, with {@code role} and perhaps {@code post}; all null where the register knows no such post
   */
  public record Call(UUID item, String kind, Text title, int places, UUID organization, String role, UUID post) {}

  /** @param nominator the deputy who names them, or null @param office code of who else may in the rulebook, or null */
  public record Nominate(UUID election, UUID candidate, UUID nominator, String office) {}

  public record Accept(UUID election, UUID candidate) {}

  public record Withdraw(UUID election, UUID candidate) {}

  public record CloseList(UUID election) {}

  /** @param tellers two deputies who count hands; empty with another method */
  public record OpenRound(UUID election, PollMethod method, List<UUID> tellers) {}

  /** @param candidates whom the deputy votes for; none with {@code against} */
  public record Vote(UUID round, List<UUID> candidates, boolean against) {}

  /** @param votes by the candidate's id, and AGAINST where one may vote against */
  public record CountHands(UUID round, SortedMap<String, Long> votes) {}

  public record Announce(UUID round) {}

  /** @param reason in the language of who presides */
  public record Abandon(UUID round, Text reason) {}

  /** @param chosen by the casting vote or the lot, as many as there are openings */
  public record DecideTie(UUID round, List<UUID> chosen) {}

  /** @param reason how the procedure was broken, in the language of who presides */
  public record DeclareVoid(UUID round, Text reason) {}

  private final Calling calling;
  private final Candidates candidates;
  private final Rounds rounds;
  private final Announcing announcing;
  private final Voiding voiding;

  /** @param decided whether a decision was made of a later vote on an item */
  public Elections(Journal journal, Permissions permissions, Register register, Registrar registrar, Rules rules, Meetings meetings, Decided decided) {
    calling = new Calling(journal, permissions, register, rules, meetings);
    candidates = new Candidates(journal, permissions, register, rules, meetings);
    rounds = new Rounds(journal, permissions, rules, meetings);
    announcing = new Announcing(journal, meetings, register, registrar);
    voiding = new Voiding(journal, rules, meetings, register, registrar, decided);
  }

  public static Projection projection() {
    return new ElectionsTables();
  }

  /** The rounds that are held by paper, for the counting commission. */
  public static PaperVotes paperVotes() {
    return new ElectionBallots();
  }

  /** Whether a vote or a round runs in this sitting (the answer that {@code kenes.meetings.OpenVotes} asks for). */
  public static boolean anyOpen(Tx tx, String body, UUID meeting) {
    return RunningVotes.anyIn(tx, body, meeting) || ElectionsQueries.anyOpen(tx, body, meeting);
  }

  /** Index of the first ballot of a running vote or round: nothing from there on may be published yet. */
  public static OptionalLong firstRunningBallot(Tx tx, String body) {
    return Stream.of(RunningVotes.firstBallot(tx, body), ElectionsQueries.firstRunningVote(tx, body)).flatMapToLong(OptionalLong::stream).min();
  }

  /** Calls an election on an item that has not been dealt with. */
  public Recorded call(Caller caller, String body, String key, Call input) {
    return calling.call(caller, body, key, input);
  }

  /** A deputy names a candidate on the own device, or staff write it down as announced. */
  public Recorded nominate(Caller caller, String body, String key, Nominate input) {
    return candidates.nominate(caller, body, key, input);
  }

  public Recorded accept(Caller caller, String body, String key, Accept input) {
    return candidates.accept(caller, body, key, input);
  }

  public Recorded withdraw(Caller caller, String body, String key, Withdraw input) {
    return candidates.withdraw(caller, body, key, input);
  }

  /** Closes the list: those who agreed stand, in the order of the Kazakh alphabet. */
  public Recorded closeList(Caller caller, String body, String key, CloseList input) {
    return candidates.closeList(caller, body, key, input);
  }

  /** Opens the round that follows: the first, the second between the best, or one that is held again. */
  public Recorded openRound(Caller caller, String body, String key, OpenRound input) {
    return rounds.open(caller, body, key, input);
  }

  /** A deputy votes by name on the own device. */
  public Recorded vote(Caller caller, String body, String key, Vote input) {
    return rounds.vote(caller, body, key, input);
  }

  /** A teller enters the hands counted; both must agree. */
  public Recorded countHands(Caller caller, String body, String key, CountHands input) {
    return rounds.countHands(caller, body, key, input);
  }

  /** Announces the result of a round; the elected have their post from this moment. */
  public Recorded announce(Caller caller, String body, String key, Announce input) {
    return announcing.announce(caller, body, key, input);
  }

  /** Breaks a running round off: it counts nowhere, and the same round may be opened anew, by another method too. */
  public Recorded abandon(Caller caller, String body, String key, Abandon input) {
    return announcing.abandon(caller, body, key, input);
  }

  /** Declares an announced round void, because its procedure was broken: the election stands as before it, the elected lose the post. */
  public Recorded declareVoid(Caller caller, String body, String key, DeclareVoid input) {
    return voiding.declare(caller, body, key, input);
  }

  /** Whoever presides gives the casting vote, or enters whom the lot fell on. */
  public Recorded decideTie(Caller caller, String body, String key, DecideTie input) {
    return announcing.decideTie(caller, body, key, input);
  }

  public HeldElection get(Tx tx, String body, UUID election) {
    return ElectionsQueries.election(tx, body, election);
  }

  /** The elections on an item, in order. */
  public static List<HeldElection> listOfItem(Tx tx, String body, UUID item) {
    return ElectionsQueries.elections(tx, ELECTION.BODY.eq(body).and(ELECTION.ITEM.eq(item)));
  }

  /** The elections of a sitting, in order. */
  public List<HeldElection> listOfMeeting(Tx tx, String body, UUID meeting) {
    return ElectionsQueries.elections(tx, ELECTION.BODY.eq(body).and(ELECTION.MEETING.eq(meeting)));
  }

  /** The rounds of an election, those broken off or void too, in order. */
  public List<Round> rounds(Tx tx, HeldElection election) {
    return ElectionsQueries.roundsOf(tx, election.body(), election.id());
  }

  public Optional<Round> findRound(Tx tx, String body, UUID round) {
    return ElectionsQueries.findRound(tx, body, round);
  }

  public ElectionState state(Tx tx, HeldElection election) {
    return RoundJudge.course(tx, election).state();
  }

  /** The result of an announced round, also of one that is void. @throws Refused {@code ROUND_RUNS} while it runs, {@code ROUND_CLOSED} when it was broken off */
  public RoundResult result(Tx tx, Round round) {
    return RoundJudge.result(tx, round);
  }

  /** Everybody on the frozen roll of a round, in the order of the seats. */
  public List<ElectionsAct.RollSeat> roll(Tx tx, Round round) {
    return ElectionsQueries.roll(tx, round.body(), round.id());
  }

  /** The votes given by name so far: of a running round only to each deputy their own, and how many there are. */
  public List<NamedVote> votes(Tx tx, Round round) {
    return ElectionsQueries.votes(tx, round.body(), round.id());
  }
}
