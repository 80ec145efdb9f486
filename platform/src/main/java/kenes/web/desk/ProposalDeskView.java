package kenes.web.desk;

import java.util.List;
import kenes.web.requests.RequestView;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/**
 * A proposal on the desk of its home, or of a body to which it came.
 *
 * @param notes what must be done, in words @param step at which it stands, or null @param texts as this body has them; empty where they stand in the form @param page the public page
 * @param problem why a form came back, or null @param limit in bytes for files @param large what is said when it is passed
 */
public record ProposalDeskView(FrameView frame, String path, TextView title, String tag, String state, TextView step, String clock, List<String> notes,
    List<RequestView.Block> texts, List<RequestFormView> forms, LinkView page, String problem, long limit, String large) {
  /** Every field of every form, for the summary of errors. */
  public List<FieldView> wrong() {
    return forms.stream().flatMap(form -> form.fields().stream()).filter(field -> field.error() != null).toList();
  }
}
