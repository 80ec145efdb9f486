package kenes.web.view;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kenes.web.Look;

/**
 * One row of the look control.
 *
 * @param part   what is chosen, as {@link Look#with} takes it: “size”
 * @param values the choices, as {@link Look#with} takes them: “large”
 */
public record LookSwitch(String part, List<String> values) {
  /** All rows, in the order shown. */
  public static final List<LookSwitch> ALL = List.of(
      of("size", Look.Size.values()), of("spacing", Look.Spacing.values()),
      of("contrast", Look.Contrast.values()), of("ground", Look.Ground.values()),
      of("pictures", Look.Pictures.values()));

  private static LookSwitch of(String part, Enum<?>[] values) {
    return new LookSwitch(part, Arrays.stream(values).map(v -> v.name().toLowerCase(Locale.ROOT)).toList());
  }
}
