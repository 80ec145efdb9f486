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
import kenes.base.Digest;
import kenes.base.HolidayCalendar;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.base.WorkCalendar;
import kenes.db.Tx;
import kenes.files.Files;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorded;

/** The working-day calendars of countries: their files, and the exceptions recorded since. Thread-safe. */
public final class Calendars {
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

  /** A calendar's text that comes with Kenes. @param country kz */
  public static byte[] shipped(String country) {
    try (InputStream file = Calendars.class.getResourceAsStream("/calendars/" + country + ".yaml")) {
      if (file == null) {
        throw new IllegalArgumentException("no shipped calendar " + country);
      }
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
