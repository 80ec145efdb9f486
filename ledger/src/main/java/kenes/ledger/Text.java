package kenes.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Strict readers for the three encodings of the C2SP texts: one value has exactly one spelling, so nothing can be changed unnoticed. */
final class Text {
    private Text() {}

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Reads base64 with padding and without stray bits. */
    static byte[] fromBase64(String text, String what) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            if (base64(bytes).equals(text)) return bytes;
        } catch (IllegalArgumentException notBase64) {
            throw new Unverified(what + " is not base64: " + notBase64.getMessage(), notBase64);
        }
        throw new Unverified(what + " is not canonical base64");
    }

    static byte[] hash(String text, String what) {
        var hash = fromBase64(text, what);
        if (hash.length != Hashes.LENGTH) throw new Unverified(what + " must be 32 bytes long, not " + hash.length);
        return hash;
    }

    /** Reads a decimal number from 0 to 2^63-1 without leading zeroes. */
    static long decimal(String text, String what) {
        if (!text.matches("0|[1-9][0-9]{0,18}")) throw new Unverified(what + " is not a plain decimal number: '" + text + "'");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw new Unverified(what + " is too large: " + text, tooLarge);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String fromUtf8(byte[] bytes, String what) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Unverified(what + " is not UTF-8 text", notUtf8);
        }
    }
}
