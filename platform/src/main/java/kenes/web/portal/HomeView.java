package kenes.web.portal;

import java.util.List;
import kenes.web.view.PageView;

/**
 * The first page.
 *
 * @param councils how many councils of local government there are
 * @param demo whether the installation is a demonstration
 * @param now sittings that are open
 * @param next sittings convened for later
 * @param held the newest real sittings that are over
 * @param decided the newest closed votes of real sittings
 * @param regions in the order of the alphabet; those without a tile stand in the list only
 * @param width of the map in drawing units
 * @param height of the map in drawing units
 */
public record HomeView(PageView page, String lead, int councils, boolean demo, List<SittingLine> now, List<SittingLine> next,
    List<SittingLine> held, List<VoteLine> decided, List<RegionView> regions, int width, int height) {

  /**
   * A region in the map and in its equal list.
   *
   * @param count how many councils there are in it, in words
   * @param sits whether one of them sits now
   * @param tile its tile, or null
   */
  public record RegionView(String name, String href, String count, boolean sits, TileView tile) {}

  /** A tile: its top left corner, and the lines of the name, each with its distance from the top. */
  public record TileView(int x, int y, List<LineView> lines) {}

  /** A line of a tile's name. */
  public record LineView(int y, String text) {}
}
