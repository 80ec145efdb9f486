package kenes.web.desk;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/**
 * The page on which an administrator loads a rulebook.
 *
 * @param path where the form is sent
 * @param whom for whom a rulebook loaded here holds
 * @param text the rulebook as typed
 * @param mistakes every one, in the order of the lines
 * @param problem what is wrong with the whole, or null
 * @param preview what would change, or null before a text without mistakes was sent
 * @param loaded the rulebooks loaded here, the newest first
 */
public record RulesDeskView(FrameView frame, String path, String whom, String key, FieldView text, FieldView file, List<Mistake> mistakes,
    String problem, Preview preview, List<Loaded> loaded) {
  /** A mistake. @param excerpt the line itself with its number, or null where no one line is wrong */
  public record Mistake(String excerpt, String words) {}

  /**
   * What would change.
   *
   * @param seen digest of the text that was checked
   * @param facts what the rulebook is called, for whom and since when it holds, in sentences
   * @param days each day on which something changes
   */
  public record Preview(String seen, List<String> facts, List<Day> days) {}

  /** A day on which rules change. */
  public record Day(String title, List<Change> changes) {}

  /** A rule that changes: before, after, by which article. */
  public record Change(String title, List<String> told) {}

  /** A rulebook that was loaded. */
  public record Loaded(String title, String whom, String valid, LinkView text, LinkView entry) {}

  /** The bodies for which rulebooks can be loaded. @param routes the desk of the routes of proposals */
  public record Bodies(FrameView frame, LinkView registry, LinkView routes, List<LinkView> bodies) {}
}
