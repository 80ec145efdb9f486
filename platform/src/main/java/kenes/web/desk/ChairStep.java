package kenes.web.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.elections.ElectionState;
import kenes.elections.Elections;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsAct;
import kenes.meetings.MeetingsCode;
import kenes.voting.Poll;
import kenes.voting.VotingCode;
import kenes.web.FormState;
import kenes.web.Refusals;
import kenes.web.Request;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.LinkView;

/** Decides what the chair can lawfully do next. */
final class ChairStep {
  private final SittingFacts facts;
  private final Words w;
  private final Request request;
  private final ChairFields fields;
  private final ChairVotes votes;
  private final String sent;
  private final FormState form;

  /** @param sent which form came back @param form as it was sent */
  ChairStep(SittingFacts facts, Request request, String sent, FormState form) {
    this.facts = facts;
    this.request = request;
    this.w = request.words();
    this.sent = sent;
    this.form = form;
    this.fields = new ChairFields(facts, w, sent, form);
    this.votes = new ChairVotes(facts, w, sent, form);
  }

  ChairDesk.Step view() {
    Meeting meeting = facts.meeting();
    if (meeting.closedAt() != null) {
      return step(w.text("chair.closed"), null, null, false, null, null, List.of(), List.of());
    }
    if (!meeting.isOpen()) {
      return step(w.text("chair.before"), action("open", w.text("chair.open"), tooFew(MeetingsCode.NO_QUORUM)), null, false, null, null, List.of(), List.of());
    }
    Optional<Poll> running = facts.running();
    if (running.isPresent()) {
      return step(w.text("chair.vote-runs"), null, null, false, fields.close(running.get()), null, votes.instead(running.get()), List.of());
    }
    if (facts.openRound().isPresent()) {
      return step(w.text("chair.round-runs"), null, null, false, null, null, List.of(), List.of());
    }
    return facts.openItem().map(this::onItem).orElseGet(this::betweenItems);
  }

  private ChairDesk.Step onItem(AgendaItem item) {
    boolean voted = new ChairSubject(facts, item).over() || elections(item).stream().anyMatch(ElectionState::isOver);
    Stream<ChairDesk.Action> seclude = Stream.of(action("vote-closing", w.text("chair.vote-closing", item.position()), tooFew(VotingCode.NO_QUORUM), item))
        .filter(any -> closing(item).canBeVoted());
    ChairDesk.Action close = action("close-item", w.text("chair.close-item", item.position()), null, item);
    return step(w.text(voted ? "chair.item-voted" : "chair.item-open", item.position()), voted ? close : null,
        fields.vote(item, hindrance(item)), !voted, null, null, votes.after(item), Stream.concat(voted ? Stream.of() : Stream.of(close), seclude).toList());
  }

  private List<ElectionState> elections(AgendaItem item) {
    return Elections.listOfItem(facts.tx(), item.body(), item.id()).stream().map(one -> facts.parts().elections().state(facts.tx(), one)).toList();
  }

  private ChairClosing closing(AgendaItem item) {
    return new ChairClosing(facts, item, w);
  }

  private ChairDesk.Step betweenItems() {
    List<AgendaItem> waiting = facts.items().stream().filter(item -> item.openedAt() == null).toList();
    ChairDesk.Action close = action("close", w.text("chair.close"), null);
    if (waiting.isEmpty()) {
      return step(w.text("chair.all-done"), close, null, false, null, null, List.of(), List.of());
    }
    AgendaItem next = waiting.getFirst();
    ChairDesk.Choose choose = waiting.size() < 2 ? null : fields.choose(waiting.subList(1, waiting.size()));
    return step(w.text("chair.next-item", next.position(), next.title().in(w.lang())),
        action("open-item", w.text("chair.open-item", next.position()), null, next), null, false, null, choose, List.of(), List.of(close));
  }

  private ChairDesk.Step step(String heading, ChairDesk.Action main, ChairDesk.Vote vote, boolean voteFirst, ChairDesk.Close close,
      ChairDesk.Choose choose, List<HallForm> forms, List<ChairDesk.Action> others) {
    return new ChairDesk.Step("/" + w.lang().code() + HallFrame.path(facts.meeting(), "chair"), request.csrf(), HallState.chair(facts),
        heading, main, vote, voteFirst, close, facts.openItem().filter(item -> facts.running().isEmpty()).map(item -> closing(item).form(sent, form)).orElse(null), choose, forms, others,
        new HallLive(facts, w.lang()).result(true), mine());
  }

  private ChairDesk.Action action(String to, String label, String reason) {
    return new ChairDesk.Action(to, fields.key(to), label, reason, null);
  }

  private ChairDesk.Action action(String to, String label, String reason, AgendaItem item) {
    return new ChairDesk.Action(to, fields.key(to), label, reason, item.id().toString());
  }

  /** Why no vote can be opened on the item now, or null. */
  private String hindrance(AgendaItem item) {
    return facts.parts().papers().executive().isVoteBarred(facts.tx(), facts.meeting(), item.id())
        ? Refusals.text(w, new Refused(VotingCode.EXECUTIVE_OPINION_MISSING)) : tooFew(VotingCode.NO_QUORUM);
  }

  /** Why there is no quorum, in the words of the refusal that the command would give; null when there is one. */
  private String tooFew(Refused.Code code) {
    if (facts.seats().isEmpty()) {
      return Refusals.text(w, new Refused(MeetingsCode.SEATS_UNKNOWN));
    }
    MeetingsAct.Quorum quorum = facts.parts().meetings().quorum(facts.tx(), facts.meeting());
    return quorum.held() ? null : Refusals.text(w, new Refused(code, quorum.present(), quorum.needed()));
  }

  /** The chair is a deputy too: not registered yet, or with a ballot to cast. */
  private LinkView mine() {
    if (facts.openRound().isPresent() || facts.openItem().filter(item -> elections(item).stream().anyMatch(state -> !state.isOver())).isPresent()) {
      return new LinkView(w.text("chair.to-elections"), "/" + w.lang().code() + HallFrame.path(facts.meeting(), "elections"));
    }
    var person = request.caller().person();
    boolean seated = person != null && facts.seats().stream().flatMap(seat -> seat.holder().stream()).anyMatch(holder -> holder.id().equals(person));
    if (!seated) {
      return null;
    }
    String seat = "/" + w.lang().code() + HallFrame.path(facts.meeting(), "seat");
    if (!HallState.here(facts, person).endsWith("+")) {
      return new LinkView(w.text("chair.register-yourself"), seat);
    }
    return facts.running().filter(poll -> facts.parts().voting().ballots().findHindrance(facts.tx(), poll, person).isEmpty())
        .map(poll -> new LinkView(w.text("chair.vote-yourself"), seat)).orElse(null);
  }
}
