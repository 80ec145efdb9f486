package kenes.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Text;
import kenes.meetings.Convening;
import kenes.meetings.Floor;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.meetings.SpeechKind;
import kenes.register.Registrar;
import kenes.voting.Choice;
import kenes.voting.PaperBallots;
import kenes.voting.Voting;
import kenes.voting.VotingAct;

/**
 * Plays the first session of the term, in the order of time: the chair is elected on paper, standing commissions are formed and
 * their chairs elected openly. Every key is fixed, so that an interrupted setup goes on.
 */
final class FirstSession {
  private static final Duration GATHERING = Duration.ofMinutes(25);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final Duration REPORT = Duration.ofMinutes(8);

  private final Facades kenes;
  private final PastClock clock;
  private final DemoSeed seed;
  private final FirstSeed first;
  private final String body;
  private final Crew crew;
  private Caller presiding;
  private UUID meeting;
  private List<UUID> items;

  /** @param kenes over the clock */
  FirstSession(Facades kenes, PastClock clock, DemoSeed seed) {
    this.kenes = kenes;
    this.clock = clock;
    this.seed = seed;
    this.first = seed.first();
    this.body = seed.body().code();
    this.crew = Crew.of(kenes, body);
    this.presiding = crew.opener();
  }

  /** Plays it. @return the sitting */
  UUID play() {
    convene();
    clock.set(at(first.start()).minus(GATHERING));
    crew.deputies().forEach((seat, deputy) -> {
      clock.pass(PAUSE);
      kenes.meetings().arrive(deputy, body, key("arrive-" + seat), new Meetings.Attend(meeting, deputy.person()));
    });
    clock.set(at(first.start()));
    kenes.meetings().open(presiding, body, key("open"), meeting);
    onItem(0, this::report);
    onItem(1, this::countingCommission);
    onItem(2, this::chair);
    onItem(3, () -> {
      vote(3, first.commissions());
      formCommissions();
    });
    onItem(4, this::commissionChairs);
    onItem(5, this::standIn);
    kenes.meetings().close(presiding, body, key("close"), meeting);
    members();
    return meeting;
  }

  private void convene() {
    clock.set(at(first.noticeAt()));
    List<Convening.NewItem> agenda = List.of(new Convening.NewItem(first.report(), "present"), new Convening.NewItem(first.counting().title(), "present"),
        new Convening.NewItem(first.chair().title(), "elect_chair"), new Convening.NewItem(first.commissions().title(), "default"),
        new Convening.NewItem(first.commissionChairs().title(), "elect_commission_chair"), new Convening.NewItem(first.standIn().title(), "default"));
    MeetingsAct.MeetingConvened convened = kenes.convening().convene(crew.secretary(), body, key("convene"), new Convening.Convene(Convening.FIRST, null,
        crew.plenary(), first.name(), seed.sessions().getFirst().place(), at(first.start()), agenda, first.presiding(), null, Convening.Setting.ORDINARY))
        .act(MeetingsAct.MeetingConvened.class);
    meeting = convened.meeting();
    items = convened.agenda().stream().map(item -> item.item()).toList();
  }

  private void onItem(int place, Runnable happening) {
    clock.pass(PAUSE);
    kenes.meetings().openItem(presiding, body, key("item-" + place), meeting, items.get(place));
    clock.pass(PAUSE);
    happening.run();
    clock.pass(PAUSE);
    kenes.meetings().closeItem(presiding, body, key("item-end-" + place), meeting, items.get(place));
  }

  private void report() {
    speech("report", null, first.presiding(), SpeechKind.REPORT, REPORT);
  }

  private void speech(String key, UUID deputy, Text guest, SpeechKind kind, Duration time) {
    kenes.floor().giveFloor(presiding, body, key(key), new Floor.GiveFloor(meeting, null, deputy, guest, kind));
    clock.pass(time);
    kenes.floor().endFloor(presiding, body, key(key + "-end"), meeting);
  }

  private void countingCommission() {
    UUID poll = vote(1, first.counting());
    List<UUID> members = first.counting().members().stream().map(this::person).toList();
    kenes.paperBallots().formCommission(presiding, body, key("counting"), new PaperBallots.FormCommission(meeting, members, members.getFirst(), poll));
  }

  /** Everybody votes within a minute, for unless they abstain. */
  private UUID vote(int place, FirstSeed.Unanimous asked) {
    UUID poll = kenes.voting().open(presiding, body, key("vote-" + place), new Voting.Open(items.get(place), asked.question(), true))
        .act(VotingAct.PollOpened.class).poll();
    crew.deputies().forEach((seat, deputy) -> {
      clock.pass(Duration.ofSeconds(3));
      kenes.voting().cast(deputy, body, key("ballot-" + place + "-" + seat),
          new Voting.Cast(poll, deputy.person(), asked.abstained().contains(seat) ? Choice.ABSTAIN : Choice.FOR));
    });
    clock.pass(PAUSE);
    kenes.voting().close(presiding, body, key("vote-end-" + place), poll);
    return poll;
  }

  private void chair() {
    PastElection election = election("chair", 2, first.chair(), crew.plenary(), post("chair"));
    first.chair().candidates().forEach(candidate -> speech("speech-" + candidate.seat(), person(candidate.seat()), null, SpeechKind.STATEMENT, Duration.ofMinutes(3)));
    election.hold();
    presiding = crew.deputy(seed.posts().get("chair").seat());
  }

  private PastElection election(String name, int place, FirstSeed.Contest contest, UUID organization, UUID post) {
    PastElection election = new PastElection(kenes, clock, body, crew, presiding, first.counting().members(), contest, what -> key(name + "-" + what));
    election.name(items.get(place), organization, post);
    return election;
  }

  private void formCommissions() {
    for (int index = 0; index < seed.commissions().size(); index++) {
      kenes.registrar().formOrganization(crew.secretary(), body, key("commission-" + index),
          new Registrar.NewOrganization("commission", seed.commissions().get(index).name(), today(), null));
    }
  }

  private void commissionChairs() {
    for (int index = 0; index < seed.commissions().size(); index++) {
      election("commission-chair-" + index, 4, first.commissionChairs().contests().get(index), commission(index), null).hold();
    }
  }

  private UUID commission(int index) {
    return Crew.commission(kenes, body, seed.commissions().get(index).name());
  }

  private void standIn() {
    vote(5, first.standIn());
    DemoSeed.Post post = seed.posts().get("deputy_chair");
    join("stand-in", person(post.seat()), crew.plenary(), "deputy_chair", post("deputy_chair"));
  }

  /** The members of the commissions, besides their chairs, as the vote on them said. */
  private void members() {
    for (int index = 0; index < seed.commissions().size(); index++) {
      UUID commission = commission(index);
      for (int seat : seed.commissions().get(index).members()) {
        join("member-" + index + "-" + seat, person(seat), commission, "member", null);
      }
    }
  }

  private void join(String key, UUID person, UUID organization, String role, UUID post) {
    kenes.registrar().beginMembership(crew.secretary(), body, key(key),
        new Registrar.NewMembership(person, organization, role, post, seed.term().number(), null, null, today(), null));
  }

  private UUID post(String role) {
    return kenes.db().read(tx -> kenes.register().posts(tx, body, crew.plenary())).stream().filter(one -> one.role().equals(role)).findFirst().orElseThrow().id();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneId.of(seed.zone()));
  }

  private UUID person(int seat) {
    return crew.deputy(seat).person();
  }

  private Instant at(String dateAndTime) {
    return LocalDateTime.parse(dateAndTime).atZone(ZoneId.of(seed.zone())).toInstant();
  }

  private String key(String what) {
    return "demo-1-" + what;
  }
}
