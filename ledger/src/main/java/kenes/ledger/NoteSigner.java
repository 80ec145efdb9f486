package kenes.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A private Ed25519 key that signs notes. Never printed by {@link #toString()}; keep {@link #encoded()} in a file only its owner can read. */
public final class NoteSigner {
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final NoteVerifier verifier;

    private NoteSigner(byte[] seed, NoteVerifier verifier) {
        this.seed = seed;
        this.verifier = verifier;
    }

    /** A new key of this name, from the system's secure random numbers. */
    public static NoteSigner generate(String name) {
        var seed = new byte[Hashes.LENGTH];
        new SecureRandom().nextBytes(seed);
        return new NoteSigner(seed, new NoteVerifier(name, publicKey(seed)));
    }

    /**
     * Reads a private key as written by {@link #encoded()}, which is also what Go's {@code golang.org/x/mod/sumdb/note} writes.
     *
     * @throws Unverified if the line is not such a key or its number is not the one of this name and key
     */
    public static NoteSigner parse(String encoded) {
        var parts = encoded.strip().split("\\+", 5);
        if (parts.length != 5 || !encoded.startsWith(PREFIX)) throw new Unverified("A private key is one line that begins with " + PREFIX);
        var key = Text.fromBase64(parts[4], "The private key of " + parts[2]);
        if (key.length != 1 + Hashes.LENGTH || key[0] != NoteVerifier.ED25519) throw new Unverified("The private key of " + parts[2] + " is not an Ed25519 key");
        var seed = Arrays.copyOfRange(key, 1, key.length);
        var signer = new NoteSigner(seed, new NoteVerifier(parts[2], publicKey(seed)));
        if (!HexFormat.of().toHexDigits(signer.verifier.keyId()).equals(parts[3])) throw new Unverified("The private key of " + parts[2] + " is damaged");
        return signer;
    }

    /** The private key as one line: {@code PRIVATE+KEY+name+hex(key id)+base64(0x01 ‖ 32-byte seed)}. */
    public String encoded() {
        return PREFIX + verifier.name() + "+" + HexFormat.of().toHexDigits(verifier.keyId()) + "+" + Text.base64(NoteVerifier.typed(seed));
    }

    /** The same key under another name, so that one installation's key signs the logs of many bodies, each under its own origin. */
    public NoteSigner named(String name) {
        return new NoteSigner(seed, new NoteVerifier(name, verifier.publicKey()));
    }

    public String name() {
        return verifier.name();
    }

    /** The public half. */
    public NoteVerifier verifier() {
        return verifier;
    }

    /** The 64-byte Ed25519 signature over a message. */
    public byte[] sign(byte[] message) {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(privateKey());
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java cannot sign with Ed25519", impossible);
        }
    }

    private PrivateKey privateKey() throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(NoteVerifier.join(PKCS8, seed)));
    }

    /** The JDK derives a public key only while it makes a pair, so it is given the seed in place of random numbers. */
    private static byte[] publicKey(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(java.security.spec.NamedParameterSpec.ED25519, new Fixed(seed));
            KeyPair pair = generator.generateKeyPair();
            if (!Arrays.equals(pair.getPrivate().getEncoded(), NoteVerifier.join(PKCS8, seed))) throw new IllegalStateException("This Java did not take the given seed");
            var encoded = pair.getPublic().getEncoded();
            return Arrays.copyOfRange(encoded, encoded.length - Hashes.LENGTH, encoded.length);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no Ed25519", impossible);
        }
    }

    private static final class Fixed extends SecureRandom {
        private final transient byte[] seed;

        Fixed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
