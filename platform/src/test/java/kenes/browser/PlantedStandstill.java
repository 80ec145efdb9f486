package kenes.browser;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kenes.couriers.PlantedAttempt;
import kenes.decisions.Decision;
import kenes.joint.Joint;
import kenes.joint.JointAct;
import kenes.kit.TestCouncil;
import kenes.kit.TestDecision;
import kenes.kit.TestKenes;
import kenes.kit.TestProposal;
import kenes.proposals.ProposalCourse;
import kenes.proposals.ProposalSupport;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Stance;
import kenes.register.Body;

/**
 * Proposals that stand still, each for another reason: its route has ended, its carrier has ended, a letter is stuck or was turned back;
 * one that a whole region was asked about and whose text has changed since it was decided on; and two halves of joint decisions.
 */
final class PlantedStandstill {
  /** While route A of the law still holds. */
  static final Instant MAY = Instant.parse("2026-05-04T06:00:00Z");
  private static final Instant JULY = Instant.parse("2026-07-06T06:00:00Z");
  private static final String HOME = "KZ-STANDS-STILL";
  private static final String ENDED_ROUTE = "kz-law-a";
  private static final String ROUTE = "kz-law-b";
  private static final String CARRIER = "KZ-SENATE-COUNCIL";
  private static final String REGION = "KZ-39";

  private final TestKenes kenes;
  private final TestCouncil council;
  private final TestCouncil home;
  private final TestProposal moved;

  /** In May: three of the council whose desk is looked at will be on an ended route, and one more of a home of its own. */
  PlantedStandstill(TestKenes kenes, TestCouncil council) {
    this.kenes = kenes;
    this.council = council;
    this.home = new TestCouncil(kenes, HOME, 5, 5);
    TestProposal.adoptDeadRoute(kenes);
    new TestProposal(kenes, council, 2, ENDED_ROUTE);
    new TestProposal(kenes, council, 3, ENDED_ROUTE).step("drafted");
    this.moved = new TestProposal(kenes, council, 4, ENDED_ROUTE).step("drafted", "before-commission");
    new TestProposal(kenes, council, 5, "dead");
    new TestProposal(kenes, home, 2, ENDED_ROUTE).adopt().sendTo(CARRIER).report(CARRIER, "registered");
  }

  /** Today, after everything else: what was sent last stays under way. @return what the addresses in pages.txt leave open */
  Map<String, String> today() {
    Instant today = kenes.clock.instant();
    kenes.clock.set(JULY);
    askedOfARegion();
    turnedBack();
    String both = joint(true);
    String half = joint(false);
    kenes.clock.set(today);
    kenes.proposals.course().reroute(council.secretary(), council.code(), kenes.key(), new ProposalCourse.Reroute(moved.id(), "Сенат 2026 жылғы 1 шілдеде қызметін тоқтатты"));
    TestProposal stuck = new TestProposal(kenes, home, 5, ROUTE);
    kenes.proposals.support().ask(home.secretary(), HOME, kenes.key(), new ProposalSupport.Ask(stuck.id(), List.of("KZ-SUPPORTS", "KZ-35"), day().plusDays(20)));
    kenes.clock.advance(Duration.ofHours(2));
    PlantedAttempt.unreachable(kenes, HOME);
    ProposalsAct.Number number = stuck.life().opened().number();
    return Map.of("{half}", half, "{both}", both, "{stuck}", number.year() + "/" + number.running());
  }

  private LocalDate day() {
    return kenes.db.read(tx -> kenes.register.today(tx, HOME));
  }

  /** More bodies of one region than its tile holds; two of them have decided, on a text that was changed later. */
  private void askedOfARegion() {
    List<TestCouncil> deciding = IntStream.rangeClosed(1, 2).mapToObj(number -> new TestCouncil(kenes, TestCouncil.body(REGION + "-TEST-" + number, REGION), TestCouncil.TERM, TestCouncil.BEGAN, 5, 5)).toList();
    List<String> asked = kenes.db.read(tx -> Stream.concat(Stream.of(REGION), kenes.register.children(tx, REGION).stream().map(Body::code)).toList());
    TestProposal proposal = new TestProposal(kenes, home, 3, ROUTE);
    kenes.proposals.support().ask(home.secretary(), HOME, kenes.key(), new ProposalSupport.Ask(proposal.id(), Stream.concat(asked.stream(), Stream.of("KZ-10", "KZ-75")).toList(), day().plusDays(30)));
    proposal.deliver().stance(deciding.getFirst(), Stance.SUPPORTS).stance(deciding.getLast(), Stance.OPPOSES).adopt().revise(10);
  }

  /** A council decides on what was withdrawn meanwhile. */
  private void turnedBack() {
    TestCouncil late = new TestCouncil(kenes, "KZ-LATE", 5, 5);
    TestProposal proposal = new TestProposal(kenes, home, 4, ROUTE).ask(day().plusDays(10), late);
    kenes.proposals.course().withdraw(home.deputy(4), HOME, kenes.key(), new ProposalCourse.Withdraw(proposal.id(), "Мәселе жергілікті жерде шешілді"));
    proposal.stance(late, Stance.SUPPORTS);
  }

  /** @param both whether the other body has adopted it too @return the address of this body's own decision */
  private String joint(boolean both) {
    TestCouncil other = new TestCouncil(kenes, both ? "KZ-JOINS" : "KZ-HESITATES", 5, 5);
    UUID joint = kenes.joint.offer(home.secretary(), HOME, kenes.key(), new Joint.Offer(other.code(), TestDecision.wordings(100), null)).act(JointAct.JointOffered.class).joint();
    kenes.couriers.deliverNow();
    UUID own = adopt(home, joint);
    if (both) {
      adopt(other, joint);
    }
    kenes.couriers.deliverNow();
    Decision decision = kenes.db.read(tx -> kenes.decisions.get(tx, HOME, own)).decision();
    return "/b/" + HOME + "/decisions/" + decision.scope() + "/" + decision.key();
  }

  private UUID adopt(TestCouncil body, UUID joint) {
    UUID decision = new TestDecision(kenes, body, "OTHER").sign().id();
    kenes.joint.adopt(body.secretary(), body.code(), kenes.key(), new Joint.Adopt(joint, decision));
    return decision;
  }
}
