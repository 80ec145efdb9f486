package kenes.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Register;
import kenes.sources.Link;
import kenes.sources.Paragraph;
import kenes.sources.PolicySources;
import kenes.sources.Trace;
import kenes.sources.TraceKind;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** A paragraph of a policy source on the desk: what came of it, and the forms that link it. */
final class SourceForms {
  private static final int LINES = 50;
  /** So many are shown of each paragraph at once. */
  private static final int FIRST_LINES = 5;

  private final Register register;
  private final PolicySources sources;
  private final Tx tx;
  private final BodyPanels.Desk desk;
  private final Words w;

  SourceForms(DeskParts parts, PolicySources sources, Tx tx, BodyPanels.Desk desk) {
    this.register = parts.sitting().register();
    this.sources = sources;
    this.tx = tx;
    this.desk = desk;
    this.w = desk.w();
  }

  PanelView.Panel panel(Paragraph paragraph) {
    String id = paragraph.number().replace('.', '-');
    boolean chosen = asked("links").filter(paragraph.number()::equals).isPresent();
    int lines = chosen ? LINES : FIRST_LINES;
    List<Link> found = PolicySources.links(tx, paragraph.source(), paragraph.number(), chosen ? after() : -1, lines + 1);
    List<Link> links = found.subList(0, Math.min(lines, found.size()));
    int came = PolicySources.counts(tx, paragraph.source()).getOrDefault(paragraph.number(), Map.of()).values().stream().mapToInt(Integer::intValue).sum();
    List<PanelView.Form> forms = new ArrayList<>();
    forms.add(desk.forms().folded("choose-" + id, "choose", w.text("sources-desk.choose"), fields -> choose(fields, paragraph)));
    asked("paragraph").filter(paragraph.number()::equals).flatMap(any -> asked("kind")).flatMap(SourcesDesk::kind)
        .ifPresent(kind -> forms.add(desk.forms().open("link-" + id, "link", w.text("sources-desk.link"), "", fields -> link(fields, paragraph, kind))));
    forms.add(desk.forms().folded("law-" + id, "law", w.text("sources-desk.law"), fields -> law(fields, paragraph)));
    forms.add(desk.forms().folded("correct-" + id, "correct", w.text("sources-desk.correct"), fields -> text(fields, paragraph)));
    TextView text = TextView.of(paragraph.text(), w.lang());
    return BodyPanels.panel("paragraph-" + id, new TextView(w.text("source.paragraph", paragraph.number()), null), null, null,
        List.of(text.text(), w.text(came == 0 ? "source.nothing" : "source.came", came)), links.stream().map(this::row).toList(), forms,
        found.size() > lines ? List.of(new LinkView(w.text("source.next"), "/" + w.lang().code() + "/desk/b/" + desk.body().code() + "/sources/" + paragraph.source() + "?links=" + paragraph.number() + "&after=" + links.getLast().index())) : List.of());
  }

  /** Index of the last link of the page before; what is none begins at the beginning. */
  private long after() {
    return asked("after").filter(index -> index.matches("[0-9]{1,18}")).map(Long::valueOf).orElse(-1L);
  }

  private Optional<String> asked(String name) {
    String query = desk.request().query(name);
    return Optional.of(query.isEmpty() ? desk.request().field(name) : query).filter(value -> !value.isEmpty());
  }

  private PanelView.Row row(Link link) {
    Optional<Trace> trace = sources.trace(tx, link);
    String name = link.law() != null ? w.text("source.article", link.law().title().in(w.lang()), link.law().article()) : trace.map(found -> found.title().in(w.lang())).orElseGet(() -> w.text("source.gone"));
    String words = w.text("source.kind-" + key(link.kind())) + trace.map(found -> (found.within() == null ? "" : " · " + found.within().in(w.lang()) + ", " + w.date(found.on())) + " · " + w.text(found.state())).orElse("");
    return new PanelView.Row("link-" + link.id(), name, words, false, List.of(desk.forms().folded("withdraw-" + link.id(), "withdraw", w.text("sources-desk.withdraw"),
        fields -> new ArrayList<>(List.of(PanelForms.hidden("link", link.id().toString()), fields.input("text", "reason", w.text("sources-desk.reason"), null, true))))));
  }

  private List<FieldView> choose(DeskFields fields, Paragraph paragraph) {
    List<FieldView.Option> kinds = sources.kinds().stream().map(kind -> BodyPanels.option(w, key(kind), "source.kind-" + key(kind))).toList();
    List<FieldView.Option> bodies = register.listBodies(tx).stream().filter(body -> !body.kind().equals("registry"))
        .map(body -> new FieldView.Option(body.code(), body.name().in(w.lang()))).toList();
    return new ArrayList<>(List.of(PanelForms.hidden("paragraph", paragraph.number()), fields.choice("select", "kind", w.text("source.kind"), kinds, asked("kind").orElse("")),
        fields.choice("select", "of", w.text("sources-desk.of"), bodies, asked("of").orElse(""))));
  }

  private List<FieldView> link(DeskFields fields, Paragraph paragraph, TraceKind kind) {
    String body = asked("of").orElse("");
    List<FieldView.Option> things = sources.choices(tx, kind, body).stream().map(trace -> new FieldView.Option(trace.id().toString(), option(trace))).toList();
    String hint = things.isEmpty() ? w.text("sources-desk.nothing-there") : null;
    return new ArrayList<>(List.of(PanelForms.hidden("paragraph", paragraph.number()), PanelForms.hidden("kind", key(kind)), PanelForms.hidden("of", body),
        fields.choice("select", "thing", w.text("source.what"), hint, things, "")));
  }

  /** An agenda item is told from others by its day and its sitting. */
  private String option(Trace trace) {
    String title = trace.title().in(w.lang());
    return trace.within() != null ? w.date(trace.on()) + " · " + trace.within().in(w.lang()) + " · " + title : trace.number() == null ? title : w.no(trace.number()) + " · " + title;
  }

  private List<FieldView> law(DeskFields fields, Paragraph paragraph) {
    List<FieldView> all = new ArrayList<>(List.of(PanelForms.hidden("paragraph", paragraph.number())));
    Arrays.stream(Lang.values()).forEach(lang -> all.add(fields.text("title", "sources-desk.law-name", lang)));
    all.add(fields.input("text", "article", w.text("sources-desk.article"), null, true));
    all.add(fields.input("date", "on", w.text("sources-desk.law-on"), null, true));
    all.add(fields.input("url", "url", w.text("sources-desk.url"), null, true));
    return all;
  }

  /** @param paragraph to correct, or null for a new one */
  List<FieldView> text(DeskFields fields, Paragraph paragraph) {
    List<FieldView> all = new ArrayList<>();
    all.add(paragraph == null ? fields.input("text", "number", w.text("sources-desk.number"), w.text("sources-desk.number-hint"), true) : PanelForms.hidden("number", paragraph.number()));
    for (Lang lang : Lang.values()) {
      FieldView line = fields.text("text", "sources-desk.text", lang);
      String value = paragraph != null && fields.form().refused() == null && paragraph.text().exact(lang) != null ? paragraph.text().exact(lang) : line.value();
      all.add(new FieldView("textarea", line.name(), line.label(), null, value, line.error(), "off", lang.code(), line.required(), List.of()));
    }
    all.add(fields.choice("radio", "words", w.text("sources-desk.words"), List.of(BodyPanels.option(w, "summary", "source.summary"), BodyPanels.option(w, "quotation", "source.quotation")), "summary"));
    if (paragraph != null) {
      all.add(fields.input("text", "reason", w.text("sources-desk.reason"), null, true));
    }
    return all;
  }

  private static String key(TraceKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
