package kenes.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a fraction of a base. */
final class ThresholdReader {
  static final List<String> FRACTIONS = List.of("more_than", "at_least");
  static final List<String> KEYS = List.of("base", "more_than", "at_least");
  private static final String EXAMPLES = "1/2, 2/3";

  private ThresholdReader() {}

  /** A base and a fraction of it. */
  static Optional<Threshold> threshold(YamlPart part) {
    Optional<Base> base = part.get("base", names(Base.class), Base::valueOf);
    Optional<Fraction> fraction = fraction(part);
    return base.isPresent() && fraction.isPresent() ? Optional.of(new Threshold(base.get(), fraction.get(), strict(part))) : Optional.empty();
  }

  /** A fraction stands under {@code more_than} or under {@code at_least}, so that nobody has to guess which it is. */
  static Optional<Fraction> fraction(YamlPart part) {
    if (part.has("more_than") && part.has("at_least")) {
      part.note(part.line("at_least"), RulesCode.YAML_KEY_UNKNOWN, "at_least", "more_than");
      return Optional.empty();
    }
    if (!part.has("more_than") && !part.has("at_least")) {
      part.note(part.line(), RulesCode.YAML_KEY_MISSING, "more_than | at_least");
      return Optional.empty();
    }
    Optional<Fraction> fraction = part.get(strict(part) ? "more_than" : "at_least", EXAMPLES, Fraction::parse);
    if (strict(part) && fraction.filter(one -> one.numerator() == one.denominator()).isPresent()) {
      part.note(part.line("more_than"), RulesCode.YAML_VALUE_WRONG, "more_than", EXAMPLES);
      return Optional.empty();
    }
    return fraction;
  }

  /** Whether the fraction must be exceeded. */
  static boolean strict(YamlPart part) {
    return !part.has("at_least");
  }

  /** Every allowed value. */
  static <E extends Enum<E>> String names(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
  }
}
