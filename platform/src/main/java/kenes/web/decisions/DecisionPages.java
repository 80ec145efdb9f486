package kenes.web.decisions;

import java.util.List;
import kenes.joint.Joint;
import kenes.web.Access;
import kenes.web.Route;
import kenes.web.sitting.SittingParts;

/** The addresses of decisions; they stand before those of sittings, whose patterns they fit. */
public final class DecisionPages {
  private DecisionPages() {}

  public static List<Route> routes(SittingParts parts, Joint joint) {
    DecisionsPage list = new DecisionsPage(parts);
    DecisionPage page = new DecisionPage(parts, joint);
    DecisionTextPage text = new DecisionTextPage(parts);
    ExtractPage extract = new ExtractPage(parts);
    return List.of(
        Route.cached("/:lang/b/:body/decisions", list::render),
        Route.get("/:lang/b/:body/decisions/find", Access.anyone(), list::find),
        Route.cached("/:lang/b/:body/decisions/:scope/:key", page::render),
        Route.cached("/:lang/b/:body/decisions/:scope/:key/text/:version", text::render),
        Route.cached("/:lang/b/:body/decisions/:scope/:key/extract", extract::render),
        Route.get("/:lang/b/:body/decisions/:scope/:key/extract.pdf", Access.anyone(), extract::file),
        Route.get("/:lang/b/:body/decisions/:scope/:key/extract.docx", Access.anyone(), extract::file),
        Route.get("/:lang/b/:body/decisions/:scope/:key/extract.xml", Access.anyone(), extract::xml));
  }
}
