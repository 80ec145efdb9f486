package kenes.web.rules;

import kenes.db.Db;
import kenes.journal.Journal;
import kenes.register.Register;
import kenes.rules.Rules;

/**
 * What the pages of rules are made of; put together by {@code Main} only.
 *
 * @param origin the site's public address without a slash at the end
 * @param registry code of the registry body, in whose journal the rulebooks of whole kinds stand
 */
public record RuleParts(Db db, Journal journal, Register register, Rules rules, String origin, String registry) {}
