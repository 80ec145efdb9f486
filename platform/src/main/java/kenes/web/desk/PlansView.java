package kenes.web.desk;

import java.util.List;
import kenes.web.view.LinkView;

/** The plans of work of a body on the desk. @param owners the body itself, then its commissions */
public record PlansView(FrameView frame, List<Owner> owners) {
  /** @param plans those there are, the newest year first @param actions what can be begun */
  public record Owner(String name, List<Plan> plans, List<LinkView> actions) {}

  /** @param state in words @param pressing what has passed its term or is due, in words, or null */
  public record Plan(LinkView link, String state, String pressing) {}
}
