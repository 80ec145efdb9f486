package kenes.minutes;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kenes.base.Text;
import kenes.meetings.Attendance;
import kenes.meetings.MeetingsAct;
import kenes.meetings.QuorumReading;
import kenes.rules.Base;
import kenes.rules.QuorumRule;

/** Who was there, who was not, who came and went, and whether that was a quorum. */
final class AttendancePhrases {
  private final MinutesFacts facts;
  private final Paragraphs lines;

  AttendancePhrases(MinutesFacts facts, Paragraphs lines) {
    this.facts = facts;
    this.lines = lines;
  }

  Paragraphs write() {
    counts();
    absences();
    quorum();
    invited();
    if (!facts.meeting().failed()) {
      lines.editable("opened", "opened", lines.time(facts.began()));
      comings();
      quorumChanges();
    }
    return lines;
  }

  private void counts() {
    int registered = (int) facts.attendance().stream().filter(stay -> !stay.arrivedAt().isAfter(facts.began()))
        .map(Attendance::person).distinct().count();
    int present = facts.present(facts.began());
    if (plenary()) {
      lines.fixed("seats", "count.seats", facts.seats().size())
          .fixed("vacant", "count.vacant", facts.seats().size() - facts.members().size())
          .fixed("in-office", "count.in-office", facts.members().size());
    } else {
      lines.fixed("in-office", "count.members", facts.members().size());
    }
    String when = facts.meeting().failed() ? "-failed" : "";
    if (when.isEmpty()) {
      lines.fixed("registered", "count.registered", registered);
    }
    lines.fixed("present", "count.present" + when, present).fixed("absent", "count.absent" + when, facts.members().size() - present);
  }

  /** Those who were not there at any time of the sitting. */
  private void absences() {
    Set<UUID> seen = facts.attendance().stream().filter(facts::duringSitting).map(Attendance::person).collect(Collectors.toSet());
    List<UUID> absent = facts.members().stream().filter(person -> !seen.contains(person)).toList();
    if (!absent.isEmpty()) {
      lines.label("absences", "absent.heading");
    }
    for (int index = 0; index < absent.size(); index++) {
      String phrase = facts.explained().contains(absent.get(index)) ? "absent.reason-sealed" : "absent.reason-not-given";
      lines.fixed("absence-" + (index + 1), phrase, name(absent.get(index)));
    }
  }

  private void quorum() {
    MeetingsAct.Quorum opening = facts.opening().quorum();
    QuorumRule rule = facts.quorumRule();
    String share = rule.threshold().fraction().toString();
    String base = !plenary() ? "members" : rule.threshold().base() == Base.SEATS ? "seats" : "in-office";
    lines.fixed("quorum-rule", (rule.threshold().strict() ? "quorum.rule-more-" : "quorum.rule-least-") + base, share, lines.in(rule.legalBasis()))
        .fixed("quorum", opening.held() ? "quorum.held" : "quorum.not-held", opening.needed(), opening.present());
    for (int index = 0; index < opening.parts().size(); index++) {
      MeetingsAct.QuorumPart part = opening.parts().get(index);
      lines.fixed("quorum-of-" + (index + 1), part.held() ? "quorum.part-held" : "quorum.part-not-held", lines.in(part.organization()), part.base(), part.needed(), part.present());
    }
  }

  private boolean plenary() {
    return facts.meeting().series() == 0;
  }

  private void invited() {
    Set<String> speakers = facts.speeches().stream().filter(speech -> speech.person() == null)
        .map(speech -> lines.in(speech.speaker())).collect(Collectors.toCollection(LinkedHashSet::new));
    facts.meeting().setting().invited().stream().filter(guest -> facts.guests().stream().anyMatch(stay -> stay.invited().equals(guest.invited())))
        .forEach(guest -> {
          Text who = guest.sent() == null ? guest.name() : guest.sent();
          speakers.remove(lines.in(who));
          speakers.add(guest.sent() == null ? lines.in(guest.name()) + ", " + lines.in(guest.office())
              : lines.in(guest.sent()) + " (" + lines.in(guest.name()) + ", " + lines.in(guest.office()) + ")");
        });
    if (!speakers.isEmpty()) {
      lines.editable("invited", "invited", String.join("; ", speakers));
    }
    String absent = facts.meeting().setting().invited().stream().filter(guest -> guest.from() != null && facts.guests().stream().noneMatch(stay -> stay.invited().equals(guest.invited())))
        .map(guest -> lines.in(guest.name()) + ", " + lines.in(guest.office())).collect(Collectors.joining("; "));
    if (!absent.isEmpty()) {
      lines.editable("invited-absent", "invited-absent", absent);
    }
    String vacant = facts.meeting().setting().vacant().stream().map(post -> lines.in(post.office())).collect(Collectors.joining("; "));
    if (!vacant.isEmpty()) {
      lines.editable("invited-vacant", "invited-vacant", vacant);
    }
  }

  /** Arrivals and departures after the opening, as they followed one another. */
  private void comings() {
    record Coming(java.time.Instant at, String phrase, UUID person) {}
    List<Coming> comings = facts.attendance().stream().<Coming>mapMulti((stay, into) -> {
      if (stay.arrivedAt().isAfter(facts.began())) {
        into.accept(new Coming(stay.arrivedAt(), "arrived", stay.person()));
      }
      if (stay.leftAt() != null && stay.leftAt().isAfter(facts.began())) {
        into.accept(new Coming(stay.leftAt(), "left", stay.person()));
      }
    }).filter(coming -> coming.at().isBefore(facts.meeting().closedAt())).sorted(Comparator.comparing(Coming::at)).toList();
    for (int index = 0; index < comings.size(); index++) {
      Coming coming = comings.get(index);
      lines.fixed("coming-" + (index + 1), coming.phrase(), name(coming.person()), lines.time(coming.at()), facts.present(coming.at()));
    }
  }

  /** After the opening by the order of the record: two readings may bear the same time. */
  private void quorumChanges() {
    boolean held = facts.opening().quorum().held();
    int number = 0;
    for (QuorumReading reading : facts.quorum()) {
      if (reading.index() < facts.opening().index() || reading.quorum().held() == held) {
        continue;
      }
      held = reading.quorum().held();
      number++;
      lines.fixed("quorum-" + number, held ? "quorum.returned" : "quorum.lost", lines.time(reading.at()),
          reading.quorum().present(), reading.quorum().needed());
    }
  }

  private String name(UUID person) {
    return lines.in(facts.name(person));
  }
}
