package kenes.requests;

import java.util.ArrayList;
import java.util.List;

/** The control of a request, the last one begun. @param ended null while it is on control */
public record Control(RequestsAct.ControlBegan began, List<RequestsAct.AddresseeReminded> reminders, RequestsAct.ControlEnded ended) {
  public boolean isOn() {
    return ended == null;
  }

  /** Of the steps of one request, in order; null when it was never on control. */
  static Control of(List<Step> steps) {
    Control control = null;
    for (Step step : steps) {
      control = switch (step.act()) {
        case RequestsAct.ControlBegan act -> new Control(act, List.of(), null);
        case RequestsAct.AddresseeReminded act -> new Control(control.began, and(control.reminders, act), null);
        case RequestsAct.ControlEnded act -> new Control(control.began, control.reminders, act);
        default -> control;
      };
    }
    return control;
  }

  private static List<RequestsAct.AddresseeReminded> and(List<RequestsAct.AddresseeReminded> reminders, RequestsAct.AddresseeReminded reminder) {
    List<RequestsAct.AddresseeReminded> all = new ArrayList<>(reminders);
    all.add(reminder);
    return List.copyOf(all);
  }
}
