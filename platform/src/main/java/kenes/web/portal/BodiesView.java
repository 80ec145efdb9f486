package kenes.web.portal;

import java.util.List;
import kenes.web.view.FieldView;
import kenes.web.view.PageView;

/**
 * All bodies, or those that were searched for.
 *
 * @param lead how many there are, or were found
 * @param filter the field of the search
 * @param found what was found; null on the page of all
 * @param all the address of the page of all
 */
public record BodiesView(PageView page, String lead, FieldView filter, List<BodyLine> found, String all, List<BodyLine> national,
    List<RegionView> regions, List<BodyLine> invented) {

  /** A region's council with those of its cities and districts. */
  public record RegionView(BodyLine body, List<GroupView> below) {}

  /** Bodies of one level. */
  public record GroupView(String title, List<BodyLine> bodies) {}
}
