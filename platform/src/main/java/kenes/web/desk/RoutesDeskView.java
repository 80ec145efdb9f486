package kenes.web.desk;

import java.util.List;
import kenes.web.routes.RouteView;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/**
 * The page on which an administrator adopts a route.
 *
 * @param path where the form is sent
 * @param text the route as typed
 * @param mistakes every one, in the order of the lines
 * @param problem what is wrong with the whole, or null
 * @param preview what would be adopted, or null before a text without mistakes was sent
 * @param adopted every version of every route
 */
public record RoutesDeskView(FrameView frame, String path, String key, FieldView text, FieldView file, List<RulesDeskView.Mistake> mistakes, String problem, Preview preview,
    List<Adopted> adopted) {
  /** @param seen digest of the text that was checked @param facts what it is called, when it holds, what it replaces, in sentences */
  public record Preview(String seen, List<String> facts, RouteView route) {}

  public record Adopted(LinkView route, String version, String valid) {}
}
