package kenes.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.minutes.Draft;
import kenes.minutes.Minutes;
import kenes.minutes.MinutesText;
import kenes.web.FormState;
import kenes.web.Request;
import kenes.web.view.FieldView;

/** The draft as a form: both languages of each paragraph side by side; only what the secretary may word can be typed into. */
final class MinutesDraftForm {
  private static final List<Lang> LANGS = List.of(Lang.KK, Lang.RU);

  private final Words w;
  private final Draft draft;
  private final FormState form;

  MinutesDraftForm(Words w, Draft draft, FormState form) {
    this.w = w;
    this.draft = draft;
    this.form = form;
  }

  /** What differs from the draft, in each language; nothing for a language without changes. */
  static List<Minutes.SaveDraft> changes(Request request, UUID meeting, Draft draft) {
    return LANGS.stream().map(lang -> {
      Map<String, String> changed = new HashMap<>();
      draft.text(lang).paragraphs().forEach((key, paragraph) -> {
        String name = lang.code() + "." + key;
        boolean typed = request.fields().containsKey(name);
        if (typed && !request.field(name).replace("\r\n", "\n").equals(paragraph.text())) {
          changed.put(key, request.field(name));
        }
      });
      return new Minutes.SaveDraft(meeting, lang, changed);
    }).filter(save -> !save.paragraphs().isEmpty()).toList();
  }

  /** @param first whether no version has been put to signature yet */
  MinutesDeskView.Draft view(boolean first) {
    List<MinutesDeskView.Section> sections = new ArrayList<>();
    for (int index = 0; index < draft.kk().sections().size(); index++) {
      sections.add(section(draft.kk().sections().get(index), draft.ru().sections().get(index)));
    }
    boolean open = first || form.refused() != null || draft.changed();
    return new MinutesDeskView.Draft(form.key(), open, w.text(first ? "minutes-desk.text" : "minutes-desk.correct"),
        w.text(first ? "minutes-desk.text-hint" : "minutes-desk.correct-why"), w.text("minutes-desk.submit-why", draft.version()), sections,
        draft.corrects() == null ? List.of() : LANGS.stream().map(this::reason).toList());
  }

  private FieldView reason(Lang lang) {
    String name = "reason." + lang.code();
    return new FieldView("textarea", name, w.text("minutes-desk." + name), w.text("minutes-desk.reason-hint"), form.value(name), form.error(name, w), null, lang.code(), false, List.of());
  }

  /** Why a signed version is corrected; null where nothing was typed. */
  static Text reason(Request request) {
    String kk = request.field("reason.kk");
    String ru = request.field("reason.ru");
    return kk.isBlank() && ru.isBlank() ? null : Text.of(kk, ru, null);
  }

  private MinutesDeskView.Section section(MinutesText.Section kk, MinutesText.Section ru) {
    List<MinutesDeskView.Pair> pairs = new ArrayList<>();
    for (int index = 0; index < kk.paragraphs().size(); index++) {
      MinutesText.Paragraph left = kk.paragraphs().get(index);
      MinutesText.Paragraph right = ru.paragraphs().get(index);
      pairs.add(left.editable()
          ? new MinutesDeskView.Pair(null, null, field(Lang.KK, kk, left, index), field(Lang.RU, ru, right, index))
          : new MinutesDeskView.Pair(left.text(), right.text(), null, null));
    }
    return new MinutesDeskView.Section(kk.heading(), ru.heading(), pairs);
  }

  private FieldView field(Lang lang, MinutesText.Section section, MinutesText.Paragraph paragraph, int index) {
    String name = lang.code() + "." + paragraph.key();
    String value = form.values().containsKey(name) ? form.value(name) : paragraph.text();
    String where = Stream.of(section.heading(), String.valueOf(index + 1)).filter(part -> part != null).reduce((one, other) -> one + " · " + other).orElse("");
    String hint = draft.edited(lang).contains(paragraph.key()) ? w.text("minutes-desk.edited") : null;
    return new FieldView("textarea", name, w.text("minutes-desk.field-" + lang.code(), where), hint, value, form.error(name, w), null, lang.code(), true, List.of());
  }

  /** Every field, for the summary. */
  static List<FieldView> fields(MinutesDeskView.Draft draft) {
    Stream<FieldView> worded = draft.sections().stream().flatMap(section -> section.pairs().stream()).filter(pair -> pair.fieldKk() != null)
        .flatMap(pair -> Stream.of(pair.fieldKk(), pair.fieldRu()));
    return Stream.concat(draft.reasons().stream(), worded).toList();
  }
}
