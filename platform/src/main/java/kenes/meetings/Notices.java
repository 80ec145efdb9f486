package kenes.meetings;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kenes.base.Counting;
import kenes.base.Id;
import kenes.base.Notice;
import kenes.base.Term;
import kenes.base.WorkCalendar;
import kenes.calendar.Calendars;
import kenes.db.Tx;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;

/** Terms before a sitting, counted in the rulebook's own calendar and working week. */
final class Notices {
  /** A sitting may be held on a day off: nothing is rolled. */
  private static final Counting AS_IT_STANDS = new Counting(false, false, null, false);

  private final Calendars calendars;

  Notices(Calendars calendars) {
    this.calendars = calendars;
  }

  /** Until when something must have been done before a sitting on this day; empty where the rulebook has no such term. */
  Optional<Notice> find(Tx tx, Rulebook rulebook, String rule, LocalDate day) {
    return rulebook.find(rule).filter(found -> found.value() instanceof RuleValue.Duration duration && duration.term().amount() > 0)
        .map(found -> count(tx, rulebook, ((RuleValue.Duration) found.value()).term(), day));
  }

  /** The hour of the day until which materials are taken; empty where no rule names one that a clock has. */
  Optional<LocalTime> hour(Rulebook rulebook) {
    return rulebook.find("materials.hour").map(rule -> (int) ((RuleValue.Amount) rule.value()).number()).filter(hour -> hour > 0 && hour < 24)
        .map(hour -> LocalTime.of(hour, 0));
  }

  /** From today to the last day, in the days of the term. */
  Term left(Tx tx, Rulebook rulebook, Notice due, LocalDate today) {
    LocalDate end = due.latest().isBefore(today) ? today : due.latest();
    if (due.term().unit() != Term.Unit.WORKING_DAYS) {
      return Term.days((int) ChronoUnit.DAYS.between(today, end));
    }
    WorkCalendar calendar = calendars.get(tx, String.valueOf(rulebook.calendar()));
    return Term.workingDays((int) today.plusDays(1).datesUntil(end.plusDays(1)).filter(day -> calendar.isWorking(day, due.week())).count());
  }

  /** The last lawful day of a session that has to be held within a term; empty where the rulebook sets none. */
  Optional<LocalDate> within(Tx tx, Rulebook rulebook, String rule, LocalDate from) {
    return rulebook.find(rule).filter(found -> found.value() instanceof RuleValue.Duration duration && duration.term().amount() > 0)
        .map(found -> ((RuleValue.Duration) found.value()).term()).map(term -> term.unit() == Term.Unit.DAYS ? from.plusDays(term.amount())
            : calendars.get(tx, String.valueOf(rulebook.calendar())).count(from, term, rulebook.week(), AS_IT_STANDS).end());
  }

  /** Whether notice given today is in time, as the act of convening says it. */
  MeetingsAct.Notice given(Tx tx, Rulebook rulebook, String rule, LocalDate today, LocalDate day) {
    int days = (int) ChronoUnit.DAYS.between(today, day);
    int required = find(tx, rulebook, rule, day).map(notice -> (int) ChronoUnit.DAYS.between(notice.latest(), day)).orElse(0);
    return new MeetingsAct.Notice(required, days, days >= required, rule);
  }

  List<NoticeProof> proofs(Tx tx, Meeting meeting, Rulebook rulebook, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(meeting.startsAt(), zone);
    LocalDate given = LocalDate.ofInstant(meeting.noticeAt(), zone);
    Stream<String> terms = meeting.sitting() > 1 ? Stream.of()
        : meeting.setting().closed() ? Stream.of("notice." + meeting.kind(), "sittings.closed_notice") : Stream.of("notice." + meeting.kind());
    return terms.flatMap(rule -> find(tx, rulebook, rule, day).map(needed -> new NoticeProof(rule, needed, given)).stream()).toList();
  }

  /** How the sitting is held, as the act of convening says it. */
  MeetingsAct.Setting setting(Tx tx, Convening.Setting setting, Rulebook rulebook, LocalDate today, LocalDate day) {
    boolean must = rulebook.find("sittings.invited_must_come").filter(rule -> rule.value().equals(new RuleValue.Flag(true))).isPresent();
    MeetingsAct.Notice closing = setting.closed() ? given(tx, rulebook, "sittings.closed_notice", today, day) : null;
    return new MeetingsAct.Setting(setting.form(), setting.closed(), closing, setting.invited().stream()
        .map(guest -> new MeetingsAct.Invited(Id.next(), guest.name(), guest.office(), must)).toList(), setting.partners());
  }

  /** Days and weeks need no calendar: a rulebook may have none. */
  private Notice count(Tx tx, Rulebook rulebook, Term term, LocalDate day) {
    return switch (term.unit()) {
      case DAYS -> new Notice(day, term, rulebook.week(), day.minusDays(term.amount()), List.of(), false);
      case WEEKS -> new Notice(day, term, rulebook.week(), day.minusWeeks(term.amount()), List.of(), false);
      default -> calendars.get(tx, String.valueOf(rulebook.calendar())).notice(day, term, rulebook.week());
    };
  }
}
