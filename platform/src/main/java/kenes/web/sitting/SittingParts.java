package kenes.web.sitting;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import kenes.accounts.Accounts;
import kenes.base.Refused;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.decisions.DecisionChanges;
import kenes.decisions.DecisionControl;
import kenes.decisions.Decisions;
import kenes.elections.Elections;
import kenes.files.Files;
import kenes.journal.Journal;
import kenes.journal.LogFiles;
import kenes.meetings.Agenda;
import kenes.meetings.Convening;
import kenes.meetings.Floor;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.Papers;
import kenes.meetings.WorkPlans;
import kenes.minutes.Minutes;
import kenes.motions.Motions;
import kenes.register.Register;
import kenes.requests.RequestFacades;
import kenes.rules.Rules;
import kenes.voting.PaperBallots;
import kenes.voting.Voting;
import kenes.web.Address;
import kenes.web.CachedPage;
import kenes.web.WebCode;

/**
 * What the pages of sittings are made of; put together by {@code Main} only.
 *
 * @param origin the site's public address without a slash at the end
 * @param registry code of the registry body, which knows the people's names
 */
public record SittingParts(Db db, Journal journal, LogFiles log, Accounts accounts, Register register, Rules rules, Files files, Meetings meetings,
    Convening convening, Agenda agenda, WorkPlans workPlans, Papers papers, Floor floor, Voting voting, Elections elections, PaperBallots paperBallots, Motions motions,
    Decisions decisions, DecisionControl decisionControl, DecisionChanges decisionChanges, RequestFacades requests, Minutes minutes, InstantSource clock, String origin, String registry) {

  /** The sitting of an address with {@code :body/:term/:session}. @throws Refused {@code NO_PAGE} */
  public Meeting meeting(Tx tx, Address address) {
    String term = address.parameter("term");
    String session = address.parameter("session");
    return Optional.of(term).filter(digits -> digits.matches("[1-9][0-9]{0,3}"))
        .flatMap(digits -> meetings.find(tx, address.parameter("body"), Integer.parseInt(digits), session))
        .orElseThrow(() -> new Refused(WebCode.NO_PAGE));
  }

  /** The page, kept while nothing happens in the body and in the registry. */
  public CachedPage page(Tx tx, byte[] html, String body, Instant validUntil) {
    Map<String, Long> sizes = journal.sizes(tx);
    return new CachedPage(html, Map.of(body, sizes.getOrDefault(body, 0L), registry, sizes.getOrDefault(registry, 0L)), validUntil);
  }
}
