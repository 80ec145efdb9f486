package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.meetings.AgendaItem;
import kenes.rules.MajorityRule;
import kenes.rules.RuleValue;
import kenes.rules.Tie;
import kenes.voting.Choice;
import kenes.voting.HandsCounting;
import kenes.voting.Poll;
import kenes.voting.PollMethod;
import kenes.voting.TieState;
import kenes.web.FormState;
import kenes.web.VoteNotes;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.FieldView;

/** What the chair can do with a vote beside opening and closing it: put another method in its place, repeat it, decide a tie. */
final class ChairVotes {
  private final SittingFacts facts;
  private final Words w;
  private final String sent;
  private final FormState form;

  ChairVotes(SittingFacts facts, Words w, String sent, FormState form) {
    this.facts = facts;
    this.w = w;
    this.sent = sent;
    this.form = form;
  }

  private FormState own(String to) {
    return to.equals(sent) ? form : null;
  }

  private HallForm form(String to, Poll poll, String words, List<FieldView> fields) {
    FormState own = own(to);
    return new HallForm(to, own == null ? FormState.newKey() : own.key(), poll.id().toString(), w.text(words), w.text(words + "-note"), fields,
        w.text(words + "-send"), own != null);
  }

  private static List<PollMethod> methods(MajorityRule rule) {
    return Stream.of(PollMethod.values()).filter(method -> method.fits(rule.methods())).toList();
  }

  /** How the next vote on the item may be held. */
  List<FieldView> opening(AgendaItem item, MajorityRule rule) {
    List<PollMethod> methods = methods(rule);
    return methods.isEmpty() ? List.of() : new MethodFields(facts, w, item.id()).list("", own("open-vote"), methods, methods.getFirst());
  }

  /** Who has declared an interest in the item; null for nobody. */
  String recused(AgendaItem item) {
    String names = facts.parts().voting().interests().list(facts.tx(), item.body(), item.id()).stream()
        .map(one -> facts.name(one.person()).in(w.lang())).collect(Collectors.joining(", "));
    return names.isEmpty() ? null : w.text("chair.recused", names);
  }

  /** Another method in place of the running vote; empty where the rule knows none. */
  List<HallForm> instead(Poll poll) {
    List<PollMethod> methods = methods(poll.rule()).stream().filter(method -> method != PollMethod.NAMED && method != poll.method()).toList();
    if (methods.isEmpty()) {
      return List.of();
    }
    List<FieldView> fields = new ArrayList<>(new MethodFields(facts, w, poll.item()).list("instead-", own("fall-back"), methods, methods.getFirst()));
    fields.add(reason("instead-reason", "fall-back", null));
    return List.of(form("fall-back", poll, "chair.fall-back", fields));
  }

  private FieldView reason(String name, String to, String hint) {
    FormState own = own(to);
    return new FieldView("textarea", name, w.text("chair.vote-reason"), hint, own == null ? "" : own.value(name),
        own == null ? null : own.error("reason", w), null, w.lang().code(), true, List.of());
  }

  /** What the last vote on the item still asks for, or allows. */
  List<HallForm> after(AgendaItem item) {
    Optional<Poll> last = facts.polls().stream().filter(poll -> poll.item().equals(item.id()) && poll.isValid()).reduce((first, later) -> later);
    return last.filter(poll -> !poll.isOpen()).map(poll -> after(poll, item.closing() != null && poll.id().equals(item.closing().poll()))).orElse(List.of());
  }

  /** @param closes whether this vote keeps the public out */
  private List<HallForm> after(Poll poll, boolean closes) {
    boolean tied = facts.parts().voting().result(facts.tx(), poll).outcome().tie() == TieState.AWAITED;
    Tie rule = poll.rule().tie();
    List<HallForm> forms = new ArrayList<>();
    if (tied && rule == Tie.CASTING_VOTE) {
      forms.add(form("casting-vote", poll, "chair.casting-vote", List.of(choice("casting-vote"))));
    }
    if (tied && rule == Tie.LOT) {
      forms.add(form("lot", poll, "chair.lot", List.of(choice("lot"))));
    }
    boolean again = tied && rule == Tie.REPEAT_VOTE;
    if (again || facts.rulebook().find("voting.repeat_if_broken").filter(found -> found.value().equals(new RuleValue.Flag(true))).isPresent()) {
      List<FieldView> fields = new ArrayList<>(new MethodFields(facts, w, poll.item()).list("again-", own("repeat"), methods(poll.rule()), poll.method()));
      if (!again) {
        fields.add(reason("again-reason", "repeat", closes ? w.text("chair.repeat-opens") : null));
      }
      forms.add(form("repeat", poll, again ? "chair.repeat-tie" : "chair.repeat", fields));
    }
    return forms;
  }

  private FieldView choice(String to) {
    FormState own = own(to);
    return new FieldView("radio", to + "-choice", w.text("chair.tie-choice"), null, own == null ? "" : own.value(to + "-choice"),
        own == null ? null : own.error("choice", w), null, null, true,
        Stream.of(Choice.FOR, Choice.AGAINST).map(one -> new FieldView.Option(one.name(), w.text("seat.choice-" + one.name().toLowerCase(java.util.Locale.ROOT)))).toList());
  }

  /** How far the running vote has come where no devices vote; nothing for a vote by name. */
  List<String> counting(Poll poll) {
    if (poll.method() != PollMethod.HANDS) {
      return poll.method() == PollMethod.SECRET ? List.of(w.text("vote.paper-running")) : List.of();
    }
    HandsCounting counting = facts.parts().voting().hands().get(facts.tx(), poll);
    List<String> lines = new ArrayList<>(VoteNotes.hands(w, counting));
    if (counting.findAgreed().isEmpty()) {
      lines.add(w.text("vote.hands-entered", counting.round(), counting.entered().size()));
    }
    return lines;
  }
}
