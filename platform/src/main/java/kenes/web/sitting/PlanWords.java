package kenes.web.sitting;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.meetings.PlanFate;
import kenes.meetings.PlanSection;
import kenes.meetings.PlanTerm;
import kenes.meetings.WorkPlan;
import kenes.web.view.LinkView;

/** Plans of work in words. */
public final class PlanWords {
  private static final ULocale ROMAN = new ULocale("en@numbers=roman");

  private PlanWords() {}

  /** The plan's part of its address: the year, and whose it is where it is not the body's own. */
  public static String name(WorkPlan plan) {
    return plan.year() + (plan.organization() == null ? "" : "-" + plan.organization());
  }

  /** The address of the plan in force, with the language. */
  public static String address(Words w, WorkPlan plan) {
    return "/" + w.lang().code() + "/b/" + plan.body() + "/plan/" + name(plan);
  }

  public static String section(Words w, PlanSection section) {
    return w.text("plan.section-" + section.name().toLowerCase(Locale.ROOT));
  }

  public static String term(Words w, PlanTerm term) {
    return switch (term.unit()) {
      case YEAR -> w.text("plan.through-the-year");
      case QUARTER -> quarter(w, term.quarter());
      case MONTH -> month(w, term.first().getMonthValue());
      case DAY -> w.date(term.first());
    };
  }

  /** @param number 1 to 4 */
  public static String quarter(Words w, int number) {
    return w.text("plan.quarter", NumberFormat.getInstance(ROMAN).format(number));
  }

  /** The month's name alone. @param number 1 to 12 */
  public static String month(Words w, int number) {
    return java.time.Month.of(number).getDisplayName(TextStyle.FULL_STANDALONE, w.lang().locale()).transform(name -> w.lang() == Lang.EN ? name : name.toLowerCase(w.lang().locale()));
  }

  public static String state(Words w, PlanFate.State state) {
    return w.text("plan.state-" + state.name().toLowerCase(Locale.ROOT));
  }

  /** Where the record shows the line; null while it is on no agenda. */
  static LinkView where(Words w, PlanFate fate, ZoneId zone) {
    return fate.meeting() == null ? null : new LinkView(w.text("plan.where", SessionWords.session(w, fate.meeting()), fate.item().position(), w.date(fate.day(zone))),
        "/" + w.lang().code() + "/b/" + fate.meeting().body() + "/" + fate.meeting().term() + "/" + fate.meeting().address() + "/" + fate.item().position());
  }
}
