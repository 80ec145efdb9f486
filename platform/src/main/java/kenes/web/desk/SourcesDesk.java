package kenes.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.sources.PolicySources;
import kenes.sources.Source;
import kenes.sources.SourcesAct;
import kenes.sources.SourcesCode;
import kenes.sources.TraceKind;
import kenes.web.Access;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Route;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** Policy sources on the desk of the registry or of a national body: entered, with their paragraphs, and linked with what came of them. */
public final class SourcesDesk {
  private static final String LIST = "/:lang/desk/b/:body/sources";
  private static final String ONE = LIST + "/:source";

  private final DeskParts parts;
  private final PolicySources sources;
  private final BodyPanels list;
  private final BodyPanels one;

  public SourcesDesk(DeskParts parts, PolicySources sources) {
    this.parts = parts;
    this.sources = sources;
    this.list = new BodyPanels(parts, "/sources", "sources-desk.title", this::all);
    this.one = new BodyPanels(parts, "/sources/:source", "sources-desk.one", this::single);
  }

  /** They stand before the sittings, whose addresses are as long. */
  public List<Route> routes() {
    Access keep = Access.granted(Permission.KEEP_SOURCES);
    return List.of(
        Route.get(LIST, keep, list::show),
        Route.post(LIST + "/enter", keep, request -> list.submit(request, this::enter)),
        Route.get(ONE, keep, one::show),
        Route.post(ONE + "/add", keep, request -> one.submit(request, this::add)),
        Route.post(ONE + "/correct", keep, request -> one.submit(request, this::correct)),
        Route.post(ONE + "/choose", keep, SourcesDesk::choose),
        Route.post(ONE + "/link", keep, request -> one.submit(request, this::link)),
        Route.post(ONE + "/law", keep, request -> one.submit(request, this::law)),
        Route.post(ONE + "/withdraw", keep, request -> one.submit(request, this::withdraw)));
  }

  /** Where the desk is kept: the registry, or a national body. */
  private List<PanelView.Panel> all(Tx tx, BodyPanels.Desk desk) {
    Words w = desk.w();
    List<PanelView.Panel> panels = new ArrayList<>();
    for (Source source : PolicySources.list(tx)) {
      panels.add(BodyPanels.panel("source-" + source.code(), TextView.of(source.title(), w.lang()), null, null,
          List.of(w.text("source.kind-" + source.kind()) + ", " + w.date(source.on())), List.of(), List.of(),
          List.of(new LinkView(w.text("sources-desk.open"), "/" + w.lang().code() + "/desk/b/" + desk.body().code() + "/sources/" + source.code()))));
    }
    panels.add(BodyPanels.panel("enter-source", new TextView(w.text("sources-desk.enter"), null), null, null, List.of(w.text("sources-desk.enter-how")), List.of(),
        List.of(desk.forms().open("enter", "enter", w.text("sources-desk.enter-send"), "", fields -> enterFields(w, fields))), List.of()));
    return panels;
  }

  private static List<FieldView> enterFields(Words w, DeskFields fields) {
    List<FieldView> all = new ArrayList<>(List.of(fields.input("text", "code", w.text("sources-desk.code"), w.text("sources-desk.code-hint"), true),
        fields.choice("radio", "kind", w.text("sources-desk.kind"), List.of(BodyPanels.option(w, "address", "source.kind-address"), BodyPanels.option(w, "programme", "source.kind-programme")), "address")));
    Arrays.stream(Lang.values()).forEach(lang -> all.add(fields.text("title", "sources-desk.name", lang)));
    all.add(fields.input("date", "on", w.text("sources-desk.on"), null, true));
    all.add(fields.input("url", "url", w.text("sources-desk.url"), w.text("sources-desk.url-hint"), true));
    return all;
  }

  private void enter(Request request) {
    sources.enter(request.caller(), request.key(), new PolicySources.Enter(request.path("body"), request.field("code"), request.field("kind"), BodyPanels.text(request, "title"),
        BodyPanels.date(request, "on"), request.field("url")));
  }

  private List<PanelView.Panel> single(Tx tx, BodyPanels.Desk desk) {
    Source source = PolicySources.findSource(tx, desk.request().path("source")).orElseThrow(() -> new Refused(SourcesCode.SOURCE_UNKNOWN));
    Words w = desk.w();
    List<PanelView.Panel> panels = new ArrayList<>(List.of(BodyPanels.panel("source", TextView.of(source.title(), w.lang()), null, null,
        List.of(w.text("source.kind-" + source.kind()) + ", " + w.date(source.on())), List.of(), List.of(),
        List.of(new LinkView(w.text("sources-desk.page"), "/" + w.lang().code() + "/sources/" + source.code())))));
    SourceForms forms = new SourceForms(parts, sources, tx, desk);
    PolicySources.paragraphs(tx, source.code()).forEach(paragraph -> panels.add(forms.panel(paragraph)));
    panels.add(BodyPanels.panel("add-paragraph", new TextView(w.text("sources-desk.add"), null), null, null, List.of(w.text("sources-desk.add-how")), List.of(),
        List.of(desk.forms().open("add", "add", w.text("sources-desk.add-send"), "", fields -> forms.text(fields, null))), List.of()));
    return panels;
  }

  private void add(Request request) {
    sources.addParagraph(request.caller(), request.key(), new PolicySources.AddParagraph(request.path("body"), request.path("source"), request.field("number"),
        BodyPanels.text(request, "text"), request.field("words").equals("quotation")));
  }

  private void correct(Request request) {
    sources.correctParagraph(request.caller(), request.key(), new PolicySources.Correct(request.path("body"), request.path("source"), request.field("number"),
        BodyPanels.text(request, "text"), request.field("words").equals("quotation"), request.field("reason")));
  }

  private static Response choose(Request request) {
    String query = Stream.of("paragraph", "kind", "of").map(name -> name + "=" + request.field(name).replaceAll("[^A-Za-z0-9.-]", "")).reduce((one, other) -> one + "&" + other).orElseThrow();
    return Response.redirect("/" + request.lang().code() + "/desk/b/" + request.path("body") + "/sources/" + request.path("source") + "?" + query + "#paragraph-"
        + request.field("paragraph").replaceAll("[^0-9]", "-"));
  }

  private void link(Request request) {
    sources.link(request.caller(), request.key(), new PolicySources.Trail(request.path("body"), request.path("source"), request.field("paragraph"),
        kind(request.field("kind")).orElse(null), request.field("of"), BodyPanels.id(request, "thing")));
  }

  static Optional<TraceKind> kind(String typed) {
    return Arrays.stream(TraceKind.values()).filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(typed)).findFirst();
  }

  private void law(Request request) {
    sources.linkLaw(request.caller(), request.key(), new PolicySources.LinkLaw(request.path("body"), request.path("source"), request.field("paragraph"),
        new SourcesAct.Law(BodyPanels.text(request, "title"), request.field("article"), BodyPanels.date(request, "on"), request.field("url"))));
  }

  private void withdraw(Request request) {
    sources.withdrawLink(request.caller(), request.key(), new PolicySources.Withdraw(request.path("body"), BodyPanels.id(request, "link"), request.field("reason")));
  }
}
