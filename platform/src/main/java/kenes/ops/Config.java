package kenes.ops;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import kenes.notices.Address;
import kenes.notices.MailSettings;
import kenes.schema.Access;

/** The settings in force: from the command line, else the environment, else DATA/kenes.properties, else the default. */
public final class Config {
  private static final String FILE = "kenes.properties";

  /** @param source where the value was found */
  record Value(String text, String source) {}

  private final Map<Setting, Value> values = new EnumMap<>(Setting.class);

  private Config() {}

  /** @throws OperatorError when a value is not allowed, or the file holds a setting that does not exist */
  public static Config read(Map<Setting, String> commandLine, Map<String, String> environment) {
    Config config = new Config();
    config.take(Setting.DATA, commandLine, environment, Map.of());
    Map<String, String> file = config.file();
    for (Setting setting : Setting.values()) {
      config.take(setting, commandLine, environment, file);
    }
    config.mail();
    return config;
  }

  private void take(Setting setting, Map<Setting, String> commandLine, Map<String, String> environment, Map<String, String> file) {
    Value value = new Value(setting.standard(), "default");
    if (commandLine.containsKey(setting)) {
      value = new Value(commandLine.get(setting), "--" + setting.option());
    } else if (environment.containsKey(setting.variable())) {
      value = new Value(environment.get(setting.variable()), setting.variable());
    } else if (file.containsKey(setting.option()) && setting != Setting.DATA) {
      value = new Value(file.get(setting.option()), data().resolve(FILE).toString());
    }
    setting.check(value.text(), value.source());
    values.put(setting, value);
  }

  private Map<String, String> file() {
    Path file = data().resolve(FILE);
    if (!Files.exists(file)) {
      return Map.of();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    Map<String, String> found = new java.util.HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (Arrays.stream(Setting.values()).noneMatch(setting -> setting != Setting.DATA && setting.option().equals(name))) {
        throw new OperatorError(file + " sets '" + name + "', which it cannot: see the names with kenes config");
      }
      found.put(name, properties.getProperty(name).strip());
    }
    return found;
  }

  Value value(Setting setting) {
    return values.get(setting);
  }

  private String text(Setting setting) {
    return value(setting).text();
  }

  private int number(Setting setting) {
    return Integer.parseInt(text(setting));
  }

  public Path data() {
    return Path.of(text(Setting.DATA)).toAbsolutePath().normalize();
  }

  /** The signing key, the bundled database's password, and the last checkpoints that were signed. */
  public Path keys() {
    return data().resolve("keys");
  }

  public String host() {
    return text(Setting.HOST);
  }

  public int port() {
    return number(Setting.PORT);
  }

  /** The public address, without a slash at the end. @param listening the port that the server listens at */
  public String publicUrl(int listening) {
    return text(Setting.PUBLIC_URL).isEmpty() ? "http://localhost:" + listening : text(Setting.PUBLIC_URL);
  }

  /** The name that init gives to the installation; empty when none was chosen. */
  public Optional<String> origin() {
    return Optional.of(text(Setting.ORIGIN)).filter(text -> !text.isEmpty());
  }

  /** The owner's access to an external PostgreSQL; empty when the bundled one is used. */
  public Optional<Access> externalDatabase() {
    return Optional.of(text(Setting.DATABASE_URL)).filter(url -> !url.isEmpty())
        .map(url -> new Access(url, text(Setting.DATABASE_USER), text(Setting.DATABASE_PASSWORD)));
  }

  /**
   * The mail server; empty when none is set and letters are kept.
   *
   * @throws OperatorError when the settings do not fit together
   */
  public Optional<MailSettings> mail() {
    if (text(Setting.MAIL_SERVER).isEmpty()) {
      return Optional.empty();
    }
    String[] server = text(Setting.MAIL_SERVER).split(":");
    MailSettings mail = new MailSettings(server[0], Integer.parseInt(server[1]), MailSettings.Security.valueOf(text(Setting.MAIL_SECURITY).toUpperCase(Locale.ROOT)),
        text(Setting.MAIL_USER), text(Setting.MAIL_PASSWORD), Address.find(text(Setting.MAIL_FROM)).orElse(""));
    if (mail.from().isEmpty()) {
      throw new OperatorError("mail-server is set and mail-from is not: give the address that letters come from");
    }
    if (mail.user().isEmpty() != mail.password().isEmpty()) {
      throw new OperatorError("mail-user and mail-password belong together: give both or neither");
    }
    if (!mail.user().isEmpty() && mail.security() == MailSettings.Security.NONE && !mail.host().matches("localhost|127[.0-9]+")) {
      throw new OperatorError("mail-security is none, so mail-password would cross the network unprotected: set starttls or tls");
    }
    return Optional.of(mail);
  }

  public int databaseConnections() {
    return number(Setting.DATABASE_CONNECTIONS);
  }

  public Duration checkpointInterval() {
    return Duration.ofMillis(number(Setting.CHECKPOINT_INTERVAL));
  }

  public long uploadBytes() {
    return (long) number(Setting.UPLOAD_LIMIT) << 20;
  }

  public long cacheBytes() {
    return (long) number(Setting.CACHE_SIZE) << 20;
  }
}
