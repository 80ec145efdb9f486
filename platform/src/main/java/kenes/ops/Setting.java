package kenes.ops;

import java.util.Locale;
import java.util.function.Predicate;
import kenes.notices.Address;

/** Every setting, once: its name, meaning, default, and what values are allowed. */
public enum Setting {
  DATA("./kenes-data", "Folder that holds the database, the keys and everything else that Kenes writes.", "a folder", value -> !value.isBlank()),
  HOST("127.0.0.1", "Network address to listen at: 127.0.0.1 is this machine only, 0.0.0.0 is every network.", "an address", value -> !value.isBlank()),
  PORT("8080", "Port to listen at; 0 takes any free one.", "0 to 65535", number(0, 65_535)),
  PUBLIC_URL("", "Address at which readers reach this installation, without a slash at the end. Empty: http://localhost and the port.",
      "http://… or https://…, or empty", value -> value.isEmpty() || value.matches("https?://[^/\\s]+(/[^\\s]*[^/\\s])?")),
  ORIGIN("", "Name of this installation in its signed records, for ever; read by init only. Usually a domain name of yours.",
      "letters, digits, dots, hyphens and slashes", value -> value.isEmpty() || value.matches("[A-Za-z0-9][A-Za-z0-9./-]{2,99}")),
  DATABASE_URL("", "An external PostgreSQL 15 or newer. Empty: Kenes runs its own in the data folder.",
      "jdbc:postgresql://host:port/name, or empty", value -> value.isEmpty() || value.matches("jdbc:postgresql://[^/\\s]+/\\S+")),
  DATABASE_USER("kenes", "Role that owns the external database.", "a name", value -> !value.isBlank()),
  DATABASE_PASSWORD("", "Password of that role.", "any text", value -> true),
  DATABASE_CONNECTIONS("16", "How many connections to the database are kept at most.", "4 to 90", number(4, 90)),
  CHECKPOINT_INTERVAL("300", "Shortest time between two signed checkpoints of the same record, in milliseconds.", "50 to 60000", number(50, 60_000)),
  UPLOAD_LIMIT("25", "Largest form with files that is accepted, in megabytes.", "1 to 200", number(1, 200)),
  CACHE_SIZE("64", "Memory for rendered public pages, in megabytes; 0 keeps none.", "0 to 8192", number(0, 8192)),
  MAIL_SERVER("", "Mail server that takes the letters to deputies and guests. Empty: letters are kept and shown on the desk, and nothing is sent.",
      "host:port, or empty", value -> value.isEmpty() || value.matches("[A-Za-z0-9.-]+:[1-9][0-9]{0,4}")),
  MAIL_SECURITY("starttls", "How the connection to the mail server is protected: it must become encrypted (starttls), is so from the first byte (tls), or stays open (none).",
      "starttls, tls or none", value -> value.matches("starttls|tls|none")),
  MAIL_USER("", "Name to sign in to the mail server with. Empty: without signing in.", "a name, or empty", value -> true),
  MAIL_PASSWORD("", "Password of that name.", "any text", value -> true),
  MAIL_FROM("", "Address that letters come from.", "an e-mail address, or empty", value -> value.isEmpty() || Address.find(value).isPresent());

  private final String standard;
  private final String meaning;
  private final String allowed;
  private final Predicate<String> valid;

  Setting(String standard, String meaning, String allowed, Predicate<String> valid) {
    this.standard = standard;
    this.meaning = meaning;
    this.allowed = allowed;
    this.valid = valid;
  }

  /** As on the command line (after two hyphens) and in kenes.properties. */
  public String option() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The environment variable. */
  public String variable() {
    return "KENES_" + name();
  }

  public String standard() {
    return standard;
  }

  public String meaning() {
    return meaning;
  }

  public String allowed() {
    return allowed;
  }

  boolean isSecret() {
    return this == DATABASE_PASSWORD || this == MAIL_PASSWORD;
  }

  /** @throws OperatorError when the value is not allowed */
  void check(String value, String source) {
    if (!valid.test(value)) {
      throw new OperatorError(source + " sets " + option() + " to '" + (isSecret() ? "…" : value) + "': give it " + allowed);
    }
  }

  private static Predicate<String> number(long least, long most) {
    return value -> value.matches("[0-9]{1,9}") && Long.parseLong(value) >= least && Long.parseLong(value) <= most;
  }
}
