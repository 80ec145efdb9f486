package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kenes.TestNode;
import kenes.base.Text;
import kenes.decisions.DecisionLife;
import kenes.decisions.DecisionsAct;
import kenes.generate.Generator;
import kenes.generate.Plan;
import kenes.journal.Actor;
import kenes.journal.Loading;
import kenes.kit.TestKenes;
import kenes.meetings.Meeting;
import kenes.requests.RequestLife;
import kenes.requests.State;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists that are longer than a page are read whole by their links, without script. */
class LongListsTest {
  private static final int MOST_PAGES = 40;
  private static final int LINES = 50;
  private static final Pattern OLDER = Pattern.compile("<a class=\"button button-second\" href=\"([^\"]*before=[^\"]*)\">");

  private static final TestKenes kenes = TestKenes.seeded();
  private static final HttpClient client = HttpClient.newHttpClient();
  @TempDir static Path folder;
  private static String body;
  private static TestNode node;

  @BeforeAll
  static void generate() {
    body = new Generator(kenes.db, kenes.journal, kenes.register, kenes.rules, kenes.files, kenes.routes, TestKenes.REGISTRY).run(new Plan(7, 1, LINES + 5, 0, 90)).getFirst();
    node = new TestNode(kenes, folder);
  }

  @AfterAll
  static void close() {
    node.close();
    kenes.close();
  }

  private String get(String path) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(node.origin() + path)).build(), HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), path);
    return answer.body();
  }

  /** What matches on the page and on those that it leads to. */
  private List<String> walk(String path, Pattern line) throws IOException, InterruptedException {
    List<String> found = new ArrayList<>();
    Optional<String> next = Optional.of(path);
    for (int page = 0; next.isPresent(); page++) {
      assertTrue(page < MOST_PAGES, "the links lead round in a circle");
      String html = get(next.get());
      List<String> lines = line.matcher(html).results().map(match -> match.group(1)).toList();
      assertTrue(lines.size() <= LINES, "a page of " + lines.size() + " lines");
      found.addAll(lines);
      Matcher older = OLDER.matcher(html);
      next = older.find() ? Optional.of(older.group(1).replace("&amp;", "&")) : Optional.empty();
    }
    assertEquals(found.size(), new HashSet<>(found).size(), "a line stands twice");
    return found;
  }

  private List<String> decisions(java.util.function.Predicate<DecisionLife> wanted) {
    return kenes.db.read(tx -> kenes.decisions.list(tx, body)).stream().filter(wanted)
        .map(life -> "/ru/b/" + body + "/decisions/" + life.decision().scope() + "/" + life.decision().key()).toList();
  }

  private Pattern decision() {
    return Pattern.compile("href=\"(/ru/b/" + body + "/decisions/[0-9]+/[^\"/]+)\"");
  }

  @Test
  void everyDecisionIsReachedInOrder() throws Exception {
    List<String> all = decisions(life -> true);
    assertTrue(all.size() > 10 * LINES, "too few to tell");
    assertEquals(all, walk("/ru/b/" + body + "/decisions", decision()));
  }

  @Test
  void whatWasAskedForIsReachedWholeAndCounted() throws Exception {
    List<String> budgets = decisions(life -> life.decision().title().ru().toLowerCase(java.util.Locale.ROOT).contains("бюджет") && life.decision().kind().code().equals("normative"));
    assertTrue(!budgets.isEmpty());
    assertEquals(budgets, walk("/ru/b/" + body + "/decisions/find?kind=normative&q=" + URLEncoder.encode("БЮДЖЕТ", StandardCharsets.UTF_8), decision()));
    List<String> inForce = decisions(life -> life.decision().on().getYear() == 2025 && life.on(kenes.db.read(tx -> kenes.register.today(tx, body))).name().equals("IN_FORCE"));
    assertTrue(inForce.size() > LINES, "too few to tell");
    assertEquals(inForce, walk("/ru/b/" + body + "/decisions/find?year=2025&state=IN_FORCE", decision()));
    assertTrue(get("/ru/b/" + body + "/decisions/find?year=2025&state=IN_FORCE").contains(String.valueOf(inForce.size())));
    assertEquals(List.of(), walk("/ru/b/" + body + "/decisions/find?year=1999", decision()));
  }

  private List<String> requests(Predicate<RequestLife> wanted) {
    return kenes.db.read(tx -> kenes.requests.requests().list(tx, body)).stream().filter(wanted)
        .map(life -> "/ru/b/" + body + "/requests/" + life.request().number().year() + "/" + life.request().number().running()).toList();
  }

  @Test
  void requestsAreReachedWholeAndWhatWasAskedForTooInEveryState() throws Exception {
    Pattern line = Pattern.compile("href=\"(/ru/b/" + body + "/requests/[0-9]{4}/[0-9]+)\"");
    String find = "/ru/b/" + body + "/requests/find?";
    LocalDate today = kenes.db.read(tx -> kenes.register.today(tx, body));
    List<String> all = requests(life -> true);
    assertTrue(all.size() > LINES, "too few to tell");
    assertEquals(all, walk("/ru/b/" + body + "/requests", line));
    for (State state : State.values()) {
      List<String> such = requests(life -> life.on(today) == state);
      assertTrue(!such.isEmpty() || state == State.AWAITED, state + " is not among them");
      assertEquals(such, walk(find + "state=" + state, line));
      assertTrue(get(find + "state=" + state).contains(String.valueOf(such.size())));
    }
    assertEquals(requests(life -> life.on(today).isOpen()), walk(find + "state=OPEN", line));
    UUID deputy = kenes.db.read(tx -> kenes.requests.requests().list(tx, body)).get(LINES).request().authors().getLast();
    assertEquals(requests(life -> life.request().authors().contains(deputy) && life.on(today) == State.ANSWERED), walk(find + "state=ANSWERED&deputy=" + deputy, line));
    assertEquals(requests(life -> life.request().addressee().kind().equals("akim") && life.request().title().ru().toLowerCase(java.util.Locale.ROOT).contains("о")),
        walk(find + "addressee=akim&q=" + URLEncoder.encode("О", StandardCharsets.UTF_8), line));
    assertEquals(List.of(), walk(find + "state=NONE", line));
    assertEquals(List.of(), walk(find + "deputy=nobody", line));
  }

  @Test
  void whatMustStillBeDoneIsFoundAmongWhatIsSettled() {
    LocalDate today = LocalDate.parse("2026-11-16");
    UUID watched = kenes.db.read(tx -> kenes.decisions.list(tx, body)).get(LINES).decision().id();
    assertEquals(List.of(), kenes.db.read(tx -> kenes.decisions.headings(tx, body).unsettled()));
    kenes.db.change(tx -> new Loading(kenes.journal).load(tx, Actor.installation(), body, List.of(new Loading.Dated(kenes.clock.instant(),
        new DecisionsAct.ControlBegan(watched, today, Text.same("Комиссия"), Text.same("Проверить"), today.plusDays(30))))));
    List<DecisionLife> unsettled = kenes.db.read(tx -> kenes.decisions.headings(tx, body).unsettled());
    assertEquals(List.of(watched), unsettled.stream().map(life -> life.decision().id()).toList());
    assertEquals(1, unsettled.getFirst().duties(today).size());
  }

  @Test
  void aPlaceThatIsNoneBeginsAtTheBeginning() throws Exception {
    String first = decision().matcher(get("/ru/b/" + body + "/decisions")).results().map(match -> match.group(1)).findFirst().orElseThrow();
    for (String before : List.of("x", "2026-13-40.5", "2026-01-01", "2026-01-01.99999999999999999999")) {
      assertTrue(get("/ru/b/" + body + "/decisions/find?before=" + before).contains(first), before);
    }
    for (String before : List.of("x", "8", "8.x", "99.1", ".1")) {
      assertEquals(LINES, sitting().matcher(get("/ru/b/" + body + "/sittings?before=" + before)).results().count(), before);
    }
  }

  private Pattern sitting() {
    return Pattern.compile("href=\"(/ru/b/" + body + "/[0-9]+/[0-9]+)\"");
  }

  @Test
  void everySittingIsReachedInOrder() throws Exception {
    List<Meeting> all = kenes.db.read(tx -> kenes.meetings.list(tx, body, Integer.MAX_VALUE));
    assertEquals(LINES + 5, all.size());
    assertEquals(all.stream().map(meeting -> "/ru/b/" + body + "/" + meeting.term() + "/" + meeting.address()).toList(), walk("/ru/b/" + body + "/sittings", sitting()));
    assertTrue(get("/ru/b/" + body).contains("/ru/b/" + body + "/sittings"));
  }

  @Test
  void entriesAreFoundByTheirTime() {
    kenes.db.read(tx -> {
      for (long index : new long[] {0, 1, 700, kenes.journal.sizes(tx).get(body) - 1}) {
        var entry = kenes.journal.get(tx, body, index);
        assertTrue(kenes.journal.listAt(tx, body, entry.at()).contains(entry));
        assertTrue(kenes.journal.listAt(tx, body, entry.at()).stream().allMatch(one -> one.at().equals(entry.at())));
        assertEquals(List.of(), kenes.journal.listAt(tx, body, entry.at().plusNanos(1000)).stream().filter(one -> one.at().equals(entry.at())).toList());
      }
      return null;
    });
  }
}
