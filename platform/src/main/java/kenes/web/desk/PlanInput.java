package kenes.web.desk;

import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.meetings.PlanSection;
import kenes.meetings.PlanTerm;
import kenes.meetings.WorkPlan;
import kenes.meetings.WorkPlanAct;
import kenes.meetings.WorkPlans;
import kenes.web.Request;
import kenes.web.calendar.CountForm;

/** What was typed into the form of a plan: lines without a text are left out. */
final class PlanInput {
  private static final List<String> LINE = List.of("item", "number", "section", "term", "day", "decisionKind", "title", "responsible");

  private final Request request;
  private final FormRows lines;

  PlanInput(Request request) {
    this.request = request;
    this.lines = FormRows.of(request, "lines", LINE);
  }

  int rows() {
    return lines.filled().size();
  }

  /** What was typed, the filled lines one after another. */
  Map<String, List<String>> values() {
    Map<String, List<String>> values = new HashMap<>();
    request.fields().forEach((name, typed) -> {
      if (!name.startsWith("lines[")) {
        values.put(name, typed);
      }
    });
    lines.renumber(request, values);
    return values;
  }

  WorkPlans.Publish command(UUID organization, int year) {
    return new WorkPlans.Publish(organization, year, number(request.field("base")).orElse(0), lines.filled().stream().map(row -> line("lines[" + row + "].", year)).toList(),
        ConveneInput.text(request, "adoption"), ConveneInput.text(request, "reason"));
  }

  private WorkPlans.NewLine line(String field, int year) {
    String decision = request.field(field + "decisionKind");
    return new WorkPlans.NewLine(Id.find(request.field(field + "item")).orElse(null), number(request.field(field + "number")).orElse(null),
        Stream.of(PlanSection.values()).filter(section -> section.name().equals(request.field(field + "section"))).findFirst().orElse(null),
        text(field + "title"), term(request.field(field + "term"), request.field(field + "day"), year), text(field + "responsible"),
        decision.isEmpty() ? null : decision);
  }

  /** Titles are one line in a plan, however they were typed or pasted. */
  private Text text(String field) {
    Text typed = ConveneInput.text(request, field);
    return typed == null ? null : Text.of(oneLine(typed.kk()), oneLine(typed.ru()), oneLine(typed.en()));
  }

  private static String oneLine(String text) {
    return text == null ? null : text.replaceAll("\\s+", " ");
  }

  private static Optional<Integer> number(String typed) {
    return typed.matches("\\d{1,4}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
  }

  /** @param code as {@link #code} writes it @param day for one day */
  private static PlanTerm term(String code, String day, int year) {
    if (code.equals("year")) {
      return new PlanTerm(PlanTerm.Unit.YEAR, LocalDate.of(year, 1, 1));
    }
    if (code.matches("q[1-4]")) {
      return new PlanTerm(PlanTerm.Unit.QUARTER, LocalDate.of(year, (code.charAt(1) - '0') * 3, 1));
    }
    if (code.matches("m([1-9]|1[0-2])")) {
      return new PlanTerm(PlanTerm.Unit.MONTH, LocalDate.of(year, Month.of(Integer.parseInt(code.substring(1))), 1));
    }
    LocalDate date = code.equals("day") ? CountForm.day(day) : null;
    return date == null ? null : new PlanTerm(PlanTerm.Unit.DAY, date);
  }

  private static String code(PlanTerm term) {
    return switch (term.unit()) {
      case YEAR -> "year";
      case QUARTER -> "q" + term.quarter();
      case MONTH -> "m" + term.first().getMonthValue();
      case DAY -> "day";
    };
  }

  /** The fields of the form for a plan that is there. @param year of the plan to be: another one than the plan's makes it a copy */
  static Map<String, String> fields(WorkPlan plan, int year) {
    Map<String, String> values = new HashMap<>();
    boolean copy = plan.year() != year;
    for (int row = 0; row < plan.lines().size(); row++) {
      WorkPlanAct.Line line = plan.lines().get(row);
      String field = "lines[" + row + "].";
      values.put(field + "item", copy ? "" : line.item().toString());
      values.put(field + "number", String.valueOf(line.number()));
      values.put(field + "section", line.section().name());
      values.put(field + "term", code(line.term()));
      values.put(field + "day", line.term().unit() == PlanTerm.Unit.DAY ? line.term().in(year).first().toString() : "");
      values.put(field + "decisionKind", line.decisionKind() == null ? "" : line.decisionKind());
      put(values, field + "title", line.title());
      put(values, field + "responsible", line.responsible());
    }
    values.put("base", copy ? "0" : String.valueOf(plan.version()));
    if (!copy) {
      put(values, "adoption", plan.adoption());
    }
    return values;
  }

  private static void put(Map<String, String> values, String field, Text text) {
    Stream.of(Lang.values()).filter(lang -> text != null && text.exact(lang) != null).forEach(lang -> values.put(field + "." + lang.code(), text.exact(lang)));
  }
}
