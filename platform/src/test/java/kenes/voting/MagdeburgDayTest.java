package kenes.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.kit.ReplayCheck;
import kenes.kit.TestKenes;
import kenes.meetings.Convening;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.register.RegisterAct;
import kenes.register.Registrar;
import kenes.rules.Rules;
import org.junit.jupiter.api.Test;

/**
 * One real day of the council of Magdeburg (CC0), 11 December 2023: 57 names, 61 named votings, run through the same
 * commands as the live desk, and compared with the outcome that the city itself published.
 */
class MagdeburgDayTest {
  private static final String DAY = "2023-12-11";
  private static final String BODY = "DE-MAGDEBURG";
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final LocalDate TERM_BEGAN = LocalDate.of(2019, 7, 4);
  private static final Caller IMPORT = Caller.importing("magdeburg-7");

  private final Map<String, UUID> people = new LinkedHashMap<>();
  private TestKenes kenes;

  private record Voting(int number, String title, Map<String, String> votes) {}

  private static Path folder() {
    return Path.of(System.getProperty("kenes.shared", "../shared")).resolve("data/magdeburg-7-council-votes");
  }

  @Test
  void theCitysOwnOutcomesAreReached() throws IOException {
    if (!Files.isDirectory(folder())) {
      String missing = "SKIPPED: the votes of Magdeburg are not there (-Dkenes.shared names the folder of shared data)";
      System.err.println(missing);
      assumeTrue("true".equals(System.getenv("CI")), missing);
    }
    List<Voting> votings = votings();
    Map<Integer, Boolean> published = published();
    assertEquals(61, votings.size());
    assertEquals(58, published.size());
    assertTrue(published.containsValue(false), "a day on which nothing failed would prove little");
    try (TestKenes fresh = TestKenes.seeded()) {
      kenes = fresh;
      register(votings);
      Map<Integer, Boolean> computed = vote(votings);
      Map<Integer, Boolean> compared = new LinkedHashMap<>(computed);
      compared.keySet().retainAll(published.keySet());
      assertEquals(published, compared);
      ReplayCheck.assertReplays(kenes);
    }
  }

  private void register(List<Voting> votings) {
    Caller operator = Caller.installation();
    kenes.registrar.registerBody(operator, kenes.key(), new RegisterAct.BodyRegistered(BODY, null, "council", "city",
        Text.same("Stadtrat der Landeshauptstadt Magdeburg"), Text.same("Magdeburg"), null, null, ZONE.getId(), null, null, null,
        null, null, Map.of(), null, false));
    List<String> names = List.copyOf(votings.getFirst().votes().keySet());
    assertEquals(57, names.size());
    kenes.registrar.registerTerm(operator, BODY, kenes.key(), new RegisterAct.TermRegistered(7, names.size(), null, TERM_BEGAN, null));
    UUID plenary = kenes.registrar.formOrganization(operator, BODY, kenes.key(),
        new Registrar.NewOrganization("plenary", Text.same("Stadtrat"), TERM_BEGAN, null)).act(RegisterAct.OrganizationFormed.class).organization();
    for (String name : names) {
      UUID person = kenes.registrar.registerPerson(operator, kenes.key(), new Registrar.NewPerson(name, name, name, false))
          .act(RegisterAct.PersonRegistered.class).person();
      people.put(name, person);
      kenes.registrar.beginMembership(operator, BODY, kenes.key(),
          new Registrar.NewMembership(person, plenary, "member", null, 7, people.size(), null, TERM_BEGAN, null));
    }
    kenes.rules.load(operator, BODY, kenes.key(), Rules.shipped("magdeburg"));
  }

  private Map<Integer, Boolean> vote(List<Voting> votings) {
    Instant start = LocalDate.parse(DAY).atTime(LocalTime.of(14, 0)).atZone(ZONE).toInstant();
    kenes.clock.set(start.minus(Duration.ofDays(14)));
    UUID plenary = kenes.db.read(tx -> kenes.register.findPlenary(tx, BODY, LocalDate.parse(DAY))).orElseThrow().id();
    List<Convening.NewItem> agenda = votings.stream().map(voting -> new Convening.NewItem(Text.same(voting.title()), "votes_cast")).toList();
    MeetingsAct.MeetingConvened meeting = kenes.convening.convene(IMPORT, BODY, kenes.key(), new Convening.Convene("regular", null, plenary,
        Text.same("Stadtratssitzung"), Text.same("Rathaus"), start, agenda)).act(MeetingsAct.MeetingConvened.class);
    kenes.clock.set(start);
    votings.stream().flatMap(voting -> voting.votes().entrySet().stream()).filter(vote -> !vote.getValue().equals("O"))
        .map(Map.Entry::getKey).distinct().forEach(name -> kenes.meetings.arrive(IMPORT, BODY, kenes.key(),
            new Meetings.Attend(meeting.meeting(), people.get(name))));
    kenes.meetings.open(IMPORT, BODY, kenes.key(), meeting.meeting());
    Map<Integer, Boolean> computed = new LinkedHashMap<>();
    for (int index = 0; index < votings.size(); index++) {
      computed.put(votings.get(index).number(), vote(meeting.meeting(), meeting.agenda().get(index).item(), votings.get(index)));
    }
    kenes.meetings.close(IMPORT, BODY, kenes.key(), meeting.meeting());
    return computed;
  }

  private boolean vote(UUID meeting, UUID item, Voting voting) {
    kenes.meetings.openItem(IMPORT, BODY, kenes.key(), meeting, item);
    UUID poll = kenes.voting.open(IMPORT, BODY, kenes.key(), new kenes.voting.Voting.Open(item, Text.same(voting.title()), false))
        .act(VotingAct.PollOpened.class).poll();
    Map<String, Choice> choices = Map.of("J", Choice.FOR, "N", Choice.AGAINST, "E", Choice.ABSTAIN);
    voting.votes().forEach((name, mark) -> {
      if (choices.containsKey(mark)) {
        kenes.voting.cast(IMPORT, BODY, kenes.key(), new kenes.voting.Voting.Cast(poll, people.get(name), choices.get(mark)));
      }
    });
    kenes.voting.close(IMPORT, BODY, kenes.key(), poll);
    kenes.meetings.closeItem(IMPORT, BODY, kenes.key(), meeting, item);
    Result result = kenes.db.read(tx -> kenes.voting.result(tx, kenes.voting.get(tx, BODY, poll)));
    long unknown = voting.votes().values().stream().filter("O"::equals).count();
    assertEquals(unknown, result.outcome().tally().absentOrDidNotVote(), "the source does not tell absent from not voting");
    return result.outcome().adopted();
  }

  private static List<Voting> votings() throws IOException {
    List<Voting> votings = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        new GZIPInputStream(Files.newInputStream(folder().resolve("votings.jsonl.gz"))), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode voting = json.readTree(line);
        if (voting.get("session").asText().equals(DAY)) {
          Map<String, String> votes = new LinkedHashMap<>();
          voting.get("votes").forEach(vote -> votes.put(vote.get(0).asText(), vote.get(1).asText()));
          votings.add(new Voting(voting.get("no").asInt(), voting.get("subject").get("title").asText(), votes));
        }
      }
    }
    return votings;
  }

  /** Number of the voting → whether the city published it as adopted. Only the columns before the free text are read. */
  private static Map<Integer, Boolean> published() throws IOException {
    List<String> lines = Files.readAllLines(folder().resolve("expected-outcomes.csv"));
    List<String> header = List.of(lines.getFirst().split(","));
    Map<Integer, Boolean> published = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith(DAY + ",")) {
        String[] cells = line.split(",");
        published.put(Integer.parseInt(cells[header.indexOf("voting_no")]), cells[header.indexOf("expected_passed")].equals("1"));
      }
    }
    return published;
  }
}
