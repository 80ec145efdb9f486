package kenes.web.live;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenes.journal.Json;

/** Reads an event stream over a bare socket, as a browser would, and can lose the connection at any byte. */
final class EventClient implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private final StringBuilder unread = new StringBuilder();
  private boolean inBody;

  /** @param id null for an event that is not the last of its batch */
  record Event(String id, String target, String html) {}

  /** A browser's memory over many connections. */
  static final class Reader {
    private final Map<String, String> fragments = new HashMap<>();
    private final Map<String, String> confirmed = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<Event> batch = new ArrayList<>();
    private String lastId;
    private int batches;
    private int halves;

    void accept(Event event) {
      fragments.put(event.target(), event.html());
      batch.add(event);
      if (event.id() != null) {
        for (Event one : batch) {
          if (one.html().equals(confirmed.put(one.target(), one.html()))) {
            faults.add(one.target() + " came again unchanged with " + event.id());
          }
        }
        batch.clear();
        lastId = event.id();
        batches++;
      }
    }

    /** The connection is gone: a batch without its id will come again. */
    void lost() {
      halves += batch.isEmpty() ? 0 : 1;
      batch.clear();
    }

    String lastId() {
      return lastId;
    }

    int batches() {
      return batches;
    }

    int halves() {
      return halves;
    }

    Map<String, String> fragments() {
      return fragments;
    }

    List<String> faults() {
      return faults;
    }
  }

  EventClient(int port, String address, String lastId) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(20_000);
    socket.setTcpNoDelay(true);
    String head = "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
        + (lastId == null ? "" : "Last-Event-ID: " + lastId + "\r\n") + "\r\n";
    socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    in = socket.getInputStream();
  }

  static int status(int port, String address) throws IOException {
    try (EventClient client = new EventClient(port, address, null)) {
      byte[] start = client.in.readNBytes(12);
      return Integer.parseInt(new String(start, StandardCharsets.US_ASCII).substring(9));
    }
  }

  static Map<String, String> fragments(List<Event> events) {
    Map<String, String> fragments = new HashMap<>();
    events.forEach(event -> fragments.put(event.target(), event.html()));
    return fragments;
  }

  /** Every event up to the one with this id. */
  List<Event> until(String id) throws IOException {
    List<Event> events = new ArrayList<>();
    do {
      events.add(next());
    } while (!id.equals(events.getLast().id()));
    return events;
  }

  /** Reads this many bytes, or all that there are, and takes the events that are complete by then. */
  void readBytes(int count, Reader reader) throws IOException {
    socket.setSoTimeout(50);
    try {
      for (int taken = 0; taken < count; taken++) {
        int one = in.read();
        if (one < 0) {
          throw new IOException("the server has closed the stream");
        }
        unread.append((char) one);
      }
    } catch (SocketTimeoutException nothingMore) {
      // all that there was has been read
    }
    for (Event event = parsed(); event != null; event = parsed()) {
      reader.accept(event);
    }
  }

  private Event next() throws IOException {
    byte[] part = new byte[65536];
    for (Event event = parsed(); ; event = parsed()) {
      if (event != null) {
        return event;
      }
      int count = in.read(part);
      if (count < 0) {
        throw new IOException("the server has closed the stream");
      }
      unread.append(new String(part, 0, count, StandardCharsets.ISO_8859_1));
    }
  }

  /** The next complete event, or null. The lengths of HTTP's chunks stand on lines of their own and are passed over. */
  private Event parsed() {
    if (!inBody) {
      int end = unread.indexOf("\r\n\r\n");
      if (end < 0) {
        return null;
      }
      unread.delete(0, end + 4);
      inBody = true;
    }
    int start = unread.indexOf("event: fragment\n");
    int end = start < 0 ? -1 : unread.indexOf("\n\n", start);
    if (end < 0) {
      return null;
    }
    String id = null;
    String data = null;
    for (String line : unread.substring(start, end).replaceAll("\r\n[0-9a-f]+\r\n", "").split("\n")) {
      id = line.startsWith("id: ") ? line.substring(4) : id;
      data = line.startsWith("data: ") ? line.substring(6) : data;
    }
    unread.delete(0, end + 2);
    Map<?, ?> json = Json.read(new String(data.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8), Map.class);
    return new Event(id, json.get("target").toString(), json.get("html").toString());
  }

  @Override
  public void close() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
