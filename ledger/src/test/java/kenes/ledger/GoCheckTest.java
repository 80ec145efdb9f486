package kenes.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Go project's code accepts our logs and refuses every change to them. */
class GoCheckTest {
    private static final String KEY = LogOnDisk.KEY.verifier().vkey();
    private static final int SIZE = 70_000;

    @TempDir
    Path folder;

    @Test
    void ourLogIsAcceptedAndTampersAreRefused() throws IOException {
        var go = GoCheck.build();
        var log = new LogOnDisk(folder.resolve("log"));
        var earlier = Files.write(folder.resolve("earlier"), log.growTo(12_345));
        log.growTo(SIZE);
        var good = go.check(log.folder.toString(), KEY, earlier);
        assertTrue(good.accepted() && good.printed().contains("70000 entries, 277 tiles"), good.printed());
        refused(go, log, "tile/entries/100", 5, "the entries give the root");
        refused(go, log, "tile/0/100", 100, "tile/0/100 is not the tile of this tree");
        refused(go, log, "tile/1/001.p/17", 31, "tile/1/001.p/17 is not the tile of this tree");
        refused(go, log, "checkpoint", LogOnDisk.KEY.name().length() + 1, "invalid signature");
        var random = new Random(11);
        var files = new ArrayList<>(TilePath.tilesFor(0, SIZE).stream().map(TilePath::path).toList());
        for (int run = 0; run < 20; run++) {
            var file = files.get(random.nextInt(files.size()));
            refused(go, log, file, random.nextInt((int) Files.size(log.folder.resolve(file))), "REFUSED");
        }
        assertTrue(go.check(log.folder.toString(), KEY).accepted());
    }

    private static void refused(GoCheck go, LogOnDisk log, String file, int at, String reason) throws IOException {
        log.flip(file, at, 1);
        var verdict = go.check(log.folder.toString(), KEY);
        log.flip(file, at, 1);
        assertFalse(verdict.accepted(), file + " byte " + at + ": " + verdict.printed());
        assertTrue(verdict.printed().contains(reason), verdict.printed());
    }

    /** A forger who changes an entry together with its hash leaves no contradiction at the lowest level; the tile above still tells. */
    @Test
    void anEntryForgedTogetherWithItsHashIsRefusedByBoth() throws IOException {
        var log = new LogOnDisk(folder.resolve("log"));
        log.growTo(SIZE);
        var path = new TilePath(TilePath.ENTRIES, 100, TilePath.FULL);
        var entries = Tile.entries(path, log.reader().readEntryBundle(path));
        entries.set(7, "forged".getBytes(UTF_8));
        log.write(path.path(), Tile.bundle(entries));
        log.write("tile/0/100", Tile.of(entries.stream().map(Hashes::leaf).toList()));
        var ours = Verify.log(log.reader(), LogOnDisk.KEY.verifier(), java.util.Optional.empty());
        assertEquals(1, ours.problemCount());
        assertTrue(ours.problems().getFirst().startsWith("tile/0/100 is not the tile that was signed"), ours.problems().toString());
        assertFalse(GoCheck.build().check(log.folder.toString(), KEY).accepted());
    }

    @Test
    void smallLogsAndForksAreJudgedAlike() throws IOException {
        var go = GoCheck.build();
        for (int size : new int[] {0, 1, 255, 256, 257, 513}) {
            var log = new LogOnDisk(folder.resolve("log" + size));
            log.growTo(size);
            var verdict = go.check(log.folder.toString(), KEY);
            assertTrue(verdict.accepted(), size + ": " + verdict.printed());
        }
        var other = Files.write(folder.resolve("other"), new Checkpoint(LogOnDisk.KEY.name(), 300, Hashes.leaf(new byte[0])).signed(LogOnDisk.KEY).bytes());
        assertFalse(go.check(folder.resolve("log513").toString(), KEY, other).accepted());
        assertFalse(go.check(folder.resolve("log513").toString(), NoteSigner.generate(LogOnDisk.KEY.name()).verifier().vkey()).accepted());
    }
}
