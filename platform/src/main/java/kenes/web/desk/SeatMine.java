package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.journal.LogFiles;
import kenes.meetings.AgendaItem;
import kenes.meetings.Attendance;
import kenes.voting.Choice;
import kenes.voting.Poll;
import kenes.voting.PollMethod;
import kenes.web.FormState;
import kenes.web.OutcomeWords;
import kenes.web.ProofWords;
import kenes.web.Refusals;
import kenes.web.Request;
import kenes.web.VoteNotes;
import kenes.web.sitting.MotionWords;
import kenes.web.sitting.DocumentPage;
import kenes.web.sitting.SittingFacts;
import kenes.web.sitting.SittingLive;
import kenes.web.sitting.SittingView;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.Mark;
import kenes.web.view.TextView;

/** The region of the desk that belongs to one deputy: presence, ballot or the reason why there is none, receipts. */
final class SeatMine {
  private final SittingFacts facts;
  private final Request request;
  private final FormState form;
  private final Words w;
  private final UUID person;

  SeatMine(SittingFacts facts, Request request, FormState form) {
    this.facts = facts;
    this.request = request;
    this.form = form;
    this.w = request.words();
    this.person = request.caller().person();
  }

  SeatDesk.Mine view() {
    Optional<Poll> shown = HallLive.shownPoll(facts);
    Optional<Poll> running = facts.running();
    Optional<Refused> hindrance = running.flatMap(poll -> facts.parts().voting().ballots().findHindrance(facts.tx(), poll, person));
    List<SeatDesk.Receipt> earlier = new ArrayList<>();
    facts.polls().reversed().stream().filter(poll -> shown.filter(poll::equals).isEmpty()).forEach(poll -> receipt(poll).ifPresent(earlier::add));
    SeatDesk.Receipt receipt = shown.flatMap(this::receipt).orElse(null);
    String whyNot = receipt != null ? null : hindrance.map(refused -> Refusals.text(w, refused))
        .orElse(shown.isPresent() && running.isEmpty() ? w.text(shown.get().method() == PollMethod.NAMED ? "seat.no-ballot" : "seat.not-by-device") : null);
    SeatDesk.Ballot ballot = running.filter(poll -> hindrance.isEmpty()).map(this::ballot).orElse(null);
    return new SeatDesk.Mine("/" + w.lang().code() + HallFrame.path(facts.meeting(), "seat"), HallState.mine(facts, person), request.csrf(),
        presence(), ballot, whyNot, receipt, earlier, interest(), count(), facts.openRound().map(round -> new LinkView(w.text("seat.to-elections"),
            "/" + w.lang().code() + HallFrame.path(facts.meeting(), "elections") + "#" + round.election())).orElse(null),
        DocumentPage.certificate(facts, w, person).map(address -> new LinkView(w.text("seat.certificate"), address)).orElse(null));
  }

  /** In the open item, until a vote on it runs. */
  private SeatDesk.Interest interest() {
    AgendaItem item = facts.openItem().orElse(null);
    boolean stands = HallState.interested(facts).contains(person);
    if (item == null || !stands && (facts.running().isPresent() || facts.openRound().isPresent())) {
      return null;
    }
    boolean voted = facts.polls().stream().anyMatch(poll -> poll.item().equals(item.id()));
    boolean sent = form.error("reason", w) != null;
    return new SeatDesk.Interest(item.id().toString(), sent ? form.key() : FormState.newKey(), stands ? w.text("interest.stands") : null, !voted,
        new FieldView("textarea", "reason", w.text("interest.reason"), w.text("interest.reason-hint"), form.value("reason"), form.error("reason", w),
            null, w.lang().code(), true, List.of()));
  }

  private LinkView count() {
    return facts.running().filter(poll -> poll.terms().tellers().stream().anyMatch(teller -> teller.is(request.caller())))
        .map(poll -> new LinkView(w.text("hands.yours"), "/" + w.lang().code() + HallFrame.path(facts.meeting(), "count"))).orElse(null);
  }

  private SeatDesk.Presence presence() {
    Optional<Attendance> stay = facts.attendance().stream().filter(one -> one.person().equals(person)).reduce((first, later) -> later);
    boolean here = stay.isPresent() && stay.get().leftAt() == null;
    boolean open = facts.meeting().closedAt() == null;
    String words = here ? w.text("seat.here", w.time(stay.get().arrivedAt(), facts.zone()))
        : stay.isPresent() ? w.text("seat.left", w.time(stay.get().leftAt(), facts.zone())) : w.text("seat.not-here");
    return new SeatDesk.Presence(here, open, words, FormState.newKey());
  }

  private SeatDesk.Ballot ballot(Poll poll) {
    List<TextView> others = Stream.of(Lang.values()).filter(lang -> !lang.code().equals(shownLang(poll)))
        .filter(lang -> poll.question().exact(lang) != null && !poll.question().exact(lang).equals(poll.question().in(w.lang())))
        .map(lang -> new TextView(poll.question().exact(lang), lang.code())).toList();
    SittingLive words = new SittingLive(facts, w.lang());
    return new SeatDesk.Ballot(poll.id().toString(), form.key(), TextView.of(poll.question(), w.lang()), others,
        MotionWords.puts(facts, poll.item(), poll.terms().subject(), w), rule(poll), papers(poll, words), options(), form.value("choice"), form.error("choice", w));
  }

  private String rule(Poll poll) {
    return OutcomeWords.rule(w, poll.rule(), facts.seats().size(), facts.inOffice(), facts.parts().voting().ballots().progress(facts.tx(), poll).voters());
  }

  /** The papers that the vote is bound to, as they were when it opened. */
  private List<SittingView.Paper> papers(Poll poll, SittingLive words) {
    return facts.parts().papers().list(facts.tx(), poll.body(), poll.item()).stream()
        .filter(paper -> poll.papers().contains(paper.content())).map(words::paper).toList();
  }

  private String shownLang(Poll poll) {
    return poll.question().find(w.lang()).lang().code();
  }

  private List<HallDeskView.Option> options() {
    return Stream.of(Choice.values()).map(choice -> new HallDeskView.Option(choice.name(), mark(choice), word(choice))).toList();
  }

  private static Mark mark(Choice choice) {
    return switch (choice) {
      case FOR -> Mark.FOR;
      case AGAINST -> Mark.AGAINST;
      case ABSTAIN -> Mark.ABSTAINED;
    };
  }

  private String word(Choice choice) {
    return w.text("seat.choice-" + choice.name().toLowerCase(java.util.Locale.ROOT));
  }

  private Optional<SeatDesk.Receipt> receipt(Poll poll) {
    return facts.parts().voting().ballots().findReceipt(facts.tx(), poll.body(), poll.id(), person).map(receipt -> {
      long signed = facts.parts().log().findSigned(facts.tx(), poll.body()).map(LogFiles.Signed::size).orElse(0L);
      return new SeatDesk.Receipt(w.no(w.number(receipt.number())), mark(receipt.choice()), word(receipt.choice()),
          w.dateTime(receipt.at(), facts.zone()), TextView.of(poll.question(), w.lang()), VoteNotes.validity(w, poll),
          ProofWords.view(w, poll.body(), receipt.number(), signed, List.of()));
    });
  }
}
