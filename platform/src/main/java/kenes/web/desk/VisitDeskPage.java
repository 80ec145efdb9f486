package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kenes.base.Text;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.proposals.Proposals;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Visit;
import kenes.register.Body;
import kenes.texts.Paragraphs;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.proposals.ProposalWords;
import kenes.web.proposals.Reported;
import kenes.web.requests.RequestView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** A proposal of another home on the desk of a body that was asked to support it or to carry it. */
final class VisitDeskPage {
  private final DeskParts parts;

  VisitDeskPage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, null, FormState.fresh());
  }

  Response step(Request request) {
    return Forms.submit(request, () -> {
      new ProposalSteps(parts.proposals().proposals(), request).away();
      return Response.redirect("/" + request.lang().code() + path(request));
    }, form -> page(request, request.path("step"), form));
  }

  private static String path(Request request) {
    return ProposalsDesk.path(request.path("body")) + "/arrived/" + request.id("proposal");
  }

  private Response page(Request request, String sent, FormState form) {
    ProposalDeskView view = parts.sitting().db().read(tx -> view(tx, request, sent, form));
    return Response.html(Templates.render("desk/proposal.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  private ProposalDeskView view(Tx tx, Request request, String sent, FormState form) {
    Words w = request.words();
    Proposals proposals = parts.proposals().proposals().proposals();
    Visit visit = proposals.getVisit(tx, request.path("body"), request.id("proposal"));
    Body body = parts.sitting().register().getBody(tx, visit.body());
    LocalDate today = parts.sitting().register().today(tx, body.code());
    String home = "/" + w.lang().code();
    ProposalsAct.Dossier dossier = visit.last().dossier();
    StepForms forms = new StepForms(w, "proposals-desk", sent, form, parts.paperBytes());
    List<RequestView.Block> texts = dossier.wordings().stream().map(wording -> new RequestView.Block(wording.lang().code(), w.text("layout." + wording.lang().code()),
        Paragraphs.of(proposals.text(tx, wording.text())))).toList();
    Reported reported = new Reported(parts.proposals().couriers(), proposals, tx, w, visit);
    TextView step = visit.carried() == null ? null : TextView.of(proposals.step(tx, proposals.place(visit)).name(), w.lang());
    return new ProposalDeskView(new DeskFrame(parts, tx, request).view(body, path(request), ProposalWords.number(w, dossier.number()), List.of(ProposalDeskPage.desk(w, body.code())), null, null),
        home + path(request), TextView.of(title(dossier), w.lang()), tag(visit), w.text("proposals-desk.visit-" + state(visit)), step,
        parts.sitting().register().getBody(tx, visit.home()).name().in(w.lang()),
        Stream.of(notes(w, visit, today), reported.open(), reported.turnedBack(null), reported.opinionBack()).flatMap(List::stream).toList(), texts,
        new VisitForms(new ProposalFields(parts, tx, w, body.code(), today), request, visit, forms).list(),
        new VisitNews(parts, tx, w, visit).list(), new LinkView(w.text("proposals-desk.page"), home + ProposalWords.address(visit.home(), dossier.number())), form.problem(w), parts.paperBytes(), ProposalDeskPage.tooLarge(parts, w));
  }

  static Text title(ProposalsAct.Dossier dossier) {
    Map<String, String> titles = new HashMap<>();
    dossier.wordings().forEach(wording -> titles.put(wording.lang().code(), wording.title()));
    return Text.of(titles.get("kk"), titles.get("ru"), titles.get("en"));
  }

  /** How it stands for this body. */
  static String state(Visit visit) {
    if (visit.ended() != null) {
      return "ended";
    }
    if (visit.recalled().isPresent() && !visit.isWaiting()) {
      return "recalled";
    }
    return visit.carried() != null ? "carried" : visit.isUndecided() ? "asked" : visit.isWaiting() ? "consulted" : "open";
  }

  static String tag(Visit visit) {
    return switch (state(visit)) {
      case "ended", "recalled" -> "ended";
      case "open" -> "plain";
      default -> "live";
    };
  }

  /** What is to be done, and what was decided here. */
  static List<String> notes(Words w, Visit visit, LocalDate today) {
    List<String> notes = new ArrayList<>();
    if (visit.ended() != null) {
      notes.add(w.text("proposals-desk.note-ended", w.text("proposal.ending-" + ProposalWords.key(visit.ended().ending())), w.date(visit.ended().on())));
      return notes;
    }
    if (visit.isOwn()) {
      return List.of(w.text("proposals-desk.note-own"));
    }
    if (visit.homes().size() > 1) {
      notes.add(w.text("proposals-desk.note-home-changed"));
    }
    if (visit.carried() != null) {
      notes.add(w.text("proposals-desk.note-carry", w.date(visit.carried().on())));
      visit.due().ifPresent(due -> notes.add(w.text(due.isBefore(today) ? "proposals-desk.note-expected-late" : "proposals-desk.note-expected", w.date(due))));
    }
    visit.recalled().ifPresent(recall -> notes.add(w.text("proposals-desk.note-recalled", w.date(recall.on()), recall.reasons())));
    if (visit.stance() != null) {
      String stance = ProposalWords.stance(w, visit.stance().stance());
      boolean last = visit.stance().version() >= visit.last().dossier().version();
      notes.add(w.text("proposals-desk.note-stance", last ? stance : w.text("proposal.stance-version", stance, visit.stance().version()), w.date(visit.stance().on())));
    }
    if (visit.isConsulted()) {
      ProposalsAct.ProposalArrived asked = visit.consulted().orElseThrow();
      notes.add(w.text(asked.due().isBefore(today) ? "proposals-desk.note-consulted-late" : "proposals-desk.note-consulted", asked.dossier().version(), w.date(asked.due()))
          + (asked.question() == null ? "" : " " + asked.question()));
    }
    visit.withdrawn().ifPresent(end -> notes.add(w.text("proposals-desk.note-request-withdrawn", visit.request(end.asked()).orElseThrow().dossier().version(), w.date(end.on()),
        end.reason())));
    if (visit.isUndecided()) {
      LocalDate due = visit.asked().due();
      notes.add(due == null ? w.text("proposals-desk.note-asked") : w.text(visit.isLate(today) ? "proposals-desk.note-asked-late" : "proposals-desk.note-asked-until", w.date(due)));
    }
    return notes;
  }
}
