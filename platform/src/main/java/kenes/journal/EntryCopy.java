package kenes.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Entries in the binary form of PostgreSQL's COPY (postgresql.org/docs, "COPY", "Binary Format"). */
final class EntryCopy {
  static final String STATEMENT = "copy journal.entry (body, index, at, actor, type, leaf, leaf_hash) from stdin (format binary)";

  private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
  private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
  private static final int COLUMNS = 7;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  EntryCopy() {
    try {
      out.write(SIGNATURE);
      out.writeInt(0);
      out.writeInt(0);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  void add(String body, long index, Instant at, String actor, String type, byte[] leaf, byte[] hash) {
    try {
      out.writeShort(COLUMNS);
      text(body);
      number(index);
      number(ChronoUnit.MICROS.between(EPOCH, at));
      text(actor);
      text(type);
      field(leaf);
      field(hash);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Everything so far, ended. */
  InputStream stream() throws IOException {
    out.writeShort(-1);
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private void text(String text) throws IOException {
    field(text.getBytes(StandardCharsets.UTF_8));
  }

  private void number(long number) throws IOException {
    out.writeInt(Long.BYTES);
    out.writeLong(number);
  }

  private void field(byte[] value) throws IOException {
    out.writeInt(value.length);
    out.write(value);
  }
}
