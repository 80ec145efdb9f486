package kenes.web.record;

import java.util.ArrayList;
import java.util.List;
import kenes.base.Words;
import kenes.journal.Entry;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.view.LinkView;

/** A body's record: what it is, how far it is signed, and its entries, a hundred at a time. */
final class RecordPage {
  private static final int LINES = 100;

  private final RecordParts parts;

  RecordPage(RecordParts parts) {
    this.parts = parts;
  }

  CachedPage newest(Address address) {
    return parts.db().read(tx -> {
      OpenRecord record = OpenRecord.read(parts, tx, address.parameter("body"));
      return page(Words.of(address.lang()), record, record.open(), "");
    });
  }

  /** The entries before an index: this address names the same entries for ever. */
  CachedPage before(Address address) {
    return parts.db().read(tx -> {
      OpenRecord record = OpenRecord.read(parts, tx, address.parameter("body"));
      long index = record.index(address.parameter("index"));
      return page(Words.of(address.lang()), record, index, "/before/" + index);
    });
  }

  private CachedPage page(Words w, OpenRecord record, long end, String below) {
    String body = record.body().code();
    String home = "/" + w.lang().code() + record.path();
    List<Entry> entries = record.before(end, LINES);
    List<LinkView> other = new ArrayList<>();
    if (!below.isEmpty()) {
      other.add(new LinkView(w.text("record.newest"), home));
    }
    if (!entries.isEmpty() && entries.getLast().index() > 0) {
      other.add(new LinkView(w.text("record.older"), home + "/before/" + entries.getLast().index()));
    }
    String key = parts.verifierKey().apply(body).orElse(null);
    String signed = parts.log().findSigned(record.tx(), body)
        .map(last -> w.text("record.checkpoint-value", last.size(), w.dateTime(last.at(), record.body().zone())))
        .orElse(w.text("record.checkpoint-none"));
    return record.cached(w, "record/record.jte", new RecordView(
        record.page(w, below, w.text("record.title"), w.text("record.description", record.body().name().in(w.lang()))),
        key == null ? null : key.substring(0, key.indexOf('+')), key, w.number(record.open()), signed,
        record.holdsBack() ? w.text("record.held", record.open()) : null, lines(w, record, entries), other,
        new LinkView(w.text("layout.how-to-check"), "/" + w.lang().code() + "/b/" + body + "/check")));
  }

  private List<RecordView.Line> lines(Words w, OpenRecord record, List<Entry> entries) {
    ActWords words = new ActWords(parts.register(), record.tx(), w);
    return entries.stream().map(entry -> new RecordView.Line(w.number(entry.index()),
        "/" + w.lang().code() + record.path() + "/" + entry.index(), words.sort(entry.act()), words.subject(entry.act()),
        w.dateTime(entry.at(), record.body().zone()), entry.at().toString())).toList();
  }
}
