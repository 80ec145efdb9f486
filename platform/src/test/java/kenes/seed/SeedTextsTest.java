package kenes.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** National bodies and the archive of the ended Council: three languages everywhere, dated, with public sources. */
class SeedTextsTest {

    private static final Set<String> LANGUAGES = Set.of("kk", "ru", "en");
    private final Map<String, Object> bodies = SeedFiles.yaml("national-bodies.yaml");
    private final Map<String, Object> archive = SeedFiles.yaml("council-archive.yaml");

    @Test
    void everyTextIsInThreeLanguagesAndSaysTheSameNumbers() {
        assertTrue(trilingual(bodies) > 20);
        assertTrue(trilingual(archive) > 10);
    }

    @Test
    void everySourceIsAPublicAddressOrEmpty() {
        assertTrue(addresses(bodies) > 5);
        assertTrue(addresses(archive) >= 2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void theCouncilEndedWithoutASuccessorAndTheNewBodiesBeganTheNextDay() {
        Map<String, Object> council = body("KZ-SENATE-COUNCIL");
        assertEquals("2007-11-19", council.get("valid_from"));
        assertEquals(null, council.get("succeeded_by"));
        for (String code : List.of("KZ-KURULTAI", "KZ-HALYK-KENESI"))
            assertEquals(LocalDate.parse((String) council.get("valid_to")).plusDays(1),
                    LocalDate.parse((String) body(code).get("valid_from")), code);
        List<Map<String, Object>> quotas = (List<Map<String, Object>>) body("KZ-HALYK-KENESI").get("quotas");
        assertEquals(body("KZ-HALYK-KENESI").get("seats"),
                quotas.stream().mapToInt(quota -> (Integer) quota.get("seats")).sum());
        assertEquals(145, body("KZ-KURULTAI").get("seats"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> body(String code) {
        return ((List<Map<String, Object>>) bodies.get("bodies")).stream()
                .filter(body -> body.get("code").equals(code)).findAny().orElseThrow();
    }

    /** Counts the texts; a map with a Kazakh text must be complete. */
    private static int trilingual(Object node) {
        if (node instanceof List<?> list) return list.stream().mapToInt(SeedTextsTest::trilingual).sum();
        if (!(node instanceof Map<?, ?> map)) return 0;
        if (!map.containsKey("kk")) return map.values().stream().mapToInt(SeedTextsTest::trilingual).sum();
        assertEquals(LANGUAGES, map.keySet());
        map.values().forEach(text -> assertTrue(!((String) text).isBlank(), map.toString()));
        assertEquals(Numbers.in((String) map.get("kk")), Numbers.in((String) map.get("ru")), map.toString());
        assertEquals(Numbers.in((String) map.get("kk")), Numbers.in((String) map.get("en")), map.toString());
        return 1;
    }

    private static int addresses(Object node) {
        if (node instanceof List<?> list) return list.stream().mapToInt(SeedTextsTest::addresses).sum();
        if (node instanceof Map<?, ?> map) return map.values().stream().mapToInt(SeedTextsTest::addresses).sum();
        if (!(node instanceof String text) || !text.contains("://")) return 0;
        assertTrue(text.matches("https?://[a-z0-9.-]+\\.[a-z]+/\\S*"), text);
        return 1;
    }
}
