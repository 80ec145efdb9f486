package kenes.elections;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import kenes.kit.ReplayCheck;
import kenes.kit.TestKenes;
import kenes.voting.Fate;
import kenes.voting.PollMethod;
import kenes.voting.TieState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several places filled by hands: each candidate in turn, and nobody raises the hand for more than there are places. */
class HandsForSeveralPlacesTest {
  private static final List<Integer> TELLERS = List.of(8, 9);

  private final TestKenes kenes = TestKenes.seeded();
  private final ElectionDay day = new ElectionDay(kenes, null, """
      format: kenes-rules/2
      code: own
      title: {kk: Регламент, ru: Регламент, en: Regulation}
      extends: kz-maslikhat
      valid_from: 2024-01-01
      sources: {own: {title: {kk: Регламент, ru: Регламент, en: Regulation}}}
      rules:
        election.default: {value: {base: VOTES_CAST, more_than: 1/2, tie: LOT, methods: [OPEN]}, basis: {source: own}}
      """);

  @AfterEach
  void replays() {
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  private UUID named(String kind, int places, int... seats) {
    UUID election = kenes.elections.call(day.council.secretary(), day.body, kenes.key(),
        new Elections.Call(day.item, kind, ElectionDay.TITLE, places, day.council.commission(), "member", null)).act(ElectionsAct.ElectionCalled.class).election();
    return day.candidates(election, seats);
  }

  private UUID listed(String kind, int places, int... seats) {
    UUID election = named(kind, places, seats);
    kenes.elections.closeList(day.presiding, day.body, kenes.key(), new Elections.CloseList(election));
    return election;
  }

  private List<UUID> elected(UUID round) {
    return day.result(round).outcome().list(Fate.ELECTED).stream().map(one -> UUID.fromString(one.candidate())).toList();
  }

  private List<UUID> members() {
    return kenes.db.read(tx -> kenes.register.members(tx, day.body, day.council.commission(), kenes.register.today(tx, day.body))).stream()
        .map(member -> member.person().id()).sorted().toList();
  }

  @Test
  void ofThoseWhoReachTheMajorityTheMostHandsWin() {
    UUID election = listed("commission_members", 2, 5, 6, 7);
    UUID round = day.open(election, PollMethod.HANDS, 8, 9);
    assertRefused(kenes, ElectionsCode.HANDS_WRONG, "votes", () -> day.hands(round, TELLERS, 5, 26, 6, 1, 7, 1));
    assertRefused(kenes, ElectionsCode.HANDS_WRONG, "votes", () -> day.hands(round, TELLERS, 5, 25, 6, 25, 7, 1));
    assertRefused(kenes, ElectionsCode.HANDS_WRONG, "votes", () -> day.hands(round, TELLERS, 5, 25, 6, 20));
    assertEquals(List.of(), members(), "nobody is a member before the result is announced");
    day.hands(round, TELLERS, 5, 14, 6, 20, 7, 13);
    assertTrue(kenes.db.read(tx -> Elections.firstRunningBallot(tx, day.body)).isPresent(), "no count is published before the result");
    day.announce(round);
    assertEquals(day.people(6, 5), elected(round));
    assertEquals(3, day.result(round).outcome().standings().stream().filter(one -> one.reached()).count(), "all three reached the majority");
    assertEquals(ElectionState.ELECTED, day.state(election));
    assertEquals(day.people(5, 6).stream().sorted().toList(), members());
  }

  @Test
  void equalHandsAtTheLastPlaceAreVotedOnAgain() {
    UUID election = listed("commission_members", 2, 5, 6, 7);
    UUID round = day.open(election, PollMethod.HANDS, 8, 9);
    day.hands(round, TELLERS, 5, 18, 6, 14, 7, 14).announce(round);
    assertEquals(day.people(5), elected(round));
    assertEquals(TieState.AWAITED, day.result(round).outcome().tie());
    assertEquals(ElectionState.REPEAT, day.state(election));
    UUID again = day.open(election, PollMethod.HANDS, 8, 9);
    Round opened = kenes.db.read(tx -> kenes.elections.findRound(tx, day.body, again)).orElseThrow();
    assertEquals(List.of(1, day.people(6, 7)), List.of(opened.places(), opened.candidates()));
    assertRefused(kenes, ElectionsCode.HANDS_WRONG, "votes", () -> day.hands(again, TELLERS, 6, 13, 7, 13));
    day.hands(again, TELLERS, 6, 11, 7, 13).announce(again);
    assertEquals(ElectionState.ELECTED, day.state(election));
    assertEquals(day.people(5, 7).stream().sorted().toList(), members());
  }

  @Test
  void fewerCandidatesThanPlacesAreNotPutToTheVote() {
    UUID election = named("commission_members", 3, 5, 6);
    assertRefused(kenes, ElectionsCode.TOO_FEW_CANDIDATES, () -> kenes.elections.closeList(day.presiding, day.body, kenes.key(), new Elections.CloseList(election)));
    assertRefused(kenes, ElectionsCode.LIST_OPEN, () -> day.open(election, PollMethod.HANDS, 8, 9));
  }

  @Test
  void asManyCandidatesAsPlacesStillNeedTheMajority() {
    UUID election = listed("commission_members", 2, 5, 6);
    UUID round = day.open(election, PollMethod.HANDS, 8, 9);
    day.hands(round, TELLERS, 5, 25, 6, 12).announce(round);
    assertEquals(day.people(5), elected(round));
    assertEquals(1, day.result(round).outcome().unfilled());
    assertEquals(ElectionState.NOT_ELECTED, day.state(election));
    assertEquals(day.people(5), members());
  }

  @Test
  void aShareOfThoseWhoVotedIsNotGuessed() {
    UUID election = listed("default", 2, 5, 6, 7);
    assertRefused(kenes, ElectionsCode.HANDS_BASE_UNKNOWN, "method", () -> day.open(election, PollMethod.HANDS, 8, 9));
    UUID round = day.open(election, PollMethod.NAMED);
    day.cast(round, 1, 25, 5, 6);
    day.announce(round);
    assertEquals(ElectionState.ELECTED, day.state(election));
  }
}
