package kenes.elections;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import kenes.accounts.Role;
import kenes.kit.ReplayCheck;
import kenes.kit.TestKenes;
import kenes.voting.PaperBallots;
import kenes.voting.PaperCode;
import kenes.voting.PaperForm;
import kenes.voting.PollMethod;
import kenes.voting.TieState;
import kenes.voting.VotingCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A council whose regulation lets a third of the members nominate, asks for more to be present, and decides ties by lot. */
class OwnRulesStoryTest {
  private static final String REGULATION = """
      format: kenes-rules/2
      code: own
      title: {kk: Регламент, ru: Регламент, en: Regulation}
      extends: kz-maslikhat
      valid_from: 2024-01-01
      sources: {own: {title: {kk: Регламент, ru: Регламент, en: Regulation}}}
      rules:
        initiative.nominate_chair: {value: {base: SEATS, at_least: 1/10}, basis: {source: own}}
        quorum.elect_chair: {value: {base: SEATS, at_least: 1/1}, basis: {source: own}}
        voting.counting_commission: {value: false, basis: {source: own}}
        voting.form_exchanges: {value: 0, basis: {source: own}}
        election.chair: {value: {tie: LOT, against_all: true, methods: [SECRET, OPEN]}, basis: {source: own}}
      """;

  private final TestKenes kenes = TestKenes.seeded();
  private final ElectionDay day = new ElectionDay(kenes, null, REGULATION);

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private UUID listed() {
    UUID election = day.candidates(day.call(), 2, 3);
    assertRefused(kenes, ElectionsCode.TOO_FEW_NOMINATORS, () -> close(election));
    for (int seat = 11; seat <= 12; seat++) {
      for (int candidate = 2; candidate <= 3; candidate++) {
        kenes.elections.nominate(day.deputy(seat), day.body, kenes.key(),
            new Elections.Nominate(election, day.person(candidate), day.person(seat), null));
      }
    }
    close(election);
    return election;
  }

  private void close(UUID election) {
    kenes.elections.closeList(day.presiding, day.body, kenes.key(), new Elections.CloseList(election));
  }

  @Test
  void theLotDecidesAmongEqualVotesAndTheChosenHasThePost() {
    UUID election = listed();
    UUID round = day.open(election, PollMethod.NAMED);
    day.cast(round, 1, 11, 2);
    day.cast(round, 12, 22, 3);
    day.cast(round, 23, 25);
    day.announce(round);
    assertEquals(TieState.AWAITED, day.result(round).outcome().tie());
    assertEquals(ElectionState.TIED, day.state(election));
    assertRefused(kenes, ElectionsCode.TIE_FIRST, () -> day.open(election, PollMethod.NAMED));
    assertRefused(kenes, ElectionsCode.CHOSEN_WRONG, "chosen", () -> decide(round, List.of()));
    assertRefused(kenes, ElectionsCode.CHOSEN_WRONG, "chosen", () -> decide(round, day.people(4)));
    decide(round, day.people(3));
    assertEquals(ElectionState.ELECTED, day.state(election));
    assertTrue(kenes.db.read(tx -> kenes.permissions.roles(tx, day.deputy(3), day.body)).contains(Role.CHAIR));
    assertRefused(kenes, ElectionsCode.NO_TIE, () -> kenes.elections.decideTie(day.deputy(3), day.body, kenes.key(), new Elections.DecideTie(round, day.people(2))));
  }

  private void decide(UUID round, List<UUID> chosen) {
    kenes.elections.decideTie(day.presiding, day.body, kenes.key(), new Elections.DecideTie(round, chosen));
  }

  @Test
  void theElectionHasAQuorumOfItsOwnAndFormsOfferNobody() {
    UUID election = listed();
    kenes.meetings.leave(day.council.staff(), day.body, kenes.key(), new kenes.meetings.Meetings.Attend(day.meeting, day.person(25)));
    assertRefused(kenes, VotingCode.NO_QUORUM, () -> day.open(election, PollMethod.SECRET));
    kenes.meetings.arrive(day.council.staff(), day.body, kenes.key(), new kenes.meetings.Meetings.Attend(day.meeting, day.person(25)));
    kenes.paperBallots.formCommission(day.presiding, day.body, kenes.key(),
        new PaperBallots.FormCommission(day.meeting, day.people(21, 22, 23), day.person(21), null));
    UUID round = day.open(election, PollMethod.SECRET);
    day.prepare(round, 27).issue(round, 1, 25);
    assertRefused(kenes, PaperCode.EXCHANGED_ALREADY, "person", () -> kenes.paperBallots.exchangeForm(day.deputy(21), day.body, kenes.key(),
        new PaperBallots.ExchangeForm(round, day.person(5))));
    day.box(round, 2).counted(day.count(round, 25, 2, 2, 7, 3, 6, PaperForm.AGAINST, 10)).announce(round);
    assertEquals(10, day.result(round).outcome().contest().ballots().against());
    assertEquals(ElectionState.NOT_ELECTED, day.state(election), "more are against all than for anybody");
  }
}
