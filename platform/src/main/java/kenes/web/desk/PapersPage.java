package kenes.web.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Id;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.files.Content;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsCode;
import kenes.meetings.Paper;
import kenes.meetings.Papers;
import kenes.meetings.PapersCode;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Refusals;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.Upload;
import kenes.web.WebCode;
import kenes.web.sitting.SittingFacts;
import kenes.web.sitting.SittingLive;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** The papers of an item: uploading both languages or one; the page of the check follows where something was found. */
final class PapersPage {
  static final List<Lang> LANGUAGES = List.of(Lang.KK, Lang.RU);

  private final DeskParts parts;

  PapersPage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, FormState.fresh(), "");
  }

  Response send(Request request) {
    AgendaItem item = parts.sitting().db().read(tx -> item(parts, tx, request));
    return Forms.submit(request, () -> {
      UUID paper = request.field("paper").isEmpty() ? null : Id.find(request.field("paper")).orElseThrow(() -> new Refused(PapersCode.PAPER_UNKNOWN));
      Papers papers = parts.sitting().papers();
      UUID draft = papers.keepDraft(request.caller(), item.body(), item.id(), paper, files(request));
      String home = "/" + request.lang().code() + request.address().path();
      if (!clean(item, draft)) {
        return Response.redirect(home + "/check/" + draft);
      }
      List<Papers.File> files = parts.sitting().db().read(tx -> papers.findDraft(tx, item.body(), draft).orElseThrow().files());
      papers.publishPaper(request.caller(), item.body(), request.key(), new Papers.PublishPaper(item.id(), paper, files, false, null, null));
      papers.dropDraft(request.caller(), item.body(), draft);
      return Response.redirect(home);
    }, form -> page(request, form, ""));
  }

  private static List<Papers.File> files(Request request) {
    List<Papers.File> files = new ArrayList<>();
    for (Lang lang : LANGUAGES) {
      Optional<Upload> upload = request.findUpload("file." + lang.code());
      upload.ifPresent(file -> files.add(new Papers.File(lang, request.field("title." + lang.code()), file.name(), Content.of(file.path()))));
    }
    return files;
  }

  private boolean clean(AgendaItem item, UUID draft) {
    return parts.sitting().db().read(tx -> {
      Papers.Preview preview = parts.sitting().papers().preview(tx, item.body(), parts.sitting().papers().findDraft(tx, item.body(), draft).orElseThrow());
      return preview.files().stream().allMatch(file -> file.findings().isEmpty())
          && preview.parity().map(report -> report.differences().isEmpty()).orElse(true);
    });
  }

  /** @param sent the small form that came back, or nothing */
  Response page(Request request, FormState form, String sent) {
    PapersView view = parts.sitting().db().read(tx -> view(tx, request, form, sent));
    return Response.html(Templates.render("desk/papers.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  static AgendaItem item(DeskParts parts, Tx tx, Request request) {
    Meeting meeting = parts.sitting().meeting(tx, request.address());
    return parts.sitting().meetings().items(tx, meeting.body(), meeting.id()).stream()
        .filter(item -> String.valueOf(item.position()).equals(request.path("item"))).findFirst()
        .orElseThrow(() -> new Refused(MeetingsCode.ITEM_UNKNOWN));
  }

  private PapersView view(Tx tx, Request request, FormState form, String sent) {
    Words w = request.words();
    AgendaItem item = item(parts, tx, request);
    SittingFacts facts = SittingFacts.read(parts.sitting(), tx, parts.sitting().meetings().get(tx, item.body(), item.meeting()));
    String back = DeskFrame.path(facts.meeting());
    String path = "/" + w.lang().code() + back + "/papers/" + item.position();
    List<Paper> all = parts.sitting().papers().list(tx, item.body(), item.id());
    SittingLive live = new SittingLive(facts, w.lang());
    boolean open = item.closedAt() == null;
    List<PapersView.Paper> papers = all.stream().map(paper -> new PapersView.Paper(live.paper(paper),
        open && paper.isValid() ? path + "?paper=" + paper.id() : null)).toList();
    boolean own = sent.isEmpty();
    String chosen = form.refused() == null || !own ? request.query("paper") : form.value("paper");
    List<Paper> replaced = all.stream().filter(paper -> paper.isValid() && paper.id().toString().equals(chosen)).toList();
    LinkView desk = new LinkView(w.text("sitting-desk.title"), "/" + w.lang().code() + back);
    FrameView frame = new DeskFrame(parts, tx, request).view(facts.body(), back + "/papers/" + item.position(),
        w.text("papers.title", item.position()), List.of(desk), null, null);
    return new PapersView(frame, path, TextView.of(item.title(), w.lang()), desk, papers, w.text("papers.limits", parts.paperBytes() >> 20),
        open ? form(new DeskFields(w, own ? form : FormState.fresh()), replaced, parts.paperBytes()) : null, form.problem(w),
        new OpinionWords(parts, facts, item, w, form, sent).view(tx));
  }

  private static PapersView.Form form(DeskFields fields, List<Paper> replaced, long limit) {
    Words w = fields.w();
    List<FieldView> all = new ArrayList<>();
    for (Lang lang : LANGUAGES) {
      String code = lang.code();
      FieldView name = fields.input("text", "title." + code, w.text("papers.name-" + code), null, false);
      String title = replaced.stream().filter(paper -> paper.lang() == lang).map(Paper::title).findFirst().orElse("");
      String value = fields.form().refused() == null ? title : name.value();
      all.add(new FieldView("text", name.name(), name.label(), null, value, name.error(), "off", code, false, List.of()));
      all.add(fields.input("file", "file." + code, w.text("papers.file-" + code), null, false));
    }
    String which = Stream.concat(replaced.stream().map(Paper::title), Stream.of("")).findFirst().orElseThrow();
    return new PapersView.Form(fields.form().key(), replaced.isEmpty() ? w.text("papers.add") : w.text("papers.replace-title", which),
        replaced.isEmpty() ? null : replaced.getFirst().id().toString(), all, limit,
        Refusals.text(w, new Refused(WebCode.UPLOAD_TOO_LARGE, limit >> 20)));
  }
}
