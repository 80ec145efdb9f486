package kenes.web.desk;

import java.util.List;
import kenes.web.requests.RequestView;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/**
 * A proposal on the desk of its home, or of a body to which it came.
 *
 * @param notes what must be done, in words @param step at which it stands, or null @param texts as this body has them; empty where they stand in the form @param news what its home has told since, the last first; empty at home @param page the public page
 * @param problem why a form came back, or null @param limit in bytes for files @param large what is said when it is passed
 */
public record ProposalDeskView(FrameView frame, String path, TextView title, String tag, String state, TextView step, String clock, List<String> notes,
    List<RequestView.Block> texts, List<RequestFormView> forms, List<News> news, LinkView page, String problem, long limit, String large) {
  /** What the home has told. @param what in one sentence @param from who said or did it @param words reasons or a comment, or null @param entry that came with it */
  public record News(String on, String what, LinkView from, String words, LinkView entry) {}

  /** Every field of every form, for the summary of errors. */
  public List<FieldView> wrong() {
    return forms.stream().flatMap(form -> form.fields().stream()).filter(field -> field.error() != null).toList();
  }
}
