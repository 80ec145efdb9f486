package kenes.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.commissions.CommissionsAct;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.register.Body;
import kenes.register.Seat;
import kenes.voting.Poll;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.commissions.BasisWords;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** A page of panels about a body as a whole, and what its forms have in common. */
final class BodyPanels {
  private static final int SITTINGS = 12;

  private final DeskParts parts;
  private final String path;
  private final String title;
  private final BiFunction<Tx, Desk, List<PanelView.Panel>> panels;

  /** What the panels are made of. */
  record Desk(Request request, Words w, Body body, LocalDate today, PanelForms forms) {}

  /** @param path below the body's desk, for example {@code /groups} @param title key of the heading @param panels makes them */
  BodyPanels(DeskParts parts, String path, String title, BiFunction<Tx, Desk, List<PanelView.Panel>> panels) {
    this.parts = parts;
    this.path = path;
    this.title = title;
    this.panels = panels;
  }

  Response show(Request request) {
    return page(request, "", FormState.fresh());
  }

  private String path(Request request) {
    return "/desk/b/" + request.path("body") + (named() ? above() + "/" + request.path(path.substring(path.indexOf(':') + 1)) : path);
  }

  /** Whether the address ends with the name of one thing. */
  private boolean named() {
    return path.contains(":");
  }

  /** The page of all things of the kind. */
  private String above() {
    return path.substring(0, path.indexOf("/:"));
  }

  private Response page(Request request, String sent, FormState form) {
    Words w = request.words();
    PanelView view = parts.sitting().db().read(tx -> {
      Body body = parts.sitting().register().getBody(tx, request.path("body"));
      PanelForms forms = new PanelForms(w, sent, form);
      Desk desk = new Desk(request, w, body, parts.sitting().register().today(tx, body.code()), forms);
      List<PanelView.Panel> made = panels.apply(tx, desk);
      String own = path(request);
      List<LinkView> way = named() ? List.of(new LinkView(w.text(above().substring(1) + "-desk.title"), "/" + w.lang().code() + "/desk/b/" + body.code() + above())) : List.of();
      FrameView frame = new DeskFrame(parts, tx, request).view(body, own, w.text(title), way, null, null);
      return new PanelView(new HallDeskView.Frame(frame.page(), frame.desk(), own, TextView.of(body.name(), w.lang()), w.date(desk.today())),
          "/" + w.lang().code() + own, request.csrf(), "", "", "", made, forms.wrong(), form.problem(w));
    });
    return Response.html(Templates.render("desk/body_panels.jte", new HashMap<>(Map.of("w", w, "view", view))));
  }

  /** One command, and back to the page. */
  Response submit(Request request, Consumer<Request> command) {
    return Forms.submit(request, () -> {
      command.accept(request);
      return Response.redirect("/" + request.lang().code() + path(request));
    }, state -> page(request, request.field("form"), state));
  }

  static PanelView.Panel panel(String id, TextView title, String tag, String state, List<String> lines, List<PanelView.Row> rows, List<PanelView.Form> forms, List<LinkView> links) {
    return new PanelView.Panel(id, title, tag, state, lines, List.of(), rows, forms, links);
  }

  static UUID id(Request request, String field) {
    return Id.find(request.field(field)).orElse(null);
  }

  /** Null for what is no date: the command says that it is missing. */
  static LocalDate date(Request request, String field) {
    try {
      return LocalDate.parse(request.field(field));
    } catch (DateTimeParseException missing) {
      return null;
    }
  }

  /** Null where nothing was typed in any language. */
  static Text text(Request request, String field) {
    List<String> typed = Stream.of(Lang.KK, Lang.RU, Lang.EN).map(lang -> request.field(field + "." + lang.code())).map(words -> words.isBlank() ? null : words).toList();
    return typed.stream().allMatch(words -> words == null) ? null : Text.of(typed.get(0), typed.get(1), typed.get(2));
  }

  static CommissionsAct.Basis basis(Request request) {
    return new CommissionsAct.Basis(id(request, "basis"), request.field("reference").isBlank() ? null : request.field("reference"));
  }

  /** The council's adopted votes of late, and a line for a decision taken elsewhere. */
  List<FieldView> basisFields(Tx tx, Desk desk, DeskFields fields) {
    List<FieldView.Option> options = new ArrayList<>(List.of(new FieldView.Option("", desk.w().text("commissions-desk.elsewhere"))));
    BasisWords words = new BasisWords(parts.sitting(), parts.commissions(), tx, desk.w());
    List<Poll> closed = parts.sitting().meetings().list(tx, desk.body().code(), false, SITTINGS).stream().filter(meeting -> meeting.series() == 0)
        .flatMap(meeting -> polls(tx, meeting)).toList();
    List<Poll> bases = parts.commissions().commissions().listBases(tx, desk.body().code(), closed);
    Map<UUID, String> made = words.polls(desk.body().code(), bases);
    bases.forEach(poll -> options.add(new FieldView.Option(poll.id().toString(), made.get(poll.id()))));
    FieldView choice = fields.choice("select", "basis", desk.w().text("commissions-desk.basis"), options, "");
    FieldView basis = new FieldView("select", "basis", choice.label(), desk.w().text("commissions-desk.basis-hint"), choice.value(), choice.error(), null, null, false, options);
    return List.of(basis, fields.input("text", "reference", desk.w().text("commissions-desk.reference"), desk.w().text("commissions-desk.reference-hint"), false));
  }

  private Stream<Poll> polls(Tx tx, Meeting meeting) {
    return parts.sitting().voting().listOfMeeting(tx, meeting.body(), meeting.id()).reversed().stream();
  }

  /** The deputies in the order of their seats. */
  List<FieldView.Option> deputies(Tx tx, Desk desk) {
    return parts.sitting().register().seats(tx, desk.body().code(), desk.today()).stream().map(Seat::holder).flatMap(Optional::stream)
        .map(person -> new FieldView.Option(person.id().toString(), person.name(desk.w().lang()))).toList();
  }

  /** A field for a day that begins with today. */
  static FieldView day(Desk desk, DeskFields fields, String name, String label) {
    FieldView made = fields.input("date", name, desk.w().text(label), null, true);
    return made.value().isEmpty() && fields.form().refused() == null
        ? new FieldView("date", name, made.label(), null, desk.today().toString(), null, "off", null, true, List.of()) : made;
  }

  /** A button that needs confirming in one field. */
  static FieldView.Option option(Words w, String value, String key) {
    return new FieldView.Option(value, w.text(key));
  }
}
