package kenes.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.commissions.Conclusions;
import kenes.decisions.Decisions;
import kenes.meetings.Convening;
import kenes.meetings.Floor;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.meetings.Papers;
import kenes.meetings.SpeechKind;
import kenes.voting.VotingAct;
import kenes.voting.Choice;
import kenes.voting.Ties;
import kenes.voting.Voting;

/**
 * Enters into the timetable of a session what a standing commission does before it: it is asked for its opinion, sits, on another
 * day when too few come, and votes on its conclusion, which then stands at the item of the session by itself.
 */
final class CommissionSitting {
  private static final Duration REPORT = Duration.ofMinutes(10);

  private final Facades kenes;
  private final Timetable timetable;
  private final DemoSeed seed;
  private final DemoSeed.CommissionSitting sitting;
  private final Crew crew;
  private final DemoMinutes minutes;
  private final String body;
  private UUID meeting;
  private UUID item;
  private UUID poll;

  /** @param kenes over the clock that the timetable sets */
  CommissionSitting(Facades kenes, Timetable timetable, DemoSeed seed, DemoSeed.CommissionSitting sitting, Crew crew) {
    this.kenes = kenes;
    this.timetable = timetable;
    this.seed = seed;
    this.sitting = sitting;
    this.crew = crew;
    this.minutes = new DemoMinutes(kenes, crew, seed.body().code());
    this.body = seed.body().code();
  }

  /** @param session before which it sits */
  void enter(PastSitting session, DemoSeed.Session dates) {
    timetable.at(at(sitting.noticeAt()), () -> {
      kenes.papers().askOpinion(crew.secretary(), body, key("ask"), new Papers.AskOpinion(session.item(sitting.item()), commission(), null,
          LocalDate.parse(dates.date()).minusDays(1)));
      convene();
      prepare(session.item(sitting.item()));
    });
    for (int day = 0; day < sitting.days().size(); day++) {
      Instant start = at(sitting.days().get(day).start());
      int number = day;
      arrive(number, start);
      if (day + 1 < sitting.days().size()) {
        Instant next = at(sitting.days().get(day + 1).start());
        timetable.at(start.plus(REPORT), () -> {
          UUID failed = meeting;
          meeting = kenes.convening().adjourn(crew.secretary(), body, key("adjourn-" + number), new Convening.Adjourn(failed, next, null))
              .act(MeetingsAct.MeetingConvened.class).meeting();
          minutes.publish("c" + sitting.commission() + "-failed-" + number, failed, chair());
        });
      } else {
        hold(start);
      }
    }
  }

  private void convene() {
    MeetingsAct.MeetingConvened convened = kenes.convening().convene(crew.secretary(), body, key("convene"), new Convening.Convene("regular", null, commission(),
        sitting.name(), seed.sessions().getFirst().place(), at(sitting.days().getFirst().start()), List.of(new Convening.NewItem(sitting.title(), "default"))))
        .act(MeetingsAct.MeetingConvened.class);
    meeting = convened.meeting();
    item = convened.agenda().getFirst().item();
  }

  private void prepare(UUID answers) {
    List<Decisions.Wording> wordings = Stream.of(Lang.KK, Lang.RU)
        .map(lang -> new Decisions.Wording(lang, sitting.title().exact(lang), sitting.resolution().exact(lang))).toList();
    kenes.conclusions().prepare(crew.secretary(), body, key("prepare"), new Conclusions.Prepare(item, answers, "CONCLUSION", sitting.recommendation(), wordings, null));
  }

  private void arrive(int day, Instant start) {
    List<Integer> seats = sitting.days().get(day).seats();
    seats.forEach(seat -> timetable.at(start.minus(Duration.ofMinutes(2L + seats.indexOf(seat))), () -> kenes.meetings().arrive(crew.deputy(seat), body,
        key(day + "-arrive-" + seat), new Meetings.Attend(meeting, crew.deputy(seat).person()))));
  }

  private void hold(Instant start) {
    Text guest = seed.invited().stream().filter(invited -> invited.code().equals(sitting.reporter())).map(DemoSeed.Guest::name).findFirst().orElseThrow();
    timetable.at(start, () -> {
      kenes.meetings().open(chair(), body, key("open"), meeting);
      kenes.meetings().openItem(chair(), body, key("item"), meeting, item);
      kenes.floor().giveFloor(chair(), body, key("report"), new Floor.GiveFloor(meeting, null, null, guest, SpeechKind.REPORT));
    });
    timetable.at(start.plus(REPORT), () -> {
      kenes.floor().endFloor(chair(), body, key("report-end"), meeting);
      poll = kenes.voting().open(chair(), body, key("vote"), new Voting.Open(item, sitting.question(), true)).act(VotingAct.PollOpened.class).poll();
    });
    vote(start.plus(REPORT));
    timetable.at(start.plus(REPORT.multipliedBy(2)), () -> {
      kenes.meetings().closeItem(chair(), body, key("item-end"), meeting, item);
      kenes.meetings().close(chair(), body, key("close"), meeting);
    });
    timetable.at(start.plus(REPORT.multipliedBy(5)), this::sign);
    timetable.at(start.plus(REPORT.multipliedBy(6)), () -> minutes.publish("c" + sitting.commission(), meeting, chair()));
  }

  private void vote(Instant opened) {
    ballots(opened, Choice.FOR, sitting.votesFor());
    ballots(opened, Choice.AGAINST, sitting.against());
    ballots(opened, Choice.ABSTAIN, sitting.abstained());
    timetable.at(opened.plusSeconds(60), () -> kenes.voting().close(chair(), body, key("vote-end"), poll));
    if (sitting.casting() != null) {
      timetable.at(opened.plusSeconds(90), () -> kenes.voting().ties().giveCastingVote(chair(), body, key("casting"), new Ties.CastingVote(poll, sitting.casting())));
    }
  }

  private void ballots(Instant opened, Choice choice, List<Integer> seats) {
    seats.forEach(seat -> timetable.at(opened.plusSeconds(5 + seat * 2L), () -> kenes.voting().cast(crew.deputy(seat), body, key("ballot-" + seat),
        new Voting.Cast(poll, crew.deputy(seat).person(), choice))));
  }

  private void sign() {
    UUID decision = kenes.db().read(tx -> kenes.conclusions().find(tx, body, item)).orElseThrow().decision();
    kenes.decisions().sign(chair(), body, key("conclusion-sign"), decision);
  }

  private UUID commission() {
    return Crew.commission(kenes, body, seed.commissions().get(sitting.commission()).name());
  }

  private Caller chair() {
    return crew.deputy(seed.commissions().get(sitting.commission()).chair());
  }

  private Instant at(String dateAndTime) {
    return LocalDateTime.parse(dateAndTime).atZone(ZoneId.of(seed.zone())).toInstant();
  }

  private String key(String what) {
    return "demo-" + sitting.session() + "-c" + sitting.commission() + "-" + what;
  }
}
