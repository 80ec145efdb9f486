package kenes.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The proof that an entry is in a log, complete in one file that can be checked without a network (c2sp.org/tlog-proof@v1,
 * file name ending {@code .tlog-proof}).
 *
 * @param extra further bytes that the maker added; not covered by any signature, so never to be believed
 * @param index the entry's number in the log, from 0
 * @param hashes the inclusion proof, from the leaf's neighbour up
 * @param checkpoint the log's signed checkpoint
 */
public record Proof(Optional<byte[]> extra, long index, List<byte[]> hashes, SignedNote checkpoint) {
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final int MAX_BYTES = 1_100_000;

    public Proof {
        hashes = List.copyOf(hashes);
    }

    public Proof(long index, List<byte[]> hashes, SignedNote checkpoint) {
        this(Optional.empty(), index, hashes, checkpoint);
    }

    public byte[] bytes() {
        var lines = new StringBuilder(FIRST_LINE).append('\n');
        extra.ifPresent(bytes -> lines.append("extra ").append(Text.base64(bytes)).append('\n'));
        lines.append("index ").append(index).append('\n');
        for (var hash : hashes) lines.append(Text.base64(hash)).append('\n');
        return NoteVerifier.join(Text.utf8(lines.append('\n').toString()), checkpoint.bytes());
    }

    /** @throws Unverified if the bytes are not a proof file; says nothing about the proof being right */
    public static Proof parse(byte[] file) {
        if (file.length > MAX_BYTES) throw new Unverified("A proof file of " + file.length + " bytes is too long");
        var text = Text.fromUtf8(file, "The proof file");
        int blank = text.indexOf("\n\n");
        if (blank < 0) throw new Unverified("The proof file ends before its checkpoint");
        var lines = new ArrayList<>(List.of(text.substring(0, blank).split("\n", -1)));
        if (!lines.removeFirst().equals(FIRST_LINE)) throw new Unverified("The first line of a proof file must be " + FIRST_LINE);
        Optional<byte[]> extra = Optional.empty();
        if (!lines.isEmpty() && lines.getFirst().startsWith("extra "))
            extra = Optional.of(Text.fromBase64(lines.removeFirst().substring("extra ".length()), "The proof file's extra line"));
        if (lines.isEmpty() || !lines.getFirst().startsWith("index ")) throw new Unverified("The proof file has no line 'index N'");
        long index = Text.decimal(lines.removeFirst().substring("index ".length()), "The proof file's index");
        var hashes = lines.stream().map(line -> Text.hash(line, "A hash in the proof file")).toList();
        return new Proof(extra, index, hashes, SignedNote.parse(Text.utf8(text.substring(blank + 2))));
    }

    /**
     * Checks that the log of this key has signed a tree in which the entry stands at {@link #index()}.
     *
     * @param entry the entry's bytes exactly as the log has them
     * @return the checkpoint that vouches for it
     * @throws Unverified if the signature is wrong, the checkpoint is another log's, or the entry is not the one in the tree
     */
    public Checkpoint verify(byte[] entry, NoteVerifier log) {
        var signed = Checkpoint.open(checkpoint.bytes(), log);
        if (index >= signed.size()) throw new Unverified("The proof is for entry " + index + ", but the log had only " + signed.size() + " entries");
        if (!Merkle.inclusion(index, signed.size(), Hashes.leaf(entry), hashes, signed.root()))
            throw new Unverified("These bytes are not entry " + index + " of the log " + signed.origin());
        return signed;
    }
}
