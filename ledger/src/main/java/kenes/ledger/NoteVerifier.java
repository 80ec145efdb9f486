package kenes.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A public Ed25519 key that checks signed notes (c2sp.org/signed-note, "Verifier keys").
 *
 * @param name the key's name; for a log's key the same as the log's origin
 * @param publicKey 32 bytes as in RFC 8032
 */
public record NoteVerifier(String name, byte[] publicKey) {
    /** The signature type of the note's own Ed25519 signatures. */
    static final byte ED25519 = 1;

    private static final Pattern BAD_NAME = Pattern.compile("(?U)[\\s+\\p{Cntrl}]");
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws Unverified if the name is empty or holds a space, a plus or a control character, or the key is not 32 bytes long */
    public NoteVerifier {
        if (!isName(name)) throw new Unverified("A key's name must not be empty nor hold spaces or '+': '" + name + "'");
        if (publicKey.length != Hashes.LENGTH) throw new Unverified("An Ed25519 public key is 32 bytes long, not " + publicKey.length);
        publicKey = publicKey.clone();
    }

    static boolean isName(String name) {
        return !name.isEmpty() && !BAD_NAME.matcher(name).find();
    }

    /** The key's number in signature lines: the first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key). */
    public int keyId() {
        var digest = Hashes.sha256();
        digest.update(Text.utf8(name + "\n"));
        digest.update(ED25519);
        var hash = digest.digest(publicKey);
        return hash[0] << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8 | hash[3] & 0xff;
    }

    /** The key as one line, {@code name+hex(key id)+base64(0x01 ‖ public key)}: what a stranger needs to check the log. */
    public String vkey() {
        return name + "+" + HexFormat.of().toHexDigits(keyId()) + "+" + Text.base64(typed(publicKey));
    }

    /**
     * Reads a line as written by {@link #vkey()}.
     *
     * @throws Unverified if it is not such a line, the key is not an Ed25519 key, or its number is not the one of this name and key
     */
    public static NoteVerifier parse(String vkey) {
        var parts = vkey.strip().split("\\+", 3);
        if (parts.length != 3) throw new Unverified("A public key is written name+number+key, for example example.com/log+530d903a+Aeky…");
        var key = Text.fromBase64(parts[2], "The public key of " + parts[0]);
        if (key.length != 1 + Hashes.LENGTH || key[0] != ED25519) throw new Unverified("The public key of " + parts[0] + " is not an Ed25519 key");
        var verifier = new NoteVerifier(parts[0], Arrays.copyOfRange(key, 1, key.length));
        if (!HexFormat.of().toHexDigits(verifier.keyId()).equals(parts[1]))
            throw new Unverified("The number " + parts[1] + " does not belong to this name and key; is the line complete?");
        return verifier;
    }

    /** Whether the signature (64 bytes) over the message is this key's: exactly when the JDK's Ed25519 accepts it; its exceptions are a no. */
    public boolean verifies(byte[] message, byte[] signature) {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key());
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }

    private PublicKey key() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(join(X509, publicKey)));
    }

    static byte[] typed(byte[] key) {
        return join(new byte[] {ED25519}, key);
    }

    static byte[] join(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteVerifier that && vkey().equals(that.vkey());
    }

    @Override
    public int hashCode() {
        return vkey().hashCode();
    }

    @Override
    public String toString() {
        return vkey();
    }
}
