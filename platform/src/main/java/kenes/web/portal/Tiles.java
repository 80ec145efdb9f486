package kenes.web.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kenes.base.Lang;

/** Where each region's tile stands in the map of equal tiles, roughly as on the ground. */
public final class Tiles {
  private static final Map<String, Tile> ALL = read();

  private Tiles() {}

  /**
   * A place in the map.
   *
   * @param column from the west, 0-based
   * @param row from the north, 0-based
   * @param lines the name as it is broken into lines, by language
   */
  public record Tile(int column, int row, Map<Lang, List<String>> lines) {}

  /** By the code of the region's council. */
  public static Map<String, Tile> all() {
    return ALL;
  }

  private static Map<String, Tile> read() {
    try (InputStream file = Tiles.class.getResourceAsStream("/portal/tiles.csv")) {
      Map<String, Tile> tiles = new LinkedHashMap<>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split(",")).forEach(cells ->
          tiles.put(cells[0], new Tile(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]),
              Map.of(Lang.KK, lines(cells[3]), Lang.RU, lines(cells[4]), Lang.EN, lines(cells[5])))));
      return tiles;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<String> lines(String cell) {
    return List.of(cell.split("\\|"));
  }
}
