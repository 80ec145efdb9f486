package kenes.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kenes.base.Id;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.documents.Finding;
import kenes.meetings.AgendaItem;
import kenes.meetings.PaperDraft;
import kenes.meetings.Papers;
import kenes.meetings.PapersCode;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.sitting.SittingFacts;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** What was found in uploaded files, with its cure, and publishing them in spite of it with a reason. */
final class PaperCheckPage {
  private final DeskParts parts;

  PaperCheckPage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, FormState.of(Map.of("strip", "yes")));
  }

  Response publish(Request request) {
    AgendaItem item = parts.sitting().db().read(tx -> PapersPage.item(parts, tx, request));
    return Forms.submit(request, () -> {
      PaperDraft draft = parts.sitting().db().read(tx -> draft(tx, request, item));
      parts.sitting().papers().publishPaper(request.caller(), item.body(), request.key(), new Papers.PublishPaper(item.id(), draft.paper(),
          draft.files(), request.field("strip").equals("yes"), request.field("parityReason"), request.field("scanReason")));
      parts.sitting().papers().dropDraft(request.caller(), item.body(), draft.id());
      return Response.redirect(home(request, item));
    }, form -> page(request, form));
  }

  Response drop(Request request) {
    AgendaItem item = parts.sitting().db().read(tx -> PapersPage.item(parts, tx, request));
    parts.sitting().papers().dropDraft(request.caller(), item.body(), Id.find(request.path("draft")).orElseThrow(() -> new Refused(PapersCode.DRAFT_UNKNOWN)));
    return Response.redirect(home(request, item));
  }

  private static String home(Request request, AgendaItem item) {
    String path = request.address().path();
    return "/" + request.lang().code() + path.substring(0, path.indexOf("/papers/")) + "/papers/" + item.position();
  }

  private Response page(Request request, FormState form) {
    PaperCheckView view = parts.sitting().db().read(tx -> view(tx, request, form));
    return Response.html(Templates.render("desk/paper_check.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  private PaperDraft draft(Tx tx, Request request, AgendaItem item) {
    UUID id = Id.find(request.path("draft")).orElseThrow(() -> new Refused(PapersCode.DRAFT_UNKNOWN));
    return parts.sitting().papers().findDraft(tx, item.body(), id).filter(draft -> draft.item().equals(item.id()))
        .orElseThrow(() -> new Refused(PapersCode.DRAFT_UNKNOWN));
  }

  private PaperCheckView view(Tx tx, Request request, FormState form) {
    Words w = request.words();
    AgendaItem item = PapersPage.item(parts, tx, request);
    PaperDraft draft = draft(tx, request, item);
    Papers.Preview preview = parts.sitting().papers().preview(tx, item.body(), draft);
    SittingFacts facts = SittingFacts.read(parts.sitting(), tx, parts.sitting().meetings().get(tx, item.body(), item.meeting()));
    String back = DeskFrame.path(facts.meeting());
    String path = back + "/papers/" + item.position() + "/check/" + draft.id();
    LinkView papers = new LinkView(w.text("papers.title", item.position()), home(request, item));
    FrameView frame = new DeskFrame(parts, tx, request).view(facts.body(), path, w.text("paper-check.title"), List.of(papers), null, null);
    return new PaperCheckView(frame, "/" + w.lang().code() + path, TextView.of(item.title(), w.lang()), papers,
        preview.files().stream().map(file -> file(w, draft, file)).toList(), preview.parity().map(report -> ParityWords.view(w, report)).orElse(null),
        form.key(), fields(new DeskFields(w, form), preview), form.problem(w));
  }

  private static PaperCheckView.File file(Words w, PaperDraft draft, Papers.FileFindings file) {
    String title = draft.files().stream().filter(one -> one.lang() == file.lang()).findFirst().orElseThrow().title();
    return new PaperCheckView.File(w.text("layout." + file.lang().code()) + ": " + title, file.findings().isEmpty() ? w.text("paper-check.clean") : null,
        file.findings().stream().map(finding -> finding(w, finding)).toList());
  }

  private static PaperCheckView.Finding finding(Words w, Finding finding) {
    String what = w.text("finding." + finding.kind().name(), finding.count()) + (finding.detail().isEmpty() ? "" : ": " + finding.detail());
    return new PaperCheckView.Finding(finding.blocks() ? "bad" : "plain", w.text(finding.blocks() ? "paper-check.blocks" : "paper-check.notice"), what,
        w.text("finding.cure-" + finding.kind().name()));
  }

  private static List<FieldView> fields(DeskFields fields, Papers.Preview preview) {
    Words w = fields.w();
    List<FieldView> all = new ArrayList<>();
    List<Finding> findings = preview.files().stream().flatMap(file -> file.findings().stream()).toList();
    if (findings.stream().anyMatch(finding -> !finding.blocks())) {
      all.add(fields.choice("radio", "strip", w.text("paper-check.strip"), List.of(new FieldView.Option("yes", w.text("paper-check.strip-yes")),
          new FieldView.Option("no", w.text("paper-check.strip-no"))), "yes"));
    }
    if (findings.stream().anyMatch(Finding::blocks)) {
      all.add(fields.input("textarea", "scanReason", w.text("paper-check.scan-reason"), w.text("paper-check.reason-hint"), true));
    }
    if (preview.parity().filter(report -> !report.differences().isEmpty()).isPresent()) {
      all.add(fields.input("textarea", "parityReason", w.text("paper-check.parity-reason"), w.text("paper-check.reason-hint"), true));
    }
    return all;
  }
}
