package kenes.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.meetings.Convening;
import kenes.meetings.Form;
import kenes.meetings.Meetings;
import kenes.meetings.PlanFate;
import kenes.register.Body;
import kenes.rules.MajorityRule;
import kenes.rules.NoticeRule;
import kenes.rules.RuleValue;
import kenes.rules.RuleWords;
import kenes.rules.Rulebook;
import kenes.web.sitting.PlanWords;
import kenes.web.sitting.SettingWords;
import kenes.web.sitting.SittingParts;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/** The fields of the form that convenes a session: what can be chosen comes from the rules in force. */
final class ConveneForm {
  private final SittingParts parts;
  private final Tx tx;
  private final Body body;
  private final DeskFields fields;
  private final Words w;
  private final LocalDate today;
  private final Map<String, Rulebook> rulebooks;

  ConveneForm(SittingParts parts, Tx tx, Body body, DeskFields fields) {
    this.parts = parts;
    this.tx = tx;
    this.body = body;
    this.fields = fields;
    this.w = fields.w();
    this.today = parts.register().today(tx, body.code());
    this.rulebooks = rulebooks();
  }

  /** The rulebook in force today for each kind of session that one can convene, the usual one first. */
  private Map<String, Rulebook> rulebooks() {
    Map<String, Rulebook> found = new LinkedHashMap<>();
    TreeSet<String> kinds = new TreeSet<>(Comparator.comparing((String kind) -> !kind.equals("regular"))
        .thenComparing(kind -> kind.equals(Meetings.TRAINING)).thenComparing(kind -> kind));
    parts.rules().inForce(tx, body.code(), body.kind(), "regular", today).ifPresent(rulebook -> kinds.addAll(rulebook.notices().keySet()));
    kinds.addAll(List.of(Meetings.TRAINING, Convening.FIRST));
    for (String kind : kinds) {
      parts.rules().inForce(tx, body.code(), body.kind(), kind, today).filter(rulebook -> rulebook.notices().containsKey(kind)
          || kind.equals(Convening.FIRST) && rulebook.find("convener.first").isPresent() && parts.meetings().list(tx, body.code(), false, 1).isEmpty())
          .ifPresent(rulebook -> found.put(kind, rulebook));
    }
    return found;
  }

  ConveneView view(FrameView frame, List<LinkView> templates, int rows, int guests) {
    List<FieldView> texts = Stream.of("title", "place").flatMap(name -> texts(name, "convene." + name)).toList();
    boolean proposed = fields.form().refused() == null && !fields.form().value("startsAt").isEmpty();
    FieldView starts = fields.input("datetime-local", "startsAt", w.text("convene.starts"), w.text(proposed ? "convene.starts-proposed" : "convene.starts-hint"), true);
    FieldView agenda = fields.part("agenda", w.text("sitting.agenda"));
    List<ConveneView.Row> items = IntStream.range(0, rows).mapToObj(row -> new ConveneView.Row(row + 1,
        fields.carried("agenda[" + row + "].planned"), texts("agenda[" + row + "].title", "convene.item").toList(), decision(fields, "agenda[" + row + "].decisionKind", rulebooks.values().stream().toList()), ClosedItem.of(fields, "agenda[" + row + "].closed"))).toList();
    FieldView confirm = fields.confirm("shortNotice", w.text("convene.confirm-short"));
    FieldView kind = kind();
    FieldView number = number();
    ConveneView.Call call = call();
    ConveneView.Setting setting = setting(guests);
    List<FieldView> wrong = new ArrayList<>(List.of(kind));
    if (number != null) {
      wrong.add(number);
    }
    wrong.addAll(call.all());
    wrong.addAll(texts);
    FieldView planned = planned(items);
    wrong.addAll(List.of(starts, agenda, planned));
    items.forEach(row -> wrong.addAll(row.all()));
    wrong.addAll(setting.all());
    if (confirm != null) {
      wrong.add(confirm);
    }
    return new ConveneView(frame, templates, fields.form().key(), kind, number, call, texts, starts, agenda, planned, items, setting, notices(), confirm, wrong, fields.form().problem(w));
  }

  /** The lines of plans that wait for an agenda and are near; those that stand in a row already are left out. */
  private FieldView planned(List<ConveneView.Row> items) {
    List<FieldView.Option> lines = parts.workPlans().pressing(tx, body.code()).stream().map(PlanFate::line)
        .filter(line -> items.stream().noneMatch(row -> row.planned().value().equals(line.item().toString())))
        .map(line -> new FieldView.Option(line.item().toString(), w.text("convene.planned-line", line.number(), line.title().in(w.lang()), PlanWords.term(w, line.term())))).toList();
    return fields.several("planned", w.text("convene.planned"), w.text("convene.planned-hint"), lines);
  }

  private Stream<FieldView> texts(String name, String label) {
    return Stream.of(Lang.values()).map(lang -> fields.text(name, label, lang));
  }

  private FieldView kind() {
    List<FieldView.Option> kinds = rulebooks.entrySet().stream().map(entry -> new FieldView.Option(entry.getKey(),
        w.has("convene.kind-" + entry.getKey()) ? w.text("convene.kind-" + entry.getKey())
            : entry.getValue().find("notice." + entry.getKey()).orElseThrow().title().in(w.lang()))).toList();
    return fields.choice("radio", "kind", w.text("convene.kind"), kinds, "regular");
  }

  /** A council that begins here in the middle of a term has held sessions elsewhere; afterwards the number is the next one. */
  private FieldView number() {
    return parts.meetings().list(tx, body.code(), false, 1).isEmpty()
        ? fields.input("number", "number", w.text("convene.number"), w.text("convene.number-hint"), false) : null;
  }

  /** Who calls and who asked: the lists of the rulebook, and the deputies in office. */
  private ConveneView.Call call() {
    List<FieldView.Option> initiators = rulebooks.entrySet().stream().flatMap(entry -> entry.getValue().find("initiators." + entry.getKey()).stream())
        .flatMap(rule -> ((RuleValue.Items) rule.value()).items().stream()).map(item -> new FieldView.Option(item.code(), item.title().in(w.lang()))).distinct().toList();
    List<FieldView.Option> deputies = parts.register().seats(tx, body.code(), today).stream().flatMap(seat -> seat.holder().stream())
        .map(person -> new FieldView.Option(person.id().toString(), person.name(w.lang()))).toList();
    return new ConveneView.Call(new FieldView("radio", "initiator", w.text("convene.initiator"), null, fields.form().value("initiator"),
        fields.form().error("initiator", w), null, null, false, initiators),
        fields.several("deputies", w.text("convene.deputies"), w.text("convene.deputies-hint"), deputies), texts("convener", "convene.convener").toList());
  }

  private ConveneView.Setting setting(int guests) {
    List<FieldView.Option> forms = Stream.of(Form.values()).map(form -> new FieldView.Option(form.name(), w.text("convene.form-" + SettingWords.code(form)))).toList();
    List<FieldView.Option> organizations = parts.register().organizations(tx, body.code(), today).stream().filter(one -> !one.kind().equals("office"))
        .map(one -> new FieldView.Option(one.id().toString(), one.name().in(w.lang()))).toList();
    List<FieldView.Option> partners = organizations.stream().skip(1).toList();
    List<ConveneView.Guest> rows = IntStream.range(0, guests).mapToObj(row -> new ConveneView.Guest(row + 1,
        Stream.concat(texts("invited[" + row + "].name", "convene.guest"), texts("invited[" + row + "].office", "convene.office")).toList())).toList();
    return new ConveneView.Setting(fields.choice("select", "organization", w.text("convene.organization"), organizations, organizations.isEmpty() ? "" : organizations.getFirst().value()),
        fields.choice("radio", "form", w.text("convene.form"), forms, Form.ORDINARY.name()),
        fields.several("partners", w.text("convene.partners"), null, partners), fields.tick("closed", w.text("convene.closed")),
        fields.part("invited", w.text("convene.invited")), rows, new HolderFields(parts, tx, body).view(fields));
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

  private List<ConveneView.Notice> notices() {
    return rulebooks.entrySet().stream().filter(entry -> entry.getValue().notices().containsKey(entry.getKey())).map(entry -> {
      NoticeRule rule = entry.getValue().notices().get(entry.getKey());
      return new ConveneView.Notice(entry.getValue().find(rule.key()).orElseThrow().title().in(w.lang()), RuleWords.before(w, rule.term()),
          new LinkView(rule.legalBasis().in(w.lang()), rule.link()));
    }).toList();
  }
}
