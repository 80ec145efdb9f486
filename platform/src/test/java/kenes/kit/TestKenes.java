package kenes.kit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kenes.accounts.Accounts;
import kenes.advice.Advice;
import kenes.accounts.Caller;
import kenes.accounts.Permissions;
import kenes.calendar.Calendars;
import kenes.commissions.Commissions;
import kenes.commissions.Conclusions;
import kenes.commissions.Groups;
import kenes.couriers.Couriers;
import kenes.couriers.HolderReception;
import kenes.couriers.Reception;
import kenes.db.Db;
import kenes.db.Tx;
import kenes.decisions.DecisionChanges;
import kenes.decisions.DecisionControl;
import kenes.decisions.Decisions;
import kenes.elections.Elections;
import kenes.files.Files;
import kenes.joint.Joint;
import kenes.journal.Acts;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.journal.Recorder;
import kenes.meetings.Absences;
import kenes.meetings.Agenda;
import kenes.meetings.Archives;
import kenes.meetings.Convening;
import kenes.meetings.Floor;
import kenes.meetings.Meetings;
import kenes.meetings.Papers;
import kenes.meetings.WorkPlans;
import kenes.minutes.Minutes;
import kenes.minutes.Sources;
import kenes.notices.Outbox;
import kenes.motions.Motions;
import kenes.print.Print;
import kenes.proposals.ProposalFacades;
import kenes.proposals.Proposals;
import kenes.register.Delegations;
import kenes.register.Register;
import kenes.register.Registrar;
import kenes.register.Seed;
import kenes.requests.RequestFacades;
import kenes.requests.Requests;
import kenes.routes.Histories;
import kenes.routes.Routes;
import kenes.rules.Rules;
import kenes.rules.Shelf;
import kenes.sources.PolicySources;
import kenes.sources.TraceKind;
import kenes.web.sources.Traces;
import kenes.schema.Access;
import kenes.schema.TestDatabase;
import kenes.voting.PaperBallots;
import kenes.voting.Poll;
import kenes.voting.PollSubject;
import kenes.voting.Voting;
import org.jooq.ExecuteListener;

/** An installation on a fresh database, as the platform's own weak role, with a clock that stands still. Closing drops a database of its own. */
public final class TestKenes implements AutoCloseable {
  /** Where the clock stands at first: a Monday noon in Almaty. */
  public static final Instant NOON = Instant.parse("2026-11-16T07:00:00Z");
  /** The registry body. */
  public static final String REGISTRY = Seed.REGISTRY;

  public final TestClock clock = new TestClock(NOON);
  /** Every module's tables. */
  public final List<Projection> projections = List.of(Register.projection(), Rules.projection(), Calendars.projection(), Routes.projection(), Meetings.projection(), Absences.projection(),
      Convening.projection(), Agenda.projection(), WorkPlans.projection(), Papers.projection(), Floor.projection(), Voting.projection(), PaperBallots.projection(),
        Elections.projection(), Motions.projection(), Decisions.projection(), Commissions.projection(), Groups.projection(),
        Requests.projection(), PolicySources.projection(), Proposals.projection(), Minutes.projection(), Couriers.projection(), Joint.projection(), Advice.projection());
  public final Db db;
  public final Journal journal;
  public final Files files = new Files();
  public final Register register = new Register(clock);
  public final Permissions permissions = new Permissions(register, clock);
  public final Accounts accounts;
  public final Rules rules;
  public final Calendars calendars;
  public final Routes routes;
  public final Histories histories;
  public final Registrar registrar;
  public final Delegations delegations;
  public final Meetings meetings;
  public final Absences absences;
  public final Archives archives;
  public final Convening convening;
  public final Agenda agenda;
  public final WorkPlans workPlans;
  public final Papers papers;
  public final Floor floor;
  public final Voting voting;
  public final Decisions decisions;
  public final DecisionControl decisionControl;
  public final DecisionChanges decisionChanges;
  public final RequestFacades requests;
  public final Commissions commissions;
  public final Conclusions conclusions;
  public final Groups groups;
  public final PaperBallots paperBallots;
  public final Elections elections;
  public final Motions motions;
  public final Minutes minutes;
  public final Joint joint;
  public final Advice advice;
  /** Carries nothing by itself: {@code deliverNow}. */
  public final ProposalFacades proposals;
  public final Couriers couriers;
  /** Sends nothing by itself. */
  public final Outbox outbox;
  public final PolicySources sources;

  private final HikariDataSource source;
  private final Access owner;
  private final Runnable afterwards;
  private final AtomicInteger keys = new AtomicInteger();

  /** What every installation shares; made by the first test that asks for it. */
  private static final class Fixed {
    static final Print PRINT = new Print();
    static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "kenes.templates");
  }

  /** An installation that is set up, of which each test has a copy; made by the first test that asks for it, as seeding takes half a second. */
  private static final class Seeded {
    static final TestDatabase DATABASE = TestDatabase.fresh();
    static final int KEYS = seed();

    private static int seed() {
      try (TestKenes kenes = new TestKenes(DATABASE.application(), DATABASE.owner(), () -> { })) {
        kenes.seed();
        return kenes.keys.get();
      }
    }
  }

  private TestKenes(Access access, Access owner, Runnable afterwards, ExecuteListener... listeners) {
    source = source(access);
    this.owner = owner;
    this.afterwards = afterwards;
    db = new Db(source, listeners);
    journal = new Journal(db, new Acts(projections), clock);
    accounts = new Accounts(db, clock);
    rules = new Rules(journal, files, permissions, REGISTRY);
    calendars = new Calendars(journal, files, permissions, REGISTRY);
    routes = new Routes(journal, files, permissions, calendars, register, REGISTRY);
    histories = new Histories(journal, permissions, register, routes);
    registrar = new Registrar(journal, permissions, accounts, rules, REGISTRY);
    delegations = new Delegations(journal, permissions, register, registrar, rules, this::stands);
    meetings = new Meetings(journal, permissions, accounts, register, rules, Elections::anyOpen);
    absences = new Absences(journal, permissions, register, rules);
    archives = new Archives(journal, permissions);
    papers = new Papers(db, journal, permissions, register, rules, calendars, files, Elections::anyOpen, clock, 1 << 20);
    convening = new Convening(journal, permissions, register, rules, calendars, Elections::anyOpen, clock);
    agenda = new Agenda(journal, permissions, register, rules, calendars, this::requireClosing);
    workPlans = new WorkPlans(journal, permissions, register, rules);
    floor = new Floor(journal, permissions, register, rules, Elections::anyOpen);
    voting = new Voting(journal, permissions, register, rules, meetings, papers, PaperBallots::findSignedCount, Conclusions::isSettled, this::requireTurn, this::follow);
    paperBallots = new PaperBallots(journal, permissions, rules, meetings, Elections.paperVotes());
    decisions = new Decisions(journal, permissions, register, rules, calendars, meetings, voting, files);
    elections = new Elections(journal, permissions, register, registrar, rules, meetings, decisions::isMadeSince);
    decisionControl = new DecisionControl(journal, permissions, register, meetings, voting);
    decisionChanges = new DecisionChanges(journal, permissions, register, files);
    requests = RequestFacades.of(db, journal, permissions, register, rules, calendars, meetings, decisions, files, clock, 1 << 20);
    commissions = new Commissions(journal, permissions, register, registrar, rules, meetings, voting);
    conclusions = new Conclusions(journal, permissions, rules, meetings, papers, voting, decisions);
    groups = new Groups(journal, permissions, register, registrar, rules, meetings);
    outbox = new Outbox(db, permissions, register, clock, true);
    proposals = ProposalFacades.of(db, journal, permissions, register, rules, decisions, routes, files, clock, 1 << 20);
    sources = new PolicySources(journal, permissions, register, REGISTRY, Map.of(TraceKind.PROPOSAL, Traces.proposals(register, proposals.proposals()), TraceKind.DECISION, Traces.decisions(register, decisions),
        TraceKind.REQUEST, Traces.requests(register, requests.requests()), TraceKind.ITEM, Traces.items(register)));
    motions = new Motions(journal, permissions, register, rules, meetings, papers, voting, files);
    minutes = new Minutes(db, journal, permissions, new Sources(register, rules, meetings, agenda, papers, floor, voting, elections, motions, decisions, requests.requests(), groups), files, Fixed.PRINT, Fixed.TEMPLATES,
        URI.create("https://kenes.example"), clock);
    joint = new Joint(journal, permissions, register, rules, decisions, files, db);
    advice = new Advice(journal, permissions, register, decisions);
    couriers = new Couriers(db, journal, register, receptions(), clock);
  }

  /** What each module does with letters that arrive. */
  private List<Reception> receptions() {
    return List.of(proposals.reception(), joint.reception(), advice.reception(), new HolderReception(delegations));
  }

  /** Votes stand above sittings: they are put together later, and asked when an item is closed to the public. */
  private Set<UUID> requireClosing(Tx tx, String body, UUID item, UUID poll) {
    return voting.requireClosing(tx, body, item, poll);
  }

  /** Motions stand above voting: they are put together later, and asked when a vote opens. */
  private void requireTurn(Tx tx, String body, UUID item, PollSubject subject) {
    motions.requireTurn(tx, body, item, subject);
  }

  private boolean stands(Tx tx, String body, UUID decision, LocalDate date) {
    return decisions.stands(tx, body, decision, date);
  }

  /** Conclusions of commissions stand above voting: they are put together later, and told of results. */
  private void follow(Recorder command, Poll poll) {
    conclusions.follow(command, poll);
  }

  /** Nothing registered. @param listeners are told of every statement before it runs */
  public static TestKenes empty(ExecuteListener... listeners) {
    return on(TestDatabase.fresh(), listeners);
  }

  private static TestKenes on(TestDatabase database, ExecuteListener... listeners) {
    return new TestKenes(database.application(), database.owner(), database::close, listeners);
  }

  /** On the database of an installation that is set up, beside the node that serves it. Closing leaves the database. */
  public static TestKenes beside(Access application) {
    return new TestKenes(application, null, () -> { });
  }

  /** With all bodies of Kazakhstan, the shipped rulebooks, the calendar and the routes. */
  public static TestKenes seeded(ExecuteListener... listeners) {
    TestKenes kenes = on(Seeded.DATABASE.copy(), listeners);
    kenes.keys.set(Seeded.KEYS);
    return kenes;
  }

  /** Enters what every installation begins with. */
  public void seed() {
    new Seed(registrar).load(Caller.installation());
    Shelf.models().forEach(name -> rules.load(Caller.installation(), REGISTRY, key(), Rules.shipped(name)));
    calendars.load(Caller.installation(), key(), Calendars.shipped("kz"));
    Routes.SHIPPED.forEach(name -> routes.adopt(Caller.installation(), key(), Routes.shipped(name)));
  }

  /** An idempotency key that was not used before. */
  public String key() {
    return "test-key-" + keys.incrementAndGet();
  }

  /** The same database as another process sees it: other connections, nothing in memory. */
  public Db otherDb(ExecuteListener... listeners) {
    return new Db(source, listeners);
  }

  /** As the owner of the tables, in a database of its own: takes a guard away so that a planted violation can happen. */
  public void asOwner(String statement) {
    try (Connection connection = owner.open(); Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The connections of the platform's own role. */
  public javax.sql.DataSource source() {
    return source;
  }

  @Override
  public void close() {
    source.close();
    afterwards.run();
  }

  private static HikariDataSource source(Access access) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(access.jdbcUrl());
    config.setUsername(access.user());
    config.setPassword(access.password());
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }
}
