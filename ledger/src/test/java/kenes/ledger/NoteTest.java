package kenes.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NoteTest {
    /** The example of c2sp.org/signed-note. */
    private static final String EXAMPLE_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String EXAMPLE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    @Test
    void theStandardsExampleVerifies() {
        var key = NoteVerifier.parse(EXAMPLE_KEY);
        assertEquals(EXAMPLE_KEY, key.vkey());
        var note = SignedNote.parse(EXAMPLE.getBytes(UTF_8));
        assertEquals(List.of(key), note.verify(List.of(key)));
        assertEquals("This is an example message.\n", note.text());
        assertArrayEquals(EXAMPLE.getBytes(UTF_8), note.bytes());
    }

    @Test
    void everyChangedByteOfTheExampleIsRefused() {
        var key = NoteVerifier.parse(EXAMPLE_KEY);
        var bytes = EXAMPLE.getBytes(UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                var changed = bytes.clone();
                changed[at] ^= (byte) (1 << bit);
                assertThrows(Unverified.class, () -> SignedNote.parse(changed).verify(List.of(key)), "byte " + at + ", bit " + bit);
            }
        }
    }

    @Test
    void unknownSignaturesAreIgnoredAndAWrongOneOfAKnownKeyRefuses() {
        var ours = NoteSigner.generate("example.kz/log");
        var witness = NoteSigner.generate("witness.example");
        var note = SignedNote.sign("text\n", ours, witness);
        assertEquals(List.of(ours.verifier()), note.verify(List.of(ours.verifier())));
        var otherText = new SignedNote("other\n", List.of(note.signatures().get(1)));
        var mixed = note.with(SignedNote.sign("other\n", witness).signatures());
        assertEquals(List.of(ours.verifier()), mixed.verify(List.of(ours.verifier())));
        assertThrows(Unverified.class, () -> mixed.verify(List.of(ours.verifier(), witness.verifier())));
        assertThrows(Unverified.class, () -> otherText.verify(List.of(ours.verifier())));
        var sameName = NoteSigner.generate("example.kz/log");
        assertThrows(Unverified.class, () -> note.verify(List.of(sameName.verifier())));
        assertThrows(Unverified.class, () -> note.verify(List.of(ours.named("example.kz/other").verifier())));
    }

    @Test
    void keysAreReadAsWritten() {
        var key = NoteSigner.generate("example.kz/log");
        var again = NoteSigner.parse(key.encoded());
        assertEquals(key.verifier(), again.verifier());
        assertEquals(key.encoded(), again.encoded());
        assertFalse(key.toString().contains(key.encoded().substring(40)));
        SignedNote.sign("text\n", again).verify(List.of(NoteVerifier.parse(key.verifier().vkey())));
        assertThrows(Unverified.class, () -> NoteSigner.parse(key.encoded().replace("example.kz", "example.ru")));
        assertThrows(Unverified.class, () -> NoteVerifier.parse(EXAMPLE_KEY.replace("foo", "bar")));
        assertThrows(Unverified.class, () -> NoteVerifier.parse("example.com/foo"));
        assertThrows(Unverified.class, () -> NoteSigner.generate("two words"));
        assertThrows(Unverified.class, () -> NoteSigner.generate("a+b"));
    }

    @Test
    void checkpointsAreReadStrictly() {
        var key = NoteSigner.generate("example.kz/log");
        var checkpoint = new Checkpoint("example.kz/log", 5, Hashes.leaf(new byte[0]));
        assertEquals(checkpoint, Checkpoint.open(checkpoint.signed(key).bytes(), key.verifier()));
        assertEquals(checkpoint, Checkpoint.parse(checkpoint.text() + "an extension line\n"));
        for (var text : List.of(checkpoint.text().replace("\n5\n", "\n05\n"), checkpoint.text().replace("\n5\n", "\n-5\n"), checkpoint.text().replace("\n5\n", "\n9223372036854775808\n"),
                checkpoint.text().replace("=\n", "\n"), checkpoint.text().strip(), checkpoint.text() + "\n", "\n" + checkpoint.text(), "example.kz/log\n5\n"))
            assertThrows(Unverified.class, () -> Checkpoint.parse(text), text);
        var other = new Checkpoint("example.kz/other", 5, Hashes.emptyRoot());
        assertThrows(Unverified.class, () -> Checkpoint.open(SignedNote.sign(other.text(), key).bytes(), key.verifier()));
        assertThrows(IllegalArgumentException.class, () -> other.signed(key));
    }

    /** The checkpoint printed in c2sp.org/tlog-checkpoint must be read; its key is not published. */
    @Test
    void theStandardsCheckpointIsRead() throws IOException {
        var page = Files.readString(Shared.folder("standards/c2sp").resolve("tlog-checkpoint.md"));
        var note = SignedNote.parse(page.substring(page.indexOf("example.com/behind"), page.indexOf("```", page.indexOf("example.com/behind"))).getBytes(UTF_8));
        assertEquals(20_852_163, Checkpoint.parse(note.text()).size());
        assertEquals("example.com/behind-the-sofa", note.signatures().getFirst().name());
    }

    /** The rule: a signature is accepted exactly when the JDK accepts it, an exception is a refusal. On JDK 25 that is 172 of the 914. */
    @Test
    void edgeCasesOfEd25519AreDecidedAsStated() throws IOException {
        var json = Files.readString(Shared.folder("standards/cctv-ed25519/ed25519").resolve("ed25519vectors.json"));
        var vectors = Pattern.compile("\"key\": \"(\\w+)\",\\s*\"sig\": \"(\\w+)\",\\s*\"msg\": \"([^\"]*)\",\\s*\"flags\": (null|\\[[^\\]]*\\])").matcher(json).results().toList();
        assertEquals(914, vectors.size());
        int accepted = 0;
        for (var vector : vectors) {
            var key = new NoteVerifier("vector", HexFormat.of().parseHex(vector.group(1)));
            if (!key.verifies(vector.group(3).getBytes(UTF_8), HexFormat.of().parseHex(vector.group(2)))) continue;
            accepted++;
            for (var flag : List.of("non_canonical_A", "non_canonical_R", "low_order_residue")) assertFalse(vector.group(4).contains(flag), vector.group());
        }
        if (Runtime.version().feature() == 25) assertEquals(172, accepted);
        assertTrue(accepted > 0);
    }
}
