package kenes.meetings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.rules.Rulebook;

/** Everything that is wrong with a plan of work at once, so that a form is sent back once. */
final class WorkPlanChecks {
  private final Rulebook rulebook;
  private final List<Refused.Field> wrong = new ArrayList<>();

  WorkPlanChecks(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /** @param before the version in force */
  List<Refused.Field> faults(WorkPlans.Publish input, Optional<WorkPlan> before) {
    if (input.lines().isEmpty()) {
      wrong.add(new Refused.Field("lines", WorkPlanCode.PLAN_EMPTY, List.of()));
    }
    Set<Integer> numbers = new HashSet<>();
    for (int index = 0; index < input.lines().size(); index++) {
      line("lines[" + index + "].", input.lines().get(index), input.year(), before, numbers);
    }
    if (input.adoption() != null) {
      ConveneChecks.complete("adoption", input.adoption(), rulebook.languages(), wrong);
    }
    for (Lang lang : before.isEmpty() ? List.<Lang>of() : rulebook.languages()) {
      if (input.reason() == null || input.reason().exact(lang) == null) {
        wrong.add(new Refused.Field("reason." + lang.code(), ConveningCode.CHANGE_UNEXPLAINED, List.of()));
      }
    }
    return wrong;
  }

  private void line(String field, WorkPlans.NewLine line, int year, Optional<WorkPlan> before, Set<Integer> numbers) {
    if (line.item() != null && before.flatMap(plan -> plan.find(line.item())).isEmpty()) {
      add(field + "number", WorkPlanCode.PLAN_ITEM_UNKNOWN);
    } else if (line.number() == null || line.number() < 1) {
      add(field + "number", WorkPlanCode.PLAN_NUMBER_WRONG);
    } else if (!numbers.add(line.number())) {
      add(field + "number", WorkPlanCode.PLAN_NUMBER_TAKEN, line.number());
    }
    if (line.section() == null) {
      add(field + "section", WorkPlanCode.PLAN_SECTION_MISSING);
    }
    if (line.term() == null) {
      add(field + "term", WorkPlanCode.PLAN_DUE_MISSING);
    } else if (line.term().first().getYear() != year) {
      add(field + "term", WorkPlanCode.PLAN_DUE_OUTSIDE_YEAR, String.valueOf(year));
    }
    ConveneChecks.complete(field + "title", line.title(), rulebook.languages(), wrong);
    if (line.responsible() != null) {
      ConveneChecks.complete(field + "responsible", line.responsible(), rulebook.languages(), wrong);
    }
    if (line.decisionKind() != null && !rulebook.majorities().containsKey(line.decisionKind())) {
      add(field + "decisionKind", MeetingsCode.DECISION_KIND_UNKNOWN, line.decisionKind());
    }
  }

  private void add(String field, Refused.Code code, Object... args) {
    wrong.add(new Refused.Field(field, code, List.of(args)));
  }
}
