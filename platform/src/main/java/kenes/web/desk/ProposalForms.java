package kenes.web.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenes.accounts.Permission;
import kenes.base.Words;
import kenes.proposals.ProposalLife;
import kenes.proposals.Proposals;
import kenes.proposals.ProposalsAct;
import kenes.routes.Carrier;
import kenes.routes.Route;
import kenes.routes.Transition;
import kenes.web.Request;
import kenes.web.view.FieldView;

/** The forms for what the home can do with its proposal now, for whoever looks. */
final class ProposalForms {
  private final ProposalFields from;
  private final Request request;
  private final ProposalLife life;
  private final StepForms forms;
  private final Words w;

  ProposalForms(ProposalFields from, Request request, ProposalLife life, StepForms forms) {
    this.from = from;
    this.request = request;
    this.life = life;
    this.forms = forms;
    this.w = from.w();
  }

  List<RequestFormView> list() {
    boolean keeps = may(Permission.KEEP_PROPOSALS);
    boolean writes = keeps || may(Permission.WRITE_PROPOSAL) && life.opened().origin().authors().contains(request.caller().person());
    Proposals proposals = from.parts().proposals().proposals().proposals();
    List<Proposals.Ahead> ahead = proposals.ahead(from.tx(), life.now().place());
    boolean goesOn = !life.isEnded() || !ahead.isEmpty();
    if (keeps && goesOn) {
      office(proposals.route(from.tx(), life.now().place()), ahead);
    }
    if (writes && goesOn && from.carrier(life).isEmpty() && (keeps || !life.isSettled())) {
      revise(keeps);
    }
    boolean back = ahead.stream().anyMatch(one -> one.by().kind() == Transition.Kind.WITHDRAW && one.step().carrier().kind() == Carrier.Kind.HOME);
    if (keeps && back && from.carrier(life).isPresent()) {
      forms.form("recall").area("reason", true).show(life.stuckSince(from.today()).isPresent());
    }
    if (writes && back) {
      forms.form("withdraw").area("reason", true).show(false);
    }
    if (keeps) {
      ProposalFields.law(forms.form("law"), true).show(false);
      takeBack();
    }
    return forms.list();
  }

  private boolean may(Permission permission) {
    return from.parts().permissions().may(from.tx(), request.caller(), life.body(), permission);
  }

  private void office(Route route, List<Proposals.Ahead> ahead) {
    if (!route.valid().contains(from.today())) {
      forms.form("reroute").area("basis", true).show(true);
    } else if (from.carrier(life).isEmpty()) {
      List<Proposals.Ahead> own = ahead.stream().filter(one -> one.by().kind() != Transition.Kind.WITHDRAW && one.step().carrier().kind() != Carrier.Kind.BODY).toList();
      if (!own.isEmpty()) {
        from.take(forms.form("step", from.onToday()), own, true);
      }
      send(route, own);
    }
    forms.form("ask").date("due", false).add("groups", "bodies", true, from.byRegion(life.support().keySet().stream().filter(life::isAsked).toList())).show(false);
    forms.form("consult").select("to", true, from.options(from.others()).stream()).date("due", true).area("question", false).show(false);
    List<FieldView.Option> requests = from.requests(life);
    if (!requests.isEmpty()) {
      forms.form("withdraw-request").add("radio", "from", true, requests).area("reason", true).show(false);
    }
    forms.form("opine", from.onToday()).add("radio", "kind", true, ProposalFields.choices(w, "proposal.opinion-", ProposalsAct.OpinionEntered.Kind.values()))
        .pair("text", "by", "by", false).date("on", true).area("words", true).line("source", false).file().show(false);
  }

  /** Sent by a step of the home, or from where it stands. */
  private void send(Route route, List<Proposals.Ahead> own) {
    List<FieldView.Option> carriers = from.carriers(route);
    if (carriers.isEmpty()) {
      return;
    }
    List<FieldView.Option> steps = own.stream().filter(one -> one.by().kind() == Transition.Kind.PASS && one.step().next().stream()
            .anyMatch(next -> route.get(next.to()).carrier().kind() == Carrier.Kind.BODY)).map(one -> new FieldView.Option(one.step().id(), one.step().name().in(w.lang()))).toList();
    forms.form("send", from.onToday()).select("to", true, carriers.stream()).select("step", false, steps.stream()).date("on", true).date("expected", false).line("source", false).area("words", false).show(false);
  }

  /** What was entered by mistake, what was entered last first. */
  private void takeBack() {
    List<FieldView.Option> entered = from.parts().proposals().proposals().corrections().list(from.tx(), life).stream()
        .map(step -> new FieldView.Option(String.valueOf(step.index()), from.entered(life, step))).toList();
    if (!entered.isEmpty()) {
      forms.form("takeback").add("radio", "act", true, entered).area("reason", true).show(false);
    }
  }

  /** With the last version in its fields. */
  private void revise(boolean keeps) {
    Map<String, String> last = new HashMap<>();
    life.text().wordings().forEach(wording -> {
      last.put("title." + wording.lang().code(), wording.title());
      last.put("text." + wording.lang().code(), from.parts().proposals().proposals().proposals().text(from.tx(), wording.text()));
    });
    StepForms.Of form = forms.form("revise", last).pair("text", "title", null, true).pair("textarea", "text", null, true).area("reason", true);
    if (keeps && life.decided() != null) {
      form.select("decision", life.isSettled(), from.decisions());
    }
    form.show(false);
  }
}
