package kenes.web.sitting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.web.Ranges;
import kenes.web.Request;
import kenes.web.Response;

/**
 * One download of all papers of a sitting, or of what is new since an earlier one. The same content gives the same bytes,
 * so that a download that broke off can go on.
 */
final class PackFile {
  /** The earliest time that a ZIP can say; the same for all, as the bytes depend on nothing else. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final SittingParts parts;
  private final PackFolder packs;

  PackFile(SittingParts parts, PackFolder packs) {
    this.parts = parts;
    this.packs = packs;
  }

  Response answer(Request request) {
    return parts.db().read(tx -> {
      Meeting meeting = parts.meeting(tx, request.address());
      SittingFacts facts = SittingFacts.read(parts, tx, meeting);
      if (meeting.setting().closed()) {
        facts.items().forEach(item -> parts.papers().requireReadable(tx, request.caller(), meeting, item));
      }
      List<Pack.File> all = new PackContent(facts, request.caller()).list();
      Pack whole = Pack.of(all);
      Optional<Pack> earlier = Pack.find(all, request.query("since"));
      Pack pack = earlier.map(whole::without).orElse(whole);
      Map<String, byte[]> texts = texts(facts, whole, pack, earlier.map(old -> old.without(whole).files()).orElse(List.of()));
      String key = Digest.of(String.join("", texts.values().stream().map(text -> new String(text, StandardCharsets.UTF_8)).toList())
          .getBytes(StandardCharsets.UTF_8)).hex();
      Path file = packs.kept(key, fresh -> write(tx, fresh, pack, texts));
      String name = meeting.body() + "-" + meeting.term() + "-" + meeting.address() + (earlier.isPresent() ? "-delta" : "") + ".zip";
      String tag = '"' + key + '"';
      return Ranges.answer(request, Response.download(file, size(file), "application/zip", name).with("ETag", tag).with("Cache-Control", "no-cache"), tag);
    });
  }

  private static Map<String, byte[]> texts(SittingFacts facts, Pack whole, Pack pack, List<Pack.File> gone) {
    Map<String, byte[]> texts = new TreeMap<>();
    texts.put(Pack.SUMS, pack.sums().getBytes(StandardCharsets.UTF_8));
    for (Lang lang : List.of(Lang.KK, Lang.RU)) {
      texts.put("INDEX." + lang.code() + ".txt", pack.index(lang, facts.meeting().title().in(lang), whole.digest(), gone).getBytes(StandardCharsets.UTF_8));
    }
    return texts;
  }

  private void write(Tx tx, Path file, Pack pack, Map<String, byte[]> texts) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> text : texts.entrySet()) {
        zip.putNextEntry(entry(text.getKey()));
        zip.write(text.getValue());
      }
      for (Pack.File paper : pack.files()) {
        zip.putNextEntry(entry(paper.name()));
        if (!parts.files().write(tx, paper.content(), zip)) {
          throw new IllegalStateException("the content of a paper is missing: " + paper.content());
        }
      }
    }
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    return entry;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
