package kenes.requests;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many of some requests stand how. */
public record Counts(Map<State, Integer> numbers) {
  /** As they stand at the end of this day. */
  public static Counts of(List<RequestLife> lives, LocalDate date) {
    Map<State, Integer> numbers = new EnumMap<>(State.class);
    lives.forEach(life -> numbers.merge(life.on(date), 1, Integer::sum));
    return new Counts(numbers);
  }

  public int in(State... states) {
    return Arrays.stream(states).mapToInt(state -> numbers.getOrDefault(state, 0)).sum();
  }

  public int all() {
    return in(State.values());
  }
}
