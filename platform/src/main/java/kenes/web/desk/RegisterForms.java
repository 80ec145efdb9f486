package kenes.web.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.register.Organization;
import kenes.register.Register;
import kenes.register.RegisterAct;
import kenes.register.RegisterCode;
import kenes.register.Registrar;
import kenes.register.Term;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;

/** The forms of a seat: each one command. */
final class RegisterForms {
  private final DeskParts parts;
  private final RegisterSeatPage page;

  RegisterForms(DeskParts parts, RegisterSeatPage page) {
    this.parts = parts;
    this.page = page;
  }

  Response end(Request request) {
    UUID membership = Id.find(request.field("membership")).orElseThrow(() -> new Refused(RegisterCode.MEMBERSHIP_UNKNOWN));
    return Forms.submit(request, () -> {
      parts.registrar().endMembership(request.caller(), request.path("body"), request.key(), membership, date(request.field("to")));
      return Response.redirect(address(request));
    }, form -> page.page(request, "end", form));
  }

  Response begin(Request request) {
    return Forms.submit(request, () -> {
      UUID person = Id.find(request.field("person")).orElseThrow(() -> Refused.field("person", DeskCode.PERSON_MISSING));
      parts.registrar().beginMembership(request.caller(), request.path("body"), request.key(), parts.sitting().db().read(tx -> asked(tx, request, person)));
      return Response.redirect(address(request));
    }, form -> page.page(request, "begin", form));
  }

  private Registrar.NewMembership asked(Tx tx, Request request, UUID person) {
    Register register = parts.sitting().register();
    String body = request.path("body");
    LocalDate from = date(request.field("from"));
    LocalDate day = from == null ? register.today(tx, body) : from;
    UUID plenary = register.findPlenary(tx, body, day).or(() -> register.findPlenary(tx, body, register.today(tx, body))).map(Organization::id)
        .orElseThrow(() -> new Refused(RegisterCode.ORGANIZATION_UNKNOWN));
    Integer term = register.termOn(tx, body, day).or(() -> register.termOn(tx, body, register.today(tx, body))).map(Term::number).orElse(null);
    String constituency = request.field("constituency");
    return new Registrar.NewMembership(person, plenary, request.field("role"), null, term, page.seat(tx, request).number(),
        constituency.isEmpty() ? null : constituency, from, null);
  }

  /** Registers a person in the country's register and goes on with them; their membership is another command. */
  Response person(Request request) {
    return Forms.submit(request, () -> {
      boolean invented = parts.sitting().db().read(tx -> parts.sitting().register().getBody(tx, request.path("body")).demo());
      UUID person = parts.registrar().registerPerson(request.caller(), request.key(), new Registrar.NewPerson(request.field("name.kk"),
          request.field("name.ru"), request.field("name.latin"), invented)).act(RegisterAct.PersonRegistered.class).person();
      return Response.redirect(address(request) + "?person=" + person + "#begin");
    }, form -> page.page(request, "person", form));
  }

  private static String address(Request request) {
    String seat = request.path("seat").replaceAll("\\D", "");
    return "/" + request.lang().code() + "/desk/b/" + request.path("body") + "/register/" + seat;
  }

  /** Null for what is no date: the command says that it is missing. */
  private static LocalDate date(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException missing) {
      return null;
    }
  }
}
