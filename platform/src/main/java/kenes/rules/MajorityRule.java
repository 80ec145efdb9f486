package kenes.rules;

import java.util.List;
import kenes.base.Text;

/**
 * When a decision is adopted: votes for against a threshold, what abstentions and ties do, and how it may be voted on.
 *
 * @param key its name in the rulebook, for example {@code default}
 * @param title what the kind of decision is called; null: the catalogue has its words
 * @param threshold of the votes for
 * @param tie what follows when exactly half of the base is for and as many are against; without effect unless the
 *     threshold is “more than half”
 * @param castingVote who decides a tie; there exactly when {@code tie} is {@code CASTING_VOTE}
 * @param methods how it may be voted on; empty: the rulebook does not say
 * @param weights by what the votes are weighted, for example {@code population}; null: one each
 * @param eachGroup what is asked of groups besides; null: nothing
 * @param legalBasis article and law, as shown to people
 * @param link public address of the law's text, or null
 */
public record MajorityRule(String key, Text title, Threshold threshold, Abstentions abstentions, Tie tie, Text castingVote,
    List<Method> methods, String weights, GroupRule eachGroup, Text legalBasis, String link) {
  /** @throws IllegalArgumentException when a part is missing, or somebody has a casting vote that no tie asks for */
  public MajorityRule {
    if (key == null || threshold == null || abstentions == null || tie == null || legalBasis == null) {
      throw new IllegalArgumentException("a majority needs a key, a threshold, what abstentions and ties do, and a legal basis");
    }
    if ((tie == Tie.CASTING_VOTE) != (castingVote != null)) {
      throw new IllegalArgumentException("who has the casting vote is said exactly when a tie asks for it");
    }
    methods = List.copyOf(methods);
  }

  /** A plain majority: a threshold, abstentions as the base says, a tie adopts nothing. */
  public static MajorityRule plain(String key, Threshold threshold, Text legalBasis, String link) {
    return new MajorityRule(key, null, threshold, Abstentions.AS_THE_BASE_SAYS, Tie.NOT_ADOPTED, null, List.of(), null, null, legalBasis, link);
  }
}
