package kenes.requests;

import static kenes.schema.generated.requests.Tables.DRAFT_REQUEST;
import static kenes.schema.generated.requests.Tables.DRAFT_REQUEST_DISCARDED;
import static kenes.schema.generated.requests.Tables.DRAFT_REQUEST_FILE;
import static kenes.schema.generated.requests.Tables.DRAFT_REQUEST_JOINED;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kenes.db.Tx;
import kenes.files.Content;
import kenes.journal.Json;
import kenes.schema.generated.requests.tables.records.DraftRequestRecord;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** Requests that are being written. Plain tables: nothing here is official. */
final class DraftTables {
  private DraftTables() {}

  static void insert(Tx tx, String body, UUID id, UUID writer, Requests.Compose content, Instant now) {
    tx.sql().insertInto(DRAFT_REQUEST).set(DRAFT_REQUEST.BODY, body).set(DRAFT_REQUEST.ID, id).set(DRAFT_REQUEST.WRITER, writer)
        .set(DRAFT_REQUEST.CONTENT, JSONB.valueOf(Json.write(content))).set(DRAFT_REQUEST.CHANGED_AT, now).execute();
  }

  /** Whoever joined the text before has not joined this one, and the office has not got it. */
  static void update(Tx tx, Draft draft, Requests.Compose content, Instant now) {
    tx.sql().update(DRAFT_REQUEST).set(DRAFT_REQUEST.CONTENT, JSONB.valueOf(Json.write(content))).setNull(DRAFT_REQUEST.HANDED_IN_AT)
        .set(DRAFT_REQUEST.CHANGED_AT, now).where(DRAFT_REQUEST.BODY.eq(draft.body()), DRAFT_REQUEST.ID.eq(draft.id())).execute();
    unjoin(tx, draft);
  }

  static void handIn(Tx tx, Draft draft, Instant at) {
    tx.sql().update(DRAFT_REQUEST).set(DRAFT_REQUEST.HANDED_IN_AT, at).where(DRAFT_REQUEST.BODY.eq(draft.body()), DRAFT_REQUEST.ID.eq(draft.id())).execute();
  }

  /** Its id stays, and nothing else of it: what a device still sends of it makes no new one. */
  static void discard(Tx tx, Draft draft) {
    delete(tx, draft);
    tx.sql().insertInto(DRAFT_REQUEST_DISCARDED).set(DRAFT_REQUEST_DISCARDED.BODY, draft.body()).set(DRAFT_REQUEST_DISCARDED.ID, draft.id()).execute();
  }

  static boolean isDiscarded(Tx tx, String body, UUID id) {
    return tx.sql().fetchExists(DRAFT_REQUEST_DISCARDED, DRAFT_REQUEST_DISCARDED.BODY.eq(body), DRAFT_REQUEST_DISCARDED.ID.eq(id));
  }

  static void delete(Tx tx, Draft draft) {
    tx.sql().deleteFrom(DRAFT_REQUEST).where(DRAFT_REQUEST.BODY.eq(draft.body()), DRAFT_REQUEST.ID.eq(draft.id())).execute();
  }

  static void join(Tx tx, Draft draft, UUID person) {
    tx.sql().insertInto(DRAFT_REQUEST_JOINED).set(DRAFT_REQUEST_JOINED.BODY, draft.body()).set(DRAFT_REQUEST_JOINED.DRAFT, draft.id())
        .set(DRAFT_REQUEST_JOINED.PERSON, person).onConflictDoNothing().execute();
  }

  static void unjoin(Tx tx, Draft draft) {
    tx.sql().deleteFrom(DRAFT_REQUEST_JOINED).where(DRAFT_REQUEST_JOINED.BODY.eq(draft.body()), DRAFT_REQUEST_JOINED.DRAFT.eq(draft.id())).execute();
  }

  static void attach(Tx tx, Draft draft, Requests.Attached file) {
    Integer last = tx.sql().select(DSL.max(DRAFT_REQUEST_FILE.POSITION)).from(DRAFT_REQUEST_FILE)
        .where(DRAFT_REQUEST_FILE.BODY.eq(draft.body()), DRAFT_REQUEST_FILE.DRAFT.eq(draft.id())).fetchSingle().value1();
    tx.sql().insertInto(DRAFT_REQUEST_FILE).set(DRAFT_REQUEST_FILE.BODY, draft.body()).set(DRAFT_REQUEST_FILE.DRAFT, draft.id())
        .set(DRAFT_REQUEST_FILE.POSITION, last == null ? 1 : last + 1).set(DRAFT_REQUEST_FILE.TITLE, Attachments.title(file)).set(DRAFT_REQUEST_FILE.NAME, file.name())
        .set(DRAFT_REQUEST_FILE.BYTES, bytes(file.content())).execute();
  }

  static void detach(Tx tx, Draft draft, int position) {
    tx.sql().deleteFrom(DRAFT_REQUEST_FILE).where(DRAFT_REQUEST_FILE.BODY.eq(draft.body()), DRAFT_REQUEST_FILE.DRAFT.eq(draft.id()),
        DRAFT_REQUEST_FILE.POSITION.eq(position)).execute();
  }

  /** The draft's files with their content. */
  static List<Requests.Attached> contents(Tx tx, Draft draft) {
    return tx.sql().selectFrom(DRAFT_REQUEST_FILE).where(DRAFT_REQUEST_FILE.BODY.eq(draft.body()), DRAFT_REQUEST_FILE.DRAFT.eq(draft.id()))
        .orderBy(DRAFT_REQUEST_FILE.POSITION).fetch(row -> new Requests.Attached(row.getTitle(), row.getName(), Content.of(row.getBytes())));
  }

  /** @param lock whether other commands on it wait until this one ends */
  static Optional<Draft> find(Tx tx, String body, UUID id, boolean lock) {
    var asked = tx.sql().selectFrom(DRAFT_REQUEST).where(DRAFT_REQUEST.BODY.eq(body), DRAFT_REQUEST.ID.eq(id));
    return (lock ? asked.forUpdate() : asked).fetchOptional(row -> draft(tx, row));
  }

  /** Those changed last first. */
  static List<Draft> list(Tx tx, String body) {
    return tx.sql().selectFrom(DRAFT_REQUEST).where(DRAFT_REQUEST.BODY.eq(body)).orderBy(DRAFT_REQUEST.CHANGED_AT.desc(), DRAFT_REQUEST.ID)
        .fetch().map(row -> draft(tx, row));
  }

  private static Draft draft(Tx tx, DraftRequestRecord row) {
    List<Draft.Attached> files = tx.sql().select(DRAFT_REQUEST_FILE.POSITION, DRAFT_REQUEST_FILE.TITLE, DRAFT_REQUEST_FILE.NAME, DSL.field("octet_length({0})", Integer.class, DRAFT_REQUEST_FILE.BYTES))
        .from(DRAFT_REQUEST_FILE).where(DRAFT_REQUEST_FILE.BODY.eq(row.getBody()), DRAFT_REQUEST_FILE.DRAFT.eq(row.getId())).orderBy(DRAFT_REQUEST_FILE.POSITION)
        .fetch(file -> new Draft.Attached(file.value1(), file.value2(), file.value3(), file.value4()));
    Set<UUID> joined = tx.sql().select(DRAFT_REQUEST_JOINED.PERSON).from(DRAFT_REQUEST_JOINED)
        .where(DRAFT_REQUEST_JOINED.BODY.eq(row.getBody()), DRAFT_REQUEST_JOINED.DRAFT.eq(row.getId())).fetchSet(DRAFT_REQUEST_JOINED.PERSON);
    return new Draft(row.getBody(), row.getId(), row.getWriter(), Json.read(row.getContent().data(), Requests.Compose.class), files, joined,
        row.getHandedInAt(), row.getChangedAt());
  }

  private static byte[] bytes(Content content) {
    try (InputStream in = content.open()) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
