package kenes.web.routes;

import kenes.db.Db;
import kenes.journal.Journal;
import kenes.register.Register;
import kenes.routes.Routes;

/**
 * What the pages of routes are made of; put together by {@code Main} only.
 *
 * @param origin the site's public address without a slash at the end
 * @param registry code of the registry body, in whose journal the routes stand
 */
public record RoutesParts(Db db, Journal journal, Register register, Routes routes, String origin, String registry) {}
