package kenes.proposals;

import static kenes.kit.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import kenes.couriers.CouriersAct;
import kenes.couriers.Letter;
import kenes.journal.Checkpointer;
import kenes.journal.Entry;
import kenes.journal.LogFiles;
import kenes.journal.SigningKey;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestProposal;
import kenes.ledger.Verify;
import kenes.routes.Ending;
import kenes.routes.Need;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One proposal from an idea in an invented council to a law in force: supported by three others, carried by the Council under
 * the Senate, moved to the new route when that Council ended on 30 June 2026, recommended by Halyk Kenesi, rejected by the
 * Kurultai, improved, adopted, signed; and the answer back in every council.
 */
class ProposalToLawStoryTest {
  private static final String COUNCIL = "KZ-SENATE-COUNCIL";
  private static final String SENATE = "KZ-SENATE";
  private static final String KENESI = "KZ-HALYK-KENESI";
  private static final String KURULTAI = "KZ-KURULTAI";

  @Test
  void fromAnIdeaToALawInForce(@TempDir Path keys) throws IOException {
    try (TestKenes kenes = TestKenes.seeded()) {
      kenes.clock.set(Instant.parse("2026-03-02T05:00:00Z"));
      TestCouncil home = new TestCouncil(kenes, "KZ-STORY", 5, 5);
      List<TestCouncil> others = List.of(new TestCouncil(kenes, "KZ-STORY-A", 5, 5), new TestCouncil(kenes, "KZ-STORY-B", 5, 5), new TestCouncil(kenes, "KZ-STORY-C", 5, 5));
      TestProposal proposal = new TestProposal(kenes, home, 2, "kz-law-a").adopt().ask(LocalDate.of(2026, 6, 1), others.toArray(TestCouncil[]::new));
      others.forEach(council -> proposal.stance(council, Stance.SUPPORTS));
      assertEquals(3, proposal.life().count(Stance.SUPPORTS), "three councils have decided to support it");

      proposal.sendTo(COUNCIL).report(COUNCIL, "registered").report(COUNCIL, "expert-opinion").report(COUNCIL, "on-agenda", Need.EXPERT_OPINION)
          .report(COUNCIL, "recommended", Need.DECISION);
      kenes.proposals.carrying().passOn(TestProposal.office(kenes, COUNCIL), COUNCIL, kenes.key(), new ProposalCarrying.PassOn(proposal.id(), SENATE, "Сенатқа ұсынылды"));
      proposal.deliver().report(SENATE, "carrier-found", Need.CARRIER);
      assertEquals(List.of(COUNCIL, SENATE), proposal.life().carryings().stream().map(Carrying::body).toList());

      kenes.clock.set(Instant.parse("2026-07-06T05:00:00Z"));
      kenes.proposals.course().reroute(home.secretary(), home.code(), kenes.key(), new ProposalCourse.Reroute(proposal.id(), "Құрылтай туралы конституциялық заңның 59-бабы"));
      proposal.deliver();
      assertEquals(List.of("kz-law-b", "adopted-by-maslikhat"), List.of(proposal.life().now().place().route(), proposal.stands()));
      assertEquals("carrier-found", proposal.life().on(LocalDate.of(2026, 6, 30)).orElseThrow().place().step(), "on the last day of the old route");
      assertEquals(Reached.How.REROUTED, proposal.visit("KZ-STORY-A").answers().getLast().how(), "whoever supports it is told");

      proposal.sendTo(KENESI).report(KENESI, "registered").report(KENESI, "on-agenda").report(KENESI, "recommended", Need.DECISION)
          .report(KENESI, "initiated").report(KENESI, "kenesi-committees").report(KENESI, "kenesi-adopted", Need.COMMITTEE_CONCLUSION, Need.DECISION);
      kenes.proposals.carrying().passOn(TestProposal.office(kenes, KENESI), KENESI, kenes.key(), new ProposalCarrying.PassOn(proposal.id(), KURULTAI, null));
      proposal.deliver().report(KURULTAI, "introduced", Need.NO_BUDGET_EFFECT).report(KURULTAI, "bureau").report(KURULTAI, "committee").report(KURULTAI, "rejected");
      assertEquals(Ending.REJECTED, proposal.life().now().ending());
      assertEquals("Себебі: қадам заңда көзделген", proposal.visit("KZ-STORY-B").ended().words(), "rejected with reasons, and every supporter has them");

      assertRefused(kenes, ProposalsCode.TEXT_DECIDED, "decision", () -> kenes.proposals.texts().revise(home.deputy(2), home.code(), kenes.key(),
          new ProposalTexts.Revise(proposal.id(), TestProposal.wordings(60), "Құрылтай комитетінің ескертулері ескерілді")));
      proposal.revise(60);
      assertEquals(List.of(2, false), List.of(proposal.life().decided().version(), proposal.life().isUndecided()), "the council has decided on the improved text");
      proposal.ask(null, others.getFirst()).stance(others.getFirst(), Stance.SUPPORTS);
      assertEquals(List.of(2, 1, 1), proposal.life().support().values().stream().map(Support::version).toList(), "one council was asked anew, two decided on the first text");
      proposal.send(KURULTAI, null).report(KURULTAI, "carrier-found", Need.CARRIER);
      assertTrue(proposal.visit("KZ-STORY-B").ended() == null, "it goes on, and every supporter knows");
      proposal.report(KURULTAI, "introduced", Need.NO_BUDGET_EFFECT).report(KURULTAI, "bureau").report(KURULTAI, "committee")
          .report(KURULTAI, "adopted-by-kurultai", Need.COMMITTEE_CONCLUSION, Need.DECISION).report(KURULTAI, "sent-to-president").report(KURULTAI, "signed");
      ProposalsAct.LawArticle law = TestProposal.law(LocalDate.of(2026, 7, 6));
      proposal.report(KURULTAI, new Take(proposal.id(), "in-force", null, null, "Заң № 1", null, Set.of(), law, List.of()));

      assertEquals(List.of(Ending.DONE, List.of(law)), List.of(proposal.life().now().ending(), proposal.life().laws()));
      for (String body : List.of("KZ-STORY-A", "KZ-STORY-B", "KZ-STORY-C", KENESI, KURULTAI)) {
        assertEquals(List.of(Ending.DONE, law), List.of(proposal.visit(body).ended().ending(), proposal.visit(body).ended().law()), body + " has the answer: what changed in the law");
      }
      assertEquals(2, proposal.life().text().number());
      assertLettersEnded(kenes, home);
      assertRecordsVerify(kenes, keys, new TreeSet<>(Set.of("KZ", "KZ-STORY", "KZ-STORY-A", "KZ-STORY-B", "KZ-STORY-C", COUNCIL, SENATE, KENESI, KURULTAI)));
      ReplayCheck.assertReplays(kenes);
    }
  }

  /** Every letter came; what went to a body that has ended went to its successor, or nowhere, with its reason. */
  private static void assertLettersEnded(TestKenes kenes, TestCouncil home) {
    List<Letter> letters = kenes.db.read(tx -> kenes.couriers.list(tx, home.code(), 0, 200));
    assertTrue(letters.size() > 30, () -> "only " + letters.size());
    for (Letter letter : letters) {
      boolean ended = Set.of(COUNCIL, SENATE).contains(letter.to()) && Set.of(Letter.State.UNDELIVERABLE, Letter.State.REDIRECTED).contains(letter.state());
      assertTrue(letter.state() == Letter.State.DELIVERED || ended, letter::toString);
    }
  }

  /** A stranger checks each body's record, and that what one body received is what the other one sent. */
  private static void assertRecordsVerify(TestKenes kenes, Path keys, Set<String> bodies) throws IOException {
    SigningKey key = SigningKey.create(keys, "council.example.org");
    try (Checkpointer checkpointer = new Checkpointer(kenes.db, key, keys, (tx, body) -> OptionalLong.empty(), kenes.clock)) {
      for (String body : bodies) {
        long size = kenes.db.read(tx -> kenes.journal.sizes(tx)).get(body);
        checkpointer.checkpointNow(body);
        Verify.Report report = Verify.log(new LogFiles(kenes.db).reader(body), key.verifier(body), Optional.empty());
        assertEquals(List.of(), report.problems(), body);
        assertEquals(size, report.entries(), body);
        for (Entry entry : kenes.db.read(tx -> kenes.journal.list(tx, body, 0, size))) {
          if (entry.act() instanceof CouriersAct.Received received) {
            assertEquals(kenes.db.read(tx -> kenes.journal.get(tx, received.from(), received.index())).leafHash(), received.leaf());
          }
        }
      }
    }
  }
}
