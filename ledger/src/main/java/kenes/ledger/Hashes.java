package kenes.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashing of the log's tree: SHA-256 as in RFC 6962 section 2.1. Every hash is 32 bytes long. */
public final class Hashes {
    /** Length of a hash in bytes. */
    public static final int LENGTH = 32;

    private Hashes() {}

    /** The hash of one entry, SHA-256(0x00 ‖ entry). */
    public static byte[] leaf(byte[] entry) {
        var digest = sha256();
        digest.update((byte) 0);
        return digest.digest(entry);
    }

    /** The hash over two neighbouring subtrees, SHA-256(0x01 ‖ left ‖ right). */
    public static byte[] node(byte[] left, byte[] right) {
        var digest = sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root of a tree without entries, SHA-256 of nothing. */
    public static byte[] emptyRoot() {
        return sha256().digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
