package kenes.web.desk;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/**
 * A desk made of panels, each with its facts and its forms.
 *
 * @param path where the forms are sent, below which each has its name
 * @param follows the id of the element that tells when the panels are out of date @param state what it said when they were made
 * @param progress how many have voted so far; an empty string while nobody can
 * @param fields of the form that came back @param problem why it came back, or null
 */
public record PanelView(HallDeskView.Frame frame, String path, String csrf, String follows, String state, String progress, List<Panel> panels, List<FieldView> fields, String problem) {
  /** @param title in its own language @param tag as {@code fragments/tag.jte} takes it, or null @param state in words @param facts how it stands, under the lines */
  public record Panel(String id, TextView title, String tag, String state, List<String> lines, List<Fact> facts, List<Row> rows, List<Form> forms, List<LinkView> links) {}

  /** A number or a sentence beside what it says. */
  public record Fact(String name, String words) {}

  /** @param done whether it has been dealt with @param words what follows the name */
  public record Row(String id, String name, String words, boolean done, List<Form> forms) {}

  /** @param summary of a form that is opened first; null: it stands open @param css of its button */
  public record Form(String id, String to, String key, String button, String css, String summary, boolean open, List<FieldView> fields) {}
}
