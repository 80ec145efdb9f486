package kenes.minutes;

import kenes.commissions.Groups;
import kenes.decisions.Decisions;
import kenes.elections.Elections;
import kenes.meetings.Agenda;
import kenes.meetings.Floor;
import kenes.meetings.Meetings;
import kenes.meetings.Papers;
import kenes.motions.Motions;
import kenes.register.Register;
import kenes.requests.Requests;
import kenes.rules.Rules;
import kenes.voting.Voting;

/** Where minutes and their annexes take their facts from. */
public record Sources(Register register, Rules rules, Meetings meetings, Agenda agenda, Papers papers, Floor floor, Voting voting, Elections elections,
    Motions motions, Decisions decisions, Requests requests, Groups groups) {}
