package kenes.ops;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.List;
import kenes.base.Digest;
import kenes.db.Tx;
import org.postgresql.PGConnection;

/** Tables as streams, by PostgreSQL's COPY. */
final class Copies {
  private Copies() {}

  /** The tables that a backup holds, in the order in which they can be filled: what replay cannot make anew. */
  static List<String> tables(Tx tx) {
    List<String> fixed = List.of("journal.installation", "journal.head", "journal.entry", "journal.request", "files.content");
    List<String> kept = new java.util.ArrayList<>(fixed);
    kept.addAll(tx.sql().fetch("""
        select schemaname || '.' || tablename from pg_tables
        where schemaname !~ '^pg_' and schemaname not in ('public', 'information_schema') and tablename ~ '^(draft|private)_'
        order by (tablename = 'private_account') desc, 1""").getValues(0, String.class));
    return kept;
  }

  static List<String> columns(Tx tx, String table) {
    return tx.sql().fetch("select attname from pg_attribute where attrelid = {0}::regclass and attnum > 0 and not attisdropped order by attnum",
        org.jooq.impl.DSL.val(table)).getValues(0, String.class);
  }

  static Manifest.Table out(Tx tx, String table, OutputStream to) {
    List<String> columns = columns(tx, table);
    Counted counted = new Counted(to);
    long rows = tx.sql().connectionResult(connection -> {
      try {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " (" + quoted(columns) + ") to stdout", counted);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    });
    return new Manifest.Table(table, columns, rows, counted.bytes, Digest.fromBytes(counted.digest.digest()));
  }

  /** @throws OperatorError when the bytes or the rows are not those of the manifest */
  static void in(Tx tx, Manifest.Table table, InputStream from) {
    MessageDigest digest = sha256();
    InputStream digested = new FilterInputStream(from) {
      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        if (count > 0) {
          digest.update(into, offset, count);
        }
        return count;
      }
    };
    long rows = tx.sql().connectionResult(connection -> {
      try {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table.name() + " (" + quoted(table.columns()) + ") from stdin", digested);
      } catch (IOException | SQLException broken) {
        throw damaged(table);
      }
    });
    if (rows != table.rows() || !Digest.fromBytes(digest.digest()).equals(table.sha256())) {
      throw damaged(table);
    }
  }

  private static OperatorError damaged(Manifest.Table table) {
    return new OperatorError("The backup is damaged: " + table.file() + " is not what was written. Take another copy of it; nothing was restored");
  }

  private static String quoted(List<String> columns) {
    return String.join(", ", columns.stream().map(column -> "\"" + column.replace("\"", "\"\"") + "\"").toList());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static final class Counted extends FilterOutputStream {
    private final MessageDigest digest = sha256();
    private long bytes;

    Counted(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] part, int offset, int length) throws IOException {
      out.write(part, offset, length);
      digest.update(part, offset, length);
      bytes += length;
    }
  }
}
