package kenes.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.meetings.AgendaItem;
import kenes.meetings.Attendance;
import kenes.meetings.Form;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsAct;
import kenes.meetings.Paper;
import kenes.meetings.Presider;
import kenes.meetings.QuorumReading;
import kenes.meetings.Speech;
import kenes.meetings.SpeechKind;
import kenes.rules.Base;
import kenes.rules.Fraction;
import kenes.rules.MajorityRule;
import kenes.rules.QuorumRule;
import kenes.rules.Threshold;
import kenes.voting.Outcome;
import kenes.voting.Poll;
import kenes.voting.PollTerms;
import kenes.voting.Result;
import kenes.voting.SeatOutcome;
import kenes.voting.SeatVote;
import kenes.voting.Tally;
import kenes.voting.Validity;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The facts of a lawful sitting of an invented council, read from a file of their own: the demonstration may change. */
final class DemoFacts {
  private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
  private static final Text LAW = Text.of("Заңның 11-бабы", "статья 11 Закона", "article 11 of the Law");

  private final JsonNode council;
  private final JsonNode session;
  private final List<Attendance> attendance = new ArrayList<>();
  private final List<QuorumReading> quorum = new ArrayList<>();
  private final List<AgendaItem> items = new ArrayList<>();
  private final List<Paper> papers = new ArrayList<>();
  private final List<Speech> speeches = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();
  private long index = 100;

  private DemoFacts(JsonNode council, int number) {
    this.council = council;
    JsonNode found = null;
    for (JsonNode candidate : council.get("sessions")) {
      found = candidate.get("number").asInt() == number ? candidate : found;
    }
    this.session = found;
  }

  static MinutesFacts ofSession(int number) {
    try (InputStream seed = DemoFacts.class.getResourceAsStream("/minutes/council.yaml")) {
      Object yaml = new Load(LoadSettings.builder().build()).loadFromString(new String(seed.readAllBytes(), StandardCharsets.UTF_8));
      return new DemoFacts(new ObjectMapper().valueToTree(yaml), number).read();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private MinutesFacts read() {
    session.get("attendance").forEach(stay -> attendance.add(new Attendance(person(stay.get("seat").asInt()),
        at(stay.get("arrived").asText()), stay.has("left") ? at(stay.get("left").asText()) : null)));
    attendance.sort(Comparator.comparing(Attendance::arrivedAt));
    attendance.forEach(stay -> reading(stay.arrivedAt(), "DeputyArrived", null));
    Instant opened = at(session.at("/items/0/opened").asText());
    reading(opened, "MeetingOpened", null);
    for (JsonNode item : session.get("items")) {
      item(item);
    }
    reading(at(session.get("end").asText()), "MeetingClosed", null);
    LocalDate notice = LocalDate.parse(session.get("notice_on").asText());
    int given = (int) (LocalDate.parse(session.get("date").asText()).toEpochDay() - notice.toEpochDay());
    boolean regular = session.get("kind").asText().equals("regular");
    Meeting meeting = new Meeting("KZ-DEMO", id("meeting"), id("session"), council.at("/term/number").asInt(), 0,
        session.get("number").asInt(), session.get("kind").asText(), false, id("plenary"), text(session.get("name")),
        text(session.get("place")), at(session.get("start").asText()), notice.atTime(9, 0).atZone(ZONE).toInstant(),
        new MeetingsAct.Notice(regular ? 10 : 3, given, true, "notice"), Digest.of(new byte[0]), opened, at(session.get("end").asText()), 1,
        new MeetingsAct.Call(null, null, null, null), new MeetingsAct.Setting(Form.ORDINARY, false, null, List.of(), List.of()), false, null);
    return new MinutesFacts(text(council.at("/body/name")), ZONE, true, meeting, List.of(new Presider(names().get(person(council.at("/posts/chair/seat").asInt())), null, opened, false)),
        seats(), explained(), new QuorumRule("quorum", new Threshold(Base.SEATS, new Fraction(2, 3), false), LAW, null), items, papers, attendance,
        quorum, speeches, results, Map.of(), List.of(), Map.of(), names(), List.of(),
        new MinutesFacts.Related(List.of(), List.of(), List.of(), List.of(), List.of(), null, null), null, Edition.first());
  }

  private void item(JsonNode item) {
    int position = items.size() + 1;
    UUID id = id("item" + position);
    items.add(new AgendaItem("KZ-DEMO", id, id("meeting"), position, text(item.get("title")), "default", at(item.get("opened").asText()),
        at(item.get("opened").asText()), false, null, null));
    reading(at(item.get("opened").asText()), "ItemOpened", id);
    if (item.has("paper")) {
      JsonNode paper = council.at("/papers/" + item.get("paper").asText());
      for (Lang lang : List.of(Lang.KK, Lang.RU)) {
        papers.add(new Paper("KZ-DEMO", id("paper" + position), lang, 1, id, paper.get(lang.code()).asText().lines().findFirst().orElseThrow(),
            "text/plain", 1, Digest.of(new byte[0]), false, at("09:00"), false));
      }
    }
    item.get("speeches").forEach(speech -> speeches.add(new Speech(index++, id, speech.has("seat") ? person(speech.get("seat").asInt()) : null,
        speech.has("seat") ? names().get(person(speech.get("seat").asInt())) : invited(speech.get("invited").asText()),
        SpeechKind.valueOf(speech.get("kind").asText().toUpperCase(java.util.Locale.ROOT)), at(speech.get("at").asText()), at(speech.get("at").asText()), 0)));
    int number = 0;
    for (JsonNode vote : item.get("votes")) {
      results.add(result(vote, id, ++number));
    }
  }

  private Result result(JsonNode vote, UUID item, int number) {
    boolean present = vote.get("rule").asText().equals("present");
    MajorityRule rule = MajorityRule.plain(vote.get("rule").asText(),
        new Threshold(present ? Base.PRESENT : Base.SEATS, new Fraction(1, 2), true), LAW, null);
    Instant opened = at(vote.get("opened").asText());
    Map<Integer, SeatOutcome> outcomes = new TreeMap<>();
    mark(outcomes, vote, "for", SeatOutcome.FOR);
    mark(outcomes, vote, "against", SeatOutcome.AGAINST);
    mark(outcomes, vote, "abstained", SeatOutcome.ABSTAINED);
    mark(outcomes, vote, "did_not_vote", SeatOutcome.DID_NOT_VOTE);
    List<SeatVote> seats = seats().stream().map(seat -> new SeatVote(seat.number(), seat.person(),
        seat.person() == null ? SeatOutcome.VACANT : outcomes.getOrDefault(seat.number(), SeatOutcome.ABSENT), null)).toList();
    Poll poll = new Poll("KZ-DEMO", id(item + "poll" + number), id("meeting"), item, number, text(vote.get("question")), PollTerms.named(), rule, List.of(),
        true, opened, index++, at(vote.get("closed").asText()), index++, Validity.VALID, null);
    return new Result(poll, Outcome.of(rule, Tally.of(seats.stream().map(SeatVote::outcome).toList())), seats, null);
  }

  private static void mark(Map<Integer, SeatOutcome> outcomes, JsonNode vote, String list, SeatOutcome outcome) {
    vote.get(list).forEach(seat -> outcomes.put(seat.asInt(), outcome));
  }

  private void reading(Instant at, String cause, UUID item) {
    int there = (int) attendance.stream().filter(stay -> !stay.arrivedAt().isAfter(at) && (stay.leftAt() == null || stay.leftAt().isAfter(at))).count();
    quorum.add(new QuorumReading(index++, at, cause, item, new MeetingsAct.Quorum(there, 21, 14, there >= 14)));
  }

  private List<MinutesFacts.RollSeat> seats() {
    Map<UUID, Text> names = names();
    return IntStream.rangeClosed(1, council.at("/body/seats").asInt())
        .mapToObj(seat -> new MinutesFacts.RollSeat(seat, names.containsKey(person(seat)) ? person(seat) : null)).toList();
  }

  /** Whoever is absent with a reason that the file tells. */
  private Set<UUID> explained() {
    Set<UUID> explained = new java.util.HashSet<>();
    session.get("absent").forEach(absent -> {
      if (!absent.at("/reason/ru").asText().equals("причина не указана")) {
        explained.add(person(absent.get("seat").asInt()));
      }
    });
    return explained;
  }

  private Map<UUID, Text> names() {
    Map<UUID, Text> names = new HashMap<>();
    council.get("deputies").forEach(one -> names.put(person(one.get("seat").asInt()),
        Text.of(one.get("kk").asText(), one.get("ru").asText(), one.get("latin").asText())));
    return names;
  }

  private Text invited(String code) {
    for (JsonNode invited : council.get("invited")) {
      if (invited.get("code").asText().equals(code)) {
        return text(invited.get("name"));
      }
    }
    throw new IllegalArgumentException(code);
  }

  private Instant at(String time) {
    return LocalDate.parse(session.get("date").asText()).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
  }

  private static UUID person(int seat) {
    return id("seat" + seat);
  }

  private static UUID id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private static Text text(JsonNode node) {
    return Text.of(node.path("kk").asText(), node.path("ru").asText(), node.path("en").asText());
  }
}
