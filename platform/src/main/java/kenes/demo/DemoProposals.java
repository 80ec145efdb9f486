package kenes.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.accounts.Caller;
import kenes.demo.ProposalSeed.Proposed;
import kenes.proposals.ProposalLife;
import kenes.register.Registrar;
import kenes.routes.Routes;

/** The proposals of the invented councils, played day by day: one step, then so many days, then the next. */
final class DemoProposals {
  private static final LocalDate CHANGE = LocalDate.of(2026, 7, 1);
  /** After the national council's sitting. */
  private static final LocalDate RECOMMENDED = LocalDate.of(2026, 9, 28);

  private final Facades kenes;
  private final Days days;
  private final LocalDate last;
  private final ProposalSeed seed = ProposalSeed.read();
  private final ProposalSteps steps;
  private final DemoSupport support;

  /** @param kenes over the clock of these days @param last nothing happens after this day @param decision of the demonstration's council on proposals, of this day @param recommendation of the national council */
  DemoProposals(Facades kenes, Days days, LocalDate last, UUID decision, UUID recommendation) {
    this.kenes = kenes;
    this.days = days;
    this.last = last;
    this.steps = new ProposalSteps(kenes, seed, decision, recommendation);
    this.support = new DemoSupport(kenes, seed, steps, decision);
  }

  /** Plays all of them in the order of days. @return them by their codes */
  Map<String, UUID> play() {
    LocalDate first = LocalDate.parse(seed.proposals().getFirst().opened());
    days.on(first, () -> {
      Stream.of("kz-law-b", "kz-law-a").forEach(this::adopt);
      seed.offices().forEach(office -> appoint(office, first));
    });
    seed.proposals().forEach(one -> days.on(LocalDate.parse(one.opened()), () -> move(one, LocalDate.parse(one.opened()))));
    new DemoOpinions(kenes, seed, steps).enter(days);
    days.play();
    days.on(last, support::state);
    days.on(last, support::change);
    days.play();
    return steps.made();
  }

  /** The shipped route, with the invented national council for a carrier; what sits nowhere here is entered with a document. */
  private void adopt(String route) {
    String text = new String(Routes.shipped(route), StandardCharsets.UTF_8).replace("kz-law-", "demo-law-").replace("[DECISION]", "[SOURCE]")
        .replace("    kind: BODY\n    name: {kk: \"Құрылтай\"", "    kind: OUTSIDE\n    name: {kk: \"Құрылтай\"").replace("    bodies: [KZ-KURULTAI]\n", "")
        .replaceAll("bodies: \\[KZ-(HALYK-KENESI, KZ-KURULTAI|HALYK-KENESI|SENATE-COUNCIL|SENATE)\\]", "bodies: [" + NationalCouncil.BODY + "]");
    kenes.routes().adopt(Caller.installation(), "demo-" + route, text.getBytes(StandardCharsets.UTF_8));
  }

  private void appoint(ProposalSeed.Office office, LocalDate on) {
    UUID account = kenes.accounts().create(office.kk(), null, false, true);
    kenes.registrar().assignStaff(Caller.installation(), office.body(), "demo-office-" + office.body(), new Registrar.NewStaff(account, "secretary", on));
  }

  /** The next thing that happens to it, and the day of the one after that. */
  private void move(Proposed proposed, LocalDate on) {
    moved(proposed, on).filter(next -> !next.isAfter(last)).ifPresent(next -> days.on(next, () -> move(proposed, next)));
  }

  /** @return when there will be another; empty: never */
  private Optional<LocalDate> moved(Proposed proposed, LocalDate on) {
    if (!steps.made().containsKey(proposed.code())) {
      steps.open(proposed, on, on.isBefore(CHANGE) ? "demo-law-a" : "demo-law-b");
      return Optional.of(on.plusDays(proposed.pace()));
    }
    ProposalLife life = steps.life(proposed);
    String stands = life.now().place().step();
    if (!on.isBefore(CHANGE) && life.now().place().route().equals("demo-law-a")) {
      steps.reroute(proposed);
      return Optional.of(on.plusDays(2));
    }
    if (ProposalSteps.WAY.indexOf(stands) >= ProposalSteps.WAY.indexOf(proposed.until())) {
      steps.end(proposed);
      return Optional.empty();
    }
    if (on.isBefore(CHANGE) && stands.equals("on-agenda")) {
      return Optional.of(CHANGE.plusDays(1)); // no further by the old route: what is under way goes over to the new one
    }
    return Optional.of(go(proposed, ProposalSteps.WAY.get(ProposalSteps.WAY.indexOf(stands) + 1), on));
  }

  private LocalDate go(Proposed proposed, String following, LocalDate on) {
    LocalDate decided = following.equals("adopted-by-maslikhat") && proposed.home().equals(DemoSetup.BODY) ? last : following.equals("recommended") ? RECOMMENDED : on;
    if (on.isBefore(decided)) {
      return decided; // no step stands on a decision that was taken later
    }
    if (following.equals("committee") && !on.isBefore(CHANGE)) {
      steps.step(proposed, "bureau", on); // it passes the bill on at once
    }
    steps.step(proposed, following, on);
    return on.plusDays(proposed.pace() / (on.isBefore(CHANGE) ? 1 : 3));
  }
}
