package kenes.notices;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Properties;

/** A letter as a mail message. Handed over twice, it has the same Message-ID, so that mailboxes can tell. */
final class Envelope extends MimeMessage {
  private final String id;

  /** @param from the sender's address */
  Envelope(Session session, Letter letter, String from) throws MessagingException {
    super(session);
    id = "<" + letter.id() + from.substring(from.indexOf('@')) + ">";
    try {
      setFrom(new InternetAddress(from, line(letter.sender()), "UTF-8"));
      if (letter.address() != null) {
        setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), line(letter.name()), "UTF-8"));
      }
      setSubject(line(letter.subject()), "UTF-8");
      setSentDate(Date.from(letter.madeAt()));
      setHeader("Auto-Submitted", "auto-generated");
      MimeBodyPart text = new MimeBodyPart();
      text.setText(letter.content(), "UTF-8", "plain");
      MimeBodyPart event = new MimeBodyPart();
      event.setDataHandler(new DataHandler(new ByteArrayDataSource(letter.event(), "text/calendar; charset=UTF-8; method=PUBLISH")));
      event.setFileName("sitting.ics");
      setContent(new MimeMultipart(text, event));
      saveChanges();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  /** One line for a header: whatever would begin another line is a blank. */
  static String line(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
  }

  /** The whole message as a file. */
  static byte[] bytes(Letter letter, String from) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new Envelope(Session.getInstance(new Properties()), letter, from).writeTo(bytes);
    } catch (MessagingException | IOException broken) {
      throw new IllegalStateException(broken);
    }
    return bytes.toByteArray();
  }
}
