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
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsCode;
import kenes.meetings.Paper;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.Upload;
import kenes.web.sitting.SittingFacts;
import kenes.web.sitting.SittingLive;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.TextView;

/** Publishing the papers of an item, in each official language, and replacing them. */
final class PapersPage {
  private final DeskParts parts;

  PapersPage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, FormState.fresh());
  }

  Response send(Request request) {
    AgendaItem item = parts.sitting().db().read(tx -> item(tx, request));
    return Forms.submit(request, () -> {
      Lang lang = Stream.of(Lang.KK, Lang.RU).filter(one -> one.code().equals(request.field("lang"))).findFirst()
          .orElseThrow(() -> Refused.field("lang", DeskCode.LANGUAGE_MISSING));
      Upload upload = request.findUpload("file").orElseThrow(() -> Refused.field("file", DeskCode.FILE_MISSING));
      UUID replaces = request.field("replaces").isEmpty() ? null
          : Id.find(request.field("replaces")).orElseThrow(() -> new Refused(MeetingsCode.PAPER_UNKNOWN));
      parts.sitting().meetings().publishPaper(request.caller(), item.body(), request.key(),
          new Meetings.PublishPaper(item.id(), lang, request.field("title"), upload.name(), upload.bytes(), replaces));
      return Response.redirect("/" + request.lang().code() + request.address().path());
    }, form -> page(request, form));
  }

  private Response page(Request request, FormState form) {
    PapersView view = parts.sitting().db().read(tx -> view(tx, request, form));
    return Response.html(Templates.render("desk/papers.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  private AgendaItem item(Tx tx, Request request) {
    Meeting meeting = parts.sitting().meeting(tx, request.address());
    return parts.sitting().meetings().items(tx, meeting.body(), meeting.id()).stream()
        .filter(item -> String.valueOf(item.position()).equals(request.path("item"))).findFirst()
        .orElseThrow(() -> new Refused(MeetingsCode.ITEM_UNKNOWN));
  }

  private PapersView view(Tx tx, Request request, FormState form) {
    Words w = request.words();
    AgendaItem item = item(tx, request);
    SittingFacts facts = SittingFacts.read(parts.sitting(), tx, parts.sitting().meetings().get(tx, item.body(), item.meeting()));
    boolean open = item.closedAt() == null;
    String back = DeskFrame.path(facts.meeting());
    String path = "/" + w.lang().code() + back + "/papers/" + item.position();
    List<Paper> all = parts.sitting().meetings().papers(tx, item.body(), item.id());
    List<PapersView.Paper> papers = all.stream().map(paper -> new PapersView.Paper(new SittingLive(facts, w.lang()).paper(paper),
        open && paper.replacedBy() == null ? path + "?replaces=" + paper.id() : null)).toList();
    String replaces = form.refused() == null ? request.query("replaces") : form.value("replaces");
    Optional<Paper> replaced = all.stream().filter(paper -> paper.replacedBy() == null && paper.id().toString().equals(replaces)).findFirst();
    LinkView desk = new LinkView(w.text("sitting-desk.title"), "/" + w.lang().code() + back);
    FrameView frame = new DeskFrame(parts, tx, request).view(facts.body(), back + "/papers/" + item.position(),
        w.text("papers.title", item.position()), List.of(desk), null, null);
    return new PapersView(frame, path, TextView.of(item.title(), w.lang()), desk, papers, w.text("papers.limits", parts.paperBytes() >> 20),
        open ? form(new DeskFields(w, form), replaced.orElse(null)) : null, form.problem(w));
  }

  private static PapersView.Form form(DeskFields fields, Paper replaced) {
    Words w = fields.w();
    List<FieldView> all = new ArrayList<>();
    if (replaced == null) {
      all.add(fields.choice("radio", "lang", w.text("papers.language"), Stream.of(Lang.KK, Lang.RU)
          .map(lang -> new FieldView.Option(lang.code(), w.text("layout." + lang.code()))).toList(), ""));
    }
    FieldView name = fields.input("text", "title", w.text("papers.name"), w.text("papers.name-hint"), true);
    boolean fresh = replaced != null && fields.form().refused() == null;
    all.add(fresh ? new FieldView(name.type(), name.name(), name.label(), name.hint(), replaced.title(), null, "off", null, true, List.of()) : name);
    all.add(fields.input("file", "file", w.text("papers.file"), null, true));
    return new PapersView.Form(fields.form().key(), replaced == null ? w.text("papers.add") : w.text("papers.replace-title", replaced.title()),
        replaced == null ? null : replaced.id().toString(), replaced == null ? null : replaced.lang().code(), all);
  }
}
