package kenes.decisions;

import java.time.LocalDate;

/**
 * When a decision enters into force, with what its explanation needs.
 *
 * @param rule null: the decision has the character of a recommendation and enters into no force
 * @param awaits what must happen before the day is known; null: it is known
 * @param start the day that it is counted from; null while that is not known
 * @param from the first day on which it is in force; null while that is not known, and for what only recommends
 * @param held the rule's own day came before the publication, so the publication's day counts
 */
public record EntryIntoForce(EntryRule rule, Awaits awaits, LocalDate start, LocalDate from, boolean held) {
  /** What the day waits for. */
  public enum Awaits { SIGNATURE, REGISTRATION, PUBLICATION }

  /** The facts; a day that has not come is null. @param registration whether it must be registered @param publication whether it must be published */
  public record Facts(LocalDate adopted, LocalDate signed, boolean registration, LocalDate registered, boolean publication, LocalDate published) {}

  /**
   * What must be published is in force on the day of publication at the earliest. “After ten days” means that ten whole
   * days pass after the starting day: published on the 1st, in force on the 12th.
   */
  public static EntryIntoForce of(EntryRule rule, Facts facts) {
    if (rule == null) {
      return new EntryIntoForce(null, null, null, null, false);
    }
    boolean published = facts.publication() || rule.kind() == EntryRule.Kind.PUBLICATION;
    Awaits awaits = facts.signed() == null ? Awaits.SIGNATURE
        : facts.registration() && facts.registered() == null ? Awaits.REGISTRATION
        : published && facts.published() == null ? Awaits.PUBLICATION : null;
    if (awaits != null) {
      return new EntryIntoForce(rule, awaits, null, null, false);
    }
    LocalDate start = switch (rule.kind()) {
      case DATE -> rule.date();
      case PUBLICATION -> facts.published();
      case SIGNING -> facts.signed();
      case ADOPTION -> facts.adopted();
    };
    LocalDate own = rule.days() == 0 ? start : start.plusDays(rule.days() + 1L);
    boolean held = published && own.isBefore(facts.published());
    return new EntryIntoForce(rule, null, start, held ? facts.published() : own, held);
  }
}
