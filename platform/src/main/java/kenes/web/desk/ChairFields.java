package kenes.web.desk;

import java.util.List;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.base.Words;
import kenes.meetings.AgendaItem;
import kenes.rules.MajorityRule;
import kenes.voting.Poll;
import kenes.voting.Voting;
import kenes.web.FormState;
import kenes.web.OutcomeWords;
import kenes.web.sitting.SittingFacts;
import kenes.web.sitting.SittingLive;
import kenes.web.view.FieldView;

/** The fields of the chair's forms: the one that came back holds what was typed, the others begin fresh. */
final class ChairFields {
  private final SittingFacts facts;
  private final Words w;
  private final String sent;
  private final FormState form;
  private final ChairVotes votes;

  ChairFields(SittingFacts facts, Words w, String sent, FormState form) {
    this.facts = facts;
    this.w = w;
    this.sent = sent;
    this.form = form;
    this.votes = new ChairVotes(facts, w, sent, form);
  }

  String key(String to) {
    return to.equals(sent) ? form.key() : FormState.newKey();
  }

  private String value(String to, String name, String first) {
    return to.equals(sent) ? form.value(name) : first;
  }

  private String error(String to, String name) {
    return to.equals(sent) ? form.error(name, w) : null;
  }

  /** @param reason why no vote can be opened now, or null */
  ChairDesk.Vote vote(AgendaItem item, String reason) {
    ChairSubject subject = new ChairSubject(facts, item);
    MajorityRule rule = Voting.majority(facts.rulebook(), item, subject.subject().kind());
    int present = facts.seats().isEmpty() ? 0 : facts.parts().meetings().quorum(facts.tx(), facts.meeting()).present();
    return new ChairDesk.Vote(key("open-vote"), item.id().toString(),
        subject.view(w, "/" + w.lang().code() + DeskFrame.path(facts.meeting())), question(subject.question(), Lang.KK), question(subject.question(), Lang.RU), votes.opening(item, rule), votes.recused(item),
        OutcomeWords.rule(w, rule, facts.seats().size(), facts.inOffice(), present), rule.legalBasis().in(w.lang()),
        HallLive.papers(facts, new SittingLive(facts, w.lang()), item.id()), reason, dispense(item));
  }

  private ChairDesk.Dispense dispense(AgendaItem item) {
    return !facts.parts().papers().executive().isVoteBarred(facts.tx(), facts.meeting(), item.id()) ? null
        : new ChairDesk.Dispense(key("dispense-opinion"), new FieldView("textarea", "reason", w.text("chair.dispense-reason"), w.text("chair.dispense-hint"),
            value("dispense-opinion", "reason", ""), error("dispense-opinion", "reason"), null, null, true, List.of()));
  }

  private FieldView question(Text first, Lang lang) {
    String name = "question." + lang.code();
    String title = first.exact(lang);
    return new FieldView("textarea", name, w.text("chair.question-" + lang.code()), null, value("open-vote", name, title == null ? "" : title),
        error("open-vote", name), null, lang.code(), true, List.of());
  }

  ChairDesk.Close close(Poll poll) {
    String error = error("close-vote", "confirm");
    FieldView confirm = error == null ? null : new FieldView("checkbox", "confirm", w.text("chair.confirm"), null, "", error,
        null, null, false, List.of());
    return new ChairDesk.Close(key("close-vote"), poll.id().toString(), votes.counting(poll), confirm);
  }

  ChairDesk.Choose choose(List<AgendaItem> items) {
    List<FieldView.Option> options = Stream.concat(Stream.of(new FieldView.Option("", w.text("chair.no-item-chosen"))),
        items.stream().map(item -> new FieldView.Option(item.id().toString(), item.position() + ". " + item.title().in(w.lang())))).toList();
    return new ChairDesk.Choose(key("open-item"), new FieldView("select", "item", w.text("chair.other-item"), null,
        value("open-item", "item", ""), error("open-item", "item"), null, null, true, options));
  }
}
