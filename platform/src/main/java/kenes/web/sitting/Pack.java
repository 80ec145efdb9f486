package kenes.web.sitting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.meetings.AgendaItem;

/**
 * All valid papers of a sitting at one time, and what commissions concluded on its items: what its archive holds, and the digest
 * by which a later one says what is new.
 *
 * @param files in the order of the agenda
 */
record Pack(List<File> files) {
  static final String SUMS = "SHA256SUMS";

  /**
   * A file that belongs, or once belonged, to the pack.
   *
   * @param edition which version it is, or which document of which commission
   * @param name in the archive
   * @param from when it came to the item @param until when another took its place or it was taken back; {@code Instant.MAX}: it is valid
   */
  record File(AgendaItem item, Lang lang, String title, Text edition, Digest content, String name, Instant from, Instant until) {
    String line() {
      return content.hex() + "  " + name + "\n";
    }

    private boolean isValid(Instant at) {
      return !from.isAfter(at) && at.isBefore(until);
    }
  }

  /** What was valid at this instant. */
  static Pack at(List<File> all, Instant at) {
    return new Pack(all.stream().filter(file -> file.isValid(at)).toList());
  }

  /** What is valid now. */
  static Pack of(List<File> all) {
    return new Pack(all.stream().filter(file -> file.until().equals(Instant.MAX)).toList());
  }

  /** The state with this digest, after any of the changes. */
  static Optional<Pack> find(List<File> all, String digest) {
    return all.stream().flatMap(file -> Stream.of(file.from(), file.until())).distinct().map(at -> at(all, at)).filter(pack -> pack.digest().hex().equals(digest)).findFirst();
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
    Words w = Words.plain(lang);
    String lines = files.stream().map(file -> line(w, file)).collect(Collectors.joining());
    String dropped = gone.isEmpty() ? "" : w.text("pack.gone") + "\n" + gone.stream().map(file -> line(w, file)).collect(Collectors.joining());
    return Stream.of(title, w.text("pack.digest", whole.hex()), w.text("pack.check", SUMS), w.text("pack.delta"), "", lines + dropped).collect(Collectors.joining("\n"));
  }

  private static String line(Words w, File file) {
    return w.text("sitting.item", file.item().position()) + ". " + file.item().title().in(w.lang()) + "\n  " + file.title() + " · "
        + w.text("layout." + file.lang().code()) + " · " + file.edition().in(w.lang()) + "\n  " + file.name() + "\n  SHA-256 "
        + file.content().hex() + "\n\n";
  }
}
