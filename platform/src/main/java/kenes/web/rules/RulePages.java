package kenes.web.rules;

import java.util.List;
import kenes.web.Access;
import kenes.web.Route;

/** The public pages of rules and their addresses. Stands before the sittings, whose addresses are as long. */
public final class RulePages {
  private static final String RULES = "/:lang/b/:body/rules";

  private final RuleParts parts;

  public RulePages(RuleParts parts) {
    this.parts = parts;
  }

  public List<Route> routes() {
    RulesPage page = new RulesPage(parts);
    return List.of(
        Route.cached(RULES, page::today),
        Route.get(RULES + "/on", Access.anyone(), page::on),
        Route.get(RULES + "/what-if", Access.anyone(), new WhatIfPage(parts)::show),
        Route.get(RULES + "/what-if/election", Access.anyone(), new ElectionPage(parts)::show),
        Route.get(RULES + "/text/:digest", Access.anyone(), new RulebookText(parts)::answer));
  }
}
