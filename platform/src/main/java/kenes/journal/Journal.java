package kenes.journal;

import static kenes.schema.generated.journal.Tables.ENTRY;
import static kenes.schema.generated.journal.Tables.HEAD;
import static kenes.schema.generated.journal.Tables.PRIVATE_SEALED;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import kenes.base.Digest;
import kenes.base.Refused;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.ledger.Hashes;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The only way to make official state. Thread-safe. */
public final class Journal {
  private final Db db;
  private final Acts acts;
  private final InstantSource clock;
  private final Map<String, Long> sizes = new ConcurrentHashMap<>();
  private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

  public Journal(Db db, Acts acts, InstantSource clock) {
    this.db = db;
    this.acts = acts;
    this.clock = clock;
  }

  public Acts acts() {
    return acts;
  }

  /** Creates the empty journal of a body; does nothing when it exists. Never called on start: only by init. */
  public void open(Tx tx, String body) {
    Instant now = now();
    tx.sql().insertInto(HEAD, HEAD.BODY, HEAD.SIZE, HEAD.LAST_AT, HEAD.CREATED).values(body, 0L, Instant.EPOCH, now)
        .onConflictDoNothing().execute();
    tx.afterCommit(() -> sizes.putIfAbsent(body, 0L));
  }

  /**
   * Runs a command once per key: decides and records in one transaction, or answers what the same key recorded before.
   *
   * @param key chosen by the sender, 8 to 100 letters, digits or hyphens; repeated when the answer got lost
   * @param payload a record of everything that the sender asked for
   * @throws Refused whatever {@code decide} throws (nothing is changed then), or {@code KEY_INVALID}, {@code KEY_REUSED}
   */
  public Recorded command(Actor actor, String body, String key, Object payload, Consumer<Recorder> decide) {
    if (key == null || !key.matches("[A-Za-z0-9-]{8,100}")) {
      throw new Refused(JournalCode.KEY_INVALID);
    }
    Digest digest = Digest.of((payload.getClass().getSimpleName() + Json.write(payload)).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return db.write(tx -> {
      Optional<List<Long>> earlier = Requests.begin(tx, body, actor.id(), key, digest, now());
      if (earlier.isPresent()) {
        return new Recorded(earlier.get().stream().map(index -> get(tx, body, index)).toList(), true);
      }
      Recorder recorder = new Recorder(this, tx, actor, body);
      decide.accept(recorder);
      Requests.finish(tx, body, actor.id(), key, recorder.entries());
      return new Recorded(List.copyOf(recorder.entries()), false);
    });
  }

  /** Gives the act the next index under the body's lock, writes its leaf, and applies it to the module's tables. */
  Entry record(Tx tx, Actor actor, String body, Act act) {
    var head = tx.sql().update(HEAD)
        .set(HEAD.SIZE, HEAD.SIZE.plus(1))
        .set(HEAD.LAST_AT, DSL.greatest(HEAD.LAST_AT, DSL.val(now(), HEAD.LAST_AT)))
        .where(HEAD.BODY.eq(body)).returning(HEAD.SIZE, HEAD.LAST_AT).fetchOne();
    if (head == null) {
      throw new Refused(JournalCode.NO_JOURNAL, body);
    }
    long index = head.getSize() - 1;
    String type = acts.name(act);
    byte[] leaf = Leaf.write(body, index, head.getLastAt(), actor, type, act);
    byte[] hash = Hashes.leaf(leaf);
    tx.sql().insertInto(ENTRY, ENTRY.BODY, ENTRY.INDEX, ENTRY.AT, ENTRY.ACTOR, ENTRY.TYPE, ENTRY.LEAF, ENTRY.LEAF_HASH)
        .values(body, index, head.getLastAt(), actor.written(), type, leaf, hash).execute();
    keepSealed(tx, body, act);
    Entry entry = new Entry(body, index, head.getLastAt(), actor, act, Digest.fromBytes(hash));
    acts.apply(tx, entry);
    tx.afterCommit(() -> committed(body, index + 1));
    return entry;
  }

  /** Applies recorded entries of one journal to their modules' tables once more; for replay. */
  void applyAgain(Tx tx, List<Entry> entries) {
    acts.applyAll(tx, entries);
  }

  static void keepSealed(Tx tx, String body, Act act) {
    for (Sealed sealed : Leaf.sealedFields(act)) {
      tx.sql().insertInto(PRIVATE_SEALED)
          .set(PRIVATE_SEALED.BODY, body).set(PRIVATE_SEALED.DIGEST, sealed.digest().bytes())
          .set(PRIVATE_SEALED.SALT, HexFormat.of().parseHex(sealed.salt())).set(PRIVATE_SEALED.CONTENT, sealed.content())
          .execute();
    }
  }

  /** The text behind a sealed field, unless it has been erased. The caller must be allowed to read it. */
  public Optional<String> findSealed(Tx tx, String body, Digest digest) {
    return tx.sql().select(PRIVATE_SEALED.CONTENT).from(PRIVATE_SEALED)
        .where(PRIVATE_SEALED.BODY.eq(body), PRIVATE_SEALED.DIGEST.eq(digest.bytes())).fetchOptional(PRIVATE_SEALED.CONTENT);
  }

  /** Erases text and salt of a sealed field; the entry keeps its digest and still verifies. */
  public void eraseSealed(Tx tx, String body, Digest digest) {
    tx.sql().deleteFrom(PRIVATE_SEALED).where(PRIVATE_SEALED.BODY.eq(body), PRIVATE_SEALED.DIGEST.eq(digest.bytes())).execute();
  }

  /** The entry at this index. @throws Refused {@code NO_ENTRY} */
  public Entry get(Tx tx, String body, long index) {
    return list(tx, body, index, index + 1).stream().findFirst()
        .orElseThrow(() -> new Refused(JournalCode.NO_ENTRY, body, index));
  }

  /** The entries from {@code from} (included) to {@code to} (not included), in order. */
  public List<Entry> list(Tx tx, String body, long from, long to) {
    return tx.sql().selectFrom(ENTRY).where(ENTRY.BODY.eq(body), ENTRY.INDEX.ge(from), ENTRY.INDEX.lt(to))
        .orderBy(ENTRY.INDEX).fetch(this::entry);
  }

  /** The entries of these types, in order. @param types as {@link Acts#name} says */
  public List<Entry> listOfTypes(Tx tx, String body, Collection<String> types) {
    return tx.sql().selectFrom(ENTRY).where(ENTRY.BODY.eq(body), ENTRY.TYPE.in(types)).orderBy(ENTRY.INDEX).fetch(this::entry);
  }

  /** The entries that were recorded at exactly this instant, in order. */
  public List<Entry> listAt(Tx tx, String body, Instant at) {
    long first = LogTables.firstAt(tx, body, at);
    return tx.sql().selectFrom(ENTRY).where(ENTRY.BODY.eq(body), ENTRY.INDEX.ge(first),
        ENTRY.INDEX.lt(LogTables.firstAt(tx, body, at.plus(1, ChronoUnit.MICROS)))).orderBy(ENTRY.INDEX).fetch(this::entry);
  }

  /** The bytes exactly as they were hashed. @throws Refused {@code NO_ENTRY} */
  public byte[] leaf(Tx tx, String body, long index) {
    return tx.sql().select(ENTRY.LEAF).from(ENTRY).where(ENTRY.BODY.eq(body), ENTRY.INDEX.eq(index))
        .fetchOptional(ENTRY.LEAF).orElseThrow(() -> new Refused(JournalCode.NO_ENTRY, body, index));
  }

  /** The root of the tree over all entries of the body, computed anew from their bytes (RFC 6962). */
  public Digest root(Tx tx, String body) {
    return Digest.fromBytes(SignedHistory.root(LogTables.leafHashes(tx, body, 0, LogTables.size(tx, body))));
  }

  private Entry entry(Record row) {
    var entry = row.into(ENTRY);
    return new Entry(entry.getBody(), entry.getIndex(), entry.getAt(), Actor.parse(entry.getActor()),
        acts.read(entry.getType(), Leaf.act(entry.getLeaf())), Digest.fromBytes(entry.getLeafHash()));
  }

  /** Every body that has a journal, with its number of entries, as this transaction sees them. */
  public Map<String, Long> sizes(Tx tx) {
    return new TreeMap<>(tx.sql().select(HEAD.BODY, HEAD.SIZE).from(HEAD).fetchMap(HEAD.BODY, HEAD.SIZE));
  }

  /** The body's number of entries as last known in this process: never more than what is committed. */
  public long knownSize(String body) {
    return sizes.getOrDefault(body, 0L);
  }

  /** Asks the database for entries that other processes have committed, and tells the listeners. */
  public void refresh() {
    db.read(this::sizes).forEach(this::committed);
  }

  /** Is told the body's code after each commit that added entries to it. Must return quickly. */
  public void onCommit(Consumer<String> listener) {
    listeners.add(listener);
  }

  private void committed(String body, long size) {
    long[] before = {-1};
    sizes.compute(body, (code, known) -> {
      before[0] = known == null ? -1 : known;
      return Math.max(size, before[0]);
    });
    if (before[0] < size) {
      listeners.forEach(listener -> listener.accept(body));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
