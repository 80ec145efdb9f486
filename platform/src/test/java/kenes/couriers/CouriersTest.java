package kenes.couriers;

import static kenes.couriers.Towns.A;
import static kenes.couriers.Towns.B;
import static kenes.couriers.Towns.C;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.journal.Json;
import kenes.kit.ReplayCheck;
import org.junit.jupiter.api.Test;

/** Whatever is repeated or reordered: letters arrive once, and all bodies end equal. */
class CouriersTest {
  private static final TreeMap<String, List<String>> UNDISTURBED = Towns.undisturbed();

  @Test
  void everyLetterArrivesOnceAndBothSidesKnow() {
    assertEquals(List.of(
        "Answered[words=answer me, to=[KZ-B]]", "Asked[words=first, to=[KZ-B], needs=null]", "Asked[words=second, to=[KZ-B], needs=first]",
        "Heard[words=answer me, from=KZ-B]",
        "delivered to KZ-B Answered[words=answer me, to=[KZ-B]] as Received", "delivered to KZ-B Asked[words=first, to=[KZ-B], needs=null] as Received",
        "delivered to KZ-B Asked[words=second, to=[KZ-B], needs=first] as Received",
        "received from KZ-B Asked[words=answer me, to=[KZ-A, KZ-C], needs=null]",
        "turned back from KZ-C Asked[words=refuse me, to=[KZ-A], needs=null] JournalCode.NO_ENTRY[KZ-A, 7]"), UNDISTURBED.get(A));
    assertTrue(UNDISTURBED.get(C).contains("delivered to KZ-A Asked[words=refuse me, to=[KZ-A], needs=null] as TurnedBack"), () -> UNDISTURBED.get(C).toString());
    assertEquals(2, UNDISTURBED.get(B).stream().filter(line -> line.startsWith("Heard[words=answer to answer me")).count());
  }

  @Test
  void theReasonOfALetterTurnedBackIsKeptInThreeLanguages() {
    try (Towns towns = new Towns()) {
      long index = towns.ask(A, "refuse in words", null, B);
      towns.couriers().deliverNow();
      Letter.Arrival arrival = towns.letter(towns.couriers(), A, index, B).arrival();
      assertEquals(List.of("Қала", "7"), arrival.arguments(Lang.KK));
      assertEquals(List.of("Город", "7"), arrival.arguments(Lang.RU));
      assertEquals(List.of("Town", "7"), arrival.arguments(Lang.EN));
      ReplayCheck.assertReplays(towns.kenes.db, towns.journal);
    }
  }

  @Test
  void anEntryThatKeptOneLanguageOnlyIsStillRead() {
    CouriersAct.TurnedBack old = Json.read("{\"from\":\"KZ-A\",\"index\":1,\"leaf\":\"" + "00".repeat(32) + "\",\"type\":\"t\",\"code\":\"JournalCode.NO_ENTRY\",\"arguments\":[\"Қала\",\"7\"]}",
        CouriersAct.TurnedBack.class);
    assertEquals(null, old.spoken());
    assertEquals(List.of("Қала", "7"), new Letter.Arrival(1, Instant.EPOCH, old.leaf(), true, old.code(), old.arguments(), List.of()).arguments(Lang.RU));
  }

  @Test
  void everyOrderOfDeliveryHasTheSameEnd() {
    List<List<Integer>> orders = permutations(List.of(0, 1, 2, 3));
    assertEquals(24, orders.size());
    try (Towns towns = new Towns()) {
      Couriers couriers = towns.couriers();
      for (List<Integer> order : orders) {
        towns.write();
        List<Letter> letters = towns.kenes.db.read(AttemptTables::underWay);
        assertEquals(5, letters.size());
        order.forEach(place -> couriers.carry(letters.get(place)));
        couriers.deliverNow();
        assertEquals(UNDISTURBED, towns.ends(), () -> "in the order " + order);
      }
    }
  }

  private static List<List<Integer>> permutations(List<Integer> of) {
    if (of.isEmpty()) {
      return List.of(List.of());
    }
    return of.stream().flatMap(first -> {
      List<Integer> rest = new ArrayList<>(of);
      rest.remove(first);
      return permutations(rest).stream().map(others -> Stream.concat(Stream.of(first), others.stream()).toList());
    }).toList();
  }

  @Test
  void aLetterThatIsCarriedAgainChangesNothing() {
    try (Towns towns = new Towns()) {
      towns.write();
      Couriers couriers = towns.couriers();
      List<Letter> letters = towns.kenes.db.read(AttemptTables::underWay);
      couriers.deliverNow();
      Map<String, Long> sizes = towns.kenes.db.read(towns.journal::sizes);
      letters.forEach(couriers::carry);
      letters.reversed().forEach(towns.couriers()::carry);
      assertEquals(sizes, towns.kenes.db.read(towns.journal::sizes));
      assertEquals(UNDISTURBED, towns.ends());
    }
  }

  @Test
  void couriersOfSeveralNodesAtOnceDeliverOnce() throws InterruptedException {
    try (Towns towns = new Towns()) {
      for (int round = 0; round < 5; round++) {
        towns.ask(A, "answer " + round, null, B, C);
      }
      List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
      List<Thread> nodes = Stream.generate(towns::couriers).limit(3)
          .map(couriers -> Thread.ofVirtual().uncaughtExceptionHandler((thread, failure) -> failures.add(failure)).start(couriers::deliverNow)).toList();
      for (Thread node : nodes) {
        node.join();
      }
      towns.couriers().deliverNow();
      assertEquals(List.of(), failures);
      List<String> heard = Stream.of(A, B, C).flatMap(body -> towns.ends().get(body).stream()).filter(line -> line.startsWith("Heard")).toList();
      assertEquals(20, heard.size());
      assertEquals(List.of(), doubled(towns));
      ReplayCheck.assertReplays(towns.kenes.db, towns.journal);
    }
  }

  /** What the tests above rest on: they see a letter that was received twice, an end that differs, and a changed table. */
  @Test
  void plantedViolationsAreSeen() {
    try (Towns towns = new Towns()) {
      towns.write();
      towns.couriers().deliverNow();
      assertEquals(List.of(), doubled(towns));
      towns.kenes.asOwner("alter table couriers.received drop constraint received_pkey");
      Letter letter = towns.kenes.db.read(tx -> towns.couriers().list(tx, A, 0, 9)).stream().filter(sent -> sent.state() == Letter.State.DELIVERED).findFirst().orElseThrow();
      towns.write(letter.to(), new CouriersAct.Received(letter.from(), letter.index(), Digest.of(new byte[0]), letter.type()));
      assertEquals(1, doubled(towns).size());
      assertNotEquals(UNDISTURBED, towns.ends());
      towns.kenes.db.change(tx -> tx.sql().execute("update couriers.letter set outcome = null"));
      assertThrows(AssertionError.class, () -> ReplayCheck.assertReplays(towns.kenes.db, towns.journal));
    }
  }

  /** Letters of which a body has more than one receipt. */
  private static List<String> doubled(Towns towns) {
    return towns.ends().entrySet().stream().flatMap(body -> body.getValue().stream().filter(line -> line.startsWith("received") || line.startsWith("turned"))
        .filter(line -> Collections.frequency(body.getValue(), line) > 1).distinct().map(line -> body.getKey() + " " + line)).toList();
  }
}
