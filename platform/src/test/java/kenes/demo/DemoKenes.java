package kenes.demo;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kenes.accounts.Accounts;
import kenes.accounts.Permissions;
import kenes.advice.Advice;
import kenes.calendar.Calendars;
import kenes.commissions.Commissions;
import kenes.commissions.Conclusions;
import kenes.commissions.Groups;
import kenes.couriers.Couriers;
import kenes.couriers.HolderReception;
import kenes.proposals.Proposals;
import kenes.db.Db;
import kenes.elections.Elections;
import kenes.files.Files;
import kenes.journal.Acts;
import kenes.journal.Installation;
import kenes.journal.Journal;
import kenes.journal.Projection;
import kenes.kit.TestKenes;
import kenes.meetings.Agenda;
import kenes.meetings.Archives;
import kenes.meetings.Convening;
import kenes.decisions.DecisionChanges;
import kenes.decisions.DecisionControl;
import kenes.decisions.Decisions;
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
import kenes.register.Delegations;
import kenes.register.Register;
import kenes.register.Registrar;
import kenes.requests.RequestFacades;
import kenes.requests.Requests;
import kenes.routes.Routes;
import kenes.rules.Rules;
import kenes.sources.PolicySources;
import kenes.sources.TraceKind;
import kenes.web.sources.Traces;
import kenes.voting.PaperBallots;
import kenes.voting.Voting;

/** Facades over a test installation, by any clock. */
public final class DemoKenes {
  static final List<Projection> PROJECTIONS = List.of(Register.projection(), Rules.projection(), Meetings.projection(), Convening.projection(), Agenda.projection(), WorkPlans.projection(), Papers.projection(), Floor.projection(),
      Voting.projection(), PaperBallots.projection(), Elections.projection(), Motions.projection(), Decisions.projection(), Commissions.projection(), Groups.projection(), Requests.projection(), PolicySources.projection(), Routes.projection(), Proposals.projection(), Minutes.projection(), Couriers.projection(), Advice.projection());

  private DemoKenes() {}

  /** Marks the installation, as init does. */
  public static void initialise(TestKenes kenes, boolean demo) {
    kenes.db.change(tx -> new Installation("demo.example", TestKenes.REGISTRY, demo, "key", null, kenes.clock.instant()).insert(tx));
  }

  public static Facades over(TestKenes kenes, InstantSource clock) {
    return over(kenes.db, clock);
  }

  static Facades over(Db db, InstantSource clock) {
    Journal journal = new Journal(db, new Acts(PROJECTIONS), clock);
    Register register = new Register(clock);
    Permissions permissions = new Permissions(register, clock);
    Accounts accounts = new Accounts(db, clock);
    Files files = new Files();
    Rules rules = new Rules(journal, files, permissions, TestKenes.REGISTRY);
    Calendars calendars = new Calendars(journal, files, permissions, TestKenes.REGISTRY);
    Meetings meetings = new Meetings(journal, permissions, accounts, register, rules, Elections::anyOpen);
    Papers papers = new Papers(db, journal, permissions, register, rules, calendars, files, Elections::anyOpen, clock, 1 << 20);
    Convening convening = new Convening(journal, permissions, register, rules, calendars, Elections::anyOpen, clock);
    Floor floor = new Floor(journal, permissions, register, rules, Elections::anyOpen);
    AtomicReference<Motions> turns = new AtomicReference<>();
    AtomicReference<Conclusions> aftermath = new AtomicReference<>();
    Voting voting = new Voting(journal, permissions, register, rules, meetings, papers, PaperBallots::findSignedCount, (tx, body, poll) -> false,
        (tx, body, item, subject) -> turns.get().requireTurn(tx, body, item, subject), (command, poll) -> aftermath.get().follow(command, poll));
    Motions motions = new Motions(journal, permissions, register, rules, meetings, papers, voting, files);
    turns.set(motions);
    Registrar registrar = new Registrar(journal, permissions, accounts, rules, TestKenes.REGISTRY);
    Agenda agenda = new Agenda(journal, permissions, register, rules, calendars, (tx, code, item, poll) -> voting.requireClosing(tx, code, item, poll));
    Decisions decisions = new Decisions(journal, permissions, register, rules, calendars, meetings, voting, files);
    Elections elections = new Elections(journal, permissions, register, registrar, rules, meetings, decisions::isMadeSince);
    aftermath.set(new Conclusions(journal, permissions, rules, meetings, papers, voting, decisions));
    RequestFacades requests = RequestFacades.of(db, journal, permissions, register, rules, calendars, meetings, decisions, files, clock, 1 << 20);
    Groups groups = new Groups(journal, permissions, register, registrar, rules, meetings);
    Routes routes = new Routes(journal, files, permissions, calendars, register, TestKenes.REGISTRY);
    ProposalFacades proposals = ProposalFacades.of(db, journal, permissions, register, rules, decisions, routes, files, clock, 1 << 20);
    Minutes minutes = new Minutes(db, journal, permissions, new Sources(register, rules, meetings, agenda, papers, floor, voting, elections, motions, decisions, requests.requests(), groups), files, new Print(),
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, "kenes.templates"), URI.create("http://localhost:8080/"), clock);
    Delegations delegations = new Delegations(journal, permissions, register, registrar, rules, decisions::stands);
    Advice advice = new Advice(journal, permissions, register, decisions);
    return new Facades(db, journal, accounts, register, registrar, delegations,
        rules, meetings, new Archives(journal, permissions), convening, agenda,
        new WorkPlans(journal, permissions, register, rules), papers, floor, voting, new PaperBallots(journal, permissions, rules, meetings, Elections.paperVotes()), elections, motions, minutes,
        new Outbox(db, permissions, register, clock, false),
        decisions, new DecisionControl(journal, permissions, register, meetings, voting), new DecisionChanges(journal, permissions, register, files),
        requests, aftermath.get(), groups,
        new PolicySources(journal, permissions, register, TestKenes.REGISTRY, Map.of(TraceKind.PROPOSAL, Traces.proposals(register, proposals.proposals()), TraceKind.DECISION, Traces.decisions(register, decisions), TraceKind.REQUEST, Traces.requests(register, requests.requests()), TraceKind.ITEM, Traces.items(register))),
        new Couriers(db, journal, register, List.of(proposals.reception(), advice.reception(), new HolderReception(delegations)), clock), routes, proposals, advice);
  }
}
