package kenes.motions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import kenes.accounts.Caller;
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
import kenes.voting.Choice;
import kenes.voting.PollMethod;
import kenes.voting.PollSubject;
import kenes.voting.Voting;
import kenes.voting.VotingAct;
import kenes.voting.VotingCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people at once on one amendment: every interleaving of where they meet (before each lock, the journal and the commit), on real connections. */
class MotionRacesTest {
  private static final Text WHY = Text.of("Негіздеме", null, null);

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-FOUR", 4, 4);
  private final TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 4).open().openItem(1);
  private final String body = council.code();
  private final UUID item = sitting.item(1);
  private UUID draft;
  private int round;

  /** The same commands, held before their statements. */
  private record Held(Motions motions, Voting voting, String key) {}

  @BeforeEach
  void aDraftIsThere() {
    Text text = Text.of("Бірінші.\nЕкінші.\nҮшінші.", "Первый.\nВторой.\nТретий.", null);
    draft = kenes.motions.setDraft(council.secretary(), body, kenes.key(), new Motions.SetDraft(item, text, null)).act(MotionsAct.DraftSet.class).draft();
  }

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private interface Judge {
    void judge(Map<String, Ended> ended);
  }

  /** @param world makes an amendment and its actors anew */
  private void explore(Function<Held, Map<String, Supplier<?>>> world, Judge judge) throws Exception {
    Interleavings interleavings = new Interleavings(kenes.source()).only("\"head\"", "for update");
    Db db = interleavings.db();
    Journal journal = new Journal(db, new Acts(kenes.projections), kenes.clock);
    AtomicReference<Motions> motions = new AtomicReference<>();
    Voting voting = new Voting(journal, kenes.permissions, kenes.register, kenes.rules, kenes.meetings, kenes.papers, (tx, of, ballot) -> Optional.empty(),
        (tx, of, vote) -> false, (tx, of, on, subject) -> motions.get().requireTurn(tx, of, on, subject), (command, poll) -> { });
    motions.set(new Motions(journal, kenes.permissions, kenes.register, kenes.rules, kenes.meetings, kenes.papers, voting, kenes.files));
    int runs = interleavings.explore(() -> world.apply(new Held(motions.get(), voting, "-key-" + ++round)), (schedule, ended) -> judge.judge(ended));
    System.err.println(runs + " interleavings driven");
    assertTrue(runs > 5, "only " + runs);
  }

  private static Refused.Code refusal(Ended end) {
    return end.thrown() == null ? null : assertInstanceOf(Refused.class, end.thrown()).code();
  }

  private static Recorded recorded(Ended end) {
    return assertInstanceOf(Recorded.class, end.result(), () -> String.valueOf(end.thrown()));
  }

  /** Words that no amendment has had yet: what was tabled before is not tabled again. */
  private Motions.Table input(int paragraph, int... seats) {
    List<UUID> authors = java.util.Arrays.stream(seats).mapToObj(council::person).toList();
    return new Motions.Table(item, draft, authors, WHY, List.of(new Change(Change.Kind.REPLACE, paragraph,
        Text.of("Мәтін " + round, "Слова " + round, null))));
  }

  private UUID table(int paragraph, int... seats) {
    return kenes.motions.table(council.secretary(), body, kenes.key(), input(paragraph, seats)).act(MotionsAct.AmendmentTabled.class).amendment();
  }

  private Proceedings now() {
    return kenes.db.read(tx -> kenes.motions.get(tx, body, item));
  }

  /** Leaves nothing that waits: the amendment of the run before is rejected or taken back. */
  private void clear() {
    kenes.db.read(tx -> kenes.voting.findOpen(tx, body, sitting.meeting())).ifPresent(open -> sitting.cast(open.id(), 1, 4, Choice.AGAINST).closePoll(open.id()));
    now().waiting().forEach(one -> kenes.motions.withdraw(council.secretary(), body, kenes.key(), new Motions.Withdraw(one.id(), one.authors().getFirst())));
  }

  private Supplier<?> open(Held held, Caller who, String actor, PollSubject.Kind kind, UUID... amendments) {
    return () -> held.voting().open(who, body, actor + held.key(),
        new Voting.Open(item, TestSitting.QUESTION, true, null, PollMethod.NAMED, List.of(), new PollSubject(kind, List.of(amendments), List.of()), null));
  }

  private Supplier<?> withdraw(Held held, int seat, UUID amendment) {
    return () -> held.motions().withdraw(council.deputy(seat), body, "withdraw-" + seat + held.key(), new Motions.Withdraw(amendment, council.person(seat)));
  }

  private void acceptTheBasis() {
    kenes.db.read(tx -> now().next()).filter(step -> step.kind() == PollSubject.Kind.BASIS).ifPresent(step -> {
      PollSubject subject = kenes.db.read(tx -> kenes.motions.subject(tx, body, item, step));
      UUID poll = kenes.voting.open(council.chair(), body, kenes.key(), new Voting.Open(item, TestSitting.QUESTION, true, null, PollMethod.NAMED, List.of(), subject, null))
          .act(VotingAct.PollOpened.class).poll();
      sitting.cast(poll, 1, 4, Choice.FOR).closePoll(poll);
    });
  }

  @Test
  void twoAuthorsTakeItBackOnce() throws Exception {
    explore(held -> {
      clear();
      UUID amendment = table(1, 2, 3);
      Map<String, Supplier<?>> actors = new LinkedHashMap<>();
      actors.put("one", withdraw(held, 2, amendment));
      actors.put("two", withdraw(held, 3, amendment));
      return actors;
    }, ended -> {
      assertEquals(1, ended.values().stream().filter(end -> end.thrown() == null).count());
      ended.values().stream().filter(end -> end.thrown() != null).forEach(end -> assertEquals(MotionsCode.AMENDMENT_DONE, refusal(end)));
      assertEquals(Fate.State.WITHDRAWN, now().fate(now().amendments().getLast().id()).state());
    });
  }

  @Test
  void theSameIsTabledOnceAndEachHasItsOwnNumber() throws Exception {
    explore(held -> {
      clear();
      Map<String, Supplier<?>> actors = new LinkedHashMap<>();
      actors.put("one", () -> held.motions().table(council.deputy(2), body, "one" + held.key(), input(1, 2)));
      actors.put("two", () -> held.motions().table(council.deputy(3), body, "two" + held.key(), input(1, 3)));
      return actors;
    }, ended -> {
      assertEquals(1, ended.values().stream().filter(end -> end.thrown() == null).count());
      ended.values().stream().filter(end -> end.thrown() != null).forEach(end -> assertEquals(MotionsCode.TABLED_BEFORE, refusal(end)));
      List<Integer> numbers = now().amendments().stream().map(Amendment::number).toList();
      assertEquals(numbers.stream().distinct().toList(), numbers);
    });
  }

  @Test
  void whatIsTakenBackIsNotPutAndWhatIsPutIsNotTakenBack() throws Exception {
    acceptTheBasis();
    int[] seen = new int[2];
    explore(held -> {
      clear();
      UUID amendment = table(1, 2);
      Map<String, Supplier<?>> actors = new LinkedHashMap<>();
      actors.put("author", withdraw(held, 2, amendment));
      actors.put("chair", open(held, council.chair(), "open", PollSubject.Kind.AMENDMENT, amendment));
      return actors;
    }, ended -> {
      Fate.State state = now().fate(now().amendments().getLast().id()).state();
      if (ended.get("author").thrown() == null) {
        seen[0]++;
        assertEquals(MotionsCode.AMENDMENT_DONE, refusal(ended.get("chair")));
        assertEquals(Fate.State.WITHDRAWN, state);
      } else {
        seen[1]++;
        recorded(ended.get("chair"));
        assertEquals(MotionsCode.AMENDMENT_DONE, refusal(ended.get("author")));
        assertEquals(Fate.State.PUT, state);
      }
    });
    assertTrue(seen[0] > 0 && seen[1] > 0, "both orders must have been reached");
  }

  @Test
  void itIsPutToTheVoteOnce() throws Exception {
    acceptTheBasis();
    explore(held -> {
      clear();
      UUID amendment = table(1, 2);
      Map<String, Supplier<?>> actors = new LinkedHashMap<>();
      actors.put("one", open(held, council.chair(), "one", PollSubject.Kind.AMENDMENT, amendment));
      actors.put("two", open(held, council.chair(), "two", PollSubject.Kind.AMENDMENT, amendment));
      return actors;
    }, ended -> {
      assertEquals(1, ended.values().stream().filter(end -> end.thrown() == null).count());
      ended.values().stream().filter(end -> end.thrown() != null).forEach(end -> assertEquals(VotingCode.ANOTHER_VOTE_RUNS, refusal(end)));
    });
  }

  @Test
  void whoeverPullsOneOutIsHeardOrToldThatTheVoteRuns() throws Exception {
    acceptTheBasis();
    int[] seen = new int[2];
    explore(held -> {
      clear();
      UUID one = table(1, 2);
      UUID two = table(2, 3);
      kenes.motions.formBlock(council.chair(), body, kenes.key(), new Motions.FormBlock(item, List.of(one, two)));
      Map<String, Supplier<?>> actors = new LinkedHashMap<>();
      actors.put("deputy", () -> held.motions().pullOut(council.deputy(4), body, "pull" + held.key(), new Motions.PullOut(two, council.person(4))));
      actors.put("chair", open(held, council.chair(), "open", PollSubject.Kind.BLOCK, one, two));
      return actors;
    }, ended -> {
      if (ended.get("deputy").thrown() == null) {
        seen[0]++;
        assertEquals(MotionsCode.BLOCK_CHANGED, refusal(ended.get("chair")));
      } else {
        seen[1]++;
        recorded(ended.get("chair"));
        assertEquals(MotionsCode.AMENDMENT_DONE, refusal(ended.get("deputy")));
      }
    });
    assertTrue(seen[0] > 0 && seen[1] > 0, "both orders must have been reached");
  }
}
