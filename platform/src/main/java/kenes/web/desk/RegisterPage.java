package kenes.web.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenes.base.Words;
import kenes.register.Body;
import kenes.register.Membership;
import kenes.register.Register;
import kenes.register.Seat;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;

/** The seats of a body today, each with the way to change who holds it. */
final class RegisterPage {
  private final DeskParts parts;

  RegisterPage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    Words w = request.words();
    RegisterView view = parts.sitting().db().read(tx -> {
      Register register = parts.sitting().register();
      Body body = register.getBody(tx, request.path("body"));
      LocalDate today = register.today(tx, body.code());
      String path = "/desk/b/" + body.code() + "/register";
      List<RegisterView.Line> lines = register.seats(tx, body.code(), today).stream().map(seat -> new RegisterView.Line(seat.number(),
          seat.holder().map(holder -> holder.name(w.lang())).orElse(null), seat.holder().map(holder -> since(w, register.memberships(tx, holder.id()), seat)).orElse(null),
          "/" + w.lang().code() + path + "/" + seat.number())).toList();
      FrameView frame = new DeskFrame(parts, tx, request).view(body, path, w.text("seats.title"), List.of(), null, null);
      return new RegisterView(frame, w.text("seats.on", w.date(today)), lines);
    });
    return Response.html(Templates.render("desk/register.jte", new HashMap<>(Map.of("w", w, "view", view))));
  }

  private static String since(Words w, List<Membership> memberships, Seat seat) {
    return memberships.stream().filter(membership -> membership.id().equals(seat.membership())).findFirst()
        .map(membership -> w.date(membership.valid().from())).orElse(null);
  }
}
