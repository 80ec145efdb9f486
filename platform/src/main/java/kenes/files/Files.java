package kenes.files;

import static kenes.schema.generated.files.Tables.CONTENT;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import kenes.base.Digest;
import kenes.db.Tx;

/** Content by digest: papers, documents, rulebooks. The same bytes are kept once and never change. */
public final class Files {
  private static final int CHUNK = 1 << 20;

  /** Keeps the bytes and answers their digest. */
  public Digest store(Tx tx, byte[] bytes) {
    return store(tx, Content.of(bytes));
  }

  /** Keeps the content, one chunk in memory at a time, and answers its digest. */
  public Digest store(Tx tx, Content content) {
    Digest digest = content.digest();
    try (InputStream in = content.open()) {
      byte[] part = in.readNBytes(CHUNK);
      for (int chunk = 0; chunk == 0 || part.length > 0; chunk++) {
        tx.sql().insertInto(CONTENT, CONTENT.SHA256, CONTENT.CHUNK, CONTENT.BYTES)
            .values(digest.bytes(), chunk, part).onConflictDoNothing().execute();
        part = in.readNBytes(CHUNK);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
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

  /** Writes the content out, one chunk in memory at a time; false when it is not kept here. */
  public boolean write(Tx tx, Digest digest, OutputStream out) throws IOException {
    int chunk = 0;
    for (byte[] part = part(tx, digest, chunk); part != null; part = part(tx, digest, chunk)) {
      out.write(part);
      chunk++;
    }
    return chunk > 0;
  }

  private static byte[] part(Tx tx, Digest digest, int chunk) {
    return tx.sql().select(CONTENT.BYTES).from(CONTENT).where(CONTENT.SHA256.eq(digest.bytes()), CONTENT.CHUNK.eq(chunk))
        .fetchOne(CONTENT.BYTES);
  }
}
