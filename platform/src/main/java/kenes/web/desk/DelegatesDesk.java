package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.base.Id;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.register.Delegate;
import kenes.register.Delegations;
import kenes.register.Misfit;
import kenes.register.Organization;
import kenes.register.Quota;
import kenes.register.Register;
import kenes.register.Term;
import kenes.web.Access;
import kenes.web.OnBehalfWords;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Route;
import kenes.web.view.FieldView;
import kenes.web.view.TextView;

/** Members that come from other bodies on the desk: what fits no longer, who there is, and how one is added. */
final class DelegatesDesk {
  private static final String DELEGATES = "/:lang/desk/b/:body/delegates";

  private final DeskParts parts;
  private final BodyPanels page;

  DelegatesDesk(DeskParts parts) {
    this.parts = parts;
    this.page = new BodyPanels(parts, "/delegates", "delegates.title", this::panels);
  }

  /** They stand before the sittings, whose addresses are as long. */
  List<Route> routes() {
    Access keep = Access.granted(Permission.KEEP_REGISTER);
    return List.of(
        Route.get(DELEGATES, keep, page::show),
        Route.post(DELEGATES + "/carry", keep, request -> page.submit(request, this::carry)),
        Route.post(DELEGATES + "/choose", keep, DelegatesDesk::choose),
        Route.post(DELEGATES + "/office", keep, request -> page.submit(request, this::office)),
        Route.post(DELEGATES + "/send", keep, request -> page.submit(request, this::send)));
  }

  private static Response choose(Request request) {
    return Response.redirect("/" + request.lang().code() + "/desk/b/" + request.path("body") + "/delegates?of=" + request.field("of").replaceAll("[^A-Z0-9-]", "") + "#add");
  }

  private void carry(Request request) {
    parts.delegations().carryOver(request.caller(), request.path("body"), request.key(), BodyPanels.id(request, "membership"));
  }

  private List<PanelView.Panel> panels(Tx tx, BodyPanels.Desk desk) {
    Words w = desk.w();
    List<PanelView.Panel> panels = new ArrayList<>();
    List<Misfit> misfits = parts.delegations().misfits(tx, desk.body().code());
    panels.add(BodyPanels.panel("misfits", new TextView(w.text("delegates.misfits"), null), null, null,
        Stream.concat(misfits.isEmpty() ? Stream.of(w.text("delegates.all-fit")) : Stream.empty(), Stream.of(w.text("delegates.by-letter"))).toList(), misfits.stream().map(misfit -> misfit(desk, misfit)).toList(), List.of(), List.of()));
    List<Delegate> delegates = Delegations.list(tx, desk.body().code(), desk.today());
    List<Quota> quotas = quotas(tx, desk);
    panels.add(BodyPanels.panel("delegates", new TextView(w.text("delegates.list"), null), null, null, Stream.concat(
            quotas.stream().map(quota -> w.text("portal.people.quota", quota.title().in(w.lang()), quota.held(), quota.seats())),
            delegates.isEmpty() ? Stream.of(w.text("delegates.none")) : Stream.empty()).toList(),
        delegates.stream().map(delegate -> new PanelView.Row("delegate-" + delegate.member().membership().id(), delegate.member().person().name(w.lang()),
            OnBehalfWords.of(w, delegate) + " · " + w.text("delegates.since", w.date(delegate.member().membership().valid().from())), false, List.of())).toList(),
        List.of(), List.of()));
    panels.addAll(add(tx, desk, quotas));
    return panels;
  }

  private List<Quota> quotas(Tx tx, BodyPanels.Desk desk) {
    return Delegations.quotas(tx, parts.sitting().rules(), desk.body().code(), desk.today());
  }

  private static PanelView.Row misfit(BodyPanels.Desk desk, Misfit misfit) {
    String membership = misfit.delegate().member().membership().id().toString();
    return new PanelView.Row("misfit-" + membership, misfit.delegate().member().person().name(desk.w().lang()),
        OnBehalfWords.of(desk.w(), misfit.delegate()) + ". " + words(desk.w(), misfit), false, List.of(desk.forms().open("carry-" + membership, "carry",
            desk.w().text("delegates.carry"), "", fields -> new ArrayList<>(List.of(PanelForms.hidden("membership", membership))))));
  }

  /** What fits no longer, since when, and who holds the post now. */
  static String words(Words w, Misfit misfit) {
    String key = "delegates.misfit-" + misfit.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return misfit.now() == null ? w.text(key, w.date(misfit.last()))
        : w.text(key, w.date(misfit.last()), misfit.now().person().name(w.lang()), w.date(misfit.now().membership().valid().from()));
  }

  /** First the other body is chosen; then whoever holds a post there, or whomever it sends. */
  private List<PanelView.Panel> add(Tx tx, BodyPanels.Desk desk, List<Quota> quotas) {
    Words w = desk.w();
    Register register = parts.sitting().register();
    String asked = desk.request().query("of").isEmpty() ? desk.request().field("of") : desk.request().query("of");
    List<FieldView.Option> bodies = register.listBodies(tx).stream().filter(body -> !body.code().equals(desk.body().code()) && register.findPlenary(tx, body.code(), desk.today()).isPresent())
        .map(body -> new FieldView.Option(body.code(), body.name().in(w.lang()))).toList();
    List<PanelView.Panel> panels = new ArrayList<>(List.of(panel(w, "add", "delegates.add", List.of(w.text("delegates.add-how")), List.of(
        desk.forms().open("choose", "choose", w.text("delegates.choose"), "button-second", fields -> new ArrayList<>(List.of(fields.choice("select", "of", w.text("delegates.of"), bodies, asked))))))));
    register.findBody(tx, asked).filter(body -> bodies.stream().anyMatch(option -> option.value().equals(body.code()))).ifPresent(of -> {
      DelegateFields all = new DelegateFields(parts, tx, desk, of, quotas);
      boolean held = !all.holders().isEmpty();
      panels.add(panel(w, "by-office", "delegates.add-office", held ? List.of() : List.of(w.text("delegates.no-holder")),
          held ? List.of(desk.forms().open("office", "office", w.text("delegates.add-office"), "", all::office)) : List.of()));
      panels.add(panel(w, "by-decision", "delegates.add-sent", List.of(), List.of(desk.forms().open("send", "send", w.text("delegates.add-sent"), "", all::sent))));
    });
    return panels;
  }

  private static PanelView.Panel panel(Words w, String id, String title, List<String> lines, List<PanelView.Form> forms) {
    return BodyPanels.panel(id, new TextView(w.text(title), null), null, null, lines, List.of(), forms, List.of());
  }

  private void office(Request request) {
    // a post and who held it when the form was made: another holder since then is refused, not taken in silence
    String[] chosen = request.field("holder").split(" ");
    Place place = place(request);
    parts.delegations().beginByOffice(request.caller(), request.path("body"), request.key(), new Delegations.ByOffice(request.field("of"), Id.find(chosen[0]).orElse(null),
        Id.find(chosen[chosen.length - 1]).orElse(null), place.plenary(), request.field("role"), place.term(), place.seat(), quota(request), BodyPanels.date(request, "from")));
  }

  private void send(Request request) {
    Place place = place(request);
    parts.delegations().beginByDelegation(request.caller(), request.path("body"), request.key(), new Delegations.ByDelegation(request.field("of"), BodyPanels.id(request, "decision"),
        request.field("document"), BodyPanels.id(request, "person"), place.plenary(), request.field("role"), place.term(), place.seat(), quota(request), BodyPanels.date(request, "from")));
  }

  private static String quota(Request request) {
    return request.field("quota").isBlank() ? null : request.field("quota");
  }

  /** @param seat null when it was no number */
  private record Place(UUID plenary, Integer term, Integer seat) {}

  private Place place(Request request) {
    String body = request.path("body");
    String seat = request.field("seat").strip();
    return parts.sitting().db().read(tx -> {
      Register register = parts.sitting().register();
      LocalDate typed = BodyPanels.date(request, "from");
      LocalDate day = typed == null ? register.today(tx, body) : typed;
      return new Place(register.findPlenary(tx, body, day).map(Organization::id).orElse(null), register.termOn(tx, body, day).map(Term::number).orElse(null),
          seat.matches("[0-9]{1,4}") ? Integer.valueOf(seat) : null);
    });
  }
}
