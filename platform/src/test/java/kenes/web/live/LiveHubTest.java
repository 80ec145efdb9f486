package kenes.web.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.web.Access;
import kenes.web.WebCode;
import kenes.web.WebKit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class LiveHubTest {
  private static final String BODY = "KZ-10";
  private static final UUID MEETING = UUID.fromString("01970000-0000-7000-8000-000000000001");
  private static final String ADDRESS = "/kk/live/sitting/" + BODY + "/" + MEETING;

  /** Stands for journal and templates: every entry changes one fragment, or none that anybody sees. */
  private static final class Sitting {
    private final int[] versions = new int[6];
    private long index = -1;
    private int renderings;

    synchronized void entry(int fragment) {
      index++;
      if (fragment < versions.length) {
        versions[fragment]++;
      }
    }

    synchronized long index() {
      return index;
    }

    synchronized int renderings() {
      return renderings;
    }

    synchronized Rendering render(Topic topic) {
      if (!topic.meeting().equals(MEETING)) {
        throw new Refused(WebCode.NO_PAGE);
      }
      renderings++;
      return new Rendering(index, now(topic.lang()));
    }

    synchronized Map<String, String> now(Lang lang) {
      Map<String, String> fragments = new HashMap<>();
      for (int number = 0; number < versions.length; number++) {
        fragments.put("f" + number, "<p lang=\"" + lang.code() + "\">" + versions[number] + "\n</p>");
      }
      return fragments;
    }
  }

  private final Sitting sitting = new Sitting();
  private LiveHub hub;
  private WebKit web;

  @BeforeEach
  void start() {
    hub = new LiveHub(body -> sitting.index(), sitting::render);
    web = new WebKit(List.of(hub.route("sitting", Access.anyone(), (tx, body, meeting, lang) -> Map.of()),
        hub.route("chair", Access.signedIn(), (tx, body, meeting, lang) -> Map.of())));
  }

  @AfterEach
  void stop() {
    web.close();
    hub.close();
  }

  private void entry(int fragment) {
    sitting.entry(fragment);
    hub.changed(BODY);
  }

  @Test
  void firstConnectionGetsEverythingAndThenOnlyWhatChanged() throws Exception {
    entry(0);
    try (EventClient client = new EventClient(web.port(), ADDRESS, null)) {
      assertEquals(sitting.now(Lang.KK), EventClient.fragments(client.until(BODY + ":0")));
      entry(3);
      List<EventClient.Event> changed = client.until(BODY + ":1");
      assertEquals(List.of("f3"), changed.stream().map(EventClient.Event::target).toList());
      assertEquals("<p lang=\"kk\">1\n</p>", changed.getFirst().html());
    }
  }

  @Test
  void oneWhoComesBackGetsExactlyWhatChangedMeanwhile() throws Exception {
    entry(0);
    try (EventClient client = new EventClient(web.port(), ADDRESS, null)) {
      client.until(BODY + ":0");
      entry(1);
      client.until(BODY + ":1");
      entry(99);
      entry(4);
      client.until(BODY + ":3");
    }
    try (EventClient back = new EventClient(web.port(), ADDRESS, BODY + ":0")) {
      assertEquals(List.of("f1", "f4"), back.until(BODY + ":3").stream().map(EventClient.Event::target).toList());
    }
    try (EventClient byQuery = new EventClient(web.port(), ADDRESS + "?from=KZ-99:7," + BODY + ":2", null)) {
      assertEquals(List.of("f4"), byQuery.until(BODY + ":3").stream().map(EventClient.Event::target).toList());
    }
  }

  @Test
  void idThatCannotBeGetsEverything() throws Exception {
    entry(0);
    for (String id : List.of(BODY + ":999", BODY + ":x", "KZ-1:0", BODY + ":99999999999999999999", "")) {
      try (EventClient client = new EventClient(web.port(), ADDRESS, id)) {
        assertEquals(6, client.until(BODY + ":0").size(), id);
      }
    }
  }

  @Test
  void whoMayNotSeeItAndWhatDoesNotExistAreRefusedBeforeTheStreamBegins() throws Exception {
    assertEquals(401, EventClient.status(web.port(), ADDRESS.replace("sitting", "chair")));
    assertEquals(404, EventClient.status(web.port(), ADDRESS.replace("0001", "0002")));
    assertEquals(404, EventClient.status(web.port(), "/kk/live/sitting/" + BODY + "/x"));
    assertEquals(0, hub.watched());
  }

  /** The connection is cut at a random byte while entries come; in the end nothing is missing and nothing came twice. */
  @Test
  void nothingIsLostOrDoubledOverTwoHundredCuts() throws Exception {
    Random random = new Random(20261122);
    EventClient.Reader reader = new EventClient.Reader();
    entry(0);
    for (int cut = 0; cut < 200; cut++) {
      try (EventClient client = new EventClient(web.port(), ADDRESS, reader.lastId())) {
        for (int more = random.nextInt(4); more > 0; more--) {
          entry(random.nextInt(8));
        }
        client.readBytes(random.nextInt(1600), reader);
      }
      reader.lost();
      entry(random.nextInt(8));
    }
    entry(0);
    try (EventClient client = new EventClient(web.port(), ADDRESS, reader.lastId())) {
      client.until(BODY + ":" + sitting.index()).forEach(reader::accept);
    }
    assertEquals(sitting.now(Lang.KK), reader.fragments());
    assertEquals(List.of(), reader.faults());
    assertTrue(reader.batches() > 60, () -> "only " + reader.batches() + " complete batches were read: the test proves little");
    assertTrue(reader.halves() > 10, () -> "only " + reader.halves() + " batches were cut in two: the test proves little");
  }

  @Test
  void burstCostsFewRenderings() throws Exception {
    entry(0);
    try (EventClient client = new EventClient(web.port(), ADDRESS, null)) {
      client.until(BODY + ":0");
      int before = sitting.renderings();
      for (int number = 1; number <= 20_000; number++) {
        entry(0);
      }
      client.until(BODY + ":20000");
      int cost = sitting.renderings() - before;
      assertTrue(cost < 10_000, () -> "20000 entries cost " + cost + " renderings");
    }
  }

  /** One who takes nothing costs no memory, holds nobody up, and gets the latest when it reads again. */
  @Test
  void slowListenerGetsTheLatestOnly() throws Exception {
    entry(0);
    String large = "x".repeat(200_000);
    LiveHub heavy = new LiveHub(body -> sitting.index(), topic -> {
      Rendering plain = sitting.render(topic);
      return new Rendering(plain.index(), Map.of("f", plain.fragments().get("f0") + large));
    });
    try (WebKit other = new WebKit(List.of(heavy.route("sitting", Access.anyone(), (tx, body, meeting, lang) -> Map.of())));
        EventClient slow = new EventClient(other.port(), ADDRESS, null);
        EventClient quick = new EventClient(other.port(), ADDRESS, null)) {
      quick.until(BODY + ":0");
      for (int number = 1; number <= 300; number++) {
        sitting.entry(0);
        heavy.changed(BODY);
        quick.until(BODY + ":" + number);
      }
      List<EventClient.Event> received = slow.until(BODY + ":300");
      assertTrue(received.size() < 150, () -> "the slow one got " + received.size() + " events of 300");
      assertTrue(received.getLast().html().startsWith(sitting.now(Lang.KK).get("f0")));
    } finally {
      heavy.close();
    }
  }

  @Test
  void fiveHundredListenersGetAResultWithinASecond() throws Exception {
    entry(0);
    List<EventClient> clients = new ArrayList<>();
    try {
      for (int number = 0; number < 500; number++) {
        clients.add(new EventClient(web.port(), ADDRESS, null));
      }
      for (EventClient client : clients) {
        client.until(BODY + ":0");
      }
      assertEquals(500, hub.watched());
      long begun = System.nanoTime();
      entry(2);
      for (EventClient client : clients) {
        assertEquals(1, client.until(BODY + ":1").size());
      }
      long millis = (System.nanoTime() - begun) / 1_000_000;
      assertTrue(millis < 1000, () -> millis + " ms");
    } finally {
      for (EventClient client : clients) {
        client.close();
      }
    }
  }
}
