package kenes.decisions;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.base.Text;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.kit.TestNational;
import kenes.voting.Choice;
import kenes.voting.Voting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An extended sitting of a national council of chairs and delegates, with an invited chair who has a voice and no vote, and its recommendation. */
class RecommendationsStoryTest {
  private static final Caller INIT = Caller.installation();
  private static final String NATIONAL = TestNational.CODE;
  private static final Text ADDRESSEE = Text.of("Облыс әкімдігі", "Акимат области", "Akimat of the oblast");

  private TestKenes kenes;
  private TestCouncil one;
  private TestCouncil invited;
  private TestNational national;

  @BeforeEach
  void seed() {
    kenes = TestKenes.seeded();
    one = new TestCouncil(kenes, "KZ-ONE", 9, 6);
    invited = new TestCouncil(kenes, "KZ-TWO", 5, 4);
    national = new TestNational(kenes, one);
  }

  @AfterEach
  void replayAndClose() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  @Test
  void theExtendedSittingRecommendsAndRepliesAreAwaited() {
    assertEquals(true, kenes.db.read(tx -> kenes.permissions.may(tx, one.deputy(1), NATIONAL, Permission.CONDUCT)), "who chairs the council by office conducts");
    UUID poll = vote();
    UUID decision = national.draw(poll);
    LocalDate today = kenes.db.read(tx -> kenes.register.today(tx, NATIONAL));
    assertRefused(kenes, DecisionsCode.NOT_SIGNED, () -> kenes.decisions.recommendations().recommend(INIT, NATIONAL, kenes.key(), new Recommendations.Send(decision, ADDRESSEE, null, today)));
    kenes.decisions.sign(one.deputy(1), NATIONAL, kenes.key(), decision);
    Recommendations.Send send = new Recommendations.Send(decision, ADDRESSEE, "KZ-ONE", today.plusDays(20));
    kenes.decisions.recommendations().recommend(INIT, NATIONAL, "recommend-once", send);
    assertTrue(kenes.decisions.recommendations().recommend(INIT, NATIONAL, "recommend-once", send).repeated());
    assertRefused(kenes, DecisionsCode.ADDRESSED_ALREADY, "body", () -> kenes.decisions.recommendations().recommend(INIT, NATIONAL, kenes.key(), send));
    assertRefused(kenes, DecisionsCode.ADDRESSEE_BODY_UNKNOWN, "body",
        () -> kenes.decisions.recommendations().recommend(INIT, NATIONAL, kenes.key(), new Recommendations.Send(decision, ADDRESSEE, "KZ-99", today)));
    assertRefused(kenes, DecisionsCode.ADDRESSEE_OWN, "body",
        () -> kenes.decisions.recommendations().recommend(INIT, NATIONAL, kenes.key(), new Recommendations.Send(decision, ADDRESSEE, NATIONAL, today)));
    assertRefused(kenes, DecisionsCode.ADDRESSEE_ENDED, "body",
        () -> kenes.decisions.recommendations().recommend(INIT, NATIONAL, kenes.key(), new Recommendations.Send(decision, ADDRESSEE, "KZ-SENATE", today)));
    assertRefused(kenes, DecisionsCode.DATE_TOO_EARLY, "replyBy",
        () -> kenes.decisions.recommendations().recommend(INIT, NATIONAL, kenes.key(), new Recommendations.Send(decision, ADDRESSEE, null, today.minusDays(1))));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED,
        () -> kenes.decisions.recommendations().recommend(invited.secretary(), NATIONAL, kenes.key(), new Recommendations.Send(decision, ADDRESSEE, null, today)));

    DecisionLife life = kenes.db.read(tx -> kenes.decisions.get(tx, NATIONAL, decision));
    assertTrue(life.decision().isAdvisory());
    assertNull(life.inForceFrom());
    assertEquals(State.SIGNED, life.on(today.plusYears(1)), "what only recommends never enters into force");
    Addressee addressee = life.addressees().getFirst();
    assertEquals(List.of(Addressee.State.AWAITED, Addressee.State.OVERDUE), List.of(addressee.on(today.plusDays(20)), addressee.on(today.plusDays(21))));
    assertTrue(life.duties(today).contains(new Duty(Duty.Kind.AWAIT_REPLY, today.plusDays(20))));

    assertRefused(kenes, DecisionsCode.REPLIES_BY_LETTER, "addressee",
        () -> kenes.decisions.recommendations().reply(INIT, NATIONAL, kenes.key(), new Recommendations.Reply(decision, 1, today, "Қаралды", null)));
    kenes.decisions.recommendations().recommend(INIT, NATIONAL, kenes.key(), new Recommendations.Send(decision, Text.of("Министрлік", "Министерство", null), null, today.plusDays(30)));
    assertRefused(kenes, DecisionsCode.ADDRESSEE_UNKNOWN, "addressee",
        () -> kenes.decisions.recommendations().reply(INIT, NATIONAL, kenes.key(), new Recommendations.Reply(decision, 3, today, "Қаралды", null)));
    assertRefused(kenes, DecisionsCode.LINK_WRONG, "link",
        () -> kenes.decisions.recommendations().reply(INIT, NATIONAL, kenes.key(), new Recommendations.Reply(decision, 2, today, "Қаралды", "http://x")));
    assertRefused(kenes, DecisionsCode.REPLY_PRIVATE, "reply",
        () -> kenes.decisions.recommendations().reply(INIT, NATIONAL, kenes.key(), new Recommendations.Reply(decision, 2, today, "Өтініш иесі, ЖСН 900130300104.", null)));
    kenes.decisions.recommendations().reply(INIT, NATIONAL, kenes.key(), new Recommendations.Reply(decision, 2, today, "Ұсыным қаралды", null));
    DecisionLife replied = kenes.db.read(tx -> kenes.decisions.get(tx, NATIONAL, decision));
    assertEquals(List.of(Addressee.State.OVERDUE, Addressee.State.REPLIED), replied.addressees().stream().map(one -> one.on(today.plusDays(30))).toList());
    assertEquals(List.of(new Duty(Duty.Kind.AWAIT_REPLY, today.plusDays(20))), replied.duties(today).stream().filter(duty -> duty.kind() == Duty.Kind.AWAIT_REPLY).toList());
  }

  @Test
  void whatBindsIsNoRecommendation() {
    TestDecision decision = new TestDecision(kenes, invited, "other").sign();
    assertRefused(kenes, DecisionsCode.NOT_ADVISORY, () -> kenes.decisions.recommendations().recommend(invited.secretary(), "KZ-TWO", kenes.key(),
        new Recommendations.Send(decision.id(), ADDRESSEE, null, decision.today())));
    UUID poll = vote();
    Decisions.Adopt adopt = TestDecision.adopt(poll, "recommendation", 5);
    assertRefused(kenes, DecisionsCode.ENTRY_DIFFERS, "entry", () -> kenes.decisions.adopt(INIT, NATIONAL, kenes.key(),
        new Decisions.Adopt(poll, adopt.kind(), adopt.wordings(), null, null, null, EntryRule.on(LocalDate.of(2027, 1, 1)))));
  }

  /** Only members make the quorum and vote. */
  private UUID vote() {
    UUID poll = national.openVote();
    kenes.db.change(tx -> assertEquals(5, kenes.meetings.quorum(tx, kenes.meetings.get(tx, NATIONAL, kenes.voting.get(tx, NATIONAL, poll).meeting())).present(), "a guest makes no quorum"));
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.voting.cast(invited.deputy(1), NATIONAL, kenes.key(), new Voting.Cast(poll, invited.person(1), Choice.FOR)));
    national.adopt(poll);
    return poll;
  }
}
