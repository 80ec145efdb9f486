package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.web.FormState;
import kenes.web.view.FieldView;

/** Makes the forms of a desk of panels: the one that came back keeps what was typed. */
final class PanelForms {
  private final Words w;
  private final String sent;
  private final FormState form;
  private final List<FieldView> wrong = new ArrayList<>();

  /** @param sent id of the form that came back, or an empty string */
  PanelForms(Words w, String sent, FormState form) {
    this.w = w;
    this.sent = sent;
    this.form = form;
  }

  /** What makes the fields of one form. */
  interface Fields {
    List<FieldView> of(DeskFields fields);
  }

  /** A form that stands open. */
  PanelView.Form open(String id, String to, String button, String css, Fields fields) {
    return make(id, to, button, css, null, fields);
  }

  /** A form behind a summary. */
  PanelView.Form folded(String id, String to, String button, Fields fields) {
    return make(id, to, button, "button-second", button, fields);
  }

  private PanelView.Form make(String id, String to, String button, String css, String summary, Fields made) {
    boolean back = sent.equals(id);
    FormState state = back ? form : FormState.of(Map.of());
    List<FieldView> fields = Stream.concat(made.of(new DeskFields(w, state)).stream(), Stream.of(hidden("form", id))).map(field -> field.in(id)).toList();
    if (back) {
      wrong.addAll(fields);
    }
    return new PanelView.Form(id, to, state.key(), button, css, summary, back, fields);
  }

  /** The fields of the form that came back. */
  List<FieldView> wrong() {
    return wrong;
  }

  /** Why the form came back, where no field that is shown says it: its step may be over, and the form gone. Null for no reason. */
  String problem() {
    String whole = form.problem(w);
    boolean told = wrong.stream().anyMatch(field -> field.error() != null);
    return whole != null || told || form.refused() == null ? whole
        : form.refused().fields().stream().map(field -> form.error(field.name(), w)).distinct().collect(Collectors.joining(" "));
  }

  static FieldView hidden(String name, String value) {
    return new FieldView("hidden", name, "", null, value, null, null, null, false, List.of());
  }
}
