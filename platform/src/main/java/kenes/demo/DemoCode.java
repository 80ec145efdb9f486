package kenes.demo;

import kenes.base.Refused;

/** Why the demonstration refuses. */
public enum DemoCode implements Refused.Code {
  /** Simulated people act in the invented council of a demonstration only: neither this installation nor any other of its bodies. */
  NOT_A_DEMO(Refused.Kind.NOT_ALLOWED);

  private final Refused.Kind kind;

  DemoCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
