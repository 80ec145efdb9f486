package kenes.parity;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What is left of two lists of facts when equal ones are taken away in pairs, whatever their order. */
record Matching(List<Fact> one, List<Fact> other) {
  static Matching of(List<Fact> one, List<Fact> other) {
    List<Fact> left = new ArrayList<>(one);
    List<Fact> right = new ArrayList<>(other);
    take(left, right, Fact::equalTo);
    take(left, right, Fact::mayBe);
    return new Matching(left, right);
  }

  private static void take(List<Fact> left, List<Fact> right, BiPredicate<Fact, Fact> same) {
    for (Iterator<Fact> facts = left.iterator(); facts.hasNext();) {
      Fact fact = facts.next();
      Optional<Fact> found = right.stream().filter(other -> same.test(fact, other)).findFirst();
      if (found.isPresent()) {
        right.remove(found.get());
        facts.remove();
      }
    }
  }
}
