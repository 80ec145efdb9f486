package kenes.motions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Lang;
import kenes.motions.Fate.State;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds for every draft and any amendments to it; the seeds are fixed, so that a run says what the last one said. */
class MotionsPropertiesTest {
  private static final int PARAGRAPHS = 6;

  /** Changes of one amendment: at most one that replaces or deletes a paragraph. */
  @Provide
  Arbitrary<List<Change>> changes() {
    Arbitrary<Change> one = Combinators.combine(Arbitraries.of(Change.Kind.values()), Arbitraries.integers().between(0, PARAGRAPHS), Arbitraries.integers().between(1, 3))
        .as((kind, place, words) -> kind == Change.Kind.INSERT ? Town.insert(place, "new " + words)
            : kind == Change.Kind.DELETE ? Town.delete(Math.max(place, 1)) : Town.replace(Math.max(place, 1), "other " + words));
    return one.list().ofMinSize(1).ofMaxSize(3).map(list -> {
      Set<Integer> places = new HashSet<>();
      return list.stream().filter(change -> change.kind() == Change.Kind.INSERT || places.add(change.paragraph())).toList();
    });
  }

  @Provide
  Arbitrary<List<List<Change>>> amendments() {
    return changes().list().ofMinSize(1).ofMaxSize(5);
  }

  @Property(tries = 5000, seed = "1")
  void amendmentsThatDoNotCollideGiveTheSameTextInAnyOrder(@ForAll("amendments") List<List<Change>> all, @ForAll Random random) {
    Town one = new Town(PARAGRAPHS);
    all.forEach(one::table);
    boolean collide = !one.now().collisions().isEmpty();
    Statistics.label("collide").collect(collide).coverage(checker -> {
      checker.check(true).percentage(share -> share > 10);
      checker.check(false).percentage(share -> share > 10);
    });
    Assume.that(!collide);
    List<Amendment> shuffled = new ArrayList<>(one.amendments);
    Collections.shuffle(shuffled, random);
    assertEquals(ResultingText.of(one.text, one.amendments, Set.of()).wording(), ResultingText.of(one.text, shuffled, Set.of()).wording());
  }

  @Property(tries = 5000, seed = "2")
  void aCollisionIsReportedExactlyWhereTwoMakeDifferentThingsOfOneParagraph(@ForAll("changes") List<Change> one, @ForAll("changes") List<Change> other) {
    Town town = new Town(PARAGRAPHS);
    town.table(one);
    town.table(other);
    Map<Integer, String> made = new HashMap<>();
    one.stream().filter(change -> change.kind() != Change.Kind.INSERT).forEach(change -> made.put(change.paragraph(), String.valueOf(change.text())));
    Set<Integer> expected = other.stream().filter(change -> change.kind() != Change.Kind.INSERT && made.containsKey(change.paragraph())
        && !made.get(change.paragraph()).equals(String.valueOf(change.text()))).map(Change::paragraph).collect(Collectors.toCollection(TreeSet::new));
    assertEquals(expected, town.now().collisions().stream().flatMap(collision -> collision.paragraphs().stream()).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Property(tries = 3000, seed = "3")
  void whatWasNotAdoptedChangesNothing(@ForAll("amendments") List<List<Change>> all, @ForAll Random random) {
    Town town = new Town(PARAGRAPHS);
    all.forEach(town::table);
    while (!town.now().waiting().isEmpty()) {
      UUID next = town.now().waiting().getFirst().id();
      switch (random.nextInt(3)) {
        case 0 -> town.adopt(next);
        case 1 -> town.reject(next);
        default -> town.withdraw(next);
      }
    }
    Proceedings end = town.now();
    List<Amendment> adopted = town.amendments.stream().filter(one -> end.fate(one.id()).state() == State.ADOPTED).toList();
    assertEquals(ResultingText.of(town.text, adopted, Set.of()).wording(), end.text().wording());
    adopted.forEach(one -> adopted.forEach(other -> assertTrue(one.collisionsWith(other).isEmpty(), "two colliding were both adopted")));
    assertTrue(end.text().lines().stream().allMatch(line -> line.by() == null || adopted.stream().anyMatch(one -> one.id().equals(line.by()))));
  }

  @Property(tries = 3000, seed = "4")
  void anEditedFormGivesTheAmendmentBack(@ForAll("changes") List<Change> changes) {
    Town town = new Town(PARAGRAPHS);
    Wording after = ResultingText.of(town.text, List.of(amendment(town, changes)), Set.of()).wording();
    Map<String, String> fields = fields(changes);
    List<Change> derived = Editing.changes(town.text, List.of(Lang.KK, Lang.RU), fields);
    assertFalse(derived.isEmpty());
    assertEquals(after, ResultingText.of(town.text, List.of(amendment(town, derived)), Set.of()).wording());
  }

  private static Amendment amendment(Town town, List<Change> changes) {
    town.table(changes);
    return town.amendments.removeLast();
  }

  /** As somebody would type them. */
  private static Map<String, String> fields(List<Change> changes) {
    Map<String, String> fields = new HashMap<>();
    for (Change change : changes) {
      for (Lang lang : List.of(Lang.KK, Lang.RU)) {
        String words = change.text() == null ? " " : change.text().exact(lang) + "  ";
        fields.merge(Editing.field(change.paragraph(), change.kind(), lang), words, (one, two) -> one + "\r\n" + two);
      }
    }
    return fields;
  }
}
