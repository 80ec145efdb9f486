package kenes.web.record;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.journal.Entry;
import kenes.journal.LogFiles;
import kenes.register.Body;
import kenes.web.CachedPage;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/**
 * What the public may read of a body's record in one snapshot: nothing from the first ballot of a running vote on.
 *
 * @param size how many entries there are, held back ones included
 * @param open how many of them may be read
 * @param signed how many of those the last signed checkpoint covers
 */
record OpenRecord(RecordParts parts, Tx tx, Body body, long size, long open, long signed) {
  /** While an entry waits for its signature, which comes without an act, a page is made anew this often. */
  private static final int SIGNING_SECONDS = 2;

  static OpenRecord read(RecordParts parts, Tx tx, String code) {
    Body body = parts.register().getBody(tx, code);
    long size = parts.journal().sizes(tx).getOrDefault(code, 0L);
    OptionalLong limit = parts.limit().limit(tx, code);
    long signed = parts.log().findSigned(tx, code).map(LogFiles.Signed::size).orElse(0L);
    return new OpenRecord(parts, tx, body, size, Math.min(size, limit.orElse(size)), signed);
  }

  /** Whether a vote holds entries back. */
  boolean holdsBack() {
    return open < size;
  }

  /** The entries before this index, the newest first. */
  List<Entry> before(long index, int count) {
    long end = Math.min(index, open);
    return parts.journal().list(tx, body.code(), Math.max(0, end - count), end).reversed();
  }

  /** A number in an address. @throws Refused {@code NO_PAGE} when it is none, or past the end */
  long index(String written) {
    if (!written.matches("0|[1-9][0-9]{0,17}") || Long.parseLong(written) >= size) {
      throw new Refused(WebCode.NO_PAGE);
    }
    return Long.parseLong(written);
  }

  PageView page(Words w, String below, String title, String sentence) {
    String home = "/" + w.lang().code();
    String name = body.name().in(w.lang());
    LinkView root = new LinkView(w.text("record.title"), below.isEmpty() ? null : home + path());
    List<LinkView> crumbs = new java.util.ArrayList<>(List.of(new LinkView(w.text("sitting.home"), home + "/"), new LinkView(name, home + "/b/" + body.code()), root));
    if (!below.isEmpty()) {
      crumbs.add(new LinkView(title, null));
    }
    return new PageView(parts.origin(), path() + below, title, sentence, crumbs, null, body.demo() ? w.text("minutes.demo") : null);
  }

  /** Below the language. */
  String path() {
    return "/b/" + body.code() + "/record";
  }

  CachedPage cached(Words w, String template, Record view) {
    boolean allSigned = signed >= open;
    Map<String, Long> read = new HashMap<>(Map.of(parts.registry(), parts.journal().sizes(tx).getOrDefault(parts.registry(), 0L)));
    read.put(body.code(), size);
    return new CachedPage(Templates.render(template, Map.of("w", w, "view", view)), read,
        allSigned ? Instant.MAX : parts.clock().instant().plusSeconds(SIGNING_SECONDS));
  }
}
