package kenes.minutes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.elections.Elections;
import kenes.elections.Round;
import kenes.meetings.AgendaItem;
import kenes.meetings.Floor;
import kenes.meetings.Meeting;
import kenes.meetings.Meetings;
import kenes.meetings.Papers;
import kenes.meetings.QuorumReading;
import kenes.motions.Motions;
import kenes.register.Body;
import kenes.register.Person;
import kenes.register.Register;
import kenes.register.Seat;
import kenes.rules.Rules;
import kenes.voting.Poll;
import kenes.voting.Result;
import kenes.voting.Validity;
import kenes.voting.Voting;

/** Gathers what the record and the register know of a closed sitting. */
final class FactsReader {
  private final Register register;
  private final Rules rules;
  private final Meetings meetings;
  private final Papers papers;
  private final Floor floor;
  private final Voting voting;
  private final Elections elections;
  private final Motions motions;

  FactsReader(Register register, Rules rules, Meetings meetings, Papers papers, Floor floor, Voting voting, Elections elections, Motions motions) {
    this.register = register;
    this.rules = rules;
    this.meetings = meetings;
    this.papers = papers;
    this.floor = floor;
    this.voting = voting;
    this.elections = elections;
    this.motions = motions;
  }

  /** For a first version; {@link MinutesFacts#as} makes it another. */
  MinutesFacts read(Tx tx, Meeting meeting) {
    Body body = register.getBody(tx, meeting.body());
    List<Seat> seats = meetings.roll(tx, meeting);
    List<AgendaItem> items = meetings.items(tx, body.code(), meeting.id());
    List<Poll> polls = voting.listOfMeeting(tx, body.code(), meeting.id());
    List<Result> results = polls.stream().filter(Poll::hasResult).map(poll -> voting.result(tx, poll)).toList();
    Map<UUID, Text> stopped = polls.stream().filter(poll -> poll.validity() == Validity.ABANDONED).collect(Collectors.toMap(Poll::id, Poll::reason));
    List<QuorumReading> quorum = meetings.quorumReadings(tx, body.code(), meeting.id());
    return new MinutesFacts(body.name(), body.zone(), body.demo(), meeting, meetings.presiding(tx, meeting), rollSeats(seats),
        meetings.absences(tx, body.code(), meeting.id()).keySet(), meeting.quorumRule(rules.get(tx, meeting.rulebook())), items,
        items.stream().flatMap(item -> papers.list(tx, body.code(), item.id()).stream()).toList(),
        meetings.attendance(tx, body.code(), meeting.id()), quorum, floor.speeches(tx, body.code(), meeting.id()), results, stopped, elections(tx, meeting), motions(tx, items),
        names(tx, seats, results),
        meetings.invitedStays(tx, body.code(), meeting.id()),
        meeting.continuedIn() == null ? null : meetings.get(tx, body.code(), meeting.continuedIn()).startsAt(), 1, null);
  }

  private List<ElectionFacts> elections(Tx tx, Meeting meeting) {
    return elections.listOfMeeting(tx, meeting.body(), meeting.id()).stream().map(election -> {
      List<Round> rounds = elections.rounds(tx, election);
      return new ElectionFacts(election, rounds, rounds.stream().filter(Round::isAnnounced).map(round -> elections.result(tx, round)).toList());
    }).toList();
  }

  private Map<UUID, MinutesFacts.Motions> motions(Tx tx, List<AgendaItem> items) {
    Map<UUID, MinutesFacts.Motions> found = new HashMap<>();
    items.forEach(item -> motions.find(tx, item.body(), item.id()).ifPresent(proceedings ->
        found.put(item.id(), new MinutesFacts.Motions(proceedings, motions.listOrderChanges(tx, item.body(), item.id())))));
    return found;
  }

  private static List<MinutesFacts.RollSeat> rollSeats(List<Seat> seats) {
    return seats.stream().map(seat -> new MinutesFacts.RollSeat(seat.number(), seat.holder().map(Person::id).orElse(null))).toList();
  }

  /** Names of everyone who held a seat on the day, or stands on the roll of a vote. */
  private Map<UUID, Text> names(Tx tx, List<Seat> seats, List<Result> results) {
    Map<UUID, Text> names = new HashMap<>();
    seats.forEach(seat -> seat.holder().ifPresent(person -> names.put(person.id(), person.names())));
    results.stream().flatMap(result -> result.seats().stream()).filter(seat -> seat.person() != null)
        .forEach(seat -> names.computeIfAbsent(seat.person(), person -> register.person(tx, person).names()));
    return names;
  }
}
