package kenes.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.notices.Address;
import kenes.notices.Outbox;
import kenes.register.Body;
import kenes.register.Person;
import kenes.register.Register;
import kenes.register.Seat;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/** Where letters for deputies go, and in which language: one form for all who are in office. */
final class AddressesPage {
  private static final String ADDRESS = "address.";
  private static final String LANG = "lang.";

  private final DeskParts parts;

  AddressesPage(DeskParts parts) {
    this.parts = parts;
  }

  /** Below the language. */
  static String path(String body) {
    return "/desk/b/" + body + "/addresses";
  }

  Response show(Request request) {
    Map<String, String> values = new HashMap<>();
    parts.sitting().db().read(tx -> parts.outbox().addresses(tx, request.path("body"))).values().forEach(known -> values.putAll(values(known)));
    return page(request, FormState.of(values));
  }

  private static Map<String, String> values(Address known) {
    return Map.of(ADDRESS + known.recipient(), known.address(), LANG + known.recipient(), known.lang() == null ? "" : known.lang().code());
  }

  Response save(Request request) {
    return Forms.submit(request, () -> {
      List<Outbox.Typed> lines = request.fields().keySet().stream().filter(name -> name.startsWith(ADDRESS))
          .flatMap(name -> Id.find(name.substring(ADDRESS.length())).stream())
          .map(person -> new Outbox.Typed(person, request.field(ADDRESS + person), Lang.find(request.field(LANG + person)).orElse(null))).toList();
      parts.outbox().setAddresses(request.caller(), request.path("body"), lines);
      return Response.redirect("/" + request.lang().code() + LettersPage.path(request.path("body")));
    }, form -> page(request, form));
  }

  private Response page(Request request, FormState form) {
    LettersView.Addresses view = parts.sitting().db().read(tx -> {
      Words w = request.words();
      Body body = parts.sitting().register().getBody(tx, request.path("body"));
      List<LettersView.Person> people = people(tx, w, body, form);
      FrameView frame = new DeskFrame(parts, tx, request).view(body, path(body.code()), w.text("addresses.title"),
          List.of(new LinkView(w.text("letters.title"), "/" + w.lang().code() + LettersPage.path(body.code()))), null, null);
      return new LettersView.Addresses(frame, "/" + w.lang().code() + path(body.code()), people,
          people.stream().flatMap(person -> person.fields().stream()).toList(), form.problem(w));
    });
    return Response.html(Templates.render("desk/addresses.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  private List<LettersView.Person> people(Tx tx, Words w, Body body, FormState form) {
    Register register = parts.sitting().register();
    List<LettersView.Person> people = new ArrayList<>();
    for (Seat seat : register.seats(tx, body.code(), register.today(tx, body.code()))) {
      seat.holder().ifPresent(person -> people.add(new LettersView.Person(person.name(w.lang()), fields(w, person, form))));
    }
    return people;
  }

  private static List<FieldView> fields(Words w, Person person, FormState form) {
    DeskFields fields = new DeskFields(w, form);
    UUID id = person.id();
    List<FieldView.Option> languages = Stream.concat(Stream.of(new FieldView.Option("", w.text("addresses.both"))),
        Stream.of(Lang.values()).map(lang -> new FieldView.Option(lang.code(), w.text("addresses.lang-" + lang.code())))).toList();
    return List.of(fields.input("email", ADDRESS + id, w.text("addresses.address"), null, false),
        fields.choice("select", LANG + id, w.text("addresses.lang"), languages, ""));
  }
}
