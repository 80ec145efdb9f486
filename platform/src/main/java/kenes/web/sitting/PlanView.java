package kenes.web.sitting;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/**
 * A version of a plan of work.
 *
 * @param owner whose plan it is
 * @param state which version, of when, adopted or put forward
 * @param reason why it was changed, or null
 * @param inForce the version in force where this is an earlier one, else null
 * @param counts how many lines are in each state; empty for an earlier version
 * @param quarters the year's timeline; empty for an earlier version
 * @param compared with which version the changes are, or null for the first
 */
public record PlanView(PageView page, LinkView owner, String state, TextView reason, LinkView inForce, List<Count> counts, List<Quarter> quarters,
    List<Section> sections, String compared, List<Change> changes, List<LinkView> versions) {
  public record Count(PlanMark mark, String word, int number) {}

  /** @param months from and to, in words @param now whether today lies in it @param whole the last group: work through the year */
  public record Quarter(String title, String months, boolean now, boolean whole, List<Dot> dots) {}

  public record Dot(int number, PlanMark mark, String word) {}

  public record Section(String title, List<Line> lines) {}

  /** @param mark null for an earlier version @param where the record shows it, or null */
  public record Line(int number, TextView title, TextView responsible, String term, PlanMark mark, String word, LinkView where) {}

  /** @param sign before the word @param was what stood there before, or null */
  public record Change(String sign, String word, String line, String was) {}
}
