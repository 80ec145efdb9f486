package kenes.requests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kenes.base.Digest;
import kenes.base.Fields;
import kenes.base.Refused;
import kenes.base.WordChecks;
import kenes.db.Tx;
import kenes.documents.Documents;
import kenes.documents.Finding;
import kenes.documents.Unreadable;
import kenes.files.Content;
import kenes.files.Files;
import kenes.files.SafeType;
import kenes.texts.Paragraphs;

/** Looks into texts and files before they are kept: type, size, what they hide, whose numbers stand in them. */
final class Attachments {
  private static final int MOST_FILES = 10;

  private final Files files;
  private final long largest;

  /** @param largest size of a file in bytes */
  Attachments(Files files, long largest) {
    this.files = files;
    this.largest = largest;
  }

  /** Files that may be kept. @param found what they and the texts hold, by kind */
  record Looked(List<RequestsAct.Attachment> attachments, List<RequestsAct.Found> found) {
    boolean blocks() {
      return found.stream().anyMatch(one -> one.kind().severity() == Finding.Severity.BLOCKING);
    }
  }

  /** @throws Refused {@code FILE_EMPTY} and so on beside the field {@code file} */
  String requireFits(Requests.Attached file) {
    long size = file.content().size();
    Fields fields = new Fields();
    fields.refuseIf(size == 0, "file", RequestsCode.FILE_EMPTY).refuseIf(size > largest, "file", RequestsCode.FILE_TOO_LARGE, largest >> 20).check();
    return SafeType.find(file.content(), file.name()).orElseThrow(() -> Refused.field("file", RequestsCode.FILE_TYPE_REFUSED));
  }

  static void requireFew(int number) {
    new Fields().refuseIf(number > MOST_FILES, "file", RequestsCode.FILES_TOO_MANY, MOST_FILES).check();
  }

  /** Looks into everything that is to be kept, and keeps the files. */
  Looked look(Tx tx, List<Requests.Attached> given, List<String> texts) {
    requireFew(given.size());
    Map<Finding.Kind, Integer> found = new LinkedHashMap<>();
    texts.forEach(text -> scan(Content.of(text.getBytes(StandardCharsets.UTF_8)), "text/plain", found));
    List<RequestsAct.Attachment> attachments = new ArrayList<>();
    for (Requests.Attached file : given) {
      String type = requireFits(file);
      scan(file.content(), type, found);
      attachments.add(new RequestsAct.Attachment(title(file), type, file.content().size(), files.store(tx, file.content())));
    }
    return new Looked(attachments, found.entrySet().stream().map(one -> new RequestsAct.Found(one.getKey(), one.getValue())).toList());
  }

  /** What blocks becomes public only with a reason. @return the reason, or null where none is needed */
  static String scanReason(Looked looked, boolean open, String given) {
    if (!open || !looked.blocks()) {
      return null;
    }
    if (WordChecks.strip(given) == null) {
      throw Refused.field("scanReason", RequestsCode.HIDDEN_DATA, (int) looked.found().stream().filter(one -> one.kind().severity() == Finding.Severity.BLOCKING).count());
    }
    Fields fields = new Fields();
    String reason = Checks.ON.reason(fields, "scanReason", given);
    fields.check();
    return reason;
  }

  /** Keeps a text, one line for each paragraph. */
  Digest keep(Tx tx, String text) {
    return files.store(tx, String.join("\n", Paragraphs.of(text)).getBytes(StandardCharsets.UTF_8));
  }

  /** As shown: its title, else its name. */
  static String title(Requests.Attached file) {
    String title = WordChecks.strip(file.title());
    String shown = title == null ? file.name() : title;
    return shown.length() > Checks.LONGEST_LINE ? shown.substring(0, Checks.LONGEST_LINE) : shown;
  }

  private static void scan(Content content, String type, Map<Finding.Kind, Integer> found) {
    try {
      Documents.scan(content, type).forEach(finding -> found.merge(finding.kind(), finding.count(), Integer::sum));
    } catch (Unreadable unreadable) {
      throw Refused.field("file", RequestsCode.FILE_UNREADABLE);
    }
  }
}
