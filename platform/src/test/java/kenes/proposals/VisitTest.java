package kenes.proposals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.base.Digest;
import org.junit.jupiter.api.Test;

/** What a body knows of a proposal of another home when letters overtake each other. */
class VisitTest {
  private static final UUID PROPOSAL = UUID.fromString("0197e9a0-0000-7000-8000-000000000001");
  private static final LocalDate DAY = LocalDate.of(2026, 7, 6);

  @Test
  void whatWasWrittenLaterCounts() {
    Visit visit = visit(arrived(true, 9, 2), arrived(false, 5, 1), arrived(true, 3, 1));
    assertEquals(List.of(2, 2, 1), List.of(visit.last().dossier().version(), visit.carried().dossier().version(), visit.asked().dossier().version()));
    assertEquals(2, visit(arrived(false, 9, 2), arrived(false, 5, 1)).asked().dossier().version(), "the later asking");
    assertEquals(2, visit(arrived(false, 5, 1), arrived(false, 9, 2)).asked().dossier().version(), "in order too");
  }

  @Test
  void aSendingBeforeTheChangeOfRoutesIsOver() {
    assertNull(visit(arrived(false, 1, 1), rerouted(7), arrived(true, 6, 1)).carried());
    assertEquals(8, visit(arrived(false, 1, 1), rerouted(7), arrived(true, 8, 1)).carried().letter().index());
  }

  private static Visit visit(ProposalsAct... acts) {
    return Visit.of("KZ-THERE", IntStream.range(0, acts.length).mapToObj(at -> new Step(at, Instant.EPOCH, acts[at])).toList());
  }

  @Test
  void newsStandsInTheOrderInWhichTheHomeWroteIt() {
    Visit visit = visit(arrived(true, 1, 1), told(7, "committee"), told(4, "introduced"), told(9, "adopted-by-kurultai"));
    assertEquals(List.of("adopted-by-kurultai", "committee", "introduced"), visit.news().stream().map(step -> ((ProposalsAct.AnswerArrived) step.act()).step()).toList());
    assertEquals("introduced", visit.answers().getFirst().step());
  }

  private static ProposalsAct told(long index, String step) {
    return new ProposalsAct.AnswerArrived(PROPOSAL, "KZ-HOME", "KZ-KURULTAI", step, Reached.How.TAKEN, null, DAY, null, List.of(), null, new ProposalsAct.Letter("KZ-HOME", index), null, null);
  }

  private static ProposalsAct arrived(boolean carry, long index, int version) {
    ProposalsAct.Place place = carry ? new ProposalsAct.Place("kz-law-b", 1, Digest.of(new byte[0]), "sent") : null;
    return new ProposalsAct.ProposalArrived(PROPOSAL, "KZ-HOME", carry, new ProposalsAct.Dossier(new ProposalsAct.Number(2026, 1), Topic.WATER, "KZ-HOME", version, List.of()),
        place, DAY, null, new ProposalsAct.Letter("KZ-HOME", index), null, null);
  }

  private static ProposalsAct rerouted(long index) {
    return new ProposalsAct.AnswerArrived(PROPOSAL, "KZ-HOME", "KZ-HOME", "sent", Reached.How.REROUTED, null, DAY, null, List.of(), null, new ProposalsAct.Letter("KZ-HOME", index), null, null);
  }

  @Test
  void aWithdrawalCountsWhicheverLetterComesFirst() {
    for (Visit visit : List.of(visit(asked(3), withdrawn(3, 5)), visit(arrived(false, 1, 1), withdrawn(3, 5), asked(3)))) {
      assertFalse(visit.isConsulted() || visit.consulted().isPresent());
      assertEquals(5, visit.withdrawn().orElseThrow().letter().index());
    }
    for (Visit visit : List.of(visit(asked(3), withdrawn(3, 5), asked(7)), visit(asked(3), asked(7), withdrawn(3, 5)), visit(asked(7), withdrawn(3, 5), asked(3)))) {
      assertTrue(visit.isConsulted() && visit.withdrawn().isEmpty(), "asked again");
      assertEquals(7, visit.consulted().orElseThrow().letter().index());
    }
  }

  @Test
  void anOpinionAnswersTheRequestThatItNames() {
    assertTrue(visit(asked(3), given(3), withdrawn(3, 5), asked(7)).isConsulted());
    assertFalse(visit(asked(3), withdrawn(3, 5), asked(7), given(7)).isConsulted());
    assertFalse(visit(asked(3), given(null)).isConsulted(), "one of the time when it named none");
  }

  private static ProposalsAct asked(long index) {
    return new ProposalsAct.ProposalArrived(PROPOSAL, "KZ-HOME", false, new ProposalsAct.Dossier(new ProposalsAct.Number(2026, 1), Topic.WATER, "KZ-HOME", 1, List.of()),
        null, DAY, DAY, new ProposalsAct.Letter("KZ-HOME", index), true, null);
  }

  private static ProposalsAct withdrawn(long asked, long index) {
    return new ProposalsAct.OpinionRequestEnded(PROPOSAL, "KZ-HOME", new ProposalsAct.Letter("KZ-HOME", asked), DAY, "Енді қажет емес", new ProposalsAct.Letter("KZ-HOME", index));
  }

  private static ProposalsAct given(Integer asked) {
    return new ProposalsAct.OpinionGiven(PROPOSAL, "KZ-HOME", Verdict.FOR, 1, DAY, "Қолдаймыз", List.of(), null, asked == null ? null : new ProposalsAct.Letter("KZ-HOME", asked));
  }
}
