package kenes.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import kenes.base.Text;
import kenes.db.Db;
import kenes.journal.Acts;
import kenes.journal.Entry;
import kenes.journal.Journal;
import kenes.kit.FaultySource;
import kenes.kit.Refusals;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The power goes at each step of a vote: at every statement of its command, before and after the statement and the commit took effect.
 * The device sends the command again with the same key: nothing is lost, nothing stands twice, and the answer is the same ever after.
 */
class PowerCutTest {
  private static final Text WHY = Text.of(null, "Нет связи", null);

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-FOUR", 4, 4);
  private final TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 4).open().openItem(1);
  private final String body = council.code();
  private final List<Teller> tellers = List.of(new Teller(council.person(3), null), new Teller(null, council.staff().account()));
  private int deaths;

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private Voting voting(Db db) {
    return new Voting(new Journal(db, new Acts(kenes.projections), kenes.clock), kenes.permissions, kenes.register, kenes.rules, kenes.meetings, kenes.papers,
        (tx, of, ballot) -> Optional.empty(), (tx, of, vote) -> false, (tx, of, item, subject) -> { }, (command, poll) -> { });
  }

  private List<Entry> record() {
    return kenes.db.read(tx -> kenes.journal.list(tx, body, 0, Long.MAX_VALUE));
  }

  /** @param acts how many entries the command makes @return the entries */
  private List<Entry> survives(int acts, BiFunction<Voting, String, ?> step) {
    String key = kenes.key();
    int before = record().size();
    for (int fatal = 1; record().size() == before; fatal++) {
      assertTrue(fatal < 80, "the commit is never reached");
      for (boolean lands : new boolean[] {false, true}) {
        Db dying = new Db(new FaultySource(kenes.source(), fatal, lands).source());
        if (lands) {
          assertThrows(RuntimeException.class, () -> step.apply(voting(dying), key));
        } else {
          Refusals.assertUnchanged(kenes, () -> assertThrows(RuntimeException.class, () -> step.apply(voting(dying), key)));
        }
        deaths++;
      }
    }
    assertEquals(before + acts, record().size(), "the whole step stands, once");
    Object answer = step.apply(kenes.voting, key);
    assertEquals(answer.toString(), step.apply(kenes.voting, key).toString(), "the same answer ever after");
    assertEquals(before + acts, record().size(), "sending it again adds nothing");
    return record().subList(before, before + acts);
  }

  private static UUID poll(List<Entry> entries) {
    return entries.stream().map(Entry::act).filter(VotingAct.PollOpened.class::isInstance).map(act -> ((VotingAct.PollOpened) act).poll()).findFirst().orElseThrow();
  }

  private Result result(UUID poll) {
    return kenes.db.read(tx -> kenes.voting.result(tx, kenes.voting.get(tx, body, poll)));
  }

  @Test
  void everyStepOfAVoteSurvives() {
    UUID item = sitting.item(1);
    Interests.Declare declare = new Interests.Declare(item, council.person(4), "Себеп");
    survives(1, (voting, key) -> voting.interests().declareInterest(council.deputy(4), body, key, declare).last().index());
    survives(1, (voting, key) -> voting.interests().withdrawInterest(council.deputy(4), body, key, new Interests.Withdraw(item, council.person(4))).last().index());
    UUID first = poll(survives(1, (voting, key) -> voting.open(council.chair(), body, key, new Voting.Open(item, TestSitting.QUESTION, true)).last().index()));
    survives(1, (voting, key) -> voting.cast(council.deputy(2), body, key, new Voting.Cast(first, council.person(2), Choice.FOR)));
    UUID second = poll(survives(2, (voting, key) ->
        voting.reopening().fallBack(council.chair(), body, key, new Reopening.FallBack(first, PollMethod.HANDS, tellers, WHY)).last().index()));
    survives(1, (voting, key) -> voting.hands().countHands(council.deputy(3), body, key, new Hands.Count(second, 3, 1, 0)).last().index());
    survives(1, (voting, key) -> voting.hands().countHands(council.staff(), body, key, new Hands.Count(second, 3, 1, 0)).last().index());
    survives(1, (voting, key) -> voting.close(council.chair(), body, key, second).last().index());
    assertTrue(result(second).outcome().adopted());
    UUID third = poll(survives(2, (voting, key) ->
        voting.reopening().repeat(council.chair(), body, key, new Reopening.Repeat(second, PollMethod.NAMED, List.of(), null, WHY)).last().index()));
    sitting.cast(third, 1, 2, Choice.FOR).cast(third, 3, 4, Choice.AGAINST);
    survives(1, (voting, key) -> voting.close(council.chair(), body, key, third).last().index());
    survives(1, (voting, key) -> voting.ties().giveCastingVote(council.chair(), body, key, new Ties.CastingVote(third, Choice.FOR)).last().index());
    assertEquals(List.of(Decision.ADOPTED, Validity.VOID, Validity.ABANDONED), List.of(result(third).outcome().decision(),
        result(second).poll().validity(), kenes.db.read(tx -> kenes.voting.get(tx, body, first)).validity()));
    System.err.println(deaths + " deaths survived");
  }
}
