package kenes.journal;

import java.util.ArrayList;
import java.util.List;
import kenes.db.Tx;

/** A command at work: its transaction, and the acts that it has recorded so far. */
public final class Recorder {
  private final Journal journal;
  private final Tx tx;
  private final Actor actor;
  private final String body;
  private final List<Entry> entries = new ArrayList<>();

  Recorder(Journal journal, Tx tx, Actor actor, String body) {
    this.journal = journal;
    this.tx = tx;
    this.actor = actor;
    this.body = body;
  }

  public Tx tx() {
    return tx;
  }

  /** Records an act in the body's journal and applies it to the tables. Take row locks of your own before this. */
  public Entry record(Act act) {
    Entry entry = journal.record(tx, actor, body, act);
    entries.add(entry);
    return entry;
  }

  List<Entry> entries() {
    return entries;
  }
}
