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

  GrowthVisitor(String address, GrowthThings things) {
    this.address = address;
    this.things = things;
  }

  /** Java is slow until it has seen the work. */
  void warmUp(GrowthPage page) {
    for (int look = 0; look < WARM_UP; look++) {
      look(page);
    }
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
    String path = page.address(things.next());
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
      long began = System.nanoTime();
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      double took = (System.nanoTime() - began) / 1e6;
      if (answer.statusCode() != OK) {
        throw new IllegalStateException(path + " answers " + answer.statusCode());
      }
      return took;
    } catch (IOException broken) {
      throw new IllegalStateException(path, broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
