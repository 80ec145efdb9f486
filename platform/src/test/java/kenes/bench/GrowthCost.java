package kenes.bench;

import java.util.List;
import java.util.Locale;

/** What a page costs, in milliseconds. */
record GrowthCost(double p50, double p99) {
  static GrowthCost of(List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    return new GrowthCost(sorted.get(sorted.size() / 2), sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1));
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f %.1f", p50, p99);
  }
}
