package kenes.ops;

/** The settings as a person reads them: what {@code kenes config} prints, and docs/configuration.md. */
final class ConfigPage {
  private ConfigPage() {}

  /** Every setting with its meaning, default and current value. */
  static String current(Config config) {
    StringBuilder page = new StringBuilder();
    for (Setting setting : Setting.values()) {
      Config.Value value = config.value(setting);
      String shown = setting.isSecret() && !value.text().isEmpty() ? "(set, not shown)" : shown(value.text());
      page.append("%s = %s   (from %s)%n".formatted(setting.option(), shown, value.source()))
          .append("    %s%n".formatted(setting.meaning()))
          .append("    --%s or %s; %s; default: %s%n%n".formatted(setting.option(), setting.variable(), setting.allowed(), shown(setting.standard())));
    }
    return page.toString();
  }

  /** docs/configuration.md. */
  static String document() {
    StringBuilder page = new StringBuilder("""
        # Configuration

        Written by `kenes config --document` from the program's own list of settings; a test compares this file with it.

        A value is taken from the command line, else from the environment, else from the file `kenes.properties` in the
        data folder (a line `name = value`; `data` itself cannot stand there), else it is the default. `./kenes config`
        prints the values in force and where each was found.

        | Setting | Command line | Environment | Allowed | Default | Meaning |
        |---|---|---|---|---|---|
        """);
    for (Setting setting : Setting.values()) {
      page.append("| %s | `--%s` | `%s` | %s | %s | %s |\n".formatted(setting.option(), setting.option(), setting.variable(),
          setting.allowed(), setting.standard().isEmpty() ? "empty" : "`" + setting.standard() + "`", setting.meaning()));
    }
    return page.toString();
  }

  private static String shown(String value) {
    return value.isEmpty() ? "(empty)" : value;
  }
}
