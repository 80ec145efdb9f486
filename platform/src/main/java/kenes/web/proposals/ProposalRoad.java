package kenes.web.proposals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kenes.base.Words;
import kenes.proposals.Reached;
import kenes.proposals.Stuck;
import kenes.routes.RouteStep;

/** How far a proposal has come: a dot for each step walked, and hollow ones for the shortest way that is left. */
final class ProposalRoad {
  private static final int APART = 24;

  private ProposalRoad() {}

  /** @param stuck what holds it up; along a route that has ended nothing is left */
  static ProposalView.Road draw(ProposalFacts facts, Set<Stuck> stuck) {
    Words w = facts.w();
    List<Reached> course = facts.life().course();
    Reached now = course.getLast();
    List<RouteStep> left = now.ending() != null || stuck.contains(Stuck.ROUTE_ENDED) ? List.of() : facts.proposals().route(facts.tx(), now.place()).shortest(now.place().step());
    List<ProposalView.Dot> dots = new ArrayList<>();
    IntStream.range(0, course.size() + left.size()).forEach(at -> dots.add(new ProposalView.Dot(APART / 2 + at * APART,
        at >= course.size() ? "road-left" : at < course.size() - 1 || now.ending() != null ? "road-done" : stuck.isEmpty() ? "road-now" : "road-late")));
    String words = left.isEmpty() ? w.text("proposal.road-taken", course.size())
        : w.text("proposal.road", course.size(), left.size(), left.getLast().name().in(w.lang()));
    return new ProposalView.Road(dots.size() * APART, dots.get(course.size() - 1).x(), dots, words);
  }
}
