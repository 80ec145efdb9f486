package kenes.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeTest {
    private static List<byte[]> leaves(int from, int to) {
        var leaves = new ArrayList<byte[]>();
        for (int i = from; i < to; i++) leaves.add(Hashes.leaf(("entry " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return leaves;
    }

    private static TileReader reader(Map<TilePath, byte[]> store) {
        return path -> {
            if (!store.containsKey(path)) throw new FileNotFoundException(path.path());
            return store.get(path);
        };
    }

    /** The definition in RFC 6962, over all leaves at once. */
    private static byte[] rootByDefinition(List<byte[]> leaves) {
        return leaves.isEmpty() ? Hashes.emptyRoot() : Tile.root(leaves);
    }

    @Test
    void growsInAnyStepsToTheSameTilesAndRoot() throws IOException {
        var random = new Random(7);
        for (int run = 0; run < 20; run++) {
            var store = new HashMap<TilePath, byte[]>();
            int size = 0;
            while (size < 1500) {
                int next = size + random.nextInt(700);
                var growth = new Tree(reader(store), size).append(leaves(size, next));
                assertEquals(TilePath.tilesFor(size, next).stream().filter(tile -> tile.level() >= 0).toList(), List.copyOf(growth.tiles().keySet()));
                store.putAll(growth.tiles());
                size = next;
                assertArrayEquals(rootByDefinition(leaves(0, size)), growth.root());
                assertArrayEquals(growth.root(), new Tree(reader(store), size).root());
            }
        }
    }

    @Test
    void proofsFromTilesHoldAndHoldOnlyForTheirEntry() throws IOException {
        for (int size : new int[] {1, 2, 3, 255, 256, 257, 513, 700}) {
            var all = leaves(0, size);
            var store = new Tree(reader(Map.of()), 0).append(all).tiles();
            var tree = new Tree(reader(store), size);
            var root = tree.root();
            for (int index = 0; index < size; index += 1 + size / 90) {
                var proof = tree.inclusion(index);
                assertTrue(Merkle.inclusion(index, size, all.get(index), proof, root));
                if (size > 1) assertFalse(Merkle.inclusion(index, size, all.get((index + 1) % size), proof, root));
            }
            for (int old = 1; old <= size; old += 1 + size / 90) {
                var oldRoot = rootByDefinition(all.subList(0, old));
                assertArrayEquals(oldRoot, tree.root(old));
                assertTrue(Merkle.consistency(old, size, oldRoot, root, tree.consistency(old)));
                if (old < size) assertFalse(Merkle.consistency(old, size, root, root, tree.consistency(old)));
            }
        }
    }

    @Test
    void subtreeProofsHoldForEverySubtreeOfASmallTree() throws IOException {
        int size = 21;
        var all = leaves(0, size);
        var tree = new Tree(reader(new Tree(reader(Map.of()), 0).append(all).tiles()), size);
        for (int start = 0; start < size; start++) {
            for (int end = start + 1; end <= size; end++) {
                if (!Merkle.isSubtree(start, end)) continue;
                assertTrue(Merkle.consistency(start, end, size, Tile.root(all.subList(start, end)), tree.root(), tree.consistency(start, end)), start + " to " + end);
            }
        }
    }

    @Test
    void seventyThousandEntriesHaveTheTilesTheStandardCounts() {
        var tiles = TilePath.tilesFor(0, 70_000);
        assertEquals(274, tiles.stream().filter(tile -> tile.level() == TilePath.ENTRIES).count());
        assertEquals(273, tiles.stream().filter(tile -> tile.level() == 0 && tile.isFull()).count());
        assertTrue(tiles.containsAll(List.of(new TilePath(0, 273, 112), new TilePath(1, 0, 256), new TilePath(1, 1, 17), new TilePath(2, 0, 1))));
        assertEquals(274 + 274 + 2 + 1, tiles.size());
        assertEquals(List.of("tile/entries/000", "tile/0/000", "tile/1/000.p/1"), TilePath.tilesFor(0, 256).stream().map(TilePath::path).toList());
        assertEquals(List.of(), TilePath.tilesFor(256, 256));
    }

    @Test
    void newTilesAreThoseOfTheNewSizeThatTheOldOneLacked() {
        var random = new Random(3);
        for (int run = 0; run < 2000; run++) {
            long old = random.nextLong(200_000);
            long now = old + random.nextLong(2_000);
            var expected = new HashSet<>(TilePath.tilesFor(0, now));
            expected.removeAll(new HashSet<>(TilePath.tilesFor(0, old)));
            assertEquals(expected, new HashSet<>(TilePath.tilesFor(old, now)));
        }
    }

    @Test
    void addressesAreReadAsWritten() {
        for (var path : List.of("tile/0/x001/x234/067.p/112", "tile/entries/000", "tile/7/999", "tile/1/x001/000.p/1"))
            assertEquals(path, TilePath.parse(path).path());
        for (var path : List.of("tile/0/x000/001", "tile/0/01", "tile/8/000", "tile/0/000.p/256", "tile/0/000.p/0", "tile/0/000.p/01", "tile/-1/000", "tile/0/x001", "../tile/0/000"))
            assertThrows(IllegalArgumentException.class, () -> TilePath.parse(path), path);
    }

    @Test
    void bundlesAreReadAsWritten() {
        var path = new TilePath(TilePath.ENTRIES, 0, 3);
        var entries = List.of(new byte[0], new byte[300], new byte[Tile.MAX_ENTRY]);
        var bundle = Tile.bundle(entries);
        for (int i = 0; i < 3; i++) assertArrayEquals(entries.get(i), Tile.entries(path, bundle).get(i));
        assertThrows(Unverified.class, () -> Tile.entries(path, java.util.Arrays.copyOf(bundle, bundle.length - 1)));
        assertThrows(Unverified.class, () -> Tile.entries(path, java.util.Arrays.copyOf(bundle, bundle.length + 1)));
        assertThrows(Unverified.class, () -> Tile.entries(new TilePath(TilePath.ENTRIES, 0, 4), bundle));
        assertThrows(IllegalArgumentException.class, () -> Tile.bundle(List.of(new byte[Tile.MAX_ENTRY + 1])));
    }
}
