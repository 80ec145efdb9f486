package kenes.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A network between a browser and the server that can be cut: every connection breaks, and new ones are refused. It can also lose answers. */
public final class Relay implements AutoCloseable {
  private volatile int target;
  private final ServerSocket listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;
  private volatile boolean deaf;

  public Relay(int target) throws IOException {
    this.target = target;
    listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return listener.getLocalPort();
  }

  public void cut() {
    cut = true;
    open.forEach(Relay::shut);
  }

  /** The server behind it was started again, at another port. */
  public void leadTo(int port) {
    target = port;
  }

  /** From now on requests arrive, but every connection breaks before the answer. */
  public void loseAnswers() {
    deaf = true;
  }

  public void mend() {
    cut = false;
    deaf = false;
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket near = listener.accept();
        Socket far = cut ? null : reach();
        if (far == null) {
          near.close();
          continue;
        }
        open.add(near);
        open.add(far);
        Thread.ofVirtual().start(() -> copy(near, far, false));
        Thread.ofVirtual().start(() -> copy(far, near, true));
        if (cut) {
          shut(near);
          shut(far);
        }
      } catch (IOException ended) {
        // the listener was closed
      }
    }
  }

  /** A connection to the server; null while it is down. */
  private Socket reach() {
    try {
      return new Socket(InetAddress.getLoopbackAddress(), target);
    } catch (IOException down) {
      return null;
    }
  }

  private void copy(Socket from, Socket to, boolean answers) {
    byte[] part = new byte[1 << 16];
    try (from; to; InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
      int length = in.read(part);
      while (length >= 0 && !(answers && deaf)) {
        out.write(part, 0, length);
        length = in.read(part);
      }
    } catch (IOException broken) {
      // cut, or closed by one side: the other one is closed with it
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private static void shut(Socket socket) {
    try {
      socket.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public void close() {
    cut();
    try {
      listener.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
