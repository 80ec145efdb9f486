package kenes.web.desk;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** A decision on the desk. @param duties what must be done next, in words @param reasons of its entry into force @param problem why a form came back, or null */
public record DecisionDeskView(FrameView frame, String path, TextView title, String state, String tag, List<String> duties, List<String> reasons, LinkView page,
    List<DecisionFormView> forms, String problem) {
  /** Every field of every form, for the summary of errors. */
  public List<FieldView> wrong() {
    return forms.stream().flatMap(form -> form.fields().stream()).filter(field -> field.error() != null).toList();
  }
}
