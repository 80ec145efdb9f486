package kenes.web.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Text;
import kenes.base.Words;
import kenes.decisions.DecisionLife;
import kenes.decisions.DecisionsAct;
import kenes.decisions.DecisionsAct.ControlBegan;
import kenes.decisions.DecisionsAct.ControlEnded;
import kenes.decisions.DecisionsAct.ControlExtended;
import kenes.decisions.DecisionsAct.ControlReported;
import kenes.decisions.DecisionsAct.DecisionAdopted;
import kenes.decisions.DecisionsAct.DecisionAmended;
import kenes.decisions.DecisionsAct.DecisionAnnulledByCourt;
import kenes.decisions.DecisionsAct.DecisionExecuted;
import kenes.decisions.DecisionsAct.DecisionPublished;
import kenes.decisions.DecisionsAct.DecisionRegistered;
import kenes.decisions.DecisionsAct.DecisionRepealed;
import kenes.decisions.DecisionsAct.DecisionReturned;
import kenes.decisions.DecisionsAct.DecisionSent;
import kenes.decisions.DecisionsAct.DecisionSigned;
import kenes.decisions.DecisionsAct.DecisionSignedByChair;
import kenes.decisions.Duty;
import kenes.decisions.Step;
import kenes.web.view.StepView;

/** The drawn line of a decision's life: what was, what is due, what will be. */
final class LifeLine {
  private record Dated(LocalDate on, StepView step) {}

  private final DecisionFacts facts;
  private final Words w;

  LifeLine(DecisionFacts facts) {
    this.facts = facts;
    this.w = facts.w();
  }

  List<StepView> steps() {
    DecisionLife life = facts.life();
    List<Dated> dated = new ArrayList<>(life.steps().stream().map(this::step).toList());
    if (life.entry().from() != null && !life.neverInForce()) {
      dated.add(day(life.entry().from(), "entry", null, null));
    }
    if (life.ending() != null && life.ending().from() != null && life.ending().step().act() instanceof DecisionRepealed) {
      dated.add(day(life.ending().from(), "end", null, null));
    }
    dated.sort(Comparator.comparing(Dated::on));
    Stream<StepView> past = dated.stream().filter(one -> !one.on().isAfter(facts.today())).map(Dated::step);
    Stream<StepView> due = life.duties(facts.today()).stream().map(this::due);
    Stream<StepView> future = dated.stream().filter(one -> one.on().isAfter(facts.today())).map(Dated::step);
    return Stream.of(past, due, future).flatMap(all -> all).toList();
  }

  private StepView due(Duty duty) {
    boolean late = duty.due() != null && duty.due().isBefore(facts.today());
    String when = duty.due() == null ? w.text("decision.due-open") : w.text("decision.due", w.date(duty.due()));
    return new StepView(late ? "overdue" : "now", when, duty.due() == null ? null : duty.due().toString(), w.text("decision.duty-" + DecisionWords.key(duty.kind())),
        null, null, null, late ? w.text("decision.overdue") : null);
  }

  private Dated day(LocalDate on, String title, String by, String href) {
    boolean future = on.isAfter(facts.today());
    return new Dated(on, new StepView(future ? "next" : "done", w.date(on), on.toString(), w.text("decision.step-" + title), by, null, href, null));
  }

  private Dated step(Step step) {
    LocalDate recorded = LocalDate.ofInstant(step.at(), facts.body().zone());
    return switch (step.act()) {
      case DecisionAdopted act -> day(act.on(), "adopted", w.text("decision.session", act.session(), act.term()), null);
      case DecisionSigned act -> day(act.on(), "signed", act.signatory() == null ? null : facts.parts().register().person(facts.tx(), act.signatory()).name(w.lang()), null);
      case DecisionSignedByChair act -> day(act.on(), "signed-by-chair", facts.parts().register().person(facts.tx(), act.signatory()).name(w.lang()), null);
      case DecisionSent act -> day(act.on(), "sent", act.answerBy() == null ? null : w.text("decision.answer-by", w.date(act.answerBy())), null);
      case DecisionReturned act -> day(act.on(), "returned", act.reasons(), null);
      case DecisionRegistered act -> day(act.on(), "registered", w.no(act.number()), null);
      case DecisionPublished act -> day(last(act), "published", act.publications().stream().map(this::publication).collect(Collectors.joining("; ")), null);
      case ControlBegan act -> day(act.on(), "control-began", in(act.responsible()) + ". " + w.text("decision.due", w.date(act.due())), null);
      case ControlReported act -> day(act.on(), "reported", act.report(), null);
      case DecisionsAct.RecommendationSent act -> day(act.on(), "recommended", in(act.name()) + ". " + w.text("recommendation.reply-due", w.date(act.replyBy())), null);
      case DecisionsAct.ReplyReceived act -> day(act.on(), "replied", in(facts.life().addressees().get(act.addressee() - 1).sent().name()) + ". " + act.reply(), null);
      case DecisionsAct.ReplyArrived act -> day(act.on(), "answered-" + DecisionWords.key(act.answer()), in(facts.life().addressees().get(act.addressee() - 1).sent().name()) + ". " + act.reply(),
          "/" + w.lang().code() + AdvicePages.path(act.from(), act.decision()));
      case DecisionsAct.RecommendationEnded act -> day(act.on(), "no-answer-" + DecisionWords.key(act.how()), act.reason(), null);
      case ControlExtended act -> day(act.on(), "extended", w.text("decision.due", w.date(act.due())) + "; " + act.reason(), null);
      case DecisionExecuted act -> day(act.on(), "executed", act.note(), null);
      case ControlEnded act -> day(act.on(), "control-ended", null, null);
      case DecisionAmended act -> day(recorded, "amended", by(act.by()), facts.href(facts.other(act.by())));
      case DecisionRepealed act -> day(recorded, act.annulled() ? "annulled" : "repealed", by(act.by()), facts.href(facts.other(act.by())));
      case DecisionAnnulledByCourt act -> day(act.on(), act.part() == null ? "court" : "court-part", court(act), null);
    };
  }

  private String by(UUID decision) {
    DecisionLife other = facts.other(decision);
    return w.no(other.decision().number()) + ", " + w.date(other.decision().on());
  }

  private String court(DecisionAnnulledByCourt act) {
    String since = in(act.court()) + ", " + w.no(act.caseNumber()) + ". " + w.text("decision.court-from", w.date(act.from()));
    return act.part() == null ? since : since + " " + in(act.part());
  }

  private String publication(DecisionsAct.Publication publication) {
    return publication.place() + ", " + w.date(publication.on()) + " (" + w.text("layout." + publication.lang().code()) + ")";
  }

  private static LocalDate last(DecisionPublished act) {
    return act.publications().stream().map(DecisionsAct.Publication::on).max(Comparator.naturalOrder()).orElseThrow();
  }

  private String in(Text text) {
    return text.in(w.lang());
  }
}
