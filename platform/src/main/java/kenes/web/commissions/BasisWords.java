package kenes.web.commissions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Words;
import kenes.commissions.CommissionsAct;
import kenes.db.Tx;
import kenes.decisions.Decision;
import kenes.decisions.DecisionLife;
import kenes.decisions.Headings;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.voting.Poll;
import kenes.web.sitting.SessionWords;
import kenes.web.sitting.SittingParts;
import kenes.web.sitting.Things;
import kenes.web.view.LinkView;

/** By what something was done, in words: the decision made of a vote, the vote while there is none, or the words that were entered. */
public final class BasisWords {
  private final SittingParts parts;
  private final CommissionParts commissions;
  private final Tx tx;
  private final Words w;

  public BasisWords(SittingParts parts, CommissionParts commissions, Tx tx, Words w) {
    this.parts = parts;
    this.commissions = commissions;
    this.tx = tx;
    this.w = w;
  }

  /** Null for nothing. */
  LinkView of(String body, CommissionsAct.Basis basis) {
    if (basis == null) {
      return null;
    }
    if (basis.poll() == null) {
      return new LinkView(basis.reference(), null);
    }
    LinkView link = poll(parts.voting().get(tx, body, basis.poll()));
    return commissions.commissions().stands(tx, basis) ? link : new LinkView(w.text("organization.basis-void", link.text()), link.href());
  }

  /** What these votes of a body made, in words, by the votes. */
  public Map<UUID, String> polls(String body, List<Poll> polls) {
    Map<UUID, Headings.Heading> made = parts.decisions().headings(tx, body).made(polls.stream().map(Poll::id).toList());
    return polls.stream().collect(Collectors.toMap(Poll::id, poll -> made.containsKey(poll.id()) ? decision(made.get(poll.id())) : poll(poll).text()));
  }

  private String decision(Headings.Heading heading) {
    return w.text("organization.decision", heading.number(), w.date(heading.on()));
  }

  /** The decision made of a vote, or the vote itself. */
  private LinkView poll(Poll poll) {
    Optional<DecisionLife> life = parts.decisions().findOfPoll(tx, poll.body(), poll.id());
    if (life.isPresent()) {
      Decision decision = life.get().decision();
      return new LinkView(decision(new Headings.Heading(decision.number(), decision.on())), "/" + w.lang().code() + Things.address(parts, tx, decision));
    }
    Meeting meeting = parts.meetings().get(tx, poll.body(), poll.meeting());
    AgendaItem item = parts.meetings().getItem(tx, poll.body(), poll.item());
    return new LinkView(w.text("organization.vote", SessionWords.session(w, meeting), item.position(), item.title().in(w.lang())),
        "/" + w.lang().code() + "/b/" + poll.body() + "/" + meeting.term() + "/" + meeting.address() + "/" + item.position());
  }
}
