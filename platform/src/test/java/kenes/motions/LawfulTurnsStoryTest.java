package kenes.motions;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.files.Content;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.meetings.Papers;
import kenes.meetings.PapersAct;
import kenes.motions.Fate.Lapse;
import kenes.motions.Fate.State;
import kenes.voting.Choice;
import kenes.voting.PollMethod;
import kenes.voting.PollSubject;
import kenes.voting.PollSubject.Kind;
import kenes.voting.Reopening;
import kenes.voting.Voting;
import kenes.voting.VotingAct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A council of 21 seats votes on a draft: basis, amendments in their order, parts, the whole; nothing out of turn. */
class LawfulTurnsStoryTest {
  private static final Text WHY = Text.of("Тарифке байланысты", null, null);

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
  private final String body = council.code();
  private TestSitting sitting;
  private UUID item;
  private UUID draft;

  @BeforeEach
  void aDraftOfFourParagraphs() {
    sitting = new TestSitting(kenes, council, "default", "default").arrive(1, 17).open().openItem(1);
    item = sitting.item(1);
    draft = set(item, null);
  }

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private UUID set(UUID where, UUID paper) {
    return kenes.motions.setDraft(council.secretary(), body, kenes.key(), new Motions.SetDraft(where,
        Text.of("қ paragraph 1\nқ paragraph 2\nқ paragraph 3\nқ paragraph 4", "р paragraph 1\nр paragraph 2\nр paragraph 3\nр paragraph 4", null), paper))
        .act(MotionsAct.DraftSet.class).draft();
  }

  private UUID table(int seat, Change... changes) {
    return kenes.motions.table(council.deputy(seat), body, kenes.key(), new Motions.Table(item, draft, List.of(council.person(seat)), WHY, List.of(changes)))
        .act(MotionsAct.AmendmentTabled.class).amendment();
  }

  private Proceedings now() {
    return kenes.db.read(tx -> kenes.motions.get(tx, body, item));
  }

  private PollSubject subject(Kind kind, UUID... matters) {
    return kenes.db.read(tx -> kenes.motions.subject(tx, body, item, new Step(kind, List.of(matters), false)));
  }

  private UUID open(PollSubject subject) {
    return kenes.voting.open(council.chair(), body, kenes.key(), new Voting.Open(item, TestSitting.QUESTION, true, null, PollMethod.NAMED, List.of(), subject, null))
        .act(VotingAct.PollOpened.class).poll();
  }

  private UUID vote(boolean adopt, Kind kind, UUID... matters) {
    UUID poll = open(subject(kind, matters));
    sitting.cast(poll, 1, adopt ? 12 : 3, Choice.FOR).closePoll(poll);
    return poll;
  }

  private List<String> result() {
    return now().text().wording().in(Lang.RU).stream().map(line -> line.substring(2)).toList();
  }

  @Test
  void fromTheBasisToTheWholeWithTwoThatCollide() {
    UUID late = table(5, Town.replace(4, "d"));
    UUID one = table(6, Town.replace(2, "b"));
    UUID other = table(7, Town.replace(2, "c"), Town.delete(1));
    assertRefused(kenes, MotionsCode.BASIS_FIRST, () -> open(subject(Kind.AMENDMENT, other)));
    assertRefused(kenes, MotionsCode.BASIS_FIRST, () -> open(subject(Kind.WHOLE, draft)));
    vote(true, Kind.BASIS, draft);
    assertRefused(kenes, MotionsCode.WRONG_ORDER, () -> open(subject(Kind.AMENDMENT, late)));
    assertRefused(kenes, MotionsCode.AMENDMENTS_WAIT, () -> open(subject(Kind.WHOLE, draft)));
    assertRefused(kenes, MotionsCode.DRAFT_VOTED, () -> kenes.motions.setDraft(council.secretary(), body, kenes.key(),
        new Motions.SetDraft(item, Text.of("бір", "один", null), null)));
    kenes.motions.changeOrder(council.chair(), body, kenes.key(), new Motions.ChangeOrder(one, WHY));
    UUID poll = vote(true, Kind.AMENDMENT, one);
    assertEquals("default", kenes.db.read(tx -> kenes.voting.get(tx, body, poll)).rule().key(), "where the rulebook has no majority of its own for amendments");
    assertEquals(Fate.lapsed(Lapse.COLLIDES, one), now().fate(other));
    assertRefused(kenes, MotionsCode.AMENDMENT_DONE, () -> open(subject(Kind.AMENDMENT, other)));
    vote(false, Kind.AMENDMENT, late);
    assertRefused(kenes, MotionsCode.REJECTED_BEFORE, () -> table(8, Town.replace(4, "D")));
    assertRefused(kenes, MotionsCode.TEXT_CHANGED, () -> open(PollSubject.whole()));
    UUID whole = vote(true, Kind.WHOLE, draft);
    assertEquals(Optional.of(true), now().adoptedAsWhole());
    assertEquals(List.of("paragraph 1", "b", "paragraph 3", "paragraph 4"), result());
    Wording text = now().text().wording();
    List<Digest> frozen = kenes.db.read(tx -> kenes.voting.get(tx, body, whole)).terms().subject().texts();
    assertEquals(List.of(text.digest(Lang.KK), text.digest(Lang.RU)), frozen);
    assertRefused(kenes, MotionsCode.WHOLE_VOTED, () -> open(subject(Kind.WHOLE, draft)));
    assertRefused(kenes, MotionsCode.WHOLE_VOTED, () -> table(8, Town.delete(3)));
    assertRefused(kenes, MotionsCode.WHOLE_VOTED, () -> kenes.motions.askSeparateVote(council.deputy(8), body, kenes.key(),
        new Motions.AskSeparateVote(item, 1, council.person(8))));
    sitting.closeItem(1).openItem(2).closeItem(2).close();
    String minutes = kenes.minutes.draft(council.secretary(), body, sitting.meeting()).text(Lang.RU).toString();
    assertEquals(List.of(), List.of("Поправка № 2. Автор: Депутатов Сынак 6. Принята.", "Пункт 2 в новой редакции: «р b»",
        "Поправка № 3. Автор: Депутатов Сынак 7. Принята поправка № 2, которая меняет тот же пункт иначе.", "Пункт 1 исключить.",
        "Председательствующий поставил поправку № 2 вне очереди. Причина: Тарифке байланысты", "РЕЗУЛЬТАТ ГОЛОСОВАНИЯ: проект принят за основу.",
        "РЕЗУЛЬТАТ ГОЛОСОВАНИЯ: поправка отклонена.", "РЕЗУЛЬТАТ ГОЛОСОВАНИЯ: решение принято.").stream().filter(line -> !minutes.contains(line)).toList(), minutes);
  }

  @Test
  void whatWasRejectedIsNotMovedAgainInAnotherItemOfTheSession() {
    UUID amendment = table(5, Town.replace(2, "b"));
    vote(true, Kind.BASIS, draft);
    vote(false, Kind.AMENDMENT, amendment);
    sitting.closeItem(1).openItem(2);
    item = sitting.item(2);
    draft = set(item, null);
    assertRefused(kenes, MotionsCode.REJECTED_BEFORE, () -> table(6, Town.replace(2, "B")));
    table(6, Town.replace(2, "other words"));
  }

  @Test
  void aDraftThatIsNoBasisGoesNoFurtherUntilItIsReplaced() {
    UUID amendment = table(5, Town.delete(1));
    vote(false, Kind.BASIS, draft);
    assertEquals(Lapse.BASIS_REJECTED, now().fate(amendment).why());
    assertRefused(kenes, MotionsCode.BASIS_REJECTED, () -> open(subject(Kind.BASIS, draft)));
    assertRefused(kenes, MotionsCode.BASIS_REJECTED, () -> table(6, Town.delete(2)));
    kenes.motions.setDraft(council.secretary(), body, kenes.key(), new Motions.SetDraft(item, Text.of("бір", "один", null), null));
    assertEquals(Lapse.NEW_DRAFT, now().fate(amendment).why());
    assertEquals(Kind.BASIS, now().next().orElseThrow().kind());
  }

  @Test
  void aBlockIsVotedOnAsItStandsWhenTheVoteOpens() {
    UUID one = table(5, Town.replace(1, "a"));
    UUID two = table(6, Town.replace(2, "b"));
    UUID three = table(7, Town.replace(3, "c"));
    vote(true, Kind.BASIS, draft);
    kenes.motions.formBlock(council.chair(), body, kenes.key(), new Motions.FormBlock(item, List.of(one, two, three)));
    PollSubject announced = subject(Kind.BLOCK, one, two, three);
    kenes.motions.pullOut(council.deputy(9), body, kenes.key(), new Motions.PullOut(two, council.person(9)));
    assertRefused(kenes, MotionsCode.BLOCK_CHANGED, () -> open(announced));
    UUID poll = open(subject(Kind.BLOCK, one, three));
    assertEquals(List.of(State.PUT, State.TABLED, State.PUT), List.of(now().fate(one).state(), now().fate(two).state(), now().fate(three).state()));
    assertRefused(kenes, MotionsCode.AMENDMENT_DONE, () -> kenes.motions.withdraw(council.deputy(5), body, kenes.key(), new Motions.Withdraw(one, council.person(5))));
    assertRefused(kenes, MotionsCode.TABLED_BEFORE, () -> table(8, Town.replace(1, "A")));
    sitting.cast(poll, 1, 12, Choice.FOR).closePoll(poll);
    vote(false, Kind.AMENDMENT, two);
    assertEquals(List.of("a", "paragraph 2", "c", "paragraph 4"), result());
  }

  @Test
  void aPartThatIsNotAdoptedFallsOut() {
    UUID request = kenes.motions.askSeparateVote(council.deputy(5), body, kenes.key(), new Motions.AskSeparateVote(item, 3, council.person(5)))
        .act(MotionsAct.SeparateVoteAsked.class).request();
    UUID amendment = table(5, Town.replace(1, "a"));
    vote(true, Kind.BASIS, draft);
    assertRefused(kenes, MotionsCode.AMENDMENTS_FIRST, () -> open(subject(Kind.PART, request)));
    vote(true, Kind.AMENDMENT, amendment);
    assertRefused(kenes, MotionsCode.PARTS_WAIT, () -> open(subject(Kind.WHOLE, draft)));
    vote(false, Kind.PART, request);
    assertRefused(kenes, MotionsCode.NOTHING_TO_VOTE, () -> open(subject(Kind.PART, request)));
    assertEquals(List.of("a", "paragraph 2", "paragraph 4"), result());
    vote(true, Kind.WHOLE, draft);
  }

  @Test
  void anAmendmentWhoseVoteIsRepeatedHasTheFateOfTheLastOne() {
    UUID one = table(5, Town.replace(2, "b"));
    UUID other = table(6, Town.replace(2, "c"));
    vote(true, Kind.BASIS, draft);
    UUID broken = vote(true, Kind.AMENDMENT, one);
    assertEquals(State.LAPSED, now().fate(other).state());
    UUID again = kenes.voting.reopening().repeat(council.chair(), body, kenes.key(), new Reopening.Repeat(broken, null, List.of(), null, WHY))
        .act(VotingAct.PollOpened.class).poll();
    assertEquals(List.of(State.PUT, State.TABLED), List.of(now().fate(one).state(), now().fate(other).state()));
    sitting.cast(again, 1, 3, Choice.FOR).closePoll(again);
    assertEquals(State.REJECTED, now().fate(one).state());
    vote(true, Kind.AMENDMENT, other);
    assertEquals(List.of("paragraph 1", "c", "paragraph 3", "paragraph 4"), result());
  }

  @Test
  void aDraftWhosePaperWasReplacedIsNotVotedOn() {
    item = sitting.item(2);
    UUID paper = publish(null, "1. бір");
    draft = set(item, paper);
    publish(paper, "1. екі");
    sitting.closeItem(1).openItem(2);
    assertRefused(kenes, MotionsCode.PAPER_NEWER, () -> open(subject(Kind.BASIS, draft)));
  }

  private UUID publish(UUID paper, String text) {
    return kenes.papers.publishPaper(council.secretary(), body, kenes.key(), new Papers.PublishPaper(item, paper,
        List.of(new Papers.File(Lang.KK, "Жоба", "draft.txt", Content.of(text.getBytes(StandardCharsets.UTF_8)))), false, null, null))
        .act(PapersAct.PaperPublished.class).paper();
  }

  @Test
  void anItemWithoutATextIsVotedOnAsBefore() {
    sitting.closeItem(1).openItem(2);
    item = sitting.item(2);
    assertRefused(kenes, MotionsCode.NO_DRAFT, () -> open(new PollSubject(Kind.AMENDMENT, List.of(draft), List.of())));
    UUID poll = open(PollSubject.whole());
    sitting.cast(poll, 1, 12, Choice.FOR).closePoll(poll);
    assertTrue(kenes.db.read(tx -> kenes.motions.find(tx, body, item)).isEmpty());
  }
}
