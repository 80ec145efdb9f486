package kenes.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.accounts.Role;
import kenes.base.Lang;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.journal.Actor;
import kenes.journal.Entry;
import kenes.kit.Refusals;
import kenes.kit.ReplayCheck;
import kenes.kit.TestKenes;
import kenes.meetings.AgendaItem;
import kenes.meetings.Archives;
import kenes.meetings.Form;
import kenes.meetings.Meeting;
import kenes.meetings.Paper;
import kenes.meetings.QuorumReading;
import kenes.minutes.MinutesVersion;
import kenes.motions.Fate.State;
import kenes.motions.Proceedings;
import kenes.proposals.Carrying;
import kenes.proposals.ProposalLife;
import kenes.proposals.Proposals;
import kenes.proposals.ProposalsAct;
import kenes.register.Member;
import kenes.register.Seat;
import kenes.voting.Outcome;
import kenes.voting.Poll;
import kenes.voting.Result;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DemoSetupTest {
  private static final String BODY = DemoSetup.BODY;
  private static TestKenes installation;
  private static Facades kenes;

  @BeforeAll
  static void setUp() {
    installation = TestKenes.seeded();
    DemoKenes.initialise(installation, true);
    kenes = DemoKenes.over(installation, installation.clock);
    new DemoSetup(clock -> DemoKenes.over(installation, clock), installation.clock).run();
  }

  @AfterAll
  static void close() {
    installation.close();
  }

  @Test
  void theCouncilHasTwentyOneSeatsAndTwentyInventedDeputies() {
    kenes.db().change(tx -> {
      LocalDate today = kenes.register().today(tx, BODY);
      assertTrue(kenes.register().getBody(tx, BODY).demo());
      List<Seat> seats = kenes.register().seats(tx, BODY, today);
      assertEquals(21, seats.size());
      assertEquals(List.of(13), seats.stream().filter(seat -> seat.holder().isEmpty()).map(Seat::number).toList());
      assertTrue(seats.stream().flatMap(seat -> seat.holder().stream()).allMatch(person -> person.invented()));
      assertEquals(List.of("plenary", "commission", "commission", "commission"),
          kenes.register().organizations(tx, BODY, today).stream().map(organization -> organization.kind()).toList());
      List<Member> members = kenes.register().members(tx, BODY, kenes.register().findPlenary(tx, BODY, today).orElseThrow().id(), today);
      assertEquals(List.of("chair", "deputy_chair", "member"), members.stream().map(Member::role).distinct().toList());
    });
  }

  @Test
  void votesHaveTheIntendedOutcomes() {
    kenes.db().change(tx -> {
      assertEquals(List.of("present 16:0 of 17 needs 9 true", "default 17:0 of 21 needs 11 true", "default 12:3 of 21 needs 11 true",
          "default 5:6 of 21 needs 11 false", "default 17:0 of 21 needs 11 true", "default 11:4 of 21 needs 11 true",
          "default 10:4 of 21 needs 11 false", "default 14:2 of 21 needs 11 true", "present 16:0 of 17 needs 9 true",
          "default 12:2 of 21 needs 11 true", "default 11:4 of 21 needs 11 true", "default 10:5 of 21 needs 11 false", "present 8:8 of 16 needs 9 true",
          "present 9:4 of 16 needs 9 true"), outcomes(tx, 4));
      assertEquals(List.of("present 15:0 of 15 needs 8 true", "default 16:0 of 21 needs 11 true", "default 14:0 of 21 needs 11 true",
          "default 15:0 of 21 needs 11 true"), outcomes(tx, 5));
    });
  }

  @Test
  void thirtyProposalsStandAtEveryStage() {
    kenes.db().change(tx -> {
      List<Proposals.Listed> all = kenes.proposals().proposals().list(tx, Proposals.Filter.all(), kenes.register().today(tx, BODY), null, 50);
      assertEquals(30, all.size());
      assertEquals(Set.of("idea", "drafted", "before-commission", "adopted-by-maslikhat", "sent", "registered", "returned-for-work", "expert-opinion", "on-agenda", "recommended", "carrier-found",
          "introduced", "committee", "adopted-by-kurultai", "sent-to-president", "signed", "in-force", "rejected", "withdrawn", "lapsed"),
          all.stream().map(Proposals.Listed::step).collect(Collectors.toSet()));
      assertEquals(List.of(3, 1), List.of(all.stream().mapToInt(Proposals.Listed::supporting).sum(), all.stream().mapToInt(Proposals.Listed::opposing).sum()));
      assertEquals(List.of(), kenes.couriers().listUnderWay(tx, BODY), "every letter has arrived and is confirmed");
    });
  }

  @Test
  void oneProposalHasOpinionsOfOtherBodiesAndOneWasRecalledAndSentAnew() {
    kenes.db().change(tx -> {
      LocalDate today = kenes.register().today(tx, BODY);
      assertEquals(List.of("KZ-DEMO-AQDALA true null", "KZ-DEMO-COUNCIL false REMARKS", "KZ-DEMO-KOKZHAILAU false DECLINED", "KZ-DEMO-SARYBEL false withdrawn"), lives(tx).flatMap(life -> life.advice().stream())
          .map(one -> one.body() + " " + one.isLate(today) + " " + (one.withdrawn() != null ? "withdrawn" : one.given() == null ? null : one.given().verdict())).sorted().toList());
      ProposalLife recalled = lives(tx).filter(life -> life.acts(ProposalsAct.CarryingRecalled.class).findAny().isPresent()).findFirst().orElseThrow();
      assertEquals(List.of(Carrying.State.RECALLED, Carrying.State.SENT), recalled.carryings().stream().map(Carrying::state).toList());
      assertEquals(List.of("sent", LocalDate.of(2026, 12, 1)), List.of(recalled.now().place().step(), recalled.acts(ProposalsAct.ProposalSent.class).toList().getLast().due()));
    });
  }

  private static Stream<ProposalLife> lives(Tx tx) {
    return kenes.proposals().proposals().list(tx, Proposals.Filter.all(), kenes.register().today(tx, BODY), null, 50).stream()
        .map(listed -> kenes.proposals().proposals().find(tx, listed.id()).orElseThrow());
  }

  @Test
  void maslikhatsAnswerRecommendationsByLetter() {
    kenes.db().change(tx -> assertEquals(List.of("KZ-DEMO AWAITED", "KZ-DEMO ACCEPTED", "KZ-DEMO-SARYBEL PARTLY", "KZ-DEMO-ZHASYLKOL DECLINED", "KZ-DEMO-AQDALA OVERDUE"),
        Stream.of(BODY, "KZ-DEMO-SARYBEL", "KZ-DEMO-ZHASYLKOL", "KZ-DEMO-AQDALA").flatMap(body -> kenes.advice().list(tx, body, 9).stream())
            .map(one -> one.body() + " " + one.on(kenes.register().today(tx, BODY))).toList()));
  }

  private static List<String> outcomes(Tx tx, int session) {
    return kenes.voting().listOfMeeting(tx, BODY, sitting(tx, session).id()).stream().filter(Poll::hasResult).map(poll -> kenes.voting().result(tx, poll))
        .map(Result::outcome).map(DemoSetupTest::told).toList();
  }

  private static String told(Outcome outcome) {
    return outcome.rule().key() + " " + outcome.tally().votesFor() + ":" + outcome.tally().against() + " of " + outcome.base()
        + " needs " + outcome.needed() + " " + outcome.adopted();
  }

  @Test
  void sittingsAreLawfulAndLieInThePast() {
    kenes.db().change(tx -> {
      for (int number : List.of(4, 5)) {
        Meeting sitting = sitting(tx, number);
        assertTrue(sitting.notice().met(), sitting.notice().toString());
        assertTrue(sitting.noticeAt().isBefore(sitting.startsAt()));
        assertTrue(sitting.closedAt().isAfter(sitting.openedAt()) && sitting.closedAt().isBefore(installation.clock.instant()));
        assertFalse(sitting.training());
        assertTrue(kenes.meetings().quorumReadings(tx, BODY, sitting.id()).stream()
            .filter(reading -> !Set.of("DeputyArrived", "DeputyLeft").contains(reading.cause()))
            .map(QuorumReading::quorum).allMatch(quorum -> quorum.held() && quorum.needed() == 14));
      }
      assertEquals(Instant.parse("2026-10-14T05:00:00Z"), sitting(tx, 4).openedAt());
      assertEquals(2, kenes.meetings().absences(tx, BODY, sitting(tx, 4).id()).size());
    });
  }

  @Test
  void aVisitorFindsAnExtendedAnAdjournedAndAClosedSitting() {
    kenes.db().change(tx -> {
      Meeting extended = sitting(tx, 2);
      assertEquals(Instant.parse("2026-09-21T05:00:00Z"), extended.openedAt());
      assertEquals(Form.EXTENDED, extended.setting().form());
      assertEquals(2, kenes.meetings().invitedStays(tx, BODY, extended.id()).size());
      Meeting next = kenes.meetings().get(tx, BODY, extended.continuedIn());
      assertEquals("2-2", next.address());
      List<AgendaItem> left = kenes.meetings().items(tx, BODY, next.id());
      assertEquals(List.of(true, true), left.stream().map(item -> item.closedAt() != null).toList());
      assertTrue(left.getFirst().closing() == null && left.getLast().closing().notice().met(), left.toString());
      Meeting closed = sitting(tx, 3);
      assertTrue(closed.setting().closed() && closed.setting().closing().met() && closed.notice().met(), closed.setting().toString());
      assertEquals(7, closed.call().initiative().deputies().size());
    });
  }

  @Test
  void theBudgetHasAmendmentsOfWhichTwoCollide() {
    kenes.db().change(tx -> {
      UUID item = kenes.voting().listOfMeeting(tx, BODY, sitting(tx, 4).id()).get(1).item();
      Proceedings budget = kenes.motions().get(tx, BODY, item);
      assertEquals(List.of(State.ADOPTED, State.LAPSED, State.REJECTED, State.WITHDRAWN), budget.amendments().stream().map(one -> budget.fate(one.id()).state()).toList());
      assertEquals(1, budget.collisions().size());
      assertEquals(Optional.of(true), budget.adoptedAsWhole());
      assertTrue(budget.text().wording().in(Lang.RU).get(9).contains("36 000"));
      assertEquals(budget.draft().text().size(), budget.text().wording().size());
    });
  }

  @Test
  void papersWereThereInBothLanguagesWhenTheVoteOpened() {
    kenes.db().change(tx -> {
      Poll budget = kenes.voting().listOfMeeting(tx, BODY, sitting(tx, 4).id()).get(1);
      List<Paper> papers = kenes.papers().list(tx, BODY, budget.item());
      assertEquals(List.of(Lang.KK, Lang.RU), papers.stream().map(Paper::lang).toList());
      assertEquals(Set.copyOf(budget.papers()), papers.stream().map(Paper::content).collect(Collectors.toSet()));
      assertEquals(Set.of("application/pdf"), papers.stream().map(Paper::mediaType).collect(Collectors.toSet()));
    });
  }

  @Test
  void minutesAreSignedAndPublishedInBothLanguages() {
    kenes.db().change(tx -> {
      for (int number : List.of(1, 4, 5)) {
        MinutesVersion minutes = kenes.minutes().findPublished(tx, BODY, sitting(tx, number).id()).orElseThrow();
        for (Lang lang : List.of(Lang.KK, Lang.RU)) {
          assertEquals("%PDF", new String(kenes.minutes().pdf(tx, minutes.pdf(lang)), 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
        }
      }
    });
  }

  @Test
  void everyActOfTheCouncilIsTheInstallationsOrSimulatedOrACouriers() {
    kenes.db().change(tx -> {
      List<Entry> entries = kenes.journal().list(tx, BODY, 0, kenes.journal().sizes(tx).get(BODY));
      Map<Actor.Kind, Long> kinds = entries.stream().collect(Collectors.groupingBy(entry -> entry.actor().kind(), Collectors.counting()));
      assertEquals(Set.of(Actor.Kind.INSTALLATION, Actor.Kind.SIMULATED, Actor.Kind.CLOCK), kinds.keySet());
      assertTrue(kinds.get(Actor.Kind.SIMULATED) > 200, kinds.toString());
      assertEquals(entries.stream().map(Entry::at).sorted().toList(), entries.stream().map(Entry::at).toList());
    });
  }

  @Test
  void theEndedCouncilHasItsTwoEventsWithTheirSources() {
    kenes.db().change(tx -> {
      var events = Archives.list(tx, "KZ-SENATE-COUNCIL");
      assertEquals(List.of("2024-03-07", "2022"), events.stream().map(event -> event.held()).toList());
      assertTrue(events.stream().noneMatch(event -> event.sources().isEmpty()));
      assertTrue(events.getFirst().summary().ru().contains("не сказано, что обсуждение провёл Совет"));
    });
  }

  @Test
  void linksSignInOneOfEachRole() {
    Map<Role, String> links = DemoSetup.signInLinks(kenes);
    assertEquals(List.of(Role.CHAIR, Role.SECRETARY, Role.DEPUTY, Role.STAFF, Role.ADMINISTRATOR), List.copyOf(links.keySet()));
    links.forEach((role, token) -> {
      var signedIn = kenes.accounts().signIn(token);
      assertTrue(kenes.db().read(tx -> installation.permissions.roles(tx, signedIn.caller(), BODY)).contains(role), role.name());
      assertEquals(Actor.Kind.ACCOUNT, signedIn.caller().actor().kind());
    });
  }

  @Test
  void runningItAgainChangesNothing() {
    Map<String, Long> before = kenes.db().read(kenes.journal()::sizes);
    int accounts = kenes.accounts().list().size();
    new DemoSetup(clock -> DemoKenes.over(installation, clock), installation.clock).run();
    assertEquals(before, kenes.db().read(kenes.journal()::sizes));
    assertEquals(accounts, kenes.accounts().list().size());
  }

  @Test
  void anInterruptedSetupGoesOn() {
    try (TestKenes other = TestKenes.seeded()) {
      DemoKenes.initialise(other, true);
      AtomicInteger left = new AtomicInteger(4200);
      Db breaking = other.otherDb(ExecuteListener.onExecuteStart(context -> {
        if (left.decrementAndGet() <= 0) {
          throw new IllegalStateException("interrupted");
        }
      }));
      assertThrows(IllegalStateException.class, () -> new DemoSetup(clock -> DemoKenes.over(breaking, clock), other.clock).run());
      Facades facades = DemoKenes.over(other, other.clock);
      int begun = facades.db().read(tx -> facades.meetings().list(tx, BODY, 10)).size();
      assertTrue(begun > 0 && begun < 5, begun + " sittings: interrupted in the middle");
      new DemoSetup(clock -> DemoKenes.over(other, clock), other.clock).run();
      assertEquals(told(kenes), told(facades));
    }
  }

  /** Every entry's time and act. */
  private static List<String> told(Facades facades) {
    return facades.db().read(tx -> facades.journal().list(tx, BODY, 0, facades.journal().sizes(tx).get(BODY))).stream()
        .map(entry -> entry.at() + " " + facades.journal().acts().name(entry.act())).toList();
  }

  @Test
  void theJournalRebuildsTheTables() {
    ReplayCheck.assertReplays(installation);
  }

  @Test
  void refusedOutsideADemonstration() {
    try (TestKenes real = TestKenes.seeded()) {
      DemoKenes.initialise(real, false);
      Refusals.assertRefused(real, DemoCode.NOT_A_DEMO, () -> new DemoSetup(clock -> DemoKenes.over(real, clock), real.clock));
    }
    try (TestKenes unmarked = TestKenes.empty()) {
      Refusals.assertRefused(unmarked, DemoCode.NOT_A_DEMO, () -> new DemoSetup(clock -> DemoKenes.over(unmarked, clock), unmarked.clock));
    }
  }

  /** The council with its first session behind it, as far as a training sitting needs it. */
  static void found(TestKenes installation, Facades kenes) {
    DemoSeed seed = DemoSeed.read();
    PastClock past = new PastClock();
    Facades then = DemoKenes.over(installation, past);
    past.set(Instant.parse(seed.body().recordSince() + "T00:00:00Z"));
    new Founding(then, seed).constitute(new Founding(kenes, seed).register());
    new FirstSession(then, past, seed).play();
  }

  private static Meeting sitting(Tx tx, int session) {
    return kenes.meetings().find(tx, BODY, 9, String.valueOf(session)).orElseThrow();
  }
}
