package kenes.elections;

import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/** Cuts the power at the last statement of a command, when everything else has been written and nothing is on disk yet. */
final class PowerCut implements ExecuteListener {
  private static final long serialVersionUID = 1;

  private boolean armed;

  /** The command that was under way is gone. */
  static final class Off extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  void arm() {
    armed = true;
  }

  @Override
  public void executeStart(ExecuteContext context) {
    if (armed && context.sql() != null && context.sql().startsWith("update \"journal\".\"request\"")) {
      armed = false;
      throw new Off();
    }
  }
}
