package kenes.web.sitting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Text;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.sources.Link;
import kenes.sources.PolicySources;
import kenes.sources.Source;
import kenes.web.view.LinkView;

/** The paragraphs of policy sources that raised the questions of an agenda: read once for all of its items. */
final class RaisedBy {
  private final Map<UUID, List<LinkView>> links = new HashMap<>();

  RaisedBy(Tx tx, Words w, List<UUID> items) {
    List<Link> found = items.isEmpty() ? List.of() : PolicySources.listOf(tx, items);
    if (!found.isEmpty()) {
      Map<String, Text> titles = PolicySources.list(tx).stream().collect(Collectors.toMap(Source::code, Source::title));
      links.putAll(found.stream().collect(Collectors.groupingBy(Link::thing, Collectors.mapping(link -> new LinkView(
          w.text("source.of", titles.get(link.source()).in(w.lang()), link.paragraph()), "/" + w.lang().code() + "/sources/" + link.source() + "/" + link.paragraph()), Collectors.toList()))));
    }
  }

  /** In the order of linking; none for most items. */
  List<LinkView> of(UUID item) {
    return links.getOrDefault(item, List.of());
  }
}
