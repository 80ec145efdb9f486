package kenes.ledger;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Checks Merkle proofs (RFC 6962 sections 2.1.1 and 2.1.2; the subtree proofs are those of draft-ietf-plants-merkle-tree-certs).
 * Each check follows the definition by which the proof is made, reading it from the first hash to the last, and answers with true or
 * false; malformed arguments are false.
 */
public final class Merkle {
    private Merkle() {}

    /** Whether {@code proof} shows that the entry number {@code index} of a tree of {@code size} entries has this leaf hash. */
    public static boolean inclusion(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        return inclusion(index, 0, size, leafHash, proof, root);
    }

    /** Whether {@code proof} shows that the entry number {@code index} is in the subtree over entries {@code start} to {@code end - 1}. */
    public static boolean inclusion(long index, long start, long end, byte[] leafHash, List<byte[]> proof, byte[] root) {
        if (!isSubtree(start, end) || index < start || index >= end || !areHashes(proof) || !isHash(leafHash)) return false;
        var rest = proof.iterator();
        var computed = climb(index - start, end - start, leafHash, rest);
        return computed != null && !rest.hasNext() && Arrays.equals(computed, root);
    }

    /**
     * Whether {@code proof} shows that a tree of {@code size} entries with {@code root} begins with the {@code oldSize} entries of
     * {@code oldRoot}. From an empty tree there is nothing to prove: only the empty tree itself is accepted then.
     */
    public static boolean consistency(long oldSize, long size, byte[] oldRoot, byte[] root, List<byte[]> proof) {
        if (oldSize == 0) return size == 0 && proof.isEmpty() && Arrays.equals(oldRoot, Hashes.emptyRoot()) && Arrays.equals(oldRoot, root);
        return consistency(0, oldSize, size, oldRoot, root, proof);
    }

    /** Whether {@code proof} shows that {@code subtree} is the root over entries {@code start} to {@code end - 1} of the tree with {@code root}. */
    public static boolean consistency(long start, long end, long size, byte[] subtree, byte[] root, List<byte[]> proof) {
        if (size < end || !areHashes(proof)) return false;
        if (start == end) return start >= 0 && proof.isEmpty() && Arrays.equals(subtree, Hashes.emptyRoot());
        if (!isSubtree(start, end)) return false;
        if (start == 0 && end == size) return proof.isEmpty() && Arrays.equals(subtree, root);
        if (!isHash(subtree)) return false;
        var rest = proof.iterator();
        var computed = climb(start, end, size, subtree, rest);
        return computed != null && !rest.hasNext() && Arrays.equals(computed.old, subtree) && Arrays.equals(computed.now, root);
    }

    /** The largest power of two smaller than {@code size}: how many entries the left half of a tree has, for size 2 or more. */
    static long left(long size) {
        return Long.highestOneBit(size - 1);
    }

    /** A subtree begins at a multiple of the power of two that it fits into. */
    static boolean isSubtree(long start, long end) {
        if (start < 0 || end <= start) return false;
        long width = end - start;
        return width == 1 || start % left(width) == 0 && start / left(width) % 2 == 0;
    }

    /** The root that follows from a leaf and the hashes beside its way up, or null where the proof is too short. */
    private static byte[] climb(long index, long size, byte[] leaf, Iterator<byte[]> proof) {
        if (size == 1) return leaf;
        long left = left(size);
        boolean goesLeft = index < left;
        var below = goesLeft ? climb(index, left, leaf, proof) : climb(index - left, size - left, leaf, proof);
        if (below == null || !proof.hasNext()) return null;
        return goesLeft ? Hashes.node(below, proof.next()) : Hashes.node(proof.next(), below);
    }

    /** The same subtree as the old tree and as the present tree sees it. */
    private record Pair(byte[] old, byte[] now) {}

    /** @param known the subtree's hash while it is all that is left, null once hashes left of it must come from the proof */
    private static Pair climb(long start, long end, long size, byte[] known, Iterator<byte[]> proof) {
        if (start == 0 && end == size) {
            if (known != null) return new Pair(known, known);
            if (!proof.hasNext()) return null;
            var next = proof.next();
            return new Pair(next, next);
        }
        long left = left(size);
        boolean inLeft = end <= left;
        boolean inRight = start >= left;
        var below = inLeft ? climb(start, end, left, known, proof)
                : climb(Math.max(0, start - left), end - left, size - left, inRight ? known : null, proof);
        if (below == null || !proof.hasNext()) return null;
        var beside = proof.next();
        if (inLeft) return new Pair(below.old, Hashes.node(below.now, beside));
        return new Pair(inRight ? below.old : Hashes.node(beside, below.old), Hashes.node(beside, below.now));
    }

    private static boolean isHash(byte[] hash) {
        return hash.length == Hashes.LENGTH;
    }

    private static boolean areHashes(List<byte[]> proof) {
        return proof.stream().allMatch(Merkle::isHash);
    }
}
