package kenes.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The invented council and its sittings are lawful by the maslikhats' rules and agree in both languages. */
class DemoCouncilTest {

    private static final int QUORUM = 14;
    private static final LocalDate SUBSTITUTE_HOLIDAY = LocalDate.parse("2026-10-26");
    private final JsonNode demo = new ObjectMapper().valueToTree(SeedFiles.yaml("demo-council.yaml"));

    @Test
    void twentyOfTwentyOneSeatsAreFilled() {
        assertTrue(demo.at("/body/demo").asBoolean());
        assertEquals(21, demo.at("/body/seats").asInt());
        assertEquals(20, demo.get("deputies").size());
        TreeSet<Integer> seats = new TreeSet<>();
        demo.get("deputies").forEach(deputy -> assertTrue(seats.add(deputy.get("seat").asInt())));
        demo.get("vacant").forEach(vacant -> assertTrue(seats.add(vacant.get("seat").asInt())));
        assertEquals(IntStream.rangeClosed(1, 21).boxed().toList(), List.copyOf(seats));
    }

    @Test
    void namesStandInThreeScriptsWithFormsThatAgree() {
        Set<String> latin = new HashSet<>();
        for (JsonNode deputy : demo.get("deputies")) {
            String kk = deputy.get("kk").asText();
            String ru = deputy.get("ru").asText();
            assertTrue(kk.matches("(\\p{IsCyrillic}+ ){2}\\p{IsCyrillic}+"), kk);
            assertTrue(ru.matches("([А-ЯЁ][а-яё]+ ){2}[А-ЯЁ][а-яё]+"), ru);
            assertTrue(deputy.get("latin").asText().matches("[A-Z][a-z]+ [A-Z][a-z]+"), deputy.toString());
            assertTrue(latin.add(deputy.get("latin").asText()));
            boolean woman = deputy.get("gender").asText().equals("female");
            assertTrue(kk.matches(woman ? ".*(қызы|вна)" : ".*(ұлы|вич)"), kk);
            assertTrue(ru.matches(woman ? "\\S+а .*вна" : "\\S+[^а] .*вич"), ru);
        }
    }

    @Test
    void everyDeputyButTheChairSitsInExactlyOneCommission() {
        List<Integer> inCommissions = new ArrayList<>();
        for (JsonNode commission : demo.get("commissions")) {
            inCommissions.add(commission.get("chair").asInt());
            inCommissions.addAll(numbers(commission.get("members")));
        }
        TreeSet<Integer> expected = new TreeSet<>();
        demo.get("deputies").forEach(deputy -> expected.add(deputy.get("seat").asInt()));
        expected.remove(demo.at("/posts/chair/seat").asInt());
        assertEquals(List.copyOf(expected), inCommissions.stream().sorted().toList());
        assertEquals(3, demo.get("commissions").size());
    }

    @Test
    void noticeAndMaterialsKeepTheLegalTerms() {
        for (JsonNode session : demo.get("sessions")) {
            boolean regular = session.get("kind").asText().equals("regular");
            LocalDate held = date(session, "date");
            assertFalse(held.isBefore(date(session, "notice_on").plusDays(regular ? 10 : 3)), session.get("number").asText());
            assertFalse(held.isBefore(date(session, "materials_on").plusDays(regular ? 5 : 3)));
            assertFalse(date(session, "notice_on").isBefore(date(session, "decided_on")));
            assertTrue(isWorkingDay(held));
            long workingDays = date(session, "decided_on").plusDays(1).datesUntil(held.plusDays(1))
                    .filter(DemoCouncilTest::isWorkingDay).count();
            if (!regular) assertTrue(workingDays <= 5);
        }
    }

    @Test
    void everyPresentDeputyAndNobodyElseIsInEveryVote() {
        forEachVote((session, vote) -> {
            TreeSet<Integer> voters = present(session, time(vote, "opened"));
            assertEquals(voters, present(session, time(vote, "closed")));
            assertTrue(voters.size() >= QUORUM);
            if (vote.has("hands")) {
                List<JsonNode> counts = StreamSupport.stream(vote.at("/hands/counts").spliterator(), false).toList();
                assertEquals(counts.getLast(), counts.get(counts.size() - 2), "the tellers agree in the end");
                assertEquals(voters.size(), numbers(counts.getLast()).stream().mapToInt(Integer::intValue).sum());
                return;
            }
            List<Integer> choices = new ArrayList<>();
            for (String choice : List.of("for", "against", "abstained", "did_not_vote", "recused"))
                choices.addAll(numbers(vote.path(choice)));
            assertEquals(List.copyOf(voters), choices.stream().sorted().toList(), vote.at("/question/en").asText());
        });
    }

    @Test
    void outcomesFollowFromTheArithmeticAndShowTheHardCases() {
        Set<String> seen = new HashSet<>();
        forEachVote((session, vote) -> {
            boolean ofAll = vote.get("rule").asText().equals("default");
            assertTrue(ofAll || vote.get("rule").asText().equals("present"));
            int base = ofAll ? 21 : present(session, time(vote, "opened")).size();
            boolean adopted = 2 * vote.path("for").size() > base;
            if (vote.has("expected")) {
                assertEquals(adopted ? "adopted" : "not_adopted", vote.get("expected").asText());
            }
            if (vote.has("casting")) {
                assertEquals(List.of(base, base), List.of(2 * vote.get("for").size(), 2 * vote.get("against").size()), "a tie");
            }
            seen.add((ofAll ? "all " : "present ") + vote.path("for").size() + ":" + vote.path("against").size() + ":"
                    + vote.path("abstained").size());
        });
        assertTrue(seen.containsAll(Set.of("all 17:0:1", "all 11:4:3", "all 10:4:3", "present 9:4:3")), seen.toString());
    }

    @Test
    void theSittingRunsForwardAndSpeakersArePresent() {
        for (JsonNode session : demo.get("sessions")) {
            List<LocalTime> times = new ArrayList<>(List.of(time(session, "start")));
            for (JsonNode item : session.get("items")) {
                times.add(time(item, "opened"));
                item.get("speeches").forEach(speech -> {
                    times.add(time(speech, "at"));
                    assertSpeaker(session, speech);
                });
                item.get("votes").forEach(vote -> times.addAll(List.of(time(vote, "opened"), time(vote, "closed"))));
            }
            times.add(time(session, "end"));
            assertEquals(times.stream().sorted().distinct().toList(), times);
            Set<Integer> people = new HashSet<>();
            session.get("attendance").forEach(row -> people.add(row.get("seat").asInt()));
            session.get("absent").forEach(row -> assertTrue(people.add(row.get("seat").asInt())));
            assertEquals(20, people.size());
        }
    }

    @Test
    void papersAreOfRealLengthAndSayTheSameNumbersInBothLanguages() {
        assertEquals(8, demo.get("papers").size());
        for (JsonNode paper : demo.get("papers")) {
            for (String language : List.of("kk", "ru")) {
                int words = paper.get(language).asText().split("\\s+").length;
                assertTrue(words >= 35 && words <= 250, words + " words: " + paper.get(language).asText());
            }
            assertEquals(Numbers.in(paper.get("kk").asText()), Numbers.in(paper.get("ru").asText()));
        }
        forEachVote((session, vote) -> assertEquals(Numbers.in(vote.at("/question/kk").asText()),
                Numbers.in(vote.at("/question/ru").asText())));
        for (JsonNode session : demo.get("sessions"))
            for (JsonNode item : session.get("items"))
                if (item.has("paper")) assertTrue(demo.get("papers").has(item.get("paper").asText()));
    }

    @Test
    void theTrainingScriptUsesExistingSeatsAndAllTwentyVotes() {
        for (JsonNode item : demo.at("/training/items")) {
            assertEquals(20, StreamSupport.stream(item.get("tendency").spliterator(), false)
                    .mapToInt(JsonNode::asInt).sum());
            for (JsonNode speech : item.get("speeches"))
                assertTrue(speech.get("seat").asInt() != 13 && !speech.get("kk").asText().isBlank()
                        && !speech.get("ru").asText().isBlank());
            for (String language : List.of("kk", "ru", "en")) assertTrue(item.get("question").has(language));
        }
        assertEquals(5, demo.at("/training/items").size());
    }

    private void assertSpeaker(JsonNode session, JsonNode speech) {
        if (speech.has("seat"))
            assertTrue(present(session, time(speech, "at")).contains(speech.get("seat").asInt()), speech.toString());
        else assertTrue(StreamSupport.stream(demo.get("invited").spliterator(), false)
                .anyMatch(guest -> guest.get("code").equals(speech.get("invited"))), speech.toString());
    }

    private void forEachVote(BiConsumer<JsonNode, JsonNode> check) {
        for (JsonNode session : demo.get("sessions"))
            for (JsonNode item : session.get("items"))
                item.get("votes").forEach(vote -> visit(session, withRecused(item, vote), check));
    }

    /** The vote with the seats of those who declared an interest in its item. */
    private static JsonNode withRecused(JsonNode item, JsonNode vote) {
        ObjectNode whole = vote.deepCopy();
        item.path("interests").forEach(interest -> whole.withArray("recused").add(interest.get("seat")));
        return whole;
    }

    /** The vote that was held to its end: one that fell back to hands was broken off, a repeated one was held twice. */
    private static void visit(JsonNode session, JsonNode vote, BiConsumer<JsonNode, JsonNode> check) {
        if (vote.has("fall_back")) {
            ObjectNode instead = vote.at("/fall_back/vote").deepCopy();
            visit(session, instead.setAll(missing((ObjectNode) vote, instead)), check);
            return;
        }
        check.accept(session, vote);
        if (vote.has("repeat")) {
            ObjectNode again = vote.at("/repeat/vote").deepCopy();
            visit(session, again.setAll(missing((ObjectNode) vote, again)), check);
        }
    }

    /** The question and the rule that a vote held in place of another has from it. */
    private static ObjectNode missing(ObjectNode first, ObjectNode instead) {
        ObjectNode from = first.deepCopy();
        return from.retain(Stream.of("question", "rule").filter(field -> !instead.has(field)).toList());
    }

    private static TreeSet<Integer> present(JsonNode session, LocalTime at) {
        TreeSet<Integer> seats = new TreeSet<>();
        for (JsonNode row : session.get("attendance"))
            if (!time(row, "arrived").isAfter(at) && (!row.has("left") || time(row, "left").isAfter(at)))
                seats.add(row.get("seat").asInt());
        return seats;
    }

    private static boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !day.equals(SUBSTITUTE_HOLIDAY);
    }

    private static LocalDate date(JsonNode node, String field) {
        return LocalDate.parse(node.get(field).asText());
    }

    private static LocalTime time(JsonNode node, String field) {
        return LocalTime.parse(node.get(field).asText());
    }

    private static List<Integer> numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asInt).toList();
    }
}
