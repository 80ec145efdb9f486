package kenes.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kenes.accounts.SignedIn;

/**
 * The ballots of one poll as their voters know them: sent as the browser sends the form, with a key that stays the same
 * when the answer got lost. An answer counts once it has reached this process, which nobody kills.
 */
final class Ballots {
  /** Deputies who press at the same moment. */
  private static final int VOTERS = 16;
  /** Every how many acknowledged ballots the deputy's desk is read for its receipt. */
  private static final int READS_RECEIPT = 40;
  private static final List<String> CHOICES = List.of("FOR", "AGAINST", "ABSTAIN");
  private static final Pattern RECEIPT = Pattern.compile("<strong>№\\s([0-9\\s\\u00a0\\u202f]+)</strong>");

  private final Hall hall;
  private final UUID poll;
  private final Map<Integer, String> keys = new ConcurrentHashMap<>();
  private final Map<Integer, Long> acknowledgedAt = new ConcurrentHashMap<>();
  private final Map<Integer, Long> receipts = new ConcurrentHashMap<>();

  Ballots(Hall hall, UUID poll) {
    this.hall = hall;
    this.poll = poll;
  }

  UUID poll() {
    return poll;
  }

  String choice(int seat) {
    return CHOICES.get(seat % CHOICES.size());
  }

  /** When each seat's ballot was acknowledged, in nanoseconds of this process. */
  Map<Integer, Long> acknowledged() {
    return new TreeMap<>(acknowledgedAt);
  }

  /** The receipt's number, where the desk was read. */
  Map<Integer, Long> receipts() {
    return new TreeMap<>(receipts);
  }

  /** Seats whose form was sent and never answered. */
  List<Integer> unanswered() {
    return keys.keySet().stream().filter(seat -> !acknowledgedAt.containsKey(seat)).sorted().toList();
  }

  /** What was acknowledged is lost: it will be sent again with its key. */
  void forget(int seat) {
    acknowledgedAt.remove(seat);
    receipts.remove(seat);
  }

  /**
   * Casts the ballots of all seats that have no answer, with several voters at once; returns when nobody can go on, because
   * all are answered or the server is gone.
   *
   * @param whenAcknowledged is told the number of answers since this call began, by the voter's thread
   */
  void cast(String address, java.util.function.IntConsumer whenAcknowledged) {
    Queue<Integer> waiting = new ConcurrentLinkedQueue<>(new ArrayDeque<>(java.util.stream.IntStream.rangeClosed(1, hall.seats())
        .filter(seat -> !acknowledgedAt.containsKey(seat)).boxed().toList()));
    AtomicInteger count = new AtomicInteger();
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      List<Thread> voters = new ArrayList<>();
      for (int voter = 0; voter < VOTERS; voter++) {
        voters.add(Thread.ofVirtual().start(() -> {
          for (Integer seat = waiting.poll(); seat != null && vote(client, address, seat); seat = waiting.poll()) {
            whenAcknowledged.accept(count.incrementAndGet());
          }
        }));
      }
      for (Thread voter : voters) {
        voter.join();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** @return false when no answer came: the voter waits until the server is back */
  private boolean vote(HttpClient client, String address, int seat) {
    try {
      int status = send(client, address, seat);
      if (status == 503) { // the outcome is not known: the database is gone
        return false;
      }
      if (status != 303) {
        throw new IllegalStateException("the vote of seat " + seat + " was answered with " + status);
      }
      acknowledgedAt.put(seat, System.nanoTime());
      if (seat % READS_RECEIPT == 0) {
        readReceipt(client, address, seat);
      }
      return true;
    } catch (IOException gone) {
      return acknowledgedAt.containsKey(seat);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private int send(HttpClient client, String address, int seat) throws IOException, InterruptedException {
    String form = "csrf=" + encoded(hall.deputy(seat).csrf()) + "&key=" + keys.computeIfAbsent(seat, any -> UUID.randomUUID().toString())
        + "&poll=" + poll + "&choice=" + choice(seat);
    return client.send(request(hall.deputy(seat), address + hall.desk() + "/vote").header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private void readReceipt(HttpClient client, String address, int seat) throws IOException, InterruptedException {
    String desk = client.send(request(hall.deputy(seat), address + hall.desk() + "/mine").build(), HttpResponse.BodyHandlers.ofString()).body();
    Matcher number = RECEIPT.matcher(desk);
    if (!number.find()) {
      throw new IllegalStateException("no receipt stands on the desk of seat " + seat + ": " + desk);
    }
    receipts.put(seat, Long.parseLong(number.group(1).replaceAll("[^0-9]", "")));
  }

  private static HttpRequest.Builder request(SignedIn deputy, String address) {
    return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(30)).header("Cookie", "kenes_session=" + deputy.sessionToken());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
