package kenes.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.meetings.PlanTerm;
import kenes.meetings.WorkPlan;
import kenes.meetings.WorkPlanAct;
import kenes.meetings.WorkPlans;

/** The invented council's plan of work: adopted, and changed once. */
final class DemoPlan {
  private static final String BODY = DemoSetup.BODY;

  private final Facades kenes;
  private final DemoSeed.Plan seed;
  private final Crew crew;

  /** @param kenes by the clock at which the versions shall be recorded */
  DemoPlan(Facades kenes, DemoSeed.Plan seed, Crew crew) {
    this.kenes = kenes;
    this.seed = seed;
    this.crew = crew;
  }

  void adopt() {
    publish("demo-plan-1", 0, seed.lines().stream().map(line -> line(null, line, line.term())).toList());
  }

  void change() {
    publish("demo-plan-2", 1, seed.lines().stream().map(line -> line(find(line.number()).orElseThrow(), line, line.movedTo() == null ? line.term() : line.movedTo())).toList());
  }

  private void publish(String key, int base, List<WorkPlans.NewLine> lines) {
    kenes.workPlans().publishWorkPlan(crew.secretary(), BODY, key,
        new WorkPlans.Publish(null, seed.year(), base, lines, seed.adoption(), base == 0 ? null : seed.reason()));
  }

  private static WorkPlans.NewLine line(UUID item, DemoSeed.PlanLine line, String term) {
    return new WorkPlans.NewLine(item, line.number(), line.section(), line.title(), term(term), line.responsible(), line.rule());
  }

  /** The line of this number in the plan in force. */
  Optional<UUID> find(int number) {
    return kenes.db().read(tx -> kenes.workPlans().find(tx, BODY, null, seed.year())).map(WorkPlan::lines).stream().flatMap(List::stream)
        .filter(line -> line.number() == number).map(WorkPlanAct.Line::item).findFirst();
  }

  /** @param written 2026, 2026-Q4 or 2026-12 */
  private static PlanTerm term(String written) {
    int year = Integer.parseInt(written.substring(0, 4));
    if (written.length() == 4) {
      return new PlanTerm(PlanTerm.Unit.YEAR, LocalDate.of(year, 1, 1));
    }
    return written.charAt(5) == 'Q' ? new PlanTerm(PlanTerm.Unit.QUARTER, LocalDate.of(year, 3 * (written.charAt(6) - '0'), 1))
        : new PlanTerm(PlanTerm.Unit.MONTH, LocalDate.parse(written + "-01"));
  }
}
