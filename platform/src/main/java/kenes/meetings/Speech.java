package kenes.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Text;
import kenes.rules.Rule;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;

/**
 * A turn of speech.
 *
 * @param index of the entry by which the floor was given
 * @param person the deputy, null for an invited speaker
 * @param endedAt null while they speak
 * @param extended minutes that the chair has added to the rule's
 */
public record Speech(long index, UUID item, UUID person, Text speaker, SpeechKind kind, Instant beganAt, Instant endedAt, int extended) {
  /** How long it may take by these rules, with what the chair has added; empty: the rules set no limit. */
  public Optional<Duration> limit(Rulebook rulebook) {
    return kind.limit(rulebook).map(Rule::value).map(value -> Duration.ofMinutes(((RuleValue.Amount) value).number() + (long) extended));
  }

  /** Whether this is the speaker: the deputy, or somebody invited under the same name. */
  boolean by(UUID deputy, Text name) {
    return deputy == null ? person == null && speaker.equals(name) : deputy.equals(person);
  }
}
