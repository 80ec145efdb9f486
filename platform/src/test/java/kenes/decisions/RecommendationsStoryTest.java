package kenes.decisions;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.accounts.AccountsCode;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.base.Text;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.meetings.Convening;
import kenes.meetings.Form;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.register.Delegations;
import kenes.register.RegisterAct;
import kenes.register.Registrar;
import kenes.rules.Rules;
import kenes.voting.Choice;
import kenes.voting.Voting;
import kenes.voting.VotingAct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An extended sitting of a national council of chairs and delegates, with an invited chair who has a voice and no vote, and its recommendation. */
class RecommendationsStoryTest {
  private static final Caller INIT = Caller.installation();
  private static final String NATIONAL = "KZ-NATIONAL";
  private static final LocalDate BEGAN = LocalDate.of(2026, 1, 12);
  private static final Text ADDRESSEE = Text.of("Облыс әкімдігі", "Акимат области", "Akimat of the oblast");

  private TestKenes kenes;
  private TestCouncil one;
  private TestCouncil invited;
  private UUID plenary;

  @BeforeEach
  void seed() {
    kenes = TestKenes.seeded();
    one = new TestCouncil(kenes, "KZ-ONE", 9, 6);
    invited = new TestCouncil(kenes, "KZ-TWO", 9, 4);
    kenes.registrar.registerBody(INIT, kenes.key(), new RegisterAct.BodyRegistered(NATIONAL, TestKenes.REGISTRY, "consultative", "national",
        Text.of("Үлгі кеңес", "Образцовый совет", "Model council"), null, null, null, "Asia/Almaty", null, null, null, null, null, Map.of(), null, true));
    kenes.registrar.registerTerm(INIT, NATIONAL, kenes.key(), new RegisterAct.TermRegistered(1, 9, null, BEGAN, null));
    plenary = kenes.registrar.formOrganization(INIT, NATIONAL, kenes.key(), new Registrar.NewOrganization("plenary",
        Text.of("кеңес отырысы", "заседание совета", "sitting of the council"), BEGAN, null)).act(RegisterAct.OrganizationFormed.class).organization();
    kenes.rules.load(INIT, NATIONAL, kenes.key(), Rules.shipped("demo-national"));
    UUID post = kenes.registrar.createPost(INIT, "KZ-ONE", kenes.key(), new Registrar.NewPost(one.plenary(), "chair",
        Text.of("мәслихат төрағасы", "председатель маслихата", "chair of the maslikhat"))).act(RegisterAct.PostCreated.class).post();
    kenes.delegations.beginByOffice(INIT, NATIONAL, kenes.key(), new Delegations.ByOffice("KZ-ONE", post, one.person(1), plenary, "chair", 1, 1, "chairs", BEGAN));
    for (int seat = 2; seat <= 6; seat++) {
      kenes.delegations.beginByDelegation(INIT, NATIONAL, kenes.key(), new Delegations.ByDelegation("KZ-ONE", null, "№ 3", one.person(seat), plenary, "member", 1, seat, "delegates", BEGAN));
    }
  }

  @AfterEach
  void replayAndClose() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  @Test
  void theExtendedSittingRecommendsAndRepliesAreAwaited() {
    assertTrue(kenes.db.read(tx -> kenes.permissions.may(tx, one.deputy(1), NATIONAL, Permission.CONDUCT)), "who chairs the council by office conducts");
    UUID poll = vote();
    UUID decision = kenes.decisions.adopt(INIT, NATIONAL, kenes.key(), TestDecision.adopt(poll, "recommendation", 5)).act(DecisionsAct.DecisionAdopted.class).decision();
    LocalDate today = kenes.db.read(tx -> kenes.register.today(tx, NATIONAL));
    assertRefused(kenes, DecisionsCode.NOT_SIGNED, () -> kenes.decisions.recommendations().recommend(INIT, NATIONAL, kenes.key(), new Recommendations.Send(decision, ADDRESSEE, null, today)));
    kenes.decisions.sign(one.deputy(1), NATIONAL, kenes.key(), decision);
    Recommendations.Send send = new Recommendations.Send(decision, ADDRESSEE, "KZ-ONE", today.plusDays(20));
    kenes.decisions.recommendations().recommend(INIT, NATIONAL, "recommend-once", send);
    assertTrue(kenes.decisions.recommendations().recommend(INIT, NATIONAL, "recommend-once", send).repeated());
    assertRefused(kenes, DecisionsCode.ADDRESSED_ALREADY, "body", () -> kenes.decisions.recommendations().recommend(INIT, NATIONAL, kenes.key(), send));
    assertRefused(kenes, DecisionsCode.ADDRESSEE_BODY_UNKNOWN, "body",
        () -> kenes.decisions.recommendations().recommend(INIT, NATIONAL, kenes.key(), new Recommendations.Send(decision, ADDRESSEE, "KZ-99", today)));
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

    assertRefused(kenes, DecisionsCode.ADDRESSEE_UNKNOWN, "addressee",
        () -> kenes.decisions.recommendations().reply(INIT, NATIONAL, kenes.key(), new Recommendations.Reply(decision, 2, today, "Қаралды", null)));
    assertRefused(kenes, DecisionsCode.LINK_WRONG, "link",
        () -> kenes.decisions.recommendations().reply(INIT, NATIONAL, kenes.key(), new Recommendations.Reply(decision, 1, today, "Қаралды", "http://x")));
    kenes.decisions.recommendations().reply(INIT, NATIONAL, kenes.key(), new Recommendations.Reply(decision, 1, today, "Ұсыным қаралды", null));
    DecisionLife replied = kenes.db.read(tx -> kenes.decisions.get(tx, NATIONAL, decision));
    assertEquals(Addressee.State.REPLIED, replied.addressees().getFirst().on(today.plusDays(30)));
    assertFalse(replied.duties(today).stream().anyMatch(duty -> duty.kind() == Duty.Kind.AWAIT_REPLY));
  }

  @Test
  void whatBindsIsNoRecommendation() {
    TestDecision decision = new TestDecision(kenes, one, "other").sign();
    assertRefused(kenes, DecisionsCode.NOT_ADVISORY, () -> kenes.decisions.recommendations().recommend(one.secretary(), "KZ-ONE", kenes.key(),
        new Recommendations.Send(decision.id(), ADDRESSEE, null, decision.today())));
    UUID poll = vote();
    Decisions.Adopt adopt = TestDecision.adopt(poll, "recommendation", 5);
    assertRefused(kenes, DecisionsCode.ENTRY_DIFFERS, "entry", () -> kenes.decisions.adopt(INIT, NATIONAL, kenes.key(),
        new Decisions.Adopt(poll, adopt.kind(), adopt.wordings(), null, null, null, EntryRule.on(LocalDate.of(2027, 1, 1)))));
  }

  /** An extended sitting: five of nine members come, and the invited chair of another maslikhat. @return its adopted vote, in a closed sitting */
  private UUID vote() {
    Duration ahead = Duration.ofDays(11);
    MeetingsAct.MeetingConvened convened = kenes.convening.convene(INIT, NATIONAL, kenes.key(), new Convening.Convene("regular", null, plenary,
        Text.of("Кеңейтілген отырыс", "Расширенное заседание", "Extended sitting"), Text.of("Астана", "Астана", "Astana"), kenes.clock.instant().plus(ahead),
        List.of(new Convening.NewItem(Text.of("Ұсыным туралы", "О рекомендации", "Recommendation"), "default")), null, new Convening.Asked(null, List.of()),
        new Convening.Setting(Form.EXTENDED, false, List.of(new Convening.Guest(Text.of("Екінші төраға", "Второй председатель", "Second Chair"), ADDRESSEE)), List.of())))
        .act(MeetingsAct.MeetingConvened.class);
    kenes.clock.advance(ahead);
    UUID meeting = convened.meeting();
    UUID item = convened.agenda().getFirst().item();
    for (int seat = 1; seat <= 5; seat++) {
      kenes.meetings.arrive(one.deputy(seat), NATIONAL, kenes.key(), new Meetings.Attend(meeting, one.person(seat)));
    }
    UUID guest = kenes.db.read(tx -> kenes.meetings.get(tx, NATIONAL, meeting)).setting().invited().getFirst().invited();
    kenes.convening.invitedArrive(INIT, NATIONAL, kenes.key(), new Convening.Attend(meeting, guest));
    kenes.meetings.open(one.deputy(1), NATIONAL, kenes.key(), meeting);
    assertEquals(5, kenes.db.read(tx -> kenes.meetings.quorum(tx, kenes.meetings.get(tx, NATIONAL, meeting))).present(), "a guest makes no quorum");
    kenes.meetings.openItem(one.deputy(1), NATIONAL, kenes.key(), meeting, item);
    UUID poll = kenes.voting.open(one.deputy(1), NATIONAL, kenes.key(), new Voting.Open(item, Text.of("Қабылдансын ба?", "Принять?", "Adopt?"), true)).act(VotingAct.PollOpened.class).poll();
    assertRefused(kenes, AccountsCode.NOT_ALLOWED, () -> kenes.voting.cast(invited.deputy(1), NATIONAL, kenes.key(), new Voting.Cast(poll, invited.person(1), Choice.FOR)));
    for (int seat = 1; seat <= 5; seat++) {
      kenes.voting.cast(one.deputy(seat), NATIONAL, kenes.key(), new Voting.Cast(poll, one.person(seat), Choice.FOR));
    }
    kenes.voting.close(one.deputy(1), NATIONAL, kenes.key(), poll);
    kenes.meetings.closeItem(one.deputy(1), NATIONAL, kenes.key(), meeting, item);
    kenes.meetings.close(one.deputy(1), NATIONAL, kenes.key(), meeting);
    return poll;
  }
}
