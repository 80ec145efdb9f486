package kenes.web.sitting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kenes.base.Lang;
import kenes.base.Words;
import kenes.decisions.Decision;
import kenes.documents.Finding;
import kenes.meetings.AgendaItem;
import kenes.meetings.BudgetEffect;
import kenes.meetings.Meeting;
import kenes.meetings.Opinion;
import kenes.meetings.Paper;
import kenes.meetings.PaperCheck;
import kenes.meetings.PapersAct;
import kenes.voting.Outcome;
import kenes.web.view.LinkView;
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
    facts.parts().papers().executive().findDispensation(facts.tx(), item.body(), item.id()).ifPresent(reason -> lines.add(w.text("item.despite-opinion", reason)));
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
    boolean over = opinion.position() == null && LocalDate.ofInstant(facts.parts().clock().instant(), facts.zone()).isAfter(opinion.due());
    String state = opinion.position() == null ? w.text(over ? "opinion.overdue" : "opinion.due", w.date(opinion.due()))
        : w.text("opinion.given", opinion.conclusion() == null ? w.text("opinion.position-" + opinion.position().name()) : opinion.conclusion().recommendation().in(w.lang()),
            w.dateTime(opinion.givenAt(), facts.zone()));
    String tag = opinion.position() == null ? over ? "bad" : "plain" : opinion.position() == Opinion.Position.POSITIVE ? "good" : "bad";
    List<String> notes = new ArrayList<>();
    if (opinion.isLate(facts.zone())) {
      notes.add(w.text("opinion.late", w.date(opinion.due())));
    }
    if (opinion.withdrawn() != null) {
      notes.add(w.text("opinion.withdrawn", opinion.withdrawn().kind().in(w.lang()), opinion.withdrawn().number(), w.date(opinion.withdrawn().on())));
    }
    return new ItemView.Opinion(TextView.of(opinion.name(), w.lang()), tag, state, opinion.remark(), notes, opinion.conclusion() == null ? null : conclusion(facts, w, opinion.conclusion()));
  }

  /** What a commission adopted: its number, the votes, and its text unless it was adopted in closed session. */
  private static ItemView.Conclusion conclusion(SittingFacts facts, Words w, PapersAct.Conclusion conclusion) {
    Decision decision = facts.parts().decisions().get(facts.tx(), facts.body().code(), conclusion.decision()).decision();
    Outcome outcome = facts.parts().voting().result(facts.tx(), facts.parts().voting().get(facts.tx(), facts.body().code(), conclusion.poll())).outcome();
    Meeting meeting = facts.parts().meetings().get(facts.tx(), facts.body().code(), conclusion.meeting());
    AgendaItem item = facts.parts().meetings().getItem(facts.tx(), facts.body().code(), conclusion.item());
    String home = "/" + w.lang().code();
    Lang lang = decision.languages().contains(w.lang()) ? w.lang() : decision.languages().getFirst();
    boolean closed = meeting.setting().closed() || item.closing() != null;
    String text = closed ? "" : facts.parts().decisions().text(facts.tx(), decision.wordings().stream().filter(wording -> wording.lang() == lang).findFirst().orElseThrow().text());
    return new ItemView.Conclusion(new LinkView(w.text("opinion.conclusion", conclusion.kind().in(w.lang()), conclusion.number(), w.date(conclusion.on())), home + Things.address(facts.parts(), facts.tx(), decision)),
        new LinkView(w.text("opinion.votes", outcome.tally().votesFor(), outcome.tally().against(), outcome.tally().abstained(), outcome.needed()),
            home + "/b/" + meeting.body() + "/" + meeting.term() + "/" + meeting.address() + "/" + item.position()),
        lang == w.lang() ? null : lang.code(), text.lines().toList());
  }
}
