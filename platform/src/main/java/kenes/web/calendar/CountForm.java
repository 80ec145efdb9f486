package kenes.web.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kenes.base.CalendarDay;
import kenes.base.Deadline;
import kenes.base.HolidayCalendar;
import kenes.base.Term;
import kenes.base.Week;
import kenes.base.Words;
import kenes.web.FormState;
import kenes.web.view.FieldView;

/** The form that counts a term: what may be asked, and the answer with every day that was skipped. */
public final class CountForm {
  private static final String PROPOSED = "15";

  private final Words w;
  private final String country;
  private final DayWords days;

  /** @param country code of the calendar */
  public CountForm(Words w, String country) {
    this.w = w;
    this.country = country;
    this.days = new DayWords(w);
  }

  /** The form before anything is typed. */
  public CountView empty() {
    return view(FormState.of(Map.of()), null);
  }

  CountView view(FormState form, CountView.Result result) {
    List<FieldView.Option> units = Stream.of(Term.Unit.WORKING_DAYS, Term.Unit.DAYS, Term.Unit.WEEKS, Term.Unit.MONTHS, Term.Unit.YEARS)
        .map(unit -> new FieldView.Option(unit.code(), w.text("calendar.unit-" + unit.code()))).toList();
    List<FieldView.Option> weeks = Arrays.stream(Week.values())
        .map(week -> new FieldView.Option(week.code(), w.text("calendar.week-" + week.code()))).toList();
    return new CountView("/" + w.lang().code() + "/calendar/" + country + "/count", List.of(
        field("date", "start", form, "", List.of()), field("number", "amount", form, PROPOSED, List.of()),
        field("select", "unit", form, Term.Unit.WORKING_DAYS.code(), units), field("select", "week", form, Week.FIVE_DAYS.code(), weeks)),
        field("checkbox", "registered", form, form.values().isEmpty() ? "yes" : "", List.of()), result);
  }

  private FieldView field(String type, String name, FormState form, String first, List<FieldView.Option> options) {
    String value = form.values().containsKey(name) ? form.value(name) : first;
    return new FieldView(type, name, w.text("calendar.count." + name), null, value, form.error(name, w), "off", null, true, options);
  }

  /** The day typed in a field; null when it is none. */
  public static LocalDate day(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException none) {
      return null;
    }
  }

  static Integer number(String typed) {
    return typed.matches("\\d{1,6}") ? Integer.valueOf(typed) : null;
  }

  /** The one with this code, else the first. */
  static Term.Unit unit(String code) {
    return Arrays.stream(Term.Unit.values()).filter(unit -> unit.code().equals(code)).findFirst().orElse(Term.Unit.WORKING_DAYS);
  }

  /** The one with this code, else the first. */
  public static Week week(String code) {
    return Arrays.stream(Week.values()).filter(week -> week.code().equals(code)).findFirst().orElse(Week.FIVE_DAYS);
  }

  CountView.Result result(Deadline deadline, HolidayCalendar law) {
    List<String> steps = new ArrayList<>();
    steps.add(w.text("calendar.count.term", term(deadline.term()), w.text("calendar.week-" + deadline.week().code())));
    steps.add(deadline.startedLater() ? w.text("calendar.count.later", date(deadline.received()), date(deadline.from()))
        : w.text("calendar.count.day-zero", date(deadline.from())));
    if (deadline.lastDayOfMonth()) {
      steps.add(w.text("calendar.count.last-of-month", date(deadline.end())));
    }
    if (deadline.rolled()) {
      steps.add(w.text("calendar.count.rolled", date(deadline.end()), date(deadline.due())));
    }
    List<CalendarDay> skipped = deadline.skipped();
    return new CountView.Result(date(deadline.due()), steps, skipped.isEmpty() ? w.text("calendar.count.nothing-skipped")
        : w.text("calendar.count.skipped", skipped.size()), skipped.stream().map(day -> days.line(day, law)).toList(),
        deadline.counting().legalBasis().in(w.lang()), deadline.counting().inferred() ? w.text("calendar.count.inferred") : null,
        deadline.preliminary() ? w.text("calendar.count.preliminary") : null);
  }

  private String term(Term term) {
    return w.text("calendar.term-" + term.unit().code(), term.amount());
  }

  private String date(LocalDate date) {
    return w.date(date) + ", " + days.weekday(date.getDayOfWeek());
  }
}
