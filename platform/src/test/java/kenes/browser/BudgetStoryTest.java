package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kenes.kit.ReplayCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district maslikhat adopts its budget: a draft, eight amendments of which two collide, and the text that comes of them. */
class BudgetStoryTest {
  @TempDir Path folder;

  @Test
  void eightAmendmentsOfWhichTwoCollide() throws IOException {
    try (Chromium chromium = new Chromium("the amendments to a budget"); District district = new District(chromium, folder)) {
      try {
        tell(district);
      } catch (PlaywrightException stuck) {
        throw new AssertionError(stuck.getMessage() + chromium.screens(), stuck);
      }
    }
  }

  private void tell(District district) throws IOException {
    BudgetSession budget = new BudgetSession(district);
    budget.theSecretaryEntersTheDraftInBothLanguages();
    budget.itIsAcceptedAsABasis();
    budget.deputiesTableAmendmentsFromTheirOwnDevices();
    budget.theSecretaryEntersWhatIsSaidAloud();
    budget.everybodySeesWhichTwoCollide();
    budget.oneAuthorTakesAnAmendmentBack();
    budget.theChairPutsThreeTogetherAndADeputyPullsOneOut();
    budget.theyAreVotedOnInTheLawfulOrder();
    budget.theOtherOfTheTwoIsNotVotedOnAnyMore();
    budget.whatWasRejectedIsNotTabledAgain();
    budget.theWholeIsAdoptedByTheMajorityOfAll();
    budget.theDecisionIsWhatWasVotedOnToTheLetter();
    budget.theChairSignsIt();
    budget.everybodyReadsItInBothLanguages();

    ReplayCheck.assertReplays(district.kenes);
    district.node.sign(District.BODY);
    new Stranger(district.node, District.BODY, folder.resolve("copy")).checksTheWholeLog();
    assertEquals(List.of(), district.chromium.faults());
  }
}
