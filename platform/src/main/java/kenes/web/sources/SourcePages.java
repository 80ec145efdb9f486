package kenes.web.sources;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.sources.Link;
import kenes.sources.Paragraph;
import kenes.sources.PolicySources;
import kenes.sources.Source;
import kenes.sources.Trace;
import kenes.sources.TraceKind;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Route;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/** The public pages of policy sources: all of them, one with its paragraphs, and what came of one paragraph. */
public final class SourcePages {
  private static final int LINES = 50;

  private final SourceParts parts;

  private SourcePages(SourceParts parts) {
    this.parts = parts;
  }

  public static List<Route> routes(SourceParts parts) {
    SourcePages pages = new SourcePages(parts);
    return List.of(
        Route.cached("/:lang/sources", pages::list),
        Route.cached("/:lang/sources/:source", pages::source),
        Route.cached("/:lang/sources/:source/:paragraph", address -> pages.paragraph(address, -1)),
        Route.cached("/:lang/sources/:source/:paragraph/after/:index", address -> pages.paragraph(address, after(address.parameter("index")))));
  }

  private CachedPage list(Address address) {
    return parts.db().read(tx -> {
      Words w = Words.of(address.lang());
      List<SourceView.Line> lines = PolicySources.list(tx).stream().map(source -> new SourceView.Line(TextView.of(source.title(), w.lang()), href(w, source.code()), facts(w, source),
          came(w, PolicySources.counts(tx, source.code()).values().stream().mapToInt(SourcePages::sum).sum()))).toList();
      PageView page = page(w, "/sources", w.text("source.title"), w.text("source.lead"), List.of());
      return page(tx, "sources/list.jte", w, new SourceView.ListView(page, lines), Set.of());
    });
  }

  private CachedPage source(Address address) {
    return parts.db().read(tx -> {
      Words w = Words.of(address.lang());
      Source source = get(tx, address);
      TextView title = TextView.of(source.title(), w.lang());
      Map<String, Map<TraceKind, Integer>> came = PolicySources.counts(tx, source.code());
      List<SourceView.ParagraphView> paragraphs = PolicySources.paragraphs(tx, source.code()).stream()
          .map(paragraph -> view(w, paragraph, sum(came.getOrDefault(paragraph.number(), Map.of())))).toList();
      PageView page = page(w, "/sources/" + source.code(), title.text(), w.text("source.description", title.text()), List.of(crumb(w)));
      return page(tx, "sources/page.jte", w, new SourceView(page, title, facts(w, source), new LinkView(w.text("source.full-text"), source.url()),
          w.text("source.entered-by", parts.register().getBody(tx, source.by()).name().in(w.lang())), entry(w, source.index()), paragraphs), Set.of());
    });
  }

  private static int sum(Map<TraceKind, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static long after(String index) {
    if (!index.matches("[0-9]{1,18}")) {
      throw new Refused(WebCode.NO_PAGE);
    }
    return Long.parseLong(index);
  }

  /** @param after index of the last link of the page before, or -1 */
  private CachedPage paragraph(Address address, long after) {
    return parts.db().read(tx -> {
      Words w = Words.of(address.lang());
      Source source = get(tx, address);
      Paragraph paragraph = PolicySources.findParagraph(tx, source.code(), address.parameter("paragraph")).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
      List<Link> found = PolicySources.links(tx, source.code(), paragraph.number(), after, LINES + 1);
      List<Link> links = found.subList(0, Math.min(LINES, found.size()));
      Map<TraceKind, Integer> counts = PolicySources.counts(tx, source.code()).getOrDefault(paragraph.number(), Map.of());
      String here = href(w, source.code()) + "/" + paragraph.number();
      LinkView next = found.size() > LINES ? new LinkView(w.text("source.next"), here + "/after/" + links.getLast().index()) : null;
      TextView title = TextView.of(source.title(), w.lang());
      String name = w.text("source.came-title", paragraph.number());
      PageView page = page(w, "/sources/" + source.code() + "/" + paragraph.number(), name, w.text("source.came-description", paragraph.number(), title.text()),
          List.of(crumb(w), new LinkView(title.text(), href(w, source.code()))));
      return page(tx, "sources/paragraph.jte", w, new SourceView.OneView(page, title, new LinkView(facts(w, source), href(w, source.code())),
          view(w, paragraph, sum(counts)), counts(w, counts), traces(tx, w, links), next,
          after < 0 ? null : new LinkView(w.text("source.first"), here), after < 0 ? followers(tx, w, source.code(), paragraph.number()) : List.of(), entry(w, paragraph.index())),
          parts.journal().sizes(tx).keySet());
    });
  }

  private Source get(Tx tx, Address address) {
    return PolicySources.findSource(tx, address.parameter("source")).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
  }

  private static List<String> counts(Words w, Map<TraceKind, Integer> counts) {
    return Arrays.stream(TraceKind.values()).filter(counts::containsKey).map(kind -> w.text("source.count-" + key(kind), counts.get(kind))).toList();
  }

  /** Any body may open a proposal that follows it: the page depends on every journal. */
  private List<SourceView.Follower> followers(Tx tx, Words w, String source, String paragraph) {
    return parts.sources().following(tx, source, paragraph, LINES).stream().map(trace -> new SourceView.Follower(trace.number() == null ? "" : w.no(trace.number()),
        TextView.of(trace.title(), w.lang()), "/" + w.lang().code() + trace.path(), w.date(trace.on()), trace.tag(), w.text(trace.state()))).toList();
  }

  private List<SourceView.TraceView> traces(Tx tx, Words w, List<Link> links) {
    Map<UUID, Trace> all = parts.sources().traces(tx, links);
    return links.stream().map(link -> trace(tx, w, link, Optional.ofNullable(all.get(link.thing())))).toList();
  }

  private SourceView.TraceView trace(Tx tx, Words w, Link link, Optional<Trace> found) {
    String kind = w.text("source.kind-" + key(link.kind()));
    LinkView entry = entry(w, link.index());
    if (link.law() != null) {
      TextView title = TextView.of(link.law().title(), w.lang());
      return new SourceView.TraceView(kind, new TextView(w.text("source.article", title.text(), link.law().article()), title.lang()), link.law().url(), true, null, w.date(link.law().on()), null, null, entry);
    }
    String body = parts.register().getBody(tx, link.body()).name().in(w.lang());
    return found.map(trace -> new SourceView.TraceView(kind, TextView.of(trace.title(), w.lang()), "/" + w.lang().code() + trace.path(), false,
        trace.within() != null ? body + ", " + trace.within().in(w.lang()) : trace.number() == null ? body : body + ", " + w.no(trace.number()), w.date(trace.on()), trace.tag(), w.text(trace.state()), entry))
        .orElseGet(() -> new SourceView.TraceView(kind, new TextView(w.text("source.gone"), null), null, false, body, "", null, null, entry));
  }

  private static SourceView.ParagraphView view(Words w, Paragraph paragraph, int came) {
    return new SourceView.ParagraphView(w.text("source.paragraph", paragraph.number()), href(w, paragraph.source()) + "/" + paragraph.number(), TextView.of(paragraph.text(), w.lang()),
        w.text(paragraph.quotation() ? "source.quotation" : "source.summary"), came(w, came), paragraph.corrections() == 0 ? null : w.text("source.corrected", paragraph.corrections()));
  }

  private static String came(Words w, int count) {
    return count == 0 ? w.text("source.nothing") : w.text("source.came", count);
  }

  private static String facts(Words w, Source source) {
    return w.text("source.kind-" + source.kind()) + ", " + w.date(source.on());
  }

  private static String href(Words w, String source) {
    return "/" + w.lang().code() + "/sources/" + source;
  }

  private static LinkView crumb(Words w) {
    return new LinkView(w.text("source.title"), "/" + w.lang().code() + "/sources");
  }

  private LinkView entry(Words w, long index) {
    return new LinkView(w.text("source.record-entry", index), "/" + w.lang().code() + "/b/" + parts.registry() + "/record/" + index);
  }

  private PageView page(Words w, String path, String title, String description, List<LinkView> way) {
    List<LinkView> crumbs = new ArrayList<>(List.of(new LinkView(w.text("portal.home"), "/" + w.lang().code() + "/")));
    crumbs.addAll(way);
    crumbs.add(new LinkView(title, null));
    return new PageView(parts.origin(), path, title, description, crumbs, null, null);
  }

  /** States change by the calendar too: the page is good until the end of the registry's day. */
  private CachedPage page(Tx tx, String template, Words w, Record view, Set<String> bodies) {
    Map<String, Long> sizes = parts.journal().sizes(tx);
    Map<String, Long> read = new HashMap<>(Map.of(parts.registry(), sizes.getOrDefault(parts.registry(), 0L)));
    bodies.forEach(body -> read.put(body, sizes.getOrDefault(body, 0L)));
    Instant tomorrow = parts.register().today(tx, parts.registry()).plusDays(1).atStartOfDay(parts.register().zone(tx, parts.registry())).toInstant();
    return new CachedPage(Templates.render(template, Map.of("w", w, "view", view)), read, tomorrow);
  }

  private static String key(TraceKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
