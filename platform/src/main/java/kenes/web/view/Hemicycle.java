package kenes.web.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where the seats of a half-circle stand when the plan of the hall is not known: rows at equal distances, seats along
 * a row about as far apart as the rows, the first of the roll at the left end. The same number gives the same picture.
 */
public final class Hemicycle {
  /** The fewest and the most seats that can be drawn. */
  public static final int MIN = 3, MAX = 300;
  /** The distance between two rows, in drawing units. */
  public static final double ROW = 100;
  /** The radius of a seat's mark, in drawing units: neighbours never touch. */
  public static final double SEAT = 36;
  private static final double MARGIN = 12;
  /** An inner row 0.4 times as wide as the outer one leaves the floor of the hall open. */
  private static final double FLOOR = 0.4;

  private final List<Place> places;
  private final double outer;

  /** The centre of a seat in drawing units, from the top left corner. */
  public record Place(double x, double y) {}

  private record Polar(double angle, double radius) {}

  private Hemicycle(List<Place> places, double outer) {
    this.places = places;
    this.outer = outer;
  }

  /**
   * The half-circle of this many seats.
   *
   * @throws IllegalArgumentException if there are fewer than {@link #MIN} or more than {@link #MAX}
   */
  public static Hemicycle of(int seats) {
    if (seats < MIN || seats > MAX) {
      throw new IllegalArgumentException("A half-circle has " + MIN + " to " + MAX + " seats, not " + seats);
    }
    int rows = rows(seats);
    double inner = inner(seats, rows);
    double outer = (inner + rows - 1) * ROW;
    List<Polar> polars = new ArrayList<>();
    double ideal = 0;
    for (int row = 0; row < rows; row++) {
      double radius = inner + row;
      long before = Math.round(ideal);
      ideal += Math.PI * radius + 1;
      int count = (int) (Math.round(ideal) - before);
      for (int i = 0; i < count; i++) {
        double angle = count == 1 ? Math.PI / 2 : Math.PI * ((double) (count - 1 - i) / (count - 1));
        polars.add(new Polar(angle, radius * ROW));
      }
    }
    polars.sort(Comparator.comparingDouble(Polar::angle).thenComparingDouble(Polar::radius).reversed());
    return new Hemicycle(polars.stream().map(polar -> place(polar, outer)).toList(), outer);
  }

  /** The seats' places in the order of the roll, from left to right. */
  public List<Place> places() {
    return places;
  }

  /** The width of the drawing, in drawing units. */
  public double width() {
    return round(2 * (outer + SEAT + MARGIN));
  }

  /** The height of the drawing, in drawing units. */
  public double height() {
    return round(outer + 2 * (SEAT + MARGIN));
  }

  /** The number of rows whose inner radius comes nearest to an open floor. */
  private static int rows(int seats) {
    int best = 1;
    for (int rows = 2; rows <= 12; rows++) {
      if (inner(seats, rows) >= 0.9 && distance(seats, rows) < distance(seats, best)) {
        best = rows;
      }
    }
    return best;
  }

  private static double distance(int seats, int rows) {
    double inner = inner(seats, rows);
    return Math.abs(inner / (inner + rows - 1) - FLOOR);
  }

  /** The inner radius, in rows, at which all seats are one row's distance apart: Σ (π r + 1) = seats. */
  private static double inner(int seats, int rows) {
    return ((seats - rows) / Math.PI - rows * (rows - 1) / 2.0) / rows;
  }

  private static Place place(Polar polar, double outer) {
    double edge = SEAT + MARGIN;
    return new Place(round(edge + outer + polar.radius() * Math.cos(polar.angle())),
        round(edge + outer - polar.radius() * Math.sin(polar.angle())));
  }

  private static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
