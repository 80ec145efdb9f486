package kenes.commissions;

import java.util.Optional;
import java.util.UUID;
import kenes.base.Text;
import kenes.register.Organization;

/**
 * A commission as the register and the decisions of the council know it.
 *
 * @param standing true also where nothing is known of its making: it was there before Kenes
 * @param task empty where nothing is known of its making
 * @param basis by what it was made, {@code ended} by what it ended before its term; each may be null
 */
public record Commission(Organization organization, boolean standing, Optional<Text> task, CommissionsAct.Basis basis, CommissionsAct.Basis ended) {
  public UUID id() {
    return organization.id();
  }
}
