package kenes.elections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kenes.base.Refused;
import kenes.base.Text;
import kenes.db.Db;
import kenes.journal.Acts;
import kenes.journal.Journal;
import kenes.kit.Interleavings;
import kenes.kit.Interleavings.Ended;
import kenes.kit.ReplayCheck;
import kenes.kit.TestKenes;
import kenes.voting.PollMethod;
import kenes.voting.VotingCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two browsers at once over a round that is being declared void: every interleaving, on real connections. */
class VoidRacesTest {
  private static final Text WHY = Text.of("Тәртіп бұзылды", null, null);

  private final TestKenes kenes = TestKenes.seeded();
  private final ElectionDay day = new ElectionDay(kenes);
  private final UUID election = day.listed(2, 3, 4);
  private UUID round;
  private int run;

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private int explore(BiFunction<Elections, String, Map<String, Supplier<?>>> world, Consumer<Map<String, Ended>> judge) throws Exception {
    Interleavings interleavings = new Interleavings(kenes.source()).only("\"elections\".\"round\"", "\"head\"", "for update");
    Db db = interleavings.db();
    Elections held = new Elections(new Journal(db, new Acts(kenes.projections), kenes.clock), kenes.permissions, kenes.register, kenes.registrar, kenes.rules,
        kenes.meetings, kenes.decisions::isMadeSince);
    return interleavings.explore(() -> world.apply(held, "-key-" + ++run), (schedule, ended) -> judge.accept(ended));
  }

  /** A first round that sends two into the second. */
  private UUID first() {
    UUID opened = day.open(election, PollMethod.NAMED);
    day.cast(opened, 1, 2, 2);
    day.cast(opened, 3, 4, 3);
    day.cast(opened, 5, 5, 4);
    day.announce(opened);
    return opened;
  }

  private static Refused.Code refusal(Ended end) {
    return assertInstanceOf(Refused.class, end.thrown(), () -> String.valueOf(end.result())).code();
  }

  private Elections.DeclareVoid input() {
    return new Elections.DeclareVoid(round, WHY);
  }

  @Test
  void twoWhoDeclareItVoidDoSoOnce() throws Exception {
    int runs = explore((held, key) -> {
      round = first();
      Map<String, Supplier<?>> actors = new LinkedHashMap<>();
      actors.put("one", () -> held.declareVoid(day.presiding, day.body, "one" + key, input()));
      actors.put("two", () -> held.declareVoid(day.presiding, day.body, "two" + key, input()));
      return actors;
    }, ended -> {
      assertEquals(1, ended.values().stream().filter(end -> end.result() != null).count());
      ended.values().stream().filter(end -> end.result() == null).forEach(end -> assertEquals(ElectionsCode.ROUND_VOID, refusal(end)));
      assertEquals(ElectionState.LISTED, day.state(election));
    });
    assertTrue(runs > 1, "only " + runs);
  }

  @Test
  void aSecondRoundNeverRestsOnAVoidFirstOne() throws Exception {
    int[] seen = new int[2];
    explore((held, key) -> {
      round = first();
      Map<String, Supplier<?>> actors = new LinkedHashMap<>();
      actors.put("void", () -> held.declareVoid(day.presiding, day.body, "void" + key, input()));
      actors.put("open", () -> held.openRound(day.presiding, day.body, "open" + key, new Elections.OpenRound(election, PollMethod.NAMED, java.util.List.of())));
      return actors;
    }, ended -> {
      Round opened = kenes.db.read(tx -> kenes.elections.rounds(tx, kenes.elections.get(tx, day.body, election))).getLast();
      assertTrue(opened.isOpen(), () -> String.valueOf(ended.get("open").thrown()));
      boolean annulled = ended.get("void").result() != null;
      assertEquals(annulled ? 1 : 2, opened.stage(), "the round that was opened rests on what stands");
      if (!annulled) {
        assertEquals(VotingCode.ANOTHER_VOTE_RUNS, refusal(ended.get("void")));
      }
      seen[annulled ? 0 : 1]++;
      kenes.elections.abandon(day.presiding, day.body, kenes.key(), new Elections.Abandon(opened.id(), WHY));
      if (!annulled) {
        day.declareVoid(day.presiding, round, WHY);
      }
    });
    assertTrue(seen[0] > 0 && seen[1] > 0, "both orders must have been reached");
  }
}
