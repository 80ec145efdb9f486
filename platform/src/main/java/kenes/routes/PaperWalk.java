package kenes.routes;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Walks papers of a foreign record along a route: what happened is taken as it was, and what it breaks is noted. */
public record PaperWalk(Route route, PaperWords words) {
  /** A paper walked. @param steps in the source's words and order, each with what it broke @param walk the same as steps of the route */
  public record Walked(Paper paper, List<PaperStep> steps, Walk walk) {}

  public Walked walk(Paper paper) {
    Walk walk = Walk.over(route);
    List<PaperStep> steps = new ArrayList<>();
    for (Paper.Consultation one : paper.consultations()) {
      String step = words.step(one);
      Walk after = walk.enter(new Taken(step, OffsetDateTime.parse(one.date()).toLocalDate(), one.organization(), Set.of()));
      String breach = after.breaches().size() == walk.breaches().size() ? null : after.breaches().getLast().code().name();
      steps.add(new PaperStep(step, one.date(), one.organization(), one.meeting(), one.agendaItem(), one.role(), one.result(), breach));
      walk = after;
    }
    return new Walked(paper, List.copyOf(steps), walk);
  }
}
