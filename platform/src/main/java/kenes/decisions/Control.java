package kenes.decisions;

import java.time.LocalDate;
import java.util.List;

/**
 * The control of a decision's execution, the last one begun.
 *
 * @param due as extended
 * @param executed null before
 * @param ended null while it is on control
 */
public record Control(DecisionsAct.ControlBegan began, LocalDate due, List<DecisionsAct.ControlReported> reports, DecisionsAct.DecisionExecuted executed,
    DecisionsAct.ControlEnded ended) {
  /** How it stands. */
  public enum State { ON_CONTROL, OVERDUE, EXECUTED, OFF }

  public State on(LocalDate date) {
    if (ended != null && !ended.on().isAfter(date)) {
      return State.OFF;
    }
    if (executed != null && !executed.on().isAfter(date)) {
      return State.EXECUTED;
    }
    return due.isBefore(date) ? State.OVERDUE : State.ON_CONTROL;
  }

  /** Of the steps of one decision, in order; null when it was never on control. */
  static Control of(List<Step> steps) {
    Control control = null;
    for (Step step : steps) {
      control = switch (step.act()) {
        case DecisionsAct.ControlBegan act -> new Control(act, act.due(), List.of(), null, null);
        case DecisionsAct.ControlReported act -> new Control(control.began, control.due, and(control.reports, act), control.executed, null);
        case DecisionsAct.ControlExtended act -> new Control(control.began, act.due(), control.reports, control.executed, null);
        case DecisionsAct.DecisionExecuted act -> new Control(control.began, control.due, control.reports, act, null);
        case DecisionsAct.ControlEnded act -> new Control(control.began, control.due, control.reports, control.executed, act);
        default -> control;
      };
    }
    return control;
  }

  private static List<DecisionsAct.ControlReported> and(List<DecisionsAct.ControlReported> reports, DecisionsAct.ControlReported report) {
    return java.util.stream.Stream.concat(reports.stream(), java.util.stream.Stream.of(report)).toList();
  }
}
