package kenes.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kenes.kit.ReplayCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new maslikhat of 25 deputies meets for the first time and elects its chair by ballot papers, in two rounds. */
class FirstSessionStoryTest {
  @TempDir Path folder;

  @Test
  void theChairIsElectedByBallotPapersInTheSecondRound() throws IOException {
    try (Chromium chromium = new Chromium("the first session of a term"); District district = District.ofANewTerm(chromium, folder)) {
      try {
        tell(district);
      } catch (PlaywrightException stuck) {
        throw new AssertionError(stuck.getMessage() + chromium.screens(), stuck);
      }
    }
  }

  private void tell(District district) throws IOException {
    FirstSession session = new FirstSession(district);
    session.theElectionCommissionsChairConvenesIt();
    session.allTwentyFiveArriveAndItIsOpened();
    session.theDeputiesVoteForACountingCommission();
    session.anEvenNumberOfMembersIsRefused();
    session.theSecretaryCallsTheElectionOfTheChair();
    session.candidatesAreNamedAndAnswerForThemselves();
    session.whoCountsIsNoCandidate();
    session.theListIsClosed();

    SecretRound first = session.theFirstRoundBegins();
    first.theCommissionPreparesAndPrintsTheForms();
    first.theMembersIssueThemAgainstSignature();
    first.nobodyGetsASecondForm();
    first.whatIsLeftIsDestroyedToTheLastForm(2);
    first.theBoxIsOpened();
    first.aCountThatDoesNotAddUpIsRefused();
    first.itIsCountedAgain(25, 1, 12, 9, 3);
    session.nothingIsAnnouncedBeforeTheMembersHaveSigned();
    first.theMembersSign();
    session.nobodyHasTheMajority();

    SecretRound second = session.theSecondRoundIsBetweenTheTwoBest();
    second.theCommissionPreparesAndPrintsTheForms();
    second.theMembersIssueThemAgainstSignature();
    second.whatIsLeftIsDestroyedToTheLastForm(2);
    second.theBoxIsOpened();
    second.itIsCountedAgain(25, 0, 11, 14);
    second.theMembersSign();
    session.theChairIsElected();

    session.theNewChairPresidesFromThenOn();
    session.theRegisterHasThePost();
    session.everybodyReadsWhatTheSystemKnowsAndWhatItDoesNot();
    session.theCountingCommissionsMinutesTellIt();
    session.theMinutesOfTheSittingTellIt();

    ReplayCheck.assertReplays(district.kenes);
    district.node.sign(District.BODY);
    new Stranger(district.node, District.BODY, folder.resolve("copy")).checksTheWholeLog();
    assertEquals(List.of(), district.chromium.faults());
  }
}
