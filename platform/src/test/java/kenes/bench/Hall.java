package kenes.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.accounts.Caller;
import kenes.accounts.SignedIn;
import kenes.journal.Entry;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestSitting;
import kenes.schema.Access;
import kenes.schema.Migrations;
import kenes.voting.Voting;
import kenes.voting.VotingAct;

/** An invented council that sits: its deputies are there and signed in. What is written here is always durable. */
final class Hall {
  static final String BODY = "KZ-KILL-LOOP";

  /** A ballot as the journal holds it. @param number its receipt's number */
  record Held(String choice, long number) {}

  private final List<SignedIn> deputies;
  private final Caller chair;
  private final UUID item;
  private int commands;

  private Hall(List<SignedIn> deputies, Caller chair, UUID item) {
    this.deputies = deputies;
    this.chair = chair;
    this.item = item;
  }

  /** Registers the council, convenes it eleven days ago for a minute ago, and lets everybody arrive. @param seats 1 to 1000 */
  static Hall set(Access owner, int seats) {
    try (TestKenes kenes = kenes(owner)) {
      kenes.clock.set(Instant.now().minus(Duration.ofDays(11)).minusSeconds(60));
      TestCouncil council = new TestCouncil(kenes, BODY, seats, seats);
      TestSitting sitting = new TestSitting(kenes, council, "default").arrive(1, seats).open().openItem(1);
      List<SignedIn> deputies = IntStream.rangeClosed(1, seats).mapToObj(seat -> kenes.accounts.signIn(
          kenes.accounts.signInLink(council.deputy(seat).account(), Duration.ofHours(1)))).toList();
      return new Hall(deputies, council.chair(), sitting.item(1));
    }
  }

  private static TestKenes kenes(Access owner) {
    Access application = Migrations.migrate(owner);
    return TestKenes.beside(new Access(application.jdbcUrl() + "?options=-c%20synchronous_commit=on", application.user(), application.password()));
  }

  /** The deputies' desk in this sitting, an address in the server. */
  String desk() {
    return "/kk/desk/b/" + BODY + "/" + TestCouncil.TERM + "/1/seat";
  }

  int seats() {
    return deputies.size();
  }

  /** The deputy in the seat, 1-based. */
  SignedIn deputy(int seat) {
    return deputies.get(seat - 1);
  }

  UUID openPoll(Access owner) {
    try (TestKenes kenes = kenes(owner)) {
      kenes.clock.set(Instant.now());
      return kenes.voting.open(chair, BODY, nextKey(), new Voting.Open(item, TestSitting.QUESTION, true))
          .act(VotingAct.PollOpened.class).poll();
    }
  }

  void closePoll(Access owner, UUID poll) {
    try (TestKenes kenes = kenes(owner)) {
      kenes.clock.set(Instant.now());
      kenes.voting.close(chair, BODY, nextKey(), poll);
    }
  }

  private String nextKey() {
    return "kill-loop-" + ++commands;
  }

  /** Every ballot of the poll in the journal, by seat: more than one where a ballot was doubled. */
  Map<Integer, List<Held>> ballots(Access owner, UUID poll) {
    try (TestKenes kenes = kenes(owner)) {
      Map<Integer, List<Held>> found = new TreeMap<>();
      for (Entry entry : kenes.db.read(tx -> kenes.journal.list(tx, BODY, 0, Long.MAX_VALUE))) {
        if (entry.act() instanceof VotingAct.BallotCast ballot && ballot.poll().equals(poll)) {
          found.computeIfAbsent(ballot.seat(), seat -> new ArrayList<>()).add(new Held(ballot.choice().name(), entry.index()));
        }
      }
      return found;
    }
  }
}
