package kenes.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks for pages, one after another. */
final class GrowthVisitor {
  private static final int OK = 200;
  private static final int WARM_UP = 15;
  private static final int LOOKS = 100;

  private final HttpClient client = HttpClient.newHttpClient();
  private final ServerProcess server;
  private final GrowthThings things;
  private final Map<String, Map<String, String>> sessions;

  /** @param sessions tokens of sessions, by council and by who it is */
  GrowthVisitor(ServerProcess server, GrowthThings things, Map<String, Map<String, String>> sessions) {
    this.server = server;
    this.things = things;
    this.sessions = sessions;
  }

  /** Java is slow until it has seen the work. @return whether there is such a page of what was generated */
  boolean warmUp(GrowthPage page) {
    if (send(page, things.next(page.desk())).statusCode() != OK) {
      return false;
    }
    for (int look = 0; look < WARM_UP; look++) {
      look(page);
    }
    return true;
  }

  GrowthCost measure(GrowthPage page) {
    List<Double> times = new ArrayList<>();
    Duration before = server.computed();
    for (int look = 0; look < LOOKS; look++) {
      times.add(look(page));
    }
    return GrowthCost.of(times, server.computed().minus(before));
  }

  /** In milliseconds. A page that is not there is a fault of the measurement. */
  private double look(GrowthPage page) {
    Map<String, String> values = things.next(page.desk());
    long began = System.nanoTime();
    HttpResponse<byte[]> answer = send(page, values);
    double took = (System.nanoTime() - began) / 1e6;
    if (answer.statusCode() != OK) {
      throw new IllegalStateException(page.address(values) + " answers " + answer.statusCode());
    }
    return took;
  }

  private HttpResponse<byte[]> send(GrowthPage page, Map<String, String> values) {
    String path = page.address(values);
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
      if (page.desk()) {
        request.header("Cookie", "kenes_session=" + sessions.get(values.get("body")).get(page.seer()));
      }
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException broken) {
      throw new IllegalStateException(path, broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
