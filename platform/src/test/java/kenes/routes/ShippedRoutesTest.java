package kenes.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The routes that come with Kenes can be read, and say what the law says. */
class ShippedRoutesTest {
  private static final Map<String, Route> ROUTES = Stream.concat(Routes.SHIPPED.stream(), Stream.of(Routes.PAPERS)).collect(Collectors.toMap(Function.identity(),
      name -> RouteReader.read(Routes.shipped(name)).orThrow()));

  @Test
  void eachIsFreeOfMistakesTogetherWithTheOthers() {
    for (String name : ROUTES.keySet()) {
      RouteReader.Reading reading = RouteReader.read(Routes.shipped(name), (id, day) -> Optional.ofNullable(ROUTES.get(id)).filter(route -> route.valid().contains(day)));
      assertEquals(List.of(), reading.mistakes(), name);
      assertEquals(name, reading.route().id());
    }
  }

  @Test
  void theShortestWayLeadsOnwardToWhatIsAskedFor() {
    Route law = ROUTES.get("kz-law-b");
    List<RouteStep> way = law.shortest("sent-to-president");
    assertEquals(List.of("signed", "in-force"), way.stream().map(RouteStep::id).toList());
    assertEquals(List.of(), law.shortest("in-force"), "it is there");
    assertEquals(List.of(), law.shortest("withdrawn"), "nothing leads on");
    for (RouteStep step : law.steps()) {
      List<RouteStep> all = law.shortest(step.id());
      RouteStep at = step;
      for (RouteStep next : all) {
        assertEquals(Transition.Kind.PASS, at.findNext(next.id()).orElseThrow().kind());
        at = next;
      }
      assertTrue(all.isEmpty() || at.ending().filter(Ending.DONE::equals).isPresent(), step.id());
    }
  }

  @Test
  void sinceJulyEachOfThoseWithTheInitiativeHasItsOwnWay() {
    Route b = ROUTES.get("kz-law-b");
    assertEquals(List.of("KZ-HALYK-KENESI"), Stream.of("initiated", "kenesi-committees", "kenesi-adopted").flatMap(step -> b.get(step).carrier().bodies().stream()).distinct().toList());
    assertEquals(Set.of("KZ-KURULTAI"), b.get("carrier-found").carrier().bodies(), "a ticked box is not enough for Halyk Kenesi");
    assertEquals(Set.of(Need.COMMITTEE_CONCLUSION), b.get("kenesi-committees").findNext("kenesi-adopted").orElseThrow().needs(), "its committees come first");
    assertEquals(Set.of(Need.DECISION), b.get("kenesi-adopted").needs());
    assertTrue(b.get("introduced").findNext("committee").isEmpty() && b.get("introduced").findNext("bureau").isPresent(), "the Bureau comes before the committee");
    assertTrue(b.get("priority").findNext("committee").isPresent(), "a priority goes to a committee too");
    assertTrue(b.get("objections").findNext("signed").isEmpty(), "objections are overridden by a vote");
    assertEquals(Set.of(Need.DECISION), b.get("objections-overridden").needs());
    assertEquals(3, b.get("sent-to-president").due().orElseThrow().grace());
  }

  @Test
  void bothRoutesOfTheLawHaveEveryStatusOfThePractice() {
    Set<String> both = Set.of("idea", "drafted", "before-commission", "adopted-by-maslikhat", "sent", "registered", "returned-for-work", "expert-opinion",
        "on-agenda", "recommended", "rejected", "carrier-found", "government-conclusion", "introduced", "committee", "sent-to-president", "objections",
        "signed", "in-force", "withdrawn", "lapsed");
    for (String name : List.of("kz-law-a", "kz-law-b")) {
      Set<String> steps = ROUTES.get(name).steps().stream().map(RouteStep::id).collect(Collectors.toSet());
      assertTrue(steps.containsAll(both), () -> name + " lacks a status: " + steps);
    }
    assertTrue(ROUTES.get("kz-law-a").inferred(), "route A was never read in an act");
  }
}
