package kenes.journal;

import java.util.UUID;

/**
 * Who did it, as it stands in the record: the kind and an id, never a name.
 *
 * @param kind what sort of author
 * @param id the account's id, the rule's name, or the import's name
 */
public record Actor(Kind kind, String id) {
  /** The sorts of author. {@code SIMULATED} is a demo account that no human moves. */
  public enum Kind { ACCOUNT, SIMULATED, CLOCK, INSTALLATION, IMPORT }

  public static Actor account(UUID account, boolean simulated) {
    return new Actor(simulated ? Kind.SIMULATED : Kind.ACCOUNT, account.toString());
  }

  /** The operator who sets up the installation. */
  public static Actor installation() {
    return new Actor(Kind.INSTALLATION, "init");
  }

  /** As written in a leaf, for example {@code account:0197…}. */
  public String written() {
    return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
  }

  static Actor parse(String written) {
    int colon = written.indexOf(':');
    return new Actor(Kind.valueOf(written.substring(0, colon).toUpperCase(java.util.Locale.ROOT)), written.substring(colon + 1));
  }
}
