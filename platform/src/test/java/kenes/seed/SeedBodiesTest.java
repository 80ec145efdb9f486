package kenes.seed;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped list of maslikhats: complete, joined to the right territories, and honest about its sources. */
class SeedBodiesTest {

    private static final Path FILE = SeedFiles.path("kz-bodies.csv");
    private static final List<String> MUST_BE_FILLED = List.of("name_kk", "name_ru", "name_en",
            "territory_name_kk", "territory_name_ru", "territory_name_en");

    private final List<Map<String, String>> rows = rows(FILE);
    private final Map<String, Map<String, String>> byCode =
            rows.stream().collect(toMap(row -> row.get("code"), Function.identity()));

    @Test
    void everyLevelIsComplete() {
        assertEquals(228, rows.size());
        assertEquals(Map.of("oblast", 17L, "capital", 1L, "city_republican", 2L, "city", 38L, "district", 170L),
                rows.stream().collect(groupingBy(row -> row.get("level"), counting())));
    }

    @Test
    void everyParentExistsAndCodesSayWhereTheyBelong() {
        for (Map<String, String> row : rows) {
            String code = row.get("code");
            boolean isRegion = Set.of("oblast", "capital", "city_republican").contains(row.get("level"));
            assertEquals(isRegion ? "KZ" : code.substring(0, 5), row.get("parent"), code);
            if (!isRegion) assertEquals("oblast", byCode.get(row.get("parent")).get("level"), code);
            assertEquals(isRegion ? code : "", row.get("iso_3166_2"), code);
        }
    }

    @Test
    void territoryCodesAreStringsOfNineDigitsEachUsedOnceInsideTheRegion() {
        Set<String> seen = new HashSet<>();
        for (Map<String, String> row : rows) {
            String kato = row.get("territory_kato");
            assertTrue(kato.matches("[0-9]{9}"), row.get("code"));
            assertTrue(seen.add(kato), "twice: " + kato);
            assertEquals(row.get("code").substring(3, 5), kato.substring(0, 2), row.get("code"));
        }
    }

    @Test
    void sameNamesAreNotMixedUp() {
        assertTerritory("KZ-19-D-ZHAMBYL", "194200000");
        assertTerritory("KZ-31-D-ZHAMBYL", "314000000");
        assertTerritory("KZ-59-D-ZHAMBYL", "594600000");
        assertTerritory("KZ-39-C-KOSTANAY", "391000000");
        assertTerritory("KZ-39-D-KOSTANAY", "395400000");
        assertTerritory("KZ-10-D-ABAI", "103200000");
        assertTerritory("KZ-35-D-ABAI", "353200000");
        assertTerritory("KZ-11-D-ESIL", "114800000");
        assertTerritory("KZ-59-D-ESIL", "594200000");
        assertTerritory("KZ-33-D-AKSU", "333200000");
        assertTerritory("KZ-55-C-AKSU", "551600000");
        assertTerritory("KZ-35-D-AKTOGAI", "353600000");
        assertTerritory("KZ-55-D-AKTOGAI", "553200000");
        assertTerritory("KZ-35-D-NURA", "355200000");
        assertTerritory("KZ-47-C-AKTAU", "471000000");
        assertTerritory("KZ-59-D-GABIT-MUSIREPOV", "596600000");
        assertEquals("Семей қаласы", byCode.get("KZ-10-C-SEMEY").get("territory_name_kk"));
        assertEquals("город Семей", byCode.get("KZ-10-C-SEMEY").get("territory_name_ru"));
    }

    @Test
    void aSourceIsAPublicAddressOrNothing() {
        for (Map<String, String> row : rows)
            for (String column : List.of("territory_source", "seats_source", "name_source")) {
                String source = row.get(column);
                if (source.isEmpty()) continue;
                URI address = URI.create(source);
                assertTrue(Set.of("http", "https").contains(address.getScheme()), row.get("code") + " " + source);
                assertTrue(address.getHost().contains("."), row.get("code") + " " + source);
            }
    }

    @Test
    void seatsAreShownOnlyWithTheirSourceAndNamesAreComplete() {
        for (Map<String, String> row : rows) {
            assertEquals(row.get("seats").isEmpty(), row.get("seats_source").isEmpty(), row.get("code"));
            for (String column : MUST_BE_FILLED) assertTrue(!row.get(column).isBlank(), row.get("code") + column);
            assertEquals("maslikhat", row.get("kind"));
        }
        assertEquals("32", byCode.get("KZ-39").get("seats"));
        assertEquals("", byCode.get("KZ-10").get("seats"));
    }

    @Test
    void theFileIsWhatTheGeneratorWrites(@TempDir Path folder) throws IOException, InterruptedException {
        Path shared = Path.of(System.getProperty("kenes.shared", "../shared"));
        assumeTrue(Files.exists(shared.resolve("data/kz-bodies.csv")), "skipped: no data folder " + shared);
        Path output = folder.resolve("bodies.csv");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                SeedFiles.root().resolve("tools/SeedBodies.java").toString(), shared.toString(), output.toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("said.txt").toFile()).start();
        assertEquals(0, process.waitFor(), () -> SeedFiles.text(folder.resolve("said.txt")));
        assertEquals(Files.readString(output), Files.readString(FILE));
    }

    private void assertTerritory(String code, String kato) {
        assertEquals(kato, byCode.get(code).get("territory_kato"), code);
    }

    private static List<Map<String, String>> rows(Path file) {
        List<String> lines = SeedFiles.text(file).lines().toList();
        String[] header = lines.getFirst().split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            assertTrue(!line.contains("\""), "no cell needs quotes today: " + line);
            String[] cells = line.split(",", -1);
            assertEquals(header.length, cells.length, line);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) row.put(header[i], cells[i]);
            rows.add(row);
        }
        return rows;
    }
}
