package kenes.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Permissions;
import kenes.base.Refused;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.journal.Recorded;

/** A show of hands: two tellers count it, each for themselves, and nobody learns one count before both are in. */
public final class Hands {
  /** What a teller counted. A missing number is null. */
  public record Count(UUID poll, Integer votesFor, Integer against, Integer abstained) {}

  private final Journal journal;
  private final Permissions permissions;

  Hands(Journal journal, Permissions permissions) {
    this.journal = journal;
    this.permissions = permissions;
  }

  /**
   * Enters what one teller counted, in the round that is being counted.
   *
   * @throws Refused {@code POLL_CLOSED}, {@code NOT_BY_HANDS}, {@code NOT_A_TELLER}, {@code COUNTS_AGREE}, {@code COUNT_ENTERED},
   *     {@code COUNT_WRONG}, {@code COUNT_TOO_LARGE}
   */
  public Recorded countHands(Caller caller, String body, String key, Count input) {
    return journal.command(caller.signedIn(), body, key, input, command -> {
      Tx tx = command.tx();
      permissions.require(tx, caller, body, Permission.COUNT_HANDS);
      Poll poll = VotingTables.lock(tx, body, input.poll());
      int teller = teller(poll, caller);
      HandsCounting counting = CountTables.counting(tx, body, poll.id());
      if (counting.findAgreed().isPresent()) {
        throw new Refused(VotingCode.COUNTS_AGREE);
      }
      if (counting.entered().contains(teller)) {
        throw new Refused(VotingCode.COUNT_ENTERED);
      }
      check(tx, poll, input);
      command.record(new VotingAct.HandsCounted(poll.id(), counting.round(), teller, input.votesFor(), input.against(), input.abstained()));
    });
  }

  private static int teller(Poll poll, Caller caller) {
    Guards.requireOpen(poll);
    if (poll.method() != PollMethod.HANDS) {
      throw new Refused(VotingCode.NOT_BY_HANDS);
    }
    List<Teller> tellers = poll.terms().tellers();
    if (tellers.stream().allMatch(one -> one.is(caller))) {
      throw new Refused(VotingCode.TELLERS_TWO);
    }
    return 1 + Stream.of(0, 1).filter(place -> tellers.get(place).is(caller)).findFirst()
        .orElseThrow(() -> new Refused(VotingCode.NOT_A_TELLER));
  }

  private static void check(Tx tx, Poll poll, Count input) {
    List<Refused.Field> wrong = new ArrayList<>();
    number(wrong, "for", input.votesFor());
    number(wrong, "against", input.against());
    number(wrong, "abstained", input.abstained());
    if (!wrong.isEmpty()) {
      throw Refused.fields(wrong);
    }
    long counted = (long) input.votesFor() + input.against() + input.abstained();
    long voters = VotingTables.roll(tx, poll.body(), poll.id()).stream().filter(VotingTables.RollBallot::mayVote).count();
    if (counted > voters) {
      throw Refused.field("for", VotingCode.COUNT_TOO_LARGE, counted, voters);
    }
  }

  private static void number(List<Refused.Field> wrong, String field, Integer value) {
    if (value == null || value < 0) {
      wrong.add(new Refused.Field(field, VotingCode.COUNT_WRONG, List.of()));
    }
  }

  /** How far the count has come. */
  public HandsCounting get(Tx tx, Poll poll) {
    return CountTables.counting(tx, poll.body(), poll.id());
  }
}
