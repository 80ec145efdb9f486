package kenes.web.portal;

import kenes.base.Refused;

/** Why the portal refuses. */
public enum PortalCode implements Refused.Code {
  /** Visitors hold every free seat of the demonstration's exercise. */
  NO_FREE_SEAT(Refused.Kind.CONFLICT);

  private final Refused.Kind kind;

  PortalCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
