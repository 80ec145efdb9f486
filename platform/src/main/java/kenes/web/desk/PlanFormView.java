package kenes.web.desk;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/**
 * The form of a plan of work.
 *
 * @param published the public page, or null before the first version
 * @param base the version on which this one is written
 * @param copied a sentence that says from which plan the lines come, or null
 * @param lines for the error of the list as a whole
 * @param year for the error of the year
 * @param adoption by which decision it was adopted, in each language
 * @param reason why it is changed; empty before the first version
 * @param wrong every field, for the summary above the form
 * @param problem what is wrong with the whole, or null
 */
public record PlanFormView(FrameView frame, String key, LinkView published, String base, String copied, FieldView lines, FieldView year, List<Row> rows,
    List<FieldView> adoption, List<FieldView> reason, List<FieldView> wrong, String problem) {
  /** @param head number, section, term, day, kind of decision @param place 1-based */
  public record Row(int place, FieldView item, List<FieldView> head, List<FieldView> titles, List<FieldView> responsible) {}
}
