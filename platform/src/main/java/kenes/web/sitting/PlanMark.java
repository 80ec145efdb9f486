package kenes.web.sitting;

import kenes.meetings.PlanFate;

/** The shape of what became of a line: a shape for each state, so that colour is never needed. The path lies in a square from -10 to 10. */
public record PlanMark(String path, String css) {
  static PlanMark of(PlanFate.State state) {
    return switch (state) {
      case DONE -> new PlanMark("M0-8A8 8 0 1 1 0 8A8 8 0 1 1 0-8Z", "mark mark-for");
      case SCHEDULED -> new PlanMark("M0-8A8 8 0 1 1 0 8A8 8 0 1 1 0-8ZM0-5.5V5.5A5.5 5.5 0 0 0 0-5.5Z", "mark mark-abstained");
      case OVERDUE -> new PlanMark("M0-8.5L9 7.5H-9Z", "mark mark-against");
      case DUE -> new PlanMark("M0-8A8 8 0 1 1 0 8A8 8 0 1 1 0-8ZM0-4A4 4 0 1 0 0 4A4 4 0 1 0 0-4Z", "mark mark-abstained");
      case AHEAD -> new PlanMark("M0-7A7 7 0 1 1 0 7A7 7 0 1 1 0-7Z", "mark-line");
      case UNFOLLOWED -> new PlanMark("M-7 0H7", "mark-line");
    };
  }
}
