package kenes.meetings;

/** The parts of a plan of work, in the order in which plans name them. */
public enum PlanSection {
  /** Questions that a session considers. */
  SESSION(true),
  /** Reports that a session hears: of the akim, of heads of offices. */
  REPORT(true),
  /** What standing commissions do. */
  COMMISSION(false),
  /** Organisational work of the chair and the office. */
  ORGANIZATION(false),
  /** Meetings with voters, visits, training. */
  EVENT(false);

  private final boolean forSession;

  PlanSection(boolean forSession) {
    this.forSession = forSession;
  }

  /** Whether its lines are meant for the agenda of a session, so that the record follows them. */
  public boolean forSession() {
    return forSession;
  }
}
