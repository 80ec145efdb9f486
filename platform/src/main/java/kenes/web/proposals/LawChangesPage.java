package kenes.web.proposals;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.proposals.LawChanges;
import kenes.register.Body;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/** What the law changed because of the proposals of all bodies, or of one with those that it supported. */
final class LawChangesPage {
  private static final int LINES = 30;
  private static final int NAMES = 3;
  /** Beyond it nobody counts on. */
  private static final int MOST = 10_000;
  private final ProposalParts parts;

  LawChangesPage(ProposalParts parts) {
    this.parts = parts;
  }

  CachedPage show(Address address) {
    return parts.sitting().db().read(tx -> {
      Body body = body(tx, address.parameters().get("body"));
      Body zone = body == null ? parts.sitting().register().getBody(tx, parts.sitting().registry()) : body;
      byte[] html = html(tx, Words.of(address.lang()), body, null);
      return new CachedPage(html, parts.sitting().journal().sizes(tx), parts.sitting().register().today(tx, zone.code()).plusDays(1).atStartOfDay(zone.zone()).toInstant());
    });
  }

  Response find(Request request) {
    LawChanges.Mark after = mark(request.query("after")).orElse(null);
    return parts.sitting().db().read(tx -> Response.html(html(tx, request.words(), body(tx, request.address().parameters().get("body")), after)));
  }

  private Body body(Tx tx, String code) {
    return code == null ? null : parts.sitting().register().findBody(tx, code).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
  }

  /** A day, an id and an index, parted by underscores; what is none begins at the first page. */
  private static Optional<LawChanges.Mark> mark(String after) {
    String[] cells = after.split("_");
    try {
      return cells.length != 3 || !cells[2].matches("-?[0-9]{1,18}") ? Optional.empty()
          : Id.find(cells[1]).map(id -> new LawChanges.Mark(LocalDate.parse(cells[0]), id, Long.parseLong(cells[2])));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private byte[] html(Tx tx, Words w, Body body, LawChanges.Mark after) {
    String code = body == null ? null : body.code();
    List<LawChanges.Changed> found = LawChanges.list(tx, code, after, LINES + 1);
    List<LawChanges.Changed> shown = found.subList(0, Math.min(LINES, found.size()));
    String list = (body == null ? "" : "/b/" + code) + "/proposals";
    String here = "/" + w.lang().code() + list + "/law";
    LinkView next = found.size() <= LINES ? null : new LinkView(w.text("proposals.next"), here + "/find?after=" + mark(shown.getLast().mark()));
    Map<String, String> names = new HashMap<>();
    LawChangesView view = new LawChangesView(page(w, body, list), lead(tx, w, code), shown.stream().map(one -> line(tx, w, body, one, names)).toList(),
        new LinkView(w.text("proposals.all"), "/" + w.lang().code() + list), next, after == null ? null : new LinkView(w.text("proposals.first"), here));
    return Templates.render("proposal/law.jte", Map.of("w", w, "view", view));
  }

  private static String mark(LawChanges.Mark mark) {
    return mark.on() + "_" + mark.proposal() + "_" + mark.index();
  }

  private static String lead(Tx tx, Words w, String code) {
    int ours = LawChanges.count(tx, code, true, MOST);
    return code == null ? w.text("law.counts-all", ours) : w.text("law.counts", ours, LawChanges.count(tx, code, false, MOST));
  }

  private LawChangesView.Line line(Tx tx, Words w, Body body, LawChanges.Changed one, Map<String, String> names) {
    String address = "/" + w.lang().code() + ProposalWords.address(one.home(), one.number());
    List<LinkView> supporters = one.supporters().stream().limit(NAMES).map(code -> link(tx, w, code, names)).toList();
    int others = one.supporters().size() - supporters.size();
    String share = body == null ? null : w.text(one.ours() ? "law.ours" : "law.supported");
    return new LawChangesView.Line(w.date(one.law().date()), new LinkView(w.text("law.article", one.law().title().in(w.lang()), one.law().article()), one.law().url()), share,
        ProposalWords.number(w, one.number()), TextView.of(one.title(), w.lang()), address, one.ours() && body != null ? null : link(tx, w, one.home(), names), supporters,
        others == 0 ? null : new LinkView(w.text("law.others", others), address + "#support"));
  }

  private LinkView link(Tx tx, Words w, String code, Map<String, String> names) {
    return new LinkView(names.computeIfAbsent(code, one -> parts.sitting().register().getBody(tx, one).name().in(w.lang())), "/" + w.lang().code() + "/b/" + code);
  }

  private PageView page(Words w, Body body, String list) {
    String home = "/" + w.lang().code();
    LinkView first = new LinkView(w.text("portal.home"), home + "/");
    LinkView proposals = new LinkView(w.text("proposals.title"), home + list);
    LinkView here = new LinkView(w.text("law.title"), null);
    if (body == null) {
      return new PageView(parts.sitting().origin(), list + "/law", w.text("law.title"), w.text("law.description-all"), List.of(first, proposals, here), null, null);
    }
    String whose = body.name().in(w.lang());
    return new PageView(parts.sitting().origin(), list + "/law", w.text("law.title"), w.text("law.description", whose),
        List.of(first, new LinkView(whose, home + "/b/" + body.code()), proposals, here), null, body.demo() ? w.text("portal.demo.notice") : null);
  }
}
