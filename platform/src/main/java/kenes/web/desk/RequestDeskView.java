package kenes.web.desk;

import java.util.List;
import kenes.web.requests.RequestView;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** A request on the desk. @param duties what must be done next, in words @param closed answers that are not public @param problem why a form came back, or null @param limit in bytes for files @param large what is said when it is passed */
public record RequestDeskView(FrameView frame, String path, TextView title, String state, String tag, String clock, List<String> duties, List<Closed> closed,
    List<RequestFormView> forms, LinkView page, LinkView follow, String problem, long limit, String large) {
  /** An answer that is not public. */
  public record Closed(String title, String reason, List<RequestView.Block> texts, List<LinkView> files) {}

  /** Every field of every form, for the summary of errors. */
  public List<FieldView> wrong() {
    return forms.stream().flatMap(form -> form.fields().stream()).filter(field -> field.error() != null).toList();
  }
}
