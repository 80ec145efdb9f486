package kenes.web.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingLists;
import kenes.register.Body;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.view.PageView;

/** The first page: the country, what is sitting now, what was decided last. */
final class HomePage {
  private static final int STEP = 120;
  private static final int LINE = 23;
  private static final int VOTES = 6;
  private static final int NEXT = 5;
  private static final int HELD = 10;

  private final PortalParts parts;

  HomePage(PortalParts parts) {
    this.parts = parts;
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      Words w = Words.of(address.lang());
      Lines lines = new Lines(parts, tx, w);
      List<Body> bodies = parts.register().listBodies(tx);
      List<Meeting> open = MeetingLists.open(tx);
      List<Meeting> next = next(tx);
      List<HomeView.RegionView> regions = regions(w, bodies, open);
      int councils = (int) bodies.stream().filter(body -> body.kind().equals("maslikhat") && !body.demo()).count();
      String title = lines.body(parts.registry()).name().in(w.lang());
      String lead = w.text("portal.home.lead", councils, regions.size());
      HomeView view = new HomeView(new PageView(parts.origin(), "/", title, lead, List.of(), null, notice(w)), lead, councils,
          parts.takeSeat().isPresent(), open.stream().map(lines::sitting).toList(), next.stream().map(lines::sitting).toList(),
          MeetingLists.held(tx, HELD).stream().filter(meeting -> !meeting.isOpen()).map(lines::sitting).toList(), lines.votes(MeetingLists.held(tx, VOTES), VOTES), regions, extent(true), extent(false));
      Instant until = next.stream().map(Meeting::startsAt).min(Instant::compareTo).orElse(Instant.MAX);
      return parts.page(tx, PortalParts.render("portal/home.jte", w, view), parts.journal().sizes(tx).keySet(), until);
    });
  }

  private String notice(Words w) {
    return parts.takeSeat().isPresent() ? w.text("portal.demo.home") : null;
  }

  /** What is convened for later, the earliest first. */
  private List<Meeting> next(Tx tx) {
    Instant now = parts.clock().instant();
    return MeetingLists.convened(tx, 100).stream().filter(meeting -> meeting.startsAt().isAfter(now)).toList()
        .reversed().stream().limit(NEXT).toList();
  }

  private List<HomeView.RegionView> regions(Words w, List<Body> bodies, List<Meeting> open) {
    Map<String, Integer> below = new HashMap<>();
    bodies.stream().filter(body -> body.parent() != null).forEach(body -> below.merge(body.parent(), 1, Integer::sum));
    Set<String> sitting = new HashSet<>(open.stream().map(Meeting::body).collect(Collectors.toSet()));
    bodies.stream().filter(body -> sitting.contains(body.code()) && body.parent() != null).map(Body::parent).toList()
        .forEach(sitting::add);
    List<HomeView.RegionView> regions = new ArrayList<>();
    for (Body body : Tree.regions(bodies, parts.registry(), w.lang())) {
      regions.add(new HomeView.RegionView(body.territory().in(w.lang()), "/" + w.lang().code() + "/b/" + body.code(),
          w.text("portal.home.councils", 1 + below.getOrDefault(body.code(), 0)), sitting.contains(body.code()),
          tile(w, Tiles.all().get(body.code()))));
    }
    return regions;
  }

  private static HomeView.TileView tile(Words w, Tiles.Tile tile) {
    if (tile == null) {
      return null;
    }
    List<String> texts = tile.lines().get(w.lang());
    List<HomeView.LineView> lines = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      lines.add(new HomeView.LineView(STEP / 2 + 5 + LINE * i - LINE * (texts.size() - 1) / 2, texts.get(i)));
    }
    return new HomeView.TileView(tile.column() * STEP, tile.row() * STEP, lines);
  }

  private static int extent(boolean width) {
    return STEP * (1 + Tiles.all().values().stream().mapToInt(tile -> width ? tile.column() : tile.row()).max().orElse(0));
  }
}
