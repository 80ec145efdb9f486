package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.MeetingsAct;
import kenes.meetings.MeetingsCode;
import kenes.register.Body;
import kenes.register.Organization;
import kenes.rules.MajorityRule;
import kenes.rules.NoticeRule;
import kenes.rules.RuleWords;
import kenes.rules.Rulebook;
import kenes.web.FormState;
import kenes.web.Forms;
import kenes.web.Request;
import kenes.web.Response;
import kenes.web.Templates;
import kenes.web.sitting.SittingParts;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/** Convening a session: one form, its terms of notice beside it. */
final class ConvenePage {
  private static final List<String> KINDS = List.of("regular", "extraordinary", Meetings.TRAINING);
  private static final int FIRST_ROWS = 3;

  private final DeskParts parts;

  ConvenePage(DeskParts parts) {
    this.parts = parts;
  }

  Response show(Request request) {
    return page(request, FormState.fresh(), FIRST_ROWS);
  }

  Response send(Request request) {
    ConveneInput input = new ConveneInput(request);
    if (!request.field("add").isEmpty()) {
      return page(request, new FormState(input.values(), null, request.key()), Math.max(FIRST_ROWS, input.rows()) + 1);
    }
    return Forms.submit(request, () -> convene(request, input),
        form -> page(request, new FormState(input.values(), form.refused(), form.key()), Math.max(FIRST_ROWS, input.rows())));
  }

  private Response convene(Request request, ConveneInput input) {
    SittingParts sitting = parts.sitting();
    Meetings.Convene command = sitting.db().read(tx -> {
      Body body = sitting.register().getBody(tx, request.path("body"));
      Organization plenary = sitting.register().findPlenary(tx, body.code(), sitting.register().today(tx, body.code()))
          .orElseThrow(() -> new Refused(MeetingsCode.NO_TERM));
      Meetings.Convene asked = input.command(plenary.id(), body.zone());
      check(tx, request, asked);
      return asked;
    });
    MeetingsAct.MeetingConvened convened = sitting.meetings().convene(request.caller(), request.path("body"), request.key(), command)
        .act(MeetingsAct.MeetingConvened.class);
    Meeting meeting = sitting.db().read(tx -> sitting.meetings().get(tx, request.path("body"), convened.meeting()));
    return Response.redirect("/" + request.lang().code() + DeskFrame.path(meeting));
  }

  /** Everything that can be told at once: the wrong fields, and notice that would be short and is not confirmed. */
  private void check(Tx tx, Request request, Meetings.Convene asked) {
    List<Refused.Field> wrong = new ArrayList<>(parts.sitting().meetings().faults(tx, request.path("body"), asked));
    boolean timed = wrong.stream().noneMatch(field -> field.name().equals("startsAt"));
    Optional<MeetingsAct.Notice> notice = timed ? parts.sitting().meetings().findNotice(tx, request.path("body"), asked.kind(), asked.startsAt())
        : Optional.empty();
    notice.filter(given -> !given.met() && !request.field("shortNotice").equals("yes")).ifPresent(given -> wrong.add(new Refused.Field(
        "shortNotice", DeskCode.NOTICE_SHORT, List.of(given.daysRequired() - given.daysGiven(), given.daysRequired()))));
    if (!wrong.isEmpty()) {
      throw Refused.fields(wrong);
    }
  }

  private Response page(Request request, FormState form, int rows) {
    Words w = request.words();
    ConveneView view = parts.sitting().db().read(tx -> view(tx, request, form, rows));
    return Response.html(Templates.render("desk/convene.jte", new HashMap<>(Map.of("w", w, "view", view))));
  }

  private ConveneView view(Tx tx, Request request, FormState form, int count) {
    Words w = request.words();
    Body body = parts.sitting().register().getBody(tx, request.path("body"));
    Map<String, Rulebook> rulebooks = rulebooks(tx, body);
    DeskFields fields = new DeskFields(w, form);
    FieldView kind = kind(fields, rulebooks);
    List<FieldView> texts = Stream.of("title", "place").flatMap(name -> Stream.of(Lang.values()).map(lang -> fields.text(name, "convene." + name, lang))).toList();
    FieldView starts = fields.input("datetime-local", "startsAt", w.text("convene.starts"), w.text("convene.starts-hint"), true);
    List<ConveneView.Row> rows = IntStream.range(0, count).mapToObj(row -> row(fields, rulebooks, row)).toList();
    FieldView agenda = fields.part("agenda", w.text("sitting.agenda"));
    FieldView confirm = fields.confirm("shortNotice", w.text("convene.confirm-short"));
    List<FieldView> wrong = new ArrayList<>(List.of(kind));
    wrong.addAll(texts);
    wrong.addAll(List.of(starts, agenda));
    rows.forEach(row -> {
      wrong.addAll(row.titles());
      wrong.add(row.decision());
    });
    if (confirm != null) {
      wrong.add(confirm);
    }
    FrameView frame = new DeskFrame(parts, tx, request).view(body, "/desk/b/" + body.code() + "/convene", w.text("convene.title"), List.of(), null, null);
    return new ConveneView(frame, form.key(), kind, texts, starts, agenda, rows, notices(w, rulebooks), confirm, wrong, form.problem(w));
  }

  /** The rulebook in force today for each kind of session that one can convene. */
  private Map<String, Rulebook> rulebooks(Tx tx, Body body) {
    LocalDate today = parts.sitting().register().today(tx, body.code());
    Map<String, Rulebook> found = new LinkedHashMap<>();
    for (String kind : KINDS) {
      parts.sitting().rules().inForce(tx, body.code(), body.kind(), kind, today).filter(rulebook -> rulebook.notices().containsKey(kind))
          .ifPresent(rulebook -> found.put(kind, rulebook));
    }
    return found;
  }

  private static FieldView kind(DeskFields fields, Map<String, Rulebook> rulebooks) {
    List<FieldView.Option> kinds = rulebooks.keySet().stream()
        .map(kind -> new FieldView.Option(kind, fields.w().text("convene.kind-" + kind))).toList();
    return fields.choice("radio", "kind", fields.w().text("convene.kind"), kinds, "regular");
  }

  private static ConveneView.Row row(DeskFields fields, Map<String, Rulebook> rulebooks, int row) {
    String name = "agenda[" + row + "].";
    List<FieldView> titles = Stream.of(Lang.values()).map(lang -> fields.text(name + "title", "convene.item", lang)).toList();
    return new ConveneView.Row(row + 1, titles, decision(fields, name + "decisionKind", rulebooks.values().stream().toList()));
  }

  /** The majority by which an item will be decided, in words; the usual one first. */
  static FieldView decision(DeskFields fields, String name, List<Rulebook> rulebooks) {
    Map<String, MajorityRule> majorities = new LinkedHashMap<>();
    rulebooks.forEach(rulebook -> rulebook.majorities().forEach(majorities::putIfAbsent));
    List<FieldView.Option> options = majorities.keySet().stream()
        .sorted(Comparator.comparing((String key) -> !key.equals("default")).thenComparing(key -> key))
        .map(key -> new FieldView.Option(key, majorities.get(key).title().in(fields.w().lang()) + ": " + RuleWords.threshold(fields.w(), majorities.get(key).threshold()))).toList();
    return fields.choice("select", name, fields.w().text("convene.decision"), options, "default");
  }

  private static List<ConveneView.Notice> notices(Words w, Map<String, Rulebook> rulebooks) {
    return rulebooks.entrySet().stream().map(entry -> {
      NoticeRule rule = entry.getValue().notices().get(entry.getKey());
      return new ConveneView.Notice(entry.getValue().find(rule.key()).orElseThrow().title().in(w.lang()), RuleWords.before(w, rule.term()),
          new LinkView(rule.legalBasis().in(w.lang()), rule.link()));
    }).toList();
  }
}
