package kenes.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A text with signatures (c2sp.org/signed-note). Nothing in the text may be believed before {@link #verify} has passed.
 *
 * @param text ends with a newline, holds no control character but newlines
 * @param signatures one or more, known and unknown
 */
public record SignedNote(String text, List<Signature> signatures) {
    private static final int MAX_BYTES = 1_000_000;
    private static final int MAX_SIGNATURES = 100;
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x09\\x0b-\\x1f]");

    /**
     * One signature line.
     *
     * @param name name of the key
     * @param keyId number of the key
     * @param bytes what follows the number, in the form of the key's signature type
     */
    public record Signature(String name, int keyId, byte[] bytes) {
        private static final Pattern LINE = Pattern.compile("— (\\S+) (\\S+)");

        static Signature parse(String line) {
            var form = LINE.matcher(line);
            if (!form.matches() || !NoteVerifier.isName(form.group(1))) throw new Unverified("Not a signature line: " + line);
            var bytes = Text.fromBase64(form.group(2), "The signature of " + form.group(1));
            if (bytes.length < 5) throw new Unverified("The signature of " + form.group(1) + " is too short");
            return new Signature(form.group(1), java.nio.ByteBuffer.wrap(bytes).getInt(), Arrays.copyOfRange(bytes, 4, bytes.length));
        }

        String line() {
            var number = HexFormat.of().parseHex(HexFormat.of().toHexDigits(keyId));
            return "— " + name + " " + Text.base64(NoteVerifier.join(number, bytes)) + "\n";
        }

        boolean isBy(NoteVerifier key) {
            return name.equals(key.name()) && keyId == key.keyId();
        }
    }

    public SignedNote {
        if (!text.endsWith("\n") || CONTROL.matcher(text).find()) throw new Unverified("A note's text ends with a newline and holds no other control characters");
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) throw new Unverified("A note has 1 to 100 signatures, not " + signatures.size());
    }

    /** Signs a text with one or more keys. */
    public static SignedNote sign(String text, NoteSigner... keys) {
        var signatures = new ArrayList<Signature>();
        for (var key : keys) signatures.add(new Signature(key.name(), key.verifier().keyId(), key.sign(Text.utf8(text))));
        return new SignedNote(text, signatures);
    }

    /** @throws Unverified if the bytes are not a note; says nothing about the signatures being right */
    public static SignedNote parse(byte[] note) {
        if (note.length > MAX_BYTES) throw new Unverified("A note of " + note.length + " bytes is longer than anything a log signs");
        var all = Text.fromUtf8(note, "The note");
        int blank = all.lastIndexOf("\n\n");
        if (blank < 0 || !all.endsWith("\n") || blank + 2 == all.length()) throw new Unverified("The note has no signature after an empty line");
        var signatures = all.substring(blank + 2, all.length() - 1).split("\n", -1);
        if (signatures.length > MAX_SIGNATURES) throw new Unverified("The note has more than 100 signatures");
        return new SignedNote(all.substring(0, blank + 1), Arrays.stream(signatures).map(Signature::parse).toList());
    }

    public byte[] bytes() {
        var note = new StringBuilder(text).append('\n');
        for (var signature : signatures) note.append(signature.line());
        return Text.utf8(note.toString());
    }

    /** The same note with further signatures, for example of witnesses. */
    public SignedNote with(List<Signature> more) {
        var all = new ArrayList<>(signatures);
        all.addAll(more);
        return new SignedNote(text, all);
    }

    /**
     * Checks the signatures. Those of keys that are not known are ignored; one wrong signature of a known key refuses the whole note.
     *
     * @return the known keys that have signed, at least one
     * @throws Unverified if a known key's signature is wrong or no known key has signed
     */
    public List<NoteVerifier> verify(List<NoteVerifier> known) {
        var signed = new ArrayList<NoteVerifier>();
        for (var signature : signatures) {
            for (var key : known) {
                if (!signature.isBy(key)) continue;
                if (!key.verifies(Text.utf8(text), signature.bytes())) throw new Unverified("The signature of " + key.name() + " is wrong");
                if (!signed.contains(key)) signed.add(key);
            }
        }
        if (signed.isEmpty()) throw new Unverified("None of the signatures is by " + String.join(" or ", known.stream().map(NoteVerifier::vkey).toList()));
        return signed;
    }
}
