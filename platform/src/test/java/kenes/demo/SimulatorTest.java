package kenes.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import kenes.accounts.Caller;
import kenes.accounts.Role;
import kenes.accounts.SignedIn;
import kenes.journal.Actor;
import kenes.journal.Entry;
import kenes.kit.Refusals;
import kenes.kit.ReplayCheck;
import kenes.kit.TestKenes;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.voting.Choice;
import kenes.voting.Poll;
import kenes.voting.SeatOutcome;
import kenes.voting.SeatVote;
import kenes.voting.Voting;
import kenes.voting.VotingAct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The training sitting by a clock of its own: nobody sleeps. */
class SimulatorTest {
  private static final String BODY = DemoSetup.BODY;
  private static final Duration HOUR = Duration.ofHours(1);

  private final AtomicInteger watchers = new AtomicInteger();
  private TestKenes installation;
  private Facades kenes;
  private Simulator simulator;

  @BeforeEach
  void found() {
    installation = TestKenes.seeded();
    DemoKenes.initialise(installation, true);
    kenes = DemoKenes.over(installation, installation.clock);
    DemoSetupTest.found(installation, kenes);
    simulator = new Simulator(kenes, installation.clock, watchers::get);
  }

  @AfterEach
  void close() {
    installation.close();
  }

  @Test
  void aWholeSittingPlaysToItsEndAndAnotherBegins() {
    watchers.set(1);
    play(HOUR, () -> sittings().size() == 2 && polls(sittings().getFirst()).size() == 1);
    Meeting sitting = sittings().getLast();
    assertTrue(sitting.training() && sitting.notice().met() && sitting.closedAt() != null, sitting.toString());
    List<Poll> polls = polls(sitting);
    assertEquals(5, polls.size());
    kenes.db().change(tx -> {
      assertTrue(kenes.meetings().items(tx, BODY, sitting.id()).stream().map(AgendaItem::closedAt).noneMatch(Objects::isNull));
      assertTrue(kenes.floor().speeches(tx, BODY, sitting.id()).size() >= 8);
      assertEquals(20, kenes.meetings().attendance(tx, BODY, sitting.id()).size());
      assertEquals(1, kenes.meetings().attendance(tx, BODY, sitting.id()).stream().filter(stay -> stay.leftAt() != null).count());
      assertEquals(Set.of(true, false), polls.stream().map(poll -> kenes.voting().result(tx, poll).outcome().adopted()).collect(Collectors.toSet()));
      for (Poll poll : polls) {
        Set<SeatOutcome> outcomes = kenes.voting().result(tx, poll).seats().stream().map(SeatVote::outcome).collect(Collectors.toSet());
        assertTrue(outcomes.containsAll(Set.of(SeatOutcome.FOR, SeatOutcome.AGAINST, SeatOutcome.VACANT)), outcomes.toString());
        assertBetween(20, 30, Duration.between(poll.openedAt(), poll.closedAt()));
      }
    });
    assertTrue(entries().stream().map(entry -> entry.actor().kind()).allMatch(Actor.Kind.SIMULATED::equals));
  }

  @Test
  void somebodyWhoComesAtAnyMomentSeesAVoteWithinAMinute() {
    watchers.set(1);
    play(HOUR, () -> sittings().size() == 2 && polls(sittings().getFirst()).size() == 1);
    List<Poll> polls = sittings().reversed().stream().flatMap(sitting -> polls(sitting).stream()).toList();
    assertEquals(6, polls.size());
    for (int next = 1; next < polls.size(); next++) {
      assertBetween(10, 60, Duration.between(polls.get(next - 1).closedAt(), polls.get(next).openedAt()));
    }
  }

  @Test
  void restsBeforeAVoteWhileNobodyWatches() {
    play(Duration.ofMinutes(10), () -> false);
    assertEquals(1, sittings().size());
    assertEquals(List.of(), polls(sittings().getFirst()));
    int entries = entries().size();
    play(HOUR, () -> false);
    assertEquals(entries, entries().size());
    Instant came = installation.clock.instant();
    watchers.set(1);
    play(HOUR, () -> openVote().isPresent());
    assertBetween(0, 20, Duration.between(came, openVote().orElseThrow().openedAt()));
    watchers.set(0);
    play(Duration.ofMinutes(5), () -> false);
    assertEquals(1, polls(sittings().getFirst()).size());
    assertFalse(openVote().isPresent());
  }

  @Test
  void freshlyStartedItShowsAVoteWithinAMinute() {
    Instant came = installation.clock.instant();
    watchers.set(1);
    play(HOUR, () -> openVote().isPresent());
    assertBetween(0, 60, Duration.between(came, openVote().orElseThrow().openedAt()));
  }

  @Test
  void aTakenSeatIsLeftToTheVisitor() {
    watchers.set(1);
    SignedIn visitor = kenes.accounts().signIn(simulator.takeSeat().orElseThrow());
    play(HOUR, () -> openVote().isPresent());
    Meeting sitting = sittings().getFirst();
    assertFalse(present(sitting, visitor.caller()));
    kenes.meetings().arrive(visitor.caller(), BODY, "visitor-arrives", new Meetings.Attend(sitting.id(), visitor.caller().person()));
    UUID first = openVote().orElseThrow().id();
    play(HOUR, () -> openVote().filter(poll -> !poll.id().equals(first)).isPresent());
    Poll second = openVote().orElseThrow();
    play(Duration.ofSeconds(35), () -> false);
    assertTrue(openVote().isPresent(), "the vote waits a while for visitors");
    kenes.voting().cast(visitor.caller(), BODY, "visitor-votes", new Voting.Cast(second.id(), visitor.caller().person(), Choice.ABSTAIN));
    play(HOUR, () -> openVote().isEmpty());
    assertEquals(SeatOutcome.ABSTAINED, outcome(second, visitor.caller()));
    assertEquals(SeatOutcome.ABSENT, outcome(poll(first), visitor.caller()));
    assertEquals(List.of(Actor.account(visitor.caller().account(), false)), actsOf(visitor.caller()));
  }

  @Test
  void aSeatIsFreeAgainTenMinutesAfterItsVisitorWasSeen() {
    watchers.set(1);
    SignedIn visitor = kenes.accounts().signIn(simulator.takeSeat().orElseThrow());
    play(Duration.ofMinutes(9), () -> false);
    simulator.seen(visitor.caller().account());
    play(Duration.ofMinutes(9), () -> false);
    assertEquals(List.of(), actsOf(visitor.caller()));
    play(Duration.ofMinutes(3), () -> false);
    assertEquals(List.of(Actor.account(visitor.caller().account(), true)), actsOf(visitor.caller()));
  }

  @Test
  void everyVisitorGetsAnotherSeatAndAQuorumOfOthersIsKept() {
    Set<UUID> people = new HashSet<>();
    for (int visitor = 0; visitor < Visitors.MOST; visitor++) {
      assertTrue(people.add(kenes.accounts().signIn(simulator.takeSeat().orElseThrow()).caller().person()));
    }
    assertEquals(Optional.empty(), simulator.takeSeat());
    DemoSetup.signInLinks(kenes).values().forEach(link -> simulator.seen(kenes.accounts().signIn(link).caller().account()));
    watchers.set(1);
    play(HOUR, () -> openVote().isPresent());
    assertTrue(people.stream().noneMatch(person -> present(sittings().getFirst(), person)));
  }

  @Test
  void goesOnAfterARestartAtAnyMoment() {
    watchers.set(1);
    int[] steps = {0};
    play(HOUR, () -> {
      if (++steps[0] % 9 == 0) {
        kenes = DemoKenes.over(installation, installation.clock);
        simulator = new Simulator(kenes, installation.clock, watchers::get);
      }
      return !sittings().isEmpty() && sittings().getLast().closedAt() != null;
    });
    assertEquals(5, polls(sittings().getLast()).size());
    ReplayCheck.assertReplays(installation);
  }

  @Test
  void goesOnWhenAVisitorPresides() {
    watchers.set(1);
    Caller chair = kenes.accounts().signIn(DemoSetup.signInLinks(kenes).get(Role.CHAIR)).caller();
    play(HOUR, () -> openVote().isPresent());
    simulator.seen(chair.account());
    Poll vote = openVote().orElseThrow();
    kenes.voting().close(chair, BODY, "chair-closes-vote", vote.id());
    kenes.meetings().closeItem(chair, BODY, "chair-closes-item", vote.meeting(), vote.item());
    play(HOUR, () -> openVote().isPresent());
    Entry opened = entries().stream().filter(entry -> entry.act() instanceof VotingAct.PollOpened).toList().getLast();
    assertNotEquals(chair.account().toString(), opened.actor().id(), "the deputy who stands in goes on");
  }

  @Test
  void refusedOutsideADemonstrationAndForRealBodies() {
    Refusals.assertRefused(installation, DemoCode.NOT_A_DEMO, () -> new Simulator(kenes, "KZ-10", installation.clock, watchers::get));
    try (TestKenes real = TestKenes.seeded()) {
      DemoKenes.initialise(real, false);
      Refusals.assertRefused(real, DemoCode.NOT_A_DEMO,
          () -> new Simulator(DemoKenes.over(real, real.clock), real.clock, watchers::get));
    }
  }

  /** Plays until the condition holds; for at most so long by the test's clock. */
  private void play(Duration longest, BooleanSupplier until) {
    Instant end = installation.clock.instant().plus(longest);
    while (!until.getAsBoolean() && installation.clock.instant().isBefore(end)) {
      installation.clock.advance(simulator.step());
    }
  }

  /** Newest first. */
  private List<Meeting> sittings() {
    return kenes.db().read(tx -> kenes.meetings().list(tx, BODY, 10)).stream().filter(Meeting::training)
        .sorted(Comparator.comparing(Meeting::number).reversed()).toList();
  }

  private List<Poll> polls(Meeting sitting) {
    return kenes.db().read(tx -> kenes.voting().listOfMeeting(tx, BODY, sitting.id()));
  }

  private Optional<Poll> openVote() {
    return sittings().stream().findFirst().flatMap(sitting -> kenes.db().read(tx -> kenes.voting().findOpen(tx, BODY, sitting.id())));
  }

  private Poll poll(UUID id) {
    return kenes.db().read(tx -> kenes.voting().get(tx, BODY, id));
  }

  private SeatOutcome outcome(Poll poll, Caller caller) {
    return kenes.db().read(tx -> kenes.voting().result(tx, kenes.voting().get(tx, BODY, poll.id()))).seats().stream()
        .filter(seat -> caller.person().equals(seat.person())).findFirst().orElseThrow().outcome();
  }

  private boolean present(Meeting sitting, Caller caller) {
    return present(sitting, caller.person());
  }

  private boolean present(Meeting sitting, UUID person) {
    return kenes.db().read(tx -> kenes.meetings().isPresent(tx, BODY, sitting.id(), person));
  }

  /** Since the test began to play. */
  private List<Entry> entries() {
    return kenes.db().read(tx -> kenes.journal().list(tx, BODY, 0, kenes.journal().sizes(tx).get(BODY))).stream()
        .filter(entry -> !entry.at().isBefore(TestKenes.NOON)).toList();
  }

  private List<Actor> actsOf(Caller caller) {
    return entries().stream().map(Entry::actor).filter(actor -> actor.id().equals(caller.account().toString())).distinct().toList();
  }

  private static void assertBetween(int least, int most, Duration duration) {
    assertTrue(duration.toMillis() >= least * 1000L && duration.toMillis() <= most * 1000L, duration.toString());
  }
}
