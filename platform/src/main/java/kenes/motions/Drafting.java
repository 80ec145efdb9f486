package kenes.motions;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Digest;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.documents.Documents;
import kenes.documents.Unreadable;
import kenes.files.Content;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.meetings.AgendaItem;
import kenes.meetings.Paper;
import kenes.meetings.Papers;
import kenes.texts.Paragraphs;

/** The text of the draft: taken from its paper or typed, and replaced until it is put to the vote. */
final class Drafting {
  private static final int MOST_PARAGRAPHS = 400;
  private static final int LONGEST_PARAGRAPH = 6000;

  private final Journal journal;
  private final Permissions permissions;
  private final Papers papers;
  private final Reading reading;

  Drafting(Journal journal, Permissions permissions, Papers papers, Reading reading) {
    this.journal = journal;
    this.permissions = permissions;
    this.papers = papers;
    this.reading = reading;
  }

  Recorded set(Caller caller, String body, String key, Motions.SetDraft input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.PUBLISH_PAPER);
      AgendaItem item = reading.lock(tx, body, input.item());
      reading.requirePublic(tx, item);
      List<Lang> languages = reading.rulebook(tx, item).languages();
      Wording text = cut(input.text(), languages);
      Optional<Proceedings> before = reading.find(tx, body, item.id());
      if (before.filter(Proceedings::voted).isPresent()) {
        throw new Refused(MotionsCode.DRAFT_VOTED);
      }
      if (before.filter(proceedings -> proceedings.draft().text().equals(text)).isPresent()) {
        throw new Refused(MotionsCode.TEXT_SAME);
      }
      List<MotionsAct.Writing> texts = languages.stream()
          .map(lang -> new MotionsAct.Writing(lang, reading.files().store(tx, text.bytes(lang)))).toList();
      command.record(new MotionsAct.DraftSet(Id.next(), item.meeting(), item.id(), before.map(proceedings -> proceedings.draft().version()).orElse(0) + 1,
          texts, text.size(), input.paper() == null ? List.of() : digests(valid(tx, body, item.id(), input.paper()))));
    });
  }

  /** What a paper says, one line for each paragraph; empty where no language of it can be read. */
  Optional<Text> propose(Tx tx, String body, UUID item, UUID paper) {
    Map<Lang, String> found = new EnumMap<>(Lang.class);
    for (Paper version : valid(tx, body, item, paper)) {
      try {
        Content file = Content.of(reading.files().find(tx, version.content()).orElseThrow());
        found.put(version.lang(), String.join("\n", Paragraphs.of(Documents.text(file, version.mediaType()))));
      } catch (Unreadable unreadable) {
        found.remove(version.lang());
      }
    }
    return found.values().stream().allMatch(String::isBlank) ? Optional.empty()
        : Optional.of(Text.of(found.get(Lang.KK), found.get(Lang.RU), found.get(Lang.EN)));
  }

  private List<Paper> valid(Tx tx, String body, UUID item, UUID paper) {
    return papers.list(tx, body, item).stream().filter(version -> version.isValid() && version.id().equals(paper)).toList();
  }

  private static List<Digest> digests(List<Paper> versions) {
    return versions.stream().map(Paper::content).toList();
  }

  /** Each line that is not blank is a paragraph. @throws Refused for the fields {@code text.kk} and so on */
  private static Wording cut(Text text, List<Lang> languages) {
    Map<Lang, List<String>> lines = new EnumMap<>(Lang.class);
    languages.forEach(lang -> lines.put(lang, lines(text == null ? null : text.exact(lang))));
    List<Refused.Field> wrong = languages.stream().map(lang -> fault(lang, lines.get(lang), lines.get(languages.getFirst()).size())).filter(Objects::nonNull).toList();
    if (!wrong.isEmpty()) {
      throw Refused.fields(wrong);
    }
    return new Wording(IntStream.range(0, lines.get(languages.getFirst()).size())
        .mapToObj(at -> Change.tidy(Text.of(at(lines, Lang.KK, at), at(lines, Lang.RU, at), at(lines, Lang.EN, at)))).toList());
  }

  private static Refused.Field fault(Lang lang, List<String> lines, int expected) {
    String field = "text." + lang.code();
    if (lines.isEmpty()) {
      return new Refused.Field(field, MotionsCode.TEXT_EMPTY, List.of());
    }
    if (lines.size() > MOST_PARAGRAPHS || lines.stream().anyMatch(line -> line.length() > LONGEST_PARAGRAPH)) {
      return new Refused.Field(field, MotionsCode.TEXT_TOO_LONG, List.of(MOST_PARAGRAPHS, LONGEST_PARAGRAPH));
    }
    return lines.size() == expected ? null : new Refused.Field(field, MotionsCode.PARAGRAPHS_DIFFER, List.of(expected, lines.size()));
  }

  private static List<String> lines(String text) {
    return text == null ? List.of() : Arrays.stream(text.split("\\R")).map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String at(Map<Lang, List<String>> lines, Lang lang, int at) {
    return lines.containsKey(lang) ? lines.get(lang).get(at) : null;
  }
}
