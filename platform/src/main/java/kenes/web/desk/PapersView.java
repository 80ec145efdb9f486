package kenes.web.desk;

import java.util.List;
import kenes.web.sitting.SittingView;
import kenes.web.sitting.ItemView;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/**
 * The papers of one item.
 *
 * @param path the page's address with the language
 * @param limits which files are taken
 * @param form that publishes a paper or a version of one; null when nothing can be published any more
 * @param opinions on the item
 */
public record PapersView(FrameView frame, String path, TextView item, LinkView back, List<Paper> papers, String limits, Form form, String problem,
    Opinions opinions) {
  /** @param replace where another version is published; null where it cannot be replaced */
  public record Paper(SittingView.Paper paper, String replace) {}

  /** @param paper whose versions the files become, or null @param limit of the files together, in bytes @param large says that they are larger */
  public record Form(String key, String title, String paper, List<FieldView> fields, long limit, String large) {}

  /**
   * Opinions and the item's effect on the budget.
   *
   * @param effect what was declared, in words
   * @param missing that the executive's opinion is needed and not asked for, or null
   * @param effectForm and askForm: null when nothing can be changed any more
   */
  public record Opinions(String effect, String missing, List<Line> lines, Small effectForm, Small askForm) {}

  /** @param said what a commission said, with its conclusion @param give the form that records the answer; null when it has been given, or cannot be any more */
  public record Line(String id, TextView name, String state, String tag, String remark, ItemView.Opinion said, Small give) {}

  /** A small form. @param to address below the page's own */
  public record Small(String to, String key, String button, List<FieldView> fields) {}
}
