package kenes.web.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kenes.base.Lang;
import kenes.base.Text;
import kenes.db.Tx;
import kenes.meetings.AgendaItem;
import kenes.meetings.Convening;
import kenes.meetings.Meeting;
import kenes.meetings.MeetingsAct;
import kenes.web.FormState;
import kenes.web.sitting.SittingParts;

/**
 * What repeats from session to session, so that nobody types it twice. Place and hour are those of the last session; on request
 * the form begins as the last session of a kind was: its name, form, openness, guests, and the items that stood on the agenda
 * of the last two sessions of that kind.
 */
final class ConveneTemplate {
  private static final int LOOK_BACK = 100;
  /** How far ahead a lawful day is looked for. */
  private static final int DAYS_AHEAD = 90;

  private final SittingParts parts;
  private final Tx tx;
  private final String body;
  private final List<Meeting> sessions;
  private final Map<String, List<String>> values = new HashMap<>();

  ConveneTemplate(SittingParts parts, Tx tx, String body) {
    this.parts = parts;
    this.tx = tx;
    this.body = body;
    this.sessions = parts.meetings().list(tx, body, LOOK_BACK).stream().filter(meeting -> meeting.sitting() == 1 && meeting.series() == 0).toList();
  }

  /** The kinds of which there was a session, the latest first. */
  List<String> kinds() {
    return sessions.stream().map(Meeting::kind).distinct().toList();
  }

  /** What the form begins with. @param like a kind of session; where there was none of it, the form is empty but for place and hour */
  FormState fill(String like) {
    List<Meeting> alike = sessions.stream().filter(meeting -> meeting.kind().equals(like)).toList();
    Optional<Meeting> last = Stream.concat(alike.stream(), sessions.stream()).findFirst();
    last.ifPresent(meeting -> {
      text("place", meeting.place());
      firstDay(meeting).ifPresent(start -> values.put("startsAt", List.of(start.toString())));
    });
    if (!alike.isEmpty()) {
      everything(alike);
    }
    return new FormState(values, null, FormState.newKey());
  }

  private void everything(List<Meeting> alike) {
    Meeting last = alike.getFirst();
    values.put("kind", List.of(last.kind()));
    text("title", last.title());
    MeetingsAct.Setting setting = last.setting();
    values.put("form", List.of(setting.form().name()));
    values.put("closed", List.of(setting.closed() ? "yes" : ""));
    values.put("partners", setting.partners().stream().map(UUID::toString).toList());
    List<MeetingsAct.Invited> guests = setting.invited().stream().filter(guest -> guest.from() == null).toList();
    for (int row = 0; row < guests.size(); row++) {
      text("invited[" + row + "].name", guests.get(row).name());
      text("invited[" + row + "].office", guests.get(row).office());
    }
    if (alike.size() > 1) {
      standing(items(last), items(alike.get(1)));
    }
  }

  private List<AgendaItem> items(Meeting meeting) {
    return parts.meetings().items(tx, body, meeting.id());
  }

  private void standing(List<AgendaItem> last, List<AgendaItem> before) {
    List<Text> known = before.stream().map(AgendaItem::title).toList();
    List<AgendaItem> both = last.stream().filter(item -> known.contains(item.title())).toList();
    for (int row = 0; row < both.size(); row++) {
      text("agenda[" + row + "].title", both.get(row).title());
      values.put("agenda[" + row + "].decisionKind", List.of(both.get(row).decisionKind()));
    }
  }

  private void text(String name, Text text) {
    Stream.of(Lang.values()).filter(lang -> text.exact(lang) != null).forEach(lang -> values.put(name + "." + lang.code(), List.of(text.exact(lang))));
  }

  /** The first day for which notice is in time, on the same day of the week and at the same hour as the last session. */
  private Optional<LocalDateTime> firstDay(Meeting last) {
    ZoneId zone = parts.register().zone(tx, body);
    LocalDateTime before = LocalDateTime.ofInstant(last.startsAt(), zone);
    LocalTime hour = before.toLocalTime().truncatedTo(ChronoUnit.MINUTES);
    LocalDate today = parts.register().today(tx, body);
    return today.plusDays(1).datesUntil(today.plusDays(DAYS_AHEAD)).filter(day -> day.getDayOfWeek() == before.getDayOfWeek()).map(day -> day.atTime(hour))
        .filter(start -> inTime(last, start.atZone(zone).toInstant())).findFirst();
  }

  private boolean inTime(Meeting last, Instant start) {
    Convening.Convene asked = new Convening.Convene(last.kind(), null, last.organization(), null, null, start, List.of());
    return Stream.of("notice." + last.kind(), "sittings.closed_notice").limit(last.setting().closed() ? 2 : 1)
        .allMatch(rule -> parts.convening().findNotice(tx, body, asked, rule).filter(MeetingsAct.Notice::met).isPresent());
  }
}
