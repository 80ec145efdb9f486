package kenes.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Merkle proof vectors of transparency-dev: each must be accepted or refused as it says. */
class MerkleVectorsTest {
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\":\\s*(\\[[^\\]]*\\]|\"[^\"]*\"|[^,\\s}]+)");

    /** One vector file; flat JSON with numbers up to 2^64-1, which Java's long shows as negative. */
    private record Vector(Path file, java.util.Map<String, String> fields) {
        static Vector read(Path file) {
            try {
                var fields = new java.util.HashMap<String, String>();
                FIELD.matcher(Files.readString(file)).results().forEach(field -> fields.put(field.group(1), field.group(2)));
                return new Vector(file, fields);
            } catch (IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        }

        long number(String name) {
            return Long.parseUnsignedLong(fields.get(name));
        }

        byte[] hash(String name) {
            return Base64.getDecoder().decode(fields.get(name).replace("\"", ""));
        }

        List<byte[]> proof() {
            var hashes = new ArrayList<byte[]>();
            Pattern.compile("\"([^\"]*)\"").matcher(fields.get("proof")).results().forEach(hash -> hashes.add(Base64.getDecoder().decode(hash.group(1))));
            return hashes;
        }

        boolean isGood() {
            return fields.get("wantErr").equals("false");
        }
    }

    @ParameterizedTest
    @CsvSource({"inclusion,98", "consistency,98"})
    void plain(String kind, int count) throws IOException {
        check(kind, count, kind.equals("inclusion")
                ? vector -> Merkle.inclusion(vector.number("leafIdx"), vector.number("treeSize"), vector.hash("leafHash"), vector.proof(), vector.hash("root"))
                : vector -> Merkle.consistency(vector.number("size1"), vector.number("size2"), vector.hash("root1"), vector.hash("root2"), vector.proof()));
    }

    @Test
    void subtrees() throws IOException {
        int inclusion = check("subtreeinclusion", -1, vector -> Merkle.inclusion(vector.number("leafIdx"), vector.number("start"), vector.number("end"),
                vector.hash("leafHash"), vector.proof(), vector.hash("root")));
        int consistency = check("subtreeconsistency", -1, vector -> Merkle.consistency(vector.number("start"), vector.number("end"), vector.number("size"),
                vector.hash("root1"), vector.hash("root2"), vector.proof()));
        assertEquals(322, inclusion + consistency);
    }

    private static int check(String kind, int count, Predicate<Vector> accepted) throws IOException {
        var wrong = new ArrayList<String>();
        List<Vector> vectors;
        try (var files = Files.walk(Shared.folder("standards/merkle-vectors").resolve("testdata").resolve(kind))) {
            vectors = files.filter(file -> file.toString().endsWith(".json")).map(Vector::read).toList();
        }
        for (var vector : vectors) if (accepted.test(vector) != vector.isGood()) wrong.add(vector.file().toString());
        assertEquals(List.of(), wrong);
        if (count >= 0) assertEquals(count, vectors.size());
        return vectors.size();
    }
}
