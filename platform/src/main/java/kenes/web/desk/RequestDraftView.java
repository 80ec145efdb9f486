package kenes.web.desk;

import java.util.List;
import kenes.web.requests.RequestView;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/**
 * A request that is being written.
 *
 * @param kept when it was kept last, in words, or null @param notes how it stands: handed in, whom it waits for
 * @param form for its writer; null for the others, who read it @param texts for those who only read it
 * @param files of the draft; for its writer each with its position, to take it off
 * @param steps one press each @param attach null for those who only read it
 */
public record RequestDraftView(FrameView frame, String path, String kept, List<String> notes, Form form, String addressee, List<RequestView.Block> texts,
    List<LinkView> files, List<RequestFormView> steps, Attach attach, String problem, List<FieldView> wrong) {
  public record Form(String key, List<FieldView> fields) {}

  /** @param limit in bytes @param large what is said when it is passed */
  public record Attach(FieldView field, long limit, String large) {}
}
