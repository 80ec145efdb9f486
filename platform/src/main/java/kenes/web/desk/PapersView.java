package kenes.web.desk;

import java.util.List;
import kenes.web.sitting.SittingView;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/**
 * The papers of one item.
 *
 * @param path the page's address with the language
 * @param limits which files are taken
 * @param form that publishes a paper or replaces one; null when nothing can be published any more
 */
public record PapersView(FrameView frame, String path, TextView item, LinkView back, List<Paper> papers, String limits, Form form, String problem) {
  /** @param replace where another version is published; null where it cannot be replaced */
  public record Paper(SittingView.Paper paper, String replace) {}

  /** @param replaced the paper whose place the new one takes, or null @param lang its language, or null when it is to be chosen */
  public record Form(String key, String title, String replaced, String lang, List<FieldView> fields) {}
}
