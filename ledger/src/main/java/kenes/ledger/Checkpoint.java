package kenes.ledger;

import java.util.Arrays;
import java.util.List;

/**
 * What a log says about itself at one moment (c2sp.org/tlog-checkpoint).
 *
 * @param origin the log's name, for ever; equal to the name of the key that signs
 * @param size number of entries
 * @param root root of the tree over them, 32 bytes
 */
public record Checkpoint(String origin, long size, byte[] root) {
    public Checkpoint {
        if (origin.isEmpty() || origin.contains("\n")) throw new Unverified("A checkpoint's origin is one line that is not empty");
        if (size < 0) throw new Unverified("A checkpoint's size cannot be " + size);
        if (root.length != Hashes.LENGTH) throw new Unverified("A checkpoint's root is 32 bytes long, not " + root.length);
        root = root.clone();
    }

    /** The three lines that are signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Text.base64(root) + "\n";
    }

    /**
     * Reads a note's text; extension lines after the third are allowed and passed over.
     *
     * @throws Unverified if it is not a checkpoint
     */
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) throw new Unverified("The checkpoint's last line does not end");
        var lines = text.substring(0, text.length() - 1).split("\n", -1);
        if (lines.length < 3) throw new Unverified("A checkpoint has three lines: origin, size and root");
        if (Arrays.stream(lines).anyMatch(String::isEmpty)) throw new Unverified("A checkpoint has no empty lines");
        return new Checkpoint(lines[0], Text.decimal(lines[1], "The checkpoint's size"), Text.hash(lines[2], "The checkpoint's root"));
    }

    /** The checkpoint as a note signed by the log's key, whose name must be the origin. */
    public SignedNote signed(NoteSigner key) {
        if (!key.name().equals(origin)) throw new IllegalArgumentException("The key " + key.name() + " does not sign for the log " + origin);
        return SignedNote.sign(text(), key);
    }

    /**
     * Reads a signed checkpoint and checks that the log of this key has signed it.
     *
     * @throws Unverified if it is malformed, not signed by the key, or about another log
     */
    public static Checkpoint open(byte[] note, NoteVerifier log) {
        var signed = SignedNote.parse(note);
        signed.verify(List.of(log));
        var checkpoint = parse(signed.text());
        if (!checkpoint.origin.equals(log.name())) throw new Unverified("The checkpoint is about the log " + checkpoint.origin + ", the key belongs to " + log.name());
        return checkpoint;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }
}
