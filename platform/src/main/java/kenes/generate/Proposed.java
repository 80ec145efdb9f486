package kenes.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import kenes.base.Text;
import kenes.journal.Act;
import kenes.proposals.ProposalsAct;
import kenes.proposals.Reached;
import kenes.routes.Carrier;
import kenes.routes.Due;
import kenes.routes.Need;
import kenes.routes.Route;
import kenes.routes.RouteStep;
import kenes.routes.Transition;

/** One proposal, day by day, from its opening to where it ends or rests. */
final class Proposed {
  private static final int QUICKEST = 15;
  private static final int SLOWER = 70;
  private static final int RESTS = 7;
  private static final int REROUTED = 85;
  private static final int RUNS_OUT = 30;
  private static final int DEPUTIES = 70;
  private static final int APPEALS = 20;
  private static final int LOOKED_AT = 25;

  final UUID id;
  private final Past home;
  private final Lawmaking laws;
  private final Chance chance;
  private final int subject;
  private final int pace;
  private final Set<String> asked = new TreeSet<>();
  private ProposalsAct.Number number;
  private ProposalsAct.Origin origin;
  private Route route;
  private RouteStep step;
  private LocalDate next;
  private int version = 1;
  private boolean returned;
  private boolean runsOut;

  Proposed(Past home, Lawmaking laws, int place, LocalDate opened) {
    this.home = home;
    this.laws = laws;
    this.chance = home.council.chance("proposal/" + place);
    this.id = chance.id(Plan.begin(opened));
    this.subject = chance.below(laws.invented.subjects());
    this.pace = QUICKEST + chance.below(SLOWER);
    this.next = opened;
  }

  /** When it moves next; null: it stays where it is. */
  LocalDate next() {
    return next;
  }

  boolean isEnded() {
    return step != null && step.end();
  }

  /** What happens on the day of {@link #next}. */
  List<Act> acts() {
    LocalDate on = next;
    List<Act> acts = new ArrayList<>();
    if (step == null) {
      acts.add(open(on));
    } else if (!route.valid().contains(on)) {
      reroute(acts, on);
    } else if (runsOut) {
      runOut(acts, on);
    } else {
      move(acts, on);
    }
    plan(on);
    return acts;
  }

  private void plan(LocalDate on) {
    boolean follows = step.due().flatMap(Due::then).isPresent();
    runsOut = follows && chance.percent(RUNS_OUT);
    LocalDate going = runsOut ? laws.due(route, step, on).plusDays(1) : on.plusDays(follows ? 1 + chance.below(LOOKED_AT) : pace / 2 + 1 + chance.below(pace));
    going = !follows && chance.percent(RESTS) ? null : going;
    LocalDate last = route.valid().to();
    if (last != null && (going == null || going.isAfter(last))) {
      going = chance.percent(REROUTED) ? last.plusDays(1 + chance.below(QUICKEST)) : null;
    }
    next = isEnded() ? null : going;
  }

  private Act open(LocalDate on) {
    route = laws.route(on);
    step = route.first();
    number = home.number(on.getYear());
    origin = origin(on);
    return new ProposalsAct.ProposalOpened(id, number, origin, laws.invented.area(subject), home.council.region, List.of(), laws.wordings(subject, version), on, place(),
        laws.due(route, step, on));
  }

  private ProposalsAct.Origin origin(LocalDate on) {
    int whose = chance.below(100);
    if (whose < DEPUTIES) {
      int term = Council.termOn(on);
      List<UUID> authors = IntStream.rangeClosed(0, chance.below(3)).mapToObj(any -> home.council.holder(term, 1 + chance.below(home.council.seats))).distinct().toList();
      return new ProposalsAct.Origin(ProposalsAct.Origin.Kind.DEPUTY, authors, null, null);
    }
    return new ProposalsAct.Origin(whose < DEPUTIES + APPEALS ? ProposalsAct.Origin.Kind.APPEAL : ProposalsAct.Origin.Kind.FORUM, List.of(), null, reference());
  }

  private ProposalsAct.Place place() {
    return new ProposalsAct.Place(route.id(), route.version(), route.digest(), step.id());
  }

  private String reference() {
    return "№ GEN-" + (100 + chance.below(900));
  }

  private void reroute(List<Act> acts, LocalDate on) {
    ProposalsAct.Place from = place();
    route = laws.route(on);
    step = route.get(laws.continued(from.step()));
    acts.add(new ProposalsAct.Rerouted(id, from, place(), on, laws.due(route, step, on), reason()));
    answer(acts, on, Reached.How.REROUTED, reason(), null);
  }

  private void runOut(List<Act> acts, LocalDate on) {
    step = route.get(step.due().flatMap(Due::then).orElseThrow());
    acts.add(new ProposalsAct.TermRanOut(id, step.id(), on, on.minusDays(1), laws.due(route, step, on), null));
    answer(acts, on, Reached.How.RAN_OUT, null, null);
  }

  private void move(List<Act> acts, LocalDate on) {
    Transition by = by();
    RouteStep to = route.get(by.to());
    if (returned && version < Lawmaking.VERSIONS) {
      version++;
      acts.add(new ProposalsAct.TextRevised(id, version, laws.wordings(subject, version), null, on, reason(), null, null));
    }
    if (step.id().equals("expert-opinion")) {
      acts.add(new ProposalsAct.OpinionEntered(id, chance.percent(30) ? ProposalsAct.OpinionEntered.Kind.AMENDMENT : ProposalsAct.OpinionEntered.Kind.OPINION,
          laws.invented.expert(), on, reason(), reference(), List.of()));
    }
    returned = by.kind() == Transition.Kind.RETURN;
    step = to;
    if (by.kind() == Transition.Kind.WITHDRAW && to.carrier().kind() == Carrier.Kind.HOME) {
      acts.add(new ProposalsAct.ProposalWithdrawn(id, to.id(), to.ending().orElseThrow(), on, origin.authors().stream().findFirst().orElse(null), reason()));
      answer(acts, on, Reached.How.WITHDRAWN, reason(), null);
      return;
    }
    take(acts, on, by);
  }

  private void take(List<Act> acts, LocalDate on, Transition by) {
    ProposalsAct.Given given = given(on, by);
    boolean back = returned && (step.carrier().kind() == Carrier.Kind.HOME || step.carrier().kind() == Carrier.Kind.PREVIOUS);
    acts.add(new ProposalsAct.StepTaken(id, step.id(), on, home.council.code, given, back, step.end() ? null : laws.due(route, step, on), step.ending().orElse(null), null, null));
    if (given.law() != null) {
      acts.add(new ProposalsAct.LawLinked(id, given.law(), on));
    }
    if (isEnded()) {
      answer(acts, on, Reached.How.TAKEN, given.words(), given.law());
    }
  }

  /** Mostly onward; now and then back, another time with the same, refused, taken back or let go. */
  private Transition by() {
    int roll = chance.below(100);
    Transition.Kind kind = roll < 3 ? Transition.Kind.LAPSE : roll < 6 ? Transition.Kind.WITHDRAW : roll < 11 ? Transition.Kind.REJECT : roll < 19 ? Transition.Kind.RETURN
        : roll < 26 ? Transition.Kind.CONTINUE : Transition.Kind.PASS;
    List<Transition> such = step.next().stream().filter(one -> one.kind() == kind).toList();
    return chance.pick(such.isEmpty() ? step.next().stream().filter(one -> one.kind() == Transition.Kind.PASS).toList() : such);
  }

  private ProposalsAct.Given given(LocalDate on, Transition by) {
    Set<Need> needs = EnumSet.of(Need.TEXT_KK_RU);
    needs.addAll(step.needs());
    needs.addAll(by.needs());
    UUID decision = step.id().equals("adopted-by-maslikhat") ? home.decisionBefore(on) : null;
    boolean shown = step.carrier().kind() != Carrier.Kind.HOME || needs.contains(Need.SOURCE) || needs.contains(Need.COMMITTEE_CONCLUSION);
    if (shown) {
      needs.add(Need.SOURCE);
    }
    if (decision != null) {
      needs.add(Need.DECISION);
    }
    ProposalsAct.LawArticle law = needs.contains(Need.ARTICLE) ? new ProposalsAct.LawArticle(laws.invented.law(), String.valueOf(1 + chance.below(120)), on, null) : null;
    return new ProposalsAct.Given(List.copyOf(needs), decision, shown ? reference() : null, needs.contains(Need.REASONS) ? reason() : null, List.of(), law,
        needs.contains(Need.DECISION) ? version : null);
  }

  private void answer(List<Act> acts, LocalDate on, Reached.How how, String words, ProposalsAct.LawArticle law) {
    if (!asked.isEmpty()) {
      acts.add(new ProposalsAct.AnswerReturned(id, home.council.code, step.id(), how, step.ending().orElse(null), on, words, List.of(), law, List.copyOf(asked), null, place(), null));
    }
  }

  /** Asks these councils for support. */
  Act ask(List<String> bodies, LocalDate on, LocalDate due) {
    asked.addAll(bodies);
    return new ProposalsAct.SupportAsked(id, bodies, new ProposalsAct.Dossier(number, laws.invented.area(subject), home.council.region, version,
        laws.wordings(subject, version)), on, due);
  }

  private String reason() {
    Text reason = laws.invented.reason();
    return reason.kk();
  }
}
