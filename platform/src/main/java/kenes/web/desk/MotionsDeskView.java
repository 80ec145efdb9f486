package kenes.web.desk;

import java.util.List;
import kenes.web.sitting.MotionsView;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/**
 * The desk of an item's text and amendments, for deputies, staff and chair alike: each sees what he or she may do.
 *
 * @param path its address with the language
 * @param none why there is nothing to work with yet, or null
 * @param links what leads to pages of their own
 * @param lines the amendments, each with what can be done with it
 * @param forms what concerns no single amendment
 * @param wrong every field, for the summary above the forms
 */
public record MotionsDeskView(FrameView frame, String path, TextView item, String none, List<LinkView> links, MotionsView motions, List<Line> lines,
    List<Form> forms, List<FieldView> wrong, String problem, LinkView back) {
  public record Line(MotionsView.Amendment amendment, List<Form> forms) {}

  /**
   * @param id of its button
   * @param to address below the page's own
   * @param title of the fold that it stands in; null for a mere button
   * @param hidden sent along
   * @param fields their ids begin with that of the button: the same fields stand in several forms
   */
  public record Form(String id, String to, String key, String title, String button, List<Hidden> hidden, List<FieldView> fields) {
    public Form {
      fields = fields.stream().map(field -> field.in(id)).toList();
    }

    /** Whether it is shown open: something in it is wrong. */
    public boolean open() {
      return fields.stream().anyMatch(field -> field.error() != null);
    }
  }

  public record Hidden(String name, String value) {}

  /**
   * The form in which an amendment is written, or the draft's text.
   *
   * @param paragraphs the draft as it can be edited; empty where the text is typed as a whole
   * @param before fields above them @param after fields below
   * @param imports papers that the text can be taken from
   */
  public record Editor(FrameView frame, String path, TextView item, String lead, String key, String draft, List<FieldView> before, List<Paragraph> paragraphs,
      List<FieldView> after, List<LinkView> imports, String button, String problem, List<FieldView> wrong, LinkView back) {}

  /** @param title which one; null for the place before the first @param words its text in each language @param put fields for what comes after it */
  public record Paragraph(String title, List<FieldView> words, String putTitle, List<FieldView> put) {
    /** Whether the fields for what comes after it are shown open. */
    public boolean open() {
      return put.stream().anyMatch(field -> !field.value().isBlank() || field.error() != null);
    }
  }
}
