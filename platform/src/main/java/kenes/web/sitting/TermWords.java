package kenes.web.sitting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kenes.base.CalendarDay;
import kenes.base.Lang;
import kenes.base.Notice;
import kenes.base.Term;
import kenes.base.Words;
import kenes.meetings.AgendaItem;
import kenes.meetings.NoticeProof;
import kenes.meetings.Paper;
import kenes.rules.Rule;
import kenes.web.view.LinkView;

/** The terms before a sitting in words: until when, when it was done, in time or short by how much, by which article. */
public final class TermWords {
  private final SittingFacts facts;
  private final Words w;
  private final LocalDate today;

  public TermWords(SittingFacts facts, Words w) {
    this.facts = facts;
    this.w = w;
    this.today = LocalDate.ofInstant(facts.parts().clock().instant(), facts.zone());
  }

  /** Notice, notice of closure, papers. */
  List<SittingView.Term> list() {
    List<SittingView.Term> list = new ArrayList<>();
    for (NoticeProof proof : facts.parts().convening().proofs(facts.tx(), facts.meeting())) {
      list.add(term(proof.rule(), proof.needed(), List.of(said(null, proof.needed(), proof.given(), proof.given()))));
    }
    due().ifPresent(due -> list.add(term("materials." + facts.meeting().kind(), due,
        facts.items().stream().filter(item -> !item.continued()).map(item -> papers(item, due)).toList())));
    return list;
  }

  /** Until when the page says the truth: the day after the last one for papers. */
  Instant validUntil() {
    return facts.parts().papers().materials().findEnd(facts.tx(), facts.meeting()).filter(end -> end.isAfter(facts.parts().clock().instant())).orElse(Instant.MAX);
  }

  private Optional<Notice> due() {
    return facts.parts().papers().materials().findDue(facts.tx(), facts.meeting());
  }

  private SittingView.Term term(String key, Notice needed, List<SittingView.Kept> lines) {
    Rule rule = facts.rulebook().find(key).orElseThrow();
    List<String> skipped = needed.skipped().stream().map(this::skipped).toList();
    return new SittingView.Term(rule.title().in(w.lang()), latest(key, needed), lines,
        skipped.isEmpty() ? null : w.text("terms.skipped", String.join("; ", skipped)), new LinkView(rule.basis().in(w.lang()), rule.link()));
  }

  /** The last day, for papers with the hour until which they are taken. */
  private String latest(String key, Notice needed) {
    String day = w.text("terms.latest", w.date(needed.latest()), weekday(w, needed.latest()));
    return !key.startsWith("materials.") ? day : facts.parts().papers().materials().findHour(facts.tx(), facts.meeting())
        .map(hour -> day + " " + w.text("terms.until", hour.toString())).orElse(day);
  }

  private String skipped(CalendarDay day) {
    String date = w.date(day.date()) + " (" + weekday(w, day.date()) + ")";
    return day.name() == null ? date : date + " – " + day.name().in(w.lang());
  }

  /** @param what before it, or null @param first when it was done first @param last when it was done last; null while it is not */
  private SittingView.Kept said(String what, Notice needed, LocalDate first, LocalDate last) {
    String lead = what == null ? "" : what + " ";
    if (first == null) {
      boolean late = today.isAfter(needed.latest());
      return new SittingView.Kept(late ? "bad" : "plain", w.text(late ? "terms.tag-missing" : "terms.tag-waiting"), lead + w.text("terms.missing"));
    }
    if (!needed.isMet(first)) {
      Term shortBy = needed.shortBy(first);
      return new SittingView.Kept("bad", w.text("terms.tag-late"), lead + w.text("terms.late-" + shortBy.unit().code(), w.date(first), shortBy.amount()));
    }
    return new SittingView.Kept("good", w.text("terms.tag-met"), lead + w.text("terms.met", w.date(first))
        + (needed.isMet(last) ? "" : " " + w.text("terms.changed-late", w.date(last))));
  }

  /** A paper in each official language by the last day; what came or was replaced later is said. */
  private SittingView.Kept papers(AgendaItem item, Notice due) {
    List<Paper> papers = facts.parts().papers().list(facts.tx(), item.body(), item.id());
    String number = w.text("sitting.item", item.position()) + ":";
    List<Lang> missing = facts.rulebook().languages().stream().filter(lang -> papers.stream().noneMatch(paper -> paper.lang() == lang)).toList();
    if (papers.isEmpty() || missing.size() == facts.rulebook().languages().size()) {
      return said(number, due, null, null);
    }
    if (!missing.isEmpty()) {
      boolean late = today.isAfter(due.latest());
      return new SittingView.Kept(late ? "bad" : "plain", w.text(late ? "terms.tag-missing" : "terms.tag-waiting"),
          number + " " + w.text("terms.missing-language", missing.stream().map(lang -> w.text("layout." + lang.code())).collect(Collectors.joining(", "))));
    }
    LocalDate first = facts.rulebook().languages().stream().map(lang -> papers.stream().filter(paper -> paper.lang() == lang)
        .map(paper -> day(paper.at())).min(LocalDate::compareTo).orElseThrow()).max(LocalDate::compareTo).orElseThrow();
    return said(number, due, first, papers.stream().map(paper -> day(paper.at())).max(LocalDate::compareTo).orElseThrow());
  }

  private LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, facts.zone());
  }

  /** The name of the day of the week. */
  public static String weekday(Words w, LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, w.lang().locale());
  }
}
