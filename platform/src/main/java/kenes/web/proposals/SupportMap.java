package kenes.web.proposals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.proposals.Stance;
import kenes.proposals.Support;
import kenes.register.Body;
import kenes.web.portal.Tiles;

/** The country in equal tiles: in each region a shape for every body that was asked. The list beside it says the same. */
final class SupportMap {
  private static final int STEP = 120;
  private static final int LINE = 22;
  private static final int IN_ROW = 5;
  private static final int MOST = 10;
  private static final int LINES = 3;
  /** As many fit into a line of a tile. */
  private static final int LETTERS = 11;
  private final ProposalFacts facts;
  private final Words w;

  SupportMap(ProposalFacts facts) {
    this.facts = facts;
    this.w = facts.w();
  }

  /** The regions of the map, and below them those of asked bodies that it does not know; these alone where nobody of the map was asked. */
  ProposalView.MapView view() {
    Map<String, List<Support>> regions = new LinkedHashMap<>();
    facts.life().support().values().forEach(support -> regions.computeIfAbsent(region(support.body()), any -> new ArrayList<>()).add(support));
    Map<String, Tiles.Tile> places = new LinkedHashMap<>(regions.keySet().stream().anyMatch(Tiles.all()::containsKey) ? Tiles.all() : Map.of());
    int below = places.values().stream().mapToInt(Tiles.Tile::row).max().orElse(-1) + 1;
    List<String> others = regions.keySet().stream().filter(region -> !places.containsKey(region)).toList();
    others.forEach(region -> places.put(region, new Tiles.Tile(others.indexOf(region) % IN_ROW, below + others.indexOf(region) / IN_ROW, Map.of(w.lang(), lines(region)))));
    List<ProposalView.Tile> tiles = places.entrySet().stream().map(tile -> tile(tile.getValue(), regions.getOrDefault(tile.getKey(), List.of()))).toList();
    return new ProposalView.MapView(Math.max(IN_ROW * STEP, extent(tiles.stream().mapToInt(ProposalView.Tile::x).max().orElse(0))), extent(tiles.stream().mapToInt(ProposalView.Tile::y).max().orElse(0)), tiles);
  }

  private List<String> lines(String region) {
    Body body = facts.other(region);
    return Stream.of((body.territory() == null ? body.name() : body.territory()).in(w.lang()).split(" ")).limit(LINES).toList();
  }

  private static int extent(int last) {
    return last + STEP;
  }

  /** The region of a body: the one that the map knows, or the highest one below the country. */
  private String region(String code) {
    String region = code;
    String above = facts.other(code).parent();
    while (above != null && !Tiles.all().containsKey(region) && facts.other(above).parent() != null) {
      region = above;
      above = facts.other(above).parent();
    }
    return region;
  }

  private ProposalView.Tile tile(Tiles.Tile tile, List<Support> asked) {
    List<String> texts = tile.lines().get(w.lang());
    List<ProposalView.Line> lines = new ArrayList<>();
    int top = asked.isEmpty() ? STEP / 2 + 5 - LINE * (texts.size() - 1) / 2 : 24;
    for (int at = 0; at < texts.size(); at++) {
      lines.add(line(top + LINE * at, texts.get(at)));
    }
    if (asked.size() > MOST) {
      lines.add(line(68, w.text("proposal.map-more", asked.size() - MOST)));
    }
    String told = Stream.of(Stance.values()).map(stance -> ProposalWords.stance(w, stance) + ": " + asked.stream().filter(one -> one.stance() == stance).count()).collect(Collectors.joining(", "));
    return new ProposalView.Tile(tile.column() * STEP, tile.row() * STEP, !asked.isEmpty(), told, lines, signs(asked));
  }

  private static ProposalView.Line line(int y, String text) {
    return new ProposalView.Line(y, text, text.length() > LETTERS);
  }

  /** Who has decided comes first: where not all fit, those who are silent are left out. */
  private static List<ProposalView.Sign> signs(List<Support> bodies) {
    List<Support> asked = bodies.stream().sorted(Comparator.comparing(Support::stance)).toList();
    List<ProposalView.Sign> signs = new ArrayList<>();
    int shown = Math.min(MOST, asked.size());
    int first = STEP / 2 - 10 * (Math.min(shown, IN_ROW) - 1);
    for (int at = 0; at < shown; at++) {
      signs.add(new ProposalView.Sign(first + 20 * (at % IN_ROW), shown > IN_ROW && at < IN_ROW ? 82 : 102, ProposalWords.mark(asked.get(at).stance())));
    }
    return signs;
  }
}
