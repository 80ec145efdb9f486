package kenes.web.desk;

import java.util.Set;
import java.util.UUID;
import kenes.accounts.Caller;
import kenes.accounts.Permission;
import kenes.accounts.Role;
import kenes.web.sitting.SittingFacts;

/** Who looks at the desk of elections, and what they may do there. @param person the deputy, or null @param conducts whether they lead the sitting */
record ElectionCaller(UUID person, Set<Role> roles, boolean conducts) {
  ElectionCaller(SittingFacts facts, Caller caller) {
    this(caller.person(), facts.parts().register().roles(facts.tx(), caller, facts.body().code(), facts.parts().clock().instant()),
        facts.parts().meetings().mayConduct(facts.tx(), caller, facts.meeting()));
  }

  boolean keeps() {
    return may(Permission.KEEP_CANDIDATES);
  }

  boolean nominates() {
    return person != null && may(Permission.NOMINATE);
  }

  private boolean may(Permission permission) {
    return permission.granted().stream().anyMatch(roles::contains);
  }
}
