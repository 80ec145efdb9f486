package kenes.meetings;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.accounts.AccountsCode;
import kenes.journal.Json;
import kenes.kit.Commission;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three absences in a row without a good reason are shown to the chair, the fourth exceeds what the law lets pass. */
class AbsencesStoryTest {
  private TestKenes kenes;
  private TestCouncil council;
  private String body;

  @BeforeEach
  void aCouncil() {
    kenes = TestKenes.seeded();
    council = new TestCouncil(kenes, "KZ-TEST", 9, 9);
    body = council.code();
  }

  @AfterEach
  void replayIsTheSame() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  /** Sessions at which the ninth seat is empty. */
  private List<UUID> sessionsWithoutTheNinth(int many) {
    List<UUID> meetings = new ArrayList<>();
    IntStream.range(0, many).forEach(any -> meetings.add(new TestSitting(kenes, council, "default").arrive(1, 8).open().close().meeting()));
    return meetings;
  }

  private List<MissedRow> rows() {
    return kenes.db.read(tx -> kenes.absences.rows(tx, body));
  }

  private void reason(UUID meeting, String category) {
    kenes.absences.enterReason(council.staff(), body, kenes.key(), new Absences.EnterReason(meeting, council.person(9), category, "№ 17 анықтама"));
  }

  @Test
  void threeInARowAreShownAndTheFourthExceeds() {
    sessionsWithoutTheNinth(2);
    assertTrue(rows().isEmpty());
    List<UUID> more = sessionsWithoutTheNinth(1);
    MissedRow row = rows().getFirst();
    assertEquals(List.of(council.person(9), council.plenary()), List.of(row.person(), row.organization()));
    assertEquals(List.of(3, 3), List.of(row.missed().size(), row.tolerated()));
    assertFalse(row.isExceeded());
    assertEquals("подпункт 9) пункта 3 статьи 20", row.basis().ru().substring(row.basis().ru().length() - 30));
    sessionsWithoutTheNinth(1);
    assertTrue(rows().getFirst().isExceeded());
    reason(more.getFirst(), "ILLNESS");
    assertEquals(3, rows().getFirst().missed().size(), "a sitting missed for a good reason is left out and breaks no row");
    reason(more.getFirst(), null);
    assertTrue(rows().getFirst().isExceeded(), "the last reason entered counts");
    new TestSitting(kenes, council, "default").arrive(1, 9).open().close();
    assertTrue(rows().isEmpty(), "whoever comes begins anew");
  }

  @Test
  void aCommissionCountsItsOwnSittings() {
    Commission budget = new Commission(kenes, council, council.commission(), 2, 6);
    IntStream.range(0, 3).forEach(any -> {
      UUID sitting = budget.convene(Convening.Setting.ORDINARY);
      budget.arrive(sitting, 2, 5).open(sitting).close(sitting);
    });
    assertEquals(List.of(council.commission()), rows().stream().map(MissedRow::organization).toList());
    assertEquals(council.person(6), rows().getFirst().person());
  }

  @Test
  void whatTellsOfHealthIsSealedAndForTheDeskOnly() {
    UUID meeting = sessionsWithoutTheNinth(1).getFirst();
    Meeting held = kenes.db.read(tx -> kenes.meetings.get(tx, body, meeting));
    reason(meeting, "ILLNESS");
    assertEquals("ILLNESS\n№ 17 анықтама", kenes.db.read(tx -> kenes.absences.findReason(tx, council.chair(), held, council.person(9))).orElseThrow());
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.db.read(tx -> kenes.absences.findReason(tx, council.deputy(3), held, council.person(9))));
    long size = kenes.db.read(tx -> kenes.journal.sizes(tx)).get(body);
    String written = kenes.db.read(tx -> kenes.journal.list(tx, body, 0, size)).stream().map(entry -> new String(Json.canonical(entry.act()), java.nio.charset.StandardCharsets.UTF_8)).reduce("", String::concat);
    assertTrue(written.contains("\"good\":true"));
    assertFalse(written.contains("ILLNESS") || written.contains("анықтама"));
  }

  @Test
  void whatIsWrongIsRefusedWithItsField() {
    UUID meeting = sessionsWithoutTheNinth(1).getFirst();
    assertRefused(kenes, MeetingsCode.REASON_UNKNOWN, "category", () -> reason(meeting, "WEATHER"));
    assertRefused(kenes, MeetingsCode.NOT_ABSENT, "person", () -> kenes.absences.enterReason(council.staff(), body, kenes.key(),
        new Absences.EnterReason(meeting, council.person(2), null, "Қағаз")));
    assertRefused(kenes, MeetingsCode.REASON_MISSING, "basis", () -> kenes.absences.enterReason(council.staff(), body, kenes.key(),
        new Absences.EnterReason(meeting, council.person(9), "TRIP", " ")));
    TestSitting open = new TestSitting(kenes, council, "default").arrive(1, 8).open();
    assertRefused(kenes, MeetingsCode.MEETING_NOT_OVER, () -> reason(open.meeting(), "TRIP"));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.absences.enterReason(council.deputy(9), body, kenes.key(),
        new Absences.EnterReason(meeting, council.person(9), "TRIP", "Бұйрық")));
  }
}
