package kenes.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.CalendarException;
import kenes.base.Counting;
import kenes.base.DateSpan;
import kenes.base.Holiday;
import kenes.base.HolidayCalendar;
import kenes.base.HolidayDate;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.base.Week;
import kenes.journal.Json;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a calendar's file in the format {@code kenes-calendar/1}. What a format means never changes: another meaning is
 * another format with another reader, so that old records stay readable.
 */
final class CalendarReader {
  private static final String FORMAT = "kenes-calendar/1";
  private static final String DATES = "03-21, hijri 12-10, easter +39, 4 THURSDAY 11, -1 MONDAY 05";
  private static final String THREE = "kk, ru, en";
  private static final String PARTS = "kind: OFF (instead), kind: WORKED, kind: ANNOUNCED (holiday)";
  /** What may stand under a key, for refusals; another key takes the other kinds of value that its example shows. */
  private static final Map<String, String> ALLOWED = Map.ofEntries(Map.entry("moves", "true, false"), Map.entry("inferred", "true, false"),
      Map.entry("starts_on_working_day", "true, false"), Map.entry("ends_on_working_day", "true, false"),
      Map.entry("valid_from", "2027-01-01"), Map.entry("valid_to", "2027-01-01"), Map.entry("instead", "2027-01-01"), Map.entry("from", "2027-01-01"),
      Map.entry("rest", "FIVE_DAYS: [SATURDAY, SUNDAY], SIX_DAYS: [SUNDAY]"));

  private CalendarReader() {}

  private record Written(String format, String country, Text title, LocalDate from, Map<Week, Set<DayOfWeek>> rest, WrittenCounting counting,
      @JsonProperty("legal_basis") Text legalBasis, List<WrittenHoliday> holidays, List<CalendarException> exceptions) {}

  private record WrittenCounting(@JsonProperty("starts_on_working_day") boolean startsOnWorkingDay,
      @JsonProperty("ends_on_working_day") boolean endsOnWorkingDay, @JsonProperty("legal_basis") Text legalBasis, boolean inferred) {}

  private record WrittenHoliday(String code, Text name, Holiday.Kind kind, String date, boolean moves,
      @JsonProperty("valid_from") LocalDate validFrom, @JsonProperty("valid_to") LocalDate validTo,
      @JsonProperty("legal_basis") Text legalBasis) {}

  /** @throws Refused {@code FILE_BROKEN}, {@code FILE_WRONG} */
  static HolidayCalendar read(byte[] yaml) {
    Written file = parse(yaml);
    check(FORMAT.equals(file.format()), "format", FORMAT);
    check(file.country() != null && file.country().matches("[A-Z]{2}(-[A-Z0-9]{1,8})?"), "country", "KZ, DE-ST");
    check(file.from() != null, "from", ALLOWED.get("from"));
    words(file.title(), "title");
    words(file.legalBasis(), "legal_basis");
    check(file.rest() != null && file.rest().keySet().equals(EnumSet.allOf(Week.class))
        && file.rest().values().stream().allMatch(days -> !days.isEmpty() && days.size() < 7), "rest", ALLOWED.get("rest"));
    check(file.counting() != null, "counting", "starts_on_working_day, ends_on_working_day, legal_basis, inferred");
    words(file.counting().legalBasis(), "counting.legal_basis");
    check(file.holidays() != null, "holidays", "[…]");
    List<CalendarException> exceptions = file.exceptions() == null ? List.of() : file.exceptions();
    List<Holiday> holidays = Stream.iterate(0, at -> at < file.holidays().size(), at -> at + 1)
        .map(at -> holiday(file.holidays().get(at), "holidays[" + at + "]", file.legalBasis())).toList();
    exceptions(exceptions, holidays);
    return new HolidayCalendar(file.country(), file.title(), file.from(), file.rest(), new Counting(file.counting().startsOnWorkingDay(),
        file.counting().endsOnWorkingDay(), file.counting().legalBasis(), file.counting().inferred()), file.legalBasis(), holidays,
        exceptions);
  }

  private static Holiday holiday(WrittenHoliday holiday, String at, Text legalBasis) {
    check(holiday.code() != null && holiday.code().matches("[a-z][a-z0-9-]*"), at + ".code", "kurban-ait");
    words(holiday.name(), at + ".name");
    check(holiday.kind() != null, at + ".kind", names(Holiday.Kind.values()));
    boolean reversed = holiday.validFrom() != null && holiday.validTo() != null && holiday.validTo().isBefore(holiday.validFrom());
    check(!reversed, at + ".valid_to", "≥ valid_from");
    if (holiday.legalBasis() != null) {
      words(holiday.legalBasis(), at + ".legal_basis");
    }
    return new Holiday(holiday.code(), holiday.name(), holiday.kind(), date(holiday.date(), at), holiday.moves(),
        new DateSpan(holiday.validFrom(), holiday.validTo()), holiday.legalBasis() == null ? legalBasis : holiday.legalBasis());
  }

  private static HolidayDate date(String written, String at) {
    try {
      return HolidayDate.of(String.valueOf(written));
    } catch (IllegalArgumentException none) {
      throw wrong(at + ".date", DATES);
    }
  }

  private static void exceptions(List<CalendarException> exceptions, List<Holiday> holidays) {
    Set<LocalDate> taken = new HashSet<>();
    for (int number = 0; number < exceptions.size(); number++) {
      CalendarException exception = exceptions.get(number);
      String at = "exceptions[" + number + "]";
      check(exception.date() != null && taken.add(exception.date()) && (exception.instead() == null || taken.add(exception.instead())),
          at + ".date", "2027-01-01");
      check(exception.kind() != null, at + ".kind", names(CalendarException.Kind.values()));
      words(exception.reason(), at + ".reason");
      words(exception.basis(), at + ".basis");
      String known = holidays.stream().filter(holiday -> holiday.date() instanceof HolidayDate.Hijri).map(Holiday::code).collect(Collectors.joining(", "));
      check(exception.holiday() == null || List.of(known.split(", ")).contains(exception.holiday()), at + ".holiday", known);
    }
  }

  private static Written parse(byte[] yaml) {
    try {
      Object loaded = new Load(LoadSettings.builder().setMaxAliasesForCollections(0).build()).loadFromString(new String(yaml, StandardCharsets.UTF_8));
      check(loaded instanceof Map, "format", FORMAT);
      return Json.read(Json.write(loaded), Written.class);
    } catch (MarkedYamlEngineException broken) {
      throw new Refused(CalendarCode.FILE_BROKEN, broken.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1), String.valueOf(broken.getProblem()));
    } catch (YamlEngineException broken) {
      throw new Refused(CalendarCode.FILE_BROKEN, 1, String.valueOf(broken.getMessage()));
    } catch (IllegalArgumentException unread) {
      throw unread.getCause() instanceof JsonMappingException mapping ? wrong(mapping) : wrong("format", FORMAT);
    }
  }

  /** The place in the file that Jackson could not read: holidays[3].moves. */
  private static Refused wrong(JsonMappingException mapping) {
    StringBuilder at = new StringBuilder();
    for (JsonMappingException.Reference step : mapping.getPath()) {
      at.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : (at.isEmpty() ? "" : ".") + step.getFieldName());
    }
    String last = mapping.getPath().isEmpty() ? "" : String.valueOf(mapping.getPath().getLast().getFieldName());
    if (mapping instanceof ValueInstantiationException) {
      return wrong(at.toString(), at.toString().matches("exceptions\\[\\d+]") ? PARTS : THREE);
    }
    return wrong(at.toString(), last.equals("kind") ? names(Holiday.Kind.values()) + "; " + names(CalendarException.Kind.values())
        : ALLOWED.getOrDefault(last, "…"));
  }

  private static void words(Text text, String at) {
    check(text != null && Stream.of(Lang.values()).allMatch(lang -> text.exact(lang) != null), at, THREE);
  }

  private static String names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).collect(Collectors.joining(", "));
  }

  private static void check(boolean right, String at, String allowed) {
    if (!right) {
      throw wrong(at, allowed);
    }
  }

  private static Refused wrong(String at, String allowed) {
    return new Refused(CalendarCode.FILE_WRONG, at, allowed);
  }
}
