package kenes.web.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kenes.base.Id;
import kenes.meetings.Meeting;
import kenes.voting.PaperBallots;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Route;
import kenes.web.sitting.SittingParts;

/** The forms of the counting commission's desk: each one command, and back to where the thumb was. */
final class PaperForms {
  private final SittingParts parts;
  private final PaperDeskPage desk;

  PaperForms(SittingParts parts, PaperDeskPage desk) {
    this.parts = parts;
    this.desk = desk;
  }

  private interface Command {
    void send(Request request, String body, UUID ballot);
  }

  /** Every form by the end of its address. */
  Map<String, Route.Page> all() {
    Map<String, Route.Page> forms = new LinkedHashMap<>();
    forms.put("prepare", form((request, body, ballot) -> parts.paperBallots().prepareForms(request.caller(), body, request.key(),
        new PaperBallots.PrepareForms(ballot, ElectionForms.number(request.field("forms"))))));
    forms.put("add", form((request, body, ballot) -> parts.paperBallots().addForms(request.caller(), body, request.key(),
        new PaperBallots.AddForms(ballot, ElectionForms.number(request.field("more"))))));
    forms.put("issue", form((request, body, ballot) -> parts.paperBallots().issueForm(request.caller(), body, request.key(),
        new PaperBallots.IssueForm(ballot, person(request)))));
    forms.put("exchange", form((request, body, ballot) -> parts.paperBallots().exchangeForm(request.caller(), body, request.key(),
        new PaperBallots.ExchangeForm(ballot, person(request)))));
    forms.put("take-back", form((request, body, ballot) -> parts.paperBallots().takeFormBack(request.caller(), body, request.key(),
        new PaperBallots.TakeFormBack(ballot, person(request), ElectionForms.reason(request)))));
    forms.put("destroy", form((request, body, ballot) -> parts.paperBallots().destroyForms(request.caller(), body, request.key(),
        new PaperBallots.DestroyForms(ballot, ElectionForms.number(request.field("forms"))))));
    forms.put("open-box", form((request, body, ballot) -> parts.paperBallots().openBox(request.caller(), body, request.key(), ballot)));
    forms.put("count", form((request, body, ballot) -> parts.paperBallots().countForms(request.caller(), body, request.key(), new PaperBallots.CountForms(ballot,
        ElectionForms.number(request.field("found")), ElectionForms.number(request.field("spoiled")), ElectionForms.votes(request)))));
    forms.put("sign", form((request, body, ballot) -> parts.paperBallots().signCount(request.caller(), body, request.key(), ballot)));
    forms.put("dispute", form((request, body, ballot) -> parts.paperBallots().disputeCount(request.caller(), body, request.key(),
        new PaperBallots.DisputeCount(ballot, ElectionForms.reason(request)))));
    return forms;
  }

  private static UUID person(Request request) {
    return Id.find(request.field("person")).orElse(null);
  }

  private Route.Page form(Command command) {
    return request -> {
      Meeting meeting = parts.db().read(tx -> parts.meeting(tx, request.address()));
      return Forms.submit(request, () -> {
        command.send(request, meeting.body(), request.id("ballot"));
        String place = request.field("person").isEmpty() ? "main" : "person-" + request.field("person");
        return Response.redirect("/" + request.lang().code() + HallFrame.path(meeting, "elections") + "/paper/" + request.id("ballot") + "#" + place);
      }, state -> desk.page(request, request.field("form"), state));
    };
  }
}
