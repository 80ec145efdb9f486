package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Permission;
import kenes.base.Id;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.proposals.ProposalTexts;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Topic;
import kenes.register.Body;
import kenes.register.Seat;
import kenes.sources.PolicySources;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.proposals.ProposalWords;
import kenes.web.view.FieldView;

/** A new proposal: a deputy's own, or one that the office opens for a deputy, a commission, an appeal or a forum. */
final class ProposalOpenPage {
  private static final String STEP = "open";
  private final DeskParts parts;

  ProposalOpenPage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, null, FormState.fresh());
  }

  Response send(Request request) {
    return Forms.submit(request, () -> {
      String body = request.path("body");
      ProposalsAct.ProposalOpened opened = parts.proposals().proposals().texts().open(request.caller(), body, request.key(), read(request)).act(ProposalsAct.ProposalOpened.class);
      return Response.redirect("/" + request.lang().code() + ProposalsDesk.path(body) + "/" + opened.proposal());
    }, form -> page(request, STEP, form));
  }

  /** A deputy who is no office opens nothing but the own. */
  private ProposalTexts.Open read(Request request) {
    StepInput input = new StepInput(request, STEP);
    boolean keeps = parts.sitting().db().read(tx -> keeps(tx, request));
    List<UUID> authors = keeps ? input.several("authors").stream().map(Id::find).flatMap(Optional::stream).toList() : Stream.of(request.caller().person()).filter(Objects::nonNull).toList();
    return new ProposalTexts.Open(keeps ? input.choice("origin", ProposalsAct.Origin.Kind.values()) : ProposalsAct.Origin.Kind.DEPUTY, authors, input.id("organization"),
        input.typed("reference"), input.choice("topic", Topic.values()), paragraphs(input), input.line("route"), input.wordings(), input.date("on"));
  }

  private static List<ProposalsAct.Paragraph> paragraphs(StepInput input) {
    return input.several("paragraphs").stream().map(one -> one.split("/", 2)).map(one -> new ProposalsAct.Paragraph(one[0], one[one.length - 1])).toList();
  }

  private boolean keeps(Tx tx, Request request) {
    return parts.permissions().may(tx, request.caller(), request.path("body"), Permission.KEEP_PROPOSALS);
  }

  private Response page(Request request, String sent, FormState form) {
    ProposalDeskView view = parts.sitting().db().read(tx -> view(tx, request, sent, form));
    return Response.html(Templates.render("desk/proposal.jte", new HashMap<>(Map.of("w", request.words(), "view", view))));
  }

  private ProposalDeskView view(Tx tx, Request request, String sent, FormState form) {
    Words w = request.words();
    Body body = parts.sitting().register().getBody(tx, request.path("body"));
    String path = ProposalsDesk.path(body.code()) + "/new";
    StepForms forms = new StepForms(w, "proposals-desk", sent, form, parts.paperBytes());
    fields(tx, request, body, forms);
    return new ProposalDeskView(new DeskFrame(parts, tx, request).view(body, path, w.text("proposals-desk.new"), List.of(ProposalDeskPage.desk(w, body.code())), null, null),
        "/" + w.lang().code() + path, null, null, null, null, w.text("proposals-desk.new-how"), List.of(), List.of(), forms.list(), List.of(), null, form.problem(w), parts.paperBytes(),
        ProposalDeskPage.tooLarge(parts, w));
  }

  private void fields(Tx tx, Request request, Body body, StepForms forms) {
    Words w = request.words();
    LocalDate today = parts.sitting().register().today(tx, body.code());
    List<FieldView.Option> routes = parts.proposals().routes().list(tx).stream().filter(route -> route.valid().contains(today))
        .map(route -> new FieldView.Option(route.id(), route.name().in(w.lang()))).toList();
    Map<String, String> first = new HashMap<>(Map.of("on", today.toString(), "origin", ProposalsAct.Origin.Kind.DEPUTY.name()));
    routes.stream().findFirst().ifPresent(route -> first.put("route", route.value()));
    StepForms.Of fields = forms.form(STEP, first);
    fields.pair("text", "title", null, true).pair("textarea", "text", null, true)
        .select("topic", true, Arrays.stream(Topic.values()).map(topic -> new FieldView.Option(topic.name(), ProposalWords.topic(w, topic))));
    if (keeps(tx, request)) {
      fields.add("radio", "origin", true, ProposalFields.choices(w, "proposal.origin-", ProposalsAct.Origin.Kind.values()))
          .add("checkboxes", "authors", false, deputies(tx, w, body, today)).select("organization", false, commissions(tx, w, body, today).stream()).line("reference", false);
    }
    List<FieldView.Option> paragraphs = PolicySources.list(tx).stream().flatMap(source -> PolicySources.paragraphs(tx, source.code()).stream().map(paragraph ->
        new FieldView.Option(source.code() + "/" + paragraph.number(), w.text("proposals-desk.paragraph", paragraph.number(), paragraph.text().in(w.lang())),
            source.title().in(w.lang()) + ", " + w.date(source.on())))).toList();
    if (!paragraphs.isEmpty()) {
      fields.add("groups", "paragraphs", false, paragraphs);
    }
    fields.add("select", "route", true, routes).date("on", true).show(true);
  }

  private List<FieldView.Option> deputies(Tx tx, Words w, Body body, LocalDate today) {
    return parts.sitting().register().seats(tx, body.code(), today).stream().map(Seat::holder).flatMap(Optional::stream)
        .map(person -> new FieldView.Option(person.id().toString(), person.name(w.lang()))).toList();
  }

  private List<FieldView.Option> commissions(Tx tx, Words w, Body body, LocalDate today) {
    List<FieldView.Option> options = new ArrayList<>();
    parts.sitting().register().organizations(tx, body.code(), today).stream().filter(one -> one.kind().equals("commission"))
        .forEach(one -> options.add(new FieldView.Option(one.id().toString(), one.name().in(w.lang()))));
    return options;
  }
}
