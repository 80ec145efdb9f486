package kenes.minutes;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kenes.base.Text;
import kenes.decisions.DecisionLife;
import kenes.meetings.AgendaItem;
import kenes.meetings.AgendaVersion;
import kenes.meetings.Attendance;
import kenes.meetings.InvitedStay;
import kenes.meetings.Meeting;
import kenes.meetings.Opinion;
import kenes.meetings.Paper;
import kenes.meetings.Presider;
import kenes.meetings.QuorumReading;
import kenes.meetings.Speech;
import kenes.motions.OrderChange;
import kenes.motions.Proceedings;
import kenes.rules.QuorumRule;
import kenes.voting.Result;

/**
 * What the record and the register know of a closed sitting, or of one that failed for want of a quorum: all that minutes are made of.
 *
 * @param body name of the council
 * @param zone in which its times of day are written
 * @param demo an invented council
 * @param presiding who has led the sitting, in order
 * @param seats of the term, in order, vacant ones included
 * @param explained who has given a reason of absence (the reason itself is not open)
 * @param papers of the agenda's items, replaced ones included
 * @param quorum in the order of the record, at least one
 * @param results of all votes in the order of opening
 * @param stopped why votes were stopped without a result, by their id
 * @param elections in the order in which they were called
 * @param motions the text and the amendments of items, by the item's id
 * @param guests when those who were invited were in the hall
 * @param related what else the record holds about the sitting
 * @param next when the session goes on, or null
 */
record MinutesFacts(Text body, ZoneId zone, boolean demo, Meeting meeting, List<Presider> presiding, List<RollSeat> seats,
    Set<UUID> explained, QuorumRule quorumRule, List<AgendaItem> items, List<Paper> papers, List<Attendance> attendance,
    List<QuorumReading> quorum, List<Speech> speeches, List<Result> results, Map<UUID, Text> stopped, List<ElectionFacts> elections, Map<UUID, Motions> motions, Map<UUID, Text> names, List<InvitedStay> guests,
    Related related, Instant next, Edition edition) {
  /**
   * What was done around the sitting, before it and after.
   *
   * @param agendas as they followed one another, the one of the notice first
   * @param opinions asked for on its items
   * @param decisions made of its votes
   * @param announced factions and groups, in the order in which the council was told of them
   * @param recording where it can be watched, or null
   * @param before the sitting with which this one goes on, or null
   */
  record Related(List<AgendaVersion> agendas, List<Opinion> opinions, List<DecisionLife> decisions, List<ReadOut> readOut, List<Announced> announced, String recording, Meeting before) {}

  /** @param turns that the chair changed, the newest first */
  record Motions(Proceedings proceedings, List<OrderChange> turns) {}

  /** A seat of the plenary on the day. @param person null when it is vacant */
  record RollSeat(int number, UUID person) {}

  /** When the sitting was opened; one that failed: when that was established. */
  Instant began() {
    return meeting.failed() ? meeting.closedAt() : meeting.openedAt();
  }

  /** The reading with which it began. */
  QuorumReading opening() {
    return quorum.stream().filter(reading -> reading.cause().equals(meeting.failed() ? "MeetingFailed" : "MeetingOpened")).findFirst().orElseThrow();
  }

  /** Whether an item was considered in closed session, alone or with the whole sitting. */
  boolean isClosed(AgendaItem item) {
    return meeting.setting().closed() || item.closing() != null;
  }

  /** Whether this stay reaches into the open sitting. */
  boolean duringSitting(Attendance stay) {
    return during(meeting, stay);
  }

  /** A time in the open sitting. */
  record Span(Instant from, Instant until) {}

  /** When somebody was in the hall while the sitting was open, in order; at one that failed, from when they waited. */
  List<Span> stays(UUID person) {
    return attendance.stream().filter(stay -> stay.person().equals(person)).filter(this::duringSitting).map(stay -> new Span(
        stay.arrivedAt().isBefore(began()) && !meeting.failed() ? began() : stay.arrivedAt(),
        stay.leftAt() == null || stay.leftAt().isAfter(meeting.closedAt()) ? meeting.closedAt() : stay.leftAt())).toList();
  }

  static boolean during(Meeting meeting, Attendance stay) {
    Instant began = meeting.failed() ? meeting.closedAt() : meeting.openedAt();
    return !stay.arrivedAt().isAfter(meeting.closedAt()) && (stay.leftAt() == null || stay.leftAt().isAfter(began));
  }

  /** How many seats had their holder in the hall at this instant; one who leaves at it is gone. */
  int present(Instant at) {
    return (int) seats.stream().filter(seat -> attendance.stream().anyMatch(stay -> stay.person().equals(seat.person())
        && !stay.arrivedAt().isAfter(at) && (stay.leftAt() == null || stay.leftAt().isAfter(at)))).count();
  }

  /** The holders of seats, in the order of the seats. */
  List<UUID> members() {
    return seats.stream().map(RollSeat::person).filter(java.util.Objects::nonNull).toList();
  }

  /** The same facts for another version. */
  MinutesFacts as(Edition other) {
    return new MinutesFacts(body, zone, demo, meeting, presiding, seats, explained, quorumRule, items, papers, attendance, quorum,
        speeches, results, stopped, elections, motions, names, guests, related, next, other);
  }

  Text name(UUID person) {
    return names.get(person);
  }
}
