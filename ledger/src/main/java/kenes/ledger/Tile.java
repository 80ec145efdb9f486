package kenes.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The bytes of tiles: hashes side by side, and entries each behind its length in two bytes, highest first. */
public final class Tile {
    /** The longest entry, in bytes, that a bundle can hold. */
    public static final int MAX_ENTRY = 65_535;

    private Tile() {}

    /** The hashes of a tile. */
    static List<byte[]> hashes(TilePath path, byte[] tile) {
        if (tile.length != path.width() * Hashes.LENGTH)
            throw new Unverified(path.path() + " must be " + path.width() * Hashes.LENGTH + " bytes long, not " + tile.length);
        var hashes = new ArrayList<byte[]>(path.width());
        for (int at = 0; at < tile.length; at += Hashes.LENGTH) hashes.add(Arrays.copyOfRange(tile, at, at + Hashes.LENGTH));
        return hashes;
    }

    /** The bytes of a tile with these hashes. */
    static byte[] of(List<byte[]> hashes) {
        var tile = new byte[hashes.size() * Hashes.LENGTH];
        for (int i = 0; i < hashes.size(); i++) System.arraycopy(hashes.get(i), 0, tile, i * Hashes.LENGTH, Hashes.LENGTH);
        return tile;
    }

    /** The root over hashes of one level, for 1 hash or more (RFC 6962 section 2.1). */
    static byte[] root(List<byte[]> hashes) {
        if (hashes.size() == 1) return hashes.getFirst();
        int left = Integer.highestOneBit(hashes.size() - 1);
        return Hashes.node(root(hashes.subList(0, left)), root(hashes.subList(left, hashes.size())));
    }

    /**
     * The bytes of an entry bundle.
     *
     * @param entries 1 to 256 entries in order, each at most {@link #MAX_ENTRY} bytes long
     */
    public static byte[] bundle(List<byte[]> entries) {
        if (entries.isEmpty() || entries.size() > TilePath.FULL) throw new IllegalArgumentException("A bundle holds 1 to 256 entries, not " + entries.size());
        var bundle = new byte[entries.stream().mapToInt(entry -> 2 + entry.length).sum()];
        int at = 0;
        for (var entry : entries) {
            if (entry.length > MAX_ENTRY) throw new IllegalArgumentException("An entry is at most 65,535 bytes long, not " + entry.length);
            bundle[at++] = (byte) (entry.length >> 8);
            bundle[at++] = (byte) entry.length;
            System.arraycopy(entry, 0, bundle, at, entry.length);
            at += entry.length;
        }
        return bundle;
    }

    /**
     * The entries of a bundle, in order.
     *
     * @throws Unverified if the bytes are not exactly {@code path.width()} entries
     */
    public static List<byte[]> entries(TilePath path, byte[] bundle) {
        var entries = new ArrayList<byte[]>(path.width());
        int at = 0;
        while (at < bundle.length && entries.size() < path.width()) {
            int from = at + 2;
            int to = from > bundle.length ? -1 : from + ((bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff);
            if (to < 0 || to > bundle.length) throw new Unverified(path.path() + " ends inside its entry number " + entries.size());
            entries.add(Arrays.copyOfRange(bundle, from, to));
            at = to;
        }
        if (entries.size() != path.width()) throw new Unverified(path.path() + " must hold " + path.width() + " entries and holds " + entries.size());
        if (at != bundle.length) throw new Unverified(path.path() + " goes on after its last entry");
        return entries;
    }
}
