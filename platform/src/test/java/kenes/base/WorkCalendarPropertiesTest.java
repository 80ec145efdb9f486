package kenes.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kenes.base.CalendarDay.Reason;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every calendar, day and term; the seeds are fixed, so that a run says what the last one said. */
class WorkCalendarPropertiesTest {
  private static final Counting PLAIN = new Counting(false, false, Text.same("article 1"), false);
  private static final Counting FULL = new Counting(true, true, Text.same("article 1"), false);

  /** A question to a calendar. */
  record Asked(WorkCalendar calendar, LocalDate date, Term term, Week week) {
    Deadline count(LocalDate from, Counting counting) {
      return calendar.count(from, term, week, counting);
    }
  }

  @Property(tries = 3000, seed = "1")
  void theLatestDayOfNoticeIsInTimeAndTheNextIsNot(@ForAll("asked") Asked asked) {
    Notice notice = asked.calendar().notice(asked.date(), asked.term(), asked.week());
    assertFalse(asked.count(notice.latest(), PLAIN).due().isAfter(asked.date()));
    assertTrue(asked.count(notice.latest().plusDays(1), PLAIN).due().isAfter(asked.date()));
    assertEquals(0, notice.shortBy(notice.latest()).amount());
    assertTrue(notice.isMet(notice.latest()) && !notice.isMet(notice.latest().plusDays(1)));
  }

  @Property(tries = 3000, seed = "2")
  void whatNoticeLacksIsWhatTheTermLacks(@ForAll("asked") Asked asked, @ForAll @IntRange(max = 30) int later) {
    Notice notice = asked.calendar().notice(asked.date(), asked.term(), asked.week());
    LocalDate given = notice.latest().plusDays(later);
    if (asked.term().unit() == Term.Unit.WORKING_DAYS && !given.isAfter(asked.date())) {
      assertEquals(asked.term().amount() - working(asked, given, asked.date()), notice.shortBy(given).amount());
    }
  }

  @Property(tries = 3000, seed = "3")
  void aTermOfWorkingDaysHoldsExactlySoMany(@ForAll("asked") Asked asked) {
    Deadline deadline = asked.count(asked.date(), FULL);
    assertTrue(asked.calendar().isWorking(deadline.due(), asked.week()));
    if (asked.term().unit() == Term.Unit.WORKING_DAYS) {
      assertEquals(asked.term().amount(), working(asked, deadline.from(), deadline.due()));
      Set<LocalDate> skipped = new HashSet<>(deadline.skipped().stream().map(CalendarDay::date).toList());
      assertEquals(deadline.skipped().size(), skipped.size(), "a day was skipped twice");
      assertTrue(asked.date().datesUntil(deadline.due()).filter(date -> !asked.calendar().isWorking(date, asked.week())).allMatch(skipped::contains));
    }
    assertTrue(deadline.skipped().stream().noneMatch(CalendarDay::isWorking));
  }

  @Property(tries = 3000, seed = "4")
  void aLaterStartOrALongerTermEndsNoEarlier(@ForAll("asked") Asked asked) {
    for (Counting counting : List.of(PLAIN, FULL)) {
      LocalDate due = asked.count(asked.date(), counting).due();
      assertFalse(asked.count(asked.date().plusDays(1), counting).due().isBefore(due));
      Term longer = new Term(asked.term().amount() + 1, asked.term().unit());
      assertFalse(asked.calendar().count(asked.date(), longer, asked.week(), counting).due().isBefore(due));
    }
  }

  @Property(tries = 1000, seed = "5")
  void everyMovedHolidayGivesOneDayOff(@ForAll("asked") Asked asked) {
    int year = asked.date().getYear();
    List<CalendarDay> special = asked.calendar().specialDays(year, asked.week());
    Set<LocalDate> moved = new HashSet<>(special.stream().filter(day -> day.reason() == Reason.MOVED).map(CalendarDay::other).toList());
    assertEquals(special.stream().filter(day -> day.reason() == Reason.MOVED).count(), moved.size(), "a holiday was moved twice");
    special.stream().filter(day -> day.reason() == Reason.MOVED).forEach(day -> {
      assertTrue(day.date().isAfter(day.other()));
      assertTrue(day.other().datesUntil(day.date()).noneMatch(date -> asked.calendar().isWorking(date, asked.week())), "a working day lay between");
    });
  }

  @Provide
  Arbitrary<Asked> asked() {
    Arbitrary<List<Holiday>> holidays = Arbitraries.integers().between(1, 365).set().ofMaxSize(12).map(days -> days.stream().sorted()
        .map(LocalDate.of(2026, 1, 1)::withDayOfYear).map(date -> WorkCalendarTest.holiday("day" + date.getDayOfYear(), date.toString().substring(5), true)).toList());
    Arbitrary<LocalDate> dates = Arbitraries.integers().between(0, 1500).map(LocalDate.of(2025, 1, 1)::plusDays);
    Arbitrary<Term> terms = Combinators.combine(Arbitraries.integers().between(0, 40), Arbitraries.of(Term.Unit.class)).as(Term::new);
    return Combinators.combine(holidays, dates, terms, Arbitraries.of(Week.class))
        .as((days, date, term, week) -> new Asked(WorkCalendarTest.calendar(days), date, term, week));
  }

  private static int working(Asked asked, LocalDate after, LocalDate until) {
    return (int) IntStream.iterate(1, days -> days + 1).mapToObj(after::plusDays).takeWhile(date -> !date.isAfter(until))
        .filter(date -> asked.calendar().isWorking(date, asked.week())).count();
  }
}
