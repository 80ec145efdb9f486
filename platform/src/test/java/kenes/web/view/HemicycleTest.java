package kenes.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kenes.web.view.Hemicycle.Place;
import org.junit.jupiter.api.Test;

class HemicycleTest {
  @Test
  void everyNumberOfSeatsStandsApartAndInsideTheBox() {
    for (int seats = Hemicycle.MIN; seats <= Hemicycle.MAX; seats++) {
      Hemicycle plan = Hemicycle.of(seats);
      List<Place> places = plan.places();
      assertEquals(seats, places.size());
      for (int i = 0; i < seats; i++) {
        assertInside(plan, places.get(i), seats);
        for (int j = i + 1; j < seats; j++) {
          double apart = distance(places.get(i), places.get(j));
          assertTrue(apart > 2 * Hemicycle.SEAT, seats + " seats: " + i + " and " + j + " are " + apart + " apart");
        }
      }
    }
  }

  @Test
  void overlapWouldBeSeen() {
    assertTrue(distance(new Place(0, 0), new Place(30, 40)) < 2 * Hemicycle.SEAT);
  }

  @Test
  void rollRunsFromLeftToRight() {
    for (int seats : new int[] {3, 21, 57, 300}) {
      Hemicycle plan = Hemicycle.of(seats);
      Place first = plan.places().getFirst();
      Place last = plan.places().getLast();
      double left = plan.places().stream().mapToDouble(Place::x).min().orElseThrow();
      assertTrue(first.x() == left && last.x() > plan.width() / 2, seats + ": " + first + last);
      double before = Math.PI + 1;
      for (Place place : plan.places()) {
        double base = plan.height() - Hemicycle.SEAT - 12;
        double angle = Math.atan2(Math.max(0, base - place.y()), place.x() - plan.width() / 2);
        assertTrue(angle <= before + 0.01, seats + " seats: angles fall from left to right");
        before = angle;
      }
    }
  }

  @Test
  void halfCircleIsSymmetric() {
    for (int seats : new int[] {5, 21, 30, 107}) {
      Hemicycle plan = Hemicycle.of(seats);
      for (Place place : plan.places()) {
        assertTrue(plan.places().stream().anyMatch(other -> Math.abs(other.y() - place.y()) < 0.2
            && Math.abs(other.x() + place.x() - plan.width()) < 0.2), seats + " seats: no twin of " + place);
      }
    }
  }

  @Test
  void sameNumberGivesTheSamePicture() {
    assertEquals(Hemicycle.of(50).places(), Hemicycle.of(50).places());
  }

  @Test
  void tooFewOrTooManyAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Hemicycle.of(2));
    assertThrows(IllegalArgumentException.class, () -> Hemicycle.of(301));
  }

  private static void assertInside(Hemicycle plan, Place place, int seats) {
    assertTrue(place.x() >= Hemicycle.SEAT && place.x() <= plan.width() - Hemicycle.SEAT
        && place.y() >= Hemicycle.SEAT && place.y() <= plan.height() - Hemicycle.SEAT, seats + ": " + place);
  }

  private static double distance(Place a, Place b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }
}
