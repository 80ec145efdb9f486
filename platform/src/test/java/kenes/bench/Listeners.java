package kenes.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Many open event streams in one thread: for each, when the state of which journal index arrived. */
final class Listeners implements AutoCloseable {
  private static final int LONGEST_ID = 200;

  /** One stream. */
  private static final class Listener {
    final StringBuilder line = new StringBuilder();
    final TreeMap<Long, Instant> arrivals = new TreeMap<>();

    /** Takes what has come; only lines with an event's id matter. */
    void read(ByteBuffer bytes, Instant now) {
      while (bytes.hasRemaining()) {
        char one = (char) bytes.get();
        if (one != '\n') {
          if (line.length() < LONGEST_ID) {
            line.append(one);
          }
        } else {
          if (line.indexOf("id: ") == 0) {
            arrivals.put(Long.parseLong(line.substring(line.lastIndexOf(":") + 1).strip()), now);
          }
          line.setLength(0);
        }
      }
    }
  }

  private final Selector selector;
  private final List<Listener> all = new ArrayList<>();
  private final ByteBuffer bytes = ByteBuffer.allocateDirect(1 << 16);

  Listeners() throws IOException {
    selector = Selector.open();
  }

  /** Opens one more stream. @throws IOException when it is refused */
  void open(URI address) throws IOException {
    SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", address.getPort()));
    String request = "GET " + address.getRawPath() + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";
    channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
    channel.configureBlocking(false);
    Listener listener = new Listener();
    all.add(listener);
    channel.register(selector, SelectionKey.OP_READ, listener);
  }

  /** Reads what comes in the next tenth of a second. @throws IOException when a stream has ended */
  void read() throws IOException {
    selector.select(this::read, 100);
  }

  private void read(SelectionKey key) {
    bytes.clear();
    try {
      if (((SocketChannel) key.channel()).read(bytes) < 0) {
        throw new IOException("the server has closed a stream");
      }
    } catch (IOException ended) {
      throw new java.io.UncheckedIOException(ended);
    }
    ((Listener) key.attachment()).read(bytes.flip(), Instant.now());
  }

  /** How many have got something. */
  long started() {
    return all.stream().filter(listener -> !listener.arrivals.isEmpty()).count();
  }

  /** When each got the first state that contains the index, in that order; empty while somebody has not. */
  Optional<List<Instant>> arrivals(long index) {
    boolean everybody = all.stream().allMatch(listener -> listener.arrivals.ceilingEntry(index) != null);
    return everybody ? Optional.of(all.stream().map(listener -> listener.arrivals.ceilingEntry(index).getValue()).sorted().toList()) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
