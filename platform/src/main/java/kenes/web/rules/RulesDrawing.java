package kenes.web.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kenes.base.DateSpan;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.register.Body;
import kenes.rules.Catalogue;
import kenes.rules.LoadedRulebook;
import kenes.rules.Rule;
import kenes.rules.RuleType;
import kenes.rules.RuleWords;
import kenes.rules.Rulebook;
import kenes.web.ProofWords;
import kenes.web.view.FieldView;
import kenes.web.view.LinkView;
import kenes.web.view.PageView;

/** The rules of one body in words, read in one snapshot. */
final class RulesDrawing {
  private final RuleParts parts;
  private final Words w;
  private final Body body;
  private final BodyRules rules;
  private final String home;
  /** Of the rulebooks above the one that governs: a rule from that one itself needs no word about it. */
  private final Map<String, String> titles = new HashMap<>();
  private final Map<LinkView, Integer> sources = new LinkedHashMap<>();

  RulesDrawing(RuleParts parts, Tx tx, Words w, Body body) {
    this.parts = parts;
    this.w = w;
    this.body = body;
    this.rules = new BodyRules(parts.rules(), tx, body);
    this.home = "/" + w.lang().code() + "/b/" + body.code();
  }

  /** @param asked what was typed as a day; null when nothing was asked */
  RulesView view(LocalDate day, LocalDate today, String asked) {
    Optional<BodyRules.Governing> governing = rules.on(day);
    governing.ifPresent(found -> found.chain().stream().skip(1).forEach(book -> titles.put(book.code(), book.title().in(w.lang()))));
    boolean wrong = asked != null && RulesPage.date(asked) == null;
    FieldView date = new FieldView("date", "date", w.text("body-rules.date"), null, wrong ? asked : day.toString(),
        wrong ? w.text("body-rules.date-wrong") : null, "off", null, true, List.of());
    List<RulesView.Section> sections = governing.map(found -> sections(found.rules())).orElse(List.of());
    List<RulesView.Special> special = rules.special(day).stream().map(this::special).toList();
    List<RulesView.Day> history = new RulesHistory(rules, w, home).list(day, today);
    String ended = asked != null || day.equals(today) ? null : w.text(day.isBefore(today) ? "body-rules.ended" : "body-rules.not-begun", w.date(day));
    return new RulesView(page(asked == null || wrong ? "/rules" : "/rules/on?date=" + day), w.text("body-rules.showing", w.date(day)), ended, date,
        home + "/rules/on", history.stream().map(RulesView.Day::day).toList(), governing.map(this::books).orElse(List.of()),
        sections, special, List.copyOf(sources.keySet()), history,
        governing.filter(found -> !found.rules().majorities().isEmpty())
            .map(found -> new LinkView(w.text("what-if.title"), home + "/rules/what-if")).orElse(null));
  }

  private PageView page(String path) {
    String name = body.name().in(w.lang());
    String top = "/" + w.lang().code() + "/";
    return new PageView(parts.origin(), "/b/" + body.code() + path, w.text("body-rules.title", name), w.text("body-rules.description", name),
        List.of(new LinkView(w.text("portal.home"), top), new LinkView(w.text("portal.bodies.title"), top + "bodies"),
            new LinkView(name, home), new LinkView(w.text("body-rules.crumb"), null)), null, body.demo() ? w.text("portal.demo.notice") : null);
  }

  /** The country's first: read from top to bottom, each narrows the one above. */
  private List<RulesView.Book> books(BodyRules.Governing governing) {
    List<RulesView.Book> books = new ArrayList<>();
    for (LoadedRulebook loaded : governing.chain().reversed()) {
      long says = governing.rules().rules().values().stream().filter(rule -> rule.origin().equals(loaded.code())).count();
      books.add(book(loaded, says));
    }
    return books;
  }

  private RulesView.Book book(LoadedRulebook loaded, long says) {
    String level = loaded.appliesTo() == null ? "country" : loaded.appliesTo().equals(body.code()) ? "body" : "kind";
    return new RulesView.Book(w.text("body-rules.level-" + level), loaded.title().in(w.lang()), span(loaded.valid()),
        w.text("body-rules.share", says), new LinkView(loaded.content().hex(), RulebookText.address(w.lang().code(), loaded.body(), loaded.content())),
        new LinkView(w.text("body-rules.entry", loaded.recorded()), ProofWords.entry(w, loaded.body(), loaded.recorded())));
  }

  private List<RulesView.Section> sections(Rulebook rulebook) {
    List<RulesView.Section> sections = new ArrayList<>();
    for (Catalogue.Section section : Catalogue.shipped().sections()) {
      List<RulesView.Line> lines = rulebook.rules().values().stream()
          .filter(rule -> Catalogue.shipped().find(rule.key()).filter(key -> key.section().equals(section.code())).isPresent())
          .map(rule -> line(rule, "")).toList();
      if (!lines.isEmpty()) {
        sections.add(new RulesView.Section("section-" + section.code(), section.title().in(w.lang()), lines));
      }
    }
    return sections;
  }

  private RulesView.Special special(BodyRules.Special special) {
    LoadedRulebook loaded = special.governing().chain().getFirst();
    List<RulesView.Line> lines = special.governing().rules().rules().values().stream().filter(rule -> rule.origin().equals(loaded.code()))
        .map(rule -> line(rule, special.sessionKind() + "-")).toList();
    String kind = "portal.session." + special.sessionKind();
    return new RulesView.Special(w.text("body-rules.special", w.text(w.has(kind) ? kind : "portal.session.other")), book(loaded, lines.size()), lines);
  }

  private RulesView.Line line(Rule rule, String prefix) {
    boolean tried = rule.type() == RuleType.MAJORITY && prefix.isEmpty();
    String kind = rule.key().replaceFirst("^majority\\.", "");
    return new RulesView.Line("rule-" + prefix + rule.key(), rule.title().in(w.lang()), RuleWords.value(w, rule), basis(rule), "#source-" + number(rule),
        span(rule.valid()), titles.containsKey(rule.origin()) ? w.text("body-rules.origin", titles.get(rule.origin())) : null,
        rule.inferred() ? w.text("portal.rule.inferred") : null, rule.binding() ? w.text("body-rules.binding") : null,
        rule.note() == null ? null : rule.note().in(w.lang()),
        tried ? new LinkView(w.text("what-if.try"), home + "/rules/what-if?kind=" + kind) : null);
  }

  private String basis(Rule rule) {
    return (rule.article() == null ? rule.source() : rule.article()).in(w.lang()) + " [" + number(rule) + "]";
  }

  /** The number under which the rule's act stands in the list of acts at the end: named once, not with each of a hundred rules. */
  private int number(Rule rule) {
    return sources.computeIfAbsent(new LinkView(rule.source().in(w.lang()), rule.link()), act -> sources.size() + 1);
  }

  private String span(DateSpan span) {
    return span.to() == null ? w.text("portal.since", w.date(span.from())) : w.text("portal.from-to", w.date(span.from()), w.date(span.to()));
  }
}
