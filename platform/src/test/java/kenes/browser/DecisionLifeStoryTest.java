package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kenes.kit.ReplayCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision of a district maslikhat from the vote to the court that annuls it, told as its secretary lives it. */
class DecisionLifeStoryTest {
  @TempDir Path folder;

  @Test
  void fromTheVoteToTheCourt() throws IOException {
    try (Chromium chromium = new Chromium("the life of a decision"); District district = new District(chromium, folder)) {
      try {
        tell(district);
      } catch (PlaywrightException stuck) {
        throw new AssertionError(stuck.getMessage() + chromium.screens(), stuck);
      }
    }
  }

  private void tell(District district) throws IOException {
    DecisionLife life = new DecisionLife(district);
    life.theSecretaryMakesTheVoteADecision();
    life.theChairSignsIt();
    life.itIsSentForRegistrationAndReturnedWithReasons();
    life.itIsSentAgainAndRegistered();
    life.inOneLanguageItIsNotPublished();
    life.thePageExplainsWhenItEntersIntoForce();
    life.itIsPutOnControlAndExecuted();
    life.aVoteTakesItOffControl();
    life.aLaterDecisionChangesItsText();
    life.everybodySeesWhatWasChanged();
    life.aCourtAnnulsIt();
    life.whatIsAnnulledIsChangedNoMore();
    life.itsPageTellsItsWholeLife();

    ReplayCheck.assertReplays(district.kenes);
    district.node.sign(District.BODY);
    new Stranger(district.node, District.BODY, folder.resolve("copy")).checksTheWholeLog();
    assertEquals(List.of(), district.chromium.faults());
  }
}
