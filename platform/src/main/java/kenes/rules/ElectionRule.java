package kenes.rules;

import java.util.List;
import kenes.base.Text;

/**
 * Who of several candidates is elected.
 *
 * @param key its name in the rulebook, for example {@code chair}
 * @param title what is elected; null: the catalogue has its words
 * @param threshold of a candidate's votes; null: a plurality, the most votes win
 * @param againstAll whether a ballot may be cast against all candidates
 * @param secondRound whether the two best meet again when not every seat is filled
 * @param second the threshold of the second round; null: a plurality
 * @param tie what follows when candidates with equal votes stand at the cut: {@code REPEAT_VOTE}, {@code LOT} or {@code CASTING_VOTE};
 *     {@code NOT_ADOPTED}: equal votes elect none of them, and keep none of them from the second round
 * @param castingVote who decides such a tie; there exactly when {@code tie} is {@code CASTING_VOTE}
 * @param methods how it may be voted on; empty: the rulebook does not say
 * @param legalBasis article and law, as shown to people
 * @param link public address of the law's text, or null
 */
public record ElectionRule(String key, Text title, Threshold threshold, boolean againstAll, boolean secondRound, Threshold second, Tie tie,
    Text castingVote, List<Method> methods, Text legalBasis, String link) {
  /** @throws IllegalArgumentException when a part is missing or contradicts another */
  public ElectionRule {
    if (key == null || tie == null || legalBasis == null) {
      throw new IllegalArgumentException("an election needs a key, what a tie does, and a legal basis");
    }
    if (tie == Tie.ADOPTED) {
      throw new IllegalArgumentException("equal votes do not elect");
    }
    if ((tie == Tie.CASTING_VOTE) != (castingVote != null)) {
      throw new IllegalArgumentException("who has the casting vote is said exactly when a tie asks for it");
    }
    if (second != null && !secondRound) {
      throw new IllegalArgumentException("a threshold of a second round that never takes place");
    }
    if (secondRound && threshold == null) {
      throw new IllegalArgumentException("a plurality needs no second round");
    }
    methods = List.copyOf(methods);
  }
}
