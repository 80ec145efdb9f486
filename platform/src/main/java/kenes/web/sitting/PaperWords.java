package kenes.web.sitting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kenes.base.Notice;
import kenes.base.Words;
import kenes.meetings.Paper;

/** A paper in words: its version, type, size and language, whether it came late, and the addresses of its file. */
final class PaperWords {
  private static final Map<String, String> TYPES = Map.of("application/pdf", "pdf",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx",
      "application/vnd.oasis.opendocument.text", "odt", "text/plain", "txt");
  private static final int SHORT_DIGEST = 12;

  private final SittingFacts facts;
  private final Words w;
  private final Optional<LocalDate> due;
  private final Optional<Instant> end;

  PaperWords(SittingFacts facts, Words w) {
    this.facts = facts;
    this.w = w;
    this.due = facts.parts().papers().materials().findDue(facts.tx(), facts.meeting()).map(Notice::latest);
    this.end = facts.parts().papers().materials().findEnd(facts.tx(), facts.meeting());
  }

  SittingView.Paper paper(Paper paper) {
    String lang = paper.lang().code();
    String said = String.join(" · ", w.text("layout." + lang), w.text("paper.version", paper.version()), extension(paper).toUpperCase(Locale.ROOT), size(paper.size()));
    boolean late = end.filter(paper.at()::isAfter).isPresent();
    return new SittingView.Paper(paper.title(), lang.equals(w.lang().code()) ? null : lang, href(paper), said,
        paper.content().hex().substring(0, SHORT_DIGEST) + "…", paper.content().hex(),
        paper.isValid() ? null : w.text("sitting.paper-replaced"), late ? w.text("paper.late", w.dateTime(paper.at(), facts.zone()), w.date(due.get())) : null,
        paper.mediaType().equals("application/pdf") ? address(paper) : null);
  }

  private String href(Paper paper) {
    return address(paper) + "/" + fileName(paper);
  }

  /** The page that shows it. */
  private String address(Paper paper) {
    return "/" + w.lang().code() + "/b/" + paper.body() + "/paper/" + paper.id() + "/" + paper.lang().code() + "-" + paper.version();
  }

  /** A name for the saved file that says what it is by its language, version and digest. */
  static String fileName(Paper paper) {
    return paper.content().hex().substring(0, SHORT_DIGEST) + "-" + paper.lang().code() + "." + extension(paper);
  }

  static String extension(Paper paper) {
    return TYPES.getOrDefault(paper.mediaType(), "bin");
  }

  private String size(long bytes) {
    return bytes < 1 << 20 ? w.text("sitting.size-kb", Math.max(1, Math.ceilDiv(bytes, 1024)))
        : w.text("sitting.size-mb", Math.ceilDiv(bytes, 1 << 20));
  }
}
