package kenes.web.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.journal.Entry;
import kenes.journal.Json;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.ProofWords;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.WebCode;
import kenes.web.view.LinkView;

/** An entry of the record: in words, exactly as hashed, and how to check it offline. */
final class EntryPage {
  private final RecordParts parts;

  EntryPage(RecordParts parts) {
    this.parts = parts;
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      OpenRecord record = OpenRecord.read(parts, tx, address.parameter("body"));
      long index = record.index(address.parameter("index"));
      Words w = Words.of(address.lang());
      String title = w.text("record.entry", index);
      EntryView.Open open = index < record.open() ? open(w, record, index) : null;
      String sentence = open == null ? w.text("record.entry-held") : open.sort();
      return record.cached(w, "record/entry.jte", new EntryView(record.page(w, "/" + index, title, sentence),
          "/" + w.lang().code() + record.path(), open));
    });
  }

  private EntryView.Open open(Words w, OpenRecord record, long index) {
    String body = record.body().code();
    Entry entry = parts.journal().get(record.tx(), body, index);
    String raw = new String(parts.journal().leaf(record.tx(), body, index), StandardCharsets.UTF_8);
    ActWords words = new ActWords(parts.register(), record.tx(), w);
    boolean signed = index < record.signed();
    String file = body + "-" + index;
    List<LinkView> files = new ArrayList<>();
    files.add(new LinkView(w.text("record.download"), "/" + w.lang().code() + record.path() + "/" + index + "/entry.json"));
    String command = null;
    if (signed) {
      files.add(new LinkView(w.text("proof.file"), "/log/" + body + "/proof/" + index));
      command = "java -jar ledger.jar verify --proof " + file + ".tlog-proof --entry " + file + ".json --key \""
          + parts.verifierKey().apply(body).orElse("KEY") + "\"";
    }
    return new EntryView.Open(words.sort(entry.act()), words.subject(entry.act()), w.dateTime(entry.at(), record.body().zone()),
        entry.at().toString(), words.by(entry.actor()), ProofWords.view(w, body, index, record.signed(), List.of()), raw,
        Json.parse(raw.getBytes(StandardCharsets.UTF_8)).toPrettyString(), entry.leafHash().hex(), files, command);
  }

  /** The bytes exactly as they were hashed. @throws Refused {@code NO_PAGE} also while the entry is held back */
  Response raw(Request request) {
    return parts.db().read(tx -> {
      OpenRecord record = OpenRecord.read(parts, tx, request.path("body"));
      long index = record.index(request.path("index"));
      if (index >= record.open()) {
        throw new Refused(WebCode.NO_PAGE);
      }
      byte[] leaf = parts.journal().leaf(tx, record.body().code(), index);
      return Response.file(leaf, "application/json", record.body().code() + "-" + index + ".json", true).with("Cache-Control", "no-cache");
    });
  }
}
