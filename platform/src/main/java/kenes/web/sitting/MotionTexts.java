package kenes.web.sitting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.motions.Amendment;
import kenes.motions.Change;
import kenes.motions.Draft;
import kenes.motions.Proceedings;
import kenes.motions.Wording;
import kenes.texts.Comparison;
import kenes.texts.Piece;
import kenes.texts.Row;

/** Amendments and the resulting text as comparisons, one for each official language, the page's own first. */
final class MotionTexts {
  private final List<Lang> languages;
  private final Proceedings proceedings;
  private final Words w;

  MotionTexts(List<Lang> languages, Proceedings proceedings, Words w) {
    this.languages = languages.stream().sorted(Comparator.comparing(lang -> lang != w.lang())).toList();
    this.proceedings = proceedings;
    this.w = w;
  }

  /** What an amendment does; to a version that was replaced since, only its own words are known here. */
  List<MotionsView.Tongue> changes(Amendment amendment) {
    boolean current = amendment.draft().equals(proceedings.draft().id());
    return tongues(lang -> amendment.changes().stream().sorted(Comparator.comparingInt(Change::paragraph)).flatMap(change ->
        rows(change, lang, current ? proceedings.draft() : null).stream().map(row -> new MotionsView.Change(place(change), row.pieces()))).toList());
  }

  private static List<Row> rows(Change change, Lang lang, Draft draft) {
    List<String> before = change.kind() == Change.Kind.INSERT || draft == null ? List.of() : List.of(exact(draft.text().paragraph(change.paragraph()), lang));
    List<String> after = change.kind() == Change.Kind.DELETE ? List.of() : List.of(exact(change.text(), lang));
    return Comparison.of(before, after).rows();
  }

  private String place(Change change) {
    return change.kind() == Change.Kind.INSERT && change.paragraph() == 0 ? w.text("motions.place-beginning")
        : w.text("motions.place-" + change.kind().name().toLowerCase(java.util.Locale.ROOT), change.paragraph());
  }

  /** The draft against the text that came of it; empty while they are the same. */
  List<MotionsView.Tongue> result() {
    Wording after = proceedings.text().wording();
    return after.equals(proceedings.draft().text()) ? List.of() : tongues(lang -> Comparison.of(proceedings.draft().text().in(lang), after.in(lang)).rows().stream()
        .map(row -> new MotionsView.Change(row.after() == 0 ? "–" : w.number(row.after()) + ".", row.pieces())).toList());
  }

  /** The same without the paragraphs that stay as they are. */
  List<MotionsView.Tongue> changed() {
    return result().stream().map(tongue -> new MotionsView.Tongue(tongue.lang(), tongue.name(), tongue.first(), tongue.changes().stream()
        .filter(change -> change.pieces().stream().anyMatch(piece -> piece.mark() != Piece.Mark.KEPT)).toList())).toList();
  }

  /** A paragraph of the draft as it stands in the text. */
  List<MotionsView.Tongue> paragraph(int number) {
    return tongues(lang -> proceedings.text().lines().stream().filter(line -> line.paragraph() == number)
        .map(line -> new MotionsView.Change(w.text("motions-desk.paragraph", number), List.of(new Piece(Piece.Mark.KEPT, exact(line.text(), lang))))).toList());
  }

  private List<MotionsView.Tongue> tongues(Function<Lang, List<MotionsView.Change>> changes) {
    List<MotionsView.Tongue> tongues = new ArrayList<>();
    languages.forEach(lang -> tongues.add(new MotionsView.Tongue(lang.code(), w.text("layout." + lang.code()), tongues.isEmpty(), changes.apply(lang))));
    return tongues;
  }

  private static String exact(Text text, Lang lang) {
    return text.exact(lang) == null ? "" : text.exact(lang);
  }
}
