package kenes.ops;

import java.time.Instant;
import java.util.List;
import kenes.base.Digest;

/**
 * What a backup holds; the last file in it.
 *
 * @param format 1; another number is another form
 * @param logs one for each body
 */
record Manifest(int format, Instant written, String origin, List<Table> tables, List<Log> logs) {
  static final String FILE = "manifest.json";
  static final int FORMAT = 1;

  /** @throws IllegalArgumentException for a form that this Kenes cannot read */
  Manifest {
    if (format != FORMAT) {
      throw new IllegalArgumentException("format " + format);
    }
  }

  /**
   * A table's rows, in PostgreSQL's COPY text form.
   *
   * @param sha256 of the bytes
   */
  record Table(String name, List<String> columns, long rows, long bytes, Digest sha256) {
    String file() {
      return name + ".copy";
    }
  }

  /** A body's journal: number of entries, and the root of the tree over them. */
  record Log(String body, long size, Digest root) {}
}
