package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kenes.accounts.Permission;
import kenes.base.Digest;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.routes.Routes;
import kenes.web.Access;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Route;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.routes.RouteDrawing;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/** Routes on the administrator's desk: a text is checked, shown in words, and only then adopted. They stand in the registry's journal. */
final class RoutesDesk {
  private static final String ADOPT = "adopt";

  private final DeskParts parts;

  RoutesDesk(DeskParts parts) {
    this.parts = parts;
  }

  List<Route> routes() {
    String routes = "/:lang/desk/b/:body/routes";
    Access load = Access.granted(Permission.LOAD_RULES);
    return List.of(
        Route.get(routes, load, request -> page(request, FormState.fresh(), Optional.empty())),
        Route.upload(routes, load, this::send));
  }

  /** What is adopted must be what was shown: a text changed since then is checked and shown again. */
  private Response send(Request request) {
    requireRegistry(request);
    return Forms.submit(request, () -> {
      String text = RulesDesk.text(request);
      byte[] yaml = RulesDesk.bytes(text);
      if (request.field("step").equals(ADOPT) && request.field("seen").equals(Digest.of(yaml).hex())) {
        routesOf().adopt(request.caller(), request.key(), yaml);
        return Response.redirect("/" + request.lang().code() + "/desk/b/" + request.path("body") + "/routes#adopted-routes");
      }
      Routes.Preview preview = parts.sitting().db().read(tx -> routesOf().preview(tx, yaml));
      return page(request, RulesDesk.form(text, null, request.key()), Optional.of(preview));
    }, form -> page(request, RulesDesk.form(RulesDesk.typed(request, form.refused()), form.refused(), form.key()), Optional.empty()));
  }

  private Routes routesOf() {
    return parts.proposals().routes();
  }

  /** Every body has the address; the routes are the registry's. @throws Refused {@code NO_PAGE} */
  private void requireRegistry(Request request) {
    if (!request.path("body").equals(parts.sitting().registry())) {
      throw new Refused(WebCode.NO_PAGE);
    }
  }

  private Response page(Request request, FormState form, Optional<Routes.Preview> preview) {
    requireRegistry(request);
    RoutesDeskView view = parts.sitting().db().read(tx -> view(tx, request, form, preview));
    return Response.html(Templates.render("desk/routes.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  private RoutesDeskView view(Tx tx, Request request, FormState form, Optional<Routes.Preview> preview) {
    Words w = request.words();
    Body body = parts.sitting().register().getBody(tx, request.path("body"));
    String path = "/desk/b/" + body.code() + "/routes";
    String home = "/" + w.lang().code();
    FrameView frame = new DeskFrame(parts, tx, request).view(body, path, w.text("routes-desk.title"), List.of(new LinkView(w.text("rules-desk.title"), home + "/desk/rules")), null, null);
    List<Refused.Field> wrong = form.refused() == null ? List.of() : form.refused().fields();
    FieldView text = new FieldView("textarea", "yaml", w.text("routes-desk.yaml"), w.text("routes-desk.yaml-hint"), form.value("yaml"),
        wrong.isEmpty() ? null : w.text("rules-desk.mistakes", wrong.size()), "off", "en", false, List.of());
    List<RoutesDeskView.Adopted> adopted = routesOf().list(tx).stream().map(route -> new RoutesDeskView.Adopted(
        new LinkView(route.name().in(w.lang()), home + "/routes/" + route.id() + "/" + route.version()), w.text("routes.version", route.version(), route.steps().size()),
        RulesDeskWords.span(w, route.valid()))).toList();
    return new RoutesDeskView(frame, home + path, form.key(), text, new FieldView("file", "file", w.text("rules-desk.file"), null, "", null, null, null, false, List.of()),
        wrong.stream().map(field -> RulesDeskWords.mistake(w, form, field)).toList(), form.problem(w), preview.map(found -> preview(tx, w, form, found)).orElse(null), adopted);
  }

  private RoutesDeskView.Preview preview(Tx tx, Words w, FormState form, Routes.Preview preview) {
    kenes.routes.Route route = preview.route();
    LocalDate today = parts.sitting().register().today(tx, parts.sitting().registry());
    List<String> facts = new ArrayList<>(List.of(w.text("routes-desk.called", route.name().in(w.lang()), route.id()), w.text("routes.version", route.version(), route.steps().size()),
        w.text("rules-desk.valid", RulesDeskWords.span(w, route.valid()))));
    preview.replaced().ifPresentOrElse(before -> facts.add(w.text("routes-desk.replaces", before.version(), w.date(route.valid().from().minusDays(1)))),
        () -> facts.add(w.text("routes-desk.new")));
    route.successor().ifPresent(succession -> facts.add(w.text("routes-desk.succeeded", routesOf().findOn(tx, succession.route(), route.valid().to().plusDays(1))
        .map(next -> next.name().in(w.lang())).orElse(succession.route()))));
    return new RoutesDeskView.Preview(Digest.of(RulesDesk.bytes(form.value("yaml"))).hex(), facts, new RouteDrawing(route, routesOf().list(tx), w, today).view(parts.sitting().origin()));
  }
}
