package kenes.web.desk;

import java.util.List;
import kenes.web.view.FieldView;

/**
 * Proposals on a route that has ended.
 *
 * @param groups those that can be moved, those that need a hand, those that were moved today @param cut that there are more than are shown, or null @param form moves all that can be, or null @param problem why it came back, or null
 */
public record StrandedView(FrameView frame, String path, List<ProposalsDeskView.Group> groups, String cut, RequestFormView form, String problem, long limit, String large) {
  /** For the summary of errors. */
  public List<FieldView> wrong() {
    return form == null ? List.of() : form.fields().stream().filter(field -> field.error() != null).toList();
  }
}
