package kenes.web.desk;

import java.util.List;
import kenes.accounts.Permission;
import kenes.proposals.Proposals;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Stance;
import kenes.proposals.Verdict;
import kenes.proposals.Visit;
import kenes.web.Request;
import kenes.web.view.FieldView;

/** The forms for what a body can do with a proposal that came to it. */
final class VisitForms {
  private final ProposalFields from;
  private final Request request;
  private final Visit visit;
  private final StepForms forms;

  VisitForms(ProposalFields from, Request request, Visit visit, StepForms forms) {
    this.from = from;
    this.request = request;
    this.visit = visit;
    this.forms = forms;
  }

  List<RequestFormView> list() {
    if (visit.ended() != null || visit.isOwn()) {
      return forms.list();
    }
    if (visit.asked() != null && may(Permission.KEEP_PROPOSALS)) {
      forms.form("stance").add("radio", "stance", true, ProposalFields.choices(from.w(), "proposals-desk.stance-", List.of(Stance.SUPPORTS, Stance.OPPOSES)))
          .select("decision", true, from.decisions()).area("words", false).show(visit.isUndecided());
    }
    if (visit.isConsulted() && may(Permission.KEEP_PROPOSALS)) {
      forms.form("advise").add("radio", "verdict", true, ProposalFields.choices(from.w(), "proposals-desk.verdict-", Verdict.values())).area("words", true).file().show(true);
    }
    if (visit.stance() != null && may(Permission.KEEP_PROPOSALS)) {
      forms.form("revoke").add("radio", "ground", true, ProposalFields.choices(from.w(), "proposals-desk.ground-", Stance.Ground.values())).area("reason", true).show(false);
    }
    if (may(Permission.CARRY_PROPOSAL)) {
      if (visit.carried() != null) {
        carry();
      }
      forms.form("answer").area("words", true).file().show(false);
    }
    return forms.list();
  }

  private boolean may(Permission permission) {
    return from.parts().permissions().may(from.tx(), request.caller(), visit.body(), permission);
  }

  private void carry() {
    Proposals proposals = from.parts().proposals().proposals().proposals();
    ProposalsAct.Place place = proposals.place(visit);
    List<Proposals.Ahead> ahead = proposals.ahead(from.tx(), visit, from.today());
    if (!ahead.isEmpty()) {
      from.take(forms.form("report", from.onToday()), ahead, true);
    }
    List<FieldView.Option> next = from.carriers(proposals.route(from.tx(), place));
    if (!next.isEmpty()) {
      forms.form("pass").select("next", true, next.stream()).area("words", false).show(false);
    }
    forms.form("refuse").area("reason", true).show(false);
  }
}
