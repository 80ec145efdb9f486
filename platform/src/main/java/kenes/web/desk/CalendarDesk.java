package kenes.web.desk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kenes.base.CalendarException;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.base.Week;
import kenes.base.Words;
import kenes.base.WorkCalendar;
import kenes.calendar.CalendarAct;
import kenes.calendar.CalendarCode;
import kenes.calendar.Calendars;
import kenes.calendar.RecordedException;
import kenes.db.Tx;
import kenes.web.Access;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Route;
import kenes.web.Templates;
import kenes.web.Upload;
import kenes.web.WebCode;
import kenes.web.calendar.CountForm;
import kenes.web.calendar.YearDrawing;
import kenes.web.view.LinkView;

/** The working-day calendars on the desk: for administrators of the installation only. */
public final class CalendarDesk {
  private static final String PATH = "/desk/calendar/";

  private final DeskParts parts;
  private final Calendars calendars;

  public CalendarDesk(DeskParts parts, Calendars calendars) {
    this.parts = parts;
    this.calendars = calendars;
  }

  /** The administrator of an installation is nobody's of one body: the page itself asks. */
  public List<Route> routes() {
    String year = "/:lang" + PATH + ":country/:year";
    return List.of(
        Route.get("/:lang/desk/calendar", Access.signedIn(), this::now),
        Route.get(year, Access.signedIn(), request -> page(request, FormState.fresh())),
        Route.post(year, Access.signedIn(), this::send),
        Route.upload(year + "/file", Access.signedIn(), this::load),
        Route.post(year + "/:exception/withdraw", Access.signedIn(), this::withdraw));
  }

  private Response now(Request request) {
    AccountsPage.requireAdministrator(request);
    return parts.sitting().db().read(tx -> Response.redirect("/" + request.lang().code() + PATH
        + calendars.listCountries(tx).stream().findFirst().orElseThrow(() -> new Refused(WebCode.NO_PAGE)) + "/"
        + parts.sitting().register().today(tx, calendars.registry()).getYear()));
  }

  private Response send(Request request) {
    AccountsPage.requireAdministrator(request);
    return Forms.submit(request, () -> {
      CalendarException.Kind kind = Arrays.stream(CalendarException.Kind.values())
          .filter(one -> one.name().equals(request.field("kind"))).findFirst().orElse(null);
      calendars.setException(request.caller(), request.key(), new Calendars.NewException(request.path("country"),
          CountForm.day(request.field("date")), kind, instead(request), blankToNull(request.field("holiday")), text(request, "reason"), text(request, "basis")));
      return back(request);
    }, form -> page(request, form));
  }

  private Response withdraw(Request request) {
    AccountsPage.requireAdministrator(request);
    return Forms.submit(request, () -> {
      calendars.withdrawException(request.caller(), request.key(), request.path("country"), request.id("exception"));
      return back(request);
    }, form -> page(request, form));
  }

  /** The file names its country itself: it may be another than the one on the page. */
  private Response load(Request request) {
    AccountsPage.requireAdministrator(request);
    return Forms.submit(request, () -> {
      Upload file = request.findUpload("file").orElseThrow(() -> Refused.field("file", DeskCode.FILE_MISSING));
      String country = calendars.load(request.caller(), request.key(), file.bytes()).act(CalendarAct.CalendarLoaded.class).country();
      int year = parts.sitting().db().read(tx -> Math.max(parts.sitting().register().today(tx, calendars.registry()).getYear(),
          calendars.get(tx, country).law().from().getYear()));
      return Response.redirect("/" + request.lang().code() + PATH + country + "/" + year);
    }, form -> page(request, form));
  }

  private static Response back(Request request) {
    return Response.redirect("/" + request.lang().code() + PATH + request.path("country") + "/" + request.path("year") + "#exceptions");
  }

  /** What was typed and is no day must not be lost as if nothing had been typed. */
  private static java.time.LocalDate instead(Request request) {
    String typed = request.field("instead");
    if (!typed.isEmpty() && CountForm.day(typed) == null) {
      throw Refused.field("instead", CalendarCode.DATE_MISSING);
    }
    return CountForm.day(typed);
  }

  private static Text text(Request request, String name) {
    List<String> typed = Stream.of(Lang.values()).map(lang -> request.field(name + "." + lang.code())).toList();
    return typed.stream().allMatch(String::isBlank) ? null : Text.of(typed.get(0), typed.get(1), typed.get(2));
  }

  private static String blankToNull(String typed) {
    return typed.isBlank() ? null : typed;
  }

  private Response page(Request request, FormState form) {
    AccountsPage.requireAdministrator(request);
    CalendarDeskView view = parts.sitting().db().read(tx -> view(tx, request, form));
    return Response.html(Templates.render("desk/calendar.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  private CalendarDeskView view(Tx tx, Request request, FormState form) {
    Words w = request.words();
    String country = request.path("country");
    Optional<WorkCalendar> found = calendars.find(tx, country);
    String written = request.path("year");
    if (found.isEmpty() || !written.matches("\\d{4}") || !YearDrawing.knows(found.get(), Integer.parseInt(written))) {
      throw new Refused(WebCode.NO_PAGE);
    }
    int year = Integer.parseInt(written);
    WorkCalendar calendar = found.get();
    Week week = CountForm.week(request.query("week"));
    String path = PATH + country + "/" + year;
    String home = "/" + w.lang().code();
    FrameView frame = new DeskFrame(parts, tx, request).view(null, path, w.text("calendar.title", written), List.of(), null, null);
    CalendarFields fields = new CalendarFields(w, form);
    return new CalendarDeskView(frame, home + path, YearDrawing.draw(calendar, year, week, w,
        (other, kind) -> home + PATH + country + "/" + other + (kind == Week.FIVE_DAYS ? "" : "?week=" + kind.code())),
        new CountForm(w, country).empty(), calendars.listExceptions(tx, country).stream().map(one -> line(w, one, home + path, calendar)).toList(),
        calendar.law().exceptions().stream().sorted(java.util.Comparator.comparing(CalendarException::date).reversed())
            .map(one -> CalendarFields.line(w, one, calendar, null, null, null)).toList(),
        form.key(), fields.kind(), fields.dates(calendar), fields.words(), fields.file(), FormState.newKey(),
        countries(tx, w, country), form.problem(w));
  }

  /** The calendars that are kept here; the one shown has no address. Empty while there is only one. */
  private List<LinkView> countries(Tx tx, Words w, String shown) {
    List<String> countries = calendars.listCountries(tx);
    return countries.size() < 2 ? List.of() : countries.stream().map(country -> {
      WorkCalendar calendar = calendars.get(tx, country);
      int year = Math.max(parts.sitting().register().today(tx, calendars.registry()).getYear(), calendar.law().from().getYear());
      return new LinkView(calendar.law().title().in(w.lang()), country.equals(shown) ? null : "/" + w.lang().code() + PATH + country + "/" + year);
    }).toList();
  }

  private static CalendarDeskView.Line line(Words w, RecordedException recorded, String path, WorkCalendar calendar) {
    return recorded.isInForce()
        ? CalendarFields.line(w, recorded.exception(), calendar, path + "/" + recorded.id() + "/withdraw", FormState.newKey(), null)
        : CalendarFields.line(w, recorded.exception(), calendar, null, null, w.text("calendar.withdrawn"));
  }
}
