package kenes.web.sitting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kenes.base.Words;
import kenes.documents.Finding;
import kenes.meetings.AgendaItem;
import kenes.meetings.BudgetEffect;
import kenes.meetings.Opinion;
import kenes.meetings.Paper;
import kenes.meetings.PaperCheck;
import kenes.meetings.PapersAct;
import kenes.web.view.TextView;

/** What is said beside an item's papers: reasons of publications in spite of findings, effect on the budget, opinions. */
public final class ItemNotes {
  private final SittingFacts facts;
  private final AgendaItem item;
  private final Words w;

  ItemNotes(SittingFacts facts, AgendaItem item, Words w) {
    this.facts = facts;
    this.item = item;
    this.w = w;
  }

  List<String> despite() {
    List<String> lines = new ArrayList<>();
    facts.parts().papers().list(facts.tx(), item.body(), item.id()).stream().map(Paper::id).distinct()
        .flatMap(paper -> facts.parts().papers().listChecks(facts.tx(), item.body(), paper).stream()).forEach(check -> lines.addAll(despite(check)));
    facts.parts().papers().findDispensation(facts.tx(), item.body(), item.id()).ifPresent(reason -> lines.add(w.text("item.despite-opinion", reason)));
    return lines;
  }

  private List<String> despite(PaperCheck check) {
    List<String> lines = new ArrayList<>();
    if (check.parityReason() != null) {
      lines.add(w.text("item.despite-parity", check.differences(), check.parityReason()));
    }
    if (check.scanReason() != null) {
      String found = check.found().stream().filter(one -> one.kind().severity() == Finding.Severity.BLOCKING).map(this::found).distinct()
          .collect(Collectors.joining("; "));
      lines.add(w.text("item.despite-scan", found, check.scanReason()));
    }
    return lines;
  }

  private String found(PapersAct.Found found) {
    return w.text("finding." + found.kind().name(), found.count());
  }

  /** Null while nothing was declared. */
  String effect() {
    BudgetEffect effect = facts.parts().papers().effect(facts.tx(), item.body(), item.id());
    return effect.isAny() ? effect(w, effect) : null;
  }

  public static String effect(Words w, BudgetEffect effect) {
    return w.text("opinion.effect-" + effectCode(effect));
  }

  /** Its word in forms: none, revenue, spending or both. */
  public static String effectCode(BudgetEffect effect) {
    return effect.lowersRevenue() ? effect.raisesSpending() ? "both" : "revenue" : effect.raisesSpending() ? "spending" : "none";
  }

  List<ItemView.Opinion> opinions() {
    return facts.parts().papers().listOpinions(facts.tx(), item.body(), item.id()).stream().map(one -> opinion(facts, w, one)).toList();
  }

  public static ItemView.Opinion opinion(SittingFacts facts, Words w, Opinion opinion) {
    boolean late = opinion.position() == null && LocalDate.ofInstant(facts.parts().clock().instant(), facts.zone()).isAfter(opinion.due());
    String state = opinion.position() == null ? w.text(late ? "opinion.overdue" : "opinion.due", w.date(opinion.due()))
        : w.text("opinion.given", w.text("opinion.position-" + opinion.position().name()), w.dateTime(opinion.givenAt(), facts.zone()));
    String tag = opinion.position() == null ? late ? "bad" : "plain" : opinion.position() == Opinion.Position.POSITIVE ? "good" : "bad";
    return new ItemView.Opinion(TextView.of(opinion.name(), w.lang()), tag, state, opinion.remark());
  }
}
