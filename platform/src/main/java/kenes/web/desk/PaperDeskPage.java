package kenes.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.voting.CountingCommission;
import kenes.voting.PaperBallot;
import kenes.voting.PaperCode;
import kenes.voting.PaperVote;
import kenes.web.FormState;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.WebCode;
import kenes.web.sitting.PaperPrints;
import kenes.web.sitting.SittingFacts;
import kenes.web.sitting.SittingParts;

/** The counting commission's desk for one secret vote, made for a phone; and what it prints. */
final class PaperDeskPage {
  private final SittingParts parts;

  PaperDeskPage(SittingParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, "", FormState.fresh());
  }

  /** Every form of one batch, two on a page, in both languages. */
  Response forms(Request request) {
    return print(request, "forms", (facts, ballot) -> PaperPrints.forms(facts, ballot, batch(ballot, request.query("batch"))));
  }

  /** The first where the address names none. */
  private static PaperBallot.Batch batch(PaperBallot ballot, String named) {
    int number = named.isEmpty() ? 1 : Math.toIntExact(ElectionForms.number(named));
    if (number < 1 || number > ballot.batches().size()) {
      throw new Refused(WebCode.NO_PAGE);
    }
    return ballot.batches().get(number - 1);
  }

  /** The list on which deputies sign for their forms. */
  Response list(Request request) {
    return print(request, "list", (facts, ballot) -> PaperPrints.list(facts, ballot, vote(facts.tx(), facts, ballot.id())));
  }

  private interface Printing {
    byte[] print(SittingFacts facts, PaperBallot ballot);
  }

  private Response print(Request request, String name, Printing printing) {
    return parts.db().read(tx -> {
      SittingFacts facts = SittingFacts.read(parts, tx, parts.meeting(tx, request.address()));
      vote(tx, facts, request.id("ballot"));
      requireMember(facts, request);
      PaperBallot ballot = parts.paperBallots().find(tx, facts.body().code(), request.id("ballot")).orElseThrow(() -> new Refused(PaperCode.FORMS_NOT_PREPARED));
      return Response.file(printing.print(facts, ballot), "application/pdf", name + ".pdf", false).with("Cache-Control", "no-store");
    });
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
      PaperVote vote = vote(tx, facts, request.id("ballot"));
      CountingCommission commission = requireMember(facts, request);
      PanelForms forms = new PanelForms(w, sent, form);
      String path = "/" + w.lang().code() + HallFrame.path(facts.meeting(), "elections") + "/paper/" + vote.id();
      List<PanelView.Panel> panels = new ArrayList<>(new PaperPanels(facts, w, forms, commission, vote, request.caller().person(), path).view());
      return new PanelView(new HallFrame(facts, request).frame("elections/paper/" + vote.id(), "paper.desk", ElectionLive.address(facts, w)), path, request.csrf(),
          ElectionLive.paperId(vote.id()), ElectionLive.paper(facts, vote.id()), "", panels, forms.wrong(), forms.problem());
    });
  }

  private PaperVote vote(Tx tx, SittingFacts facts, UUID id) {
    return parts.paperBallots().findVote(tx, facts.body().code(), id).filter(vote -> vote.meeting().equals(facts.meeting().id()))
        .orElseThrow(() -> new Refused(PaperCode.PAPER_VOTE_UNKNOWN));
  }

  private CountingCommission requireMember(SittingFacts facts, Request request) {
    String body = facts.body().code();
    CountingCommission commission = parts.paperBallots().find(facts.tx(), body, request.id("ballot")).map(ballot -> parts.paperBallots().getCommission(facts.tx(), body, ballot))
        .or(() -> parts.paperBallots().findCommission(facts.tx(), body, facts.meeting().id())).orElseThrow(() -> new Refused(PaperCode.NOT_IN_COMMISSION));
    if (!commission.members().contains(request.caller().person())) {
      throw new Refused(PaperCode.NOT_IN_COMMISSION);
    }
    return commission;
  }
}
