package kenes.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.files.Content;
import kenes.meetings.Agenda;
import kenes.meetings.AgendaItem;
import kenes.meetings.Convening;
import kenes.meetings.Floor;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.meetings.Papers;
import kenes.meetings.SpeechKind;

/** Plays an extended, a closed or an adjourned session of the past, in the order of time. Every key is fixed, so that an interrupted setup goes on. */
final class SpecialSession {
  private static final Duration GATHERING = Duration.ofMinutes(25);
  private static final Duration REPORT = Duration.ofMinutes(12);

  private final Facades kenes;
  private final PastClock clock;
  private final DemoSeed seed;
  private final DemoSeed.Special session;
  private final Crew crew;
  private final DemoPapers papers;
  private final String body;
  private final List<UUID> sittings = new ArrayList<>();

  /** @param kenes over the clock */
  SpecialSession(Facades kenes, PastClock clock, DemoSeed seed, DemoSeed.Special session, Crew crew, DemoPapers papers) {
    this.kenes = kenes;
    this.clock = clock;
    this.seed = seed;
    this.session = session;
    this.crew = crew;
    this.papers = papers;
    this.body = seed.body().code();
  }

  /** @return its sittings, in their order */
  List<UUID> play() {
    MeetingsAct.MeetingConvened convened = convene();
    for (int item = 0; item < session.items().size(); item++) {
      close(item, convened.meeting(), convened.agenda().get(item).item());
    }
    clock.set(at(session.materialsAt()));
    for (int item = 0; item < session.items().size(); item++) {
      publish(item, convened.agenda().get(item).item());
    }
    UUID meeting = convened.meeting();
    for (int sitting = 0; sitting < session.starts().size(); sitting++) {
      sittings.add(meeting);
      meeting = hold(sitting, meeting);
    }
    return sittings;
  }

  private MeetingsAct.MeetingConvened convene() {
    clock.set(at(session.noticeAt()));
    Convening.Asked asked = session.asked().isEmpty() ? null
        : new Convening.Asked("DEPUTIES", session.asked().stream().map(this::person).toList());
    return kenes.convening().convene(crew.secretary(), body, key("convene"), new Convening.Convene(session.kind(), session.number(), crew.plenary(),
        session.name(), session.place(), at(session.starts().getFirst()), session.items().stream().map(item -> new Convening.NewItem(item.title(), "default")).toList(),
        null, asked, new Convening.Setting(session.form(), session.closed(), session.invited(), List.of()))).act(MeetingsAct.MeetingConvened.class);
  }

  private void close(int number, UUID meeting, UUID item) {
    if (session.items().get(number).closed() != null) {
      kenes.agenda().announceClosed(crew.secretary(), body, key("closed-" + number), new Agenda.AnnounceClosed(meeting, item, session.items().get(number).closed()));
    }
  }

  private void publish(int number, UUID item) {
    DemoSeed.Report report = session.items().get(number);
    List<Papers.File> files = Stream.of(Lang.KK, Lang.RU).map(lang -> new Papers.File(lang, report.title().exact(lang), "report.pdf",
        Content.of(papers.print(Text.of(paper(report, Lang.KK), paper(report, Lang.RU), null), lang, seed.body().name(), "report-" + session.number() + "-" + number,
            at(session.materialsAt()))))).toList();
    kenes.papers().publishPaper(crew.secretary(), body, key("paper-" + number), new Papers.PublishPaper(item, null, files, false, null, null));
  }

  private static String paper(DemoSeed.Report report, Lang lang) {
    return report.title().exact(lang) + "\n\n" + report.paper().exact(lang);
  }

  /** Everybody comes, one report is heard, on the last day all that are left. @return the next sitting, or this one when the session is over */
  private UUID hold(int sitting, UUID meeting) {
    clock.set(at(session.starts().get(sitting)).minus(GATHERING));
    session.seats().forEach(seat -> {
      clock.pass(Duration.ofMinutes(1));
      kenes.meetings().arrive(crew.deputy(seat), body, key(sitting + "-arrive-" + seat), new Meetings.Attend(meeting, person(seat)));
    });
    List<MeetingsAct.Invited> guests = kenes.db().read(tx -> kenes.meetings().get(tx, body, meeting)).setting().invited();
    IntStream.range(0, guests.size()).forEach(guest -> kenes.convening().invitedArrive(crew.secretary(), body, key(sitting + "-guest-" + guest),
        new Convening.Attend(meeting, guests.get(guest).invited())));
    clock.set(at(session.starts().get(sitting)));
    kenes.meetings().open(chair(), body, key(sitting + "-open"), meeting);
    boolean last = sitting + 1 == session.starts().size();
    List<AgendaItem> items = kenes.db().read(tx -> kenes.meetings().items(tx, body, meeting));
    for (int item = 0; item < (last ? items.size() : 1); item++) {
      hear(sitting + "-" + item, meeting, items.get(item).id(), guests.isEmpty() ? null : guests.get(Math.min(item, guests.size() - 1)).name());
    }
    if (last) {
      kenes.meetings().close(chair(), body, key(sitting + "-close"), meeting);
      return meeting;
    }
    return kenes.convening().adjourn(crew.secretary(), body, key(sitting + "-adjourn"),
        new Convening.Adjourn(meeting, at(session.starts().get(sitting + 1)), null)).act(MeetingsAct.MeetingConvened.class).meeting();
  }

  /** @param guest who reports, or null for the chair of a commission */
  private void hear(String key, UUID meeting, UUID item, Text guest) {
    kenes.meetings().openItem(chair(), body, key(key + "-item"), meeting, item);
    UUID deputy = guest == null ? person(seed.commissions().getFirst().chair()) : null;
    kenes.floor().giveFloor(chair(), body, key(key + "-report"), new Floor.GiveFloor(meeting, null, deputy, guest, SpeechKind.REPORT));
    clock.set(clock.instant().plus(REPORT));
    kenes.floor().endFloor(chair(), body, key(key + "-report-end"), meeting);
    kenes.meetings().closeItem(chair(), body, key(key + "-item-end"), meeting, item);
  }

  private Caller chair() {
    return crew.deputy(crew.chair());
  }

  private UUID person(int seat) {
    return crew.deputy(seat).person();
  }

  private Instant at(String dateAndTime) {
    return LocalDateTime.parse(dateAndTime).atZone(ZoneId.of(seed.zone())).toInstant();
  }

  private String key(String what) {
    return "demo-" + session.number() + "-" + what;
  }
}
