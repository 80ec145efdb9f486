package kenes.journal;

import kenes.base.Refused;

/** Why the journal refuses. */
public enum JournalCode implements Refused.Code {
  /** The body has no journal on this installation. */
  NO_JOURNAL(Refused.Kind.NOT_FOUND),
  /** No entry has this index. */
  NO_ENTRY(Refused.Kind.NOT_FOUND),
  /** The idempotency key was used before for something else. */
  KEY_REUSED(Refused.Kind.CONFLICT),
  /** The idempotency key is missing or not 8 to 100 letters, digits, hyphens. */
  KEY_INVALID(Refused.Kind.BAD_INPUT),
  /** An entry would be larger than 60,000 bytes. */
  ENTRY_TOO_LARGE(Refused.Kind.TOO_LARGE);

  private final Refused.Kind kind;

  JournalCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
