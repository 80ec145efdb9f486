package kenes.web.routes;

import java.util.List;
import kenes.web.view.PageView;
import kenes.web.view.StepView;

/** Every route. @param families routes that take each other's place, with the days on which each holds */
public record RoutesView(PageView page, List<Family> families) {
  /** @param title the name of the latest */
  public record Family(String id, String title, List<StepView> versions) {}
}
