package kenes.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    private static final int SIZE = 70_000;

    @TempDir
    static Path folder;

    private static LogOnDisk large;

    @BeforeAll
    static void writeLog() throws IOException {
        large = new LogOnDisk(folder);
        large.growTo(SIZE);
    }

    private static Verify.Report verify(LogReader log) throws IOException {
        return Verify.log(log, LogOnDisk.KEY.verifier(), Optional.empty());
    }

    @Test
    void aGoodLogIsGoodAtEverySize(@TempDir Path small) throws IOException {
        var log = new LogOnDisk(small);
        byte[] earlier = null;
        for (int size : new int[] {0, 1, 2, 255, 256, 257, 511, 512, 700, 700}) {
            var now = log.growTo(size);
            var report = Verify.log(log.reader(), LogOnDisk.KEY.verifier(), Optional.ofNullable(earlier));
            assertEquals(List.of(), report.problems());
            assertTrue(report.isGood());
            assertEquals(size, report.entries());
            assertEquals(TilePath.tilesFor(0, size).size(), report.tiles());
            earlier = now;
        }
        assertEquals(SIZE, verify(large.reader()).entries());
    }

    /** Whatever single byte of a file is changed, the check finds it and names that file or its entry. */
    @Test
    void fiftyRandomChangesAreAllFound() throws IOException {
        var random = new Random(2026);
        List<String> files = new ArrayList<>(TilePath.tilesFor(0, SIZE).stream().map(TilePath::path).toList());
        for (int run = 0; run < 50; run++) {
            var file = run % 10 == 0 ? "checkpoint" : files.get(random.nextInt(files.size()));
            int at = random.nextInt((int) Files.size(folder.resolve(file)));
            int bits = 1 + random.nextInt(255);
            large.flip(file, at, bits);
            var report = verify(large.reader());
            large.flip(file, at, bits);
            assertFalse(report.isGood(), file + " byte " + at + " changed by " + bits);
            assertTrue(String.join(" ", report.problems()).contains(file), file + " is not named in " + report.problems());
        }
        assertTrue(verify(large.reader()).isGood());
    }

    @Test
    void reportsNameTheTileAndTheEntry() throws IOException {
        large.flip("tile/entries/004", 20, 1);
        assertEquals(List.of("Entry 1024 is not the one that was signed: in tile/entries/004 it does not have hash 0 of tile/0/004"), verify(large.reader()).problems());
        large.flip("tile/entries/004", 20, 1);
        large.flip("tile/0/004", 0, 1);
        assertEquals(List.of("tile/0/004 is not the tile that was signed: it does not give hash 4 of tile/1/000. Entries 1024 to 1279 cannot be checked"), verify(large.reader()).problems());
        large.flip("tile/0/004", 0, 1);
        var missing = verify(path -> {
            if (path.equals("tile/entries/007")) throw new java.io.FileNotFoundException(path);
            return large.reader().read(path);
        });
        assertEquals(List.of("tile/entries/007 is missing, with entries 1792 to 2047"), missing.problems());
    }

    @Test
    void manyProblemsAreCountedAndTheFirstTwentyNamed() throws IOException {
        var report = verify(path -> path.startsWith("tile/entries/") ? Tile.bundle(java.util.Collections.nCopies(TilePath.parse(path).width(), new byte[1])) : large.reader().read(path));
        assertEquals(SIZE, report.problemCount());
        assertEquals(20, report.problems().size());
    }

    @Test
    void aFullTileStandsInForADeletedPartialOne(@TempDir Path small) throws IOException {
        var log = new LogOnDisk(small);
        var earlier = log.growTo(300);
        log.growTo(600);
        log.write("checkpoint", earlier);
        for (var partial : List.of("tile/0/001.p/44", "tile/entries/001.p/44")) Files.delete(small.resolve(partial));
        assertEquals(List.of(), verify(log.reader()).problems());
    }

    @Test
    void aRewrittenOrShortenedLogIsFoundByAnEarlierCheckpoint(@TempDir Path first, @TempDir Path second) throws IOException {
        var earlier = Optional.of(new LogOnDisk(first).growTo(300));
        var forked = new LogOnDisk(second);
        var leaves = new ArrayList<byte[]>();
        for (long i = 0; i < 400; i++) leaves.add(i == 17 ? "changed".getBytes(UTF_8) : LogOnDisk.entry(i));
        var growth = forked.tree().append(leaves.stream().map(Hashes::leaf).toList());
        for (var tile : growth.tiles().entrySet()) forked.write(tile.getKey().path(), tile.getValue());
        forked.write("tile/entries/000", Tile.bundle(leaves.subList(0, 256)));
        forked.write("tile/entries/001.p/144", Tile.bundle(leaves.subList(256, 400)));
        forked.write("checkpoint", new Checkpoint(LogOnDisk.KEY.name(), 400, growth.root()).signed(LogOnDisk.KEY).bytes());
        assertTrue(verify(forked.reader()).isGood());
        assertEquals(List.of("The log was rewritten: its first 300 entries are not those of the earlier checkpoint"),
                Verify.log(forked.reader(), LogOnDisk.KEY.verifier(), earlier).problems());
        var shorter = new LogOnDisk(second.resolve("shorter"));
        shorter.growTo(200);
        assertEquals(List.of("The log has lost entries: it had 300 at the earlier checkpoint and has 200"),
                Verify.log(shorter.reader(), LogOnDisk.KEY.verifier(), earlier).problems());
    }

    @Test
    void proofFilesAreCheckedOfflineAndAnyChangeIsRefused(@TempDir Path small) throws IOException {
        var log = new LogOnDisk(small);
        var checkpoint = SignedNote.parse(log.growTo(700));
        var proof = new Proof(513, log.tree().inclusion(513), checkpoint);
        var file = proof.bytes();
        assertTrue(file.length < 4_000);
        var key = LogOnDisk.KEY.verifier();
        assertEquals(700, Proof.parse(file).verify(LogOnDisk.entry(513), key).size());
        assertThrows(Unverified.class, () -> proof.verify(LogOnDisk.entry(514), key));
        for (int at = 0; at < file.length; at++) {
            var changed = file.clone();
            changed[at] ^= 1;
            assertThrows(Unverified.class, () -> Proof.parse(changed).verify(LogOnDisk.entry(513), key), "byte " + at);
        }
        var extra = new Proof(Optional.of(new byte[] {1, 2}), 513, proof.hashes(), checkpoint);
        assertEquals(new String(extra.bytes(), UTF_8), new String(Proof.parse(extra.bytes()).bytes(), UTF_8));
        Proof.parse(extra.bytes()).verify(LogOnDisk.entry(513), key);
    }
}
