package kenes.demo;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import kenes.accounts.Caller;
import kenes.base.Id;
import kenes.meetings.Convening;
import kenes.meetings.Floor;
import kenes.meetings.Meetings;
import kenes.voting.Voting;

/** Does a step through the facades, as the simulated person whose step it is. */
final class Actors {
  private final Facades kenes;
  private final String body;
  private final InstantSource clock;
  private final DemoSeed seed;

  Actors(Facades kenes, String body, InstantSource clock, DemoSeed seed) {
    this.kenes = kenes;
    this.body = body;
    this.clock = clock;
    this.seed = seed;
  }

  /** @param visitorPresides a visitor has the chair's seat: the deputy who stands in presides */
  void perform(Step step, Crew crew, boolean visitorPresides) {
    String key = Id.next().toString();
    switch (step) {
      case Step.Convene _ -> convene(crew, key);
      case Step.Arrive arrive -> kenes.meetings().arrive(crew.deputy(arrive.seat()), body, key, attend(crew, arrive.meeting(), arrive.seat()));
      case Step.Leave leave -> kenes.meetings().leave(crew.deputy(leave.seat()), body, key, attend(crew, leave.meeting(), leave.seat()));
      case Step.AskFloor ask -> kenes.floor().requestFloor(crew.deputy(ask.seat()), body, key,
          new Floor.RequestFloor(ask.meeting(), crew.deputy(ask.seat()).person(), null, ask.kind()));
      case Step.CastBallot ballot -> {
        Caller deputy = crew.deputy(ballot.seat());
        kenes.voting().cast(deputy, body, key, new Voting.Cast(ballot.poll(), deputy.person(), ballot.choice()));
      }
      case Step.Presiding presiding -> preside(presiding, crew, crew.deputy(visitorPresides ? crew.standIn() : crew.chair()), key);
    }
  }

  private void preside(Step.Presiding step, Crew crew, Caller presiding, String key) {
    Meetings meetings = kenes.meetings();
    switch (step) {
      case Step.OpenSitting open -> meetings.open(presiding, body, key, open.meeting());
      case Step.CloseSitting close -> meetings.close(presiding, body, key, close.meeting());
      case Step.OpenItem open -> meetings.openItem(presiding, body, key, open.meeting(), open.item());
      case Step.CloseItem close -> meetings.closeItem(presiding, body, key, close.meeting(), close.item());
      case Step.GiveFloor give -> kenes.floor().giveFloor(presiding, body, key, new Floor.GiveFloor(give.meeting(), give.request(), null, null, null));
      case Step.EndFloor end -> kenes.floor().endFloor(presiding, body, key, end.meeting());
      case Step.OpenVote open -> kenes.voting().open(presiding, body, key, new Voting.Open(open.item(), open.question(), true));
      case Step.CloseVote close -> kenes.voting().close(presiding, body, key, close.poll());
    }
  }

  private void convene(Crew crew, String key) {
    kenes.convening().convene(crew.secretary(), body, key, new Convening.Convene(Meetings.TRAINING, null, crew.plenary(),
        seed.training().name(), seed.sessions().getLast().place(), clock.instant().plus(Script.GATHERING).truncatedTo(ChronoUnit.MICROS),
        seed.training().items().stream().map(item -> new Convening.NewItem(item.title(), item.rule())).toList()));
  }

  private static Meetings.Attend attend(Crew crew, java.util.UUID meeting, int seat) {
    return new Meetings.Attend(meeting, crew.deputy(seat).person());
  }
}
