package kenes.web.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kenes.base.Words;
import kenes.meetings.AgendaItem;
import kenes.meetings.Form;
import kenes.meetings.ItemClosing;
import kenes.rules.RuleValue;
import kenes.voting.Decision;
import kenes.voting.Poll;
import kenes.voting.PollSubject;
import kenes.voting.Result;
import kenes.voting.SeatOutcome;
import kenes.web.FormState;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.FieldView;

/** The open item and the public: whether the sitting can vote on closing it, and the form by which an adopted vote closes it. */
final class ChairClosing {
  private static final Set<SeatOutcome> AWAY = EnumSet.of(SeatOutcome.ABSENT, SeatOutcome.VACANT);

  private final SittingFacts facts;
  private final AgendaItem item;
  private final Words w;

  ChairClosing(SittingFacts facts, AgendaItem item, Words w) {
    this.facts = facts;
    this.item = item;
    this.w = w;
  }

  /** Nothing is left to close in a closed sitting, and a public hearing cannot be closed. */
  private boolean isOpenToPublic() {
    return !facts.meeting().setting().closed() && item.closing() == null && facts.meeting().setting().form() != Form.PUBLIC_HEARING;
  }

  boolean canBeVoted() {
    return isOpenToPublic() && facts.rulebook().majorities().containsKey(ItemClosing.DECISION_KIND) && adopted().isEmpty();
  }

  /** @return null while no vote has adopted it */
  ChairDesk.Closing form(String sent, FormState form) {
    return adopted().filter(result -> isOpenToPublic()).map(result -> {
      FormState shown = sent.equals("close-to-public") ? form : FormState.fresh();
      return new ChairDesk.Closing(shown.key(), item.id().toString(), result.poll().id().toString(), fields(new DeskFields(w, shown), result));
    }).orElse(null);
  }

  private Optional<Result> adopted() {
    return facts.polls().stream().filter(poll -> poll.item().equals(item.id()) && isOnClosing(poll)).map(poll -> facts.parts().voting().result(facts.tx(), poll))
        .filter(result -> result.outcome().decision() == Decision.ADOPTED).findFirst();
  }

  private static boolean isOnClosing(Poll poll) {
    return poll.isValid() && !poll.isOpen() && poll.terms().subject().kind() == PollSubject.Kind.PROCEDURAL
        && poll.rule().key().equals(ItemClosing.DECISION_KIND);
  }

  /** Who proposed it, where the rulebook says who may. */
  private List<FieldView> fields(DeskFields fields, Result result) {
    List<FieldView> all = new ArrayList<>();
    facts.rulebook().find("initiators." + ItemClosing.DECISION_KIND).ifPresent(rule -> {
      List<FieldView.Option> may = ((RuleValue.Items) rule.value()).items().stream()
          .map(one -> new FieldView.Option(one.code(), one.title().in(w.lang()))).toList();
      all.add(fields.choice("radio", "initiator", w.text("chair.closing-proposed"), may, ""));
      all.add(fields.several("deputies", w.text("chair.closing-deputies"), w.text("chair.closing-deputies-hint"), result.seats().stream()
          .filter(seat -> !AWAY.contains(seat.outcome())).map(seat -> new FieldView.Option(seat.person().toString(), facts.name(seat.person()).in(w.lang()))).toList()));
    });
    return all;
  }
}
