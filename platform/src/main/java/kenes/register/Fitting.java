package kenes.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.db.Tx;
import org.jooq.impl.DSL;

/** Compares memberships on behalf of other bodies with what is so in those bodies. It writes nothing: a letter or somebody carries it over. */
final class Fitting {
  private final Register register;
  private final StandingDecision decisions;

  Fitting(Register register, StandingDecision decisions) {
    this.register = register;
    this.decisions = decisions;
  }

  /** @param since as things are today, or on this day where it is still to come; null: today */
  List<Misfit> misfits(Tx tx, String body, LocalDate since) {
    LocalDate today = day(tx, body, since);
    List<Delegate> all = DelegationTables.list(tx, body, DSL.noCondition());
    List<Misfit> misfits = new ArrayList<>();
    Map<UUID, Delegate> offices = new HashMap<>();
    for (Delegate delegate : all) {
      if (delegate.post() != null) {
        offices.merge(delegate.post().id(), delegate, (one, other) -> from(one).isAfter(from(other)) ? one : other);
      }
    }
    all.stream().filter(delegate -> delegate.post() == null ? valid(delegate, today) : offices.get(delegate.post().id()) == delegate).flatMap(delegate -> {
      LocalDate there = day(tx, delegate.of().code(), since);
      return (delegate.post() == null ? delegated(tx, delegate, today, there) : office(tx, delegate, today, there)).stream();
    }).forEach(misfits::add);
    return misfits;
  }

  private LocalDate day(Tx tx, String body, LocalDate since) {
    LocalDate today = register.today(tx, body);
    return since == null || since.isBefore(today) ? today : since;
  }

  private Optional<Misfit> delegated(Tx tx, Delegate delegate, LocalDate today, LocalDate there) {
    Optional<Misfit> ended = ended(delegate, there);
    if (ended.isPresent()) {
      return ended;
    }
    List<Membership> memberships = DelegationTables.of(tx, delegate.of().code(), delegate.member().person().id());
    if (memberships.stream().noneMatch(membership -> membership.valid().contains(there))) {
      LocalDate last = memberships.stream().map(membership -> membership.valid().to()).filter(to -> to != null && to.isBefore(there)).max(LocalDate::compareTo).orElse(from(delegate));
      return Optional.of(misfit(delegate, Misfit.Kind.LEFT_BODY, last, null));
    }
    UUID decision = delegate.onBehalf().decision();
    return decision == null || decisions.on(tx, delegate.of().code(), decision, there) ? Optional.empty()
        : Optional.of(misfit(delegate, Misfit.Kind.DECISION_ENDED, decisions.last(tx, delegate.of().code(), decision, from(delegate), there), null));
  }

  /** The last membership by a post: it runs and does not fit, or it has ended and somebody holds the post since. */
  private Optional<Misfit> office(Tx tx, Delegate delegate, LocalDate today, LocalDate there) {
    boolean runs = valid(delegate, today);
    Optional<Misfit> ended = ended(delegate, there);
    if (ended.isPresent()) {
      return runs ? ended : Optional.empty();
    }
    List<Member> holders = DelegationTables.holders(tx, delegate.post(), there);
    UUID person = delegate.member().person().id();
    Member now = holders.stream().findFirst().orElse(null);
    if (runs && holders.stream().noneMatch(holder -> holder.person().id().equals(person))) {
      return DelegationTables.lastHeld(tx, delegate.post(), person, there).filter(last -> !last.isBefore(from(delegate)))
          .map(last -> new Misfit(delegate, now == null ? Misfit.Kind.POST_VACANT : Misfit.Kind.HOLDER_CHANGED, last, now))
          .or(() -> Optional.of(new Misfit(delegate, Misfit.Kind.NEVER_HELD, from(delegate).minusDays(1), now)));
    }
    LocalDate to = delegate.member().membership().valid().to();
    boolean since = !runs && now != null && to != null && to.isBefore(today) && now.membership().valid().from().isAfter(to);
    return since ? Optional.of(misfit(delegate, Misfit.Kind.POST_FILLED, to, now)) : Optional.empty();
  }

  private static Optional<Misfit> ended(Delegate delegate, LocalDate there) {
    LocalDate to = delegate.of().valid().to();
    return Stream.ofNullable(to).filter(last -> last.isBefore(there)).map(last -> misfit(delegate, Misfit.Kind.BODY_ENDED, last, null)).findFirst();
  }

  /** What does not come by a post fitted at least on its first day. */
  private static Misfit misfit(Delegate delegate, Misfit.Kind kind, LocalDate last, Member now) {
    return new Misfit(delegate, kind, last.isBefore(from(delegate)) ? from(delegate) : last, now);
  }

  private static boolean valid(Delegate delegate, LocalDate date) {
    return delegate.member().membership().valid().contains(date);
  }

  private static LocalDate from(Delegate delegate) {
    return delegate.member().membership().valid().from();
  }
}
