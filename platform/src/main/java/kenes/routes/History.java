package kenes.routes;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kenes.base.Digest;

/** A paper's history from a foreign record. @param paper the source's own reference @param route digest of the route along which it was walked */
public record History(String paper, String title, Digest route, List<PaperStep> steps) {
  /** Where the paper stood at the end of this day; empty before its first step. */
  public Optional<PaperStep> at(LocalDate day) {
    return steps.reversed().stream().filter(step -> !OffsetDateTime.parse(step.at()).toLocalDate().isAfter(day)).findFirst();
  }

  /** The same in the words of its source. */
  public Paper source() {
    return new Paper(paper, title, steps.stream().map(step -> new Paper.Consultation(step.meeting(), step.at(), step.role(), step.organization(),
        step.agendaItem(), step.result())).toList());
  }
}
