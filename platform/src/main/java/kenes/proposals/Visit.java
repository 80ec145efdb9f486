package kenes.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.routes.Taken;

/**
 * A proposal of another home in a body that was asked to support or to carry it, computed from this body's own acts.
 *
 * @param steps every act, in order
 * @param last what its home wrote last with the proposal itself, in whatever order the letters came: its texts as this body knows them
 * @param asked the asking for support, or null
 * @param stance what this body decided, or null
 * @param carried the sending that this body carries now, or null
 * @param taken the steps since, in order: its own, and those that followed by themselves at home when a term was over
 * @param ended how the proposal ended, or null
 */
public record Visit(String body, UUID proposal, String home, List<Step> steps, ProposalsAct.ProposalArrived last, ProposalsAct.ProposalArrived asked,
    ProposalsAct.StanceTaken stance, ProposalsAct.ProposalArrived carried, List<Taken> taken, ProposalsAct.AnswerArrived ended) {
  static Visit of(String body, List<Step> steps) {
    Visit visit = null;
    Set<Long> back = steps.stream().map(Step::act).filter(ProposalsAct.ReportTurnedBack.class::isInstance).map(act -> ((ProposalsAct.ReportTurnedBack) act).report())
        .collect(Collectors.toSet());
    for (Step step : steps) {
      visit = isOvertaken(steps, step) || back.contains(step.index()) && !(step.act() instanceof ProposalsAct.StanceTaken) ? visit : step.act() instanceof ProposalsAct.ProposalArrived arrived && visit == null
          ? new Visit(body, arrived.proposal(), arrived.home(), steps, arrived, null, null, null, List.of(), null).and(arrived) : visit.and(step.act());
    }
    return visit.ended(visit.answers().stream().filter(answer -> answer.ending() != null).toList());
  }

  /** Whether what the home wrote later came before it: then it tells nothing new. */
  private static boolean isOvertaken(List<Step> steps, Step step) {
    return step.act() instanceof ProposalsAct.ProposalArrived arrived && steps.stream().takeWhile(before -> before != step).map(Step::act)
        .anyMatch(before -> rank(steps, before) > rank(steps, arrived) && replaces(before, arrived));
  }

  private static boolean replaces(ProposalsAct later, ProposalsAct.ProposalArrived arrived) {
    return later instanceof ProposalsAct.ProposalArrived other ? other.carry() == arrived.carry() && other.asksOpinion() == arrived.asksOpinion()
        : arrived.carry() && (later instanceof ProposalsAct.AnswerArrived answer && answer.how() == Reached.How.REROUTED
            || later instanceof ProposalsAct.RecallArrived);
  }

  /** What was written last, under the number of the new home. */
  private ProposalsAct.ProposalArrived numbered(ProposalsAct.Number number) {
    ProposalsAct.Dossier before = last.dossier();
    return new ProposalsAct.ProposalArrived(proposal, last.home(), last.carry(), new ProposalsAct.Dossier(number, before.topic(), before.region(), before.version(), before.wordings()),
        last.place(), last.on(), last.due(), last.letter(), last.opinion(), last.question());
  }

  private ProposalsAct.ProposalArrived newer(ProposalsAct.ProposalArrived arrived) {
    return rank(steps, arrived) > rank(steps, last) ? arrived : last;
  }

  private Visit and(ProposalsAct act) {
    return switch (act) {
      case ProposalsAct.ProposalArrived arrived when arrived.asksOpinion() -> with(newer(arrived), asked, stance, carried, taken);
      case ProposalsAct.ProposalArrived arrived when arrived.carry() -> with(newer(arrived), asked, stance, arrived, List.of());
      case ProposalsAct.ProposalArrived arrived -> with(newer(arrived), arrived, stance, carried, taken);
      case ProposalsAct.StanceTaken own -> with(last, asked, own.about(asked.dossier().version()), carried, taken);
      case ProposalsAct.StanceRevoked revoked -> with(last, asked, null, carried, taken);
      case ProposalsAct.StepReported step when step.returned() || step.ending() != null -> with(last, asked, stance, null, List.of());
      case ProposalsAct.StepReported step -> with(last, asked, stance, carried, and(new Taken(step.step(), step.on(), body, Set.copyOf(step.given().needs()))));
      case ProposalsAct.CarryingRefused refused -> with(last, asked, stance, null, List.of());
      case ProposalsAct.PassedOn passed -> with(last, asked, stance, null, List.of());
      case ProposalsAct.RecallArrived recall when isNews(recall) -> with(last, asked, stance, null, List.of());
      case ProposalsAct.AnswerArrived answer when isNews(answer) && answer.how() == Reached.How.REROUTED -> with(last, asked, stance, null, List.of());
      case ProposalsAct.AnswerArrived answer when isNews(answer) && answer.how() == Reached.How.RAN_OUT ->
          with(last, asked, stance, carried, and(new Taken(answer.step(), answer.on(), home, Set.of())));
      case ProposalsAct.HomeChanged changed -> new Visit(body, proposal, homes(steps).getLast(), steps, numbered(changed.number()), asked, stance, carried, taken, ended);
      case ProposalsAct.ProposalTakenOver own -> with(last, null, stance, null, List.of()); // it is this body's own now
      default -> this;
    };
  }

  /** Whether the home wrote it after it sent what this body carries: an older letter may come later. */
  private boolean isNews(ProposalsAct act) {
    return carried != null && rank(steps, act) > rank(steps, carried);
  }

  /** What the home wrote later counts, in whatever order its letters came. */
  private Visit ended(List<ProposalsAct.AnswerArrived> endings) {
    long latest = steps.stream().map(Step::act).mapToLong(act -> rank(steps, act)).max().orElseThrow();
    ProposalsAct.AnswerArrived ending = endings.stream().filter(answer -> rank(steps, answer) == latest).findFirst().orElse(null);
    boolean over = carried != null && endings.stream().anyMatch(this::isNews);
    return new Visit(body, proposal, home, steps, last, asked, stance, over ? null : carried, over ? List.of() : taken, ending);
  }

  /** The bodies that were its home, as this body was told, the present one last. */
  public List<String> homes() {
    return homes(steps);
  }

  private static List<String> homes(List<Step> steps) {
    List<String> homes = new ArrayList<>();
    for (Step step : steps) {
      if (step.act() instanceof ProposalsAct.ProposalArrived arrived && homes.isEmpty()) {
        homes.add(arrived.home());
      } else if (step.act() instanceof ProposalsAct.HomeChanged changed) {
        if (!homes.contains(changed.from())) { // a letter of the new home came first
          homes.add(Math.max(0, homes.indexOf(changed.home())), changed.from());
        }
        if (!homes.contains(changed.home())) {
          homes.add(homes.indexOf(changed.from()) + 1, changed.home());
        }
      }
    }
    return homes;
  }

  /** Where the letter that brought this stands among all that its homes wrote; before them what was no letter. */
  private static long rank(List<Step> steps, ProposalsAct act) {
    ProposalsAct.Letter letter = switch (act) {
      case ProposalsAct.ProposalArrived arrived -> arrived.letter();
      case ProposalsAct.AnswerArrived answer -> answer.letter();
      case ProposalsAct.RecallArrived recall -> recall.letter();
      default -> null;
    };
    return letter == null ? -1 : homes(steps).indexOf(letter.from()) * Step.EARLIER + letter.index();
  }

  private Visit with(ProposalsAct.ProposalArrived newLast, ProposalsAct.ProposalArrived newAsked, ProposalsAct.StanceTaken newStance,
      ProposalsAct.ProposalArrived newCarried, List<Taken> newTaken) {
    return new Visit(body, proposal, home, steps, newLast, newAsked, newStance, newCarried, newTaken, ended);
  }

  private List<Taken> and(Taken step) {
    List<Taken> all = new ArrayList<>(taken);
    all.add(step);
    return List.copyOf(all);
  }

  /** Whether this body has something to do: to decide about its support, or to carry it on. */
  public boolean isWaiting() {
    return ended == null && !isOwn() && (carried != null || isUndecided() || isConsulted());
  }

  /** The request for an opinion that the home wrote last, of those that it did not withdraw. */
  public Optional<ProposalsAct.ProposalArrived> consulted() {
    return requests().filter(asking -> withdrawal(asking).isEmpty()).reduce((one, later) -> later);
  }

  /** How the home withdrew the request that it wrote last; empty where that one stands, and where it asked for no opinion. */
  public Optional<ProposalsAct.OpinionRequestEnded> withdrawn() {
    return requests().reduce((one, later) -> later).flatMap(this::withdrawal);
  }

  /** What the home asked an opinion about, by this letter. */
  public Optional<ProposalsAct.ProposalArrived> request(ProposalsAct.Letter asked) {
    return requests().filter(asking -> asking.letter().equals(asked)).findFirst();
  }

  /** The requests for an opinion, what the home wrote first first. */
  private Stream<ProposalsAct.ProposalArrived> requests() {
    return steps.stream().map(Step::act).filter(act -> act instanceof ProposalsAct.ProposalArrived arrived && arrived.asksOpinion()).map(ProposalsAct.ProposalArrived.class::cast)
        .sorted(Comparator.comparingLong(arrived -> rank(steps, arrived)));
  }

  private Optional<ProposalsAct.OpinionRequestEnded> withdrawal(ProposalsAct.ProposalArrived asking) {
    return steps.stream().map(Step::act).filter(act -> act instanceof ProposalsAct.OpinionRequestEnded end && end.asked().equals(asking.letter()))
        .map(ProposalsAct.OpinionRequestEnded.class::cast).findFirst();
  }

  /** The opinion that this body gave last, of those that its home did not turn back. */
  public Optional<ProposalsAct.OpinionGiven> opinion() {
    return steps.stream().filter(step -> step.act() instanceof ProposalsAct.OpinionGiven && !isTurnedBack(step)).map(step -> (ProposalsAct.OpinionGiven) step.act())
        .reduce((one, later) -> later);
  }

  /** Whether it was asked for an opinion on a version on which it has given none. */
  public boolean isConsulted() {
    return consulted().filter(asking -> opinion().filter(given -> answers(given, asking)).isEmpty()).isPresent();
  }

  /** Whether nothing more is asked: a request that was withdrawn and made again about the same version is another one. */
  private static boolean answers(ProposalsAct.OpinionGiven given, ProposalsAct.ProposalArrived asking) {
    return given.version() > asking.dossier().version() || given.version() == asking.dossier().version() && (given.asked() == null || given.asked().equals(asking.letter()));
  }

  /** Whether it was asked about a version of the text on which it has not decided. */
  public boolean isUndecided() {
    return asked != null && (stance == null || stance.version() < asked.dossier().version());
  }

  /** Whether the day until which it was asked for an answer has passed. */
  public boolean isLate(LocalDate today) {
    return ended == null && isUndecided() && asked.due() != null && asked.due().isBefore(today);
  }

  /** Until when its next step is expected while it carries it: as it was told, or as it named it itself with its last step. */
  public Optional<LocalDate> due() {
    if (carried == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(taken.isEmpty() ? carried.due() : steps.stream().filter(step -> !isTurnedBack(step)).map(Step::act)
        .filter(ProposalsAct.StepReported.class::isInstance).map(ProposalsAct.StepReported.class::cast).reduce((one, later) -> later)
        .filter(report -> report.step().equals(taken.getLast().step())).map(ProposalsAct.StepReported::due).orElse(null));
  }

  /** Whether it is this body's own now, because it took the place of its home. */
  public boolean isOwn() {
    return steps.stream().anyMatch(step -> step.act() instanceof ProposalsAct.ProposalTakenOver);
  }

  /** Whether the home did not take it. */
  public boolean isTurnedBack(Step step) {
    return steps.stream().anyMatch(other -> other.act() instanceof ProposalsAct.ReportTurnedBack back && back.report() == step.index());
  }

  /** How its home took it back from this body; empty while it did not, or when it sent it anew. */
  public Optional<ProposalsAct.RecallArrived> recalled() {
    return carried != null || ended != null ? Optional.empty() : steps.stream().map(Step::act)
        .filter(act -> act instanceof ProposalsAct.RecallArrived || act instanceof ProposalsAct.ProposalArrived arrived && arrived.carry())
        .reduce((one, later) -> rank(steps, later) > rank(steps, one) ? later : one)
        .filter(ProposalsAct.RecallArrived.class::isInstance).map(ProposalsAct.RecallArrived.class::cast);
  }

  /** The letters by which the home passed something on, what it wrote last first, in whatever order they came. */
  public List<Step> news() {
    return steps.stream().filter(step -> step.act() instanceof ProposalsAct.AnswerArrived).sorted(Comparator.comparingLong((Step step) -> rank(steps, step.act())).reversed()).toList();
  }

  /** What the home passed on, what it wrote first first. */
  public List<ProposalsAct.AnswerArrived> answers() {
    return news().reversed().stream().map(Step::act).map(ProposalsAct.AnswerArrived.class::cast).toList();
  }

  /** Index of this body's last letter about it to the home. */
  Optional<Long> lastLetter() {
    return steps.stream().filter(step -> step.act() instanceof ProposalsAct.ToHome).map(Step::index).reduce((one, later) -> later);
  }
}
