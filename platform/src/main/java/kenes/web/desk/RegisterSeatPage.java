package kenes.web.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kenes.accounts.Role;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.register.Person;
import kenes.register.Register;
import kenes.register.Seat;
import kenes.web.FormState;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/** One seat of the register: its holder's membership ends, or somebody's begins. */
final class RegisterSeatPage {
  static final List<String> ROLES = List.of("member", "chair", "deputy_chair");
  private static final int MOST_FOUND = 20;

  private final DeskParts parts;

  RegisterSeatPage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, "", FormState.fresh());
  }

  /** @param sent which form came back: end, begin or person; an empty string for none */
  Response page(Request request, String sent, FormState form) {
    RegisterView.One view = parts.sitting().db().read(tx -> view(tx, request, sent, form));
    return Response.html(Templates.render("desk/register_seat.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  /** The seat of the address. @throws Refused {@code NO_PAGE} */
  Seat seat(Tx tx, Request request) {
    Register register = parts.sitting().register();
    String body = request.path("body");
    return register.seats(tx, body, register.today(tx, body)).stream().filter(seat -> String.valueOf(seat.number()).equals(request.path("seat")))
        .findFirst().orElseThrow(() -> new Refused(WebCode.NO_PAGE));
  }

  private RegisterView.One view(Tx tx, Request request, String sent, FormState form) {
    Words w = request.words();
    Body body = parts.sitting().register().getBody(tx, request.path("body"));
    Seat seat = seat(tx, request);
    String register = "/desk/b/" + body.code() + "/register";
    String path = "/" + w.lang().code() + register + "/" + seat.number();
    boolean administrator = request.caller().administrator() || parts.roles(tx, request.caller(), body.code()).contains(Role.ADMINISTRATOR);
    RegisterView.End end = seat.holder().isEmpty() ? null : end(w, seat, sent.equals("end") ? form : FormState.fresh());
    RegisterView.Begin begin = seat.holder().isPresent() ? null : begin(tx, request, path, administrator, sent, form);
    LinkView account = administrator ? seat.holder().map(holder -> new LinkView(w.text("seats.account"),
        "/" + w.lang().code() + "/desk/accounts?person=" + holder.id() + "#new")).orElse(null) : null;
    FrameView frame = new DeskFrame(parts, tx, request).view(body, register + "/" + seat.number(), w.text("seats.seat-title", seat.number()),
        List.of(new LinkView(w.text("seats.title"), "/" + w.lang().code() + register)), null, null);
    return new RegisterView.One(frame, path, seat.holder().map(holder -> holder.name(w.lang())).orElse(null), account, end, begin,
        wrong(end, begin), form.problem(w));
  }

  private static List<FieldView> wrong(RegisterView.End end, RegisterView.Begin begin) {
    Stream<FieldView> ends = end == null ? Stream.of() : Stream.of(end.to());
    Stream<RegisterView.Form> begins = begin == null ? Stream.of() : Stream.of(begin.form(), begin.register());
    return Stream.concat(ends, begins.filter(form -> form != null).flatMap(form -> form.fields().stream())).toList();
  }

  private static RegisterView.End end(Words w, Seat seat, FormState form) {
    return new RegisterView.End(form.key(), seat.membership().toString(),
        new DeskFields(w, form).input("date", "to", w.text("seats.end-day"), w.text("seats.end-why"), true));
  }

  private RegisterView.Begin begin(Tx tx, Request request, String path, boolean administrator, String sent, FormState form) {
    Words w = request.words();
    Register register = parts.sitting().register();
    String asked = request.query("find").strip();
    List<LinkView> found = asked.isEmpty() ? null : register.searchPeople(tx, asked, MOST_FOUND).stream()
        .map(person -> new LinkView(person.name(w.lang()), path + "?person=" + person.id() + "#begin")).toList();
    FieldView find = new FieldView("text", "find", w.text("seats.find"), w.text("seats.find-hint"), asked, null, "off", null, false, List.of());
    Optional<Person> chosen = Id.find(sent.equals("begin") ? form.value("person") : request.query("person")).map(id -> register.person(tx, id));
    RegisterView.Form membership = chosen.map(person -> membership(w, person, sent.equals("begin") ? form : FormState.fresh())).orElse(null);
    RegisterView.Form person = administrator ? person(w, sent.equals("person") ? form : FormState.fresh()) : null;
    return new RegisterView.Begin(find, found, chosen.map(someone -> someone.name(w.lang())).orElse(null), membership, person);
  }

  private static RegisterView.Form membership(Words w, Person person, FormState form) {
    DeskFields fields = new DeskFields(w, form);
    List<FieldView.Option> roles = ROLES.stream().map(role -> new FieldView.Option(role, w.text("seats.role-" + role))).toList();
    FieldView from = fields.input("date", "from", w.text("seats.begin-day"), null, true);
    // what is wrong with the seat, the term or the person on these days is cured by another day or another person
    String error = Stream.of("from", "to", "person", "seat", "term").map(name -> form.error(name, w)).filter(words -> words != null).findFirst().orElse(null);
    return new RegisterView.Form(form.key(), person.id().toString(), List.of(fields.choice("radio", "role", w.text("seats.role"), roles, "member"),
        new FieldView("date", "from", from.label(), null, from.value(), error, null, null, true, List.of()),
        fields.input("text", "constituency", w.text("seats.constituency"), null, false)));
  }

  private static RegisterView.Form person(Words w, FormState form) {
    List<FieldView> names = Stream.of("kk", "ru", "latin").map(script -> {
      String lang = script.equals("latin") ? null : script;
      return new FieldView("text", "name." + script, w.text("seats.name-" + script), null, form.value("name." + script),
          form.error("name." + script, w), "off", lang, true, List.of());
    }).toList();
    return new RegisterView.Form(form.key(), "", names);
  }
}
