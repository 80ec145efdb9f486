package kenes.web.desk;

import java.util.Set;
import kenes.accounts.Accounts;
import kenes.accounts.Caller;
import kenes.accounts.Permissions;
import kenes.accounts.Role;
import kenes.advice.Advice;
import kenes.db.Tx;
import kenes.notices.Outbox;
import kenes.register.Delegations;
import kenes.register.Registrar;
import kenes.web.commissions.CommissionParts;
import kenes.web.proposals.ProposalParts;
import kenes.web.sitting.SittingParts;

/**
 * What the desk is made of; put together by {@code Main} only.
 *
 * @param sitting what the pages of sittings are made of
 * @param delegations members that come from other bodies
 * @param outbox the letters about sittings
 * @param commissions the facades of commissions, associations and absences
 * @param proposals what the pages of proposals are made of
 * @param advice recommendations of other bodies
 * @param paperBytes the largest paper that may be published
 */
public record DeskParts(SittingParts sitting, Permissions permissions, Accounts accounts, Registrar registrar, Delegations delegations, Outbox outbox, CommissionParts commissions, ProposalParts proposals,
    Advice advice, long paperBytes) {
  /** What the caller is in the body today. */
  Set<Role> roles(Tx tx, Caller caller, String body) {
    return permissions.roles(tx, caller, body);
  }
}
