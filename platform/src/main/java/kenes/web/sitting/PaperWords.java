package kenes.web.sitting;

import java.util.Map;
import kenes.base.Words;
import kenes.meetings.Paper;

/** A paper in words: its type, size and language, and the address of its file. */
final class PaperWords {
  private static final Map<String, String> TYPES = Map.of("application/pdf", "pdf",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
      "application/vnd.oasis.opendocument.text", "odt", "text/plain", "txt");
  private static final int SHORT_DIGEST = 12;

  private final Words w;

  PaperWords(Words w) {
    this.w = w;
  }

  SittingView.Paper paper(Paper paper) {
    String lang = paper.lang().code();
    String facts = String.join(" · ", extension(paper).toUpperCase(java.util.Locale.ROOT), size(paper.size()), w.text("layout." + lang));
    return new SittingView.Paper(paper.title(), lang.equals(w.lang().code()) ? null : lang, href(paper), facts,
        paper.content().hex().substring(0, SHORT_DIGEST) + "…", paper.content().hex(),
        paper.replacedBy() == null ? null : w.text("sitting.paper-replaced"));
  }

  private String href(Paper paper) {
    return "/" + w.lang().code() + "/b/" + paper.body() + "/paper/" + paper.id() + "/" + fileName(paper);
  }

  /** A name for the saved file that says what it is by its type and digest. */
  static String fileName(Paper paper) {
    return paper.content().hex().substring(0, SHORT_DIGEST) + "-" + paper.lang().code() + "." + extension(paper);
  }

  private static String extension(Paper paper) {
    return TYPES.getOrDefault(paper.mediaType(), "bin");
  }

  private String size(long bytes) {
    return bytes < 1 << 20 ? w.text("sitting.size-kb", Math.max(1, Math.ceilDiv(bytes, 1024)))
        : w.text("sitting.size-mb", Math.ceilDiv(bytes, 1 << 20));
  }
}
