package kenes.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** The mail server that takes letters (SMTP, RFC 5321). */
final class MailServer {
  private static final String CONNECT_MILLISECONDS = "10000";
  private static final String ANSWER_MILLISECONDS = "30000";
  private static final int LONGEST_ANSWER = 200;
  private static final int PERMANENT = 500;

  private final MailSettings settings;
  private final Session session;

  MailServer(MailSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings));
  }

  /** Why a letter was not taken. */
  static final class NotTaken extends Exception {
    private static final long serialVersionUID = 1;
    final Problem problem;
    final String answer;

    NotTaken(Problem problem, Exception cause) {
      super(cause);
      this.problem = problem;
      String said = cause.getMessage() == null ? "" : Envelope.line(cause.getMessage());
      this.answer = said.length() > LONGEST_ANSWER ? said.substring(0, LONGEST_ANSWER) : said;
    }
  }

  /** An open connection; letters go one by one. */
  interface Connection extends AutoCloseable {
    /** @throws NotTaken this letter; with {@code UNREACHABLE} or {@code SENDER} no other would be taken either */
    void hand(Letter letter) throws NotTaken;

    @Override
    void close();
  }

  /** @throws NotTaken {@code UNREACHABLE} or {@code LOGIN} */
  Connection connect() throws NotTaken {
    try {
      Transport transport = session.getTransport("smtp");
      transport.connect(settings.host(), settings.port(), settings.user().isEmpty() ? null : settings.user(),
          settings.user().isEmpty() ? null : settings.password());
      return new Open(transport);
    } catch (AuthenticationFailedException wrong) {
      throw new NotTaken(Problem.LOGIN, wrong);
    } catch (MessagingException broken) {
      throw new NotTaken(Problem.UNREACHABLE, broken);
    }
  }

  private final class Open implements Connection {
    private final Transport transport;

    Open(Transport transport) {
      this.transport = transport;
    }

    @Override
    public void hand(Letter letter) throws NotTaken {
      try {
        Envelope envelope = new Envelope(session, letter, settings.from());
        transport.sendMessage(envelope, envelope.getAllRecipients());
      } catch (MessagingException failed) {
        throw judged(failed, transport.isConnected());
      }
    }

    @Override
    public void close() {
      try {
        transport.close();
      } catch (MessagingException gone) {
        // what was taken is taken, however the connection ends
      }
    }
  }

  private static NotTaken judged(MessagingException failed, boolean connected) {
    for (Exception cause = failed; cause != null; cause = cause instanceof MessagingException more ? more.getNextException() : null) {
      switch (cause) {
        case SMTPSenderFailedException sender -> {
          return new NotTaken(sender.getReturnCode() >= PERMANENT ? Problem.SENDER : Problem.LATER, sender);
        }
        case SMTPAddressFailedException address -> {
          return new NotTaken(address.getReturnCode() >= PERMANENT ? Problem.RECIPIENT : Problem.LATER, address);
        }
        case SMTPSendFailedException send when send.getNextException() == null -> {
          return new NotTaken(send.getReturnCode() >= PERMANENT ? Problem.RECIPIENT : Problem.LATER, send);
        }
        default -> { }
      }
    }
    return new NotTaken(connected ? Problem.LATER : Problem.UNREACHABLE, failed);
  }

  private static Properties properties(MailSettings settings) {
    Properties properties = new Properties();
    properties.put("mail.smtp.connectiontimeout", CONNECT_MILLISECONDS);
    properties.put("mail.smtp.timeout", ANSWER_MILLISECONDS);
    properties.put("mail.smtp.writetimeout", ANSWER_MILLISECONDS);
    properties.put("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
    properties.put("mail.smtp.from", settings.from());
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.starttls.enable", String.valueOf(settings.security() == MailSettings.Security.STARTTLS));
    properties.put("mail.smtp.starttls.required", String.valueOf(settings.security() == MailSettings.Security.STARTTLS));
    properties.put("mail.smtp.ssl.enable", String.valueOf(settings.security() == MailSettings.Security.TLS));
    return properties;
  }
}
