package kenes.journal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import kenes.db.Db;
import kenes.kit.FaultySource;
import kenes.ledger.Checkpoint;
import kenes.ledger.LogReader;
import kenes.ledger.Proof;
import kenes.ledger.TilePath;
import kenes.ledger.Verify;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointerTest {
  private static final String BODY = "KZ-10";
  private static final long NO_LIMIT = Long.MAX_VALUE;

  @TempDir Path keys;
  private final Notes notes = new Notes(BODY, "KZ-11");
  private final LogFiles files = new LogFiles(notes.db);
  private final AtomicLong limit = new AtomicLong(NO_LIMIT);
  private SigningKey key;

  @BeforeEach
  void key() {
    key = SigningKey.create(keys, "council.example.org");
  }

  @AfterEach
  void close() {
    notes.close();
  }

  private Checkpointer checkpointer(Db db) {
    CheckpointLimit asked = (tx, body) -> limit.get() == NO_LIMIT ? OptionalLong.empty() : OptionalLong.of(limit.get());
    return new Checkpointer(db, key, keys, asked, Notes.CLOCK);
  }

  private long publish() {
    return checkpointer(notes.db).checkpointNow(BODY).map(Checkpoint::size).orElse(0L);
  }

  private void assertVerified(long size, Optional<byte[]> earlier) throws IOException {
    Verify.Report report = Verify.log(files.reader(BODY), key.verifier(BODY), earlier);
    assertEquals(List.of(), report.problems());
    assertEquals(size, report.checkpoint().orElseThrow().size());
    assertEquals(size, report.entries());
  }

  @Test
  void everySizeAroundATilesEdgeVerifiesAndContinuesTheOneBefore() throws IOException {
    assertEquals(0, publish());
    Optional<byte[]> earlier = Optional.empty();
    for (int[] step : new int[][] {{1, 1}, {254, 255}, {1, 256}, {1, 257}, {255, 512}, {300, 812}}) {
      notes.write(BODY, step[0]);
      assertEquals(step[1], publish());
      assertVerified(step[1], earlier);
      earlier = files.checkpoint(BODY);
    }
    assertEquals(812, publish());
    assertArrayEquals(earlier.orElseThrow(), files.checkpoint(BODY).orElseThrow());
  }

  @Test
  void whatAStrangerReadsIsWhatWasSigned(@TempDir Path copy) throws IOException {
    notes.write(BODY, 300);
    publish();
    notes.write(BODY, 5);
    files.export(BODY, copy);
    Verify.Report report = Verify.log(LogReader.directory(copy), key.verifier(BODY), Optional.empty());
    assertTrue(report.isGood(), report.problems().toString());
    assertEquals(300, report.entries());
    Proof proof = Proof.parse(files.proof(BODY, 299).orElseThrow());
    assertEquals(300, proof.verify(files.leaf(BODY, 299).orElseThrow(), key.verifier(BODY)).size());
    for (String path : List.of("tile/entries/001.p/45", "tile/0/001.p/45", "tile/entries/002", "tile/1/000.p/2", "tile/8/000", "../checkpoint", "tile/0/x999/x999/x999/x999/x999/999")) {
      assertEquals(Optional.empty(), files.tile(BODY, path).map(String::new), path);
    }
    assertTrue(files.tile(BODY, "tile/entries/001.p/44").isPresent());
    assertEquals(Optional.empty(), files.proof(BODY, 300));
    assertEquals(Optional.empty(), files.leaf(BODY, 300));
    assertEquals("council.example.org/KZ-10", key.verifier(BODY).name());
  }

  @Test
  void nothingAtOrPastTheFirstBallotOfARunningVoteIsPublished() throws IOException {
    notes.write(BODY, 3);
    limit.set(5);
    assertEquals(3, publish());
    notes.write(BODY, 7);
    assertEquals(5, publish());
    assertEquals(5, publish());
    assertVerified(5, Optional.empty());
    assertEquals(Optional.empty(), files.leaf(BODY, 5));
    assertEquals(Optional.empty(), files.proof(BODY, 5));
    assertTrue(files.tile(BODY, "tile/entries/000.p/5").isPresent());
    for (int width = 6; width <= 10; width++) {
      assertEquals(Optional.empty(), files.tile(BODY, "tile/entries/000.p/" + width));
      assertEquals(Optional.empty(), files.tile(BODY, "tile/0/000.p/" + width));
    }
    limit.set(NO_LIMIT);
    assertEquals(10, publish());
    assertVerified(10, Optional.empty());
  }

  @Test
  void dyingAtAnyStatementBeforeOrAfterItLandsLeavesALogThatVerifiesAndGoesOn() throws IOException {
    notes.write(BODY, 250);
    publish();
    long size = 250;
    int deaths = 0;
    DataSource source = notes.source();
    for (boolean lands : new boolean[] {false, true}) {
      for (int fatal = 1;; fatal++) {
        Optional<byte[]> before = files.checkpoint(BODY);
        notes.write(BODY, 3);
        FaultySource faulty = new FaultySource(source, fatal, lands);
        boolean died = dies(faulty);
        assertVerified(Checkpoint.open(files.checkpoint(BODY).orElseThrow(), key.verifier(BODY)).size(), before);
        Optional<byte[]> after = files.checkpoint(BODY);
        size += 3;
        assertEquals(size, publish(), "after death at call " + fatal);
        assertVerified(size, before);
        assertVerified(size, after);
        assertEquals(List.of(), SignedHistory.problems(notes.db, key, keys));
        if (!died) {
          break;
        }
        deaths++;
      }
    }
    assertTrue(deaths >= 20, "only " + deaths + " points were tried");
  }

  private boolean dies(FaultySource faulty) {
    try {
      checkpointer(new Db(faulty.source())).checkpointNow(BODY);
      return false;
    } catch (RuntimeException died) {
      return true;
    }
  }

  @Test
  void aDeathBeforeTheKeyFolderIsWrittenIsMended() throws IOException {
    notes.write(BODY, 2);
    Path blocked = Files.createFile(keys.resolve("last-checkpoints"));
    assertThrows(RuntimeException.class, this::publish);
    assertVerified(2, Optional.empty());
    Files.delete(blocked);
    assertEquals(2, publish());
    assertArrayEquals(files.checkpoint(BODY).orElseThrow(), Files.readAllBytes(keys.resolve("last-checkpoints/KZ-10")));
  }

  @Test
  void twoProcessesNeverSignTwoHistories() throws Exception {
    Checkpointer first = checkpointer(notes.db);
    Checkpointer second = checkpointer(new Db(notes.source()));
    try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<?> one : List.of(both.submit(() -> grow(first)), both.submit(() -> grow(second)))) {
        one.get();
      }
    }
    assertEquals(80, publish());
    assertVerified(80, Optional.empty());
    for (byte[] note : notes.db.read(tx -> tx.sql().fetch("select note from journal.checkpoint").map(row -> row.get(0, String.class).getBytes(StandardCharsets.UTF_8)))) {
      assertVerified(80, Optional.of(note));
    }
  }

  private void grow(Checkpointer one) {
    for (int count = 0; count < 40; count++) {
      notes.write(BODY, 1);
      one.checkpointNow(BODY);
    }
  }

  @Test
  void signsNoOtherHistoryThanTheOneThatItSignedBefore() {
    notes.write(BODY, 4);
    publish();
    notes.write(BODY, 1);
    notes.db.change(tx -> tx.sql().execute("update journal.tile set bytes = overlay(bytes placing '\\x00' from 40 for 1) where path = 'tile/0/000.p/4'"));
    assertThrows(IllegalStateException.class, this::publish);
    assertEquals(List.of(4L), notes.db.read(tx -> tx.sql().fetch("select size from journal.checkpoint").getValues(0, Long.class)));
  }

  @Test
  void signsNoEntryWhoseBytesAreNotThoseThatWereRecorded() throws Exception {
    notes.write(BODY, 4);
    try (var owner = notes.database.owner().open(); var statement = owner.createStatement()) {
      statement.execute("alter table journal.entry disable trigger user");
      statement.execute("update journal.entry set leaf = overlay(leaf placing 'x' from 5 for 1) where index = 2");
    }
    IllegalStateException refused = assertThrows(IllegalStateException.class, this::publish);
    assertEquals("entry 2 of KZ-10 is not the one that was recorded", refused.getMessage());
    assertEquals(Optional.empty(), files.checkpoint(BODY));
  }

  @Test
  void aDatabaseOlderThanWhatWasSignedIsRefused() {
    notes.write(BODY, 10);
    publish();
    assertEquals(List.of(), SignedHistory.problems(notes.db, key, keys));
    try (Notes restored = new Notes(BODY)) {
      restored.write(BODY, 7);
      String problem = SignedHistory.problems(restored.db, key, keys).getFirst();
      assertTrue(problem.startsWith("The database holds 7 entries of KZ-10, but a record of 10 entries has been signed"), problem);
      assertTrue(problem.endsWith("kenes restore FILE"), problem);
      assertThrows(IllegalStateException.class, () -> checkpointer(restored.db).checkpointNow(BODY));
      assertEquals(Optional.empty(), new LogFiles(restored.db).checkpoint(BODY));
    }
  }

  @Test
  void aDatabaseWithAnotherHistoryIsRefusedEvenWhenItIsLarger() {
    notes.write(BODY, 10);
    publish();
    try (Notes other = new Notes(BODY)) {
      other.write(BODY, 4);
      other.write(BODY, 8);
      assertTrue(SignedHistory.problems(other.db, key, keys).getFirst().startsWith("The first 10 entries of KZ-10 are not those that were signed"));
      assertThrows(IllegalStateException.class, () -> checkpointer(other.db).checkpointNow(BODY));
    }
  }

  @Test
  void aDatabaseRestoredWithAllThatWasSignedGoesOn() throws IOException {
    notes.write(BODY, 10);
    publish();
    Optional<byte[]> earlier = files.checkpoint(BODY);
    notes.write(BODY, 2);
    notes.db.change(tx -> tx.sql().execute("delete from journal.checkpoint"));
    notes.db.change(tx -> tx.sql().execute("delete from journal.tile"));
    assertEquals(List.of(), SignedHistory.problems(notes.db, key, keys));
    assertEquals(12, publish());
    assertVerified(12, earlier);
  }

  @Test
  void publishesAfterCommitsByItself() throws IOException {
    try (Checkpointer running = checkpointer(notes.db)) {
      running.start(notes.journal, Duration.ofMillis(10));
      notes.write(BODY, 3);
      notes.write("KZ-11", 2);
      running.awaitCaughtUp(Duration.ofSeconds(20));
      assertVerified(3, Optional.empty());
      assertTrue(files.checkpoint("KZ-11").isPresent());
    }
  }

  @Test
  void partialTilesGoWhenTheFullOneIsThere() {
    for (int count = 0; count < 5; count++) {
      notes.write(BODY, 60);
      publish();
    }
    List<String> stored = notes.db.read(tx -> tx.sql().fetch("select path from journal.tile order by path").map(row -> row.get(0, String.class)));
    assertEquals(List.of("tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1"), stored);
    assertEquals(new TilePath(0, 1, 44), TilePath.parse(stored.get(1)));
  }

  @Test
  void theKeyIsReadableByItsOwnerOnlyAndNeverMadeTwice() throws IOException {
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("signing.key"))));
    assertThrows(IllegalStateException.class, () -> SigningKey.create(keys, "council.example.org"));
    assertEquals(key.verifier(), SigningKey.find(keys).orElseThrow().verifier());
    assertFalse(SigningKey.find(keys.resolve("elsewhere")).isPresent());
  }
}
