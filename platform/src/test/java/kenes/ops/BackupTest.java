package kenes.ops;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import kenes.accounts.Caller;
import kenes.base.Digest;
import kenes.journal.Checkpointer;
import kenes.journal.Installation;
import kenes.journal.LogFiles;
import kenes.journal.Replay;
import kenes.journal.SignedHistory;
import kenes.journal.SigningKey;
import kenes.kit.TestKenes;
import kenes.ledger.Verify;
import kenes.register.Registrar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  private static final String EVERY_OFFICIAL_TABLE = """
      select schemaname || '.' || tablename from pg_tables
      where schemaname not in ('journal', 'public', 'information_schema') and schemaname !~ '^pg_' order by 1""";

  @TempDir Path folder;
  private final TestKenes kenes = TestKenes.seeded();
  private SigningKey key;
  private Path file;

  @BeforeEach
  void setUp() {
    key = SigningKey.create(folder.resolve("keys"), "council.example.org");
    kenes.db.change(new Installation("council.example.org", TestKenes.REGISTRY, false, key.verifier().vkey(), null, kenes.clock.instant())::insert);
    kenes.accounts.create("Төраға", null, true, false);
    publish(kenes);
    file = folder.resolve("backup.zip");
  }

  @AfterEach
  void close() {
    kenes.close();
  }

  private void publish(TestKenes on) {
    new Checkpointer(on.db, key, folder.resolve("keys"), (tx, body) -> OptionalLong.empty(), on.clock).checkpointNow(TestKenes.REGISTRY);
  }

  private Manifest backup() {
    return Backup.write(kenes.db, kenes.journal, kenes.clock, file);
  }

  private static Digest root(TestKenes of) {
    return of.db.read(tx -> of.journal.root(tx, TestKenes.REGISTRY));
  }

  /** Every row of every module, as text. */
  private static Map<String, List<String>> rows(TestKenes of) {
    return of.db.read(tx -> {
      Map<String, List<String>> rows = new TreeMap<>();
      for (String table : tx.sql().fetch(EVERY_OFFICIAL_TABLE).getValues(0, String.class)) {
        rows.put(table, tx.sql().fetch("select to_jsonb(t)::text from " + table + " t order by 1").getValues(0, String.class));
      }
      return rows;
    });
  }

  @Test
  void aRestoredInstallationHasTheSameRowsAndRootsAndSignsOn() throws IOException {
    Manifest manifest = backup();
    byte[] earlier = new LogFiles(kenes.db).checkpoint(TestKenes.REGISTRY).orElseThrow();
    try (TestKenes restored = TestKenes.empty()) {
      assertEquals(manifest, Restore.read(restored.db, restored.journal, file, entries -> {}));
      Map<String, List<String>> rows = rows(restored);
      assertEquals(rows(kenes), rows);
      assertTrue(rows.get("register.body").size() > 228 && !rows.get("accounts.private_account").isEmpty() && !rows.get("files.content").isEmpty());
      assertEquals(root(kenes), root(restored));
      assertEquals("council.example.org", restored.db.read(Installation::find).orElseThrow().origin());
      assertEquals(List.of(), SignedHistory.problems(restored.db, key, folder.resolve("keys")));
      restored.registrar.registerPerson(Caller.installation(), "after-restore", new Registrar.NewPerson("Асан", "Асан", "Asan", true));
      publish(restored);
      Verify.Report report = Verify.log(new LogFiles(restored.db).reader(TestKenes.REGISTRY), key.verifier(TestKenes.REGISTRY), java.util.Optional.of(earlier));
      assertTrue(report.isGood(), report.problems().toString());
    }
  }

  @Test
  void aBackupOlderThanWhatWasSignedIsNotSignedOver() {
    backup();
    kenes.registrar.registerPerson(Caller.installation(), "after-backup", new Registrar.NewPerson("Асан", "Асан", "Asan", true));
    publish(kenes);
    try (TestKenes restored = TestKenes.empty()) {
      Restore.read(restored.db, restored.journal, file, entries -> {});
      assertTrue(SignedHistory.problems(restored.db, key, folder.resolve("keys")).getFirst().contains("older than what the world has seen"));
    }
  }

  @Test
  void theFileIsItsOwnersOnlyAndIsNeverOverwrittenAndHoldsNoKey() throws IOException {
    backup();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    byte[] first = Files.readAllBytes(file);
    assertThrows(OperatorError.class, this::backup);
    assertEquals(Digest.of(first), Digest.of(Files.readAllBytes(file)));
    String secret = Files.readString(folder.resolve("keys/signing.key")).strip();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
        try (InputStream bytes = zip.getInputStream(entries.nextElement())) {
          assertFalse(new String(bytes.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).contains(secret.substring(secret.length() - 30)));
        }
      }
    }
    try (var left = Files.list(folder)) {
      assertTrue(left.noneMatch(name -> name.toString().endsWith(".part")));
    }
  }

  @Test
  void aDatabaseThatHoldsSomethingIsNeverRestoredInto() {
    backup();
    try (TestKenes other = TestKenes.seeded()) {
      Map<String, List<String>> before = rows(other);
      OperatorError refused = assertThrows(OperatorError.class, () -> Restore.read(other.db, other.journal, file, entries -> {}));
      assertTrue(refused.getMessage().contains("never overwrites"), refused.getMessage());
      assertEquals(before, rows(other));
    }
  }

  @Test
  void aDamagedBackupIsRefusedWholeAndLeavesNothing() throws IOException {
    backup();
    try (TestKenes empty = TestKenes.empty()) {
      for (String part : List.of("journal.entry.copy", "files.content.copy", "accounts.private_account.copy")) {
        refuses(empty, rewritten((name, bytes) -> name.equals(part) ? changed(bytes) : bytes), "damaged");
        refuses(empty, rewritten((name, bytes) -> name.equals(part) ? null : bytes), "damaged");
      }
      refuses(empty, rewritten((name, bytes) -> name.equals("manifest.json") ? null : bytes), "is not a backup of Kenes");
      refuses(empty, rewritten((name, bytes) -> name.equals("manifest.json")
          ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8).replace("\"sha256\"", "\"newer\":1,\"sha256\"").getBytes(java.nio.charset.StandardCharsets.UTF_8) : bytes), "newer");
      Path half = folder.resolve("half.zip");
      byte[] whole = Files.readAllBytes(file);
      Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));
      refuses(empty, half, "its end is missing");
      refuses(empty, folder.resolve("nowhere.zip"), "cannot be read");
    }
  }

  private static void refuses(TestKenes empty, Path damaged, String because) {
    OperatorError refused = assertThrows(OperatorError.class, () -> Restore.read(empty.db, empty.journal, damaged, entries -> {}));
    assertTrue(refused.getMessage().contains(because), refused.getMessage());
    assertEquals(Map.of(), empty.db.read(empty.journal::sizes));
    assertTrue(rows(empty).values().stream().allMatch(List::isEmpty));
  }

  private static byte[] changed(byte[] bytes) {
    byte[] other = bytes.clone();
    for (int at = other.length - 2; at >= 0; at--) {
      if (other[at] >= 'a' && other[at] < 'f') {
        other[at]++;
        return other;
      }
    }
    throw new IllegalStateException("nothing to change");
  }

  private Path rewritten(BiFunction<String, byte[], byte[]> change) throws IOException {
    Path copy = Files.createTempFile(folder, "changed", ".zip");
    try (ZipFile zip = new ZipFile(file.toFile()); ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
        ZipEntry entry = entries.nextElement();
        byte[] bytes = change.apply(entry.getName(), zip.getInputStream(entry).readAllBytes());
        if (bytes != null) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          out.write(bytes);
        }
      }
    }
    return copy;
  }

  @Test
  void replayFindsARowThatNoActWroteAndRebuildsTheTables() {
    Map<String, List<String>> before = rows(kenes);
    Replay replay = new Replay(kenes.db, kenes.journal);
    assertEquals(List.of(), replay.compare(entries -> {}));
    kenes.db.change(tx -> tx.sql().execute("update register.body set seats = 99 where code = 'KZ-10'"));
    kenes.db.change(tx -> tx.sql().execute("delete from register.body where code = 'KZ-11'"));
    Replay.Difference found = replay.compare(entries -> {}).getFirst();
    assertEquals("register.body", found.table());
    assertEquals(1, found.lost());
    assertEquals(2, found.added());
    assertTrue(found.example().contains("99"), found.example());
    assertTrue(replay.rebuild(entries -> {}) > 228);
    assertEquals(before, rows(kenes));
  }
}
