package kenes.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kenes.base.Words;
import kenes.elections.HeldElection;
import kenes.web.FormState;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.sitting.SittingFacts;
import kenes.web.sitting.SittingParts;

/** The desk of a sitting's elections and secret votes: everybody sees what they may do. */
final class ElectionDeskPage {
  private final SittingParts parts;

  ElectionDeskPage(SittingParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, "", FormState.fresh());
  }

  /** @param sent id of the form that came back, or an empty string */
  Response page(Request request, String sent, FormState form) {
    Words w = request.words();
    PanelView view = parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, request.address()));
      PanelForms forms = new PanelForms(w, sent, form);
      ElectionCaller caller = new ElectionCaller(facts, request.caller());
      List<PanelView.Panel> panels = new ArrayList<>();
      for (HeldElection election : parts.elections().listOfMeeting(tx, facts.body().code(), facts.meeting().id()).reversed()) {
        panels.add(new ElectionPanel(facts, w, caller, forms, election).view());
      }
      SecretPanels secret = new SecretPanels(facts, w, caller, forms);
      panels.add(secret.commission());
      if (caller.keeps() && facts.meeting().closedAt() == null) {
        panels.add(secret.call());
      }
      return new PanelView(new HallFrame(facts, request).frame("elections", "elections.title", null), "/" + w.lang().code() + HallFrame.path(facts.meeting(), "elections"),
          request.csrf(), panels, forms.wrong(), form.problem(w));
    });
    return Response.html(Templates.render("desk/panels.jte", new HashMap<>(Map.of("w", w, "view", view))));
  }
}
