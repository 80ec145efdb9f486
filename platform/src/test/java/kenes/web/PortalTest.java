package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.commissions.Groups;
import kenes.commissions.GroupsAct;
import kenes.meetings.MeetingLists;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The public pages over a real database and the real server. */
class PortalTest {
  private static final int HEAVIEST = 100_000;
  private static PortalStory story;

  @BeforeAll
  static void start() {
    story = new PortalStory();
  }

  @AfterAll
  static void stop() {
    story.close();
  }

  static Stream<String> conversations() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/http/portal"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("conversations")
  void isHeldAsWritten(String file) throws IOException {
    List<String> lines = Files.readAllLines(Path.of("src/test/http/portal", file)).stream()
        .map(line -> line.replace("$PERSON", story.council.person(3).toString())).toList();
    assertEquals(List.of(), new HttpConversation(story.port).hold(lines));
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void pagesAreLightAndWhole(Lang lang) throws Exception {
    for (String path : List.of("/", "/bodies", "/b/KZ-10", "/b/" + PortalStory.COUNCIL, "/b/KZ-SENATE-COUNCIL", "/b/KZ",
        "/b/KZ-KURULTAI", "/p/" + story.council.person(3), "/about", "/check", "/b/" + PortalStory.COUNCIL + "/people?date=2026-11-01")) {
      String html = get("/" + lang.code() + path);
      int bytes = html.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
      assertTrue(bytes < HEAVIEST, path + " weighs " + bytes);
      Document page = Jsoup.parse(html);
      assertEquals(1, page.select("h1").size(), path);
      assertEquals(List.of(), page.select("[style], script:not([src])").eachAttr("style"), path);
      assertEquals(new TreeSet<>(page.select("[id]").eachAttr("id")).size(), page.select("[id]").size(), path + ": an id stands twice");
      assertEquals("https://kenes.example/" + lang.code() + path, page.selectFirst("link[rel=canonical]").attr("href"), path);
    }
  }

  @Test
  void theMapAndTheListAreTheSame() throws Exception {
    Document page = Jsoup.parse(get("/kk/"));
    TreeSet<String> tiles = new TreeSet<>(page.select(".tiles a").eachAttr("href"));
    assertEquals(20, tiles.size());
    assertEquals(tiles, new TreeSet<>(page.select(".regions a").eachAttr("href")));
    assertEquals(20, new TreeSet<>(page.select(".tiles a").eachAttr("transform")).size(), "two tiles at one place");
    assertEquals(List.of(), page.select(".tiles a:not([tabindex=-1])").eachText(), "the list is for the keyboard");
  }

  @Test
  void everyBodyStandsInTheTreeOnce() throws Exception {
    List<String> hrefs = Jsoup.parse(get("/ru/bodies")).select("main a[href^=/ru/b/]").eachAttr("href");
    List<String> registered = story.kenes.db.read(tx -> story.kenes.register.listBodies(tx).stream().map(body -> "/ru/b/" + body.code())
        .filter(href -> !href.equals("/ru/b/KZ")).sorted().toList());
    assertEquals(registered, hrefs.stream().sorted().toList());
    assertEquals(228 + 4 + 2, registered.size());
  }

  @Test
  void theFirstPageFollowsTheVote() throws Exception {
    assertTrue(get("/en/").contains("Voted: 1, entitled to vote: 16."));
    var poll = story.kenes.db.read(tx -> story.kenes.voting.findOpen(tx, PortalStory.COUNCIL,
        MeetingLists.open(tx).getFirst().id()).orElseThrow());
    story.kenes.voting.cast(story.council.deputy(4), PortalStory.COUNCIL, story.kenes.key(),
        new kenes.voting.Voting.Cast(poll.id(), story.council.person(4), kenes.voting.Choice.AGAINST));
    assertTrue(get("/en/").contains("Voted: 2, entitled to vote: 16."));
  }

  @Test
  void aPersonsPageNamesTheFactionAndLeadsToIt() throws Exception {
    List<java.util.UUID> members = List.of(story.council.person(5), story.council.person(6), story.council.person(7));
    var faction = story.kenes.groups.giveNotice(story.council.staff(), PortalStory.COUNCIL, story.kenes.key(), new Groups.GiveNotice("faction",
        Text.of("«Бірлік» фракциясы", "фракция «Бірлік»", "Birlik faction"), members.getFirst(), members, true)).act(GroupsAct.GroupRegistered.class).organization();
    Document page = Jsoup.parse(get("/kk/p/" + members.getLast()));
    assertEquals("«Бірлік» фракциясы", page.selectFirst("a[href=/kk/b/" + PortalStory.COUNCIL + "/organizations/" + faction + "]").text());
    assertTrue(Jsoup.parse(get("/kk/p/" + story.council.person(8))).select("a[href*=/organizations/" + faction + "]").isEmpty());
  }

  @Test
  void peopleAreThoseOfTheDay() throws Exception {
    assertTrue(Jsoup.parse(get("/kk/b/" + PortalStory.COUNCIL)).select("#people").text().contains("2026 жылғы 16 қараша"));
    story.kenes.clock.advance(Duration.ofHours(13));
    try {
      assertTrue(Jsoup.parse(get("/kk/b/" + PortalStory.COUNCIL)).select("#people").text().contains("2026 жылғы 17 қараша"),
          "the kept page is of yesterday");
    } finally {
      story.kenes.clock.advance(Duration.ofHours(-13));
    }
  }

  private static String get(String path) throws Exception {
    HttpResponse<String> answer = HttpClient.newHttpClient().send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + story.port + path)).build(), HttpResponse.BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), path);
    return answer.body();
  }
}
