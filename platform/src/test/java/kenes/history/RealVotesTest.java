package kenes.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import kenes.history.Verdict.Comparison;
import kenes.voting.TieState;
import org.junit.jupiter.api.Test;

/** The votes of the council of Magdeburg and of the US Congress (both CC0), all of them, against what was published. */
class RealVotesTest {
  private static Path folder(String name) {
    Path folder = Path.of(System.getProperty("kenes.shared", "../shared")).resolve("data").resolve(name);
    if (!Files.isDirectory(folder)) {
      String missing = "SKIPPED: " + folder + " is not there (-Dkenes.shared names the folder of shared data)";
      System.err.println(missing);
      assumeTrue("true".equals(System.getenv("CI")), missing);
    }
    return folder;
  }

  @Test
  void everyOutcomeOfMagdeburgIsReached() throws IOException {
    Judged judged = Judged.folder(folder("magdeburg-7-council-votes"));
    assertEquals(1_836, judged.summary.votes());
    assertEquals(104_567, judged.summary.ballots());
    assertEquals(1_147, judged.summary.decisions(Comparison.AGREES));
    assertEquals(689, judged.summary.decisions(Comparison.NOT_PUBLISHED));
    assertEquals(0, judged.summary.problems());
    assertTrue(judged.verdicts.stream().anyMatch(verdict -> verdict.comparison() == Comparison.AGREES && !verdict.outcome().adopted()));
  }

  @Test
  void exactlyTheMarkedOutcomesOfTheCongressDisagree() throws IOException {
    Path folder = folder("us-congress-rollcalls");
    Congress congress = new Congress();
    Dataset dataset = Datasets.find(folder).orElseThrow();
    new History(folder, dataset, new Books(folder, dataset.rulebook()), congress).run();
    assertEquals(35_377, congress.summary.votes());
    assertEquals(11_016_238, congress.summary.ballots());
    assertEquals(35_145, congress.summary.decisions(Comparison.AGREES));
    assertEquals(14, congress.summary.decisions(Comparison.DISAGREES));
    assertEquals(183, congress.summary.decisions(Comparison.NO_DECISION));
    assertEquals(0, congress.summary.problems());
    assertEquals(marked(folder), congress.disagreeing);
    assertEquals(Map.of(Comparison.AGREES, 34L, Comparison.DISAGREES, 1L), congress.elections);
    assertEquals(66, castingVotes(folder));
    assertEquals(66, congress.ties.get(TieState.FOR) + congress.ties.get(TieState.AGAINST) - congress.tiesOfTheHouse,
        "every casting vote of the Vice President decided a tie");
  }

  /** Keeps what the test asks for: a list of everything would fill the memory. */
  private static final class Congress implements History.Listener {
    private final Summary summary = new Summary();
    private final Set<String> disagreeing = new TreeSet<>();
    private final Map<Comparison, Long> elections = new EnumMap<>(Comparison.class);
    private final Map<TieState, Long> ties = new EnumMap<>(TieState.class);
    private long tiesOfTheHouse;

    @Override
    public void judged(Verdict verdict, long ballots) {
      summary.add(verdict, ballots);
      if (verdict.election() != null) {
        elections.merge(verdict.comparison(), 1L, Long::sum);
      } else if (verdict.comparison() == Comparison.DISAGREES) {
        disagreeing.add(verdict.id());
      }
      if (verdict.outcome() != null) {
        ties.merge(verdict.outcome().tie(), 1L, Long::sum);
        tiesOfTheHouse += verdict.id().startsWith("h") && verdict.outcome().tie() != TieState.NONE ? 1 : 0;
      }
    }

    @Override
    public void fault(Fault fault) {
      summary.add(fault);
    }
  }

  /** Read apart from the code that is tested: the identifier stands first in a line, the mark only in marked ones. */
  private static Set<String> marked(Path folder) throws IOException {
    Set<String> marked = new TreeSet<>();
    for (String line : lines(folder.resolve("expected-outcomes.csv.gz"))) {
      if (line.contains("SOURCE-ANOMALY")) {
        marked.add(line.substring(0, line.indexOf(',')));
      }
    }
    assertEquals(14, marked.size());
    return marked;
  }

  private static long castingVotes(Path folder) throws IOException {
    long found = 0;
    for (String line : lines(folder.resolve("rollcalls-101-119.jsonl.gz"))) {
      found += line.contains("\"tie_break\":") ? 1 : 0;
    }
    return found;
  }

  private static Iterable<String> lines(Path file) throws IOException {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
