package kenes.web.routes;

import java.util.List;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/**
 * A route as steps with arrows.
 *
 * @param days when it holds
 * @param state “in force”, or that it has ended or not begun
 * @param inferred that it was concluded, not read in an act; or null
 * @param before the routes whose place it took
 * @param text where it stands as it was adopted
 * @param sources the acts, each with the address of its text, in the order in which they are first named
 */
public record RouteView(PageView page, String days, String state, boolean inForce, String inferred, BasisView basis, List<LinkView> before, String text, List<Step> steps,
    Successor successor, List<LinkView> sources) {
  /** @param text the article, or the number of the act among the sources @param source its anchor @param inferred a word that it was not read in the act, or null */
  public record BasisView(String text, String source, String inferred) {}

  /**
   * One step.
   *
   * @param ending how the route ends here, or null
   * @param beginning that the route may begin here, or null
   * @param needs what must be there, or null
   * @param due until when it must be over, or null
   * @param basis null where it is that of the route
   */
  public record Step(String id, String name, String ending, String beginning, String carrier, String needs, Due due, BasisView basis, List<Next> next) {
    /** The moves onward. */
    public List<Next> onward() {
      return next.stream().filter(one -> one.kind() == null).toList();
    }

    /** The moves back and out, and those that stay. */
    public List<Next> otherwise() {
      return next.stream().filter(one -> one.kind() != null).toList();
    }
  }

  /** @param then what follows by itself, or null @param basis null where it is that of the step */
  public record Due(String term, String then, BasisView basis) {}

  /** A step that may follow. @param kind a word for the move, or null: onward @param sign its arrow @param needs or null @param basis null where it is that of the step */
  public record Next(LinkView step, String sign, String kind, String needs, BasisView basis) {}

  /** The route that takes its place. @param title null where it is not adopted here */
  public record Successor(LinkView route, String since, BasisView basis, List<Mapped> steps) {}

  /** @param to the step there, or why it does not go on */
  public record Mapped(String from, String to, boolean goesOn) {}
}
