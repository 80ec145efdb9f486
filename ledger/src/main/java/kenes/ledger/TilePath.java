package kenes.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The place of a tile in a log (c2sp.org/tlog-tiles, "Merkle Tree" and "Log entries").
 *
 * @param level 0 for the tile over leaf hashes, up to 7; {@link #ENTRIES} for the bundle of entries under it
 * @param index number of the tile within its level, from 0
 * @param width how many hashes or entries it holds, 1 to 256; less than 256 is a partial tile
 */
public record TilePath(int level, long index, int width) {
    /** The level of entry bundles. */
    public static final int ENTRIES = -1;
    /** Hashes in a full tile. */
    public static final int FULL = 256;

    /** The highest level a tree of less than 2^63 entries has. */
    static final int TOP = 7;

    private static final Pattern FORM = Pattern.compile("tile/(entries|[0-7])/((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    public TilePath {
        if (level < ENTRIES || level > TOP) throw new IllegalArgumentException("A tile's level is entries or 0 to 7, not " + level);
        if (index < 0 || index > Long.MAX_VALUE / FULL) throw new IllegalArgumentException("A tile's index cannot be " + index);
        if (width < 1 || width > FULL) throw new IllegalArgumentException("A tile's width is 1 to 256, not " + width);
    }

    /** The address below the log's prefix, for example {@code tile/0/x001/067.p/112} or {@code tile/entries/000}. */
    public String path() {
        var groups = new StringBuilder("%03d".formatted(index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) groups.insert(0, "x%03d/".formatted(rest % 1000));
        var name = level == ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + name + "/" + groups + (isFull() ? "" : ".p/" + width);
    }

    /**
     * Reads an address as written by {@link #path()}.
     *
     * @throws IllegalArgumentException if the text is not an address, or not the shortest one for its tile
     */
    public static TilePath parse(String path) {
        var form = FORM.matcher(path);
        if (!form.matches()) throw new IllegalArgumentException("Not a tile's address: " + path);
        int level = form.group(1).equals("entries") ? ENTRIES : Integer.parseInt(form.group(1));
        long index = Long.parseLong(form.group(2).replaceAll("[x/]", ""));
        int width = form.group(3) == null ? FULL : Integer.parseInt(form.group(3));
        var tile = new TilePath(level, index, width);
        if (!tile.path().equals(path)) throw new IllegalArgumentException("Not the right spelling of a tile's address: " + path);
        return tile;
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** The full tile at the same place, which replaces this partial one once the log has grown. */
    public TilePath full() {
        return new TilePath(level, index, FULL);
    }

    /** The tile at this level and index as a tree of {@code size} entries has it. */
    static TilePath in(long size, int level, long index) {
        long hashes = count(size, level) - index * FULL;
        return new TilePath(level, index, (int) Math.min(FULL, hashes));
    }

    /** How many hashes (or entries) a tree of {@code size} entries has at this level. */
    static long count(long size, int level) {
        return level <= 0 ? size : size >> 8 * level;
    }

    /**
     * The tiles and entry bundles a log must write when it grows from {@code oldSize} to {@code newSize} entries and publishes a
     * checkpoint at {@code newSize}: all that exist at the new size and not at the old one, partial ones included. Bottom first.
     */
    public static List<TilePath> tilesFor(long oldSize, long newSize) {
        if (oldSize < 0 || newSize < oldSize) throw new IllegalArgumentException("A log cannot go from " + oldSize + " to " + newSize + " entries");
        var tiles = new ArrayList<TilePath>();
        for (int level = ENTRIES; level <= TOP; level++) {
            long had = count(oldSize, level);
            long has = count(newSize, level);
            if (has == had) continue;
            for (long index = had / FULL; index * FULL < has; index++) tiles.add(in(newSize, level, index));
        }
        return tiles;
    }
}
