package kenes.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kenes.accounts.Caller;
import kenes.journal.Recorded;
import kenes.voting.Choice;
import kenes.voting.Hands;
import kenes.voting.PollMethod;
import kenes.voting.PollSubject;
import kenes.voting.Reopening;
import kenes.voting.Teller;
import kenes.voting.Ties;
import kenes.voting.Voting;
import kenes.voting.VotingAct;

/**
 * Plays votes of a past sitting.
 *
 * @param chair who presides
 * @param at the instant of a time of day
 * @param key the fixed idempotency key of a happening
 */
record PastVote(Facades kenes, Timetable timetable, Crew crew, Caller chair, String body, Function<String, Instant> at, UnaryOperator<String> key) {
  /**
   * One vote, and what takes its place when it is broken off or repeated.
   *
   * @param name distinguishes its keys
   * @param shift of the moments at which buttons are pressed
   * @param open asked for when it opens
   */
  void play(String name, int shift, DemoSeed.Vote vote, Supplier<Voting.Open> open) {
    hold(name, shift, vote, () -> kenes.voting().open(chair, body, key.apply("vote-" + name), open.get()));
  }

  /** How the vote is held: on the devices, or by hands that two tellers count. */
  Voting.Open asked(DemoSeed.Vote vote, UUID item) {
    return vote.hands() == null ? new Voting.Open(item, vote.question(), true)
        : new Voting.Open(item, vote.question(), true, null, PollMethod.HANDS, tellers(vote), PollSubject.whole(), null);
  }

  private void hold(String name, int shift, DemoSeed.Vote vote, Supplier<Recorded> open) {
    UUID[] poll = new UUID[1];
    timetable.at(at.apply(vote.opened()), () -> poll[0] = open.get().act(VotingAct.PollOpened.class).poll());
    if (vote.hands() != null) {
      count(name, vote, poll);
    }
    ballots(name, shift, vote, poll, Choice.FOR, vote.votesFor());
    ballots(name, shift, vote, poll, Choice.AGAINST, vote.against());
    ballots(name, shift, vote, poll, Choice.ABSTAIN, vote.abstained());
    if (vote.fallBack() != null) {
      DemoSeed.Vote instead = vote.fallBack().vote();
      hold(name + "-instead", shift, instead, () -> kenes.voting().reopening().fallBack(chair, body, key.apply("fall-back-" + name),
          new Reopening.FallBack(poll[0], PollMethod.HANDS, tellers(instead), vote.fallBack().reason())));
      return;
    }
    timetable.at(at.apply(vote.closed()), () -> kenes.voting().close(chair, body, key.apply("vote-end-" + name), poll[0]));
    if (vote.casting() != null) {
      timetable.at(at.apply(vote.casting().at()), () -> kenes.voting().ties().giveCastingVote(chair, body, key.apply("casting-" + name),
          new Ties.CastingVote(poll[0], vote.casting().choice())));
    }
    if (vote.repeat() != null) {
      hold(name + "-again", shift + 1, vote.repeat().vote(), () -> kenes.voting().reopening().repeat(chair, body, key.apply("repeat-" + name),
          new Reopening.Repeat(poll[0], null, List.of(), null, vote.repeat().reason())));
    }
  }

  private List<Teller> tellers(DemoSeed.Vote vote) {
    return vote.hands().tellers().stream().map(seat -> new Teller(crew.deputy(seat).person(), null)).toList();
  }

  /** The tellers enter in turn, half a minute apart; where they differ, both count again. */
  private void count(String name, DemoSeed.Vote vote, UUID[] poll) {
    for (int entered = 0; entered < vote.hands().counts().size(); entered++) {
      List<Integer> count = vote.hands().counts().get(entered);
      String which = "hands-" + name + "-" + entered;
      Caller teller = crew.deputy(vote.hands().tellers().get(entered % 2));
      timetable.at(at.apply(vote.opened()).plus(Duration.ofSeconds(45 + 35L * entered)), () -> kenes.voting().hands().countHands(teller, body, key.apply(which),
          new Hands.Count(poll[0], count.get(0), count.get(1), count.get(2))));
    }
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
