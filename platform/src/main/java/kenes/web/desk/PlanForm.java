package kenes.web.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.meetings.PlanSection;
import kenes.rules.Rulebook;
import kenes.web.sitting.PlanWords;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/** The fields of the form of a plan of work. */
final class PlanForm {
  private final DeskFields fields;
  private final Words w;
  private final List<Rulebook> rulebooks;

  /** @param rulebooks whose kinds of decision can be chosen */
  PlanForm(DeskFields fields, List<Rulebook> rulebooks) {
    this.fields = fields;
    this.w = fields.w();
    this.rulebooks = rulebooks;
  }

  PlanFormView view(FrameView frame, LinkView published, String copied, int rows) {
    FieldView lines = fields.part("lines", w.text("plan.lines"));
    FieldView year = fields.part("year", frame.page().title());
    List<PlanFormView.Row> all = IntStream.range(0, rows).mapToObj(this::row).toList();
    List<FieldView> adoption = texts("adoption", "plan.adoption", "text", false);
    List<FieldView> reason = published == null ? List.of() : texts("reason", "plan.why", "text", true);
    List<FieldView> wrong = new ArrayList<>(List.of(year, lines));
    all.forEach(row -> Stream.of(row.head(), row.titles(), row.responsible()).forEach(wrong::addAll));
    wrong.addAll(adoption);
    wrong.addAll(reason);
    return new PlanFormView(frame, fields.form().key(), published, fields.form().value("base"), copied, lines, year, all, adoption, reason, wrong,
        fields.form().problem(w));
  }

  private PlanFormView.Row row(int row) {
    String name = "lines[" + row + "].";
    String number = fields.form().value(name + "number");
    FieldView typed = new FieldView("number", name + "number", w.text("plan.number"), null, number.isEmpty() ? next(row) : number,
        fields.form().error(name + "number", w), "off", null, true, List.of());
    return new PlanFormView.Row(row + 1, fields.carried(name + "item"), List.of(typed, section(name), term(name),
        fields.input("date", name + "day", w.text("plan.day"), null, false), decision(name)), texts(name + "title", "plan.line", "textarea", true),
        texts(name + "responsible", "plan.who", "textarea", false));
  }

  /** The number after the highest one above. */
  private String next(int row) {
    return String.valueOf(1 + IntStream.range(0, row).map(above -> {
      String typed = fields.form().value("lines[" + above + "].number");
      return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : above + 1;
    }).max().orElse(0));
  }

  private FieldView section(String name) {
    return fields.choice("select", name + "section", w.text("plan.section"), Stream.of(PlanSection.values())
        .map(section -> new FieldView.Option(section.name(), PlanWords.section(w, section))).toList(), PlanSection.SESSION.name());
  }

  private FieldView term(String name) {
    List<FieldView.Option> options = new ArrayList<>(List.of(new FieldView.Option("", w.text("plan.choose-term"))));
    IntStream.rangeClosed(1, 4).forEach(quarter -> options.add(new FieldView.Option("q" + quarter, PlanWords.quarter(w, quarter))));
    IntStream.rangeClosed(1, 12).forEach(month -> options.add(new FieldView.Option("m" + month, PlanWords.month(w, month))));
    options.add(new FieldView.Option("year", w.text("plan.through-the-year")));
    options.add(new FieldView.Option("day", w.text("plan.one-day")));
    return fields.choice("select", name + "term", w.text("plan.term"), options, "");
  }

  private FieldView decision(String name) {
    FieldView usual = ConveneForm.decision(fields, name + "decisionKind", rulebooks);
    List<FieldView.Option> options = new ArrayList<>(List.of(new FieldView.Option("", w.text("plan.no-decision"))));
    options.addAll(usual.options());
    return fields.choice("select", name + "decisionKind", usual.label(), options, "");
  }

  private List<FieldView> texts(String name, String label, String type, boolean needed) {
    return Stream.of(Lang.values()).map(lang -> {
      FieldView text = fields.text(name, label, lang);
      return new FieldView(type, text.name(), text.label(), null, text.value(), text.error(), "off", text.lang(), needed && text.required(), List.of());
    }).toList();
  }
}
