package kenes.meetings;

import static kenes.meetings.FloorQueue.Reason.CHAIR;
import static kenes.meetings.FloorQueue.Reason.FIRST_SPEECH;
import static kenes.meetings.FloorQueue.Reason.ORDER_OF_ASKING;
import static kenes.meetings.FloorQueue.Reason.POINT_OF_ORDER;
import static kenes.meetings.FloorQueue.Reason.REPORT;
import static kenes.meetings.FloorQueue.Reason.SPOKEN_BEFORE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kenes.base.Text;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The order of the queue and the reason beside each name, without a database. */
class FloorQueueTest {
  private static final List<String> POLICY = List.of("POINT_OF_ORDER", "REPORT", "FIRST_SPEECH", "ORDER_OF_ASKING");
  private static final UUID ITEM = new UUID(0, 0);
  private static final Text REASON = Text.of("Комиссия төрағасы", null, null);

  private static FloorRequest request(int number, int person, SpeechKind kind) {
    return new FloorRequest(new UUID(1, number), ITEM, new UUID(2, person), name(person), kind, number, Instant.EPOCH.plusSeconds(number));
  }

  private static Text name(int person) {
    return Text.same("Депутат " + person);
  }

  private static Speech speech(int index, int person, SpeechKind kind) {
    return new Speech(index, ITEM, new UUID(2, person), name(person), kind, Instant.EPOCH, Instant.EPOCH, 0);
  }

  private static FloorQueue queue(List<FloorRequest> requests, List<Speech> speeches, Set<Integer> away, FloorQueue.Move... moves) {
    return FloorQueue.of(POLICY, requests, speeches, request -> !away.contains((int) request.person().getLeastSignificantBits()), List.of(moves));
  }

  private static List<Integer> people(FloorQueue queue) {
    return queue.places().stream().map(place -> (int) place.request().person().getLeastSignificantBits()).toList();
  }

  @Test
  void aPointOfOrderThenReportsThenFirstSpeechesThenTheOrderOfAsking() {
    FloorQueue queue = queue(List.of(request(1, 5, SpeechKind.REPEATED), request(2, 6, SpeechKind.DEBATE), request(3, 7, SpeechKind.CO_REPORT),
        request(4, 8, SpeechKind.DEBATE), request(5, 9, SpeechKind.REPORT), request(6, 5, SpeechKind.POINT_OF_ORDER)),
        List.of(speech(0, 5, SpeechKind.DEBATE)), Set.of());
    assertEquals(List.of(5, 9, 7, 6, 8, 5), people(queue));
    assertEquals(List.of(List.of(POINT_OF_ORDER, ORDER_OF_ASKING), List.of(REPORT, ORDER_OF_ASKING), List.of(REPORT, ORDER_OF_ASKING),
        List.of(FIRST_SPEECH, ORDER_OF_ASKING), List.of(FIRST_SPEECH, ORDER_OF_ASKING), List.of(SPOKEN_BEFORE, ORDER_OF_ASKING)),
        queue.places().stream().map(FloorQueue.Place::reasons).toList());
    assertEquals(1, queue.places().getLast().spoken());
  }

  @Test
  void questionsAndPointsOfOrderAreNoSpeechOnTheItem() {
    FloorQueue queue = queue(List.of(request(1, 5, SpeechKind.DEBATE), request(2, 6, SpeechKind.DEBATE)),
        List.of(speech(0, 5, SpeechKind.QUESTION), speech(1, 5, SpeechKind.POINT_OF_ORDER), speech(2, 5, SpeechKind.ANSWER)), Set.of());
    assertEquals(List.of(5, 6), people(queue));
    assertEquals(FIRST_SPEECH, queue.places().getFirst().reasons().getFirst());
  }

  @Test
  void whoLeftKeepsThePlaceAndIsPassedOver() {
    List<FloorRequest> requests = List.of(request(1, 5, SpeechKind.DEBATE), request(2, 6, SpeechKind.DEBATE));
    FloorQueue without = queue(requests, List.of(), Set.of(5));
    assertEquals(List.of(5, 6), people(without));
    assertEquals(new UUID(1, 2), without.next().orElseThrow().request().id());
    assertEquals(new UUID(1, 1), queue(requests, List.of(), Set.of()).next().orElseThrow().request().id());
    assertEquals(Optional.empty(), queue(requests, List.of(), Set.of(5, 6)).next());
  }

  @Test
  void theChairsOrderStandsAndNewcomersComeInByThePolicy() {
    FloorQueue.Move move = new FloorQueue.Move(new UUID(1, 3), List.of(new UUID(1, 3), new UUID(1, 1), new UUID(1, 2)), REASON);
    FloorQueue queue = queue(List.of(request(1, 5, SpeechKind.DEBATE), request(2, 6, SpeechKind.DEBATE), request(3, 7, SpeechKind.REPEATED),
        request(4, 8, SpeechKind.DEBATE), request(5, 9, SpeechKind.POINT_OF_ORDER)), List.of(speech(0, 7, SpeechKind.DEBATE)), Set.of(), move);
    assertEquals(List.of(9, 7, 5, 6, 8), people(queue));
    assertEquals(List.of(SPOKEN_BEFORE, ORDER_OF_ASKING, CHAIR), queue.places().get(1).reasons());
    assertEquals(REASON, queue.places().get(1).moved());
    assertEquals(null, queue.places().get(2).moved());
  }

  @Test
  void withoutADeclaredPolicyTheOrderOfAskingRules() {
    FloorQueue queue = FloorQueue.of(List.of("ORDER_OF_ASKING"), List.of(request(2, 6, SpeechKind.POINT_OF_ORDER), request(1, 5, SpeechKind.DEBATE)),
        List.of(), request -> true, List.of());
    assertEquals(List.of(5, 6), people(queue));
    assertEquals(List.of(List.of(ORDER_OF_ASKING), List.of(ORDER_OF_ASKING)), queue.places().stream().map(FloorQueue.Place::reasons).toList());
  }

  /** Invented by a seed: requests of several people, speeches held, one who is away, and a change by the chair. */
  private record Hall(List<FloorRequest> requests, List<Speech> speeches, Set<Integer> away, List<FloorQueue.Move> moves) {
    static Hall of(long seed, int size) {
      Random random = new Random(seed);
      SpeechKind[] kinds = SpeechKind.values();
      List<FloorRequest> requests = IntStream.range(0, size).mapToObj(number -> request(number, random.nextInt(5), kinds[random.nextInt(kinds.length)]))
          .collect(Collectors.toCollection(ArrayList::new));
      List<Speech> speeches = IntStream.range(0, random.nextInt(4)).mapToObj(index -> speech(index, random.nextInt(5), kinds[random.nextInt(kinds.length)])).toList();
      List<UUID> order = new ArrayList<>(requests.stream().map(FloorRequest::id).filter(id -> random.nextInt(3) > 0).toList());
      Collections.shuffle(order, random);
      Collections.shuffle(requests, random);
      return new Hall(requests, speeches, Set.of(random.nextInt(5)), order.isEmpty() ? List.of() : List.of(new FloorQueue.Move(order.getFirst(), order, REASON)));
    }

    FloorQueue queue(boolean moved) {
      return FloorQueueTest.queue(requests, speeches, away, moved ? moves.toArray(FloorQueue.Move[]::new) : new FloorQueue.Move[0]);
    }
  }

  @Property(tries = 2_000, seed = "1")
  void everybodyWhoWaitsStandsInTheQueueOnce(@ForAll long seed, @ForAll @IntRange(max = 12) int size) {
    Hall hall = Hall.of(seed, size);
    List<FloorRequest> placed = hall.queue(true).places().stream().map(FloorQueue.Place::request).toList();
    assertEquals(size, placed.size());
    assertEquals(new HashSet<>(hall.requests()), new HashSet<>(placed));
    assertEquals(IntStream.rangeClosed(1, size).boxed().toList(), hall.queue(true).places().stream().map(FloorQueue.Place::number).toList());
  }

  @Property(tries = 2_000, seed = "2")
  void theOrderInWhichRequestsAreReadDoesNotMatter(@ForAll long seed, @ForAll @IntRange(max = 12) int size) {
    Hall hall = Hall.of(seed, size);
    Hall other = new Hall(hall.requests().reversed(), hall.speeches(), hall.away(), hall.moves());
    assertEquals(hall.queue(true), other.queue(true));
  }

  @Property(tries = 2_000, seed = "3")
  void nobodyWhomTheChairPutInOrderOvertakesAnother(@ForAll long seed, @ForAll @IntRange(max = 12) int size) {
    Hall hall = Hall.of(seed, size);
    hall.moves().forEach(move -> assertEquals(move.order(), hall.queue(true).places().stream().map(place -> place.request().id())
        .filter(move.order()::contains).toList()));
  }

  @Property(tries = 2_000, seed = "4")
  void withoutTheChairNobodyStandsBeforeAPointOfOrderOrBeforeAnEarlierEqual(@ForAll long seed, @ForAll @IntRange(max = 12) int size) {
    List<FloorQueue.Place> places = Hall.of(seed, size).queue(false).places();
    for (int at = 1; at < places.size(); at++) {
      FloorQueue.Place before = places.get(at - 1);
      FloorQueue.Place after = places.get(at);
      boolean order = after.request().kind() == SpeechKind.POINT_OF_ORDER;
      assertTrue(!order || before.request().kind() == SpeechKind.POINT_OF_ORDER, places::toString);
      boolean equal = before.reasons().equals(after.reasons()) && !before.reasons().contains(REPORT);
      assertTrue(!equal || before.request().index() < after.request().index(), places::toString);
    }
  }

  @Property(tries = 2_000, seed = "5")
  void theNextIsTheFirstWhoIsHere(@ForAll long seed, @ForAll @IntRange(max = 12) int size) {
    FloorQueue queue = Hall.of(seed, size).queue(true);
    queue.next().ifPresentOrElse(next -> {
      assertTrue(next.here());
      assertTrue(queue.places().subList(0, next.number() - 1).stream().noneMatch(FloorQueue.Place::here));
    }, () -> assertTrue(queue.places().stream().noneMatch(FloorQueue.Place::here)));
  }
}
