package kenes.demo;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kenes.db.Tx;
import kenes.meetings.AgendaItem;
import kenes.meetings.Attendance;
import kenes.meetings.FloorQueue;
import kenes.meetings.FloorRequest;
import kenes.meetings.Meeting;
import kenes.meetings.Speech;
import kenes.voting.Poll;

/** Reads from the facades how the training sitting stands. */
final class Stage {
  private static final int RECENT = 20;

  private final Facades kenes;
  private final String body;
  private final InstantSource clock;

  Stage(Facades kenes, String body, InstantSource clock) {
    this.kenes = kenes;
    this.body = body;
    this.clock = clock;
  }

  Scene scene(Crew crew, boolean watched, Set<Integer> taken) {
    return kenes.db().read(tx -> {
      List<Meeting> trainings = kenes.meetings().list(tx, body, RECENT).stream().filter(Meeting::training).toList();
      Instant soon = clock.instant().plus(Script.GATHERING);
      Optional<Meeting> current = trainings.stream().filter(meeting -> meeting.closedAt() == null)
          .filter(meeting -> meeting.isOpen() || !meeting.startsAt().isAfter(soon))
          .min(Comparator.comparing(meeting -> !meeting.isOpen()));
      Instant idleSince = trainings.stream().map(Meeting::closedAt).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
      return new Scene(watched, taken, crew.deputies().keySet(), crew.chair(), idleSince,
          current.map(meeting -> sitting(tx, crew, meeting)).orElse(null));
    });
  }

  private Scene.Sitting sitting(Tx tx, Crew crew, Meeting meeting) {
    Map<UUID, Integer> seats = new HashMap<>();
    crew.deputies().forEach((seat, caller) -> seats.put(caller.person(), seat));
    List<Attendance> attendance = kenes.meetings().attendance(tx, body, meeting.id());
    Set<Integer> present = seats(attendance.stream().filter(stay -> stay.leftAt() == null).map(Attendance::person), seats);
    Set<Integer> left = seats(attendance.stream().map(Attendance::person), seats);
    left.removeAll(present);
    List<AgendaItem> items = kenes.meetings().items(tx, body, meeting.id());
    List<Speech> speeches = kenes.floor().speeches(tx, body, meeting.id());
    List<Poll> polls = kenes.voting().listOfMeeting(tx, body, meeting.id());
    Optional<Speech> speaking = speeches.stream().filter(speech -> speech.endedAt() == null).findFirst();
    FloorQueue queue = kenes.floor().queue(tx, meeting);
    Scene.Vote vote = polls.stream().filter(Poll::isOpen).findFirst().map(poll -> new Scene.Vote(poll.id(), poll.item(),
        poll.openedAt(), seats(kenes.voting().ballots().progress(tx, poll).waiting().stream(), seats))).orElse(null);
    return new Scene.Sitting(meeting.id(), meeting.noticeAt(), meeting.startsAt(), meeting.openedAt(),
        lastMove(meeting, items, speeches, polls), present, left, kenes.meetings().quorum(tx, meeting).needed(),
        items.stream().map(item -> item(item, seats, speeches, queue, polls)).toList(),
        speaking.map(Speech::beganAt).orElse(null), speaking.map(Speech::person).map(seats::get).orElse(null),
        queue.next().map(place -> place.request().id()).orElse(null), vote);
  }

  private static Scene.Item item(AgendaItem item, Map<UUID, Integer> seats, List<Speech> speeches, FloorQueue queue, List<Poll> polls) {
    Stream<UUID> spoken = speeches.stream().filter(speech -> item.id().equals(speech.item())).map(Speech::person);
    Stream<UUID> waiting = queue.places().stream().map(FloorQueue.Place::request).filter(request -> item.id().equals(request.item())).map(FloorRequest::person);
    return new Scene.Item(item.id(), item.title(), item.openedAt() != null, item.closedAt() != null,
        seats(Stream.concat(spoken, waiting), seats),
        polls.stream().anyMatch(poll -> poll.item().equals(item.id()) && !poll.isOpen()));
  }

  private static Instant lastMove(Meeting meeting, List<AgendaItem> items, List<Speech> speeches, List<Poll> polls) {
    return Stream.of(Stream.of(meeting.noticeAt(), meeting.openedAt()),
            items.stream().flatMap(item -> Stream.of(item.openedAt(), item.closedAt()).filter(Objects::nonNull)),
            speeches.stream().flatMap(speech -> Stream.of(speech.beganAt(), speech.endedAt()).filter(Objects::nonNull)),
            polls.stream().flatMap(poll -> Stream.of(poll.openedAt(), poll.closedAt()).filter(Objects::nonNull)))
        .flatMap(moments -> moments).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElseThrow();
  }

  private static Set<Integer> seats(Stream<UUID> people, Map<UUID, Integer> seats) {
    return people.map(seats::get).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
  }
}
