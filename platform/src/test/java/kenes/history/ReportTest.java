package kenes.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import kenes.base.Lang;
import kenes.base.Words;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final long STEP = 600_000_000;

  @Test
  void progressIsSaidOnceASecond() {
    AtomicLong clock = new AtomicLong();
    List<String> lines = new ArrayList<>();
    Report report = new Report(Words.of(Lang.EN), lines::add, new Judged.Plain(), () -> clock.getAndAdd(STEP));
    for (int vote = 1; vote <= 6; vote++) {
      report.judged(new Verdict("v" + vote, new Place("f", vote), Dataset.NO_RULE, null, null, null, Verdict.Comparison.NO_DECISION, null, null, List.of()),
          1_000L * vote);
    }
    assertEquals(List.of("Votes: 2. Votes of members: 2\u00a0000. A second: 1\u00a0666.", "Votes: 4. Votes of members: 4\u00a0000. A second: 1\u00a0666.",
        "Votes: 6. Votes of members: 6\u00a0000. A second: 1\u00a0666."), lines);
    assertEquals(0, report.end().problems());
    assertEquals("All outcomes agree.", lines.getLast());
  }
}
