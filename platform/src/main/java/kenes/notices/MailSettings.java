package kenes.notices;

/**
 * How letters are handed over.
 *
 * @param host of the mail server
 * @param security how the connection is protected
 * @param user empty: without signing in
 * @param from the sender's address
 */
public record MailSettings(String host, int port, Security security, String user, String password, String from) {
  /** {@code STARTTLS} begins open and must become encrypted, {@code TLS} is encrypted from its first byte, {@code NONE} stays open. */
  public enum Security { STARTTLS, TLS, NONE }

  /** Without the password. */
  @Override
  public String toString() {
    return host + ":" + port + " " + security + " " + from;
  }
}
