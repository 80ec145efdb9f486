package kenes.register;

import java.util.UUID;

/**
 * On behalf of which other body somebody belongs to a body (Popolo: {@code on_behalf_of}).
 *
 * @param basis {@code office}: whoever holds the post, as long as they hold it; {@code delegation}: sent by a decision
 * @param of code of the other body
 * @param post of the other body; null for a delegation
 * @param decision of the other body in its record here, or null
 * @param document the decision as it names itself, where it is not in a record here; or null
 * @param quota code of the quota of the joined body's rules that it counts for ({@code seats.quota.*}), or null where its rules have none
 */
public record OnBehalf(String basis, String of, UUID post, UUID decision, String document, String quota) {
  public static final String OFFICE = "office";
  public static final String DELEGATION = "delegation";

  static OnBehalf office(String of, UUID post, String quota) {
    return new OnBehalf(OFFICE, of, post, null, null, quota);
  }

  static OnBehalf delegation(String of, UUID decision, String document, String quota) {
    return new OnBehalf(DELEGATION, of, null, decision, document, quota);
  }
}
