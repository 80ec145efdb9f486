package kenes.proposals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.base.Text;

/**
 * A proposal's life in its home, computed from its acts on every read.
 *
 * @param body code of the home
 * @param steps every act, in order
 * @param versions of its text, the first one first
 * @param course every place that it reached, its opening first
 * @param support the bodies that were asked, by code, in the order of asking
 * @param carryings every sending, the first one first
 * @param decided what the home decided on last, or null: nothing yet
 * @param takenBack what was taken back, by the index of the act that was
 * @param undone steps of the home that were taken back: places where it does not stand and never stood
 */
public record ProposalLife(String body, UUID id, ProposalsAct.ProposalOpened opened, List<Step> steps, List<Version> versions, List<Reached> course,
    Map<String, Support> support, List<Carrying> carryings, Decided decided, Map<Long, ProposalsAct.TakenBack> takenBack,
    List<Reached> undone) {
  static ProposalLife of(String body, List<Step> steps) {
    return new LifeReading(body, steps).life();
  }

  /** The bodies that were its home, the present one last. */
  public List<String> homes() {
    return Stream.concat(acts(ProposalsAct.ProposalTakenOver.class).map(ProposalsAct.ProposalTakenOver::from), Stream.of(body)).toList();
  }

  /** The entry behind the index of a step, a place, an asking, a sending. */
  public ProposalsAct.Entered entry(long index) {
    List<String> homes = homes();
    int back = (int) -Math.floorDiv(index, Step.EARLIER);
    return new ProposalsAct.Entered(homes.get(homes.size() - 1 - back), Math.floorMod(index, Step.EARLIER));
  }

  /** The act with this index as the body knows it to which it went. */
  ProposalsAct.Letter letter(long index) {
    ProposalsAct.Entered entry = entry(index);
    return new ProposalsAct.Letter(entry.body(), entry.index());
  }

  /** How it went on in another body when this home ended; empty while it did not. */
  public Optional<ProposalsAct.ProposalHandedOver> handedOver() {
    return steps.getLast().act() instanceof ProposalsAct.ProposalHandedOver over ? Optional.of(over) : Optional.empty();
  }

  public Version text() {
    return versions.getLast();
  }

  /** Whether its text changes only by a decision: the home has decided on it, and it has not come back since to be worked on. */
  public boolean isSettled() {
    return decided != null && !decided.returned();
  }

  /** Whether the home decided on an earlier version than the last one. */
  public boolean isUndecided() {
    return decided != null && decided.version() < text().number();
  }

  /** Whether this body was asked to support the text as it stands. */
  public boolean isAsked(String other) {
    return support.containsKey(other) && support.get(other).askedVersion() >= text().number();
  }

  public Text title() {
    return text().title();
  }

  /** Where it stands. */
  public Reached now() {
    return course.getLast();
  }

  /** Where it stood at the end of this day; empty before it was opened. */
  public Optional<Reached> on(LocalDate date) {
    return course.stream().filter(reached -> !reached.on().isAfter(date)).reduce((one, later) -> later);
  }

  public boolean isEnded() {
    return now().ending() != null;
  }

  /** The first day on which the present step was overdue; empty while it is not. */
  public Optional<LocalDate> stuckSince(LocalDate today) {
    LocalDate due = now().due();
    return isEnded() || due == null || !due.isBefore(today) ? Optional.empty() : Optional.of(due.plusDays(1));
  }

  /** The places since the present route began to hold. */
  List<Reached> leg() {
    int begin = course.size() - 1;
    while (begin > 0 && course.get(begin).how() != Reached.How.REROUTED) {
      begin--;
    }
    return course.subList(begin, course.size());
  }

  /** The sending to the body that carries it now; empty while it is with its home. */
  public Optional<Carrying> carrier() {
    return carryings.isEmpty() || !carryings.getLast().lasts() ? Optional.empty() : Optional.of(carryings.getLast());
  }

  /** From where its home sent it to whoever carries it now, or to the body that passed it on. */
  ProposalsAct.Place sentFrom() {
    return acts(ProposalsAct.ProposalSent.class).filter(sent -> sent.by() == null).map(ProposalsAct.ProposalSent::place).reduce((one, later) -> later).orElseThrow();
  }

  /** The day on which the home took it back from this body; empty where it did not. @param sending index of the sending, or null: whichever */
  Optional<LocalDate> recalledOn(String from, Long sending) {
    return acts(ProposalsAct.CarryingRecalled.class).filter(act -> act.body().equals(from) && (sending == null || act.sending() == sending)).map(ProposalsAct.CarryingRecalled::on)
        .reduce((one, later) -> later);
  }

  /** Everyone who was asked for support or an opinion, or to whom it was sent. */
  public Set<String> involved() {
    Set<String> involved = new TreeSet<>(support.keySet());
    carryings.forEach(carrying -> involved.add(carrying.body()));
    acts(ProposalsAct.OpinionAsked.class).forEach(asked -> involved.add(asked.body()));
    involved.remove(body); // it may have been asked before it became the home
    return involved;
  }

  /** Everyone who supports it or to whom it was sent. */
  Set<String> behind() {
    Set<String> behind = support.values().stream().filter(one -> one.stance() == Stance.SUPPORTS).map(Support::body).collect(Collectors.toCollection(TreeSet::new));
    carryings.forEach(carrying -> behind.add(carrying.body()));
    behind.remove(body);
    return behind;
  }

  public long count(Stance stance) {
    return support.values().stream().filter(one -> one.stance() == stance).count();
  }

  /** What changed in the law because of it. */
  public List<ProposalsAct.LawArticle> laws() {
    return standing(ProposalsAct.LawLinked.class).map(ProposalsAct.LawLinked::law).toList();
  }

  /** Whether it is linked to this article already. */
  boolean isLinked(ProposalsAct.LawArticle law) {
    return laws().stream().anyMatch(law::isSame);
  }

  public List<ProposalsAct.OpinionEntered> opinions() {
    return standing(ProposalsAct.OpinionEntered.class).toList();
  }

  /** The opinions that were asked of other bodies, in the order of asking. */
  public List<Advice> advice() {
    List<Advice> all = new ArrayList<>();
    for (Step step : steps) {
      if (step.act() instanceof ProposalsAct.OpinionAsked act) {
        all.add(Advice.of(step.index(), act));
      } else if (step.act() instanceof ProposalsAct.OpinionReceived act) {
        all.replaceAll(one -> one.isOpen() && one.body().equals(act.body()) && one.version() == act.version() ? one.with(act) : one);
      } else if (step.act() instanceof ProposalsAct.OpinionRequestWithdrawn act) {
        all.replaceAll(one -> letter(one.asked()).equals(act.asked()) ? one.with(act) : one);
      }
    }
    return List.copyOf(all);
  }

  /** What was answered, the first one first. */
  public List<ProposalsAct.AnswerReturned> answers() {
    return acts(ProposalsAct.AnswerReturned.class).toList();
  }

  /** Those of this type that were not taken back, in order. */
  private <A extends ProposalsAct> Stream<A> standing(Class<A> type) {
    return steps.stream().filter(step -> !takenBack.containsKey(step.index())).map(Step::act).filter(type::isInstance).map(type::cast);
  }

  /** The acts of this type in order, also those that were taken back. */
  public <A extends ProposalsAct> Stream<A> acts(Class<A> type) {
    return steps.stream().map(Step::act).filter(type::isInstance).map(type::cast);
  }
}
