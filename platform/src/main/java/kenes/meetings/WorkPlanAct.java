package kenes.meetings;

import java.util.List;
import java.util.UUID;
import kenes.base.Text;
import kenes.journal.Act;

/** All acts of plans of work, in the journal of the body that plans. */
public sealed interface WorkPlanAct extends Act {
  /**
   * A line of a plan.
   *
   * @param item the same through all versions of the plan
   * @param number in the plan, from 1; unique in a version
   * @param responsible who prepares or reports, or null
   * @param decisionKind key of the majority in the rulebook by which a session will decide, or null
   */
  record Line(UUID item, int number, PlanSection section, Text title, PlanTerm term, Text responsible, String decisionKind) {}

  /**
   * A version of a plan; the entries that follow hold its lines.
   *
   * @param plan the same through all versions
   * @param organization a commission, or null for the body as a whole
   * @param version counted from 1
   * @param adoption by which decision it was adopted, or null while it is only put forward
   * @param reason why the plan was changed; null for version 1
   */
  record WorkPlanPublished(UUID plan, UUID organization, int year, int version, Text adoption, Text reason) implements WorkPlanAct {}

  /** Some lines of a version: a whole plan in two or three languages would be too large for one entry. */
  record WorkPlanLines(UUID plan, int version, List<Line> lines) implements WorkPlanAct {}
}
