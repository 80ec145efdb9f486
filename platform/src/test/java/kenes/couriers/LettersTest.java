package kenes.couriers;

import static kenes.couriers.Towns.A;
import static kenes.couriers.Towns.B;
import static kenes.couriers.Towns.C;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kenes.base.Digest;
import kenes.journal.Replay;
import kenes.kit.ReplayCheck;
import org.junit.jupiter.api.Test;

/** What a letter's two sides record, what stands in its way, and what is checked of it afterwards. */
class LettersTest {
  @Test
  void aReceiverGetsTheHashOfTheSendersLeafAndTheSenderThatOfTheReceipt() {
    try (Towns towns = new Towns()) {
      long index = towns.ask(A, "first", null, B);
      towns.couriers().deliverNow();
      Letter letter = towns.letter(towns.couriers(), A, index, B);
      towns.kenes.db.change(tx -> {
        var received = (CouriersAct.Received) towns.journal.get(tx, B, letter.arrival().index()).act();
        var delivered = (CouriersAct.Delivered) towns.journal.get(tx, A, letter.settled().index()).act();
        assertEquals(new CouriersAct.Received(A, index, towns.journal.get(tx, A, index).leafHash(), "towns.Asked"), received);
        assertEquals(new CouriersAct.Delivered(index, B, letter.arrival().index(), towns.journal.get(tx, B, letter.arrival().index()).leafHash(), false, null), delivered);
      });
    }
  }

  @Test
  void aTownThatCannotAnswerWaitsInGrowingPausesAndTheOthersGoOn() {
    try (Towns towns = new Towns()) {
      long index = towns.ask(A, "needs another", "what never comes", B);
      Couriers couriers = towns.couriers();
      Instant began = towns.kenes.clock.instant();
      List<Long> pauses = new ArrayList<>();
      for (int round = 0; round < 12; round++) {
        couriers.round();
        Letter.Waiting waiting = towns.letter(couriers, A, index, B).waiting();
        assertEquals(began, waiting.since());
        assertEquals(round + 1, waiting.attempts());
        assertEquals(Letter.Problem.NOT_YET, waiting.problem());
        pauses.add(Duration.between(towns.kenes.clock.instant(), waiting.next()).toSeconds());
        couriers.round();
        assertEquals(round + 1, towns.letter(couriers, A, index, B).waiting().attempts(), "it was tried before its pause was over");
        towns.kenes.clock.set(waiting.next());
      }
      assertEquals(List.of(2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 512L, 1024L, 1800L, 1800L), pauses);
      long other = towns.ask(A, "what never comes", null, B);
      couriers.round();
      assertEquals(Letter.State.DELIVERED, towns.letter(couriers, A, other, B).state());
      couriers.round();
      assertEquals(Letter.State.DELIVERED, towns.letter(couriers, A, index, B).state(), "what it waited for has come");
      assertEquals(null, towns.letter(couriers, A, index, B).waiting());
    }
  }

  @Test
  void aFaultOfTheReceiverLeavesNothingBehindThere() {
    try (Towns towns = new Towns()) {
      long index = towns.ask(A, "first", null, B);
      Map<String, Long> sizes = towns.kenes.db.read(towns.journal::sizes);
      towns.burden = () -> {
        throw new IllegalStateException("the module is broken");
      };
      Couriers couriers = towns.couriers();
      couriers.round();
      assertEquals(sizes, towns.kenes.db.read(towns.journal::sizes));
      assertEquals(Letter.Problem.FAULT, towns.letter(couriers, A, index, B).waiting().problem());
      towns.burden = () -> {
        throw new kenes.base.Refused(kenes.db.Db.Code.UNKNOWN_OUTCOME);
      };
      couriers.deliverNow();
      assertEquals(sizes, towns.kenes.db.read(towns.journal::sizes), "a body that cannot be reached turns nothing back");
      assertEquals(Letter.Problem.UNREACHABLE, towns.letter(couriers, A, index, B).waiting().problem());
    }
  }

  @Test
  void aTargetThatHasEndedOrNeverWasOrIsToCome() {
    try (Towns towns = new Towns()) {
      long index = towns.ask(A, "first", null, Towns.ENDED, Towns.LONG_ENDED, Towns.GONE, "KZ-NOWHERE", Towns.TO_COME);
      Couriers couriers = towns.couriers();
      couriers.deliverNow();
      Map<String, Letter> letters = towns.kenes.db.read(tx -> couriers.listOf(tx, A, index)).stream().collect(Collectors.toMap(Letter::to, letter -> letter));
      assertEquals(Set.of(Towns.ENDED, Towns.LONG_ENDED, Towns.GONE, "KZ-NOWHERE", Towns.TO_COME, C), letters.keySet());
      assertEquals(Letter.State.REDIRECTED, letters.get(Towns.ENDED).state());
      assertEquals(C, letters.get(Towns.ENDED).settled().detail());
      assertEquals(Letter.State.DELIVERED, letters.get(C).state());
      assertEquals(Towns.ENDED, letters.get(C).insteadOf());
      assertEquals(Letter.State.UNDELIVERABLE, letters.get(Towns.LONG_ENDED).state(), "its successor's successor has the letter already");
      assertEquals("ENDED", letters.get(Towns.GONE).settled().detail());
      assertEquals("UNKNOWN_BODY", letters.get("KZ-NOWHERE").settled().detail());
      assertEquals(Letter.Problem.NOT_BEGUN, letters.get(Towns.TO_COME).waiting().problem());
      assertEquals(1, towns.ends().get(C).stream().filter(line -> line.startsWith("Heard")).count());
      long longer = towns.ask(A, "second", null, Towns.LONG_ENDED);
      couriers.deliverNow();
      assertEquals(Letter.State.REDIRECTED, towns.letter(couriers, A, longer, Towns.LONG_ENDED).state());
      assertEquals(Letter.State.DELIVERED, towns.letter(couriers, A, longer, C).state(), "from successor to successor");
      long ownHeir = towns.ask(C, "third", null, Towns.ENDED);
      couriers.deliverNow();
      assertEquals(Letter.State.UNDELIVERABLE, towns.letter(couriers, C, ownHeir, Towns.ENDED).state(), "the sender is its successor itself");
      ReplayCheck.assertReplays(towns.kenes.db, towns.journal);
    }
  }

  @Test
  void replayCarriesNothing() {
    try (Towns towns = new Towns()) {
      towns.write();
      Map<String, Long> sizes = towns.kenes.db.read(towns.journal::sizes);
      new Replay(towns.kenes.db, towns.journal).rebuild(count -> { });
      assertEquals(sizes, towns.kenes.db.read(towns.journal::sizes));
      assertEquals(5, towns.kenes.db.read(AttemptTables::underWay).size());
      towns.couriers().deliverNow();
      new Replay(towns.kenes.db, towns.journal).rebuild(count -> { });
      assertEquals(0, towns.couriers().deliverNow());
      assertEquals(List.of(), problems(towns));
    }
  }

  @Test
  void aSecondReceiptAndASecondEndAreRefused() {
    try (Towns towns = new Towns()) {
      long index = towns.ask(A, "first", null, B);
      towns.couriers().deliverNow();
      Letter letter = towns.letter(towns.couriers(), A, index, B);
      Map<String, Long> sizes = towns.kenes.db.read(towns.journal::sizes);
      var again = new CouriersAct.Received(A, index, letter.leaf(), letter.type());
      assertThrows(org.jooq.exception.DataAccessException.class, () -> towns.write(B, again));
      assertThrows(IllegalStateException.class, () -> towns.write(A, new CouriersAct.Undeliverable(index, B, CouriersAct.Reason.ENDED)));
      assertThrows(IllegalStateException.class, () -> towns.write(A, new CouriersAct.Undeliverable(index, C, CouriersAct.Reason.ENDED)));
      assertEquals(sizes, towns.kenes.db.read(towns.journal::sizes));
    }
  }

  @Test
  void forgedLinksBetweenRecordsAreFound() {
    try (Towns towns = new Towns()) {
      towns.write();
      long third = towns.ask(A, "to the ended", null, Towns.ENDED);
      towns.couriers().deliverNow();
      assertEquals(List.of(), problems(towns));
      Letter letter = towns.kenes.db.read(tx -> towns.couriers().list(tx, B, 0, 20)).stream().filter(sent -> sent.to().equals(B)).findFirst().orElseThrow();
      long unsent = towns.ask(A, "not to B", null, C);
      long late = towns.ask(A, "late", null, B);
      towns.kenes.asOwner("alter table couriers.received drop constraint received_pkey");
      Digest forged = Digest.of("forged".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      towns.write(B, new CouriersAct.Received(A, late, forged, "towns.Asked"), new CouriersAct.Received(A, 9999, forged, "towns.Asked"),
          new CouriersAct.Received(A, unsent, leaf(towns, A, unsent), "towns.Asked"), new CouriersAct.Received(A, third, leaf(towns, A, third), "towns.Heard"),
          new CouriersAct.Received(letter.from(), letter.index(), letter.leaf(), letter.type()));
      towns.write(A, new CouriersAct.Delivered(late, B, letter.arrival().index(), letter.arrival().leaf(), false, null));
      assertEquals(List.of(
          "KZ-A the entry " + letter.arrival().index() + " of KZ-B is not the receipt of the letter " + late,
          "KZ-B the entry " + late + " of KZ-A has another hash than the one that was written down here",
          "KZ-B KZ-A has no entry 9999",
          "KZ-B the letter " + unsent + " of KZ-A is not addressed to this body",
          "KZ-B the letter " + third + " of KZ-A is no towns.Heard",
          "KZ-B the letter " + letter.index() + " of " + letter.from() + " was received before"), problems(towns));
    }
  }

  private static Digest leaf(Towns towns, String body, long index) {
    return towns.kenes.db.read(tx -> towns.journal.get(tx, body, index)).leafHash();
  }

  /** By body, without the entry's place. */
  private static List<String> problems(Towns towns) {
    return towns.kenes.db.read(tx -> List.of(A, B, C).stream()
        .flatMap(body -> new CrossLinks(towns.journal, tx).problems(body).stream().map(problem -> body + " " + problem.replaceFirst("entry [0-9]+: ", ""))).toList());
  }
}
