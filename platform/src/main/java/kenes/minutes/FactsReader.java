package kenes.minutes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Text;
import kenes.commissions.Group;
import kenes.db.Tx;
import kenes.elections.Round;
import kenes.meetings.AgendaItem;
import kenes.meetings.Meeting;
import kenes.meetings.QuorumReading;
import kenes.meetings.Recording;
import kenes.register.Body;
import kenes.register.Person;
import kenes.register.Seat;
import kenes.voting.Poll;
import kenes.voting.Result;
import kenes.voting.Validity;

/** Gathers what the record and the register know of a closed sitting. */
final class FactsReader {
  private final Sources from;

  FactsReader(Sources from) {
    this.from = from;
  }

  /** For a first version; {@link MinutesFacts#as} makes it another. */
  MinutesFacts read(Tx tx, Meeting meeting) {
    Body body = from.register().getBody(tx, meeting.body());
    List<Seat> seats = from.meetings().roll(tx, meeting);
    List<AgendaItem> items = from.meetings().items(tx, body.code(), meeting.id());
    List<Poll> polls = from.voting().listOfMeeting(tx, body.code(), meeting.id());
    List<Result> results = polls.stream().filter(Poll::hasResult).map(poll -> from.voting().result(tx, poll)).toList();
    Map<UUID, Text> stopped = polls.stream().filter(poll -> poll.validity() == Validity.ABANDONED).collect(Collectors.toMap(Poll::id, Poll::reason));
    List<QuorumReading> quorum = from.meetings().quorumReadings(tx, body.code(), meeting.id());
    return new MinutesFacts(body.name(), body.zone(), body.demo(), meeting, from.meetings().presiding(tx, meeting), rollSeats(seats),
        from.meetings().absences(tx, body.code(), meeting.id()).keySet(), meeting.quorumRule(from.rules().get(tx, meeting.rulebook())), items,
        items.stream().flatMap(item -> from.papers().list(tx, body.code(), item.id()).stream()).toList(),
        from.meetings().attendance(tx, body.code(), meeting.id()), quorum, from.floor().speeches(tx, body.code(), meeting.id()), results, stopped, elections(tx, meeting), motions(tx, items),
        names(tx, seats, results),
        from.meetings().invitedStays(tx, body.code(), meeting.id()),
        related(tx, meeting, items),
        meeting.continuedIn() == null ? null : from.meetings().get(tx, body.code(), meeting.continuedIn()).startsAt(), Edition.first());
  }

  private MinutesFacts.Related related(Tx tx, Meeting meeting, List<AgendaItem> items) {
    String body = meeting.body();
    return new MinutesFacts.Related(from.agenda().versions(tx, body, meeting.id()),
        items.stream().flatMap(item -> from.papers().listOpinions(tx, body, item.id()).stream()).toList(),
        from.decisions().listOfMeeting(tx, body, meeting.id()), readOut(tx, meeting), announced(tx, meeting),
        from.floor().findRecording(tx, body, meeting.id()).map(Recording::address).orElse(null), from.meetings().findBefore(tx, meeting).orElse(null));
  }

  private List<ReadOut> readOut(Tx tx, Meeting meeting) {
    return from.requests().listReadOut(tx, meeting.body(), meeting.id()).stream().map(read -> read.life().request()).map(request -> new ReadOut(
        request.number().number(), request.authors().stream().map(author -> from.register().person(tx, author).names()).toList(),
        request.addressee().office(), request.title())).toList();
  }

  private List<Announced> announced(Tx tx, Meeting meeting) {
    return from.groups().list(tx, meeting.body()).stream().filter(group -> meeting.id().equals(group.announcedIn())).sorted(Comparator.comparing(Group::announcedAt))
        .map(group -> new Announced(group.kind(), group.name(), group.members().stream().map(member -> from.register().person(tx, member).names()).toList(), group.announcedAt())).toList();
  }

  private List<ElectionFacts> elections(Tx tx, Meeting meeting) {
    return from.elections().listOfMeeting(tx, meeting.body(), meeting.id()).stream().map(election -> {
      List<Round> rounds = from.elections().rounds(tx, election);
      return new ElectionFacts(election, rounds, rounds.stream().filter(Round::isAnnounced).map(round -> from.elections().result(tx, round)).toList());
    }).toList();
  }

  private Map<UUID, MinutesFacts.Motions> motions(Tx tx, List<AgendaItem> items) {
    Map<UUID, MinutesFacts.Motions> found = new HashMap<>();
    items.forEach(item -> from.motions().find(tx, item.body(), item.id()).ifPresent(proceedings ->
        found.put(item.id(), new MinutesFacts.Motions(proceedings, from.motions().listOrderChanges(tx, item.body(), item.id())))));
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
        .forEach(seat -> names.computeIfAbsent(seat.person(), person -> from.register().person(tx, person).names()));
    return names;
  }
}
