package kenes.web.sitting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kenes.base.Text;
import kenes.base.Words;
import kenes.db.Tx;
import kenes.elections.Round;
import kenes.meetings.AgendaItem;
import kenes.meetings.Attendance;
import kenes.meetings.FloorQueue;
import kenes.meetings.Meeting;
import kenes.meetings.QuorumReading;
import kenes.meetings.Speech;
import kenes.register.Body;
import kenes.register.Delegations;
import kenes.register.Person;
import kenes.register.Seat;
import kenes.rules.Rulebook;
import kenes.voting.Poll;
import kenes.web.OnBehalfWords;

/**
 * A sitting as one snapshot shows it.
 *
 * @param seats who sits in it on its day, vacant ones included
 * @param readings quorums written down in the record, in order
 * @param speeches in order
 * @param polls in the order of opening
 */
public record SittingFacts(SittingParts parts, Tx tx, Body body, Meeting meeting, Rulebook rulebook, List<AgendaItem> items,
    List<Seat> seats, List<Attendance> attendance, List<QuorumReading> readings, List<Speech> speeches, List<Poll> polls) {

  public static SittingFacts read(SittingParts parts, Tx tx, Meeting meeting) {
    Body body = parts.register().getBody(tx, meeting.body());
    String code = body.code();
    return new SittingFacts(parts, tx, body, meeting, parts.rules().get(tx, meeting.rulebook()),
        parts.meetings().items(tx, code, meeting.id()),
        parts.meetings().roll(tx, meeting),
        parts.meetings().attendance(tx, code, meeting.id()), parts.meetings().quorumReadings(tx, code, meeting.id()),
        parts.floor().speeches(tx, code, meeting.id()), parts.voting().listOfMeeting(tx, code, meeting.id()));
  }

  public ZoneId zone() {
    return body.zone();
  }

  /** The name of somebody on a roll, in all languages. */
  public Text name(UUID person) {
    return seats.stream().flatMap(seat -> seat.holder().stream()).filter(holder -> holder.id().equals(person)).findFirst()
        .map(Person::names).orElseGet(() -> parts.register().person(tx, person).names());
  }

  /** By membership: on behalf of which other body it is held, in words. A mandate of one's own is not there. */
  public Map<UUID, String> onBehalf(Words w) {
    return OnBehalfWords.list(w, Delegations.list(tx, body.code(), LocalDate.ofInstant(meeting.startsAt(), zone())));
  }

  /** How many of the seats have a holder. */
  public int inOffice() {
    return (int) seats.stream().filter(seat -> seat.holder().isPresent()).count();
  }

  public Optional<AgendaItem> openItem() {
    return items.stream().filter(AgendaItem::isOpen).findFirst();
  }

  /** Closed to the public, alone or with the whole sitting. */
  public boolean isClosed(AgendaItem item) {
    return meeting.setting().closed() || item.closing() != null;
  }

  /** Who has the floor, for everybody to see: nobody while what is considered is closed to the public. */
  Optional<Speech> openSpeaking() {
    return openItem().filter(this::isClosed).isPresent() ? Optional.empty() : speaking();
  }

  public Optional<Speech> speaking() {
    return speeches.stream().filter(speech -> speech.endedAt() == null).findFirst();
  }

  /** Who waits for the floor on the open item. */
  public FloorQueue queue() {
    return parts.floor().queue(tx, meeting);
  }

  public Optional<Poll> running() {
    return polls.stream().filter(Poll::isOpen).findFirst();
  }

  /** The rounds of the sitting's elections, in the order of opening. */
  public List<Round> rounds() {
    return parts.elections().listOfMeeting(tx, meeting.body(), meeting.id()).stream()
        .flatMap(election -> parts.elections().rounds(tx, election).stream()).sorted(Comparator.comparing(Round::openedIndex)).toList();
  }

  public Optional<Round> openRound() {
    return rounds().stream().filter(Round::isOpen).findFirst();
  }

  /** The index of the last thing that turns the hall's eyes elsewhere: an item taken up, or the floor given. */
  long lastTurn() {
    long items = readings.stream().filter(reading -> reading.cause().equals("ItemOpened")).mapToLong(QuorumReading::index).max().orElse(-1);
    return Math.max(items, speeches.isEmpty() ? -1 : speeches.getLast().index());
  }

  /** The address of the sitting below the language. */
  public String path() {
    return "/b/" + body.code() + "/" + meeting.term() + "/" + meeting.address();
  }
}
