package kenes.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A log's tree of a given size, computed from its tiles. It trusts them: the tiles of one's own log, or tiles that {@link Verify}
 * has checked. Proofs made from wrong tiles fail when they are checked.
 */
public final class Tree {
    private final TileReader tiles;
    private final long size;

    /**
     * @param tiles reads the tiles as they are at {@code size} (partial ones with the width they have at that size)
     * @param size number of entries, 0 or more
     */
    public Tree(TileReader tiles, long size) {
        if (size < 0) throw new IllegalArgumentException("A tree's size cannot be " + size);
        this.tiles = tiles;
        this.size = size;
    }

    public long size() {
        return size;
    }

    public byte[] root() throws IOException {
        return root(size);
    }

    /** The root the tree had when it had its first {@code oldSize} entries. */
    public byte[] root(long oldSize) throws IOException {
        if (oldSize < 0 || oldSize > size) throw new IllegalArgumentException("There was no tree of " + oldSize + " entries; there are " + size);
        return oldSize == 0 ? Hashes.emptyRoot() : hash(0, oldSize);
    }

    /** The inclusion proof of an entry, from the leaf's neighbour up (RFC 6962 section 2.1.1). */
    public List<byte[]> inclusion(long index) throws IOException {
        if (index < 0 || index >= size) throw new IllegalArgumentException("There is no entry " + index + "; the tree has " + size);
        var proof = new ArrayList<byte[]>();
        inclusion(index, 0, size, proof);
        return proof;
    }

    private void inclusion(long index, long start, long end, List<byte[]> proof) throws IOException {
        if (end - start == 1) return;
        long middle = start + Merkle.left(end - start);
        boolean goesLeft = index < middle;
        inclusion(index, goesLeft ? start : middle, goesLeft ? middle : end, proof);
        proof.add(goesLeft ? hash(middle, end) : hash(start, middle));
    }

    /**
     * The proof that this tree begins with the first {@code oldSize} entries (RFC 6962 section 2.1.2).
     *
     * @param oldSize 1 to {@link #size()}; an equal size gives an empty proof
     */
    public List<byte[]> consistency(long oldSize) throws IOException {
        if (oldSize < 1 || oldSize > size) throw new IllegalArgumentException("No consistency proof from " + oldSize + " to " + size + " entries");
        return consistency(0, oldSize);
    }

    /** The proof that a subtree over entries {@code start} to {@code end - 1} is part of this tree. */
    List<byte[]> consistency(long start, long end) throws IOException {
        if (!Merkle.isSubtree(start, end) || end > size) throw new IllegalArgumentException("No subtree from " + start + " to " + end);
        var proof = new ArrayList<byte[]>();
        consistency(start, end, 0, size, true, proof);
        return proof;
    }

    private void consistency(long start, long end, long from, long to, boolean known, List<byte[]> proof) throws IOException {
        if (start == from && end == to) {
            if (!known) proof.add(hash(from, to));
            return;
        }
        long middle = from + Merkle.left(to - from);
        if (end <= middle) {
            consistency(start, end, from, middle, known, proof);
            proof.add(hash(middle, to));
        } else {
            consistency(Math.max(start, middle), end, middle, to, known && start >= middle, proof);
            proof.add(hash(from, middle));
        }
    }

    /** The hash over entries {@code start} to {@code end - 1}, a subtree: complete powers of two are read from the highest tile that has them. */
    private byte[] hash(long start, long end) throws IOException {
        long width = end - start;
        if (Long.bitCount(width) != 1) {
            long middle = start + Merkle.left(width);
            return Hashes.node(hash(start, middle), hash(middle, end));
        }
        int level = Long.numberOfTrailingZeros(width) / 8;
        long first = start >> 8 * level;
        var path = TilePath.in(size, level, first / TilePath.FULL);
        int at = (int) (first % TilePath.FULL);
        return Tile.root(Tile.hashes(path, tiles.read(path)).subList(at, at + (int) (width >> 8 * level)));
    }

    /**
     * What a log must store before it signs its new size.
     *
     * @param tiles all hash tiles that are new, bottom first; entry bundles are the caller's ({@link Tile#bundle})
     * @param root the root at the new size
     */
    public record Growth(long size, Map<TilePath, byte[]> tiles, byte[] root) {}

    /** Appends entries by their leaf hashes. Reads only the partial tiles at the right edge of this tree. */
    public Growth append(List<byte[]> leafHashes) throws IOException {
        long newSize = Math.addExact(size, leafHashes.size());
        var added = new LinkedHashMap<TilePath, byte[]>();
        var hashes = leafHashes;
        for (int level = 0; !hashes.isEmpty() && level <= TilePath.TOP; level++) hashes = appendAt(level, newSize, hashes, added);
        TileReader grown = path -> added.containsKey(path) ? added.get(path) : tiles.read(path);
        return new Growth(newSize, added, new Tree(grown, newSize).root());
    }

    /** Adds the tiles of one level and returns the hashes that its newly full tiles give to the level above. */
    private List<byte[]> appendAt(int level, long newSize, List<byte[]> hashes, Map<TilePath, byte[]> added) throws IOException {
        long had = TilePath.count(size, level);
        var row = new ArrayList<byte[]>();
        if (had % TilePath.FULL != 0) {
            var edge = TilePath.in(size, level, had / TilePath.FULL);
            row.addAll(Tile.hashes(edge, tiles.read(edge)));
        }
        row.addAll(hashes);
        var above = new ArrayList<byte[]>();
        for (int at = 0; at < row.size(); at += TilePath.FULL) {
            var path = TilePath.in(newSize, level, (had + at) / TilePath.FULL);
            var part = row.subList(at, at + path.width());
            added.put(path, Tile.of(part));
            if (path.isFull()) above.add(Tile.root(part));
        }
        return above;
    }
}
