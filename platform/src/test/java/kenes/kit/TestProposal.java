package kenes.kit;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.journal.Actor;
import kenes.proposals.ProposalCarrying;
import kenes.proposals.ProposalLife;
import kenes.proposals.ProposalSupport;
import kenes.proposals.ProposalTexts;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Stance;
import kenes.proposals.Take;
import kenes.proposals.Topic;
import kenes.proposals.Visit;
import kenes.register.Registrar;
import kenes.routes.Need;

/** A proposal of a test council, brought as far as a test needs. */
public final class TestProposal {
  /** The route "dead": it ends with June 2026, and nothing takes its place. */
  private static final String DEAD_ROUTE = """
      format: kenes-routes/1
      id: dead
      version: 1
      name: {kk: Уақытша, ru: Временный, en: Passing}
      valid_from: 2026-05-01
      valid_to: 2026-06-30
      sources: {charter: {title: {kk: Жарғы, ru: Устав, en: Charter}}}
      basis: {source: charter, inferred: true}
      carriers:
        mover: {kind: HOME, name: {kk: автор, ru: автор, en: mover}}
      start: [one]
      steps:
        one: {name: {kk: Бір, ru: Один, en: One}, carrier: mover, next: [{to: two}]}
        two: {name: {kk: Екі, ru: Два, en: Two}, carrier: mover, end: DONE}
      """;

  private final TestKenes kenes;
  private final TestCouncil home;
  private final UUID id;

  /** The idea of the deputy in this seat, opened today on this route. */
  public TestProposal(TestKenes kenes, TestCouncil home, int seat, String route) {
    this.kenes = kenes;
    this.home = home;
    this.id = kenes.proposals.texts().open(home.deputy(seat), home.code(), kenes.key(), open(home, seat, route)).act(ProposalsAct.ProposalOpened.class).proposal();
  }

  public static ProposalTexts.Open open(TestCouncil home, int seat, String route) {
    return new ProposalTexts.Open(ProposalsAct.Origin.Kind.DEPUTY, List.of(home.person(seat)), null, null, Topic.WATER, List.of(), route, wordings(30), null);
  }

  /** A text in Kazakh and in Russian about so many days. */
  public static List<ProposalTexts.Wording> wordings(int days) {
    return List.of(new ProposalTexts.Wording(Lang.KK, "Ауыз су туралы", "1. Су құбырын жөндеу мерзімі белгіленсін.\n2. Мерзім: " + days + " күн."),
        new ProposalTexts.Wording(Lang.RU, "О питьевой воде", "1. Установить срок ремонта водопровода.\n2. Срок: " + days + " дней."));
  }

  /** Adopts a route that ended and was not replaced: what is on it needs a hand. */
  public static void adoptDeadRoute(TestKenes kenes) {
    kenes.routes.adopt(Caller.installation(), kenes.key(), DEAD_ROUTE.getBytes(StandardCharsets.UTF_8));
  }

  public UUID id() {
    return id;
  }

  public ProposalLife life() {
    return kenes.db.read(tx -> kenes.proposals.proposals().get(tx, home.code(), id));
  }

  /** As this body knows it. */
  public Visit visit(String body) {
    return kenes.db.read(tx -> kenes.proposals.proposals().getVisit(tx, body, id));
  }

  /** The step at which it stands. */
  public String stands() {
    return life().now().place().step();
  }

  /** The home takes steps for which words are enough. */
  public TestProposal step(String... steps) {
    for (String step : steps) {
      kenes.proposals.course().step(home.secretary(), home.code(), kenes.key(), Take.of(id, step, "Қадам жасалды, себебі осы"));
    }
    return this;
  }

  /** From the idea to the council's decision on it. */
  public TestProposal adopt() {
    step("drafted", "before-commission");
    UUID decision = new TestDecision(kenes, home, "OTHER").sign().id();
    kenes.proposals.course().step(home.secretary(), home.code(), kenes.key(), new Take(id, "adopted-by-maslikhat", null, decision, "Бюджет комиссиясының қорытындысы № 3",
        null, Set.of(Need.COMMITTEE_CONCLUSION), null, List.of()));
    return this;
  }

  /** The home decides anew, on a text about so many days. */
  public TestProposal revise(int days) {
    UUID decision = new TestDecision(kenes, home, "OTHER").sign().id();
    kenes.proposals.texts().revise(home.secretary(), home.code(), kenes.key(), new ProposalTexts.Revise(id, wordings(days), "Ескертулер ескерілді", decision));
    return this;
  }

  public TestProposal ask(LocalDate due, TestCouncil... councils) {
    kenes.proposals.support().ask(home.secretary(), home.code(), kenes.key(), new ProposalSupport.Ask(id, Arrays.stream(councils).map(TestCouncil::code).toList(), due));
    return deliver();
  }

  /** A council that was asked decides at a sitting of its own. */
  public TestProposal stance(TestCouncil council, Stance stance) {
    UUID decision = new TestDecision(kenes, council, "OTHER").sign().id();
    kenes.proposals.support().state(council.secretary(), council.code(), kenes.key(), new ProposalSupport.State(id, stance, decision, null));
    return deliver();
  }

  /** Sent by the step "sent". */
  public TestProposal sendTo(String body) {
    return send(body, new Take(id, "sent", null, null, "Хат № 01-12/7", null, Set.of(), null, List.of()));
  }

  /** @param step by which it is sent, or null */
  public TestProposal send(String body, Take step) {
    kenes.proposals.carrying().send(home.secretary(), home.code(), kenes.key(), new ProposalCarrying.Send(id, body, step));
    return deliver();
  }

  /** The body that carries it takes a step for which a reference, words and these statements are enough. */
  public TestProposal report(String body, String step, Need... shown) {
    return report(body, new Take(id, step, null, null, "Хаттама № 5, www.example.org", "Себебі: қадам заңда көзделген", Set.of(shown), null, List.of()));
  }

  public TestProposal report(String body, Take take) {
    kenes.proposals.carrying().report(office(kenes, body), body, kenes.key(), take);
    return deliver();
  }

  public TestProposal deliver() {
    kenes.couriers.deliverNow();
    return this;
  }

  /** Somebody at the office of a body of the register, appointed anew. */
  public static Caller office(TestKenes kenes, String body) {
    UUID account = kenes.accounts.create("Office " + body, null, false, false);
    kenes.registrar.assignStaff(Caller.installation(), body, kenes.key(), new Registrar.NewStaff(account, "staff", LocalDate.of(2026, 1, 1)));
    return new Caller(Actor.account(account, false), account, null, false);
  }

  public static ProposalsAct.LawArticle law(LocalDate date) {
    return new ProposalsAct.LawArticle(Text.of("Су кодексі", "Водный кодекс", null), "45-1", date, "https://example.org/law");
  }
}
