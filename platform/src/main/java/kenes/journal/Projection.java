package kenes.journal;

import java.util.List;
import kenes.db.Tx;

/** A module's official tables: written by {@link #apply} and by nothing else, live and in replay alike. */
public interface Projection {
  /** The module's sealed interface of acts. */
  Class<? extends Act> acts();

  /** Writes what the entry means. Depends on the entry and on the tables only: never on the clock or on resources. */
  void apply(Tx tx, Entry entry);

  /**
   * Brings up to date what the module derives from its own rows, after {@link #apply} of these entries: one, or many of one journal
   * that are recorded together. What comes out is the same, however the entries are divided.
   */
  default void settle(Tx tx, List<Entry> entries) {}

  /**
   * Is told of every {@link Addressed} act of any module, right after its own module has applied it. Written as {@link #apply}.
   *
   * @param type under which the act is written: {@code proposals.SupportAsked}
   */
  default void posted(Tx tx, Entry entry, String type) {}
}
