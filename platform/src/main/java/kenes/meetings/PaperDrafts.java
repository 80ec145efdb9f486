package kenes.meetings;

import static kenes.schema.generated.meetings.Tables.DRAFT_PAPER;
import static kenes.schema.generated.meetings.Tables.DRAFT_PAPER_FILE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.db.Tx;
import kenes.files.Content;

/** Uploaded files that wait for their publication. Plain tables: nothing here is official. */
final class PaperDrafts {
  /** What nobody has published by then is deleted. */
  private static final Duration KEPT = Duration.ofDays(14);

  private PaperDrafts() {}

  static UUID keep(Tx tx, String body, UUID item, UUID paper, List<Papers.File> files, Instant now) {
    tx.sql().deleteFrom(DRAFT_PAPER).where(DRAFT_PAPER.CREATED_AT.lt(now.minus(KEPT))).execute();
    UUID draft = Id.next();
    tx.sql().insertInto(DRAFT_PAPER).set(DRAFT_PAPER.BODY, body).set(DRAFT_PAPER.ID, draft).set(DRAFT_PAPER.ITEM, item)
        .set(DRAFT_PAPER.PAPER, paper).set(DRAFT_PAPER.CREATED_AT, now).execute();
    for (Papers.File file : files) {
      tx.sql().insertInto(DRAFT_PAPER_FILE).set(DRAFT_PAPER_FILE.BODY, body).set(DRAFT_PAPER_FILE.DRAFT, draft)
          .set(DRAFT_PAPER_FILE.LANG, file.lang().name()).set(DRAFT_PAPER_FILE.TITLE, file.title())
          .set(DRAFT_PAPER_FILE.NAME, file.name()).set(DRAFT_PAPER_FILE.BYTES, bytes(file.content())).execute();
    }
    return draft;
  }

  static Optional<PaperDraft> find(Tx tx, String body, UUID draft) {
    List<Papers.File> files = tx.sql().selectFrom(DRAFT_PAPER_FILE)
        .where(DRAFT_PAPER_FILE.BODY.eq(body), DRAFT_PAPER_FILE.DRAFT.eq(draft)).orderBy(DRAFT_PAPER_FILE.LANG)
        .fetch(row -> new Papers.File(Lang.valueOf(row.getLang()), row.getTitle(), row.getName(), Content.of(row.getBytes())));
    return tx.sql().selectFrom(DRAFT_PAPER).where(DRAFT_PAPER.BODY.eq(body), DRAFT_PAPER.ID.eq(draft))
        .fetchOptional(row -> new PaperDraft(row.getId(), row.getItem(), row.getPaper(), files));
  }

  static void delete(Tx tx, String body, UUID draft) {
    tx.sql().deleteFrom(DRAFT_PAPER).where(DRAFT_PAPER.BODY.eq(body), DRAFT_PAPER.ID.eq(draft)).execute();
  }

  private static byte[] bytes(Content content) {
    try (InputStream in = content.open()) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
