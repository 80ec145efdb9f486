package kenes.web.sitting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.meetings.AgendaItem;
import kenes.meetings.Attendance;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsAct;
import kenes.meetings.Paper;
import kenes.meetings.Speech;
import kenes.register.Seat;
import kenes.voting.Outcome;
import kenes.voting.Poll;
import kenes.voting.PollMethod;
import kenes.voting.Progress;
import kenes.voting.Result;
import kenes.web.OutcomeWords;
import kenes.web.VoteNotes;
import kenes.web.QuorumWords;
import kenes.web.view.LinkView;
import kenes.web.view.Mark;
import kenes.web.view.QuorumView;
import kenes.web.view.TextView;

/** The changing parts of a sitting's page, in words: the same for page, live update and print. */
public final class SittingLive {
  private final SittingFacts facts;
  private final Words w;
  private final String home;
  private PaperWords papers;
  private RaisedBy raised;

  public SittingLive(SittingFacts facts, Lang lang) {
    this.facts = facts;
    this.w = Words.of(lang);
    this.home = "/" + lang.code();
  }

  SittingView.Live view() {
    return new SittingView.Live(state(), now(), quorum("sitting-quorum"), new SittingView.Agenda(facts.items().stream().map(this::item).toList()),
        votes(), attending(), minutes());
  }

  SittingView.State state() {
    Meeting meeting = facts.meeting();
    if (meeting.failed()) {
      return new SittingView.State("bad", w.text("sitting.tag-failed"), w.text("sitting.failed", w.dateTime(meeting.closedAt(), facts.zone())), next(), List.of());
    }
    if (meeting.closedAt() != null) {
      return state("ended", "closed", w.dateTime(meeting.closedAt(), facts.zone()));
    }
    return meeting.isOpen() ? state("live", "open", w.dateTime(meeting.openedAt(), facts.zone()))
        : state("plain", "convened", w.dateTime(meeting.startsAt(), facts.zone()));
  }

  private SittingView.State state(String tag, String key, String when) {
    return new SittingView.State(tag, w.text("sitting.tag-" + key), w.text("sitting." + key, when), next(), presiding());
  }

  /** Who has led the sitting so far, a line each. */
  List<String> presiding() {
    return facts.parts().meetings().presiding(facts.tx(), facts.meeting()).stream().map(one -> {
      String name = one.name().in(w.lang());
      String person = one.office() == null ? name : w.text("sitting.person-office", name, one.office().in(w.lang()));
      return one.elected() ? w.text("sitting.presiding-elected", person, w.time(one.since(), facts.zone())) : w.text("sitting.presiding", person);
    }).toList();
  }

  /** Where the session goes on, or null. */
  private LinkView next() {
    if (facts.meeting().continuedIn() == null) {
      return null;
    }
    Meeting next = facts.parts().meetings().get(facts.tx(), facts.body().code(), facts.meeting().continuedIn());
    return new LinkView(w.text("sitting.goes-on", w.dateTime(next.startsAt(), facts.zone())),
        home + "/b/" + facts.body().code() + "/" + next.term() + "/" + next.address());
  }

  SittingView.Now now() {
    if (!facts.meeting().isOpen()) {
      return null;
    }
    SittingView.Numbered item = facts.openItem().map(this::numbered).orElse(null);
    return new SittingView.Now(item == null ? w.text("sitting.no-item") : null, item,
        facts.openSpeaking().map(this::speaker).orElse(null), facts.running().map(this::running).orElse(null));
  }

  public SittingView.Numbered numbered(AgendaItem item) {
    return new SittingView.Numbered(w.text("sitting.item", item.position()), TextView.of(item.title(), w.lang()), href(item));
  }

  public SittingView.Speaker speaker(Speech speech) {
    return new SittingView.Speaker(TextView.of(speech.speaker(), w.lang()), w.text("sitting.floor-" + speech.kind().code()),
        w.text("sitting.since", w.time(speech.beganAt(), facts.zone())), new FloorWords(facts, w).clock(speech));
  }

  SittingView.Running running(Poll poll) {
    Progress progress = facts.parts().voting().ballots().progress(facts.tx(), poll);
    boolean named = poll.method() == PollMethod.NAMED;
    return new SittingView.Running(TextView.of(poll.question(), w.lang()),
        named ? w.text("sitting.voted", progress.voted(), progress.voters()) : w.text("vote.running-" + VoteNotes.key(poll.method()), progress.voters()),
        progress.voted(), named ? progress.voters() : 0);
  }

  /** The lamp; null for a body whose seats are not known. */
  public QuorumView quorum(String id) {
    if (facts.seats().isEmpty()) {
      return null;
    }
    boolean over = facts.meeting().closedAt() != null && !facts.readings().isEmpty();
    MeetingsAct.Quorum now = over ? facts.readings().getLast().quorum() : facts.parts().meetings().quorum(facts.tx(), facts.meeting());
    return QuorumWords.view(w, id, now, facts.meeting().quorumRule(facts.rulebook()), facts.readings(), facts.zone());
  }

  private SittingView.Item item(AgendaItem item) {
    String state = item.continued() ? "continued" : item.openedAt() == null ? "waiting" : item.isOpen() ? "open" : "done";
    List<SittingView.Paper> papers = facts.parts().papers().list(facts.tx(), facts.body().code(), item.id()).stream()
        .filter(paper -> paper.isValid()).map(this::paper).toList();
    List<String> results = Stream.concat(new ItemElections(facts, item, w).verdicts().stream(),
        facts.polls().stream().filter(poll -> poll.hasResult() && poll.isValid() && poll.item().equals(item.id()))
            .map(poll -> OutcomeWords.sentence(w, result(poll)))).toList();
    return new SittingView.Item(item.position(), TextView.of(item.title(), w.lang()), href(item), state,
        w.text("sitting.item-" + state), item.closing() == null ? null : w.text("item.closed-to-public"), raised(item), papers, results);
  }

  private List<LinkView> raised(AgendaItem item) {
    raised = raised == null ? new RaisedBy(facts.tx(), w, facts.items().stream().map(AgendaItem::id).toList()) : raised;
    return raised.of(item.id());
  }

  public SittingView.Paper paper(Paper paper) {
    papers = papers == null ? new PaperWords(facts, w) : papers;
    return papers.paper(paper);
  }

  private Result result(Poll poll) {
    return facts.parts().voting().result(facts.tx(), poll);
  }

  private SittingView.Votes votes() {
    return new SittingView.Votes(facts.polls().stream().filter(Poll::hasResult).map(poll -> {
      Outcome outcome = result(poll).outcome();
      String item = facts.items().stream().filter(one -> one.id().equals(poll.item())).findFirst().map(this::href).orElseThrow();
      return new SittingView.Vote(TextView.of(poll.question(), w.lang()), poll.isValid() ? OutcomeWords.verdict(w, result(poll)) : w.text("vote.void-tag"),
          poll.isValid() ? tag(outcome) : "plain", poll.isValid() ? OutcomeWords.arithmetic(w, outcome) : VoteNotes.validity(w, poll), item + "#vote-" + poll.number());
    }).toList());
  }

  private static String tag(Outcome outcome) {
    return switch (outcome.decision()) {
      case ADOPTED -> "good";
      case NOT_ADOPTED -> "bad";
      case UNDECIDED -> "plain";
    };
  }

  private SittingView.Attending attending() {
    if (facts.attendance().isEmpty()) {
      return new SittingView.Attending(List.of(), w.text("sitting.nobody-yet"), guests(), new SettingWords(facts, w).vacant());
    }
    Map<UUID, String> origins = facts.onBehalf(w);
    List<SittingView.Seat> seats = facts.seats().stream().map(seat -> seat(seat, origins)).toList();
    long there = seats.stream().filter(seat -> !seat.stays().isEmpty()).count();
    return new SittingView.Attending(seats, w.text(!origins.isEmpty() ? "sitting.came-members" : facts.meeting().series() == 0 ? "sitting.came" : "sitting.came-commission", there, seats.size()), guests(), new SettingWords(facts, w).vacant());
  }

  private List<SittingView.Guest> guests() {
    return new SettingWords(facts, w).guests();
  }

  private SittingView.Seat seat(Seat seat, Map<UUID, String> origins) {
    if (seat.holder().isEmpty()) {
      return new SittingView.Seat(seat.number(), w.text(Mark.VACANT.key()), null, null, Mark.VACANT, w.text(Mark.VACANT.key()), "", null);
    }
    var person = seat.holder().get();
    List<Attendance> stays = facts.attendance().stream().filter(stay -> stay.person().equals(person.id())).toList();
    boolean over = facts.meeting().closedAt() != null;
    boolean there = stays.stream().anyMatch(stay -> stay.leftAt() == null) || over && !stays.isEmpty();
    String word = stays.isEmpty() ? "sitting.was-absent" : over ? "sitting.was-there" : there ? "sitting.is-there" : "sitting.has-left";
    return new SittingView.Seat(seat.number(), person.name(w.lang()), origins.get(seat.membership()), home + "/p/" + person.id(), there ? Mark.PRESENT : Mark.ABSENT,
        w.text(word), stays.stream().map(this::stay).collect(Collectors.joining(", ")), DocumentPage.certificate(facts, w, person.id()).orElse(null));
  }

  /** Who did not leave was there until the sitting was closed. */
  private String stay(Attendance stay) {
    return w.time(stay.arrivedAt(), facts.zone()) + "–" + Optional.ofNullable(stay.leftAt()).or(() -> Optional.ofNullable(facts.meeting().closedAt())).map(at -> w.time(at, facts.zone())).orElse("");
  }

  /** Null until they are published. */
  private LinkView minutes() {
    return facts.parts().minutes().findPublished(facts.tx(), facts.body().code(), facts.meeting().id())
        .map(version -> new LinkView(w.text("sitting.minutes-read"), home + facts.path() + "/minutes")).orElse(null);
  }

  public String href(AgendaItem item) {
    return home + facts.path() + "/" + item.position();
  }
}
