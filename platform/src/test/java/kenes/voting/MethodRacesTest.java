package kenes.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Db;
import kenes.journal.Acts;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.kit.Interleavings;
import kenes.kit.Interleavings.Ended;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.meetings.Agenda;
import kenes.meetings.Convening;
import kenes.meetings.MeetingsAct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two browsers at once: every interleaving of the statements on what they both touch, on real connections. */
class MethodRacesTest {
  private static final Text WHY = Text.of("Жүйе жауап бермейді", null, null);

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-FOUR", 4, 4);
  private final TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 4).open().openItem(1);
  private final String body = council.code();
  private final List<Teller> tellers = List.of(new Teller(council.person(3), null), new Teller(null, council.staff().account()));
  private UUID poll;
  private int round;

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private interface Judge {
    void judge(Map<String, Ended> ended);
  }

  /** @param world makes the vote and its actors anew @return how many interleavings were driven */
  private int explore(BiFunction<Voting, String, Map<String, Supplier<?>>> world, Judge judge) throws Exception {
    Interleavings interleavings = new Interleavings(kenes.source()).only("\"voting\".", "\"head\"", "for update");
    Db db = interleavings.db();
    Voting held = new Voting(new Journal(db, new Acts(kenes.projections), kenes.clock), kenes.permissions, kenes.register, kenes.rules, kenes.meetings,
        kenes.papers, (tx, of, ballot) -> Optional.empty(), (tx, of, vote) -> false, (tx, of, item, subject) -> { }, (command, poll) -> { });
    int runs = interleavings.explore(() -> world.apply(held, "-key-" + ++round), (schedule, ended) -> judge.judge(ended));
    System.err.println(runs + " interleavings driven");
    return runs;
  }

  private void endRunning() {
    kenes.db.read(tx -> kenes.voting.findOpen(tx, body, sitting.meeting())).ifPresent(open -> {
      if (open.method() == PollMethod.HANDS) {
        HandsCounting counting = kenes.db.read(tx -> kenes.voting.hands().get(tx, open));
        if (counting.findAgreed().isEmpty()) {
          kenes.voting.hands().countHands(council.deputy(3), body, kenes.key(), new Hands.Count(open.id(), 1, 0, 0));
          kenes.voting.hands().countHands(council.staff(), body, kenes.key(), new Hands.Count(open.id(), 1, 0, 0));
        }
      }
      sitting.closePoll(open.id());
    });
  }

  private UUID openHands() {
    return kenes.voting.open(council.chair(), body, kenes.key(), new Voting.Open(sitting.item(1), TestSitting.QUESTION, true, null, PollMethod.HANDS, tellers,
        PollSubject.whole(), null)).act(VotingAct.PollOpened.class).poll();
  }

  private static VotingCode refusal(Ended end) {
    return end.thrown() == null ? null : (VotingCode) assertInstanceOf(Refused.class, end.thrown()).code();
  }

  @Test
  void twoTellersAtOnceBothCountInTheFirstRound() throws Exception {
    int runs = explore((held, key) -> {
      endRunning();
      poll = openHands();
      UUID running = poll;
      Map<String, Supplier<?>> actors = new LinkedHashMap<>();
      actors.put("one", () -> held.hands().countHands(council.deputy(3), body, "one" + key, new Hands.Count(running, 3, 1, 0)));
      actors.put("two", () -> held.hands().countHands(council.staff(), body, "two" + key, new Hands.Count(running, 3, 1, 0)));
      return actors;
    }, ended -> {
      ended.values().forEach(end -> assertInstanceOf(Recorded.class, end.result(), () -> String.valueOf(end.thrown())));
      HandsCounting counting = kenes.db.read(tx -> kenes.voting.hands().get(tx, kenes.voting.get(tx, body, poll)));
      assertEquals(List.of(1, 1, true), List.of(counting.round(), counting.complete().size(), counting.findAgreed().isPresent()));
    });
    assertTrue(runs > 5, "only " + runs);
  }

  @Test
  void aBallotAgainstTheFallBackIsInTimeOrToldSo() throws Exception {
    int[] seen = new int[2];
    explore((held, key) -> {
      endRunning();
      poll = sitting.openPoll(1);
      UUID running = poll;
      Map<String, Supplier<?>> actors = new LinkedHashMap<>();
      actors.put("ballot", () -> held.cast(council.deputy(2), body, "ballot" + key, new Voting.Cast(running, null, Choice.FOR)));
      actors.put("fall", () -> held.reopening().fallBack(council.chair(), body, "fall" + key, new Reopening.FallBack(running, PollMethod.HANDS, tellers, WHY)));
      return actors;
    }, ended -> {
      Recorded fell = assertInstanceOf(Recorded.class, ended.get("fall").result(), () -> String.valueOf(ended.get("fall").thrown()));
      Ended ballot = ended.get("ballot");
      if (ballot.result() instanceof Receipt receipt) {
        seen[0]++;
        assertTrue(receipt.number() < fell.entries().getFirst().index(), "a ballot after the vote was abandoned");
      } else {
        seen[1]++;
        assertEquals(VotingCode.POLL_ABANDONED, refusal(ballot));
      }
    });
    assertTrue(seen[0] > 0 && seen[1] > 0, "a ballot in time and one too late must both have been reached");
  }

  @Test
  void theCastingVoteIsGivenOnce() throws Exception {
    explore((held, key) -> {
      poll = sitting.openPoll(1);
      UUID tied = poll;
      sitting.cast(tied, 1, 2, Choice.FOR).cast(tied, 3, 4, Choice.AGAINST).closePoll(tied);
      Map<String, Supplier<?>> actors = new LinkedHashMap<>();
      actors.put("for", () -> held.ties().giveCastingVote(council.chair(), body, "for" + key, new Ties.CastingVote(tied, Choice.FOR)));
      actors.put("against", () -> held.ties().giveCastingVote(council.chair(), body, "against" + key, new Ties.CastingVote(tied, Choice.AGAINST)));
      return actors;
    }, ended -> {
      assertEquals(1, ended.values().stream().filter(end -> end.result() != null).count());
      ended.values().stream().filter(end -> end.result() == null).forEach(end -> assertEquals(VotingCode.TIE_DECIDED, refusal(end)));
      Choice kept = kenes.db.read(tx -> kenes.voting.ties().find(tx, kenes.voting.get(tx, body, poll))).orElseThrow().choice();
      assertEquals(kept == Choice.FOR, ended.get("for").result() != null, "what was acknowledged is what stands");
    });
  }

  @Test
  void anInterestAgainstTheOpeningIsOnTheRollOrRefused() throws Exception {
    int[] seen = new int[2];
    explore((held, key) -> {
      endRunning();
      UUID item = another();
      Map<String, Supplier<?>> actors = new LinkedHashMap<>();
      actors.put("declare", () -> held.interests().declareInterest(council.deputy(2), body, "declare" + key, new Interests.Declare(item, council.person(2), "Себеп")));
      actors.put("open", () -> held.open(council.chair(), body, "open" + key, new Voting.Open(item, TestSitting.QUESTION, true)));
      return actors;
    }, ended -> {
      Recorded opened = assertInstanceOf(Recorded.class, ended.get("open").result(), () -> String.valueOf(ended.get("open").thrown()));
      boolean recused = opened.act(VotingAct.PollOpened.class).roll().get(1).recused();
      boolean declared = ended.get("declare").result() != null;
      assertEquals(declared, recused, "acknowledged before the opening, or refused");
      assertEquals(declared ? null : VotingCode.VOTE_BEGUN, refusal(ended.get("declare")));
      seen[declared ? 0 : 1]++;
    });
    assertTrue(seen[0] > 0 && seen[1] > 0, "both orders must have been reached");
  }

  private UUID current;

  /** A fresh open item. */
  private UUID another() {
    if (current == null) {
      current = sitting.item(1);
      return current;
    }
    kenes.meetings.closeItem(council.chair(), body, kenes.key(), sitting.meeting(), current);
    current = kenes.agenda.addItem(council.secretary(), body, kenes.key(), new Agenda.AddItem(sitting.meeting(),
        new Convening.NewItem(Text.of("Мәселе", "Вопрос", null), "default"))).act(MeetingsAct.AgendaItemAdded.class).item().item();
    kenes.meetings.openItem(council.chair(), body, kenes.key(), sitting.meeting(), current);
    return current;
  }
}
