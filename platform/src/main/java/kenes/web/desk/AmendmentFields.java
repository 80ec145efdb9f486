package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.motions.Change;
import kenes.motions.Editing;
import kenes.motions.Wording;
import kenes.web.FormState;
import kenes.web.view.FieldView;

/**
 * The draft's paragraphs as fields.
 *
 * @param draft the version before the body
 * @param edited the version that the form which came back had shown: where nothing was typed, the new words stand
 */
record AmendmentFields(Words w, FormState form, List<Lang> languages, Wording draft, Wording edited) {
  List<MotionsDeskView.Paragraph> paragraphs() {
    List<MotionsDeskView.Paragraph> paragraphs = new ArrayList<>();
    paragraphs.add(new MotionsDeskView.Paragraph(null, List.of(), w.text("motions-desk.put-first"), fields(0, Change.Kind.INSERT)));
    for (int number = 1; number <= draft.size(); number++) {
      paragraphs.add(new MotionsDeskView.Paragraph(w.text("motions-desk.paragraph", number), fields(number, Change.Kind.REPLACE),
          w.text("motions-desk.put-after", number), fields(number, Change.Kind.INSERT)));
    }
    return paragraphs;
  }

  private List<FieldView> fields(int number, Change.Kind kind) {
    return languages.stream().map(lang -> {
      String name = Editing.field(number, kind, lang);
      String label = w.text(kind == Change.Kind.INSERT ? "motions-desk.new-words" : "motions-desk.words", number, w.text("layout." + lang.code()));
      return new FieldView("textarea", name, label, null, value(number, kind, lang, name), form.error(name, w), "off", lang.code(), false, List.of());
    }).toList();
  }

  private String value(int number, Change.Kind kind, Lang lang, String name) {
    String shown = kind == Change.Kind.INSERT || number > edited.size() ? "" : exact(edited.paragraph(number), lang);
    boolean touched = form.values().containsKey(name) && !form.value(name).strip().equals(shown);
    String value = touched ? form.value(name) : kind == Change.Kind.INSERT ? "" : exact(draft.paragraph(number), lang);
    return kind == Change.Kind.INSERT && number == draft.size() ? value + lost(lang) : value;
  }

  /** What was typed in paragraphs that the new version does not have any more: kept at the end. */
  private String lost(Lang lang) {
    StringBuilder lost = new StringBuilder();
    for (int number = draft.size() + 1; number <= edited.size(); number++) {
      String typed = form.value(Editing.field(number, Change.Kind.REPLACE, lang)).strip();
      String put = form.value(Editing.field(number, Change.Kind.INSERT, lang)).strip();
      lost.append(typed.equals(exact(edited.paragraph(number), lang)) ? "" : "\n" + typed).append(put.isEmpty() ? "" : "\n" + put);
    }
    return lost.toString().strip();
  }

  private static String exact(Text text, Lang lang) {
    return text.exact(lang) == null ? "" : text.exact(lang);
  }
}
