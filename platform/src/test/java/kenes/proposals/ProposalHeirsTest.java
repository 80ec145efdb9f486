package kenes.proposals;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.couriers.Letter;
import kenes.journal.Checkpointer;
import kenes.journal.LogFiles;
import kenes.journal.SigningKey;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestProposal;
import kenes.ledger.Verify;
import kenes.register.RegisterAct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home that ends hands its proposals over to the body that took its place. */
class ProposalHeirsTest {
  private static final String KENESI = "KZ-HALYK-KENESI";
  private static final String KURULTAI = "KZ-KURULTAI";
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static int homes;
  private static TestKenes kenes;
  private static Caller office;
  @TempDir Path keys;

  private TestCouncil heir;
  private TestCouncil supporter;
  private TestCouncil home;

  @BeforeAll
  static void install() {
    kenes = TestKenes.seeded();
    kenes.clock.set(Instant.parse("2026-07-05T06:00:00Z"));
    office = TestProposal.office(kenes, KENESI);
  }

  @AfterAll
  static void end() {
    kenes.close();
  }

  @BeforeEach
  void found() {
    kenes.clock.set(Instant.parse("2026-07-06T06:00:00Z"));
    homes++;
    heir = new TestCouncil(kenes, "KZ-HEIR-" + homes, 5, 5);
    supporter = new TestCouncil(kenes, "KZ-KNOWS-" + homes, 5, 5);
    home = ending("KZ-ENDS-" + homes, heir.code());
  }

  @AfterEach
  void replay() {
    kenes.couriers.deliverNow();
    ReplayCheck.assertReplays(kenes);
  }

  private static TestCouncil ending(String code, String successor) {
    RegisterAct.BodyRegistered facts = TestCouncil.body(code, TestKenes.REGISTRY);
    return new TestCouncil(kenes, new RegisterAct.BodyRegistered(code, facts.parent(), facts.kind(), facts.level(), facts.name(), facts.territory(), null, null, facts.timeZone(), null,
        null, LAST, null, null, Map.of(), successor, true), TestCouncil.TERM, TestCouncil.BEGAN, 5, 5);
  }

  private static void january() {
    kenes.clock.set(Instant.parse("2027-01-04T06:00:00Z"));
  }

  private ProposalLife found(UUID proposal) {
    return kenes.db.read(tx -> kenes.proposals.proposals().find(tx, proposal)).orElseThrow();
  }

  private List<Proposals.Listed> listed(UUID proposal) {
    return kenes.db.read(tx -> kenes.proposals.proposals().list(tx, Proposals.Filter.all(), LocalDate.of(2027, 1, 4), null, 200)).stream()
        .filter(one -> one.id().equals(proposal)).toList();
  }

  private Set<Stuck> stuck(ProposalLife life) {
    return kenes.db.read(tx -> kenes.proposals.proposals().stuck(tx, life, LocalDate.of(2027, 1, 4)));
  }

  private long report(TestProposal proposal, String step) {
    return kenes.proposals.carrying().report(office, KENESI, kenes.key(),
        new Take(proposal.id(), step, null, null, "Хаттама № 5", "Себебі: қадам заңда көзделген", Set.of(), null, List.of())).last().index();
  }

  private static List<String> walked(ProposalLife life) {
    return life.course().stream().map(reached -> reached.place().step()).toList();
  }

  @Test
  void itGoesOnInTheBodyThatTookThePlaceOfItsHome() throws IOException {
    TestProposal proposal = new TestProposal(kenes, home, 2, "kz-law-b").ask(null, supporter).stance(supporter, Stance.SUPPORTS).adopt().sendTo(KENESI)
        .report(KENESI, "registered");
    assertEquals(0, kenes.proposals.clock().handOver(), "it exists still");
    january();
    assertEquals(Set.of(Stuck.HOME_ENDED), stuck(proposal.life()));
    assertEquals(1, kenes.proposals.clock().handOver());
    assertEquals(List.of(home.code()), listed(proposal.id()).stream().map(Proposals.Listed::body).toList(), "until its heir has it");
    proposal.deliver();
    assertEquals(0, kenes.proposals.clock().handOver(), "once");
    ProposalLife life = found(proposal.id());
    assertEquals(List.of(home.code(), heir.code()), life.homes());
    assertEquals(new ProposalsAct.Number(2027, 1), life.opened().number());
    assertEquals(walked(proposal.life()), walked(life));
    assertEquals(Stance.SUPPORTS, life.support().get(supporter.code()).stance());
    assertEquals(KENESI, life.carrier().orElseThrow().body());
    assertEquals(proposal.life().text().wordings(), life.text().wordings());
    assertEquals(Set.of(), stuck(life));
    assertEquals(Set.of(), stuck(proposal.life()), "the old one is not held up, it went on");
    assertEquals(heir.code(), proposal.life().handedOver().orElseThrow().body());
    Proposals.Listed one = listed(proposal.id()).getFirst();
    assertEquals(1, listed(proposal.id()).size());
    assertEquals(List.of(heir.code(), "registered", KENESI, 1), List.of(one.body(), one.step(), one.carrier(), one.supporting()));
    assertEquals(home.code(), life.entry(life.now().index()).body(), "the step stands in the record of the home that took it");
    for (String told : List.of(supporter.code(), KENESI)) {
      assertEquals(heir.code(), proposal.visit(told).home());
      assertEquals(new ProposalsAct.Number(2027, 1), proposal.visit(told).last().dossier().number());
    }
    report(proposal, "returned-for-work");
    proposal.deliver();
    life = found(proposal.id());
    assertEquals("returned-for-work", life.now().place().step());
    assertEquals(heir.code(), life.entry(life.now().index()).body());
    assertTrue(life.carrier().isEmpty());
    kenes.proposals.texts().revise(heir.secretary(), heir.code(), kenes.key(), new ProposalTexts.Revise(proposal.id(), TestProposal.wordings(10), "Ескертулер ескерілді"));
    kenes.proposals.support().ask(heir.secretary(), heir.code(), kenes.key(), new ProposalSupport.Ask(proposal.id(), List.of(supporter.code()), null));
    proposal.deliver();
    assertTrue(proposal.visit(supporter.code()).isUndecided(), "it is asked anew, by the new home");
    assertRefused(kenes, ProposalsCode.BODY_ENDED, () -> proposal.step("drafted"));
    assertVerifies(Set.of(home.code(), heir.code(), supporter.code()));
  }

  @Test
  void lettersToTheHomeThatEndedFindItAtItsHeir() {
    TestProposal proposal = new TestProposal(kenes, home, 2, "kz-law-b").ask(null, supporter).adopt().sendTo(KENESI);
    long crossing = report(proposal, "registered");
    january();
    proposal.deliver();
    assertEquals(Letter.State.SENT, state(crossing), "its heir does not have it yet: the letter waits");
    assertEquals(1, kenes.proposals.clock().handOver());
    proposal.deliver();
    assertEquals(Letter.State.DELIVERED, state(crossing));
    ProposalLife life = found(proposal.id());
    assertEquals("registered", life.now().place().step());
    assertEquals(heir.code(), life.body());
    assertEquals(KENESI, life.carrier().orElseThrow().body());
    kenes.proposals.carrying().recall(heir.secretary(), heir.code(), kenes.key(), new ProposalCarrying.Recall(proposal.id(), "Мерзім өтті, жауап болмады"));
    proposal.deliver();
    assertTrue(proposal.visit(KENESI).recalled().isPresent(), "the new home recalls what the old one sent");
    assertEquals("sent", found(proposal.id()).now().place().step());
    kenes.proposals.carrying().send(heir.secretary(), heir.code(), kenes.key(), new ProposalCarrying.Send(proposal.id(), KURULTAI, null));
    proposal.deliver().report(KURULTAI, "registered");
    assertEquals("registered", found(proposal.id()).now().place().step());
  }

  private Letter.State state(long index) {
    return kenes.db.read(tx -> kenes.couriers.find(tx, KENESI, index, heir.code())).orElseThrow().state();
  }

  @Test
  void anHeirThatWasAskedForItsSupportHasItAsItsOwn() {
    TestProposal proposal = new TestProposal(kenes, home, 2, "kz-law-b").ask(null, heir, supporter);
    january();
    kenes.proposals.clock().handOver();
    proposal.deliver();
    ProposalLife life = found(proposal.id());
    assertEquals(Set.of(supporter.code()), life.involved());
    assertTrue(proposal.visit(heir.code()).isOwn());
    assertEquals(List.of(), kenes.db.read(tx -> kenes.proposals.proposals().listVisits(tx, heir.code(), true, 0, 10)), "nothing waits for it");
    assertRefused(kenes, ProposalsCode.BODY_IS_HOME, () -> kenes.proposals.support().state(heir.secretary(), heir.code(), kenes.key(),
        new ProposalSupport.State(proposal.id(), Stance.SUPPORTS, null, null)));
    kenes.proposals.course().withdraw(heir.secretary(), heir.code(), kenes.key(), new ProposalCourse.Withdraw(proposal.id(), "Мәселе жергілікті жерде шешілді"));
    proposal.deliver();
    assertTrue(proposal.visit(supporter.code()).ended() != null, "whoever was asked is told by the new home");
  }

  @Test
  void theHeirTakesOpinionsAndWithdrawsRequestsOfTheHomeBefore() {
    TestProposal proposal = new TestProposal(kenes, home, 2, "kz-law-b");
    for (String asked : List.of(KENESI, supporter.code(), heir.code())) {
      kenes.proposals.opinions().consult(home.secretary(), home.code(), kenes.key(), new ProposalOpinions.Consult(proposal.id(), asked, null, LAST));
    }
    proposal.deliver();
    long crossing = kenes.proposals.opinions().advise(office, KENESI, kenes.key(), new ProposalOpinions.Advise(proposal.id(), Verdict.FOR, "Қолдаймыз", List.of())).last().index();
    january();
    kenes.proposals.clock().handOver();
    proposal.deliver().deliver();
    assertEquals(Letter.State.DELIVERED, state(crossing));
    withdrawRequest(proposal, supporter.code());
    assertRefused(kenes, ProposalsCode.BODY_IS_HOME, "from", () -> withdrawRequest(proposal, heir.code()));
    proposal.deliver();
    assertEquals(List.of(false, false, true), found(proposal.id()).advice().stream().map(Advice::isOpen).toList(), "nobody answers for the one that has it now");
    assertEquals(List.of(true, false, false), found(proposal.id()).advice().stream().map(one -> one.given() != null).toList());
    assertTrue(proposal.visit(supporter.code()).withdrawn().isPresent(), "the new home withdraws what the old one asked");
    assertTrue(!proposal.visit(supporter.code()).isWaiting());
  }

  private void withdrawRequest(TestProposal proposal, String from) {
    kenes.proposals.opinions().withdrawRequest(heir.secretary(), heir.code(), kenes.key(), new ProposalOpinions.WithdrawRequest(proposal.id(), from, 1, "Қорытынды енді қажет емес"));
  }

  @Test
  void withoutAnHeirItsHomeHasEndedForAllToSee() {
    TestCouncil alone = ending("KZ-ALONE-" + homes, null);
    TestProposal proposal = new TestProposal(kenes, alone, 2, "kz-law-b");
    january();
    assertEquals(0, kenes.proposals.clock().handOver());
    assertEquals(Set.of(Stuck.HOME_ENDED), stuck(proposal.life()));
    assertEquals(Set.of(Stuck.HOME_ENDED), listed(proposal.id()).getFirst().stuck());
    assertTrue(kenes.db.read(tx -> kenes.proposals.proposals().list(tx, new Proposals.Filter(alone.code(), null, null, null, null, true, null, null),
        LocalDate.of(2027, 1, 4), null, 9)).stream().anyMatch(one -> one.id().equals(proposal.id())), "the filter finds it");
    assertEquals(Optional.empty(), proposal.life().handedOver());
  }

  @Test
  void whatHasEndedStaysWhereItEnded() {
    TestProposal proposal = new TestProposal(kenes, home, 2, "kz-law-b");
    kenes.proposals.course().withdraw(home.deputy(2), home.code(), kenes.key(), new ProposalCourse.Withdraw(proposal.id(), "Мәселе жергілікті жерде шешілді"));
    january();
    assertEquals(0, kenes.proposals.clock().handOver());
    assertEquals(home.code(), found(proposal.id()).body());
  }

  private void assertVerifies(Set<String> bodies) throws IOException {
    SigningKey key = SigningKey.create(keys, "council.example.org");
    try (Checkpointer checkpointer = new Checkpointer(kenes.db, key, keys, (tx, body) -> OptionalLong.empty(), kenes.clock)) {
      for (String body : bodies) {
        checkpointer.checkpointNow(body);
        assertEquals(List.of(), Verify.log(new LogFiles(kenes.db).reader(body), key.verifier(body), Optional.empty()).problems(), body);
      }
    }
  }
}
