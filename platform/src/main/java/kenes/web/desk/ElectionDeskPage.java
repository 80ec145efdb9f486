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

  /** The panels without the page around them. */
  Response panels(Request request) {
    return Response.html(Templates.render("desk/panel_list.jte", new HashMap<>(Map.of("w", request.words(), "view", view(request, "", FormState.fresh())))));
  }

  /** @param sent id of the form that came back, or an empty string */
  Response page(Request request, String sent, FormState form) {
    return Response.html(Templates.render("desk/panels.jte", new HashMap<>(Map.of("w", request.words(), "view", view(request, sent, form)))));
  }

  private PanelView view(Request request, String sent, FormState form) {
    Words w = request.words();
    return parts.db().read(tx -> {
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
      return new PanelView(new HallFrame(facts, request).frame("elections", "elections.title", ElectionLive.address(facts, w)), "/" + w.lang().code() + HallFrame.path(facts.meeting(), "elections"),
          request.csrf(), ElectionLive.STATE, ElectionLive.state(facts), ElectionLive.progress(facts, w), panels, forms.wrong(), forms.problem());
    });
  }
}
