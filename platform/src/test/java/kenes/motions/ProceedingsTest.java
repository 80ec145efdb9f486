package kenes.motions;

import static kenes.voting.PollSubject.Kind.AMENDMENT;
import static kenes.voting.PollSubject.Kind.BASIS;
import static kenes.voting.PollSubject.Kind.BLOCK;
import static kenes.voting.PollSubject.Kind.PART;
import static kenes.voting.PollSubject.Kind.WHOLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.motions.Fate.Lapse;
import kenes.motions.Fate.State;
import kenes.motions.Order.Policy;
import kenes.voting.PollSubject;
import org.junit.jupiter.api.Test;

/** The lawful way from a draft to its text: basis, amendments, parts, whole. */
class ProceedingsTest {
  private final Town town = new Town(5);

  private void refuse(MotionsCode code, PollSubject.Kind kind, UUID... matters) {
    Refused refused = assertThrows(Refused.class, () -> Turn.require(town.now(), kind, List.of(matters)));
    assertEquals(code, refused.code(), refused::getMessage);
  }

  private void next(PollSubject.Kind kind, UUID... matters) {
    assertEquals(Optional.of(new Step(kind, List.of(matters), false)), town.now().next());
    Turn.require(town.now(), kind, List.of(matters));
  }

  @Test
  void basisThenAmendmentsInTheOrderOfTheTextThenTheWhole() {
    town.basisFirst = true;
    UUID late = town.table(Town.replace(4, "d"));
    UUID early = town.table(Town.replace(2, "b"));
    next(BASIS, town.draft);
    refuse(MotionsCode.BASIS_FIRST, AMENDMENT, early);
    refuse(MotionsCode.BASIS_FIRST, WHOLE, town.draft);
    town.vote(BASIS, true, town.draft);
    next(AMENDMENT, early);
    refuse(MotionsCode.WRONG_ORDER, AMENDMENT, late);
    refuse(MotionsCode.AMENDMENTS_WAIT, WHOLE, town.draft);
    refuse(MotionsCode.AMENDMENTS_FIRST, BASIS, town.draft);
    town.adopt(early);
    next(AMENDMENT, late);
    town.reject(late);
    refuse(MotionsCode.AMENDMENT_DONE, AMENDMENT, late);
    next(WHOLE, town.draft);
    town.vote(WHOLE, true, town.draft);
    assertEquals(Optional.empty(), town.now().next());
    refuse(MotionsCode.WHOLE_VOTED, WHOLE, town.draft);
    assertEquals(List.of("paragraph 1", "b", "paragraph 3", "paragraph 4", "paragraph 5"), town.result());
  }

  @Test
  void withoutTheBasisNothingFollows() {
    town.basisFirst = true;
    UUID amendment = town.table(Town.delete(1));
    town.vote(BASIS, false, town.draft);
    assertEquals(Optional.empty(), town.now().next());
    assertEquals(Lapse.BASIS_REJECTED, town.now().fate(amendment).why());
    refuse(MotionsCode.BASIS_REJECTED, WHOLE, town.draft);
  }

  @Test
  void ofTwoThatCollideTheSecondLapsesWhenTheFirstIsAdopted() {
    UUID one = town.table(Town.replace(2, "two hundred"));
    UUID other = town.table(Town.replace(2, "three hundred"), Town.delete(5));
    assertEquals(List.of(new Collision(one, other, new java.util.TreeSet<>(Set.of(2)))), town.now().collisions());
    town.adopt(one);
    assertEquals(Fate.lapsed(Lapse.COLLIDES, one), town.now().fate(other));
    refuse(MotionsCode.AMENDMENT_DONE, AMENDMENT, other);
    assertEquals(List.of("paragraph 1", "two hundred", "paragraph 3", "paragraph 4", "paragraph 5"), town.result());
    UUID again = town.table(Town.replace(2, "three hundred"));
    assertEquals(State.TABLED, town.state(again), "tabled anew against the new text");
    assertEquals(List.of(other), town.now().collisions().stream().map(collision -> collision.beside(one)).toList());
    town.adopt(again);
    assertEquals("three hundred", town.result().get(1));
  }

  @Test
  void ofTwoThatCollideTheSecondIsVotedOnWhenTheFirstIsRejected() {
    UUID one = town.table(Town.delete(2));
    UUID other = town.table(Town.replace(2, "three hundred"));
    town.reject(one);
    next(AMENDMENT, other);
    assertTrue(town.now().collisions().isEmpty());
  }

  @Test
  void theSameWordsAreVotedOnOnce() {
    UUID one = town.table(Town.replace(2, "Two  Hundred"));
    UUID twin = town.table(Town.replace(2, "two hundred"));
    town.reject(one);
    assertEquals(Fate.lapsed(Lapse.SAME_REJECTED, one), town.now().fate(twin));
    town.votes.clear();
    town.adopt(one);
    assertEquals(Fate.lapsed(Lapse.SAME_ADOPTED, one), town.now().fate(twin));
  }

  @Test
  void aBlockIsVotedOnTogetherAndOneIsPulledOut() {
    UUID one = town.table(Town.replace(1, "a"));
    UUID two = town.table(Town.replace(2, "b"));
    UUID three = town.table(Town.replace(3, "c"));
    town.block(one, two, three);
    next(BLOCK, one, two, three);
    refuse(MotionsCode.BLOCK_CHANGED, AMENDMENT, one);
    town.pullOut(two);
    next(BLOCK, one, three);
    refuse(MotionsCode.BLOCK_CHANGED, BLOCK, one, two, three);
    town.vote(BLOCK, true, one, three);
    next(AMENDMENT, two);
    assertEquals(State.ADOPTED, town.state(three));
    town.reject(two);
    assertEquals(List.of("a", "paragraph 2", "c", "paragraph 4", "paragraph 5"), town.result());
  }

  @Test
  void aBlockOfWhichOneIsLeftIsNone() {
    UUID one = town.table(Town.replace(1, "a"));
    UUID two = town.table(Town.replace(2, "b"));
    town.block(one, two);
    town.withdraw(two);
    next(AMENDMENT, one);
  }

  @Test
  void aPartVotedOnApartFallsOutUnlessItIsAdopted() {
    UUID amendment = town.table(Town.replace(1, "a"));
    UUID stays = town.part(2);
    UUID falls = town.part(4);
    refuse(MotionsCode.AMENDMENTS_FIRST, PART, stays);
    town.adopt(amendment);
    refuse(MotionsCode.PARTS_WAIT, WHOLE, town.draft);
    next(PART, stays);
    town.vote(PART, true, stays);
    next(PART, falls);
    town.vote(PART, false, falls);
    next(WHOLE, town.draft);
    assertEquals(List.of("a", "paragraph 2", "paragraph 3", "paragraph 5"), town.result());
  }

  @Test
  void aPartThatAnAmendmentDeletedIsNotVotedOn() {
    UUID amendment = town.table(Town.delete(3));
    town.part(3);
    town.adopt(amendment);
    next(WHOLE, town.draft);
  }

  @Test
  void theChairMayLetOneGoFirstAndTheFarthestMayComeFirst() {
    UUID one = town.table(Town.replace(1, "a"));
    UUID two = town.table(Town.replace(2, "many more words than the others have"));
    town.first = List.of(two);
    next(AMENDMENT, two);
    town.first = List.of();
    town.policy = List.of(Policy.FAR_REACHING);
    next(AMENDMENT, two);
    town.policy = List.of(Policy.ARRIVAL);
    next(AMENDMENT, one);
    refuse(MotionsCode.WRONG_ORDER, AMENDMENT, two);
    town.policy = List.of();
    Turn.require(town.now(), AMENDMENT, List.of(two));
  }

  @Test
  void aRunningVoteIsWhatComesNext() {
    UUID one = town.table(Town.replace(1, "a"));
    town.begin(AMENDMENT, one);
    assertEquals(Optional.of(new Step(AMENDMENT, List.of(one), true)), town.now().next());
    assertEquals(State.PUT, town.state(one));
    assertTrue(town.now().waiting().isEmpty());
  }

  @Test
  void whatIsPutInAtOnePlaceStandsInTheOrderOfNumbers() {
    UUID one = town.table(Town.insert(0, "preamble"), Town.insert(2, "2 bis"));
    UUID two = town.table(Town.insert(2, "2 ter"), Town.insert(2, "2 bis"));
    town.adopt(two).adopt(one);
    assertEquals(List.of("preamble", "paragraph 1", "paragraph 2", "2 bis", "2 ter", "paragraph 3", "paragraph 4", "paragraph 5"), town.result());
  }

  @Test
  void aFormInOneLanguageOnlyIsRefusedWithTheField() {
    Refused missing = assertThrows(Refused.class, () -> Editing.changes(town.text, List.of(Lang.KK, Lang.RU), Map.of("after2.kk", "жаңа")));
    assertEquals(List.of(new Refused.Field("after2.ru", MotionsCode.LANGUAGE_MISSING, List.of())), missing.fields());
    Refused fewer = assertThrows(Refused.class, () -> Editing.changes(town.text, List.of(Lang.KK, Lang.RU),
        Map.of("paragraph3.kk", "бір\nекі", "paragraph3.ru", "один", "paragraph1.kk", " ")));
    assertEquals(List.of("paragraph1.kk", "paragraph3.ru"), fewer.fields().stream().map(Refused.Field::name).toList());
  }

  @Test
  void anUntouchedFormIsNoAmendment() {
    assertEquals(List.of(), Editing.changes(town.text, List.of(Lang.KK, Lang.RU), Map.of("paragraph1.kk", "  қ paragraph   1 ")));
  }

  @Test
  void aParagraphOfSeveralLinesBecomesSeveral() {
    assertEquals(List.of(Town.replace(1, "one"), Town.insert(1, "two")), Editing.changes(town.text, List.of(Lang.KK, Lang.RU),
        Map.of("paragraph1.kk", "қ one\r\n\r\nқ two", "paragraph1.ru", "р one\nр two")));
  }
}
