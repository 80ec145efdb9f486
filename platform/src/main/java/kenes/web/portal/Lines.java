package kenes.web.portal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsAct;
import kenes.register.Body;
import kenes.voting.Decision;
import kenes.voting.Outcome;
import kenes.voting.Poll;
import kenes.voting.PollMethod;
import kenes.voting.Progress;
import kenes.voting.Result;
import kenes.web.OutcomeWords;
import kenes.web.VoteNotes;

/** Sittings and votes as lines of lists, read in one snapshot. */
final class Lines {
  private final PortalParts parts;
  private final Tx tx;
  private final Words w;
  private final Map<String, Body> bodies = new HashMap<>();
  private final Map<UUID, Meeting> meetings = new HashMap<>();
  private final Map<UUID, AgendaItem> items = new HashMap<>();

  Lines(PortalParts parts, Tx tx, Words w) {
    this.parts = parts;
    this.tx = tx;
    this.w = w;
  }

  SittingLine sitting(Meeting meeting) {
    Body body = body(meeting.body());
    String word = "portal.session." + (meeting.series() > 0 ? "commission" : meeting.kind());
    String kind = w.text("portal.session", w.text(w.has(word) ? word : "portal.session.other"), meeting.number());
    return new SittingLine(Written.of(meeting.title(), lang()), href(meeting),
        meeting.sitting() == 1 ? kind : w.text("sitting.session-sitting", kind, meeting.sitting()),
        w.dateTime(meeting.startsAt(), body.zone()), body.name().in(lang()), href(body.code()), tags(meeting),
        meeting.isOpen() ? state(meeting) : List.of());
  }

  private List<Written> state(Meeting meeting) {
    List<Written> state = new ArrayList<>();
    MeetingsAct.Quorum quorum = parts.meetings().quorum(tx, meeting);
    state.add(plain(w.text(quorum.held() ? "portal.quorum.held" : "portal.quorum.not-held",
        quorum.present(), quorum.base(), quorum.needed())));
    parts.meetings().items(tx, meeting.body(), meeting.id()).stream().filter(AgendaItem::isOpen).findFirst().ifPresent(item -> {
      Written title = Written.of(item.title(), lang());
      state.add(new Written(w.text("portal.now.item", item.position(), title.text()), title.lang()));
    });
    parts.voting().findOpen(tx, meeting.body(), meeting.id()).ifPresent(poll -> {
      Progress progress = parts.voting().ballots().progress(tx, poll);
      state.add(plain(poll.method() == PollMethod.NAMED ? w.text("portal.now.vote", progress.voted(), progress.voters())
          : w.text("vote.running-" + VoteNotes.key(poll.method()), progress.voters())));
    });
    return state;
  }

  private static Written plain(String text) {
    return new Written(text, null);
  }

  /** The newest closed votes of these sittings. */
  List<VoteLine> votes(List<Meeting> meetings, int limit) {
    Map<UUID, Meeting> sittings = meetings.stream().collect(Collectors.toMap(Meeting::id, meeting -> meeting));
    return parts.voting().results(tx, parts.voting().listNewestClosed(tx, meetings, limit)).stream().map(result -> vote(sittings.get(result.poll().meeting()), result)).toList();
  }

  private VoteLine vote(Meeting meeting, Result result) {
    Poll poll = result.poll();
    Outcome outcome = result.outcome();
    Body body = body(poll.body());
    return new VoteLine(Written.of(poll.question(), lang()), href(meeting, poll), adopted(outcome.decision()),
        OutcomeWords.arithmetic(w, outcome),
        w.date(java.time.LocalDate.ofInstant(poll.closedAt(), body.zone())), body.name().in(lang()), href(body.code()), tags(meeting));
  }

  TagView adopted(Decision decision) {
    return switch (decision) {
      case ADOPTED -> new TagView("good", w.text("portal.vote.adopted"));
      case NOT_ADOPTED -> new TagView("bad", w.text("portal.vote.not-adopted"));
      case UNDECIDED -> new TagView("plain", w.text("portal.vote.undecided"));
    };
  }

  private List<TagView> tags(Meeting meeting) {
    return Stream.of(body(meeting.body()).demo() ? TagView.demo(w) : null, meeting.training() ? TagView.training(w) : null,
            meeting.failed() ? new TagView("bad", w.text("sitting.tag-failed")) : null)
        .filter(java.util.Objects::nonNull).toList();
  }

  String href(String body) {
    return "/" + lang().code() + "/b/" + body;
  }

  String href(Meeting meeting) {
    return href(meeting.body()) + "/" + meeting.term() + "/" + meeting.address();
  }

  String href(Meeting meeting, Poll poll) {
    return href(meeting) + "/" + items.computeIfAbsent(poll.item(), item -> parts.meetings().getItem(tx, poll.body(), item)).position();
  }

  Meeting meeting(Poll poll) {
    return meetings.computeIfAbsent(poll.meeting(), meeting -> parts.meetings().get(tx, poll.body(), meeting));
  }

  Body body(String code) {
    return bodies.computeIfAbsent(code, any -> parts.register().getBody(tx, code));
  }

  Lang lang() {
    return w.lang();
  }
}
