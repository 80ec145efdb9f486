package kenes.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Asks for pages, one after another. */
final class GrowthVisitor {
  private static final int OK = 200;
  private static final int WARM_UP = 15;
  private static final int LOOKS = 100;

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final GrowthThings things;
  private final String session;

  /** @param session token of the office's session */
  GrowthVisitor(String address, GrowthThings things, String session) {
    this.address = address;
    this.things = things;
    this.session = session;
  }

  /** Java is slow until it has seen the work. @return whether there is such a page of what was generated */
  boolean warmUp(GrowthPage page) {
    if (send(page, page.address(things.next(page.desk()))).statusCode() != OK) {
      return false;
    }
    for (int look = 0; look < WARM_UP; look++) {
      look(page);
    }
    return true;
  }

  GrowthCost measure(GrowthPage page) {
    List<Double> times = new ArrayList<>();
    for (int look = 0; look < LOOKS; look++) {
      times.add(look(page));
    }
    return GrowthCost.of(times);
  }

  /** In milliseconds. A page that is not there is a fault of the measurement. */
  private double look(GrowthPage page) {
    String path = page.address(things.next(page.desk()));
    long began = System.nanoTime();
    HttpResponse<byte[]> answer = send(page, path);
    double took = (System.nanoTime() - began) / 1e6;
    if (answer.statusCode() != OK) {
      throw new IllegalStateException(path + " answers " + answer.statusCode());
    }
    return took;
  }

  private HttpResponse<byte[]> send(GrowthPage page, String path) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
      if (page.desk()) {
        request.header("Cookie", "kenes_session=" + session);
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
