package kenes.web.desk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import kenes.accounts.Permission;
import kenes.advice.Advice;
import kenes.advice.Advised;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.web.decisions.AdviceWords;

/** Recommendations that wait for the body's answer, on the first page of the desk of those who keep its decisions. */
final class AdviceDues {
  private static final int MOST = 20;

  private AdviceDues() {}

  /** The most urgent first. */
  static List<TodayView.Due> of(DeskParts parts, Tx tx, Words w, Dues dues, Body body) {
    if (!dues.may(Permission.KEEP_DECISIONS)) {
      return List.of();
    }
    Advice advice = parts.advice();
    LocalDate today = parts.sitting().register().today(tx, body.code());
    AdviceWords words = new AdviceWords(parts.sitting().register(), tx, w);
    return advice.listDue(tx, body.code(), MOST).stream().sorted(Comparator.comparing(Advised::replyBy)).map(one -> new TodayView.Due(true,
        w.text(one.on(today) == Advised.State.OVERDUE ? "advice.due-overdue" : "advice.due", words.from(one), w.no(one.number()), w.date(one.replyBy())),
        "/" + w.lang().code() + AdviceDesk.path(body.code()) + "/" + one.id())).toList();
  }
}
