package kenes.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import kenes.base.Notice;
import kenes.base.Term;
import kenes.db.Tx;
import kenes.register.Register;
import kenes.rules.Rules;

/** Until when the papers of a sitting have to be there, by its frozen rules ({@code materials.*}), and which came later. */
public final class Materials {
  private final Register register;
  private final Rules rules;
  private final Notices notices;

  Materials(Register register, Rules rules, Notices notices) {
    this.register = register;
    this.rules = rules;
    this.notices = notices;
  }

  /** Until when the sitting's papers have to be there, by its frozen rules; empty where no rule says so, and after a break. */
  public Optional<Notice> findDue(Tx tx, Meeting meeting) {
    return meeting.sitting() > 1 ? Optional.empty() : notices.find(tx, rules.get(tx, meeting.rulebook()), "materials." + meeting.kind(),
        LocalDate.ofInstant(meeting.startsAt(), register.zone(tx, meeting.body())));
  }

  /** The same as an instant: the hour that the rule {@code materials.hour} names, else the end of the day. */
  public Optional<Instant> findEnd(Tx tx, Meeting meeting) {
    return findDue(tx, meeting).map(due -> findHour(tx, meeting).map(due.latest()::atTime).orElseGet(() -> due.latest().plusDays(1).atStartOfDay())
        .atZone(register.zone(tx, meeting.body())).toInstant());
  }

  /** The hour until which materials are taken on the last day; empty: until the day ends. */
  public Optional<LocalTime> findHour(Tx tx, Meeting meeting) {
    return notices.hour(rules.get(tx, meeting.rulebook()));
  }

  /** How long the term still runs, in the rule's own days: working days for a term of working days; 0 on the last day and after it. */
  public Term left(Tx tx, Meeting meeting, Notice due) {
    return notices.left(tx, rules.get(tx, meeting.rulebook()), due, register.today(tx, meeting.body()));
  }

  /** Whether a version was published after the last day for the sitting's materials. */
  public boolean isLate(Tx tx, Meeting meeting, Paper paper) {
    return findEnd(tx, meeting).filter(paper.at()::isAfter).isPresent();
  }
}
