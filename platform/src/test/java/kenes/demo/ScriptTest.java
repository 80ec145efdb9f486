package kenes.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kenes.base.Text;
import org.junit.jupiter.api.Test;

/** What comes next, asked of scenes that were never played. */
class ScriptTest {
  private static final Instant T = Instant.parse("2026-11-16T07:00:00Z");
  private static final Set<Integer> SEATS = IntStream.rangeClosed(1, 20).boxed().collect(Collectors.toCollection(TreeSet::new));
  private static final int CHAIR = 9;
  private static final UUID MEETING = new UUID(1, 1);
  private static final UUID ITEM = new UUID(1, 2);
  private static final UUID POLL = new UUID(1, 3);

  private final DemoSeed seed = DemoSeed.read();
  private final Script script = new Script(seed.training().items());

  @Test
  void convenesWhenThereIsNoSitting() {
    Step.Due due = script.next(new Scene(false, Set.of(), SEATS, CHAIR, T, null)).orElseThrow();
    assertInstanceOf(Step.Convene.class, due.step());
    assertTrue(due.at().isAfter(T));
  }

  @Test
  void theChairArrivesFirstAndEverybodyButTheLatecomersBeforeTheOpening() {
    Set<Integer> present = new TreeSet<>();
    Step.Due due = gathering(present);
    assertEquals(CHAIR, assertInstanceOf(Step.Arrive.class, due.step()).seat());
    while (due.step() instanceof Step.Arrive arrive) {
      assertTrue(due.at().isBefore(T.plus(Script.GATHERING)), "arrives before the start");
      assertTrue(present.add(arrive.seat()));
      due = gathering(present);
    }
    assertEquals(new Step.OpenSitting(MEETING), due.step());
    assertEquals(18, present.size());
  }

  @Test
  void opensNoVoteUnlessSomebodyWatches() {
    assertEquals(Optional.empty(), script.next(scene(false, Set.of(), SEATS, null)));
    assertInstanceOf(Step.OpenVote.class, script.next(scene(true, Set.of(), SEATS, null)).orElseThrow().step());
  }

  @Test
  void asksTheQuestionOfTheScriptAndTheTitleOfAnItemThatAVisitorAdded() {
    Step.OpenVote known = (Step.OpenVote) script.next(scene(true, Set.of(), SEATS, null)).orElseThrow().step();
    assertEquals(seed.training().items().getFirst().question(), known.question());
    Text foreign = Text.of("Бөтен мәселе", "Чужой вопрос", "Foreign item");
    Step.OpenVote unknown = (Step.OpenVote) script.next(scene(true, Set.of(), SEATS, null, foreign)).orElseThrow().step();
    assertEquals(foreign, unknown.question());
  }

  @Test
  void withoutAQuorumThoseWhoLeftComeBackBeforeAnyVote() {
    Set<Integer> few = new TreeSet<>(SEATS).headSet(14);
    Step step = script.next(scene(true, Set.of(), few, null)).orElseThrow().step();
    assertFalse(few.contains(assertInstanceOf(Step.Arrive.class, step).seat()));
  }

  @Test
  void ballotsFallOneByOneAndTakenSeatsAndTheAbsentAreLeftOut() {
    Set<Integer> waiting = new TreeSet<>(SEATS);
    Set<Integer> present = new TreeSet<>(SEATS);
    present.remove(3);
    Set<Integer> voted = new HashSet<>();
    Instant last = T;
    Step.Due due = voting(waiting, present, Set.of(5));
    while (due.step() instanceof Step.CastBallot ballot) {
      assertTrue(due.at().isAfter(last));
      last = due.at();
      assertTrue(voted.add(ballot.seat()));
      waiting.remove(ballot.seat());
      due = voting(waiting, present, Set.of(5));
    }
    assertEquals(new Step.CloseVote(POLL), due.step());
    assertFalse(voted.contains(3) || voted.contains(5), voted.toString());
    assertTrue(voted.size() >= 16, voted.toString());
    assertTrue(Duration.between(T, last).toSeconds() <= 30);
    assertTrue(due.at().isAfter(voting(without(waiting, 5), present, Set.of(5)).at()), "a visitor has more time");
  }

  @Test
  void aVisitorInTheChairIsGivenTimeToPreside() {
    Instant simulated = script.next(scene(true, Set.of(), SEATS, null)).orElseThrow().at();
    Instant visitor = script.next(scene(true, Set.of(CHAIR), SEATS, null)).orElseThrow().at();
    assertTrue(Duration.between(simulated, visitor).toSeconds() >= 10);
  }

  private Step.Due gathering(Set<Integer> present) {
    Scene.Sitting sitting = new Scene.Sitting(MEETING, T, T.plus(Script.GATHERING), null, T, present, Set.of(), 14, List.of(), null, null, null, null);
    return script.next(new Scene(false, Set.of(), SEATS, CHAIR, Instant.EPOCH, sitting)).orElseThrow();
  }

  private Step.Due voting(Set<Integer> waiting, Set<Integer> present, Set<Integer> taken) {
    Set<Integer> there = Set.copyOf(present);
    return script.next(scene(true, taken, there, new Scene.Vote(POLL, ITEM, T, Set.copyOf(waiting)))).orElseThrow();
  }

  private Scene scene(boolean watched, Set<Integer> taken, Set<Integer> present, Scene.Vote vote) {
    return scene(watched, taken, present, vote, seed.training().items().getFirst().title());
  }

  /** On the first item, with all speeches held. */
  private Scene scene(boolean watched, Set<Integer> taken, Set<Integer> present, Scene.Vote vote, Text title) {
    Set<Integer> left = new TreeSet<>(SEATS);
    left.removeAll(present);
    Scene.Item item = new Scene.Item(ITEM, title, true, false, SEATS, false);
    return new Scene(watched, taken, SEATS, CHAIR, Instant.EPOCH,
        new Scene.Sitting(MEETING, T, T, T, T, present, left, 14, List.of(item), null, null, null, vote));
  }

  private static Set<Integer> without(Set<Integer> seats, int seat) {
    Set<Integer> others = new TreeSet<>(seats);
    others.remove(seat);
    return others;
  }
}
