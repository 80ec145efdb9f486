package kenes.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.CalendarException;
import kenes.base.Deadline;
import kenes.base.Digest;
import kenes.base.Fields;
import kenes.base.HolidayCalendar;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Term;
import kenes.base.Text;
import kenes.base.Week;
import kenes.base.WorkCalendar;
import kenes.db.Tx;
import kenes.files.Files;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;

/** The working-day calendars of countries: their files, and the exceptions recorded since. Thread-safe. */
public final class Calendars {
  /** Ten years in each unit: what is longer was mistyped. */
  private static final Map<Term.Unit, Integer> LONGEST = Map.of(Term.Unit.DAYS, 3650, Term.Unit.WORKING_DAYS, 2500, Term.Unit.WEEKS, 520,
      Term.Unit.MONTHS, 120, Term.Unit.YEARS, 10);

  private final Journal journal;
  private final Files files;
  private final Permissions permissions;
  private final String registry;
  private final Map<String, Built> built = new ConcurrentHashMap<>();

  /** A calendar as it was last made, with what it was made from. */
  private record Built(Digest file, List<CalendarException> exceptions, WorkCalendar calendar) {}

  /** @param registry code of the registry body, in whose journal the calendars stand */
  public Calendars(Journal journal, Files files, Permissions permissions, String registry) {
    this.journal = journal;
    this.files = files;
    this.permissions = permissions;
    this.registry = registry;
  }

  /** The tables of this module. */
  public static Projection projection() {
    return new CalendarTables();
  }

  /**
   * An exception as typed; see {@link CalendarException} for what its parts mean.
   *
   * @param country code of a calendar that is kept here
   */
  public record NewException(String country, LocalDate date, CalendarException.Kind kind, LocalDate instead, String holiday, Text reason,
      Text basis) {}

  /** What is asked for by {@link #load}. */
  private record Loading(Digest content) {}

  /** What is asked for by {@link #withdrawException}. */
  private record Withdrawing(String country, UUID exception) {}

  /**
   * Makes a file the calendar of the country that it names.
   *
   * @param yaml the text in the format {@code kenes-calendar/1}
   * @throws Refused {@code FILE_BROKEN}, {@code FILE_WRONG}
   */
  public Recorded load(Caller caller, String key, byte[] yaml) {
    return journal.command(caller.signedIn(), registry, key, new Loading(Digest.of(yaml)), recorder -> {
      permissions.require(recorder.tx(), caller, registry, Permission.KEEP_CALENDAR);
      HolidayCalendar calendar = CalendarReader.read(yaml);
      CalendarTables.lock(recorder.tx(), registry, calendar.country());
      recorder.record(new CalendarAct.CalendarLoaded(calendar.country(), files.store(recorder.tx(), yaml), calendar.title()));
    });
  }

  /** Records an exception. @throws Refused a code of {@link CalendarCode}, with the field */
  public Recorded setException(Caller caller, String key, NewException input) {
    return journal.command(caller.signedIn(), registry, key, input, recorder -> {
      permissions.require(recorder.tx(), caller, registry, Permission.KEEP_CALENDAR);
      CalendarTables.lock(recorder.tx(), registry, input.country());
      ExceptionChecks.check(get(recorder.tx(), input.country()), input);
      recorder.record(new CalendarAct.ExceptionSet(Id.next(), input.country(), input.date(), input.kind(), input.instead(), input.holiday(),
          input.reason(), input.basis()));
    });
  }

  /** Withdraws an exception that is in force. @throws Refused {@code NO_EXCEPTION} */
  public Recorded withdrawException(Caller caller, String key, String country, UUID exception) {
    return journal.command(caller.signedIn(), registry, key, new Withdrawing(country, exception), recorder -> {
      permissions.require(recorder.tx(), caller, registry, Permission.KEEP_CALENDAR);
      CalendarTables.lock(recorder.tx(), registry, country);
      if (listExceptions(recorder.tx(), country).stream().noneMatch(found -> found.id().equals(exception) && found.isInForce())) {
        throw new Refused(CalendarCode.NO_EXCEPTION);
      }
      recorder.record(new CalendarAct.ExceptionWithdrawn(exception, country));
    });
  }

  /** The country's calendar as it is now. @throws Refused {@code NO_CALENDAR} */
  public WorkCalendar get(Tx tx, String country) {
    return find(tx, country).orElseThrow(() -> new Refused(CalendarCode.NO_CALENDAR, country));
  }

  /** The country's calendar as it is now; empty when none is kept here. */
  public Optional<WorkCalendar> find(Tx tx, String country) {
    return CalendarTables.file(tx, registry, country).map(file -> {
      List<CalendarException> exceptions = listExceptions(tx, country).stream().filter(RecordedException::isInForce)
          .map(RecordedException::exception).toList();
      Built known = built.get(country);
      if (known != null && known.file().equals(file) && known.exceptions().equals(exceptions)) {
        return known.calendar();
      }
      WorkCalendar calendar = new WorkCalendar(CalendarReader.read(files.find(tx, file).orElseThrow()), exceptions);
      built.put(country, new Built(file, exceptions, calendar));
      return calendar;
    });
  }

  /**
   * When a term is over by the country's way of counting. Stores nothing.
   *
   * @param amount 0 to about ten years in the unit; null: nothing that is a number was typed
   * @param startsOnWorkingDay whether what came on a day off counts as come on the next working day, as appeals do
   * @throws Refused {@code NO_CALENDAR}; {@code DATE_MISSING}, {@code DATE_OUTSIDE} (field {@code start}), {@code TERM_WRONG} (field {@code amount})
   */
  public Deadline count(Tx tx, String country, LocalDate start, Integer amount, Term.Unit unit, Week week,
      boolean startsOnWorkingDay) {
    WorkCalendar calendar = get(tx, country);
    LocalDate first = calendar.law().from();
    LocalDate last = calendar.law().last();
    int longest = LONGEST.get(unit);
    new Fields().refuseIf(start == null, "start", CalendarCode.DATE_MISSING)
        .refuseIf(start != null && (start.isBefore(first) || start.isAfter(last)), "start", CalendarCode.DATE_OUTSIDE, first, last)
        .refuseIf(amount == null || amount < 0 || amount > longest, "amount", CalendarCode.TERM_WRONG, longest).check();
    return calendar.count(start, new Term(amount, unit), week, calendar.law().counting().startingOnWorkingDay(startsOnWorkingDay));
  }

  /** The countries whose calendars are kept here, by code. */
  public List<String> listCountries(Tx tx) {
    return CalendarTables.countries(tx, registry);
  }

  /** Every exception ever recorded for the country, withdrawn ones too, the latest day first. */
  public List<RecordedException> listExceptions(Tx tx, String country) {
    return CalendarTables.exceptions(tx, registry, country);
  }

  /** The code of the registry body, in whose journal the calendars stand. */
  public String registry() {
    return registry;
  }

  /** A calendar's text that comes with Kenes. @param name kz */
  public static byte[] shipped(String name) {
    try (InputStream file = Calendars.class.getResourceAsStream("/calendars/" + name + ".yaml")) {
      if (file == null) {
        throw new IllegalArgumentException("no shipped calendar " + name);
      }
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
