package kenes.voting;

import static kenes.schema.generated.voting.Tables.BALLOT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kenes.base.Refused;
import kenes.db.Db;
import kenes.journal.Acts;
import kenes.journal.Journal;
import kenes.journal.Recorded;
import kenes.kit.Interleavings;
import kenes.kit.Interleavings.Ended;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** No ballot after the close: every interleaving of the statements of a ballot, its retry and the close, on real connections. */
class ClosingIsExactTest {
  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil council = new TestCouncil(kenes, "KZ-TEST", 3, 3);
  private final TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, 3).open().openItem(1);
  private final String body = council.code();
  private UUID poll;
  private int round;

  @AfterEach
  void close() {
    kenes.close();
  }

  private Voting voting(Db db) {
    Journal journal = new Journal(db, new Acts(kenes.projections), kenes.clock);
    return new Voting(journal, kenes.permissions, kenes.register, kenes.rules, kenes.meetings, kenes.papers, (tx, of, ballot) -> Optional.empty(), (tx, of, vote) -> false, (tx, of, item, subject) -> { }, (command, poll) -> { });
  }

  /** Who acts at once on a fresh vote. */
  private enum World { BALLOT_AND_CLOSE, BALLOT_AND_RETRY, RETRY_AND_CLOSE }

  private Map<String, Supplier<?>> world(Voting voting, World world) {
    kenes.db.read(tx -> kenes.voting.findOpen(tx, body, sitting.meeting())).ifPresent(open -> sitting.closePoll(open.id()));
    poll = sitting.openPoll(1);
    UUID running = poll;
    String key = "ballot-key-" + ++round;
    Supplier<Receipt> ballot = () -> voting.cast(council.deputy(2), body, key, new Voting.Cast(running, null, Choice.FOR));
    Map<String, Supplier<?>> actors = new LinkedHashMap<>();
    if (world == World.RETRY_AND_CLOSE) {
      // The ballot is on disk, and its answer got lost on its way: the device sends it again.
      kenes.voting.cast(council.deputy(2), body, key, new Voting.Cast(running, null, Choice.FOR));
    } else {
      actors.put("ballot", ballot);
    }
    if (world != World.BALLOT_AND_CLOSE) {
      actors.put("retry", ballot);
    }
    if (world != World.BALLOT_AND_RETRY) {
      actors.put("close", () -> voting.close(council.chair(), body, "close-key-" + round, running));
    }
    return actors;
  }

  /** What is wrong at the end of a run; empty when the close was exact. */
  private List<String> wrongs(Map<String, Ended> ended) {
    List<String> wrongs = new ArrayList<>();
    Long ballot = kenes.db.read(tx -> tx.sql().select(BALLOT.INDEX).from(BALLOT).where(BALLOT.POLL.eq(poll)).fetchOne(BALLOT.INDEX));
    if (ended.containsKey("close")) {
      wrongs.addAll(wrongsOfClose(ended.get("close"), ballot));
    }
    ended.forEach((actor, end) -> {
      if (actor.equals("close")) {
        return;
      }
      if (end.result() instanceof Receipt receipt && (ballot == null || receipt.number() != ballot)) {
        wrongs.add(actor + " was acknowledged as " + receipt.number() + ", the record holds " + ballot);
      }
      if (end.thrown() != null && !(end.thrown() instanceof Refused refused && refused.code() == VotingCode.POLL_CLOSED)) {
        wrongs.add(actor + " failed: " + end.thrown());
      }
    });
    boolean acknowledged = ended.entrySet().stream().anyMatch(end -> end.getValue().result() instanceof Receipt);
    if (ballot != null && !acknowledged) {
      wrongs.add("a ballot that nobody was told of");
    }
    return wrongs;
  }

  private static List<String> wrongsOfClose(Ended close, Long ballot) {
    if (!(close.result() instanceof Recorded closed)) {
      return List.of("the close failed: " + close.thrown());
    }
    List<String> wrongs = new ArrayList<>();
    int shown = closed.act(VotingAct.PollClosed.class).shown().votesFor();
    if (ballot != null && ballot > closed.last().index()) {
      wrongs.add("a ballot after the close");
    }
    if (shown != (ballot == null ? 0 : 1)) {
      wrongs.add("the close showed " + shown + " votes for, the record holds " + ballot);
    }
    return wrongs;
  }

  @Test
  void ballotAgainstClose() throws Exception {
    int[] refusedAndAcknowledged = explore(World.BALLOT_AND_CLOSE, "ballot");
    assertTrue(refusedAndAcknowledged[0] > 0 && refusedAndAcknowledged[1] > 0, "a ballot in time and a ballot too late must both have been reached");
  }

  @Test
  void ballotAgainstItsOwnRetry() throws Exception {
    assertEquals(0, explore(World.BALLOT_AND_RETRY, "retry")[0], "nothing refuses here");
  }

  @Test
  void retryAgainstClose() throws Exception {
    assertEquals(0, explore(World.RETRY_AND_CLOSE, "retry")[0], "a ballot that is on disk is acknowledged again, before and after the close");
  }

  private int[] explore(World world, String watched) throws Exception {
    Interleavings interleavings = new Interleavings(kenes.source());
    Voting held = voting(interleavings.db());
    int[] counted = new int[2];
    int runs = interleavings.explore(() -> world(held, world), (schedule, ended) -> {
      assertEquals(List.of(), wrongs(ended), () -> "after " + schedule.steps());
      counted[ended.get(watched).result() == null ? 0 : 1]++;
    });
    System.err.println(world + ": " + runs + " interleavings driven, " + watched + " refused in " + counted[0] + ", acknowledged in " + counted[1]);
    return counted;
  }

  /** The driver can fail: with the row locks taken out of the statements, it finds the ballot that the close overlooked. */
  @Test
  void withoutRowLocksTheFaultIsFound() throws Exception {
    Interleavings interleavings = new Interleavings(kenes.source()).withoutRowLocks();
    Voting held = voting(interleavings.db());
    assertThrows(Found.class, () -> interleavings.explore(() -> world(held, World.BALLOT_AND_CLOSE), (schedule, ended) -> {
      if (wrongs(ended).contains("a ballot after the close")) {
        throw new Found();
      }
    }));
  }

  private static final class Found extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
