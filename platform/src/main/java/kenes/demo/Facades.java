package kenes.demo;

import kenes.accounts.Accounts;
import kenes.advice.Advice;
import kenes.commissions.Conclusions;
import kenes.commissions.Groups;
import kenes.db.Db;
import kenes.couriers.Couriers;
import kenes.decisions.DecisionChanges;
import kenes.decisions.DecisionControl;
import kenes.decisions.Decisions;
import kenes.elections.Elections;
import kenes.journal.Journal;
import kenes.meetings.Agenda;
import kenes.meetings.Archives;
import kenes.meetings.Convening;
import kenes.meetings.Floor;
import kenes.meetings.Meetings;
import kenes.meetings.Papers;
import kenes.meetings.WorkPlans;
import kenes.minutes.Minutes;
import kenes.notices.Outbox;
import kenes.motions.Motions;
import kenes.proposals.ProposalFacades;
import kenes.register.Delegations;
import kenes.register.Register;
import kenes.register.Registrar;
import kenes.requests.RequestFacades;
import kenes.routes.Routes;
import kenes.rules.Rules;
import kenes.sources.PolicySources;
import kenes.voting.PaperBallots;
import kenes.voting.Voting;

/** What the demonstration moves: the same facades as people use, all built over one clock. */
public record Facades(Db db, Journal journal, Accounts accounts, Register register, Registrar registrar, Delegations delegations, Rules rules,
    Meetings meetings, Archives archives, Convening convening, Agenda agenda, WorkPlans workPlans, Papers papers, Floor floor, Voting voting, PaperBallots paperBallots, Elections elections, Motions motions, Minutes minutes, Outbox outbox,
    Decisions decisions, DecisionControl decisionControl, DecisionChanges decisionChanges, RequestFacades requests, Conclusions conclusions, Groups groups, PolicySources policySources, Couriers couriers, Routes routes, ProposalFacades proposals, Advice advice) {}
