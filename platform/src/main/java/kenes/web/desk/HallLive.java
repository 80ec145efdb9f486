package kenes.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.meetings.AgendaItem;
import kenes.meetings.Paper;
import kenes.voting.Poll;
import kenes.voting.PollMethod;
import kenes.voting.Result;
import kenes.web.OutcomeWords;
import kenes.web.VoteNotes;
import kenes.web.live.LiveView;
import kenes.web.sitting.FloorView;
import kenes.web.sitting.FloorWords;
import kenes.web.sitting.Fragments;
import kenes.web.sitting.SittingFacts;
import kenes.web.sitting.SittingLive;
import kenes.web.sitting.SittingParts;
import kenes.web.sitting.SittingView;
import kenes.web.view.TextView;

/** The live parts of both desks. What belongs to one reader is not among them: the page fetches that by itself. */
public final class HallLive {
  private final SittingFacts facts;
  private final SittingLive words;
  private final Words w;

  HallLive(SittingFacts facts, Lang lang) {
    this.facts = facts;
    this.words = new SittingLive(facts, lang);
    this.w = Words.of(lang);
  }

  /** The events of deputies' desks: nobody learns from them who has voted. */
  public static LiveView ofSeat(SittingParts parts) {
    return (tx, body, meeting, lang) -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meetings().get(tx, body, meeting));
      HallLive live = new HallLive(facts, lang);
      Map<String, String> fragments = live.fragments(false);
      fragments.put("result", Fragments.render("desk/hall/result.jte", lang, live.result(false)));
      fragments.put("vote-state", HallState.vote(facts));
      fragments.put("queue", Fragments.render("desk/hall/queue.jte", lang, live.queue()));
      facts.seats().stream().flatMap(seat -> seat.holder().stream())
          .forEach(holder -> fragments.put(HallState.hereId(holder.id()), HallState.here(facts, holder.id())));
      return fragments;
    };
  }

  /** The events of the chair's desk. */
  public static LiveView ofChair(SittingParts parts) {
    return (tx, body, meeting, lang) -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meetings().get(tx, body, meeting));
      Map<String, String> fragments = new HallLive(facts, lang).fragments(true);
      fragments.put("chair-state", HallState.chair(facts));
      return fragments;
    };
  }

  private Map<String, String> fragments(boolean chair) {
    HallDeskView.Live live = view(chair);
    Map<String, String> fragments = new TreeMap<>();
    fragments.put("now", Fragments.render("desk/hall/now.jte", w.lang(), live.now()));
    fragments.put("sitting-quorum", Fragments.render("sitting/quorum.jte", w.lang(), live.quorum()));
    fragments.put("floor-state", HallState.floor(facts));
    fragments.put("progress", Fragments.render("desk/hall/progress.jte", w.lang(), live.progress()));
    return fragments;
  }

  /** @param chair whether names of those who have not voted are part of it */
  HallDeskView.Live view(boolean chair) {
    return new HallDeskView.Live(now(), words.quorum("sitting-quorum"), facts.running().map(poll -> progress(poll, chair)).orElse(null));
  }

  List<FloorView.Waiting> queue() {
    return new FloorWords(facts, w).queue();
  }

  private HallDeskView.Now now() {
    Optional<AgendaItem> item = facts.openItem();
    String word = item.isPresent() ? null : facts.meeting().closedAt() != null ? w.text("hall-desk.closed")
        : facts.meeting().isOpen() ? w.text("hall-desk.between") : w.text("hall-desk.before");
    return new HallDeskView.Now(word, item.map(words::numbered).orElse(null),
        item.map(open -> "/" + w.lang().code() + DeskFrame.path(facts.meeting()) + "/motions/" + open.position()).orElse(null),
        item.filter(open -> facts.running().isEmpty()).map(open -> papers(facts, words, open.id())).orElse(null), facts.speaking().map(words::speaker).orElse(null));
  }

  /** The valid papers of an item. */
  static List<SittingView.Paper> papers(SittingFacts facts, SittingLive words, UUID item) {
    return facts.parts().papers().list(facts.tx(), facts.body().code(), item).stream()
        .filter(paper -> paper.isValid()).map((Paper paper) -> words.paper(paper)).toList();
  }

  private HallDeskView.Progress progress(Poll poll, boolean names) {
    var progress = facts.parts().voting().ballots().progress(facts.tx(), poll);
    List<String> waiting = names ? progress.waiting().stream().map(person -> facts.name(person).in(w.lang())).toList() : null;
    return new HallDeskView.Progress(w.number(progress.voted()) + " / " + w.number(progress.voters()), progress.voted(),
        progress.voters(), TextView.of(poll.question(), w.lang()),
        poll.method() == PollMethod.NAMED ? null : w.text("vote.running-" + VoteNotes.key(poll.method()), progress.voters()), waiting);
  }

  /** The vote that was closed last; null while there is none. @param read with the sentence to read out */
  HallDeskView.Result result(boolean read) {
    return shownPoll(facts).filter(Poll::hasResult).map(poll -> result(poll, read)).orElse(null);
  }

  private HallDeskView.Result result(Poll poll, boolean read) {
    Result result = facts.parts().voting().result(facts.tx(), poll);
    AgendaItem item = facts.items().stream().filter(one -> one.id().equals(poll.item())).findFirst().orElseThrow();
    String note = !poll.isValid() ? VoteNotes.validity(w, poll) : poll.method() == PollMethod.NAMED ? null : w.text("vote.known-" + VoteNotes.key(poll.method()));
    return new HallDeskView.Result(TextView.of(poll.question(), w.lang()), note, OutcomeWords.view(w, "outcome", result),
        read ? OutcomeWords.toRead(Words.of(Lang.KK), result) : null, read ? OutcomeWords.toRead(Words.of(Lang.RU), result) : null,
        words.href(item) + "#vote-" + poll.number());
  }

  /** The vote that the desks speak of: the newest one, until another item is opened. */
  static Optional<Poll> shownPoll(SittingFacts facts) {
    return facts.polls().isEmpty() ? Optional.empty() : Optional.of(facts.polls().getLast())
        .filter(poll -> facts.openItem().map(AgendaItem::id).filter(item -> !item.equals(poll.item())).isEmpty());
  }
}
