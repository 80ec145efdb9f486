package kenes.web.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.elections.HeldElection;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.voting.Poll;
import kenes.voting.Result;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.ElectionWords;
import kenes.web.OutcomeWords;
import kenes.web.SeatWords;
import kenes.web.Templates;
import kenes.web.live.LiveView;
import kenes.web.view.PageView;
import kenes.web.view.TextView;

/** The display in the hall: one thing at a time, in Kazakh and Russian together. */
final class HallPage implements LiveView {
  private final SittingParts parts;

  HallPage(SittingParts parts) {
    this.parts = parts;
  }

  CachedPage render(Address address) {
    return parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, address));
      Words w = Words.of(address.lang());
      PageView page = new PageView(parts.origin(), "/hall" + facts.path().substring(2), TextView.of(facts.meeting().title(), w.lang()).text(),
          w.text("hall.description"), List.of(), "/" + w.lang().code() + "/live/hall/" + facts.body().code() + "/" + facts.meeting().id(),
          facts.meeting().training() ? w.text("minutes.training") : facts.body().demo() ? w.text("minutes.demo") : null);
      byte[] html = Templates.render("sitting/hall.jte", Map.of("w", w, "view", new HallView(page, screen(facts, w))));
      return parts.page(tx, html, facts.body().code(), Instant.MAX);
    });
  }

  @Override
  public Map<String, String> fragments(Tx tx, String body, UUID meeting, Lang lang) {
    SittingFacts facts = SittingFacts.read(parts, tx, parts.meetings().get(tx, body, meeting));
    return Map.of("hall", Fragments.render("sitting/hall_screen.jte", lang, screen(facts, Words.of(lang))));
  }

  private HallView.Screen screen(SittingFacts facts, Words w) {
    Meeting meeting = facts.meeting();
    SittingLive live = new SittingLive(facts, w.lang());
    if (!meeting.isOpen()) {
      String lead = meeting.failed() ? w.text("sitting.tag-failed") : meeting.closedAt() != null ? w.text("hall.closed", w.time(meeting.closedAt(), facts.zone()))
          : facts.attendance().isEmpty() ? w.text("hall.begins", w.dateTime(meeting.startsAt(), facts.zone())) : w.text("hall.registration");
      return new HallView.Screen(meeting.setting().closed() ? lead + " " + w.text("sitting.closed-sitting") : lead, null, titles(meeting.title()), null, List.of(), live.quorum("hall-quorum"), null, null, List.of(), null, null);
    }
    Optional<Poll> running = facts.running();
    if (running.isPresent()) {
      return new HallView.Screen(w.text("sitting.vote-runs"), number(facts, running.get(), w), titles(running.get().question()), null, List.of(), null, null,
          live.running(running.get()), puts(facts, running.get(), w), null, null);
    }
    Optional<HallView.Screen> election = election(facts, w);
    if (election.isPresent()) {
      return election.get();
    }
    return lastResult(facts).map(poll -> result(facts, poll, w)).orElseGet(() -> talk(facts, live, w));
  }

  /** A round that runs, or the result of the last one until the next item is taken up, somebody gets the floor, or a vote is closed. */
  private Optional<HallView.Screen> election(SittingFacts facts, Words w) {
    long lastVote = facts.polls().stream().filter(poll -> !poll.isOpen()).mapToLong(Poll::closedIndex).max().orElse(-1);
    return facts.rounds().reversed().stream().findFirst()
        .filter(round -> round.isOpen() || round.isAnnounced() && round.lastIndex() > Math.max(facts.lastTurn(), lastVote)).map(round -> {
          HeldElection election = parts.elections().get(facts.tx(), facts.body().code(), round.election());
          String number = facts.items().stream().filter(item -> item.id().equals(election.item())).findFirst().map(item -> w.text("sitting.item", item.position())).orElse(null);
          String lead = round.isOpen() ? w.text("hall.round", round.number())
              : round.voided() != null ? w.text("hall.round-void", round.number(), round.voided().reason().in(w.lang()))
              : new ElectionWords(w, parts.elections().result(facts.tx(), round).outcome(), candidate -> facts.name(UUID.fromString(candidate)).in(w.lang())).sentence();
          return new HallView.Screen(lead, number, titles(election.title()), null, List.of(), null, null, null, List.of(), null, null);
        });
  }

  /** What the vote changes in the text, for everybody to see: nothing of what is closed to the public. */
  private static List<MotionsView.Put> puts(SittingFacts facts, Poll poll, Words w) {
    boolean closed = facts.items().stream().anyMatch(item -> item.id().equals(poll.item()) && facts.isClosed(item));
    return closed ? List.of() : MotionWords.puts(facts, poll.item(), poll.terms().subject(), w);
  }

  /** A result stands until the next item is taken up or somebody gets the floor. */
  private static Optional<Poll> lastResult(SittingFacts facts) {
    return facts.polls().reversed().stream().findFirst().filter(poll -> poll.closedIndex() > facts.lastTurn());
  }

  private HallView.Screen result(SittingFacts facts, Poll poll, Words w) {
    Result result = parts.voting().result(facts.tx(), poll);
    return new HallView.Screen(null, number(facts, poll, w), titles(poll.question()), null, List.of(), null, null, null, List.of(),
        OutcomeWords.view(w, "hall-outcome", result), SeatWords.seats(w, "hall-seats", result, facts::name, false));
  }

  private static HallView.Screen talk(SittingFacts facts, SittingLive live, Words w) {
    AgendaItem item = facts.openItem().orElse(null);
    return new HallView.Screen(item == null ? w.text("hall.in-progress") : facts.isClosed(item) ? w.text("item.closed-to-public") : null, item == null ? null : w.text("sitting.item", item.position()),
        titles(item == null ? facts.meeting().title() : item.title()), facts.openSpeaking().map(live::speaker).orElse(null),
        item != null && facts.isClosed(item) ? List.of() : new FloorWords(facts, w).queue().stream().filter(FloorView.Waiting::here).limit(2).toList(),
        live.quorum("hall-quorum"), live.presiding().stream().reduce((first, last) -> last).orElse(null), null, List.of(), null, null);
  }

  private static String number(SittingFacts facts, Poll poll, Words w) {
    return facts.items().stream().filter(item -> item.id().equals(poll.item())).findFirst()
        .map(item -> w.text("sitting.item", item.position()) + (facts.isClosed(item) ? " · " + w.text("item.closed-to-public") : "")).orElse(null);
  }

  private static List<HallView.Title> titles(Text text) {
    return Stream.of(Lang.KK, Lang.RU).filter(lang -> text.exact(lang) != null)
        .map(lang -> new HallView.Title(lang.code(), text.exact(lang))).toList();
  }
}
