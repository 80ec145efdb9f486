package kenes.history;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import kenes.base.Words;
import kenes.history.Verdict.Comparison;
import kenes.voting.ElectionOutcome;
import kenes.voting.Outcome;

/** Says in words what is found, while it is found, and what it comes to. */
public final class Report implements History.Listener {
  private static final long SECOND = 1_000_000_000;

  private final Words w;
  private final Consumer<String> out;
  private final Sentences sentences;
  private final LongSupplier nanos;
  private final long begun;
  private final Summary summary = new Summary();
  private long said;

  /** Outcomes in words. */
  public interface Sentences {
    /** Verdict and arithmetic. */
    String decision(Words w, Outcome outcome);

    /** Who is elected and why. */
    String election(Words w, ElectionOutcome outcome);
  }

  /**
   * @param out takes one line
   * @param nanos a running clock, in nanoseconds
   */
  public Report(Words w, Consumer<String> out, Sentences sentences, LongSupplier nanos) {
    this.w = w;
    this.out = out;
    this.sentences = sentences;
    this.nanos = nanos;
    this.begun = nanos.getAsLong();
    this.said = begun;
  }

  @Override
  public void judged(Verdict verdict, long ballots) {
    summary.add(verdict, ballots);
    String at = at(verdict.id(), verdict.place());
    if (verdict.comparison() == Comparison.DISAGREES) {
      out.accept(w.text("history.disagrees", at, published(verdict.published()), computed(verdict)));
    } else if (verdict.comparison() == Comparison.NOT_JUDGED) {
      out.accept(w.text("history.not-judged", at));
    } else if (!verdict.faults().isEmpty()) {
      out.accept(w.text("history.judged-with", at));
    }
    verdict.faults().forEach(fault -> out.accept("  " + words(fault)));
    if (verdict.byPrinted() != null) {
      out.accept("  " + w.text("history.by-printed", sentences.decision(w, verdict.byPrinted())));
    }
    if (verdict.mark() != null && verdict.comparison() == Comparison.DISAGREES) {
      out.accept("  " + w.text("history.marked", verdict.mark()));
    }
    progress();
  }

  @Override
  public void fault(Fault fault) {
    summary.add(fault);
    out.accept(w.text("history.at", fault.place().file(), w.number(fault.place().line()), words(fault)));
    progress();
  }

  private void progress() {
    long now = nanos.getAsLong();
    if (now - said >= SECOND) {
      said = now;
      out.accept(w.text("history.progress", w.number(summary.votes()), w.number(summary.ballots()), w.number(rate(now))));
    }
  }

  /** The last lines. @return what all came to */
  public Summary end() {
    long now = nanos.getAsLong();
    out.accept(w.text("history.total-time", w.number(summary.votes()), w.number(summary.ballots()), w.number((now - begun + SECOND / 2) / SECOND),
        w.number(rate(now))));
    long agree = summary.decisions(Comparison.AGREES);
    long disagree = summary.decisions(Comparison.DISAGREES);
    out.accept(w.text("history.total-decisions", w.number(agree + disagree), w.number(agree), w.number(disagree), w.number(summary.marked())));
    long named = summary.elections(Comparison.AGREES) + summary.elections(Comparison.DISAGREES);
    long elections = named + summary.elections(Comparison.NOT_PUBLISHED);
    if (elections > 0) {
      out.accept(w.text("history.total-elections", w.number(elections), w.number(summary.elected()), w.number(elections - summary.elected()),
          w.number(summary.elections(Comparison.AGREES)), w.number(summary.elections(Comparison.DISAGREES))));
    }
    out.accept(w.text("history.total-others", w.number(summary.decisions(Comparison.NOT_PUBLISHED)), w.number(summary.decisions(Comparison.NO_DECISION)),
        w.number(summary.decisions(Comparison.NOT_JUDGED) + summary.elections(Comparison.NOT_JUDGED))));
    long faults = summary.faults().values().stream().mapToLong(Long::longValue).sum();
    if (faults > 0) {
      out.accept(w.text("history.total-faults", w.number(faults)));
    }
    boolean all = disagree + summary.elections(Comparison.DISAGREES) == 0;
    out.accept(summary.problems() > 0 ? w.text("history.problems", w.number(summary.problems()))
        : w.text(all ? "history.agrees-all" : "history.agrees-marked"));
    return summary;
  }

  /** Votes of members a second, since the beginning. */
  private long rate(long now) {
    return summary.ballots() * 1000 / Math.max(1, (now - begun) / 1_000_000);
  }

  private String at(String id, Place place) {
    return w.text("history.vote-at", id, place.file(), w.number(place.line()));
  }

  private String words(Fault fault) {
    return w.text("history.fault." + fault.kind(), fault.args().toArray());
  }

  private String published(String published) {
    String key = "history." + published;
    return w.has(key) ? w.text(key) : published;
  }

  private String computed(Verdict verdict) {
    return verdict.outcome() != null ? sentences.decision(w, verdict.outcome()) : sentences.election(w, verdict.election());
  }
}
