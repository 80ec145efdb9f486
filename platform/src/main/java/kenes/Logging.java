package kenes;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What reaches the console: one line each, and of the libraries only what is wrong. */
final class Logging {
  /** Held here: the logging system itself keeps only weak references. */
  private static final List<Logger> QUIET = List.of(Logger.getLogger("org.flywaydb"), Logger.getLogger("com.zaxxer"),
      Logger.getLogger("io.netty"), Logger.getLogger("io.vertx"), Logger.getLogger("org.jooq"), Logger.getLogger("com.openhtmltopdf"));

  private Logging() {}

  static void quiet() {
    System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tF %1$tT %4$s %5$s%6$s%n");
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
  }
}
