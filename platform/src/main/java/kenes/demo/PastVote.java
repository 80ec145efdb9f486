package kenes.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kenes.voting.Choice;
import kenes.voting.Voting;
import kenes.voting.VotingAct;

/**
 * Plays votes of a past sitting.
 *
 * @param at the instant of a time of day
 * @param key the fixed idempotency key of a happening
 */
record PastVote(Facades kenes, Timetable timetable, Crew crew, String body, Function<String, Instant> at, UnaryOperator<String> key) {
  /**
   * One vote.
   *
   * @param name distinguishes its keys
   * @param shift of the moments at which buttons are pressed
   * @param open asked for when it opens
   */
  void play(String name, int shift, DemoSeed.Vote vote, Supplier<Voting.Open> open) {
    UUID[] poll = new UUID[1];
    timetable.at(at.apply(vote.opened()), () -> poll[0] = kenes.voting().open(crew.deputy(crew.chair()), body, key.apply("vote-" + name), open.get())
        .act(VotingAct.PollOpened.class).poll());
    ballots(name, shift, vote, poll, Choice.FOR, vote.votesFor());
    ballots(name, shift, vote, poll, Choice.AGAINST, vote.against());
    ballots(name, shift, vote, poll, Choice.ABSTAIN, vote.abstained());
    timetable.at(at.apply(vote.closed()), () -> kenes.voting().close(crew.deputy(crew.chair()), body, key.apply("vote-end-" + name), poll[0]));
  }

  /** Each deputy takes a time of their own, the same whenever the demonstration is made. */
  private void ballots(String name, int shift, DemoSeed.Vote vote, UUID[] poll, Choice choice, List<Integer> seats) {
    long seconds = Duration.between(at.apply(vote.opened()), at.apply(vote.closed())).toSeconds();
    for (int seat : seats) {
      Instant pressed = at.apply(vote.opened()).plusSeconds(5 + (seat * 37 + shift * 11) % (seconds - 10));
      timetable.at(pressed, () -> kenes.voting().cast(crew.deputy(seat), body, key.apply("ballot-" + name + "-" + seat),
          new Voting.Cast(poll[0], crew.deputy(seat).person(), choice)));
    }
  }
}
