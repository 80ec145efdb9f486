package kenes.web.desk;

import java.util.List;
import kenes.web.sitting.MinutesView;
import kenes.web.view.FieldView;
import kenes.web.view.StepView;
import kenes.web.view.TextView;

/**
 * The minutes under work.
 *
 * @param path the page's address with the language
 * @param heading what is the case
 * @param steps the way of the last version; empty before the first one
 * @param act the one next step, where it is the reader's; else null
 * @param draft the draft to be edited; null for those who do not draft and before the sitting is closed
 * @param document the last version put to signature; null before
 * @param versions all of them in words, the newest first
 */
public record MinutesDeskView(FrameView frame, String path, TextView sitting, String heading, List<StepView> steps, Act act, Draft draft,
    MinutesView.Texts document, String version, List<String> versions, List<FieldView> wrong, String problem) {
  /** @param to the last part of the address it is sent to */
  public record Act(String to, String key, int version, String label) {}

  /** @param open whether it is what has to be done now @param reasons why a signed version is corrected, in both languages; empty where none is signed */
  public record Draft(String key, boolean open, String title, String why, String fixes, List<Section> sections, List<FieldView> reasons) {}

  public record Section(String headingKk, String headingRu, List<Pair> pairs) {}

  /** A paragraph in both languages: either two fields, or two texts that the record alone decides. */
  public record Pair(String kk, String ru, FieldView fieldKk, FieldView fieldRu) {}
}
