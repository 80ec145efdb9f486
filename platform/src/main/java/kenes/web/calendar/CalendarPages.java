package kenes.web.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kenes.base.Deadline;
import kenes.base.Refused;
import kenes.base.Week;
import kenes.base.Words;
import kenes.base.WorkCalendar;
import kenes.calendar.Calendars;
import kenes.db.Tx;
import kenes.web.Access;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.FormState;
import kenes.web.Refusals;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Route;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/** The public pages of the working-day calendars. */
public final class CalendarPages {
  private static final String TEMPLATE = "calendar/page.jte";

  private final CalendarParts parts;

  public CalendarPages(CalendarParts parts) {
    this.parts = parts;
  }

  public List<Route> routes() {
    return List.of(
        Route.get("/:lang/calendar", Access.anyone(), request -> Response.redirect(now(request))),
        Route.get("/:lang/calendar/:country/count", Access.anyone(), this::count),
        Route.cached("/:lang/calendar/:country/:year", address -> year(address, Week.FIVE_DAYS)),
        Route.cached("/:lang/calendar/:country/:year/six_days", address -> year(address, Week.SIX_DAYS)));
  }

  /** This year of the first calendar. */
  private String now(Request request) {
    return parts.db().read(tx -> {
      String country = parts.calendars().listCountries(tx).stream().findFirst().orElseThrow(() -> new Refused(WebCode.NO_PAGE));
      return address(request.words(), country, parts.register().today(tx, parts.calendars().registry()).getYear(), Week.FIVE_DAYS);
    });
  }

  private CachedPage year(Address address, Week week) {
    return parts.db().read(tx -> {
      Words w = Words.of(address.lang());
      String country = address.parameter("country");
      WorkCalendar calendar = calendar(tx, country);
      int year = year(calendar, address.parameter("year"));
      YearView drawn = YearDrawing.draw(calendar, year, week, w, (other, kind) -> address(w, country, other, kind));
      CalendarView view = new CalendarView(page(w, address.path(), w.text("calendar.title", String.valueOf(year)), drawn.title()), drawn,
          new CountForm(w, country).empty(), null);
      String registry = parts.calendars().registry();
      return new CachedPage(Templates.render(TEMPLATE, Map.of("w", w, "view", view)),
          Map.of(registry, parts.journal().sizes(tx).getOrDefault(registry, 0L)), Instant.MAX);
    });
  }

  private Response count(Request request) {
    return parts.db().read(tx -> {
      Words w = request.words();
      String country = request.path("country");
      WorkCalendar calendar = calendar(tx, country);
      CountForm form = new CountForm(w, country);
      LocalDate start = CountForm.day(request.query("start"));
      try {
        boolean asked = request.queries().containsKey("start");
        Deadline deadline = !asked ? null : parts.calendars().count(tx, country, start, CountForm.number(request.query("amount")),
            CountForm.unit(request.query("unit")), CountForm.week(request.query("week")), request.query("registered").equals("yes"));
        return answer(request, country, form.view(new FormState(request.queries(), null, ""), deadline == null ? null : form.result(deadline, calendar.law())), start);
      } catch (Refused refused) {
        return answer(request, country, form.view(new FormState(request.queries(), refused, ""), null), null).status(Refusals.status(refused.code()));
      }
    });
  }

  private Response answer(Request request, String country, CountView count, LocalDate start) {
    Words w = request.words();
    String query = Stream.of("start", "amount", "unit", "week", "registered").filter(request.queries()::containsKey)
        .map(name -> name + "=" + request.query(name).replaceAll("[^A-Za-z0-9_-]", "")).reduce((one, other) -> one + "&" + other).orElse("");
    PageView page = page(w, "/calendar/" + country + "/count" + (query.isEmpty() ? "" : "?" + query), w.text("calendar.count.title"), w.text("calendar.count.lead"));
    CalendarView view = new CalendarView(page, null, count, start == null ? "/" + w.lang().code() + "/calendar"
        : address(w, country, start.getYear(), CountForm.week(request.query("week"))));
    return Response.html(Templates.render(TEMPLATE, Map.of("w", w, "view", view)));
  }

  /** Another country's address is no page; that is said as for every address that does not exist. */
  private WorkCalendar calendar(Tx tx, String country) {
    Calendars calendars = parts.calendars();
    return calendars.find(tx, country).orElseThrow(() -> new Refused(WebCode.NO_PAGE));
  }

  private static int year(WorkCalendar calendar, String written) {
    if (!written.matches("\\d{4}") || !YearDrawing.knows(calendar, Integer.parseInt(written))) {
      throw new Refused(WebCode.NO_PAGE);
    }
    return Integer.parseInt(written);
  }

  private static String address(Words w, String country, int year, Week week) {
    return "/" + w.lang().code() + "/calendar/" + country + "/" + year + (week == Week.FIVE_DAYS ? "" : "/" + week.code());
  }

  private PageView page(Words w, String path, String title, String description) {
    return new PageView(parts.origin(), path, title, description, List.of(
        new LinkView(w.text("portal.home"), "/" + w.lang().code() + "/"), new LinkView(title, null)), null, null);
  }
}
