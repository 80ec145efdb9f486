package kenes.decisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A decision's life, computed from its acts on every read.
 *
 * @param steps every act, in order
 * @param versions of its text, as adopted first
 * @param ending null while nothing ends it
 * @param control null when it was never on control
 */
public record DecisionLife(Decision decision, List<Step> steps, EntryIntoForce entry, List<TextVersion> versions, Ending ending, Control control) {
  /** @param others the lives of decisions that change or end this one; they are later, so this comes to an end */
  static DecisionLife of(Decision decision, List<Step> steps, Function<UUID, DecisionLife> others) {
    EntryIntoForce entry = EntryIntoForce.of(decision.entry(), facts(decision, steps));
    Ending ending = ending(steps, others);
    List<TextVersion> versions = new ArrayList<>();
    versions.add(new TextVersion(1, decision.wordings(), null, entry.from(), false));
    acts(steps, DecisionsAct.DecisionAmended.class).forEach(act -> versions.add(version(act, others.apply(act.by()), ending)));
    return new DecisionLife(decision, steps, entry, List.copyOf(versions), ending, Control.of(steps));
  }

  private static EntryIntoForce.Facts facts(Decision decision, List<Step> steps) {
    return new EntryIntoForce.Facts(decision.on(), last(steps, DecisionsAct.DecisionSigned.class).map(DecisionsAct.DecisionSigned::on).orElse(null),
        decision.kind().registrar() != null, last(steps, DecisionsAct.DecisionRegistered.class).map(DecisionsAct.DecisionRegistered::on).orElse(null),
        decision.kind().publication(), last(steps, DecisionsAct.DecisionPublished.class).map(DecisionLife::whole).orElse(null));
  }

  /** Published as a whole when the last language was. */
  static LocalDate whole(DecisionsAct.DecisionPublished act) {
    return act.publications().stream().map(DecisionsAct.Publication::on).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static Ending ending(List<Step> steps, Function<UUID, DecisionLife> others) {
    Ending first = null;
    for (Step step : steps) {
      Ending found = switch (step.act()) {
        case DecisionsAct.DecisionAnnulledByCourt act when act.part() == null -> new Ending(State.ANNULLED_BY_COURT, act.from(), step);
        case DecisionsAct.DecisionRepealed act -> new Ending(act.annulled() ? State.ANNULLED : State.REPEALED, others.apply(act.by()).inForceFrom(), step);
        default -> null;
      };
      first = found == null || first != null && !earlier(found.from(), first.from()) ? first : found;
    }
    return first;
  }

  private static boolean earlier(LocalDate one, LocalDate other) {
    return one != null && (other == null || one.isBefore(other));
  }

  /** A change of a decision that has ended before, or by a decision that never was in force, lapses. */
  private static TextVersion version(DecisionsAct.DecisionAmended act, DecisionLife by, Ending ending) {
    LocalDate from = by.inForceFrom();
    boolean lapsed = by.neverInForce() || ending != null && ending.from() != null && (from == null || !from.isBefore(ending.from()));
    return new TextVersion(act.version(), act.wordings(), act.by(), lapsed ? null : from, lapsed);
  }

  /** The first day in force; null while it is not known, or when the decision ended before. */
  public LocalDate inForceFrom() {
    return neverInForce() ? null : entry.from();
  }

  /** It ended before it entered into force. */
  public boolean neverInForce() {
    return ending != null && ending.from() != null && (entry.from() == null || !ending.from().isAfter(entry.from()));
  }

  /** How far it has come at the end of this day. */
  public State on(LocalDate date) {
    if (ending != null && reached(ending.from(), date)) {
      return ending.state();
    }
    if (reached(entry.from(), date)) {
      return State.IN_FORCE;
    }
    return steps.stream().flatMap(step -> Turn.of(step.act()).stream()).filter(turn -> reached(turn.on(), date)).map(Turn::state)
        .reduce(State.ADOPTED, (one, later) -> later);
  }

  /** What must be done next; nothing for a decision that has ended. */
  public List<Duty> duties(LocalDate today) {
    List<Duty> duties = new ArrayList<>();
    if (!on(today).ended()) {
      next().ifPresent(duties::add);
      if (control != null && control.ended() == null) {
        duties.add(control.executed() == null ? new Duty(Duty.Kind.REPORT, control.due()) : new Duty(Duty.Kind.TAKE_OFF, null));
      }
      addressees().stream().filter(addressee -> addressee.isSilent() && addressee.ended() == null).map(addressee -> addressee.sent().replyBy()).min(Comparator.naturalOrder())
          .ifPresent(due -> duties.add(new Duty(Duty.Kind.AWAIT_REPLY, due)));
    }
    return duties;
  }

  /** Whether anything may still have to be done, unless it has ended: signing, registration, publication, control, replies. */
  boolean isUnsettled() {
    return next().isPresent() || control != null && control.ended() == null || addressees().stream().anyMatch(addressee -> addressee.replies().isEmpty());
  }

  private Optional<Duty> next() {
    Optional<DecisionsAct.DecisionSigned> signed = find(DecisionsAct.DecisionSigned.class);
    if (signed.isEmpty()) {
      return Optional.of(new Duty(Duty.Kind.SIGN, null));
    }
    if (decision.kind().registrar() != null && find(DecisionsAct.DecisionRegistered.class).isEmpty()) {
      Optional<DecisionsAct.DecisionSent> sent = awaited();
      boolean returned = find(DecisionsAct.DecisionReturned.class).isPresent();
      return Optional.of(sent.map(act -> new Duty(Duty.Kind.AWAIT_ANSWER, act.answerBy()))
          .orElse(returned ? new Duty(Duty.Kind.SEND_AGAIN, null) : new Duty(Duty.Kind.SEND, signed.get().sendBy())));
    }
    boolean unpublished = decision.kind().publication() && find(DecisionsAct.DecisionPublished.class).isEmpty();
    return unpublished ? Optional.of(new Duty(Duty.Kind.PUBLISH, null)) : Optional.empty();
  }

  /** To whom a recommendation was sent, in order; nobody for other decisions. */
  public List<Addressee> addressees() {
    return Addressee.of(steps);
  }

  /** The sending that has not been answered. */
  public Optional<DecisionsAct.DecisionSent> awaited() {
    Optional<DecisionsAct.DecisionSent> sent = find(DecisionsAct.DecisionSent.class);
    return sent.filter(act -> steps.stream().dropWhile(step -> step.act() != act)
        .noneMatch(step -> step.act() instanceof DecisionsAct.DecisionReturned || step.act() instanceof DecisionsAct.DecisionRegistered));
  }

  /** The text in force on this day, else the first one. */
  public TextVersion textOn(LocalDate date) {
    return versions.stream().filter(version -> reached(version.from(), date)).reduce((one, later) -> later.from().isBefore(one.from()) ? one : later)
        .orElse(versions.getFirst());
  }

  /** The last act of this type. */
  public <A extends DecisionsAct> Optional<A> find(Class<A> type) {
    return last(steps, type);
  }

  private static boolean reached(LocalDate day, LocalDate date) {
    return day != null && !day.isAfter(date);
  }

  private static <A extends DecisionsAct> Optional<A> last(List<Step> steps, Class<A> type) {
    return acts(steps, type).stream().reduce((one, later) -> later);
  }

  private static <A extends DecisionsAct> List<A> acts(List<Step> steps, Class<A> type) {
    return steps.stream().map(Step::act).filter(type::isInstance).map(type::cast).toList();
  }
}
