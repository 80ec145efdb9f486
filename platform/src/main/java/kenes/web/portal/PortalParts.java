package kenes.web.portal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import kenes.base.Words;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.journal.Journal;
import kenes.meetings.Meetings;
import kenes.meetings.WorkPlans;
import kenes.register.Register;
import kenes.requests.RequestFacades;
import kenes.rules.Rules;
import kenes.voting.Voting;
import kenes.web.CachedPage;
import kenes.web.Templates;

/**
 * What the portal is made of; put together by {@code Main} only.
 *
 * @param origin the site's public address without a slash at the end
 * @param registry code of the registry body, the root of the tree of bodies
 * @param verifierKey of a body's log, as one line; empty when there is no such log
 * @param takeSeat in the demonstration only: how a visitor gets a seat
 */
public record PortalParts(Db db, Journal journal, Register register, Meetings meetings, WorkPlans workPlans, Voting voting, Rules rules, RequestFacades requests,
    InstantSource clock, String origin, String registry, Function<String, Optional<String>> verifierKey,
    Optional<TakeSeat> takeSeat) {

  static byte[] render(String template, Words words, Record view) {
    return Templates.render(template, Map.of("w", words, "view", view));
  }

  /** The page with the sizes that these journals have in the snapshot that it was read from. */
  CachedPage page(Tx tx, byte[] html, Collection<String> bodies, Instant validUntil) {
    Map<String, Long> sizes = journal.sizes(tx);
    Map<String, Long> read = new TreeMap<>();
    bodies.forEach(body -> read.put(body, sizes.getOrDefault(body, 0L)));
    return new CachedPage(html, read, validUntil);
  }
}
