package kenes.decisions;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kenes.base.Fields;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.files.Files;
import kenes.parity.Parity;
import kenes.texts.Paragraphs;

/** The texts of a decision before they are kept: complete in every language of official texts, and saying the same. */
final class Wordings {
  private static final int LONGEST_TITLE = 1000;
  private static final int LONGEST_TEXT = 1_000_000;

  private final Files files;

  Wordings(Files files) {
    this.files = files;
  }

  /** Keeps the texts. @throws Refused for each field {@code title.kk}, {@code text.ru}, {@code parityReason} that is wrong */
  ReadyTexts keep(Tx tx, List<Lang> languages, List<Decisions.Wording> given, String parityReason) {
    List<Decisions.Wording> wordings = languages.stream().map(lang -> in(given, lang)).toList();
    Fields fields = new Fields();
    for (Decisions.Wording wording : wordings) {
      String lang = "." + wording.lang().code();
      fields.refuseIf(wording.title() == null, "title" + lang, DecisionsCode.TITLE_MISSING)
          .refuseIf(wording.title() != null && wording.title().length() > LONGEST_TITLE, "title" + lang, DecisionsCode.TEXT_TOO_LONG, LONGEST_TITLE)
          .refuseIf(wording.text() == null, "text" + lang, DecisionsCode.TEXT_MISSING)
          .refuseIf(wording.text() != null && wording.text().length() > LONGEST_TEXT, "text" + lang, DecisionsCode.TEXT_TOO_LONG, LONGEST_TEXT);
    }
    fields.check();
    Optional<Integer> differences = differences(wordings);
    String reason = differences.filter(count -> count > 0).map(count -> reason(parityReason, count)).orElse(null);
    return new ReadyTexts(wordings.stream().map(wording -> new DecisionsAct.Wording(wording.lang(), wording.title(),
        files.store(tx, text(wording).getBytes(StandardCharsets.UTF_8)))).toList(), differences.orElse(null), reason);
  }

  private static Optional<Integer> differences(List<Decisions.Wording> wordings) {
    String kk = whole(wordings, Lang.KK);
    String ru = whole(wordings, Lang.RU);
    return kk == null || ru == null ? Optional.empty() : Optional.of(Parity.compare(kk, ru).differences().size());
  }

  private static String whole(List<Decisions.Wording> wordings, Lang lang) {
    return wordings.stream().filter(wording -> wording.lang() == lang).map(wording -> wording.title() + "\n" + wording.text()).findFirst().orElse(null);
  }

  private static String reason(String given, int differences) {
    String reason = Deciding.strip(given);
    if (reason == null) {
      throw Refused.field("parityReason", DecisionsCode.LANGUAGES_DIFFER, differences);
    }
    new Fields().refuseIf(reason.length() < Deciding.SHORTEST_REASON, "parityReason", DecisionsCode.REASON_TOO_SHORT, Deciding.SHORTEST_REASON)
        .refuseIf(reason.length() > Deciding.LONGEST_WORDS, "parityReason", DecisionsCode.TEXT_TOO_LONG, Deciding.LONGEST_WORDS).check();
    return reason;
  }

  private static Decisions.Wording in(List<Decisions.Wording> given, Lang lang) {
    return given.stream().filter(wording -> wording.lang() == lang).findFirst()
        .map(wording -> new Decisions.Wording(lang, Deciding.strip(wording.title()), Deciding.strip(wording.text())))
        .orElse(new Decisions.Wording(lang, null, null));
  }

  /** One line for each paragraph: so two versions differ only where their words do. */
  private static String text(Decisions.Wording wording) {
    return Paragraphs.of(wording.text()).stream().collect(Collectors.joining("\n"));
  }
}
