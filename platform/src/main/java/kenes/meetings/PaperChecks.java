package kenes.meetings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.documents.Documents;
import kenes.documents.Finding;
import kenes.documents.Unreadable;
import kenes.files.Content;
import kenes.files.Files;
import kenes.files.SafeType;
import kenes.parity.Parity;

/** Looks into files before they are published: type, size, what they hide, whether both languages say the same. */
final class PaperChecks {
  private static final int LONGEST_TITLE = 500;

  private final Files files;
  private final long largest;

  PaperChecks(Files files, long largest) {
    this.files = files;
    this.largest = largest;
  }

  /** A file as it will be published. @param stripped names were taken out of it @param findings what it still holds */
  record Ready(Lang lang, String title, String mediaType, Content content, boolean stripped, List<Finding> findings) {
    Digest digest() {
      return content.digest();
    }
  }

  /** Every wrong field at once. @throws Refused for the fields {@code title.kk}, {@code file.kk} and so on */
  List<Ready> ready(List<Papers.File> given, boolean strip) {
    if (given.isEmpty()) {
      throw Refused.field("file.kk", PapersCode.FILES_MISSING);
    }
    if (given.stream().map(Papers.File::lang).distinct().count() < given.size()) {
      throw Refused.field("file." + given.getFirst().lang().code(), PapersCode.LANGUAGE_TWICE);
    }
    List<Refused.Field> wrong = new ArrayList<>();
    List<Ready> ready = new ArrayList<>();
    given.forEach(file -> ready(file, strip, wrong).ifPresent(ready::add));
    ConveneChecks.refuse(wrong);
    return ready;
  }

  private Optional<Ready> ready(Papers.File file, boolean strip, List<Refused.Field> wrong) {
    String code = file.lang().code();
    if (file.title() == null || file.title().isBlank()) {
      wrong.add(new Refused.Field("title." + code, MeetingsCode.TEXT_MISSING, List.of(file.lang().name())));
    } else if (file.title().length() > LONGEST_TITLE) {
      wrong.add(new Refused.Field("title." + code, MeetingsCode.TEXT_TOO_LONG, List.of(LONGEST_TITLE)));
    }
    long size = file.content().size();
    Optional<String> type = size == 0 || size > largest ? Optional.empty() : SafeType.find(file.content(), file.name());
    if (type.isEmpty()) {
      wrong.add(size == 0 ? new Refused.Field("file." + code, PapersCode.PAPER_EMPTY, List.of())
          : size > largest ? new Refused.Field("file." + code, PapersCode.PAPER_TOO_LARGE, List.of(largest >> 20))
          : new Refused.Field("file." + code, PapersCode.PAPER_TYPE_REFUSED, List.of()));
      return Optional.empty();
    }
    try {
      return wrong.isEmpty() ? Optional.of(look(file, type.get(), strip)) : Optional.empty();
    } catch (Unreadable unreadable) {
      wrong.add(new Refused.Field("file." + code, PapersCode.PAPER_UNREADABLE, List.of()));
      return Optional.empty();
    }
  }

  private static Ready look(Papers.File file, String type, boolean strip) throws Unreadable {
    if (strip && Documents.isSigned(file.content(), type)) {
      throw Refused.field("strip", PapersCode.PAPER_SIGNED);
    }
    Optional<Content> without = strip ? Documents.strip(file.content(), type).map(Content::of) : Optional.empty();
    Content content = without.orElse(file.content());
    return new Ready(file.lang(), file.title().strip(), type, content, without.isPresent(), Documents.scan(content, type));
  }

  /** The comparison with what will be valid; empty when a language is missing or a text cannot be read. */
  Optional<Parity.Report> compare(Tx tx, String body, UUID item, UUID paper, List<Ready> ready) {
    Map<Lang, String> texts = new EnumMap<>(Lang.class);
    try {
      if (paper != null) {
        for (Paper valid : PapersQueries.list(tx, body, item).stream().filter(one -> one.id().equals(paper) && one.isValid()).toList()) {
          byte[] bytes = files.find(tx, valid.content()).orElseThrow();
          texts.put(valid.lang(), Documents.text(Content.of(bytes), valid.mediaType()));
        }
      }
      for (Ready file : ready) {
        texts.put(file.lang(), Documents.text(file.content(), file.mediaType()));
      }
    } catch (Unreadable unreadable) {
      return Optional.empty();
    }
    boolean both = texts.containsKey(Lang.KK) && texts.containsKey(Lang.RU);
    return both ? Optional.of(Parity.compare(texts.get(Lang.KK), texts.get(Lang.RU))) : Optional.empty();
  }
}
