package kenes.kit;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A real mail server on a port of its own, which can go down and come up, refuse addresses, and ask for a password. */
public final class TestMail implements AutoCloseable {
  /** What it has taken, in order. */
  public final List<MimeMessage> taken = Collections.synchronizedList(new ArrayList<>());
  /** The reply code for a recipient, in place of taking the letter. */
  public final Map<String, Integer> replies = new ConcurrentHashMap<>();
  public final int port;
  private final String password;
  private SMTPServer server;

  /** Up and for everybody. */
  public TestMail() {
    this(null);
  }

  /** @param password null: none is asked for; else it takes letters from those only who know it */
  public TestMail(String password) {
    this.password = password;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
    up();
  }

  public void up() {
    SMTPServer.Builder builder = new SMTPServer.Builder().bindAddress(InetAddress.getLoopbackAddress()).port(port).messageHandlerFactory(context -> new Taking());
    if (password != null) {
      builder.requireAuth().authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, given, context) -> {
        if (!given.equals(password)) {
          throw new LoginFailedException();
        }
      }));
    }
    server = builder.build();
    server.start();
  }

  public void down() {
    server.stop();
  }

  @Override
  public void close() {
    server.stop();
  }

  private final class Taking implements MessageHandler {
    @Override
    public void from(String from) {
      // anybody may send
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      if (replies.containsKey(recipient)) {
        throw new RejectException(replies.get(recipient), "planted for " + recipient);
      }
    }

    @Override
    public String data(InputStream data) throws IOException {
      try {
        taken.add(new MimeMessage(Session.getInstance(new Properties()), data));
      } catch (MessagingException broken) {
        throw new IOException(broken);
      }
      return null;
    }

    @Override
    public void done() {
      // nothing is kept between letters
    }
  }
}
