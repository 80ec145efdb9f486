package kenes.routes;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Digest;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import org.junit.jupiter.api.Test;

/** Which route holds on which day, and who may take its steps. */
class RoutesStoryTest {
  private static final LocalDate LAST_OF_A = LocalDate.of(2026, 6, 30);
  private static final LocalDate FIRST_OF_B = LocalDate.of(2026, 7, 1);
  private static final byte[] SECOND = Roads.bytes(Roads.MOTION.replace("version: 1", "version: 2").replace("valid_from: 2026-07-01\nvalid_to: 2026-12-31", "valid_from: 2026-10-01"));
  private static final byte[] OPEN = Roads.bytes(Roads.MOTION.replace("valid_to: 2026-12-31\n", ""));

  @Test
  void oneRouteTakesThePlaceOfAnother() {
    try (TestKenes kenes = TestKenes.seeded()) {
      kenes.db.change(tx -> {
        assertEquals("kz-law-a", kenes.routes.findOn(tx, "kz-law-a", LAST_OF_A).orElseThrow().id());
        assertEquals(Optional.empty(), kenes.routes.findOn(tx, "kz-law-a", FIRST_OF_B));
        assertEquals(Optional.empty(), kenes.routes.findOn(tx, "kz-law-b", LAST_OF_A));
        assertEquals("kz-law-b", kenes.routes.findOnOrSuccessor(tx, "kz-law-a", FIRST_OF_B).orElseThrow().id());
        assertEquals("kz-law-a", kenes.routes.findOnOrSuccessor(tx, "kz-law-a", LAST_OF_A).orElseThrow().id());
        assertEquals(Optional.empty(), kenes.routes.findOnOrSuccessor(tx, "kz-law-a", LocalDate.of(2000, 1, 1)));
        Route b = kenes.routes.findOn(tx, "kz-law-b", FIRST_OF_B).orElseThrow();
        assertEquals(b, kenes.routes.get(tx, b.digest()));
        assertArrayEquals(Routes.shipped("kz-law-b"), kenes.routes.text(tx, b.digest()));
        assertEquals(List.of("kz-law-a", "kz-law-b", "municipal-motion"), kenes.routes.list(tx).stream().map(Route::id).toList());
        LocalDate sent = LocalDate.of(2026, 9, 1);
        assertEquals(Optional.of(LocalDate.of(2026, 10, 1)), kenes.routes.findDue(tx, b, b.get("sent-to-president"), sent));
        assertEquals(Optional.of(LocalDate.of(2026, 9, 11)), kenes.routes.findDue(tx, b, b.get("adopted-by-kurultai"), sent));
        assertEquals(Optional.empty(), kenes.routes.findDue(tx, b, b.get("idea"), sent));
      });
      ReplayCheck.assertReplays(kenes);
    }
  }

  @Test
  void aLaterVersionEndsTheOpenOneBefore() {
    try (TestKenes kenes = TestKenes.seeded()) {
      Caller console = Caller.installation();
      assertFalse(kenes.routes.adopt(console, "route-key-1", OPEN).repeated());
      assertTrue(kenes.routes.adopt(console, "route-key-1", OPEN).repeated());
      kenes.routes.adopt(console, kenes.key(), SECOND);
      kenes.db.change(tx -> {
        assertEquals(1, kenes.routes.findOn(tx, "our-motions", LocalDate.of(2026, 9, 30)).orElseThrow().version());
        assertEquals(2, kenes.routes.findOn(tx, "our-motions", LocalDate.of(2026, 10, 1)).orElseThrow().version());
        assertEquals(LocalDate.of(2026, 9, 30), kenes.routes.get(tx, Digest.of(OPEN)).valid().to());
        assertEquals(RoutesCode.ROUTE_NOT_IN_FORCE, Walk.over(kenes.routes.get(tx, Digest.of(OPEN)))
            .breach(Roads.taken("handed-in", LocalDate.of(2026, 10, 1), "home", Need.TEXT_KK_RU)).orElseThrow().code());
      });
      ReplayCheck.assertReplays(kenes);
    }
  }

  @Test
  void whatIsRefusedChangesNothing() {
    try (TestKenes kenes = TestKenes.seeded()) {
      Caller console = Caller.installation();
      TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 3, 2);
      assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.routes.adopt(council.secretary(), kenes.key(), OPEN));
      assertRefused(kenes, AccountsCode.NOT_SIGNED_IN, () -> kenes.routes.adopt(Caller.anonymous(), kenes.key(), OPEN));
      assertRefused(kenes, RoutesCode.NO_START, "yaml", () -> kenes.routes.adopt(console, kenes.key(), Roads.bytes(Roads.changed("start: [handed-in]", "start: []"))));
      assertRefused(kenes, RoutesCode.CARRIER_BODY_UNKNOWN, "yaml", () -> kenes.routes.adopt(console, kenes.key(), Roads.bytes(Roads.changed("bodies: [KZ-KURULTAI]", "bodies: [KZ-KURULTAY]"))));
      kenes.routes.adopt(console, kenes.key(), Roads.bytes(Roads.MOTION));
      assertRefused(kenes, RoutesCode.VERSION_TAKEN, "yaml", () -> kenes.routes.adopt(console, kenes.key(), OPEN));
      assertRefused(kenes, RoutesCode.VERSION_OVERLAPS, "yaml", () -> kenes.routes.adopt(console, kenes.key(), SECOND));
      byte[] fatherless = Roads.bytes(Roads.MOTION.replace("our-motions", "other-motions") + "successor: {route: nobody-knows, steps: {}}\n");
      assertRefused(kenes, RoutesCode.STEP_NOT_MAPPED, () -> kenes.routes.adopt(console, kenes.key(), fatherless));
      kenes.db.change(tx -> {
        assertEquals(RoutesCode.NO_ROUTE, org.junit.jupiter.api.Assertions.assertThrows(kenes.base.Refused.class, () -> kenes.routes.get(tx, Digest.of(OPEN))).code());
      });
    }
  }

  @Test
  void aForeignPaperIsEnteredWithWhatItBroke() {
    try (TestKenes kenes = TestKenes.seeded()) {
      TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 3, 2);
      Caller importing = Caller.importing("test");
      byte[] text = Routes.shipped(Routes.PAPERS);
      Digest route = Digest.of(text);
      Paper paper = new Paper("A1/20", "Brücke", List.of(
          new Paper.Consultation("Sitzung", "2020-01-02T14:00:00+01:00", "Beschlussfassung", "Stadtrat", "1", "abgelehnt"),
          new Paper.Consultation("Sitzung", "2020-02-02T14:00:00+01:00", "Beratung", "Kulturausschuss", "2.1", "empfohlen"),
          new Paper.Consultation("Sitzung", "2020-03-02T00:30:00+01:00", "Beschlussfassung", "Stadtrat", null, "empfohlen")));
      assertRefused(kenes, RoutesCode.NO_ROUTE, () -> kenes.histories.enter(importing, council.code(), kenes.key(), route, List.of(paper)));
      kenes.routes.adopt(Caller.installation(), kenes.key(), text);
      assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.histories.enter(council.secretary(), council.code(), kenes.key(), route, List.of(paper)));
      kenes.histories.enter(importing, council.code(), kenes.key(), route, List.of(paper));
      assertRefused(kenes, RoutesCode.PAPER_TAKEN, () -> kenes.histories.enter(importing, council.code(), kenes.key(), route, List.of(paper)));
      kenes.db.change(tx -> {
        History history = kenes.histories.find(tx, council.code(), "A1/20").orElseThrow();
        assertEquals(paper, history.source());
        assertEquals(java.util.Arrays.asList(null, "AFTER_END", "UNKNOWN_STEP"), history.steps().stream().map(PaperStep::breach).toList());
        assertEquals(Optional.empty(), history.at(LocalDate.of(2020, 1, 1)));
        assertEquals("council-rejected", history.at(LocalDate.of(2020, 2, 1)).orElseThrow().step());
        assertEquals("council: Beschlussfassung: empfohlen", history.at(LocalDate.of(2020, 3, 2)).orElseThrow().step());
      });
      ReplayCheck.assertReplays(kenes);
    }
  }

  @Test
  void whoMayCarryOnWhichDay() {
    try (TestKenes kenes = TestKenes.seeded()) {
      kenes.db.change(tx -> {
        Right right = kenes.routes.right(tx, "KZ-10");
        Route a = kenes.routes.findOn(tx, "kz-law-a", LAST_OF_A).orElseThrow();
        Route b = kenes.routes.findOn(tx, "kz-law-b", FIRST_OF_B).orElseThrow();
        Carrier council = a.get("registered").carrier();
        assertTrue(right.may(council, "KZ-SENATE-COUNCIL", LAST_OF_A));
        assertFalse(right.may(council, "KZ-SENATE-COUNCIL", FIRST_OF_B), "the Council has ended");
        assertFalse(right.may(council, "KZ-SENATE", LAST_OF_A), "another body");
        assertFalse(right.may(council, "KZ-NOWHERE", LAST_OF_A));
        assertFalse(right.may(b.get("introduced").carrier(), "KZ-KURULTAI", LAST_OF_A), "the Kurultai has not begun");
        assertTrue(right.may(b.get("introduced").carrier(), "KZ-KURULTAI", FIRST_OF_B));
        assertTrue(right.may(b.get("idea").carrier(), "KZ-10", FIRST_OF_B));
        assertFalse(right.may(b.get("idea").carrier(), "KZ-11", FIRST_OF_B), "another maslikhat's proposal");
        assertTrue(right.may(b.get("signed").carrier(), "KZ-10", FIRST_OF_B), "entered by who follows it");
      });
    }
  }
}
