package kenes.web.commissions;

import java.util.List;
import kenes.web.Route;
import kenes.web.sitting.SittingParts;

/** The addresses of a council's commissions and associations; they stand before those of sittings, whose patterns they fit. */
public final class OrganizationPages {
  private OrganizationPages() {}

  public static List<Route> routes(SittingParts parts, CommissionParts commissions) {
    return List.of(Route.cached("/:lang/b/:body/organizations/:organization", new OrganizationPage(parts, commissions)::render));
  }
}
