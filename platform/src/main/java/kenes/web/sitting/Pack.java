package kenes.web.sitting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.meetings.AgendaItem;
import kenes.meetings.Paper;

/**
 * All valid papers of a sitting at one time: what its archive holds, and the digest by which a later one says what is new.
 *
 * @param files in the order of the agenda
 */
record Pack(List<File> files) {
  static final String SUMS = "SHA256SUMS";

  /** @param name in the archive */
  record File(AgendaItem item, Paper paper, String name) {
    String line() {
      return paper.content().hex() + "  " + name + "\n";
    }
  }

  /** What was valid at this instant. */
  static Pack at(List<AgendaItem> items, List<Paper> all, Instant at) {
    return new Pack(items.stream().sorted(Comparator.comparing(AgendaItem::position)).flatMap(item -> all.stream()
        .filter(paper -> paper.item().equals(item.id()) && !paper.at().isAfter(at) && all.stream().noneMatch(later -> follows(later, paper, at)))
        .map(paper -> new File(item, paper, name(item, paper)))).toList());
  }

  private static boolean follows(Paper later, Paper paper, Instant at) {
    return later.id().equals(paper.id()) && later.lang() == paper.lang() && later.version() > paper.version() && !later.at().isAfter(at);
  }

  private static String name(AgendaItem item, Paper paper) {
    return String.format("%02d/%s-%s-v%d.%s", item.position(), paper.id().toString().substring(24), paper.lang().code(), paper.version(),
        PaperWords.extension(paper));
  }

  /** As {@code sha256sum --check} reads it. */
  String sums() {
    return files.stream().map(File::line).collect(Collectors.joining());
  }

  Digest digest() {
    return Digest.of(sums().getBytes(StandardCharsets.UTF_8));
  }

  /** What is here and was not there. */
  Pack without(Pack earlier) {
    List<String> known = earlier.files().stream().map(File::line).toList();
    return new Pack(files.stream().filter(file -> !known.contains(file.line())).toList());
  }

  /** A list for readers. @param gone files of an earlier pack that are valid no more */
  String index(Lang lang, String title, Digest whole, List<File> gone) {
    Words w = Words.of(lang);
    String lines = files.stream().map(file -> line(w, file)).collect(Collectors.joining());
    String dropped = gone.isEmpty() ? "" : w.text("pack.gone") + "\n" + gone.stream().map(file -> line(w, file)).collect(Collectors.joining());
    return Stream.of(title, w.text("pack.digest", whole.hex()), w.text("pack.check", SUMS), w.text("pack.delta"), "", lines + dropped).collect(Collectors.joining("\n"));
  }

  private static String line(Words w, File file) {
    return w.text("sitting.item", file.item().position()) + ". " + file.item().title().in(w.lang()) + "\n  " + file.paper().title() + " · "
        + w.text("layout." + file.paper().lang().code()) + " · " + w.text("paper.version", file.paper().version()) + "\n  " + file.name() + "\n  SHA-256 "
        + file.paper().content().hex() + "\n\n";
  }
}
