package kenes.web.requests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Words;
import kenes.requests.RequestLife;
import kenes.requests.RequestsAct;
import kenes.requests.RequestsAct.AddresseeReminded;
import kenes.requests.RequestsAct.AnswerAccepted;
import kenes.requests.RequestsAct.AnswerReceived;
import kenes.requests.RequestsAct.AnswerStruck;
import kenes.requests.RequestsAct.ControlBegan;
import kenes.requests.RequestsAct.ControlEnded;
import kenes.requests.RequestsAct.OpinionStated;
import kenes.requests.RequestsAct.RequestExamined;
import kenes.requests.RequestsAct.RequestReadOut;
import kenes.requests.RequestsAct.RequestSent;
import kenes.requests.RequestsAct.RequestWithdrawn;
import kenes.requests.RequestsAct.TermExtended;
import kenes.web.view.StepView;

/** The drawn line of a request's life: what was, and until when the answer is due. */
final class RequestTimeline {
  private record Dated(LocalDate on, StepView step) {}

  private final RequestFacts facts;
  private final Words w;

  RequestTimeline(RequestFacts facts) {
    this.facts = facts;
    this.w = facts.w();
  }

  List<StepView> steps() {
    RequestLife life = facts.life();
    List<Dated> dated = new ArrayList<>(life.steps().stream().map(step -> step(step.act())).toList());
    boolean open = life.on(facts.today()).isOpen();
    boolean over = life.due() != null && life.due().day().isBefore(facts.today());
    boolean late = over && life.answer().map(answer -> answer.received().on().isAfter(life.due().day())).orElse(open);
    if (late) {
      dated.add(new Dated(life.due().day(), new StepView("overdue", w.date(life.due().day()), life.due().day().toString(), w.text("request.step-over"), null, null, null, w.text("request.overdue"))));
    }
    dated.sort(Comparator.comparing(Dated::on));
    Stream<StepView> next = open && life.due() != null && !late ? Stream.of(new StepView("now", w.text("request.until", w.date(life.due().day())), life.due().day().toString(),
        w.text("request.step-awaited"), null, life.due().basis().in(w.lang()), null, null)) : Stream.of();
    return Stream.concat(dated.stream().map(Dated::step), next).toList();
  }

  private Dated day(LocalDate on, String title, String by) {
    return new Dated(on, new StepView("done", w.date(on), on.toString(), w.text("request.step-" + title), by, null, null, null));
  }

  private Dated step(RequestsAct step) {
    return switch (step) {
      case RequestSent act -> day(act.on(), "sent", act.addressee().office().in(w.lang()));
      case RequestWithdrawn act -> day(act.on(), "withdrawn", name(act.person()) + ": " + act.reason());
      case TermExtended act -> day(act.on(), "extended", w.text("request.until", w.date(act.due().day())) + " " + act.reason());
      case AnswerReceived act -> day(act.on(), act.right() ? "answered" : "wrong", RequestWords.signed(act.signatory()));
      case AnswerStruck act -> day(act.on(), "struck", act.reason());
      case AnswerAccepted act -> day(act.on(), "accepted", act.reason());
      case OpinionStated act -> day(act.on(), "judged", name(act.person()) + ": " + RequestWords.opinion(w, act.opinion()));
      case ControlBegan act -> day(act.on(), "control-began", by(act.person(), act.organization()));
      case AddresseeReminded act -> day(act.on(), "reminded", act.words());
      case ControlEnded act -> day(act.on(), "control-ended", act.reason());
      case RequestReadOut act -> day(act.on(), "read-out", null);
      case RequestExamined act -> day(act.on(), "examined", w.no(facts.parts().decisions().get(facts.tx(), facts.body().code(), act.decision()).decision().number()));
    };
  }

  private String name(UUID person) {
    return facts.person(person).text();
  }

  /** The operator of an import is nobody. */
  private String by(UUID person, UUID organization) {
    String who = person == null ? null : name(person);
    return organization == null ? who : who + ", " + facts.organization(organization);
  }
}
