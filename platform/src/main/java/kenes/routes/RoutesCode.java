package kenes.routes;

import kenes.base.Refused;

/** Why routes refuse. What is wrong with a text carries its line, 1-based, as first argument; the form of the text itself is refused by the codes of the rulebooks. */
public enum RoutesCode implements Refused.Code {
  /** No step is named at which the route begins: line. */
  NO_START(Refused.Kind.BAD_INPUT),
  /** A step is named that the route does not have: line, step, the steps that it has. */
  STEP_NAMED_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** No way leads to the step from where the route begins: line, step. */
  STEP_UNREACHABLE(Refused.Kind.BAD_INPUT),
  /** The route has no step at which it ends: line. */
  NO_END(Refused.Kind.BAD_INPUT),
  /** No way leads from the step to an end: line, step. */
  END_UNREACHABLE(Refused.Kind.BAD_INPUT),
  /** After an ending something other than a return follows: line, step, what follows. */
  END_GOES_ON(Refused.Kind.BAD_INPUT),
  /** A step that is no end and after which nothing follows: line, step. */
  DEAD_END(Refused.Kind.BAD_INPUT),
  /** Going onward leads back: line, the steps of the circle. */
  CIRCULAR(Refused.Kind.BAD_INPUT),
  /** A move of the kind CONTINUE to another carrier: line, step, step that follows. */
  CONTINUE_CHANGES_CARRIER(Refused.Kind.BAD_INPUT),
  /** Two moves from one step to the same other: line, step, step that follows. */
  TRANSITION_TWICE(Refused.Kind.BAD_INPUT),
  /** What follows by itself when the term is over may not follow at all: line, step, step that follows. */
  DUE_LEADS_NOWHERE(Refused.Kind.BAD_INPUT),
  /** What follows by itself when the term is over is a move of the kind CONTINUE or RETURN, which might come round for ever: line, step, step that follows. */
  DUE_LEADS_BACK(Refused.Kind.BAD_INPUT),
  /** What follows by itself when the term is over needs something that nobody shows then: line, step, step that follows. */
  DUE_SKIPS_NEEDS(Refused.Kind.BAD_INPUT),
  /** A term in working days, but no calendar: line, step. */
  CALENDAR_MISSING(Refused.Kind.BAD_INPUT),
  /** A carrier that no step names: line, carrier. */
  CARRIER_UNUSED(Refused.Kind.BAD_INPUT),
  /** The last day lies before the first: line, first day, last day. */
  ROUTE_DATES_REVERSED(Refused.Kind.BAD_INPUT),
  /** A successor is named, but no last day: line. */
  SUCCESSOR_WITHOUT_END(Refused.Kind.BAD_INPUT),
  /** The route that takes its place is not known on the day after: line, its id, the day. */
  SUCCESSOR_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** A step has neither a step of the successor nor a reason why none: line, step. */
  STEP_NOT_MAPPED(Refused.Kind.BAD_INPUT),
  /** A step goes on at one that the successor does not have: line, step, its steps. */
  SUCCESSOR_STEP_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** Another version holds on one of these days: line, its number, its first day. */
  VERSION_OVERLAPS(Refused.Kind.BAD_INPUT),
  /** The version is adopted already, or a later one is: line, the number. */
  VERSION_TAKEN(Refused.Kind.BAD_INPUT),
  /** A carrier names a body that the register does not know: line, its code. */
  CARRIER_BODY_UNKNOWN(Refused.Kind.BAD_INPUT),
  /** No route with this digest is kept here. */
  NO_ROUTE(Refused.Kind.NOT_FOUND),
  /** A line of a file of papers cannot be read: line, what is missing or wrong. */
  PAPER_UNREADABLE(Refused.Kind.BAD_INPUT),
  /** The paper's history is entered already: its reference. */
  PAPER_TAKEN(Refused.Kind.CONFLICT),
  /** The route does not have this step: step, route. */
  UNKNOWN_STEP(Refused.Kind.BAD_INPUT),
  /** The route cannot begin with this step: step, the steps with which it can. */
  NOT_A_START(Refused.Kind.CONFLICT),
  /** The step does not follow the one before: where it is, the step, what may follow. */
  NOT_ALLOWED_FROM(Refused.Kind.CONFLICT),
  /** The route has ended: the end, the step. */
  AFTER_END(Refused.Kind.CONFLICT),
  /** Something that the step needs is not there: step, the {@link Need}. */
  NEED_MISSING(Refused.Kind.BAD_INPUT),
  /** Who takes the step may not carry it on that day: step, carrier, who, the day. */
  CARRIER_LACKS_RIGHT(Refused.Kind.CONFLICT),
  /** The step lies before the one taken last: its day, the day of the last. */
  BEFORE_PREVIOUS(Refused.Kind.BAD_INPUT),
  /** The route does not hold on the day: route, day. */
  ROUTE_NOT_IN_FORCE(Refused.Kind.CONFLICT);

  private final Refused.Kind kind;

  RoutesCode(Refused.Kind kind) {
    this.kind = kind;
  }

  @Override
  public Refused.Kind kind() {
    return kind;
  }
}
