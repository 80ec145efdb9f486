package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kenes.kit.ReplayCheck;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A spring in a district maslikhat, told as its secretary lives it: a regular session, and a closed one that loses its quorum. */
class DistrictStoryTest {
  @TempDir Path folder;

  @BeforeAll
  static void theTextsAreThere() {
    DistrictTexts.areThere();
  }

  @Test
  void aRegularSessionAndAnExtraordinaryOneThatLosesItsQuorum() throws IOException {
    try (Chromium chromium = new Chromium("the sessions of a district maslikhat"); District district = new District(chromium, folder)) {
      try {
        tell(district);
      } catch (PlaywrightException stuck) {
        throw new AssertionError(stuck.getMessage() + chromium.screens(), stuck);
      }
    }
  }

  private void tell(District district) throws IOException {
    RegularSession regular = new RegularSession(district);
    regular.thePlanOfTheYearIsOnRecord();
    regular.theSecretaryConvenesItAndTheTermOfNoticeIsWatched();
    regular.theDeskTellsWhatIsDueAndWhatIsMissing();
    regular.theInhabitantsReadTheNoticeInBothLanguages();
    regular.papersArePublishedOnceBothLanguagesSayTheSame();
    regular.deputiesAreRegisteredUntilThereIsAQuorum();
    regular.theChairOpensAndTheReportsAreHeard();
    regular.aDeputyAsksAQuestionFromAPhone();
    regular.theDecisionIsVotedOnAndTheResultExplained();
    regular.aStrangerReadsWhatHappened();

    ExtraordinarySession extraordinary = new ExtraordinarySession(district);
    extraordinary.aThirdOfTheDeputiesAskForIt();
    extraordinary.closingItIsToBeAnnouncedThreeWorkingDaysBefore();
    extraordinary.nothingElseMayComeOnItsAgenda();
    extraordinary.theInhabitantsReadThatItIsClosedAndWhoAskedForIt();
    extraordinary.twoDeputiesLeaveInTheMiddleOfTheItem();
    extraordinary.withoutAQuorumNothingCanBeDecided();
    extraordinary.theSittingIsBrokenOffAndGoesOnAnotherDay();
    extraordinary.onThatDayTooFewComeAndItIsRecordedSo();

    ReplayCheck.assertReplays(district.kenes);
    district.node.sign(District.BODY);
    new Stranger(district.node, District.BODY, folder.resolve("copy")).checksTheWholeLog();
    assertEquals(List.of(), district.chromium.faults());
  }
}
