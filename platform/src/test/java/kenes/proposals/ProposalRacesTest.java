package kenes.proposals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import kenes.accounts.Caller;
import kenes.base.Refused;
import kenes.couriers.Couriers;
import kenes.couriers.Letter;
import kenes.db.Db;
import kenes.journal.Acts;
import kenes.journal.Journal;
import kenes.journal.JournalCode;
import kenes.journal.Recorded;
import kenes.kit.Interleavings;
import kenes.kit.Interleavings.Ended;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.kit.TestProposal;
import kenes.routes.Ending;
import kenes.routes.RoutesCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two at once on one proposal, in every interleaving of their statements on real connections: one wins, the other is told why not. */
class ProposalRacesTest {
  private static final String REASON = "Қадам жасалды, себебі осы";

  private final TestKenes kenes = TestKenes.seeded();
  private final TestCouncil home = council("KZ-RACE-HOME");
  private TestProposal proposal;
  private int run;

  private TestCouncil council(String code) {
    kenes.clock.set(Instant.parse("2026-07-06T06:00:00Z"));
    return new TestCouncil(kenes, code, 5, 5);
  }

  @AfterEach
  void replays() {
    kenes.couriers.deliverNow();
    ReplayCheck.assertReplays(kenes);
    kenes.close();
  }

  /** What one of the two does: with facades whose statements are held. */
  private interface Actor {
    Object act(Held held, String key);
  }

  private record Held(ProposalFacades proposals, Couriers couriers) {}

  private interface Judge {
    void judge(Map<String, Ended> ended);
  }

  /** @param plant what each run begins with @return the number of interleavings */
  private int explore(Interleavings interleavings, Runnable plant, Map<String, Actor> actors, Judge judge) throws Exception {
    Db db = interleavings.db();
    Journal journal = new Journal(db, new Acts(kenes.projections), kenes.clock);
    ProposalFacades proposals = ProposalFacades.of(db, journal, kenes.permissions, kenes.register, kenes.rules, kenes.decisions, kenes.routes, kenes.files, kenes.clock, 1 << 20);
    Held held = new Held(proposals, new Couriers(db, journal, kenes.register, List.of(proposals.reception()), kenes.clock));
    return interleavings.explore(() -> {
      plant.run();
      String key = "-race-" + ++run;
      Map<String, Supplier<?>> world = new LinkedHashMap<>();
      actors.forEach((name, actor) -> world.put(name, () -> actor.act(held, name + key)));
      return world;
    }, (schedule, ended) -> judge.judge(ended));
  }

  private Interleavings real() {
    return new Interleavings(kenes.source()).only("for update", "\"head\"");
  }

  private void open(String route) {
    proposal = new TestProposal(kenes, home, 2, route);
  }

  private static Actor step(Caller caller, Supplier<Take> take) {
    return (held, key) -> held.proposals().course().step(caller, "KZ-RACE-HOME", key, take.get());
  }

  private Actor withdraw() {
    return (held, key) -> held.proposals().course().withdraw(home.deputy(2), home.code(), key, new ProposalCourse.Withdraw(proposal.id(), REASON));
  }

  private Take take(String step) {
    return Take.of(proposal.id(), step, REASON);
  }

  private static Refused.Code refusal(Ended end) {
    return assertInstanceOf(Refused.class, end.thrown(), () -> String.valueOf(end.result())).code();
  }

  /** @return the name of the one who won; the other was refused with this code */
  private static String won(Map<String, Ended> ended, Refused.Code code) {
    List<String> winners = ended.entrySet().stream().filter(end -> end.getValue().thrown() == null).map(Map.Entry::getKey).toList();
    assertEquals(1, winners.size(), () -> String.valueOf(ended));
    ended.forEach((name, end) -> assertEquals(name.equals(winners.getFirst()) ? null : code, end.thrown() == null ? null : refusal(end)));
    return winners.getFirst();
  }

  private int entries() {
    return proposal.life().steps().size();
  }

  @Test
  void ofTwoStepsAtOnceOneIsTaken() throws Exception {
    Map<String, Actor> actors = Map.of("one", step(home.secretary(), () -> take("drafted")), "two", step(home.secretary(), () -> take("drafted")));
    int runs = explore(real(), () -> open("kz-law-b"), actors, ended -> {
      won(ended, RoutesCode.NOT_ALLOWED_FROM);
      assertEquals(List.of("idea", "drafted"), proposal.life().course().stream().map(reached -> reached.place().step()).toList());
    });
    assertTrue(runs > 1, "only " + runs);
  }

  @Test
  void withoutTheLockOfTheRowBothStepsWouldBeTaken() throws Exception {
    int[] both = new int[1];
    Map<String, Actor> actors = Map.of("one", step(home.secretary(), () -> take("drafted")), "two", step(home.secretary(), () -> take("drafted")));
    explore(real().withoutRowLocks(), () -> open("kz-law-b"), actors, ended -> both[0] += proposal.life().course().size() > 2 ? 1 : 0);
    assertTrue(both[0] > 0, "the planted fault must be seen");
  }

  @Test
  void aProposalIsEndedByTheStepOrWithdrawnNotBoth() throws Exception {
    UUID decision = new TestDecision(kenes, home, "OTHER").sign().id();
    int[] seen = new int[2];
    Map<String, Actor> actors = Map.of("withdraw", withdraw(), "reject", step(home.secretary(),
        () -> new Take(proposal.id(), "rejected", null, decision, null, REASON, Set.of(), null, List.of())));
    explore(real(), () -> {
      open("municipal-motion");
      proposal.step("on-agenda");
    }, actors, ended -> {
      boolean withdrawn = proposal.stands().equals("withdrawn");
      assertEquals(withdrawn ? "withdraw" : "reject", won(ended, withdrawn ? ProposalsCode.PROPOSAL_WITHDRAWN : ProposalsCode.PROPOSAL_ENDED));
      seen[withdrawn ? 0 : 1]++;
    });
    assertTrue(seen[0] > 0 && seen[1] > 0, "both orders must have been reached");
  }

  @Test
  void nothingIsDoneAfterAWithdrawalThoughItWasAskedBefore() throws Exception {
    int[] seen = new int[2];
    Map<String, Actor> actors = Map.of("withdraw", withdraw(), "step", step(home.secretary(), () -> take("drafted")));
    explore(real(), () -> open("kz-law-b"), actors, ended -> {
      assertNull(ended.get("withdraw").thrown(), "from either place it may be withdrawn");
      assertEquals("withdrawn", proposal.stands());
      boolean late = ended.get("step").thrown() != null;
      assertEquals(late ? 2 : 3, proposal.life().course().size());
      if (late) {
        assertEquals(ProposalsCode.PROPOSAL_WITHDRAWN, refusal(ended.get("step")));
      }
      seen[late ? 0 : 1]++;
    });
    assertTrue(seen[0] > 0 && seen[1] > 0, "both orders must have been reached");
  }

  @Test
  void oneCouncilSupportsOnceThoughTwoSayItAtOnce() throws Exception {
    TestCouncil asked = council("KZ-RACE-ASKED");
    UUID decision = new TestDecision(kenes, asked, "OTHER").sign().id();
    Map<String, Actor> actors = Map.of("one", state(asked, Stance.SUPPORTS, () -> decision), "two", state(asked, Stance.SUPPORTS, () -> decision));
    int runs = explore(real(), () -> ask(asked), actors, ended -> {
      won(ended, ProposalsCode.STANCE_TAKEN);
      assertEquals(1, proposal.deliver().life().acts(ProposalsAct.StanceReceived.class).count());
    });
    assertTrue(runs > 1, "only " + runs);
  }

  @Test
  void ofTwoDecisionsTheLaterOneCountsWhicheverIsEnteredFirst() throws Exception {
    TestCouncil asked = council("KZ-RACE-ASKED");
    List<UUID> decisions = new ArrayList<>();
    int[] seen = new int[2];
    Map<String, Actor> actors = Map.of("earlier", state(asked, Stance.SUPPORTS, () -> decisions.getFirst()), "later",
        state(asked, Stance.OPPOSES, () -> decisions.getLast()));
    explore(real(), () -> {
      ask(asked);
      decisions.clear();
      decisions.add(new TestDecision(kenes, asked, "OTHER").sign().id());
      decisions.add(new TestDecision(kenes, asked, "OTHER").sign().id());
    }, actors, ended -> {
      assertNull(ended.get("later").thrown());
      boolean refused = ended.get("earlier").thrown() != null;
      if (refused) {
        assertEquals(ProposalsCode.DECISION_TOO_EARLY, refusal(ended.get("earlier")));
      }
      assertEquals(Stance.OPPOSES, proposal.visit(asked.code()).stance().stance());
      assertEquals(Stance.OPPOSES, proposal.deliver().life().support().get(asked.code()).stance());
      seen[refused ? 0 : 1]++;
    });
    assertTrue(seen[0] > 0 && seen[1] > 0, "both orders must have been reached");
  }

  private void ask(TestCouncil asked) {
    open("kz-law-b");
    proposal.ask(null, asked);
  }

  private Actor state(TestCouncil asked, Stance stance, Supplier<UUID> decision) {
    return (held, key) -> held.proposals().support().state(asked.secretary(), asked.code(), key, new ProposalSupport.State(proposal.id(), stance, decision.get(), null));
  }

  @Test
  void oneKeyAtOnceIsOneStep() throws Exception {
    Actor same = (held, key) -> held.proposals().course().step(home.secretary(), home.code(), "same-key-" + run, take("drafted"));
    explore(real(), () -> open("kz-law-b"), Map.of("one", same, "two", same), ended -> {
      ended.forEach((name, end) -> assertNull(end.thrown(), name));
      assertEquals(((Recorded) ended.get("one").result()).entries(), ((Recorded) ended.get("two").result()).entries());
      assertEquals(2, entries());
    });
  }

  @Test
  void oneKeyForTwoThingsAtOnceIsRefused() throws Exception {
    Actor step = (held, key) -> held.proposals().course().step(home.secretary(), home.code(), "same-key-" + run, take("drafted"));
    Actor other = (held, key) -> held.proposals().course().step(home.secretary(), home.code(), "same-key-" + run, Take.of(proposal.id(), "drafted", REASON + "!"));
    explore(real(), () -> open("kz-law-b"), Map.of("one", step, "two", other), ended -> {
      won(ended, JournalCode.KEY_REUSED);
      assertEquals(2, entries());
    });
  }

  @Test
  void supportThatArrivesWhileTheProposalIsWithdrawnCountsOrIsTurnedBack() throws Exception {
    TestCouncil asked = council("KZ-RACE-ASKED");
    UUID decision = new TestDecision(kenes, asked, "OTHER").sign().id();
    int[] seen = new int[2];
    Map<String, Actor> actors = Map.of("withdraw", withdraw(), "courier", (held, key) -> held.couriers().deliverNow());
    explore(real().only("\"proposals\".\"proposal\""), () -> {
      kenes.couriers.deliverNow();
      ask(asked);
      kenes.proposals.support().state(asked.secretary(), asked.code(), kenes.key(), new ProposalSupport.State(proposal.id(), Stance.SUPPORTS, decision, null));
    }, actors, ended -> {
      ended.forEach((name, end) -> assertNull(end.thrown(), name));
      proposal.deliver();
      assertEquals("withdrawn", proposal.stands());
      boolean counted = proposal.life().count(Stance.SUPPORTS) == 1;
      List<String> turnedBack = kenes.db.read(tx -> kenes.couriers.list(tx, asked.code(), 0, 1000)).stream().filter(letter -> letter.from().equals(asked.code()))
          .filter(letter -> letter.state() == Letter.State.TURNED_BACK).map(letter -> letter.arrival().code()).toList();
      assertEquals(seen[1] + (counted ? 0 : 1), turnedBack.size(), () -> String.valueOf(turnedBack));
      assertTrue(turnedBack.stream().allMatch(code -> code.endsWith(ProposalsCode.PROPOSAL_WITHDRAWN.name())), () -> String.valueOf(turnedBack));
      assertEquals(Ending.WITHDRAWN, proposal.visit(asked.code()).ended().ending(), "who was asked knows that it was withdrawn");
      seen[counted ? 0 : 1]++;
    });
    assertTrue(seen[0] > 0 && seen[1] > 0, "both orders must have been reached");
  }

  @Test
  void anOpinionThatArrivesWhileItsRequestIsWithdrawnCountsOrIsTurnedBack() throws Exception {
    TestCouncil asked = council("KZ-RACE-ASKED");
    int[] seen = new int[2];
    Map<String, Actor> actors = Map.of("withdraw", withdrawRequest(asked), "courier", (held, key) -> held.couriers().deliverNow());
    explore(real().only("\"proposals\".\"proposal\""), () -> {
      kenes.couriers.deliverNow();
      consult(asked);
      advise(asked).act(new Held(kenes.proposals, kenes.couriers), kenes.key());
    }, actors, ended -> {
      assertNull(ended.get("courier").thrown());
      proposal.deliver();
      Advice advice = proposal.life().advice().getFirst();
      boolean counted = advice.given() != null;
      assertEquals(counted, advice.withdrawn() == null, "one of both, never none");
      assertEquals(counted ? ProposalsCode.OPINION_GIVEN : null, ended.get("withdraw").thrown() == null ? null : refusal(ended.get("withdraw")));
      assertEquals(counted, proposal.visit(asked.code()).opinion().isPresent(), "both ends say the same");
      assertEquals(!counted, proposal.visit(asked.code()).withdrawn().isPresent());
      assertTrue(!proposal.visit(asked.code()).isWaiting());
      seen[counted ? 0 : 1]++;
    });
    assertTrue(seen[0] > 0 && seen[1] > 0, "both orders must have been reached");
  }

  @Test
  void aRequestIsWithdrawnOnceThoughTwoDoItAtOnce() throws Exception {
    TestCouncil asked = council("KZ-RACE-ASKED");
    int runs = explore(real(), () -> consult(asked), Map.of("one", withdrawRequest(asked), "two", withdrawRequest(asked)), ended -> {
      won(ended, ProposalsCode.OPINION_REQUEST_WITHDRAWN);
      assertEquals(1, proposal.life().acts(ProposalsAct.OpinionRequestWithdrawn.class).count());
    });
    assertTrue(runs > 1, "only " + runs);
  }

  @Test
  void anOpinionIsGivenBeforeTheWithdrawalArrivesOrIsRefused() throws Exception {
    TestCouncil asked = council("KZ-RACE-ASKED");
    int[] seen = new int[2];
    Map<String, Actor> actors = Map.of("advise", advise(asked), "courier", (held, key) -> held.couriers().deliverNow());
    explore(real().only("\"proposals\".\"visit\""), () -> {
      kenes.couriers.deliverNow();
      consult(asked);
      withdrawRequest(asked).act(new Held(kenes.proposals, kenes.couriers), kenes.key());
    }, actors, ended -> {
      boolean late = ended.get("advise").thrown() != null;
      if (late) {
        assertEquals(ProposalsCode.OPINION_REQUEST_WITHDRAWN, refusal(ended.get("advise")));
      }
      proposal.deliver();
      assertNull(proposal.life().advice().getFirst().given(), "it came after the withdrawal at home");
      assertTrue(proposal.visit(asked.code()).opinion().isEmpty() && proposal.visit(asked.code()).withdrawn().isPresent());
      seen[late ? 0 : 1]++;
    });
    assertTrue(seen[0] > 0 && seen[1] > 0, "both orders must have been reached");
  }

  private void consult(TestCouncil asked) {
    open("kz-law-b");
    kenes.proposals.opinions().consult(home.secretary(), home.code(), kenes.key(), new ProposalOpinions.Consult(proposal.id(), asked.code(), null, LocalDate.of(2026, 9, 1)));
    proposal.deliver();
  }

  private Actor withdrawRequest(TestCouncil asked) {
    return (held, key) -> held.proposals().opinions().withdrawRequest(home.secretary(), home.code(), key,
        new ProposalOpinions.WithdrawRequest(proposal.id(), asked.code(), 1, REASON));
  }

  private Actor advise(TestCouncil asked) {
    return (held, key) -> held.proposals().opinions().advise(asked.secretary(), asked.code(), key, new ProposalOpinions.Advise(proposal.id(), Verdict.FOR, REASON, List.of()));
  }
}
