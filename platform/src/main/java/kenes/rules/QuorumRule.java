package kenes.rules;

import kenes.base.Text;

/**
 * How many must be present for a sitting to be competent.
 *
 * @param key its name in the rulebook, for example {@code quorum}
 * @param threshold of those present; its base is {@code SEATS} or {@code IN_OFFICE}
 * @param legalBasis article and law, as shown to people
 * @param link public address of the law's text, or null
 */
public record QuorumRule(String key, Threshold threshold, Text legalBasis, String link) {
  /** The quorum of each organization of a joint sitting. */
  static final String JOINT = "quorum.joint";

  /** Whether organizations that sit together are counted apart, each with a quorum of its own. */
  public boolean eachApart() {
    return key.equals(JOINT);
  }

  /** @throws IllegalArgumentException for a base that depends on who has come */
  public QuorumRule {
    if (threshold.base() != Base.SEATS && threshold.base() != Base.IN_OFFICE) {
      throw new IllegalArgumentException("a quorum of " + threshold.base());
    }
  }
}
