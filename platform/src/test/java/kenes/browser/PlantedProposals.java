package kenes.browser;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kenes.base.Text;
import kenes.decisions.DecisionsAct;
import kenes.kit.TestCouncil;
import kenes.kit.TestKenes;
import kenes.kit.TestProposal;
import kenes.proposals.ProposalCarrying;
import kenes.proposals.ProposalCorrections;
import kenes.proposals.ProposalCourse;
import kenes.proposals.ProposalOpinions;
import kenes.proposals.ProposalSupport;
import kenes.proposals.ProposalTexts;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Stance;
import kenes.proposals.Take;
import kenes.proposals.Verdict;
import kenes.register.RegisterAct;
import kenes.routes.Need;

/**
 * Proposals of a council of their own: one that was asked about, sent up and improved, one in force, one withdrawn; one of the council
 * whose desk is looked at, which was asked for its support too.
 */
final class PlantedProposals {
  static final String HOME = "KZ-PROPOSES";
  private static final String ROUTE = "kz-law-b";
  private static final String KURULTAI = "KZ-KURULTAI";
  private static final String KENESI = "KZ-HALYK-KENESI";

  private PlantedProposals() {}

  /** @return what the addresses in pages.txt leave open */
  static Map<String, String> in(TestKenes kenes, TestCouncil council) {
    kenes.clock.advance(Duration.ofDays(-70));
    TestCouncil home = new TestCouncil(kenes, HOME, 5, 5);
    TestCouncil supporter = new TestCouncil(kenes, "KZ-SUPPORTS", 5, 5);
    TestProposal way = new TestProposal(kenes, home, 2, ROUTE);
    kenes.proposals.support().ask(home.secretary(), HOME, kenes.key(), new ProposalSupport.Ask(way.id(), List.of("KZ-SUPPORTS", council.code(), "KZ-10", "KZ-11", "KZ-35"),
        kenes.db.read(tx -> kenes.register.today(tx, HOME)).plusDays(30)));
    way.deliver().stance(supporter, Stance.OPPOSES);
    kenes.proposals.support().revoke(supporter.secretary(), supporter.code(), kenes.key(), new ProposalSupport.Revoke(way.id(), Stance.Ground.MISTAKE,
        "Ұстаным қате енгізілді: кеңес ұсынысты қолдаған"));
    way.stance(supporter, Stance.SUPPORTS).adopt().sendTo(KENESI).report(KENESI, "registered").report(KENESI, "returned-for-work");
    way.revise(10);
    kenes.proposals.texts().opine(home.secretary(), HOME, kenes.key(), new ProposalTexts.Opine(way.id(), ProposalsAct.OpinionEntered.Kind.AMENDMENT,
        Text.of("Су шаруашылығы мамандарының тобы", "Группа специалистов водного хозяйства", null), kenes.db.read(tx -> kenes.register.today(tx, HOME)),
        "Мерзімді жұмыс күнімен есептеген дұрыс.", "№ 12 хат", List.of()));
    takeBack(kenes, home, way, "Түзету басқа ұсынысқа берілген екен");
    LocalDate due = kenes.db.read(tx -> kenes.register.today(tx, HOME)).plusDays(15);
    for (String body : List.of(council.code(), KENESI, "KZ-10")) {
      kenes.proposals.opinions().consult(home.secretary(), HOME, kenes.key(), new ProposalOpinions.Consult(way.id(), body, "Мерзімді жұмыс күнімен есептеген дұрыс па?", due));
    }
    kenes.proposals.opinions().withdrawRequest(home.secretary(), HOME, kenes.key(), new ProposalOpinions.WithdrawRequest(way.id(), "KZ-10", way.life().text().number(),
        "Мәселе облыстың құзыретіне кірмейді екен"));
    way.deliver();
    kenes.proposals.opinions().advise(TestProposal.office(kenes, KENESI), KENESI, kenes.key(), new ProposalOpinions.Advise(way.id(), Verdict.REMARKS,
        "Қолдаймыз. «Күн» деген сөз «жұмыс күні» деген сөздермен ауыстырылсын.", List.of()));
    way.sendTo(KURULTAI).report(KURULTAI, "registered").report(KURULTAI, "carrier-found", Need.CARRIER).report(KURULTAI, "government-conclusion")
        .report(KURULTAI, "introduced", Need.FINANCIAL_CONCLUSION).report(KURULTAI, "priority");
    TestProposal done = new TestProposal(kenes, home, 3, ROUTE).adopt().sendTo(KURULTAI).report(KURULTAI, "registered").report(KURULTAI, "carrier-found", Need.CARRIER)
        .report(KURULTAI, "introduced", Need.NO_BUDGET_EFFECT).report(KURULTAI, "bureau").report(KURULTAI, "committee").report(KURULTAI, "adopted-by-kurultai", Need.COMMITTEE_CONCLUSION, Need.DECISION)
        .report(KURULTAI, "sent-to-president").report(KURULTAI, "signed");
    done.report(KURULTAI, new Take(done.id(), "in-force", null, null, "https://example.org/act", null, Set.of(),
        TestProposal.law(kenes.db.read(tx -> kenes.register.today(tx, HOME))), List.of()));
    kenes.proposals.texts().linkLaw(home.secretary(), HOME, kenes.key(), new ProposalTexts.LinkLaw(done.id(),
        new ProposalsAct.LawArticle(Text.of("Жер кодексі", "Земельный кодекс", null), "12", kenes.db.read(tx -> kenes.register.today(tx, HOME)), "https://example.org/land")));
    takeBack(kenes, home, done, "Басқа заңның бабы көрсетілген");
    kenes.proposals.texts().linkLaw(home.secretary(), HOME, kenes.key(), new ProposalTexts.LinkLaw(way.id(),
        new ProposalsAct.LawArticle(Text.of("Тұрғын үй қатынастары туралы заң", "Закон о жилищных отношениях", null), "31", kenes.db.read(tx -> kenes.register.today(tx, HOME)).minusDays(3), null)));
    TestProposal back = new TestProposal(kenes, home, 4, ROUTE);
    kenes.proposals.course().withdraw(home.deputy(4), HOME, kenes.key(), new ProposalCourse.Withdraw(back.id(), "Мәселе жергілікті жерде шешілді"));
    recalled(kenes, home, new TestProposal(kenes, home, 5, ROUTE).adopt());
    LocalDate last = kenes.db.read(tx -> kenes.register.today(tx, HOME)).plusDays(60);
    RegisterAct.BodyRegistered facts = TestCouncil.body("KZ-ENDED", TestKenes.REGISTRY);
    TestCouncil ended = new TestCouncil(kenes, new RegisterAct.BodyRegistered(facts.code(), facts.parent(), facts.kind(), facts.level(), facts.name(), facts.territory(), null, null,
        facts.timeZone(), null, null, last, null, null, Map.of(), HOME, true), TestCouncil.TERM, TestCouncil.BEGAN, 5, 5);
    TestProposal inherited = new TestProposal(kenes, ended, 2, ROUTE).ask(null, supporter).stance(supporter, Stance.SUPPORTS).step("drafted");
    kenes.clock.advance(Duration.ofDays(70));
    kenes.proposals.clock().handOver();
    inherited.deliver();
    TestProposal own = new TestProposal(kenes, council, 3, ROUTE).step("drafted", "before-commission");
    takeBack(kenes, council, own, "Комиссияға әлі жіберілген жоқ");
    TestProposal sent = sent(kenes, council);
    return Map.of("{proposal}", own.id().toString(), "{arrived}", way.id().toString(), "{sent}", sent.id().toString());
  }

  /** From one body, whose step crossed the recall, and sent to another. */
  private static void recalled(TestKenes kenes, TestCouncil home, TestProposal proposal) {
    proposal.send(KENESI, expected(kenes, proposal, "sent", 10));
    kenes.clock.advance(Duration.ofDays(15));
    kenes.proposals.carrying().report(TestProposal.office(kenes, KENESI), KENESI, kenes.key(), expected(kenes, proposal, "registered", 5));
    kenes.proposals.carrying().recall(home.secretary(), HOME, kenes.key(), new ProposalCarrying.Recall(proposal.id(), "Мерзім өтті, органнан жауап болмады"));
    proposal.deliver().send(KURULTAI, null).report(KURULTAI, expected(kenes, proposal, "registered", 12));
    kenes.clock.advance(Duration.ofDays(-15));
  }

  /** To a body from which it may be recalled, by the council's last decision. */
  private static TestProposal sent(TestKenes kenes, TestCouncil council) {
    TestProposal sent = new TestProposal(kenes, council, 2, ROUTE).step("drafted", "before-commission");
    UUID decision = kenes.db.read(tx -> kenes.decisions.latest(tx, council.code())).stream()
        .filter(life -> life.ending() == null && life.find(DecisionsAct.DecisionSigned.class).isPresent()).findFirst().orElseThrow().decision().id();
    kenes.proposals.course().step(council.secretary(), council.code(), kenes.key(), new Take(sent.id(), "adopted-by-maslikhat", null, decision, "№ 3 қорытынды", null,
        Set.of(Need.COMMITTEE_CONCLUSION), null, List.of()));
    for (String body : List.of("KZ-10", KENESI)) {
      kenes.proposals.opinions().consult(council.secretary(), council.code(), kenes.key(), new ProposalOpinions.Consult(sent.id(), body, null,
          kenes.db.read(tx -> kenes.register.today(tx, HOME)).plusDays(15)));
    }
    kenes.proposals.opinions().withdrawRequest(council.secretary(), council.code(), kenes.key(), new ProposalOpinions.WithdrawRequest(sent.id(), "KZ-10",
        sent.life().text().number(), "Мәселе облыстың құзыретіне кірмейді екен"));
    return sent.send(KENESI, expected(kenes, sent, "sent", 20));
  }

  /** A step after which the next one is expected in so many days. */
  private static Take expected(TestKenes kenes, TestProposal proposal, String step, int days) {
    return new Take(proposal.id(), step, null, null, "№ 01-12/7 хат", null, Set.of(), null, List.of(),
        kenes.db.read(tx -> kenes.register.today(tx, HOME)).plusDays(days));
  }

  /** What was entered last. */
  private static void takeBack(TestKenes kenes, TestCouncil home, TestProposal proposal, String reason) {
    long last = kenes.db.read(tx -> kenes.proposals.corrections().list(tx, proposal.life())).getFirst().index();
    kenes.proposals.corrections().takeBack(home.secretary(), home.code(), kenes.key(), new ProposalCorrections.TakeBack(proposal.id(), last, reason));
  }
}
