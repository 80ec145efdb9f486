package kenes.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What a page costs, in milliseconds. @param computed by the server and its PostgreSQL, on average: other work on the machine does not change it */
record GrowthCost(double p50, double p99, double computed) {
  static GrowthCost of(List<Double> times, Duration computed) {
    List<Double> sorted = times.stream().sorted().toList();
    return new GrowthCost(sorted.get(sorted.size() / 2), sorted.get((int) Math.ceil(sorted.size() * 0.99) - 1), computed.toMillis() / (double) times.size());
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f %.1f %.1f", p50, p99, computed);
  }
}
