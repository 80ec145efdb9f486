package kenes.web.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.register.Body;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/** All bodies as a tree, and the search among them. */
final class BodiesPage {
  /** Letters of the Kazakh alphabet that are often typed as their Russian neighbours. */
  private static final String KAZAKH = "әіңғүұқөһё";
  private static final String TYPED_AS = "аингуукохе";
  private static final List<String> LEVELS = List.of("national", "oblast", "capital", "city_republican", "city", "district");

  private final PortalParts parts;

  BodiesPage(PortalParts parts) {
    this.parts = parts;
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      Words w = Words.of(address.lang());
      List<Body> bodies = parts.register().listBodies(tx);
      long councils = bodies.stream().filter(body -> body.kind().equals("maslikhat") && !body.demo()).count();
      BodiesView view = new BodiesView(page(w, "/bodies"), w.text("portal.bodies.lead", councils), filter(w, ""), null, all(w),
          lines(w, Tree.national(bodies, parts.registry(), w.lang())),
          Tree.regions(bodies, parts.registry(), w.lang()).stream().map(region ->
              new BodiesView.RegionView(BodyLine.of(w, region), below(w, bodies, region.code()))).toList(),
          lines(w, Tree.invented(bodies, w.lang())));
      return parts.page(tx, PortalParts.render("portal/bodies.jte", w, view), List.of(parts.registry()), Instant.MAX);
    });
  }

  /** A body's cities and districts, each level by itself. */
  static List<BodiesView.GroupView> below(Words w, List<Body> bodies, String parent) {
    List<Body> below = Tree.below(bodies, parent, w.lang());
    return LEVELS.stream().map(level -> new BodiesView.GroupView(w.text("portal.levels." + level),
            lines(w, below.stream().filter(body -> body.level().equals(level)).toList())))
        .filter(group -> !group.bodies().isEmpty()).toList();
  }

  private static List<BodyLine> lines(Words w, List<Body> bodies) {
    return bodies.stream().map(body -> BodyLine.of(w, body)).toList();
  }

  Response find(Request request) {
    String asked = request.query("q").strip();
    Words w = request.words();
    if (asked.isEmpty()) {
      return Response.redirect(all(w));
    }
    String folded = fold(asked);
    return parts.db().read(tx -> {
      List<BodyLine> found = parts.register().listBodies(tx).stream().filter(body -> holds(body, folded))
          .sorted(Tree.byName(w.lang())).map(body -> BodyLine.of(w, body)).toList();
      BodiesView view = new BodiesView(page(w, "/bodies/find?q=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)),
          w.text("portal.bodies.found", found.size(), asked), filter(w, asked), found, all(w), List.of(), List.of(), List.of());
      return Response.html(PortalParts.render("portal/bodies.jte", w, view));
    });
  }

  private static boolean holds(Body body, String folded) {
    Stream<String> texts = Stream.of(Lang.values()).flatMap(lang -> Stream.of(body.name().exact(lang),
        body.territory() == null ? null : body.territory().exact(lang)));
    return Stream.concat(texts, Stream.of(body.code(), body.territoryCode()))
        .anyMatch(text -> text != null && fold(text).contains(folded));
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.toLowerCase(Locale.ROOT));
    for (int i = 0; i < folded.length(); i++) {
      int kazakh = KAZAKH.indexOf(folded.charAt(i));
      if (kazakh >= 0) {
        folded.setCharAt(i, TYPED_AS.charAt(kazakh));
      }
    }
    return folded.toString();
  }

  private PageView page(Words w, String path) {
    String title = w.text("portal.bodies.title");
    return new PageView(parts.origin(), path, title, title, List.of(
        new LinkView(w.text("portal.home"), "/" + w.lang().code() + "/"), new LinkView(title, null)), null, null);
  }

  private static FieldView filter(Words w, String asked) {
    return new FieldView("search", "q", w.text("portal.bodies.filter"), w.text("portal.bodies.filter-hint"), asked, null, "off",
        null, false, List.of());
  }

  private static String all(Words w) {
    return "/" + w.lang().code() + "/bodies";
  }
}
