package kenes.web.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kenes.base.Words;
import kenes.register.Body;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;

/** All rules of a body: today's, or those of a day that the reader chooses. */
final class RulesPage {
  private static final String TEMPLATE = "rules/page.jte";

  private final RuleParts parts;

  RulesPage(RuleParts parts) {
    this.parts = parts;
  }

  CachedPage today(Address address) {
    return parts.db().read(tx -> {
      Words w = Words.of(address.lang());
      Body body = parts.register().getBody(tx, address.parameter("body"));
      LocalDate today = parts.register().today(tx, body.code());
      LocalDate day = shown(body, today);
      byte[] html = render(w, new RulesDrawing(parts, tx, w, body).view(day, today, null));
      Map<String, Long> sizes = parts.journal().sizes(tx);
      Map<String, Long> read = new LinkedHashMap<>();
      List.of(body.code(), parts.registry()).forEach(code -> read.put(code, sizes.getOrDefault(code, 0L)));
      return new CachedPage(html, read, day.isBefore(today) ? Instant.MAX : today.plusDays(1).atStartOfDay(body.zone()).toInstant());
    });
  }

  /** The rules of the day that was asked for; a day that is none is shown again with what is wrong. */
  Response on(Request request) {
    String asked = request.query("date").strip();
    return parts.db().read(tx -> {
      Words w = request.words();
      Body body = parts.register().getBody(tx, request.path("body"));
      LocalDate today = parts.register().today(tx, body.code());
      LocalDate day = date(asked);
      RulesView view = new RulesDrawing(parts, tx, w, body).view(day == null ? shown(body, today) : day, today, asked);
      return Response.html(render(w, view)).status(day == null ? 422 : 200);
    });
  }

  /** Today; the last day of a body that has ended, the first of one that has not begun. */
  static LocalDate shown(Body body, LocalDate today) {
    LocalDate first = body.valid().from();
    LocalDate last = body.valid().to();
    return last != null && last.isBefore(today) ? last : first != null && first.isAfter(today) ? first : today;
  }

  static LocalDate date(String asked) {
    try {
      return asked.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(asked) : null;
    } catch (DateTimeParseException noSuchDay) {
      return null;
    }
  }

  private static byte[] render(Words w, RulesView view) {
    return Templates.render(TEMPLATE, Map.of("w", w, "view", view));
  }
}
