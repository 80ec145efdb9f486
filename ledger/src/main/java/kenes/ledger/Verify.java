package kenes.ledger;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Checks a whole log as a stranger would: the checkpoint's signature, every tile against the signed root, every entry against its
 * hash, and that the log still begins with what an earlier checkpoint vouched for. Reads each tile and bundle once, from left to
 * right, and holds two tiles per level and one bundle in memory at most.
 */
public final class Verify {
    private static final int MAX_PROBLEMS = 20;

    /**
     * What was found.
     *
     * @param checkpoint the log's checkpoint, if its signature is right
     * @param tiles tiles and bundles that were read and found right
     * @param entries entries that are what the checkpoint vouches for
     * @param problems sentences that name the wrong tile or entry, the first 20 of them; empty when all is well
     * @param problemCount how many problems there are in all
     */
    public record Report(Optional<Checkpoint> checkpoint, long tiles, long entries, List<String> problems, long problemCount) {
        public boolean isGood() {
            return problemCount == 0;
        }
    }

    private final LogReader log;
    private final List<String> problems = new ArrayList<>();
    private long problemCount;
    private long tiles;
    private long entries;

    private Verify(LogReader log) {
        this.log = log;
    }

    /**
     * Checks a log.
     *
     * @param key the log's public key, known from elsewhere than the log
     * @param earlier a signed checkpoint of the same log, kept from before
     * @throws IOException if the log cannot be read; a file that is missing is not that, but a problem in the report
     */
    public static Report log(LogReader log, NoteVerifier key, Optional<byte[]> earlier) throws IOException {
        var run = new Verify(log);
        Optional<Checkpoint> checkpoint = run.open(key);
        if (checkpoint.isPresent()) {
            run.tree(checkpoint.get());
            if (earlier.isPresent()) run.since(earlier.get(), key, checkpoint.get());
        }
        return new Report(checkpoint, run.tiles, run.entries, List.copyOf(run.problems), run.problemCount);
    }

    private Optional<Checkpoint> open(NoteVerifier key) throws IOException {
        try {
            return Optional.of(Checkpoint.open(log.readCheckpoint(), key));
        } catch (FileNotFoundException missing) {
            problem("There is no checkpoint: " + missing.getMessage());
        } catch (Unverified wrong) {
            problem("The checkpoint is not to be trusted. " + wrong.getMessage());
        }
        return Optional.empty();
    }

    /** The tiles at the right edge give the root together; every other tile has its hash in the tile above it. */
    private void tree(Checkpoint checkpoint) throws IOException {
        var edge = new TreeMap<Integer, List<byte[]>>();
        byte[] root = null;
        for (int level = 0; level <= TilePath.TOP; level++) {
            long count = TilePath.count(checkpoint.size(), level);
            if (count % TilePath.FULL == 0) continue;
            var hashes = hashes(TilePath.in(checkpoint.size(), level, count / TilePath.FULL));
            if (hashes.isEmpty()) return;
            edge.put(level, hashes.get());
            var row = new ArrayList<>(hashes.get());
            if (root != null) row.add(root);
            root = Tile.root(row);
        }
        if (!Arrays.equals(root == null ? Hashes.emptyRoot() : root, checkpoint.root())) {
            problem("The tree is not the signed one: the last tiles of its levels (" + String.join(", ", edgeNames(checkpoint.size(), edge)) + ") do not give the checkpoint's root");
            return;
        }
        for (var tile : edge.descendingMap().entrySet())
            below(TilePath.in(checkpoint.size(), tile.getKey(), TilePath.count(checkpoint.size(), tile.getKey()) / TilePath.FULL), tile.getValue());
    }

    private static List<String> edgeNames(long size, TreeMap<Integer, List<byte[]>> edge) {
        return edge.keySet().stream().map(level -> TilePath.in(size, level, TilePath.count(size, level) / TilePath.FULL).path()).toList();
    }

    /** Checks everything below a tile whose hashes are known to be right. */
    private void below(TilePath tile, List<byte[]> hashes) throws IOException {
        tiles++;
        if (tile.level() == 0) {
            entries(tile, hashes);
            return;
        }
        for (int i = 0; i < hashes.size(); i++) {
            var child = new TilePath(tile.level() - 1, tile.index() * TilePath.FULL + i, TilePath.FULL);
            var found = hashes(child);
            if (found.isEmpty()) continue;
            if (Arrays.equals(Tile.root(found.get()), hashes.get(i))) below(child, found.get());
            else problem(child.path() + " is not the tile that was signed: it does not give hash " + i + " of " + tile.path() + ". Entries " + span(child) + " cannot be checked");
        }
    }

    private void entries(TilePath tile, List<byte[]> hashes) throws IOException {
        var path = new TilePath(TilePath.ENTRIES, tile.index(), tile.width());
        List<byte[]> found;
        try {
            found = bundle(path);
        } catch (FileNotFoundException missing) {
            problem(path.path() + " is missing, with entries " + span(tile));
            return;
        } catch (Unverified malformed) {
            problem("Entries " + span(tile) + " cannot be read. " + malformed.getMessage());
            return;
        }
        tiles++;
        for (int i = 0; i < found.size(); i++) {
            if (Arrays.equals(Hashes.leaf(found.get(i)), hashes.get(i))) entries++;
            else problem("Entry " + (tile.index() * TilePath.FULL + i) + " is not the one that was signed: in " + path.path() + " it does not have hash " + i + " of " + tile.path());
        }
    }

    /** A log may have deleted a partial bundle once the full one exists; the full one begins with the same entries. */
    private List<byte[]> bundle(TilePath path) throws IOException {
        try {
            return Tile.entries(path, log.readEntryBundle(path));
        } catch (FileNotFoundException missing) {
            if (path.isFull()) throw missing;
            return Tile.entries(path.full(), log.readEntryBundle(path.full())).subList(0, path.width());
        }
    }

    private byte[] tile(TilePath path) throws IOException {
        try {
            return log.readTile(path);
        } catch (FileNotFoundException missing) {
            if (path.isFull()) throw missing;
            return Tile.of(Tile.hashes(path.full(), log.readTile(path.full())).subList(0, path.width()));
        }
    }

    private Optional<List<byte[]>> hashes(TilePath path) throws IOException {
        try {
            return Optional.of(Tile.hashes(path, tile(path)));
        } catch (FileNotFoundException missing) {
            problem(path.path() + " is missing. Entries " + span(path) + " cannot be checked");
        } catch (Unverified malformed) {
            problem(malformed.getMessage() + ". Entries " + span(path) + " cannot be checked");
        }
        return Optional.empty();
    }

    private void since(byte[] earlier, NoteVerifier key, Checkpoint now) throws IOException {
        try {
            var then = Checkpoint.open(earlier, key);
            if (then.size() > now.size()) problem("The log has lost entries: it had " + then.size() + " at the earlier checkpoint and has " + now.size());
            else if (problemCount == 0 && !continues(then, now))
                problem("The log was rewritten: its first " + then.size() + " entries are not those of the earlier checkpoint");
        } catch (FileNotFoundException missing) {
            problem("A tile went missing during the check: " + missing.getMessage());
        } catch (Unverified wrong) {
            problem("The earlier checkpoint cannot be compared. " + wrong.getMessage());
        }
    }

    private boolean continues(Checkpoint then, Checkpoint now) throws IOException {
        if (then.size() == 0) return Arrays.equals(then.root(), Hashes.emptyRoot());
        var proof = new Tree(this::tile, now.size()).consistency(then.size());
        return Merkle.consistency(then.size(), now.size(), then.root(), now.root(), proof);
    }

    /** The entries under a tile, "first to last". */
    private static String span(TilePath tile) {
        long each = 1L << 8 * tile.level();
        long first = tile.index() * TilePath.FULL * each;
        return first + " to " + (first + tile.width() * each - 1);
    }

    private void problem(String sentence) {
        problemCount++;
        if (problems.size() < MAX_PROBLEMS) problems.add(sentence);
    }
}
