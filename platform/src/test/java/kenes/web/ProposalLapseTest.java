package kenes.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import kenes.accounts.Caller;
import kenes.kit.ReplayCheck;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestProposal;
import kenes.proposals.ProposalLife;
import kenes.proposals.Reached;
import kenes.routes.Ending;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A country whose law lets a motion lapse when its term is over: route data alone says so. */
class ProposalLapseTest {
  private static final String MOTION = """
      format: kenes-routes/1
      id: lapsing-motion
      version: 1
      name: {kk: Ұсыныс, ru: Предложение, en: Motion}
      valid_from: 2026-07-01
      sources: {charter: {title: {kk: Жарғы, ru: Устав, en: Charter}}}
      basis: {source: charter, inferred: true}
      carriers:
        mover: {kind: HOME, name: {kk: автор, ru: автор, en: mover}}
      start: [handed-in]
      steps:
        handed-in: {name: {kk: Енгізілді, ru: Внесено, en: Handed in}, carrier: mover, next: [{to: referred}]}
        referred:
          name: {kk: Комитетке жіберілді, ru: Передано в комитет, en: Referred to a committee}
          carrier: mover
          due: {days: 60, then: lapsed, grace: 2, basis: {source: charter, article: {kk: "22-тармақ", ru: "пункт 22", en: "paragraph 22"}}}
          next: [{to: adopted}, {to: lapsed, kind: LAPSE}]
        adopted: {name: {kk: Қабылданды, ru: Принято, en: Adopted}, carrier: mover, end: DONE}
        lapsed: {name: {kk: Мерзімі өтіп тоқтатылды, ru: Прекращено за истечением срока, en: Lapsed}, carrier: mover, end: LAPSED}
      """;
  @TempDir Path keys;

  @Test
  void whereTheRouteSaysSoAMotionLapsesWithItsTermAndEveryoneIsTold() {
    try (TestKenes kenes = TestKenes.seeded()) {
      kenes.clock.set(Instant.parse("2026-07-06T06:00:00Z"));
      kenes.routes.adopt(Caller.installation(), kenes.key(), MOTION.getBytes(StandardCharsets.UTF_8));
      TestCouncil home = new TestCouncil(kenes, "KZ-LAPSE", 5, 5);
      TestCouncil supporter = new TestCouncil(kenes, "KZ-LAPSE-FRIEND", 5, 5);
      TestProposal proposal = new TestProposal(kenes, home, 2, "lapsing-motion").ask(null, supporter).step("referred");
      LocalDate last = proposal.life().now().due();
      kenes.clock.set(Instant.parse(last.plusDays(2) + "T06:00:00Z"));
      assertEquals(0, kenes.proposals.clock().round(), "the days of grace");
      kenes.clock.set(Instant.parse(last.plusDays(3) + "T06:00:00Z"));
      assertEquals(1, kenes.proposals.clock().round());
      proposal.deliver();
      ProposalLife life = proposal.life();
      assertEquals(Reached.How.RAN_OUT, life.now().how());
      assertEquals(Ending.LAPSED, life.now().ending());
      assertEquals(last.plusDays(1), life.now().on());
      assertEquals(Ending.LAPSED, proposal.visit(supporter.code()).ended().ending(), "who was asked is told");
      assertEquals(Set.of(), kenes.db.read(tx -> kenes.proposals.proposals().stuck(tx, life, last.plusDays(9))));
      assertEquals(0, kenes.proposals.clock().round(), "once");
      try (CouncilSite site = new CouncilSite(kenes, keys)) {
        Map.of("ru", "прекращено без рассмотрения", "kk", "Мерзімі өтіп тоқтатылды", "en", "Lapsed").forEach((lang, words) -> {
          String page = Jsoup.parse(site.get("/" + lang + "/b/KZ-LAPSE/proposals/2026/1")).text();
          assertTrue(page.contains(words), page);
        });
      }
      ReplayCheck.assertReplays(kenes);
    }
  }
}
