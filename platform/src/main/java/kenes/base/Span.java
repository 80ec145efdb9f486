package kenes.base;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;

/** How something stands from one day up to another. @param until the first day on which it stands so no more, or null */
public record Span<S>(S state, LocalDate since, LocalDate until) {
  /**
   * One after another without a gap, each with another state; the last one has no end.
   *
   * @param days on which the state may change @param on how it stands at the end of a day @param from the first day that anybody will ask about: what was over by then is left out
   */
  public static <S> List<Span<S>> list(SortedSet<LocalDate> days, Function<LocalDate, S> on, LocalDate from) {
    List<Span<S>> all = new ArrayList<>();
    for (LocalDate day : days) {
      S state = on.apply(day);
      Span<S> last = all.isEmpty() ? null : all.removeLast();
      if (last != null && last.state().equals(state)) {
        all.add(last);
      } else {
        if (last != null && day.isAfter(from)) {
          all.add(new Span<>(last.state(), last.since(), day));
        }
        all.add(new Span<>(state, day, null));
      }
    }
    return all;
  }
}
