package kenes.elections;

import static kenes.kit.Refusals.assertUnchanged;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.journal.Actor;
import kenes.journal.Recorded;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.meetings.Convening;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.register.Registrar;
import kenes.voting.Choice;
import kenes.voting.PaperBallots;
import kenes.voting.PollMethod;
import kenes.voting.Voting;
import kenes.voting.VotingAct;

/** The first session of a council of 25: nobody chairs it yet, the chair of the election commission presides. All 25 are there. */
public final class ElectionDay {
  public static final Text TITLE = Text.of("Мәслихат төрағасын сайлау", "Избрание председателя маслихата", "Election of the chair of the maslikhat");
  public static final List<Integer> COUNTERS = List.of(21, 22, 23);

  public final TestKenes kenes;
  public final TestCouncil council;
  public final String body;
  public final Caller presiding;
  public final UUID meeting;
  public final UUID item;

  /** Null: commands run undisturbed. */
  private final PowerCut cut;

  public ElectionDay(TestKenes kenes) {
    this(kenes, null);
  }

  /** @param cut the power fails once at each command, which is then given again with the same key */
  ElectionDay(TestKenes kenes, PowerCut cut) {
    this(kenes, cut, null);
  }

  /** @param regulation of the council's own, or null */
  ElectionDay(TestKenes kenes, PowerCut cut, String regulation) {
    this.kenes = kenes;
    this.cut = cut;
    council = new TestCouncil(kenes, "KZ-TEST", 25, 25);
    body = council.code();
    if (regulation != null) {
      kenes.rules.load(council.administrator(), body, kenes.key(), regulation.getBytes(StandardCharsets.UTF_8));
    }
    kenes.registrar.endMembership(Caller.installation(), body, kenes.key(), council.membership(1), LocalDate.of(2026, 11, 15));
    kenes.registrar.beginMembership(Caller.installation(), body, kenes.key(), new Registrar.NewMembership(council.person(1), council.plenary(), "member",
        null, TestCouncil.TERM, 1, null, LocalDate.of(2026, 11, 16), null));
    UUID account = kenes.accounts.create("Chair of the election commission", null, false, false);
    kenes.registrar.assignStaff(Caller.installation(), body, kenes.key(), new Registrar.NewStaff(account, "presiding", TestCouncil.BEGAN));
    presiding = new Caller(Actor.account(account, false), account, null, false);
    var convened = kenes.convening.convene(council.secretary(), body, kenes.key(), new Convening.Convene("first", null, council.plenary(),
        Text.of("Бірінші сессия", "Первая сессия", "First session"), Text.of("Зал", "Зал", "Hall"), kenes.clock.instant().plus(Duration.ofDays(5)),
        List.of(new Convening.NewItem(TITLE, "elect_chair"), new Convening.NewItem(TITLE, "default")),
        Text.of("Сынақ Сайлауова", "Сынак Сайлауова", "Synak Sailauova"), null, Convening.Setting.ORDINARY)).act(MeetingsAct.MeetingConvened.class);
    meeting = convened.meeting();
    item = convened.agenda().getFirst().item();
    kenes.clock.advance(Duration.ofDays(5));
    IntStream.rangeClosed(1, 25).forEach(seat -> kenes.meetings.arrive(council.staff(), body, kenes.key(), new Meetings.Attend(meeting, council.person(seat))));
    kenes.meetings.open(presiding, body, kenes.key(), meeting);
    kenes.meetings.openItem(presiding, body, kenes.key(), meeting, item);
  }

  public UUID person(int seat) {
    return council.person(seat);
  }

  public Caller deputy(int seat) {
    return council.deputy(seat);
  }

  public List<UUID> people(Integer... seats) {
    return Stream.of(seats).map(council::person).toList();
  }

  /** Runs the command; with a power cut, first in vain, then with the same key, then once more after the answer got lost. */
  public Recorded once(Function<String, Recorded> command) {
    String key = kenes.key();
    if (cut == null) {
      return command.apply(key);
    }
    assertUnchanged(kenes, () -> {
      cut.arm();
      Throwable off = assertThrows(RuntimeException.class, () -> command.apply(key));
      assertTrue(off instanceof PowerCut.Off || off.getCause() instanceof PowerCut.Off, off::toString);
    });
    Recorded recorded = command.apply(key);
    assertFalse(recorded.repeated());
    assertUnchanged(kenes, () -> assertEquals(recorded.entries(), command.apply(key).entries()));
    return recorded;
  }

  /** The hall elects the commission by an open vote on the item. */
  public UUID vote(int votesFor) {
    UUID poll = kenes.voting.open(presiding, body, kenes.key(), new Voting.Open(item, TITLE, true)).act(VotingAct.PollOpened.class).poll();
    for (int seat = 1; seat <= 25; seat++) {
      kenes.voting.cast(deputy(seat), body, kenes.key(), new Voting.Cast(poll, person(seat), seat <= votesFor ? Choice.FOR : Choice.AGAINST));
    }
    kenes.voting.close(presiding, body, kenes.key(), poll);
    return poll;
  }

  public ElectionDay commission() {
    UUID poll = vote(25);
    List<UUID> members = COUNTERS.stream().map(council::person).toList();
    once(key -> kenes.paperBallots.formCommission(presiding, body, key, new PaperBallots.FormCommission(meeting, members, person(21), poll)));
    return this;
  }

  public UUID call() {
    return once(key -> kenes.elections.call(council.secretary(), body, key, chair())).act(ElectionsAct.ElectionCalled.class).election();
  }

  public Elections.Call chair() {
    return new Elections.Call(item, "chair", TITLE, 1, council.plenary(), "chair", null);
  }

  /** Deputies in these seats are named by the one in seat 10 and agree. */
  public UUID candidates(UUID election, int... seats) {
    for (int seat : seats) {
      once(key -> kenes.elections.nominate(deputy(10), body, key, new Elections.Nominate(election, person(seat), person(10), null)));
      once(key -> kenes.elections.accept(deputy(seat), body, key, new Elections.Accept(election, person(seat))));
    }
    return election;
  }

  public UUID listed(int... seats) {
    UUID election = candidates(call(), seats);
    once(key -> kenes.elections.closeList(presiding, body, key, new Elections.CloseList(election)));
    return election;
  }

  public UUID open(UUID election, PollMethod method, Integer... tellers) {
    return once(key -> kenes.elections.openRound(presiding, body, key, new Elections.OpenRound(election, method, people(tellers))))
        .act(ElectionsAct.RoundOpened.class).round();
  }

  public ElectionDay prepare(UUID round, long forms) {
    once(key -> kenes.paperBallots.prepareForms(deputy(21), body, key, new PaperBallots.PrepareForms(round, forms)));
    return this;
  }

  public ElectionDay issue(UUID round, int fromSeat, int toSeat) {
    for (int at = fromSeat; at <= toSeat; at++) {
      int seat = at;
      once(key -> kenes.paperBallots.issueForm(deputy(22), body, key, new PaperBallots.IssueForm(round, person(seat))));
    }
    return this;
  }

  public ElectionDay box(UUID round, long left) {
    once(key -> kenes.paperBallots.destroyForms(deputy(21), body, key, new PaperBallots.DestroyForms(round, left)));
    once(key -> kenes.paperBallots.openBox(deputy(21), body, key, round));
    return this;
  }

  public PaperBallots.CountForms count(UUID round, long found, long spoiled, Object... seatsAndVotes) {
    SortedMap<String, Long> votes = new TreeMap<>();
    for (int at = 0; at < seatsAndVotes.length; at += 2) {
      String option = seatsAndVotes[at] instanceof Integer seat ? person(seat).toString() : (String) seatsAndVotes[at];
      votes.put(option, (long) (int) (Integer) seatsAndVotes[at + 1]);
    }
    return new PaperBallots.CountForms(round, found, spoiled, votes);
  }

  public ElectionDay counted(PaperBallots.CountForms count) {
    once(key -> kenes.paperBallots.countForms(deputy(21), body, key, count));
    once(key -> kenes.paperBallots.signCount(deputy(21), body, key, count.ballot()));
    once(key -> kenes.paperBallots.signCount(deputy(22), body, key, count.ballot()));
    return this;
  }

  /** All 25 vote by paper. */
  public ElectionDay byPaper(UUID round, PaperBallots.CountForms count) {
    return prepare(round, 27).issue(round, 1, 25).box(round, 2).counted(count);
  }

  public Recorded announce(UUID round) {
    return once(key -> kenes.elections.announce(presiding, body, key, new Elections.Announce(round)));
  }

  public Recorded declareVoid(Caller caller, UUID round, Text reason) {
    return once(key -> kenes.elections.declareVoid(caller, body, key, new Elections.DeclareVoid(round, reason)));
  }

  /** Both tellers enter the same hands. @param seatsAndHands a candidate's seat and the hands for it, in turn */
  public ElectionDay hands(UUID round, List<Integer> tellers, int... seatsAndHands) {
    SortedMap<String, Long> votes = new TreeMap<>();
    for (int at = 0; at < seatsAndHands.length; at += 2) {
      votes.put(person(seatsAndHands[at]).toString(), (long) seatsAndHands[at + 1]);
    }
    tellers.forEach(teller -> once(key -> kenes.elections.countHands(deputy(teller), body, key, new Elections.CountHands(round, votes))));
    return this;
  }

  public Elections.Vote vote(UUID round, Integer... seats) {
    return new Elections.Vote(round, people(seats), seats.length == 0);
  }

  public void cast(UUID round, int fromSeat, int toSeat, Integer... seats) {
    for (int seat = fromSeat; seat <= toSeat; seat++) {
      kenes.elections.vote(deputy(seat), body, kenes.key(), vote(round, seats));
    }
  }

  public RoundResult result(UUID round) {
    return kenes.db.read(tx -> kenes.elections.result(tx, kenes.elections.findRound(tx, body, round).orElseThrow()));
  }

  public ElectionState state(UUID election) {
    return kenes.db.read(tx -> kenes.elections.state(tx, kenes.elections.get(tx, body, election)));
  }
}
