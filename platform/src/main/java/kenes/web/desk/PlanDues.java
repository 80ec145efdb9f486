package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kenes.accounts.Permission;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.PlanFate;
import kenes.web.sitting.SittingParts;

/** Planned work that is near and on no agenda, for those who plan and convene. */
final class PlanDues {
  private static final int SHOWN = 5;

  private final SittingParts parts;
  private final Tx tx;
  private final Words w;
  private final Dues dues;

  PlanDues(SittingParts parts, Tx tx, Words w, Dues dues) {
    this.parts = parts;
    this.tx = tx;
    this.w = w;
    this.dues = dues;
  }

  List<TodayView.Due> of(String body) {
    if (!dues.mayAny(Permission.CONVENE, Permission.KEEP_WORK_PLAN)) {
      return List.of();
    }
    boolean convenes = dues.may(Permission.CONVENE);
    LocalDate today = parts.register().today(tx, body);
    List<PlanFate> pressing = parts.workPlans().pressing(tx, body);
    String home = "/" + w.lang().code() + "/desk/b/" + body;
    List<TodayView.Due> found = new ArrayList<>(pressing.stream().limit(SHOWN).map(fate -> due(fate, convenes, today, home)).toList());
    if (pressing.size() > SHOWN) {
      found.add(new TodayView.Due(convenes, w.text("today.plan-more", pressing.size() - SHOWN),
          "/" + w.lang().code() + "/b/" + body + "/plan/" + pressing.getFirst().line().term().first().getYear()));
    }
    return found;
  }

  private TodayView.Due due(PlanFate fate, boolean convenes, LocalDate today, String home) {
    LocalDate last = fate.line().term().last();
    return new TodayView.Due(convenes, w.text(last.isBefore(today) ? "today.plan-overdue" : "today.plan-due", fate.line().number(),
        fate.line().title().in(w.lang()), w.date(last)), convenes ? home + "/convene" : null);
  }
}
