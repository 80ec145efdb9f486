package kenes.elections;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.base.Text;
import kenes.kit.ReplayCheck;
import kenes.kit.TestKenes;
import kenes.meetings.Meetings;
import kenes.voting.PaperBallot;
import kenes.voting.PaperBallots;
import kenes.voting.PaperBallots.AddForms;
import kenes.voting.PaperBallots.DestroyForms;
import kenes.voting.PaperBallots.ExchangeForm;
import kenes.voting.PaperBallots.FormCommission;
import kenes.voting.PaperBallots.IssueForm;
import kenes.voting.PaperBallots.PrepareForms;
import kenes.voting.PaperBallots.TakeFormBack;
import kenes.voting.PaperCode;
import kenes.voting.PaperCount;
import kenes.voting.PaperForm;
import kenes.voting.PollMethod;
import kenes.voting.PollSubject;
import kenes.voting.Result;
import kenes.voting.Voting;
import kenes.voting.VotingAct;
import kenes.voting.VotingCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each step of a secret vote by paper, in its order and in no other. */
class PaperBallotsStoryTest {
  private static final Text REASON = Text.of("қате белгіленді", null, null);

  private final TestKenes kenes = TestKenes.seeded();
  private final ElectionDay day = new ElectionDay(kenes);
  private final String body = day.body;

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private UUID round() {
    return day.open(day.listed(2, 3, 4), PollMethod.SECRET);
  }

  private void form(List<UUID> members, UUID chair, UUID poll) {
    kenes.paperBallots.formCommission(day.presiding, body, kenes.key(), new FormCommission(day.meeting, members, chair, poll));
  }

  @Test
  void aCommissionIsOddElectedAndWithoutCandidates() {
    UUID stranger = day.council.newPerson(77);
    UUID rejected = day.vote(12);
    UUID poll = day.vote(25);
    assertRefused(kenes, PaperCode.COMMISSION_NOT_ODD, "members", () -> form(day.people(21, 22, 23, 24), day.person(21), poll));
    assertRefused(kenes, PaperCode.COMMISSION_NOT_ODD, "members", () -> form(day.people(21), day.person(21), poll));
    assertRefused(kenes, PaperCode.MEMBER_WRONG, "members", () -> form(day.people(21, 22, 22), day.person(21), poll));
    assertRefused(kenes, PaperCode.MEMBER_WRONG, "members", () -> form(List.of(day.person(21), day.person(22), stranger), day.person(21), poll));
    assertRefused(kenes, PaperCode.CHAIR_NOT_MEMBER, "chair", () -> form(day.people(21, 22, 23), day.person(24), poll));
    assertRefused(kenes, PaperCode.COMMISSION_NOT_ELECTED, "poll", () -> form(day.people(21, 22, 23), day.person(21), null));
    assertRefused(kenes, PaperCode.COMMISSION_NOT_ELECTED, "poll", () -> form(day.people(21, 22, 23), day.person(21), rejected));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.paperBallots.formCommission(day.deputy(21), body, kenes.key(),
        new FormCommission(day.meeting, day.people(21, 22, 23), day.person(21), poll)));
    UUID election = day.candidates(day.call(), 2);
    assertRefused(kenes, PaperCode.MEMBER_IS_CANDIDATE, "members", () -> form(day.people(2, 22, 23), day.person(22), poll));
    kenes.elections.withdraw(day.deputy(2), body, kenes.key(), new Elections.Withdraw(election, day.person(2)));
    form(day.people(2, 22, 23), day.person(22), poll);
    form(day.people(21, 22, 23), day.person(21), poll);
    assertEquals(day.people(21, 22, 23), kenes.db.read(tx -> kenes.paperBallots.findCommission(tx, body, day.meeting)).orElseThrow().members());
    kenes.meetings.closeItem(day.presiding, body, kenes.key(), day.meeting, day.item);
    kenes.meetings.close(day.presiding, body, kenes.key(), day.meeting);
    assertRefused(kenes, VotingCode.MEETING_NOT_OPEN, () -> form(day.people(21, 22, 23), day.person(21), poll));
  }

  @Test
  void formsArePreparedOnceByTheCommissionForEverybody() {
    UUID lonely = round();
    assertRefused(kenes, PaperCode.NO_COMMISSION, () -> day.prepare(lonely, 25));
    kenes.elections.abandon(day.presiding, body, kenes.key(), new Elections.Abandon(lonely, REASON));
    day.commission();
    assertRefused(kenes, PaperCode.PAPER_VOTE_OVER, () -> day.prepare(lonely, 25));
    assertRefused(kenes, PaperCode.PAPER_VOTE_UNKNOWN, () -> day.prepare(UUID.randomUUID(), 25));
    UUID election = kenes.db.read(tx -> kenes.elections.findRound(tx, body, lonely)).orElseThrow().election();
    UUID round = day.open(election, PollMethod.SECRET);
    assertRefused(kenes, PaperCode.FORMS_NUMBER_WRONG, "forms", () -> day.prepare(round, 24));
    assertRefused(kenes, PaperCode.FORMS_NUMBER_WRONG, "forms", () -> day.prepare(round, 1001));
    assertRefused(kenes, PaperCode.NOT_IN_COMMISSION, () -> kenes.paperBallots.prepareForms(day.deputy(5), body, kenes.key(), new PrepareForms(round, 25)));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.paperBallots.prepareForms(day.presiding, body, kenes.key(), new PrepareForms(round, 25)));
    assertRefused(kenes, PaperCode.FORMS_NOT_PREPARED, () -> day.issue(round, 1, 1));
    assertRefused(kenes, PaperCode.PAPER_VOTE_UNKNOWN, () -> day.issue(UUID.randomUUID(), 1, 1));
    day.prepare(round, 25);
    assertRefused(kenes, PaperCode.FORMS_PREPARED_ALREADY, () -> day.prepare(round, 25));
    assertRefused(kenes, PaperCode.COMMISSION_AT_WORK, () -> form(day.people(5, 6, 7), day.person(5), null));
    PaperForm form = ballot(round).form();
    assertEquals(day.people(2, 3, 4), form.options().stream().map(option -> UUID.fromString(option.key())).toList());
    assertEquals(1, form.marks());
  }

  private PaperBallot ballot(UUID round) {
    return kenes.db.read(tx -> kenes.paperBallots.find(tx, body, round)).orElseThrow();
  }

  @Test
  void aFormGoesOnceToEachWhoIsThere() {
    UUID stranger = day.council.newPerson(78);
    day.commission();
    kenes.meetings.leave(day.council.staff(), body, kenes.key(), new Meetings.Attend(day.meeting, day.person(25)));
    UUID round = round();
    kenes.meetings.arrive(day.council.staff(), body, kenes.key(), new Meetings.Attend(day.meeting, day.person(25)));
    day.prepare(round, 24).issue(round, 1, 1);
    assertRefused(kenes, PaperCode.FORM_ISSUED_ALREADY, "person", () -> day.issue(round, 1, 1));
    assertRefused(kenes, VotingCode.NOT_PRESENT_AT_OPENING, "person", () -> day.issue(round, 25, 25));
    assertRefused(kenes, VotingCode.NOT_ON_THE_ROLL, "person", () -> kenes.paperBallots.issueForm(day.deputy(22), body, kenes.key(),
        new IssueForm(round, stranger)));
    kenes.meetings.leave(day.council.staff(), body, kenes.key(), new Meetings.Attend(day.meeting, day.person(24)));
    assertRefused(kenes, VotingCode.ABSENT, "person", () -> day.issue(round, 24, 24));
    assertRefused(kenes, PaperCode.NOT_IN_COMMISSION, () -> kenes.paperBallots.issueForm(day.deputy(5), body, kenes.key(), new IssueForm(round, day.person(5))));
    assertRefused(kenes, PaperCode.PAPER_REASON_MISSING, "reason", () -> takeBack(round, 1, null));
    assertRefused(kenes, PaperCode.PAPER_REASON_TOO_LONG, "reason", () -> takeBack(round, 1, Text.same("x".repeat(301))));
    assertRefused(kenes, PaperCode.FORM_NOT_ISSUED, "person", () -> takeBack(round, 2, REASON));
    takeBack(round, 1, REASON);
    assertFalse(ballot(round).isIssuedTo(day.person(1)));
    day.issue(round, 1, 1);
    assertEquals(List.of(false, true), ballot(round).issues().stream().map(PaperBallot.Issue::stands).toList());
    assertEquals(1, ballot(round).issued());
  }

  @Test
  void aSpoiledFormIsExchangedOnceAndEveryFormIsAccountedFor() {
    day.commission();
    UUID round = round();
    day.prepare(round, 26).issue(round, 1, 23);
    assertRefused(kenes, PaperCode.FORM_NOT_ISSUED, "person", () -> exchange(round, 24));
    assertRefused(kenes, PaperCode.NOT_IN_COMMISSION, () -> kenes.paperBallots.exchangeForm(day.deputy(5), body, kenes.key(), new ExchangeForm(round, day.person(5))));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.paperBallots.exchangeForm(day.presiding, body, kenes.key(), new ExchangeForm(round, day.person(5))));
    kenes.meetings.leave(day.council.staff(), body, kenes.key(), new Meetings.Attend(day.meeting, day.person(7)));
    assertRefused(kenes, VotingCode.ABSENT, "person", () -> exchange(round, 7));
    exchange(round, 5);
    assertRefused(kenes, PaperCode.EXCHANGED_ALREADY, "person", () -> exchange(round, 5));
    assertEquals(List.of(23L, 1L, 2L), List.of(ballot(round).issued(), ballot(round).exchanged(), ballot(round).left()));
    assertTrue(ballot(round).isIssuedTo(day.person(5)));
    assertRefused(kenes, PaperCode.NO_FORM_LEFT, "person", () -> exchange(round, 6));
    kenes.meetings.leave(day.council.staff(), body, kenes.key(), new Meetings.Attend(day.meeting, day.person(25)));
    exchange(round, 6);
    day.issue(round, 24, 24);
    kenes.meetings.arrive(day.council.staff(), body, kenes.key(), new Meetings.Attend(day.meeting, day.person(25)));
    assertRefused(kenes, PaperCode.NO_FORM_LEFT, "person", () -> day.issue(round, 25, 25));
    assertRefused(kenes, PaperCode.FORMS_UNACCOUNTED, "forms", () -> kenes.paperBallots.destroyForms(day.deputy(21), body, kenes.key(), new DestroyForms(round, 2)));
    day.box(round, 0);
    assertRefused(kenes, PaperCode.ISSUING_OVER, () -> exchange(round, 8));
    assertRefused(kenes, PaperCode.FOUND_MORE_THAN_ISSUED, "found", () -> count(day.count(round, 25, 0, 2, 13, 3, 9, 4, 3)));
    day.counted(day.count(round, 23, 1, 2, 13, 3, 6, 4, 3)).announce(round);
    PaperCount signed = day.result(round).paper();
    assertEquals(List.of(26L, 24L, 2L, 23L), List.of(signed.prepared(), signed.issued(), signed.exchanged(), signed.found()));
  }

  @Test
  void anotherBatchIsPrintedWhereTheFormsRunOutAndIsAccountedFor() {
    day.commission();
    UUID round = round();
    assertRefused(kenes, PaperCode.FORMS_NOT_PREPARED, () -> add(21, round, 5));
    day.prepare(round, 25).issue(round, 1, 25);
    assertRefused(kenes, PaperCode.NO_FORM_LEFT, "person", () -> exchange(round, 5));
    assertRefused(kenes, PaperCode.NOT_IN_COMMISSION, () -> add(5, round, 2));
    assertRefused(kenes, PaperCode.FORMS_NUMBER_WRONG, "more", () -> add(21, round, 0));
    assertRefused(kenes, PaperCode.FORMS_NUMBER_WRONG, "more", () -> add(21, round, 976));
    day.once(key -> kenes.paperBallots.addForms(day.deputy(21), body, key, new AddForms(round, 2)));
    exchange(round, 5);
    assertEquals(List.of(25L, 2L), ballot(round).batches().stream().map(PaperBallot.Batch::forms).toList());
    assertEquals(List.of(27L, 1L), List.of(ballot(round).prepared(), ballot(round).left()));
    assertRefused(kenes, PaperCode.FORMS_UNACCOUNTED, "forms", () -> kenes.paperBallots.destroyForms(day.deputy(21), body, kenes.key(), new DestroyForms(round, 0)));
    day.box(round, 1);
    assertRefused(kenes, PaperCode.ISSUING_OVER, () -> add(21, round, 5));
    day.counted(day.count(round, 25, 0, 2, 13, 3, 6, 4, 6)).announce(round);
    assertEquals(27, day.result(round).paper().prepared());
  }

  private void add(int seat, UUID round, long forms) {
    kenes.paperBallots.addForms(day.deputy(seat), body, kenes.key(), new AddForms(round, forms));
  }

  private void exchange(UUID round, int seat) {
    day.once(key -> kenes.paperBallots.exchangeForm(day.deputy(23), body, key, new ExchangeForm(round, day.person(seat))));
  }

  @Test
  void aFormTakenBackUnmarkedIsNoneThatWasSpoiled() {
    day.commission();
    UUID round = round();
    day.prepare(round, 27).issue(round, 1, 1);
    exchange(round, 1);
    takeBack(round, 1, REASON);
    assertEquals(List.of(0L, 1L, 26L), List.of(ballot(round).issued(), ballot(round).exchanged(), ballot(round).left()));
    day.issue(round, 1, 1);
    assertRefused(kenes, PaperCode.EXCHANGED_ALREADY, "person", () -> exchange(round, 1));
  }

  private void takeBack(UUID round, int seat, Text reason) {
    kenes.paperBallots.takeFormBack(day.deputy(23), body, kenes.key(), new TakeFormBack(round, day.person(seat), reason));
  }

  @Test
  void theBoxIsOpenedOnceEveryFormIsAccountedFor() {
    day.commission();
    UUID round = round();
    day.prepare(round, 27).issue(round, 1, 24);
    assertRefused(kenes, PaperCode.ISSUING_NOT_OVER, () -> kenes.paperBallots.openBox(day.deputy(21), body, kenes.key(), round));
    assertRefused(kenes, PaperCode.BOX_CLOSED, () -> day.counted(day.count(round, 24, 0, 2, 12, 3, 9, 4, 3)));
    assertRefused(kenes, PaperCode.FORMS_UNACCOUNTED, "forms", () -> kenes.paperBallots.destroyForms(day.deputy(21), body, kenes.key(), new DestroyForms(round, 2)));
    day.box(round, 3);
    assertRefused(kenes, PaperCode.ISSUING_OVER, () -> day.issue(round, 25, 25));
    assertRefused(kenes, PaperCode.ISSUING_OVER, () -> takeBack(round, 1, REASON));
    assertRefused(kenes, PaperCode.BOX_OPEN_ALREADY, () -> kenes.paperBallots.openBox(day.deputy(21), body, kenes.key(), round));
    assertRefused(kenes, PaperCode.NOT_COUNTED, () -> sign(round, 21));
  }

  private void sign(UUID round, int seat) {
    kenes.paperBallots.signCount(day.deputy(seat), body, kenes.key(), round);
  }

  private void count(PaperBallots.CountForms count) {
    kenes.paperBallots.countForms(day.deputy(21), body, kenes.key(), count);
  }

  @Test
  void aQuestionIsVotedOnByPaperToo() {
    day.commission();
    UUID poll = kenes.voting.open(day.presiding, body, kenes.key(), new Voting.Open(day.item, ElectionDay.TITLE, true, null, PollMethod.SECRET, List.of(),
        PollSubject.whole(), null)).act(VotingAct.PollOpened.class).poll();
    day.prepare(poll, 25).issue(poll, 1, 25).box(poll, 0);
    assertRefused(kenes, VotingCode.COUNT_NOT_SIGNED, () -> kenes.voting.close(day.presiding, body, kenes.key(), poll));
    day.counted(day.count(poll, 25, 2, "FOR", 14, "AGAINST", 6, "ABSTAIN", 3));
    kenes.voting.close(day.presiding, body, kenes.key(), poll);
    Result result = kenes.db.read(tx -> kenes.voting.result(tx, kenes.voting.get(tx, body, poll)));
    assertTrue(result.outcome().adopted());
    assertEquals(List.of(14L, 6L, 3L), List.of(result.outcome().tally().votesFor(), result.outcome().tally().against(), result.outcome().tally().abstained()));
    assertRefused(kenes, PaperCode.PAPER_VOTE_OVER, () -> sign(poll, 23));
  }

  @Test
  void sumsAgreeAndMoreThanHalfOfTheCommissionSign() {
    day.commission();
    UUID round = round();
    day.prepare(round, 25).issue(round, 1, 25).box(round, 0);
    assertRefused(kenes, PaperCode.FOUND_MORE_THAN_ISSUED, "found", () -> count(day.count(round, 26, 1, 2, 12, 3, 9, 4, 4)));
    assertRefused(kenes, PaperCode.SPOILED_MORE_THAN_FOUND, "spoiled", () -> count(day.count(round, 3, 4, 2, 0, 3, 0, 4, 0)));
    assertRefused(kenes, PaperCode.COUNT_WRONG, "found", () -> count(day.count(round, -1, 0, 2, 0, 3, 0, 4, 0)));
    assertRefused(kenes, PaperCode.COUNT_WRONG, () -> count(day.count(round, 25, 1, 2, 12, 3, 9)));
    assertRefused(kenes, PaperCode.COUNT_WRONG, () -> count(day.count(round, 25, 1, 2, 12, 3, 9, 4, 3, 5, 0)));
    assertRefused(kenes, PaperCode.VOTES_NOT_FORMS, "votes", () -> count(day.count(round, 25, 1, 2, 12, 3, 9, 4, 4)));
    assertRefused(kenes, PaperCode.VOTES_NOT_FORMS, "votes", () -> count(day.count(round, 25, 1, 2, 12, 3, 9, 4, 2)));
    count(day.count(round, 25, 0, 2, 13, 3, 9, 4, 3));
    sign(round, 21);
    count(day.count(round, 25, 1, 2, 12, 3, 9, 4, 3));
    assertTrue(ballot(round).signatures().isEmpty(), "a new count is signed anew");
    assertRefused(kenes, ElectionsCode.PAPER_NOT_SIGNED, () -> day.announce(round));
    sign(round, 21);
    assertRefused(kenes, PaperCode.SIGNED_ALREADY, () -> sign(round, 21));
    assertRefused(kenes, PaperCode.NOT_IN_COMMISSION, () -> sign(round, 5));
    assertRefused(kenes, PaperCode.PAPER_REASON_MISSING, "reason",
        () -> kenes.paperBallots.disputeCount(day.deputy(22), body, kenes.key(), new PaperBallots.DisputeCount(round, null)));
    kenes.paperBallots.disputeCount(day.deputy(22), body, kenes.key(), new PaperBallots.DisputeCount(round, REASON));
    assertRefused(kenes, ElectionsCode.PAPER_NOT_SIGNED, () -> day.announce(round));
    sign(round, 23);
    assertRefused(kenes, PaperCode.COUNT_STANDS, () -> count(day.count(round, 25, 1, 2, 12, 3, 9, 4, 3)));
    day.announce(round);
    assertRefused(kenes, PaperCode.PAPER_VOTE_OVER, () -> sign(round, 21));
    assertEquals(1, day.result(round).paper().spoiled());
  }
}
