package kenes.web.desk;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/**
 * The form that convenes a session.
 *
 * @param texts title and place in each language
 * @param agenda for the error of the agenda as a whole
 * @param notices the terms of notice that are in force, each with its article
 * @param confirm the box to tick when notice would be short; null while it is not
 * @param wrong every field, for the summary above the form
 * @param problem what is wrong with the whole, or null
 */
public record ConveneView(FrameView frame, String key, FieldView kind, List<FieldView> texts, FieldView starts, FieldView agenda, List<Row> rows, List<Notice> notices,
    FieldView confirm, List<FieldView> wrong, String problem) {
  /** An item of the agenda to be. @param number 1-based */
  public record Row(int number, List<FieldView> titles, FieldView decision) {}

  /** @param basis its article, with the address of the text */
  public record Notice(String title, String days, LinkView basis) {}
}
