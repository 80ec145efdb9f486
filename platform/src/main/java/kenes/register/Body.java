package kenes.register;

import java.time.ZoneId;
import java.util.Map;
import kenes.base.DateSpan;
import kenes.base.Text;

/**
 * A council as an institution.
 *
 * @param code its key and address, for example {@code KZ-10}
 * @param parent code of the body above it in the tree, or null
 * @param kind maslikhat, council, parliament, chamber, consultative, registry
 * @param level national, oblast, capital, city_republican, city, district
 * @param territory or null where the body has none of its own
 * @param territoryCode code in the official classifier of territorial units (KATO), or null
 * @param isoCode ISO 3166-2, or null
 * @param zone in which its legal days are counted
 * @param seats number of seats fixed by law, or null when no source for it was read
 * @param valid when it exists; ends not known are null
 * @param legalBasis or null
 * @param note or null
 * @param sources public references of name, territory, seats, legal_basis, several parted by a space; no key: unconfirmed
 * @param successor code of the body that took its place, or null
 * @param demo true for an invented council
 */
public record Body(String code, String parent, String kind, String level, Text name, Text territory, String territoryCode,
    String isoCode, ZoneId zone, Integer seats, DateSpan valid, Text legalBasis, Text note, Map<String, String> sources,
    String successor, boolean demo) {
  /** Whether a public reference for this fact is known: name, territory, seats, legal_basis. */
  public boolean isConfirmed(String fact) {
    return sources.containsKey(fact);
  }
}
