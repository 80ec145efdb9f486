package kenes.files;

import static kenes.schema.generated.files.Tables.CONTENT;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import kenes.base.Digest;
import kenes.db.Tx;

/** Content by digest: papers, documents, rulebooks. The same bytes are kept once and never change. */
public final class Files {
  private static final int CHUNK = 1 << 20;

  /** Keeps the bytes and answers their digest. */
  public Digest store(Tx tx, byte[] bytes) {
    Digest digest = Digest.of(bytes);
    for (int chunk = 0; chunk == 0 || chunk * (long) CHUNK < bytes.length; chunk++) {
      byte[] part = Arrays.copyOfRange(bytes, chunk * CHUNK, Math.min(bytes.length, (chunk + 1) * CHUNK));
      tx.sql().insertInto(CONTENT, CONTENT.SHA256, CONTENT.CHUNK, CONTENT.BYTES)
          .values(digest.bytes(), chunk, part).onConflictDoNothing().execute();
    }
    return digest;
  }

  /** The bytes with this digest; empty when they are not kept here. */
  public Optional<byte[]> find(Tx tx, Digest digest) {
    var chunks = tx.sql().select(CONTENT.BYTES).from(CONTENT).where(CONTENT.SHA256.eq(digest.bytes()))
        .orderBy(CONTENT.CHUNK).fetch(CONTENT.BYTES);
    if (chunks.isEmpty()) {
      return Optional.empty();
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    chunks.forEach(whole::writeBytes);
    return Optional.of(whole.toByteArray());
  }
}
