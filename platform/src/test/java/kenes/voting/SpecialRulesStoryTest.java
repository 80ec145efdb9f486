package kenes.voting;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A council of six whose own regulation has what a plain roll call has not: a casting vote, secret votes, weights, groups. */
class SpecialRulesStoryTest {
  private static final String REGULATION = """
      format: kenes-rules/2
      code: own
      title: {kk: Регламент, ru: Регламент, en: Regulation}
      extends: kz-maslikhat
      valid_from: 2024-01-01
      sources: {own: {title: {kk: Регламент, ru: Регламент, en: Regulation}}}
      rules:
      """ + rule("tied", "tie: CASTING_VOTE, casting_vote: {kk: мәслихат төрағасы, ru: председатель маслихата, en: the chair}")
      + rule("drawn", "tie: LOT") + rule("again", "tie: REPEAT_VOTE")
      + "  voting.recused_in_base: {value: false, basis: {source: own}}\n"
      + rule("by_secret", "methods: [SECRET]") + rule("openly", "methods: [SECRET, OPEN]") + rule("by_name", "methods: [ROLL_CALL]")
      + rule("weighted", "weights: population")
      + rule("grouped", "each_group: {grouping: region, base: SEATS, more_than: 1/2, groups: {at_least: 1/1}}");

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-SIX", 6, 6);
  private TestSitting sitting;

  private static String rule(String kind, String more) {
    return "  majority." + kind + ": {title: {kk: Т, ru: Т, en: T}, value: {base: SEATS, more_than: 1/2, " + more + "}, basis: {source: own}}\n";
  }

  private void open(String... kinds) {
    kenes.rules.load(council.administrator(), council.code(), kenes.key(), REGULATION.getBytes(StandardCharsets.UTF_8));
    sitting = new TestSitting(kenes, council, kinds).arrive(1, 6).open().openItem(1);
  }

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  @Test
  void aTieWaitsForTheCastingVoteAndIsNotAdoptedSoFar() {
    open("tied");
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 3, Choice.FOR).cast(poll, 4, 6, Choice.AGAINST).closePoll(poll);
    Outcome outcome = kenes.db.read(tx -> kenes.voting.result(tx, kenes.voting.get(tx, council.code(), poll))).outcome();
    assertEquals(List.of(TieState.AWAITED, Decision.UNDECIDED), List.of(outcome.tie(), outcome.decision()));
    assertFalse(outcome.adopted());
    assertEquals(List.of("Дауыстар тең бөлінді: жақтап – 3, қарсы – 3.",
        "Мұндай жағдайда шешуші дауысты беретін – мәслихат төрағасы. Шешуші дауыс әлі берілген жоқ."), VoteWords.tie(Words.of(Lang.KK), outcome).toList());
  }

  @Test
  void theLotDrawnInTheHallDecidesWhereTheRuleSaysSo() {
    open("drawn");
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 3, Choice.FOR).cast(poll, 4, 6, Choice.AGAINST).closePoll(poll);
    assertRefused(kenes, VotingCode.NO_TIE, () -> kenes.voting.ties().giveCastingVote(council.chair(), council.code(), kenes.key(),
        new Ties.CastingVote(poll, Choice.FOR)));
    kenes.voting.ties().drawLot(council.chair(), council.code(), kenes.key(), new Ties.Lot(poll, Choice.AGAINST));
    assertEquals(TieState.AGAINST, outcome(poll).tie());
    assertRefused(kenes, VotingCode.TIE_DECIDED, () -> kenes.voting.ties().drawLot(council.chair(), council.code(), kenes.key(), new Ties.Lot(poll, Choice.FOR)));
  }

  @Test
  void whereATieAsksForAnotherVoteTheFirstStaysValid() {
    open("again");
    UUID poll = sitting.openPoll(1);
    sitting.cast(poll, 1, 3, Choice.FOR).cast(poll, 4, 6, Choice.AGAINST).closePoll(poll);
    UUID second = kenes.voting.reopening().repeat(council.chair(), council.code(), kenes.key(), new Reopening.Repeat(poll, null, List.of(), null, null))
        .act(VotingAct.PollOpened.class).poll();
    sitting.cast(second, 1, 4, Choice.FOR).closePoll(second);
    assertEquals(List.of(TieState.AWAITED, TieState.NONE), List.of(outcome(poll).tie(), outcome(second).tie()));
    assertEquals(List.of(poll, second), kenes.db.read(tx -> kenes.voting.listValid(tx, council.code(), sitting.item(1))).stream().map(Poll::id).toList());
  }

  @Test
  void outsideTheBaseTheRecusedMakeItSmaller() {
    open("tied");
    for (int seat = 5; seat <= 6; seat++) {
      kenes.voting.interests().declareInterest(council.deputy(seat), council.code(), kenes.key(), new Interests.Declare(sitting.item(1), council.person(seat), "Себеп"));
    }
    UUID poll = sitting.openPoll(1);
    sitting.leave(6).cast(poll, 1, 3, Choice.FOR).closePoll(poll);
    assertEquals(List.of(4L, 3L, Decision.ADOPTED, new Recused(2, 2, false)),
        List.of(outcome(poll).base(), outcome(poll).needed(), outcome(poll).decision(), outcome(poll).count().recused()));
  }

  private Outcome outcome(UUID poll) {
    return kenes.db.read(tx -> kenes.voting.result(tx, kenes.voting.get(tx, council.code(), poll))).outcome();
  }

  @Test
  void whatARollCallCannotCountIsRefusedBeforeItOpens() {
    open("by_secret", "weighted", "grouped", "openly", "by_name");
    for (int position = 1; position <= 5; position++) {
      int item = position;
      if (item > 1) {
        sitting.closeItem(item - 1).openItem(item);
      }
      if (item <= 3) {
        assertRefused(kenes, VotingCode.NOT_COUNTABLE, () -> sitting.openPoll(item));
      } else {
        sitting.closePoll(sitting.openPoll(item));
      }
    }
  }
}
