package kenes.parity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * A fact of a paragraph, in a form that does not depend on the language.
 *
 * @param values what it may mean: {@code 1.234} can be a decimal or a thousand; a surname has several possible stems
 * @param unit what a number counts or numbers ({@code percent}, {@code article}), or null; the initials or the first name of a person
 */
record Fact(Kind kind, Set<String> values, String unit, int start, int end) {
  private static final Set<Kind> NUMERIC = EnumSet.of(Kind.NUMBER, Kind.PERCENT, Kind.AMOUNT, Kind.REFERENCE, Kind.POINT);

  /** Surely the same. */
  boolean equalTo(Fact other) {
    return kind == other.kind && shares(other) && (unit == null ? other.unit == null : unit.equals(other.unit));
  }

  /** The same, when one side does not say of what: "from 4 to 3 percent" names the unit once. */
  boolean mayBe(Fact other) {
    if (kind == Kind.NAME || other.kind == Kind.NAME) {
      return kind == other.kind && shares(other) && sameFirstName(other);
    }
    return NUMERIC.contains(kind) && NUMERIC.contains(other.kind) && shares(other) && (unit == null || other.unit == null);
  }

  /** Initials are in capitals, a whole first name in small letters; one of two initials may be left out. */
  private boolean sameFirstName(Fact other) {
    boolean alike = Character.isUpperCase(unit.charAt(0)) == Character.isUpperCase(other.unit.charAt(0));
    return alike ? unit.startsWith(other.unit) || other.unit.startsWith(unit)
        : Character.toLowerCase(unit.charAt(0)) == Character.toLowerCase(other.unit.charAt(0));
  }

  private boolean shares(Fact other) {
    return !Collections.disjoint(values, other.values);
  }
}
