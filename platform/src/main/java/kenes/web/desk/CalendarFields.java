package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kenes.base.CalendarException;
import kenes.base.Holiday;
import kenes.base.HolidayDate;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.base.WorkCalendar;
import kenes.web.FormState;
import kenes.web.view.FieldView;

/** The form for an exception of a calendar, and exceptions in words. */
record CalendarFields(Words w, FormState form) {
  FieldView kind() {
    List<FieldView.Option> kinds = Stream.of(CalendarException.Kind.values())
        .map(kind -> new FieldView.Option(kind.name(), w.text("calendar.kind-" + kind.name().toLowerCase(Locale.ROOT)))).toList();
    return new DeskFields(w, form).choice("radio", "kind", w.text("calendar.kind"), kinds, "");
  }

  List<FieldView> dates(WorkCalendar calendar) {
    DeskFields fields = new DeskFields(w, form);
    List<FieldView.Option> holidays = new ArrayList<>(List.of(new FieldView.Option("", w.text("calendar.holiday-none"))));
    calendar.law().holidays().stream().filter(holiday -> holiday.date() instanceof HolidayDate.Hijri)
        .forEach(holiday -> holidays.add(new FieldView.Option(holiday.code(), holiday.name().in(w.lang()))));
    String chosen = form.value("holiday");
    return List.of(fields.input("date", "date", w.text("calendar.date"), null, true),
        fields.input("date", "instead", w.text("calendar.instead"), w.text("calendar.instead-hint"), false),
        new FieldView("select", "holiday", w.text("calendar.holiday"), w.text("calendar.holiday-hint"), chosen, form.error("holiday", w), null, null, false, holidays));
  }

  List<FieldView> words() {
    return Stream.of("reason", "basis").flatMap(name -> Stream.of(Lang.values()).map(lang -> {
      String full = name + "." + lang.code();
      return new FieldView("text", full, w.text("calendar." + name + "-" + lang.code()), null, form.value(full), form.error(full, w), "off",
          lang.code(), true, List.of());
    })).toList();
  }

  FieldView file() {
    return new FieldView("file", "file", w.text("calendar.file"), w.text("calendar.file-hint"), "", form.error("file", w), null, null, true, List.of());
  }

  static CalendarDeskView.Line line(Words w, CalendarException exception, WorkCalendar calendar, String withdraw, String key, String withdrawn) {
    String holiday = calendar.law().holidays().stream().filter(one -> one.code().equals(exception.holiday())).findFirst()
        .map(Holiday::name).map(name -> name.in(w.lang())).orElse("");
    String kind = switch (exception.kind()) {
      case OFF -> exception.instead() == null ? w.text("calendar.kind-off") : w.text("calendar.kind-off-instead", w.date(exception.instead()));
      case WORKED -> w.text("calendar.kind-worked");
      case ANNOUNCED -> w.text("calendar.kind-announced-of", holiday);
    };
    return new CalendarDeskView.Line(w.date(exception.date()), kind, exception.reason().in(w.lang()), exception.basis().in(w.lang()), withdraw, key, withdrawn);
  }
}
