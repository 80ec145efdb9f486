package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kenes.kit.ReplayCheck;
import kenes.ledger.GoCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One council's sitting through the real node and real browsers, from the invitation to a record that a stranger has checked. */
class WholeThreadTest {
  @TempDir Path folder;

  @Test
  void aSittingFromTheInvitationToACheckedRecord() throws IOException {
    try (Chromium chromium = new Chromium("the whole thread, from the invitation to the public record"); Cast cast = new Cast(chromium, folder)) {
      try {
        play(cast);
      } catch (PlaywrightException stuck) {
        throw new AssertionError(stuck.getMessage() + chromium.screens(), stuck);
      }
    }
  }

  private void play(Cast cast) throws IOException {
    Preparing before = new Preparing(cast);
    before.convenes();
    before.publishesPapers();
    before.registers();
    InTheHall hall = new InTheHall(cast);
    hall.opensTheSittingAndTheItem();
    hall.opensTheVote();
    hall.votesWhileOneDeviceHasNoNetwork();
    hall.countsTheBallotOfTheReturnedDeviceOnce();
    hall.closesTheVote();
    Afterwards after = new Afterwards(cast);
    after.readsTheResult();
    after.endsTheSitting();
    after.drawsUpTheMinutes();
    after.readsTheMinutes();
    ReplayCheck.assertReplays(cast.kenes);
    Stranger stranger = new Stranger(cast.node, Cast.BODY, folder.resolve("copy"));
    after.checksOneEntry(stranger);
    stranger.checksTheWholeLog();
    assertEquals(List.of(), cast.chromium.faults());
    stranger.asksGo(GoCheck.build());
  }
}
