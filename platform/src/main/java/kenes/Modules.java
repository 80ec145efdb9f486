package kenes;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import kenes.demo.Facades;
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
import kenes.routes.Routes;
import kenes.rules.Rules;
import kenes.rules.Shelf;
import kenes.sources.PolicySources;
import kenes.sources.TraceKind;
import kenes.voting.PaperBallots;
import kenes.voting.Poll;
import kenes.voting.PollSubject;
import kenes.voting.Voting;
import kenes.web.Templates;
import kenes.web.sources.Traces;

/** Every module's facade on one database. Nothing runs by itself here. */
final class Modules {
  static final String REGISTRY = Seed.REGISTRY;

  final Journal journal;
  final Files files = new Files();
  final Register register;
  final Permissions permissions;
  final Accounts accounts;
  final Rules rules;
  final Calendars calendars;
  final Routes routes;
  final Registrar registrar;
  final Delegations delegations;
  final Meetings meetings;
  final Absences absences;
  final Archives archives;
  final Convening convening;
  final Agenda agenda;
  final WorkPlans workPlans;
  final Papers papers;
  final Floor floor;
  final Voting voting;
  final Decisions decisions;
  final DecisionControl decisionControl;
  final DecisionChanges decisionChanges;
  final RequestFacades requests;
  final Commissions commissions;
  final Conclusions conclusions;
  final Groups groups;
  final PaperBallots paperBallots;
  final Elections elections;
  final Motions motions;
  final Minutes minutes;
  final Outbox outbox;
  final ProposalFacades proposals;
  final Joint joint;
  final Advice advice;
  final Couriers couriers;
  final PolicySources policySources;

  /**
   * @param paperBytes the largest paper that may be published
   * @param address the site's public address, for links in documents
   * @param sends whether a mail server is set
   */
  Modules(Db db, InstantSource clock, long paperBytes, URI address, boolean sends) {
    journal = journal(db, clock);
    register = new Register(clock);
    permissions = new Permissions(register, clock);
    accounts = new Accounts(db, clock);
    rules = new Rules(journal, files, permissions, REGISTRY);
    calendars = new Calendars(journal, files, permissions, REGISTRY);
    routes = new Routes(journal, files, permissions, calendars, register, REGISTRY);
    registrar = new Registrar(journal, permissions, accounts, rules, REGISTRY);
    delegations = new Delegations(journal, permissions, register, registrar, rules, this::stands);
    meetings = new Meetings(journal, permissions, accounts, register, rules, Elections::anyOpen);
    absences = new Absences(journal, permissions, register, rules);
    archives = new Archives(journal, permissions);
    papers = new Papers(db, journal, permissions, register, rules, calendars, files, Elections::anyOpen, clock, paperBytes);
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
    requests = RequestFacades.of(db, journal, permissions, register, rules, calendars, meetings, decisions, files, clock, paperBytes);
    commissions = new Commissions(journal, permissions, register, registrar, rules, meetings, voting);
    conclusions = new Conclusions(journal, permissions, rules, meetings, papers, voting, decisions);
    groups = new Groups(journal, permissions, register, registrar, rules, meetings);
    outbox = new Outbox(db, permissions, register, clock, sends);
    proposals = ProposalFacades.of(db, journal, permissions, register, rules, decisions, routes, files, clock, paperBytes);
    policySources = new PolicySources(journal, permissions, register, REGISTRY, Map.of(TraceKind.PROPOSAL, Traces.proposals(register, proposals.proposals()), TraceKind.DECISION, Traces.decisions(register, decisions),
        TraceKind.REQUEST, Traces.requests(register, requests.requests()), TraceKind.ITEM, Traces.items(register)));
    motions = new Motions(journal, permissions, register, rules, meetings, papers, voting, files);
    minutes = new Minutes(db, journal, permissions, new Sources(register, rules, meetings, agenda, papers, floor, voting, elections, motions, decisions, requests.requests(), groups), files, new Print(),
        Templates.engine(), address, clock);
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

  /** Decisions stand above the register: they are put together later, and asked for those by which somebody was sent. */
  private boolean stands(Tx tx, String body, UUID decision, LocalDate date) {
    return decisions.stands(tx, body, decision, date);
  }

  /** Conclusions of commissions stand above voting: they are put together later, and told of results. */
  private void follow(Recorder command, Poll poll) {
    conclusions.follow(command, poll);
  }

  /** The journal with every module's acts. */
  static Journal journal(Db db, InstantSource clock) {
    List<Projection> projections = List.of(Register.projection(), Rules.projection(), Calendars.projection(), Routes.projection(), Meetings.projection(), Absences.projection(),
        Convening.projection(), Agenda.projection(), WorkPlans.projection(), Papers.projection(), Floor.projection(), Voting.projection(), PaperBallots.projection(),
        Elections.projection(), Motions.projection(), Decisions.projection(), Commissions.projection(), Groups.projection(),
        Requests.projection(), PolicySources.projection(), Proposals.projection(), Minutes.projection(), Couriers.projection(), Joint.projection(), Advice.projection());
    return new Journal(db, new Acts(projections), clock);
  }

  /** The bodies, the rulebooks, the calendar and the routes that come with Kenes. */
  void seed() {
    new Seed(registrar).load(Caller.installation());
    Shelf.models().forEach(name -> rules.load(Caller.installation(), REGISTRY, "seed-rules-" + name, Rules.shipped(name)));
    calendars.load(Caller.installation(), "seed-calendar-kz-1", Calendars.shipped("kz"));
    Routes.SHIPPED.forEach(name -> routes.adopt(Caller.installation(), "seed-route-" + name, Routes.shipped(name)));
  }

  /** What the demonstration moves. */
  Facades facades(Db db) {
    return new Facades(db, journal, accounts, register, registrar, delegations, rules, meetings, archives, convening, agenda, workPlans, papers, floor, voting, paperBallots, elections, motions, minutes, outbox,
        decisions, decisionControl, decisionChanges, requests, conclusions, groups, policySources, couriers, routes, proposals, advice);
  }
}
