package kenes.meetings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kenes.base.Id;
import kenes.base.Notice;
import kenes.base.Term;
import kenes.calendar.Calendars;
import kenes.db.Tx;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;

/** Terms before a sitting, counted in the rulebook's own calendar and working week. */
final class Notices {
  private final Calendars calendars;

  Notices(Calendars calendars) {
    this.calendars = calendars;
  }

  /** Until when something must have been done before a sitting on this day; empty where the rulebook has no such term. */
  Optional<Notice> find(Tx tx, Rulebook rulebook, String rule, LocalDate day) {
    return rulebook.find(rule).filter(found -> found.value() instanceof RuleValue.Duration duration && duration.term().amount() > 0)
        .map(found -> count(tx, rulebook, ((RuleValue.Duration) found.value()).term(), day));
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
