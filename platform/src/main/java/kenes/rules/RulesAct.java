package kenes.rules;

import java.time.LocalDate;
import java.util.UUID;
import kenes.base.Digest;
import kenes.base.Text;
import kenes.journal.Act;

/** All acts of the rules. A rulebook's text (YAML) is kept by digest and never changes. */
public sealed interface RulesAct extends Act {
  /**
   * A rulebook is in force for the body in whose journal this stands; in the registry's journal: for every body of a kind.
   *
   * @param code the name by which others extend it
   * @param extended code of the rulebook that it extends, or null
   * @param appliesTo the kind of body (maslikhat), or the body's own code; null: only to be extended
   */
  record RulebookLoaded(UUID rulebook, Digest content, String code, String extended, Text title, String appliesTo, LocalDate from,
      LocalDate to) implements RulesAct {}
}
