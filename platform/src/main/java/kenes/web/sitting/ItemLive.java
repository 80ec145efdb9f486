package kenes.web.sitting;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.elections.Elections;
import kenes.journal.LogFiles;
import kenes.meetings.AgendaItem;
import kenes.meetings.Paper;
import kenes.rules.MajorityRule;
import kenes.voting.Outcome;
import kenes.voting.Poll;
import kenes.voting.PollMethod;
import kenes.voting.Result;
import kenes.voting.SeatOutcome;
import kenes.voting.SeatVote;
import kenes.voting.Voting;
import kenes.web.OutcomeWords;
import kenes.web.SeatWords;
import kenes.web.VoteNotes;
import kenes.web.ProofWords;
import kenes.web.view.LinkView;
import kenes.web.view.OutcomeView;
import kenes.web.view.ProofView;
import kenes.web.view.TextView;

/** The changing parts of an item's page, in words: how it stands, and its closed votes with all their reasons. */
final class ItemLive {
  /** Shown with none too; what only some votes know is shown when there is some. */
  private static final Set<SeatOutcome> ALWAYS = EnumSet.range(SeatOutcome.FOR, SeatOutcome.VACANT);

  private final SittingFacts facts;
  private final AgendaItem item;
  private final List<Poll> polls;
  private final List<Paper> papers;
  private final Words w;
  private final PaperWords paperWords;

  ItemLive(SittingFacts facts, AgendaItem item, Lang lang) {
    this.facts = facts;
    this.item = item;
    this.polls = facts.polls().stream().filter(poll -> poll.item().equals(item.id())).toList();
    this.papers = facts.parts().papers().list(facts.tx(), facts.body().code(), item.id());
    this.w = Words.of(lang);
    this.paperWords = new PaperWords(facts, w);
  }

  ItemView.State state() {
    String state = item.continued() ? "continued" : item.openedAt() == null ? "waiting" : item.isOpen() ? "open" : "done";
    return new ItemView.State(item.isOpen() ? "live" : item.closedAt() != null ? "ended" : "plain", w.text("sitting.item-" + state),
        polls.stream().filter(Poll::isOpen).findFirst().map(new SittingLive(facts, w.lang())::running).orElse(null),
        new ClosingWords(facts, w).lines(item), closedPart());
  }

  /** For those who may read it: everybody else is told so there. */
  private LinkView closedPart() {
    boolean kept = facts.meeting().closedAt() != null && item.openedAt() != null && facts.isClosed(item);
    return kept ? new LinkView(w.text("closed-part.link"), "/" + w.lang().code() + "/desk" + facts.path() + "/minutes/closed") : null;
  }

  ItemView.Results results() {
    String none = !polls.isEmpty() || !Elections.listOfItem(facts.tx(), facts.body().code(), item.id()).isEmpty() ? null : w.text(item.closedAt() == null ? "item.no-vote-yet" : "item.no-vote-done");
    List<String> stopped = polls.stream().filter(poll -> !poll.isValid()).map(poll -> VoteNotes.validity(w, poll)).toList();
    return new ItemView.Results(none, stopped, polls.reversed().stream().filter(Poll::hasResult).map(this::vote).toList());
  }

  /** The words of what is closed to the public are not for everybody. */
  MotionsView motions() {
    return facts.isClosed(item) ? null : MotionWords.find(facts, item.id(), w);
  }

  FloorView.Turns turns() {
    return facts.isClosed(item) ? new FloorView.Turns(List.of()) : new FloorWords(facts, w).turns(item.id());
  }

  List<SittingView.Paper> papers() {
    return papers.stream().map(paperWords::paper).toList();
  }

  /** The chip of the last closed vote; null before. */
  ProofView proof() {
    return polls.reversed().stream().filter(Poll::hasResult).findFirst().map(this::proof).orElse(null);
  }

  private ItemView.Vote vote(Poll poll) {
    Result result = facts.parts().voting().result(facts.tx(), poll);
    Outcome outcome = result.outcome();
    MajorityRule rule = outcome.rule();
    String id = "vote-" + poll.number();
    return new ItemView.Vote(id, w.text("item.vote", poll.number()), TextView.of(poll.question(), w.lang()),
        outcome(id + "-outcome", result),
        w.text("item.times-" + VoteNotes.key(poll.method()), w.time(poll.openedAt(), facts.zone()), w.time(poll.closedAt(), facts.zone())),
        SeatWords.seats(w, id + "-seats", result, facts::name, true), OutcomeWords.reasons(w, outcome), counts(result),
        result.seats().size(), new LinkView(rule.legalBasis().in(w.lang()), rule.link()),
        Arrays.stream(Lang.values()).map(lang -> spoken(lang, result)).toList(),
        VoteNotes.validity(w, poll), notes(result),
        papers.stream().filter(paper -> poll.papers().contains(paper.content())).map(paperWords::paper).toList(), proof(poll),
        DocumentPage.list(facts, w, poll).map(address -> new LinkView(w.text("sitting.roll-call-list"), address)).orElse(null));
  }

  /** A void result is told, and never as a decision. */
  private OutcomeView outcome(String id, Result result) {
    OutcomeView view = OutcomeWords.view(w, id, result);
    return result.poll().isValid() ? view : new OutcomeView(view.id(), "open", w.text("vote.void-tag"), view.sentence(), view.basis(), view.forVotes(), view.against(),
        view.abstained(), view.base(), view.needed(), view.neededWord(), view.baseWord());
  }

  private List<String> notes(Result result) {
    Voting voting = facts.parts().voting();
    return VoteNotes.about(w, result, voting.hands().get(facts.tx(), result.poll()), voting.ties().find(facts.tx(), result.poll()).orElse(null), facts::name);
  }

  private List<ItemView.Count> counts(Result result) {
    return Arrays.stream(SeatOutcome.values()).filter(outcome -> count(result, outcome) > 0 || result.poll().method() == PollMethod.NAMED && ALWAYS.contains(outcome)).map(outcome -> new ItemView.Count(SeatWords.mark(outcome),
        w.text(SeatWords.mark(outcome).key()), count(result, outcome))).toList();
  }

  private static int count(Result result, SeatOutcome outcome) {
    return (int) result.seats().stream().map(SeatVote::outcome).filter(outcome::equals).count();
  }

  private ItemView.Spoken spoken(Lang lang, Result result) {
    return new ItemView.Spoken(lang.code(), w.text("layout." + lang.code()), OutcomeWords.toRead(Words.of(lang), result));
  }

  private ProofView proof(Poll poll) {
    String body = poll.body();
    long signed = facts.parts().log().findSigned(facts.tx(), body).map(LogFiles.Signed::size).orElse(0L);
    return ProofWords.view(w, body, poll.closedIndex(), signed, List.of(
        new LinkView(w.text("item.opened-entry", poll.openedIndex()), ProofWords.entry(w, body, poll.openedIndex())),
        new LinkView(w.text("item.closed-entry", poll.closedIndex()), ProofWords.entry(w, body, poll.closedIndex()))));
  }
}
