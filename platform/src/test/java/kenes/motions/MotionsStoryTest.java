package kenes.motions;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.files.Content;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.meetings.Convening;
import kenes.meetings.Form;
import kenes.meetings.MeetingsAct;
import kenes.meetings.MeetingsCode;
import kenes.meetings.Papers;
import kenes.meetings.PapersAct;
import kenes.motions.Fate.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A council of 21 seats, 20 filled: the text of a draft, and what deputies do with it. */
class MotionsStoryTest {
  private static final Text WHY = Text.of("Тарифке байланысты", null, null);

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 21, 20);
  private final String body = council.code();
  private TestSitting sitting;
  private UUID item;
  private UUID draft;

  @BeforeEach
  void aDraftOfFiveParagraphs() {
    sitting = new TestSitting(kenes, council, "default", "default").arrive(1, 17).open().openItem(1);
    item = sitting.item(1);
    draft = set(text(5));
  }

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private static Text text(int paragraphs) {
    return Text.of(lines("қ", paragraphs), lines("р", paragraphs), null);
  }

  private static String lines(String prefix, int paragraphs) {
    return IntStream.rangeClosed(1, paragraphs).mapToObj(number -> prefix + " paragraph " + number).collect(Collectors.joining("\r\n\r\n"));
  }

  private UUID set(Text text) {
    return kenes.motions.setDraft(council.secretary(), body, kenes.key(), new Motions.SetDraft(item, text, null)).act(MotionsAct.DraftSet.class).draft();
  }

  private UUID table(int seat, Change... changes) {
    return kenes.motions.table(council.deputy(seat), body, kenes.key(), new Motions.Table(item, draft, List.of(council.person(seat)), WHY, List.of(changes)))
        .act(MotionsAct.AmendmentTabled.class).amendment();
  }

  private Proceedings now() {
    return kenes.db.read(tx -> kenes.motions.get(tx, body, item));
  }

  @Test
  void aTextIsParagraphsInEveryLanguageOfTheRulebook() {
    assertEquals(5, now().draft().text().size());
    assertEquals(Text.of("қ paragraph 2", "р paragraph 2", null), now().draft().text().paragraph(2));
    assertRefused(kenes, MotionsCode.TEXT_EMPTY, "text.ru", () -> set(Text.of("бір", null, null)));
    assertRefused(kenes, MotionsCode.PARAGRAPHS_DIFFER, "text.ru", () -> set(Text.of("бір\nекі", "один", null)));
    assertRefused(kenes, MotionsCode.TEXT_TOO_LONG, "text.kk", () -> set(Text.of("б".repeat(6001), "один", null)));
    assertRefused(kenes, MotionsCode.TEXT_SAME, () -> set(text(5)));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.motions.setDraft(council.deputy(3), body, kenes.key(), new Motions.SetDraft(item, text(4), null)));
    assertRefused(kenes, MeetingsCode.ITEM_UNKNOWN, () -> kenes.motions.setDraft(council.secretary(), body, kenes.key(), new Motions.SetDraft(UUID.randomUUID(), text(4), null)));
  }

  @Test
  void noTextIsEnteredWhereThePublicIsShutOut() {
    UUID closed = kenes.convening.convene(council.secretary(), body, kenes.key(), new Convening.Convene("regular", null, council.plenary(), Text.of("Сессия", "Сессия", "Session"),
        Text.of("Зал", "Зал", "Hall"), kenes.clock.instant().plus(Duration.ofDays(40)), List.of(new Convening.NewItem(Text.of("Мәселе", "Вопрос", "Item"), "default")), null, null,
        new Convening.Setting(Form.ORDINARY, true, List.of(), List.of()))).act(MeetingsAct.MeetingConvened.class).agenda().getFirst().item();
    assertRefused(kenes, MotionsCode.CLOSED_TO_PUBLIC, () -> kenes.motions.setDraft(council.secretary(), body, kenes.key(), new Motions.SetDraft(closed, text(2), null)));
  }

  @Test
  void whatThePaperSaysBecomesTheDraft() {
    UUID paper = publish("БІРІНШІ. Бекітілсін.\nБасқасы.", "ПЕРВОЕ. Утвердить.\nДругое.", null);
    Text proposed = kenes.db.read(tx -> kenes.motions.propose(tx, body, item, paper)).orElseThrow();
    assertEquals("БІРІНШІ. Бекітілсін.\nБасқасы.", proposed.kk());
    kenes.motions.setDraft(council.secretary(), body, kenes.key(), new Motions.SetDraft(item, proposed, paper));
    assertFalse(outdated());
    assertEquals(List.of(1, 2), kenes.db.read(tx -> kenes.motions.listDrafts(tx, body, item)).stream().map(Draft::version).toList());
    publish("Жаңа.", "Новое.", paper);
    assertTrue(outdated());
  }

  private boolean outdated() {
    return kenes.db.read(tx -> kenes.motions.isOutdated(tx, body, now().draft()));
  }

  private UUID publish(String kk, String ru, UUID paper) {
    return kenes.papers.publishPaper(council.secretary(), body, kenes.key(), new Papers.PublishPaper(item, paper, List.of(file(Lang.KK, kk), file(Lang.RU, ru)), false,
        "Sample texts differ in what the check can read", null)).act(PapersAct.PaperPublished.class).paper();
  }

  private static Papers.File file(Lang lang, String text) {
    return new Papers.File(lang, "Жоба " + lang, "draft.txt", Content.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void deputiesTableForThemselvesAndStaffForAll() {
    table(5, Town.replace(2, "b"));
    kenes.motions.table(council.staff(), body, kenes.key(), new Motions.Table(item, draft, List.of(council.person(7), council.person(8)), WHY, List.of(Town.delete(2))));
    assertEquals(List.of(1, 2), now().amendments().stream().map(Amendment::number).toList());
    assertEquals(1, now().collisions().size());
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.motions.table(council.deputy(5), body, kenes.key(),
        new Motions.Table(item, draft, List.of(council.person(5), council.person(6)), WHY, List.of(Town.delete(1)))));
    assertRefused(kenes, AccountsCode.NOT_SIGNED_IN, () -> kenes.motions.table(Caller.anonymous(), body, kenes.key(),
        new Motions.Table(item, draft, List.of(council.person(5)), WHY, List.of(Town.delete(1)))));
  }

  @Test
  void anAmendmentThatCannotBeVotedOnIsRefused() {
    assertRefused(kenes, MotionsCode.NOTHING_CHANGED, () -> table(5));
    assertRefused(kenes, MotionsCode.NOTHING_CHANGED, "paragraph2.kk", () -> table(5, Town.replace(2, "paragraph 2")));
    assertRefused(kenes, MotionsCode.PARAGRAPH_UNKNOWN, "paragraph6.kk", () -> table(5, Town.delete(6)));
    assertRefused(kenes, MotionsCode.PARAGRAPH_UNKNOWN, "paragraph0.kk", () -> table(5, Town.delete(0)));
    assertRefused(kenes, MotionsCode.PARAGRAPH_UNKNOWN, "paragraph1.kk", () -> table(5, Town.delete(1), Town.replace(1, "x")));
    assertRefused(kenes, MotionsCode.LANGUAGE_MISSING, "after1.ru", () -> table(5, new Change(Change.Kind.INSERT, 1, Text.of("жаңа", null, null))));
    assertRefused(kenes, MotionsCode.AMENDMENT_TOO_LONG, () -> table(5, Town.insert(1, "б".repeat(10_000))));
    assertRefused(kenes, MotionsCode.REASON_MISSING, "reason", () -> by(null, council.person(5)));
    assertRefused(kenes, MotionsCode.REASON_TOO_LONG, "reason", () -> by(Text.same("б".repeat(2001)), council.person(5)));
    assertRefused(kenes, MotionsCode.AUTHOR_MISSING, "author", () -> by(WHY));
    assertRefused(kenes, MotionsCode.AUTHOR_UNKNOWN, "author", () -> by(WHY, UUID.randomUUID()));
    table(5, Town.delete(1));
    assertRefused(kenes, MotionsCode.TABLED_BEFORE, () -> table(6, Town.delete(1)));
    UUID old = draft;
    draft = set(text(4));
    assertEquals(State.LAPSED, now().fate(now().amendments().getFirst().id()).state());
    draft = old;
    assertRefused(kenes, MotionsCode.DRAFT_REPLACED, () -> table(6, Town.delete(2)));
    item = sitting.item(2);
    assertRefused(kenes, MotionsCode.NO_DRAFT, () -> table(6, Town.delete(2)));
  }

  private void by(Text reason, UUID... authors) {
    kenes.motions.table(council.staff(), body, kenes.key(), new Motions.Table(item, draft, List.of(authors), reason, List.of(Town.delete(3))));
  }

  @Test
  void onlyItsAuthorTakesAnAmendmentBack() {
    UUID amendment = table(5, Town.delete(1));
    assertRefused(kenes, MotionsCode.NOT_THE_AUTHOR, () -> withdraw(council.deputy(6), 6, amendment));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> withdraw(council.deputy(6), 5, amendment));
    assertRefused(kenes, MotionsCode.AMENDMENT_UNKNOWN, () -> withdraw(council.deputy(5), 5, UUID.randomUUID()));
    withdraw(council.deputy(5), 5, amendment);
    assertEquals(State.WITHDRAWN, now().fate(amendment).state());
    assertRefused(kenes, MotionsCode.AMENDMENT_DONE, () -> withdraw(council.staff(), 5, amendment));
    UUID again = table(5, Town.delete(1));
    sitting.closeItem(1);
    assertRefused(kenes, MotionsCode.ITEM_CLOSED, () -> withdraw(council.deputy(5), 5, again));
    assertRefused(kenes, MotionsCode.ITEM_CLOSED, () -> set(text(3)));
  }

  private void withdraw(Caller caller, int seat, UUID amendment) {
    kenes.motions.withdraw(caller, body, kenes.key(), new Motions.Withdraw(amendment, council.person(seat)));
  }

  @Test
  void aBlockIsFormedAndOneIsPulledOut() {
    UUID one = table(5, Town.replace(1, "a"));
    UUID two = table(6, Town.replace(2, "b"));
    UUID other = table(7, Town.delete(2));
    assertRefused(kenes, MotionsCode.BLOCK_TOO_SMALL, "amendment", () -> block(one, one));
    assertRefused(kenes, MotionsCode.BLOCK_COLLIDES, "amendment", () -> block(two, one, other));
    assertRefused(kenes, MotionsCode.AMENDMENT_UNKNOWN, () -> block(one, UUID.randomUUID()));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.motions.formBlock(council.secretary(), body, kenes.key(), new Motions.FormBlock(item, List.of(one, two))));
    assertRefused(kenes, MotionsCode.NOT_IN_A_BLOCK, () -> pullOut(8, one));
    block(one, two);
    assertEquals(List.of(one, two), now().put(now().get(one)).matters());
    assertRefused(kenes, MotionsCode.AUTHOR_MISSING, "person", () -> kenes.motions.pullOut(council.staff(), body, kenes.key(), new Motions.PullOut(one, null)));
    assertRefused(kenes, MotionsCode.AMENDMENT_UNKNOWN, () -> pullOut(8, UUID.randomUUID()));
    pullOut(8, one);
    assertEquals(List.of(one), now().put(now().get(one)).matters());
    withdraw(council.deputy(7), 7, other);
    assertRefused(kenes, MotionsCode.AMENDMENT_DONE, () -> pullOut(8, other));
    assertRefused(kenes, MotionsCode.AMENDMENT_DONE, () -> block(one, other));
  }

  private void block(UUID... amendments) {
    kenes.motions.formBlock(council.chair(), body, kenes.key(), new Motions.FormBlock(item, List.of(amendments)));
  }

  private void pullOut(int seat, UUID amendment) {
    kenes.motions.pullOut(council.deputy(seat), body, kenes.key(), new Motions.PullOut(amendment, council.person(seat)));
  }

  @Test
  void aSeparateVoteIsAskedForAndTakenBack() {
    UUID request = ask(5, 3);
    assertEquals(List.of(3), now().partsWaiting().stream().map(SeparateVote::paragraph).toList());
    assertRefused(kenes, MotionsCode.PART_ASKED, "paragraph", () -> ask(6, 3));
    assertRefused(kenes, MotionsCode.PARAGRAPH_UNKNOWN, "paragraph", () -> ask(6, 0));
    assertRefused(kenes, MotionsCode.PARAGRAPH_UNKNOWN, "paragraph", () -> ask(6, 9));
    assertRefused(kenes, MotionsCode.AUTHOR_MISSING, "person", () -> kenes.motions.askSeparateVote(council.staff(), body, kenes.key(), new Motions.AskSeparateVote(item, 4, null)));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> back(6, request));
    assertRefused(kenes, MotionsCode.PART_UNKNOWN, () -> back(5, UUID.randomUUID()));
    back(5, request);
    assertRefused(kenes, MotionsCode.PART_DONE, () -> back(5, request));
    assertTrue(now().partsWaiting().isEmpty());
  }

  private UUID ask(int seat, int paragraph) {
    return kenes.motions.askSeparateVote(council.deputy(seat), body, kenes.key(), new Motions.AskSeparateVote(item, paragraph, council.person(seat)))
        .act(MotionsAct.SeparateVoteAsked.class).request();
  }

  private void back(int seat, UUID request) {
    kenes.motions.withdrawSeparateVote(council.deputy(seat), body, kenes.key(), new Motions.WithdrawSeparateVote(request));
  }

  @Test
  void theChairChangesTheOrderWithAReason() {
    UUID last = table(5, Town.replace(4, "d"));
    UUID early = table(6, Town.replace(1, "a"));
    assertEquals(Stream.of(early, last).toList(), now().waiting().stream().map(Amendment::id).toList());
    assertRefused(kenes, MotionsCode.NEXT_ALREADY, () -> first(early, WHY));
    assertRefused(kenes, MotionsCode.REASON_MISSING, "reason", () -> first(last, null));
    assertRefused(kenes, MotionsCode.AMENDMENT_UNKNOWN, () -> first(UUID.randomUUID(), WHY));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.motions.changeOrder(council.deputy(5), body, kenes.key(), new Motions.ChangeOrder(last, WHY)));
    first(last, WHY);
    assertEquals(Stream.of(last, early).toList(), now().waiting().stream().map(Amendment::id).toList());
    assertEquals(List.of(WHY), kenes.db.read(tx -> kenes.motions.listOrderChanges(tx, body, item)).stream().map(OrderChange::reason).toList());
    withdraw(council.deputy(5), 5, last);
    assertRefused(kenes, MotionsCode.AMENDMENT_DONE, () -> first(last, WHY));
  }

  private void first(UUID amendment, Text reason) {
    kenes.motions.changeOrder(council.chair(), body, kenes.key(), new Motions.ChangeOrder(amendment, reason));
  }
}
