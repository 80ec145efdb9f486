package kenes.history;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The lines of a text file, packed with gzip when its name ends in {@code .gz}: one line in memory at a time. */
final class Lines implements Closeable {
  /** Longer than any vote of any parliament; keeps a file without line ends from filling the memory. */
  static final int LONGEST = 4 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int limit;
  private long number;

  Lines(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try {
      in = file.getFileName().toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    } catch (IOException noGzip) {
      bytes.close();
      throw noGzip;
    }
  }

  /** Number of the line that was read last, 1-based. */
  long number() {
    return number;
  }

  /** The next line without its end, cut at {@link #LONGEST}; null after the last one. */
  byte[] next() throws IOException {
    ByteArrayOutputStream line = null;
    while (position < limit || fill()) {
      int start = position;
      while (position < limit && buffer[position] != '\n') {
        position++;
      }
      line = line == null ? new ByteArrayOutputStream(Math.max(64, position - start)) : line;
      line.write(buffer, start, Math.min(position - start, LONGEST - line.size()));
      if (position < limit) {
        position++;
        break;
      }
    }
    if (line != null) {
      number++;
    }
    return line == null ? null : line.toByteArray();
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, in.read(buffer));
    return limit > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
