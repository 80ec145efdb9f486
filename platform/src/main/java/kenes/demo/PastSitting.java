package kenes.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.meetings.Agenda;
import kenes.meetings.Convening;
import kenes.meetings.Floor;
import kenes.files.Content;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.meetings.Papers;
import kenes.voting.Interests;

/** Plays one lawful sitting of the past through the facades. Every key is fixed, so that an interrupted setup goes on. */
final class PastSitting {
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime NOON = LocalTime.of(12, 0);

  private final Facades kenes;
  private final Timetable timetable;
  private final DemoSeed seed;
  private final DemoSeed.Session session;
  private final Crew crew;
  private final DemoPapers papers;
  private final String body;
  private final LocalDate day;
  private final List<UUID> items = new ArrayList<>();
  private UUID meeting;

  /** @param kenes over the clock that the timetable sets */
  PastSitting(Facades kenes, Timetable timetable, DemoSeed seed, DemoSeed.Session session, Crew crew, DemoPapers papers) {
    this.kenes = kenes;
    this.timetable = timetable;
    this.seed = seed;
    this.session = session;
    this.crew = crew;
    this.papers = papers;
    this.body = seed.body().code();
    this.day = LocalDate.parse(session.date());
  }

  /** Enters it into the timetable. */
  void enter() {
    timetable.at(at(LocalDate.parse(session.noticeOn()), MORNING), this::convene);
    timetable.at(at(LocalDate.parse(session.materialsOn()), NOON), this::publishPapers);
    session.attendance().forEach(this::attend);
    new PastGuests(kenes, body, session, crew.secretary()).enter(timetable, at(session.start()), () -> meeting, this::key);
    session.absent().forEach(absence -> timetable.at(at(session.start()), () -> kenes.meetings().explainAbsence(crew.secretary(), body,
        key("absent-" + absence.seat()), new Meetings.ExplainAbsence(meeting, person(absence.seat()),
            absence.reason().kk() + " / " + absence.reason().ru()))));
    timetable.at(at(session.start()), () -> kenes.meetings().open(chair(), body, key("open"), meeting));
    for (int index = 0; index < session.items().size(); index++) {
      item(index, session.items().get(index));
    }
    timetable.at(at(session.end()), () -> kenes.meetings().close(chair(), body, key("close"), meeting));
  }

  /** Once it was played. */
  UUID meeting() {
    return meeting;
  }

  /** Once it was convened. @param place on the agenda, from 0 */
  UUID item(int place) {
    return items.get(place);
  }

  private void convene() {
    List<Convening.NewItem> agenda = session.items().stream().filter(item -> item.added() == null).map(this::newItem).toList();
    MeetingsAct.MeetingConvened convened = kenes.convening().convene(crew.secretary(), body, key("convene"),
        new Convening.Convene(session.kind(), session.number(), crew.plenary(), session.name(), session.place(),
            at(session.start()), agenda, null, new Convening.Asked(session.initiator(), List.of()), new PastGuests(kenes, body, session, crew.secretary()).setting())).act(MeetingsAct.MeetingConvened.class);
    meeting = convened.meeting();
    convened.agenda().forEach(item -> items.add(item.item()));
  }

  private Convening.NewItem newItem(DemoSeed.Item item) {
    return new Convening.NewItem(item.title(), item.votes().getFirst().rule(),
        item.planned() == null ? null : new DemoPlan(kenes, seed.plan(), crew).find(item.planned()).orElseThrow(), null);
  }

  private void publishPapers() {
    Instant published = at(LocalDate.parse(session.materialsOn()), NOON);
    for (int index = 0; index < session.items().size(); index++) {
      DemoSeed.Item item = session.items().get(index);
      if (item.paper() != null) {
        List<Papers.File> files = Stream.of(Lang.KK, Lang.RU).map(lang -> new Papers.File(lang, item.title().exact(lang), item.paper() + ".pdf",
            Content.of(papers.print(seed.papers().get(item.paper()), lang, seed.body().name(), item.paper(), published)))).toList();
        kenes.papers().publishPaper(crew.secretary(), body, key("paper-" + index),
            new Papers.PublishPaper(items.get(index), null, files, false, null, null));
      }
    }
  }

  private void attend(DemoSeed.Stay stay) {
    timetable.at(at(stay.arrived()), () -> kenes.meetings().arrive(deputy(stay.seat()), body, key("arrive-" + stay.seat()),
        new Meetings.Attend(meeting, person(stay.seat()))));
    if (stay.left() != null) {
      timetable.at(at(stay.left()), () -> kenes.meetings().leave(deputy(stay.seat()), body, key("leave-" + stay.seat()),
          new Meetings.Attend(meeting, person(stay.seat()))));
    }
  }

  private void item(int index, DemoSeed.Item item) {
    if (item.added() != null) {
      timetable.at(at(item.added()), () -> items.add(kenes.agenda().addItem(crew.secretary(), body, key("add-" + index),
          new Agenda.AddItem(meeting, newItem(item))).act(MeetingsAct.AgendaItemAdded.class).item().item()));
    }
    timetable.at(at(item.opened()), () -> kenes.meetings().openItem(chair(), body, key("item-" + index), meeting, items.get(index)));
    DemoSeed.Vote vote = item.votes().getFirst();
    item.interests().forEach(interest -> timetable.at(at(interest.at()), () -> kenes.voting().interests().declareInterest(deputy(interest.seat()), body,
        key("interest-" + index + "-" + interest.seat()), new Interests.Declare(items.get(index), person(interest.seat()), interest.reason()))));
    for (int speech = 0; speech < item.speeches().size(); speech++) {
      String next = speech + 1 < item.speeches().size() ? item.speeches().get(speech + 1).at() : item.draft() == null ? vote.opened() : item.draft().basis().opened();
      speech(key("speech-" + index + "-" + speech), item.speeches().get(speech), at(next).minusSeconds(20));
    }
    vote(index, item);
    timetable.at(at(vote.over()).plusSeconds(30), () -> kenes.meetings().closeItem(chair(), body, key("item-end-" + index), meeting,
        items.get(index)));
  }

  private void speech(String key, DemoSeed.Speech speech, Instant end) {
    Text guest = seed.invited().stream().filter(invited -> invited.code().equals(speech.invited())).map(DemoSeed.Guest::name)
        .findFirst().orElse(null);
    UUID speaker = speech.seat() == null ? null : person(speech.seat());
    timetable.at(at(speech.at()), () -> kenes.floor().giveFloor(chair(), body, key,
        new Floor.GiveFloor(meeting, null, speaker, guest, speech.kind())));
    timetable.at(end, () -> kenes.floor().endFloor(chair(), body, key + "-end", meeting));
  }

  private void vote(int index, DemoSeed.Item item) {
    DemoSeed.Vote vote = item.votes().getFirst();
    PastVote votes = new PastVote(kenes, timetable, crew, chair(), body, this::at, this::key);
    if (item.draft() == null) {
      votes.play(String.valueOf(index), index, vote, () -> votes.asked(vote, items.get(index)));
      return;
    }
    PastAmendments amendments = new PastAmendments(votes, item.draft(), () -> items.get(index), date -> at(date, NOON.plusHours(3)));
    amendments.play(seed.papers().get(item.paper()), String.valueOf(index));
    votes.play(String.valueOf(index), index, vote, () -> amendments.whole(vote));
  }

  private Caller chair() {
    return deputy(crew.chair());
  }

  private Caller deputy(int seat) {
    return crew.deputy(seat);
  }

  private UUID person(int seat) {
    return crew.deputy(seat).person();
  }

  private Instant at(String time) {
    return at(day, LocalTime.parse(time));
  }

  private Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(ZoneId.of(seed.zone())).toInstant();
  }

  private String key(String what) {
    return "demo-" + session.number() + "-" + what;
  }
}
