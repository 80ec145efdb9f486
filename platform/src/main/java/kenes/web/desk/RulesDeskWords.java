package kenes.web.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kenes.base.DateSpan;
import kenes.base.Digest;
import kenes.base.Refused;
import kenes.base.Words;
import kenes.rules.LoadedRulebook;
import kenes.rules.RuleWords;
import kenes.rules.RulebookDiff;
import kenes.rules.RulebookFile;
import kenes.rules.Rules;
import kenes.web.FormState;
import kenes.web.ProofWords;
import kenes.web.Refusals;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;

/** A rulebook that is to be loaded, in words: its mistakes, or what it would change. */
record RulesDeskWords(Words w, FormState form) {
  RulesDeskView view(FrameView frame, String path, String whom, List<LoadedRulebook> loaded, Optional<Rules.Preview> preview) {
    List<Refused.Field> fields = form.refused() == null ? List.of() : form.refused().fields();
    FieldView text = new FieldView("textarea", "yaml", w.text("rules-desk.yaml"), w.text("rules-desk.yaml-hint"), form.value("yaml"),
        fields.isEmpty() ? null : w.text("rules-desk.mistakes", fields.size()), "off", "en", false, List.of());
    FieldView file = new FieldView("file", "file", w.text("rules-desk.file"), null, "", null, null, null, false, List.of());
    return new RulesDeskView(frame, path, whom, form.key(), text, file, fields.stream().map(field -> mistake(w, form, field)).toList(), form.problem(w),
        preview.map(this::preview).orElse(null), loaded.stream().map(this::loaded).toList());
  }

  static RulesDeskView.Mistake mistake(Words w, FormState form, Refused.Field field) {
    List<String> lines = form.value("yaml").lines().toList();
    boolean placed = !field.args().isEmpty() && field.args().getFirst() instanceof Integer line && line >= 1 && line <= lines.size();
    int line = placed ? (Integer) field.args().getFirst() : 0;
    return new RulesDeskView.Mistake(placed ? line + ": " + lines.get(line - 1).strip() : null, Refusals.text(w, field));
  }

  private RulesDeskView.Preview preview(Rules.Preview preview) {
    RulebookFile file = preview.file();
    List<String> facts = new ArrayList<>(List.of(w.text("rules-desk.called", file.title().in(w.lang()), file.rules().size()),
        w.text("rules-desk.valid", span(file.valid()))));
    facts.add(preview.replaced().map(before -> w.text("rules-desk.against", before.title().in(w.lang()), span(before.valid()))).orElse(w.text("rules-desk.against-nothing")));
    if (preview.replaced().isPresent() && preview.changes().isEmpty()) {
      facts.add(w.text("rules.diff.nothing"));
    }
    return new RulesDeskView.Preview(Digest.of(form.value("yaml").getBytes(StandardCharsets.UTF_8)).hex(), facts, days(preview.changes()));
  }

  private List<RulesDeskView.Day> days(List<RulebookDiff.Change> changes) {
    Map<LocalDate, List<RulesDeskView.Change>> days = new LinkedHashMap<>();
    changes.forEach(change -> days.computeIfAbsent(change.from(), day -> new ArrayList<>())
        .add(new RulesDeskView.Change(change.rule().title().in(w.lang()), RuleWords.change(w, change))));
    return days.entrySet().stream().map(day -> new RulesDeskView.Day(w.text("rules-desk.since", w.date(day.getKey()), day.getValue().size()), day.getValue())).toList();
  }

  private RulesDeskView.Loaded loaded(LoadedRulebook loaded) {
    String kind = "portal.kind." + loaded.appliesTo();
    String whom = loaded.appliesTo() == null ? w.text("rules-desk.to-extend") : w.has(kind) ? w.text(kind) : loaded.appliesTo();
    return new RulesDeskView.Loaded(loaded.title().in(w.lang()), whom, span(loaded.valid()),
        new LinkView(w.text("body-rules.text"), "/" + w.lang().code() + "/b/" + loaded.body() + "/rules/text/" + loaded.content().hex() + ".yaml"),
        new LinkView(w.text("body-rules.entry", loaded.recorded()), ProofWords.entry(w, loaded.body(), loaded.recorded())));
  }

  private String span(DateSpan span) {
    return span(w, span);
  }

  static String span(Words w, DateSpan span) {
    return span.to() == null ? w.text("portal.since", w.date(span.from())) : w.text("portal.from-to", w.date(span.from()), w.date(span.to()));
  }
}
