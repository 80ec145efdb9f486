package kenes.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loop, small: {@code bin/kill-loop} runs it with 20 kills. */
class KillLoopTest {
  private static final int SEATS = 120;
  private static final List<String> LAUNCHER = List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
      "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), "kenes.Main");
  /** So late that no ballot of a short vote is written unless its commit waits for that. */
  private static final String WRITES_LATE = "wal_writer_delay = '10s'";

  @TempDir Path folder;

  @Test
  void noAcknowledgedBallotIsLostOrDoubledAndTheLoopWouldNotice() {
    try (KillLoop loop = new KillLoop(LAUNCHER, folder.resolve("data"), SEATS, 20261122)) {
      KillLoop.Summary durable = loop.kill(2, kill -> assertTrue(kill.acknowledged() < SEATS, "killed when all had voted"));
      System.out.println("Kill loop: " + durable);
      assertEquals(0, durable.lost(), durable::toString);
      assertEquals(0, durable.doubled(), durable::toString);
      List<String> tooEarly = new ArrayList<>(KillLoop.ACKNOWLEDGES_TOO_EARLY);
      tooEarly.add(WRITES_LATE);
      loop.configure(tooEarly);
      KillLoop.Summary control = loop.kill(1, kill -> { });
      System.out.println("Kill loop, control: " + control);
      assertTrue(control.lost() > 0, control::toString);
      assertEquals(0, control.doubled(), control::toString);
    }
  }
}
