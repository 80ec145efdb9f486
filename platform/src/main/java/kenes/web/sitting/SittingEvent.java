package kenes.web.sitting;

import java.util.stream.Collectors;
import kenes.base.Words;
import kenes.meetings.Meeting;

/** A sitting as a file for calendars. */
final class SittingEvent {
  private SittingEvent() {}

  static byte[] of(SittingFacts facts, Words w) {
    Meeting meeting = facts.meeting();
    String page = facts.parts().origin() + "/" + w.lang().code() + facts.path();
    String agenda = facts.items().stream().map(item -> item.position() + ". " + item.title().in(w.lang())).collect(Collectors.joining("\n"));
    return Ical.event(meeting.id() + "@kenes", meeting.noticeAt()).time("DTSTART", meeting.startsAt()).text("SUMMARY", meeting.title().in(w.lang()))
        .text("LOCATION", meeting.place().in(w.lang())).text("DESCRIPTION", SessionWords.session(w, meeting) + "\n" + agenda + "\n" + page)
        .value("URL", page).value("STATUS", meeting.failed() ? "CANCELLED" : "CONFIRMED").end();
  }
}
