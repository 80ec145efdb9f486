package kenes.register;

import static kenes.register.RegisterTables.overlaps;
import static kenes.schema.generated.register.Tables.MEMBERSHIP;
import static kenes.schema.generated.register.Tables.ORGANIZATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.rules.Rule;
import kenes.rules.RuleValue;
import kenes.rules.Rulebook;

/** Whom the rules keep out of a council's organizations: whoever leads the plenary sits on no standing commission. */
public final class Barred {
  /** The rule that names those who may not be on a standing commission. */
  public static final String COMMISSIONS = "commissions.barred";

  private Barred() {}

  /**
   * As which of those whom a rule shuts out somebody leads the plenary on one of these days; empty for everybody else, and where there
   * is no such rule.
   *
   * @param to null: without an end
   */
  public static Optional<Text> find(Tx tx, Rulebook rulebook, String rule, String body, UUID person, LocalDate from, LocalDate to) {
    Optional<Rule> found = rulebook.find(rule);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<String> roles = RegisterTables.memberships(tx, MEMBERSHIP.BODY.eq(body).and(MEMBERSHIP.PERSON.eq(person))
            .and(overlaps(MEMBERSHIP.VALID_FROM, MEMBERSHIP.VALID_TO, from, to))).stream()
        .filter(membership -> isOf(tx, membership, "plenary")).map(Membership::role).toList();
    return ((RuleValue.Items) found.get().value()).items().stream()
        .filter(item -> item.code().equals("CHAIR") && roles.contains("chair") || item.code().equals("DEPUTY_CHAIRS") && roles.contains("deputy_chair"))
        .map(RuleValue.Item::title).findFirst();
  }

  private static boolean isOf(Tx tx, Membership membership, String kind) {
    return RegisterTables.organizations(tx, membership.body(), ORGANIZATION.ID.eq(membership.organization())).stream()
        .anyMatch(organization -> organization.kind().equals(kind));
  }
}
