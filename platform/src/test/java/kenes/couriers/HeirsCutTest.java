package kenes.couriers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestProposal;
import kenes.proposals.ProposalLife;
import kenes.proposals.Stance;
import kenes.register.RegisterAct;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A proposal on its way to the body that took the place of its home: a machine dies at each step of each letter, and the end is the same. */
class HeirsCutTest {
  private static final class Cut extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void wheneverAMachineDiesItArrivesOnce(Step step) {
    try (TestKenes kenes = TestKenes.seeded()) {
      kenes.clock.set(Instant.parse("2026-07-06T06:00:00Z"));
      TestCouncil heir = new TestCouncil(kenes, "KZ-CUT-HEIR", 5, 5);
      TestCouncil supporter = new TestCouncil(kenes, "KZ-CUT-KNOWS", 5, 5);
      RegisterAct.BodyRegistered facts = TestCouncil.body("KZ-CUT-ENDS", TestKenes.REGISTRY);
      TestCouncil home = new TestCouncil(kenes, new RegisterAct.BodyRegistered(facts.code(), facts.parent(), facts.kind(), facts.level(), facts.name(), facts.territory(), null, null,
          facts.timeZone(), null, null, LocalDate.of(2026, 12, 31), null, null, Map.of(), heir.code(), true), TestCouncil.TERM, TestCouncil.BEGAN, 5, 5);
      TestProposal proposal = new TestProposal(kenes, home, 2, "kz-law-b").ask(null, supporter).stance(supporter, Stance.SUPPORTS);
      kenes.clock.set(Instant.parse("2027-01-04T06:00:00Z"));
      kenes.proposals.clock().handOver();
      AtomicBoolean dies = new AtomicBoolean(true);
      try (Couriers dying = new Couriers(kenes.db, kenes.journal, kenes.register, List.of(kenes.proposals.reception()), kenes.clock, (at, letter) -> {
        if (at == step && dies.getAndSet(false)) {
          throw new Cut();
        }
      })) {
        dying.deliverNow();
      }
      kenes.proposals.clock().handOver();
      proposal.deliver();
      ProposalLife life = kenes.db.read(tx -> kenes.proposals.proposals().find(tx, proposal.id())).orElseThrow();
      assertEquals(List.of(home.code(), heir.code()), life.homes());
      assertEquals(1, life.opened().number().running());
      assertEquals(Stance.SUPPORTS, life.support().get(supporter.code()).stance());
      assertEquals(heir.code(), proposal.visit(supporter.code()).home());
      assertEquals(List.of(), kenes.db.read(tx -> kenes.couriers.listUnderWay(tx, heir.code())));
      ReplayCheck.assertReplays(kenes);
    }
  }
}
